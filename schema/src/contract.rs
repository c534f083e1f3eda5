//! The contract: messages, enums, services and RPCs. It knows names and numbers, and nothing about values, bytes of
//! messages or transports.

use crate::field::{Field, Oneof};
use crate::rules::Rules;
use crate::table;
use crate::text::split_once_byte;
use alloc::vec::Vec;

/// A contract.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Schema {
    /// All messages, entries of maps among them; [`MessageId`] is an index into it. In the order in which methods and
    /// fields first refer to them the table is the smallest.
    pub messages: Vec<Message>,
    /// All enums, likewise.
    pub enums: Vec<Enum>,
    /// Rules that fields refer to: many fields have the same.
    pub rules: Vec<Rules>,
    /// All services, sorted by name.
    pub services: Vec<Service>,
}

/// Index of a message in its [`Schema`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageId(pub usize);

/// How a message is written in JSON (<https://protobuf.dev/programming-guides/json/>).
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

/// A message with its fields.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// Full name: `zitadel.user.v2.VerifyPhoneRequest`.
    pub name: &'static str,
    /// Its form in JSON.
    pub kind: Kind,
    /// Its fields by ascending number.
    pub fields: Vec<Field>,
    /// Its oneofs; an index into it is what [`Field::oneof`] holds.
    pub oneofs: Vec<Oneof>,
}

/// An enum with its values.
#[derive(Debug, PartialEq, Eq)]
pub struct Enum {
    /// Full name.
    pub name: &'static str,
    /// Names and numbers; the first is the default.
    pub values: Vec<(&'static str, i32)>,
}

/// A service with its methods.
#[derive(Debug, PartialEq, Eq)]
pub struct Service {
    /// Full name: `zitadel.user.v2.UserService`.
    pub name: &'static str,
    /// Its methods.
    pub methods: Vec<Method>,
}

/// A method of a service: one RPC.
#[derive(Debug, PartialEq, Eq)]
pub struct Method {
    /// Name without the service: `VerifyPhone`.
    pub name: &'static str,
    /// Message of the request.
    pub request: MessageId,
    /// Message of the response.
    pub response: MessageId,
    /// HTTP status of success over REST.
    pub success_code: u16,
    /// Whether a call may be sent again.
    pub idempotency: Idempotency,
    /// REST routes; a client takes the first.
    pub bindings: Vec<Binding>,
}

/// What a repeated call of a method does: `idempotency_level` of `google/protobuf/descriptor.proto`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idempotency {
    /// Not stated: a second call may do more than the first.
    Unknown,
    /// The method only reads.
    NoSideEffects,
    /// A second call does nothing more.
    Idempotent,
}

/// HTTP method of a REST route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum HttpMethod {
    Get,
    Put,
    Post,
    Delete,
    Patch,
}

impl HttpMethod {
    /// Its name in a request: `GET`.
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

/// A REST route: `google.api.http`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Its HTTP method.
    pub http_method: HttpMethod,
    /// Path with the service's base path and variables in braces: `/v2/users/{user_id}/phone/verify`.
    pub path: &'static str,
    /// `*`: all fields that are not in the path; a field's name; or empty for no body.
    pub body: &'static str,
}

impl Schema {
    /// Reads a table that [`Self::to_table`] wrote.
    ///
    /// # Errors
    /// [`Corrupt`] when `table` is not one.
    pub fn read(table: &'static [u8]) -> Result<Self, Corrupt> {
        table::read::schema(table).ok_or(Corrupt)
    }

    /// Writes the table.
    #[must_use]
    pub fn to_table(&self) -> Vec<u8> {
        table::write::schema(self)
    }

    /// The same schema with the limits that a server enforces: a client accepts longer opaque tokens.
    #[must_use]
    pub fn with_server_limits(mut self) -> Self {
        for rules in &mut self.rules {
            rules.accepted_max = rules.max;
        }
        self
    }

    /// All services, sorted by name.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// All messages with their ids, entries of maps among them.
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
        let (service, method) = split_once_byte(path.strip_prefix('/').unwrap_or(path), b'/')?;
        let service = self.services.iter().find(|s| s.name == service)?;
        Some((service, service.methods.iter().find(|m| m.name == method)?))
    }

    /// The rules of an index: [`Field::rules`] or [`Rules::items`].
    #[must_use]
    pub fn rules(&self, index: Option<usize>) -> Option<&Rules> {
        self.rules.get(index?)
    }
}

impl Message {
    /// The index of the field of a JSON name, or of a name as in the .proto file.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|f| f.json == name || f.name == name)
    }
}

/// The schema table cannot be read.
#[derive(Debug)]
pub struct Corrupt;

impl core::fmt::Display for Corrupt {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("the schema table is corrupt")
    }
}

impl core::error::Error for Corrupt {}
