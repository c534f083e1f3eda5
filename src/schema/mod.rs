//! The contract at run time: messages, fields, rules, enums and methods, read once from the table that `build.rs`
//! compiled out of `proto/`.
//!
//! It knows names, numbers and rules, and nothing about values, bytes or transports.

mod read;

pub use read::camel;
pub(crate) use read::oneof_turn;

/// The table of this crate's own `proto/`.
static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/schema.bin"));

/// The enum whose one value is JSON's null.
pub(crate) const NULL_VALUE: &str = "google.protobuf.NullValue";

/// A contract.
#[derive(Debug)]
pub struct Schema {
    pub(crate) messages: Vec<Message>,
    pub(crate) enums: Vec<Enum>,
    pub(crate) rules: Vec<Rules>,
    services: Vec<Service>,
}

/// Index of a message in its [`Schema`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageId(pub(crate) usize);

/// How a message is written in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An object with a member per field.
    Plain,
    /// The entry of a map: `key` and `value`.
    MapEntry,
    /// RFC 3339, ends in `Z`.
    Timestamp,
    /// Seconds with up to nine decimals and an `s`.
    Duration,
    /// Comma-separated paths in lowerCamelCase.
    FieldMask,
    /// Any JSON object.
    Struct,
    /// Any JSON value.
    Value,
    /// Any JSON array.
    ListValue,
    /// An object with `@type`.
    Any,
    /// The value that it wraps.
    Wrapper,
}

/// A message.
#[derive(Debug)]
pub struct Message {
    /// Full name: `zitadel.user.v2.VerifyPhoneRequest`.
    pub name: &'static str,
    /// Its form in JSON.
    pub kind: Kind,
    /// Its fields by ascending number.
    pub fields: Vec<Field>,
    /// Its oneofs.
    pub oneofs: Vec<Oneof>,
}

/// A oneof.
#[derive(Debug)]
pub struct Oneof {
    /// Name as in the .proto file.
    pub name: &'static str,
    /// One member has to be set.
    pub required: bool,
}

/// The type of a field's value, or of its elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Type {
    Double,
    Float,
    Int64,
    Uint64,
    Int32,
    Fixed64,
    Fixed32,
    Bool,
    String,
    Message(MessageId),
    Bytes,
    Uint32,
    Enum(usize),
    Sfixed32,
    Sfixed64,
    Sint32,
    Sint64,
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Number on the wire.
    pub number: u32,
    /// Name as in the .proto file.
    pub name: &'static str,
    /// Name in JSON: lowerCamelCase.
    pub json: &'static str,
    /// Type of the value or of the elements.
    pub ty: Type,
    /// A list or a map.
    pub repeated: bool,
    /// Whether "absent" and "zero" differ: `optional`, members of oneofs, messages.
    pub presence: bool,
    /// The oneof that it belongs to.
    pub oneof: Option<usize>,
    pub(crate) rules: Option<usize>,
    /// Its turn when violations are reported: plain members, oneofs, `optional` members.
    pub(crate) turn: u16,
}

/// An enum.
#[derive(Debug)]
pub struct Enum {
    /// Full name.
    pub name: &'static str,
    /// Names and numbers; the first is the default.
    pub values: Vec<(&'static str, i32)>,
}

/// What a field's value has to fulfil.
#[derive(Debug, Default)]
pub struct Rules {
    pub(crate) min: Option<u32>,
    pub(crate) max: Option<u32>,
    /// The greatest length that is let through: `max`, or more where a client leaves that to the server.
    pub(crate) accepted_max: Option<u32>,
    pub(crate) min_bytes: Option<u32>,
    pub(crate) max_bytes: Option<u32>,
    /// The text begins with one of these.
    pub(crate) prefixes: Vec<&'static str>,
    /// The regular expression that the build compiled to `prefixes` and `more` (`codegen/src/pattern.rs`), or empty.
    pub(crate) pattern: &'static str,
    /// Something other than a line feed follows the prefix.
    pub(crate) more: bool,
    pub(crate) gt_seconds: Option<u32>,
    pub(crate) not_in: Vec<i32>,
    pub(crate) items: Option<usize>,
    pub(crate) email: bool,
    pub(crate) uri: bool,
    pub(crate) uri_ref: bool,
    pub(crate) ignore_empty: bool,
    pub(crate) required: bool,
    pub(crate) const_bool: Option<bool>,
    pub(crate) defined_only: bool,
    pub(crate) range: Option<(i32, i32)>,
    pub(crate) unique: bool,
}

/// A service.
#[derive(Debug)]
pub struct Service {
    /// Full name: `zitadel.user.v2.UserService`.
    pub name: &'static str,
    /// Its methods.
    pub methods: Vec<Method>,
}

/// A method.
#[derive(Debug)]
pub struct Method {
    /// Name without the service: `VerifyPhone`.
    pub name: &'static str,
    /// Message of the request.
    pub request: MessageId,
    /// Message of the answer.
    pub response: MessageId,
    /// HTTP status of success over REST.
    pub success_code: u16,
    /// Whether a call may be sent again.
    pub idempotency: Idempotency,
    /// REST routes; a client takes the first.
    pub bindings: Vec<Binding>,
}

/// What a repeated call of a method does: `idempotency_level` of its `.proto` file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idempotency {
    /// Not stated: a second call may do more than the first.
    Unknown,
    /// The method only reads.
    NoSideEffects,
    /// A second call does nothing more.
    Idempotent,
}

