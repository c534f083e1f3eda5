//! `validate.rules` of a field, flattened into what the schema table stores.

use crate::contract::{Contract, Error};
use crate::pattern::Pattern;
use prost_reflect::{DynamicMessage, FieldDescriptor, Kind, OneofDescriptor, Value};

/// The least limit that a client sets for an opaque token, whatever the contract says.
pub const OPAQUE_MAX: u64 = 4096;

/// The rules of one field. Which of them make sense is decided by the field's type, as protoc-gen-validate does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rules {
    /// Least length: code points of a string, bytes of bytes, elements of a list.
    pub min: Option<u64>,
    /// Greatest length, counted likewise.
    pub max: Option<u64>,
    /// The limit that a client sets instead of `max`, for opaque tokens: at least [`OPAQUE_MAX`].
    pub client_max: Option<u64>,
    /// Least length of a string in bytes of UTF-8.
    pub min_bytes: Option<u64>,
    /// Greatest length of a string in bytes of UTF-8.
    pub max_bytes: Option<u64>,
    /// How the string has to begin.
    pub prefix: String,
    /// The regular expression that the string has to match.
    pub pattern: Option<Pattern>,
    /// The string has to be an e-mail address.
    pub email: bool,
    /// The string has to be a URI.
    pub uri: bool,
    /// The string has to be a URI reference.
    pub uri_ref: bool,
    /// No rule applies to the empty string.
    pub ignore_empty: bool,
    /// The message has to be there.
    pub required: bool,
    /// The bool has to be this.
    pub const_bool: Option<bool>,
    /// The enum value has to have a name.
    pub defined_only: bool,
    /// The enum value has to be none of these.
    pub not_in: Vec<i32>,
    /// The duration has to be greater than so many seconds.
    pub gt_seconds: Option<u64>,
    /// The number has to be at least this.
    pub at_least: Option<i32>,
    /// The number has to be at most this.
    pub at_most: Option<i32>,
    /// No element of the list occurs twice.
    pub unique: bool,
    /// Rules of each element of a list.
    pub items: Option<Box<Rules>>,
}

impl Rules {
    /// The rules of `field`; all empty when it has none. [`Contract::compile`] made sure that they are supported.
    #[must_use]
    pub fn of(contract: &Contract, field: &FieldDescriptor) -> Self {
        Self::checked(contract, field).unwrap_or_default()
    }

    /// Whether `field` carries a token that only the server can read.
    #[must_use]
    pub fn opaque(contract: &Contract, field: &FieldDescriptor) -> bool {
        contract
            .extension("zitadel_wasm.opaque_token")
            .is_some_and(|e| field.options().get_extension(&e).as_bool().unwrap_or_default())
    }

    /// The rules of `field`.
    ///
    /// # Errors
    /// A rule that the SDK could not check.
    pub(crate) fn checked(contract: &Contract, field: &FieldDescriptor) -> Result<Self, Error> {
        let Some(extension) = contract.extension("validate.rules") else { return Ok(Self::default()) };
        let options = field.options();
        if !options.has_extension(&extension) {
            return Ok(Self::default());
        }
        let rules = options.get_extension(&extension);
        let mut rules = rules.as_message().map_or_else(|| Ok(Self::default()), Self::read)?;
        if rules.unique && field.kind() != Kind::String {
            return Err(Error::new("the rule `unique` is supported for strings only"));
        }
        if rules.pattern.is_some() && !rules.prefix.is_empty() {
            return Err(Error::new("the rules `prefix` and `pattern` are not supported together"));
        }
        if Self::opaque(contract, field) {
            rules.client_max = rules.max.map(|max| max.max(OPAQUE_MAX));
        }
        Ok(rules)
    }

    /// Whether one member of `oneof` has to be set.
    #[must_use]
    pub fn oneof_required(contract: &Contract, oneof: &OneofDescriptor) -> bool {
        contract
            .extension("validate.required")
            .is_some_and(|e| oneof.options().get_extension(&e).as_bool().unwrap_or_default())
    }

    fn read(rules: &DynamicMessage) -> Result<Self, Error> {
        let mut out = Self::default();
        for (field, value) in rules.fields() {
            if let Some(inner) = value.as_message() {
                out.read_kind(field.name(), inner)?;
            }
        }
        Ok(out)
    }

    fn read_kind(&mut self, kind: &str, rules: &DynamicMessage) -> Result<(), Error> {
        for (field, value) in rules.fields() {
            match (kind, field.name()) {
                ("string", "len") => {
                    self.min = value.as_u64();
                    self.max = value.as_u64();
                }
                ("string" | "bytes", "min_len") | ("repeated", "min_items") => {
                    self.min = value.as_u64();
                }
                ("string" | "bytes", "max_len") | ("repeated", "max_items") => self.max = value.as_u64(),
                ("string", "min_bytes") => self.min_bytes = value.as_u64(),
                ("string", "max_bytes") => self.max_bytes = value.as_u64(),
                ("string", "prefix") => self.prefix = value.as_str().unwrap_or_default().to_owned(),
                ("string", "pattern") => self.pattern = Some(Pattern::compile(value.as_str().unwrap_or_default())?),
                ("string", "email") => self.email = value.as_bool().unwrap_or_default(),
                ("string", "uri") => self.uri = value.as_bool().unwrap_or_default(),
                ("string", "uri_ref") => self.uri_ref = value.as_bool().unwrap_or_default(),
                ("string", "ignore_empty") => self.ignore_empty = value.as_bool().unwrap_or_default(),
                ("message" | "timestamp", "required") => self.required = value.as_bool().unwrap_or_default(),
                ("bool", "const") => self.const_bool = value.as_bool(),
                ("enum", "defined_only") => self.defined_only = value.as_bool().unwrap_or_default(),
                ("enum", "not_in") => {
                    self.not_in = value.as_list().into_iter().flatten().filter_map(Value::as_i32).collect();
                }
                ("duration", "gt") => {
                    let seconds = value.as_message().and_then(|d| d.get_field_by_name("seconds")?.as_i64());
                    self.gt_seconds = Some(seconds.and_then(|s| u64::try_from(s).ok()).unwrap_or_default());
                }
                ("int32", "gte") => self.at_least = value.as_i32(),
                ("int32", "gt") => self.at_least = value.as_i32().and_then(|n| n.checked_add(1)),
                ("int32", "lte") => self.at_most = value.as_i32(),
                ("int32", "lt") => self.at_most = value.as_i32().and_then(|n| n.checked_sub(1)),
                ("repeated", "unique") => self.unique = value.as_bool().unwrap_or_default(),
                ("repeated", "items") => self.items = value.as_message().map(Self::read).transpose()?.map(Box::new),
                (kind, name) => return Err(Error::new(format!("the rule `{kind}.{name}` is not supported"))),
            }
        }
        Ok(())
    }
}
