//! `validate.rules` of a field, flattened into what the schema table stores.

use crate::contract::Contract;
use prost_reflect::{DynamicMessage, FieldDescriptor, OneofDescriptor, Value};

/// The rules of one field. Which of them make sense is decided by the field's type, as protoc-gen-validate does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rules {
    /// Least length: code points of a string, bytes of bytes, elements of a list.
    pub min: Option<u64>,
    /// Greatest length, counted likewise.
    pub max: Option<u64>,
    /// Least length of a string in bytes of UTF-8.
    pub min_bytes: Option<u64>,
    /// Greatest length of a string in bytes of UTF-8.
    pub max_bytes: Option<u64>,
    /// How the string has to begin.
    pub prefix: String,
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
    /// Rules of each element of a list.
    pub items: Option<Box<Rules>>,
}

impl Rules {
    /// The rules of `field`; all empty when it has none.
    #[must_use]
    pub fn of(contract: &Contract, field: &FieldDescriptor) -> Self {
        let Some(extension) = contract.extension("validate.rules") else { return Self::default() };
        let options = field.options();
        if !options.has_extension(&extension) {
            return Self::default();
        }
        options.get_extension(&extension).as_message().map(Self::read).unwrap_or_default()
    }

    /// Whether one member of `oneof` has to be set.
    #[must_use]
    pub fn oneof_required(contract: &Contract, oneof: &OneofDescriptor) -> bool {
        contract
            .extension("validate.required")
            .is_some_and(|e| oneof.options().get_extension(&e).as_bool().unwrap_or_default())
    }

    fn read(rules: &DynamicMessage) -> Self {
        let mut out = Self::default();
        for (field, value) in rules.fields() {
            if let Some(inner) = value.as_message() {
                out.read_kind(field.name(), inner);
            }
        }
        out
    }

    fn read_kind(&mut self, kind: &str, rules: &DynamicMessage) {
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
                ("repeated", "items") => self.items = value.as_message().map(|m| Box::new(Self::read(m))),
                _ => {}
            }
        }
    }
}