/// Verb of a REST route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Verb {
    Get,
    Put,
    Post,
    Delete,
    Patch,
}

impl Verb {
    /// As HTTP spells it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Patch => "PATCH",
        }
    }
}

/// A REST route.
#[derive(Debug)]
pub struct Binding {
    /// Verb.
    pub verb: Verb,
    /// Path with variables in braces: `/v2/users/{user_id}/phone/verify`.
    pub path: &'static str,
    /// `*`: all fields that are not in the path; a field's name; or empty.
    pub body: &'static str,
}

impl Schema {
    /// The schema of this crate's `proto/`, with the limits that a server enforces.
    ///
    /// # Errors
    /// [`Corrupt`] when the embedded table cannot be read, which a test of this crate rules out.
    pub fn embedded() -> Result<Self, Corrupt> {
        let mut schema = Self::for_clients()?;
        for rules in &mut schema.rules {
            rules.accepted_max = rules.max;
        }
        Ok(schema)
    }

    /// The same schema with the limits that a client enforces. Tokens are opaque and grow from one version of ZITADEL to
    /// the next, so a client leaves those of up to 4,096 characters to the server.
    ///
    /// # Errors
    /// As [`Self::embedded`].
    pub fn for_clients() -> Result<Self, Corrupt> {
        Self::read(TABLE)
    }

    /// Reads a table that `zitadel-codegen` wrote.
    ///
    /// # Errors
    /// [`Corrupt`] when `table` is none.
    pub fn read(table: &'static [u8]) -> Result<Self, Corrupt> {
        read::schema(table).ok_or(Corrupt)
    }

    /// All services, sorted by name.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// All messages, entries of maps among them, in the order in which methods and fields refer to them.
    pub fn messages(&self) -> impl Iterator<Item = (MessageId, &Message)> {
        self.messages.iter().enumerate().map(|(i, m)| (MessageId(i), m))
    }

    /// The message of a full name.
    #[must_use]
    pub fn message_id(&self, name: &str) -> Option<MessageId> {
        self.messages.iter().position(|m| m.name == name).map(MessageId)
    }

    /// The message of an id of this schema.
    #[must_use]
    pub fn message(&self, id: MessageId) -> Option<&Message> {
        self.messages.get(id.0)
    }

    /// The method of `zitadel.user.v2.UserService/VerifyPhone`; a slash in front does no harm.
    #[must_use]
    pub fn method(&self, path: &str) -> Option<(&Service, &Method)> {
        let (service, method) = crate::text::cut(path.strip_prefix('/').unwrap_or(path), b'/')?;
        let service = self.services.iter().find(|s| s.name == service)?;
        Some((service, service.methods.iter().find(|m| m.name == method)?))
    }

    pub(crate) fn rules(&self, index: Option<usize>) -> Option<&Rules> {
        self.rules.get(index?)
    }
}

impl Message {
    /// The field of a JSON name, or of a name as in the .proto file.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|f| f.json == name || f.name == name)
    }
}

/// The schema table cannot be read.
#[derive(Debug)]
pub struct Corrupt;

impl std::fmt::Display for Corrupt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the schema table is corrupt")
    }
}

impl std::error::Error for Corrupt {}
