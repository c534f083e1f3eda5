//! `validate.rules` of a field, flattened into the schema's [`Rules`].

use crate::contract::{Contract, Error};
use crate::pattern::Pattern;
use crate::table::leak;
use prost_reflect::{DynamicMessage, FieldDescriptor, Kind, OneofDescriptor, Value};
use zitadel_schema::Rules;

/// The least limit that a client sets for an opaque token, whatever the contract says.
pub const OPAQUE_MAX: u32 = 4096;

/// The rules of one field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldRules {
    /// Its own; [`Rules::items`] is not yet set.
    pub own: Rules,
    /// Those of each element of a list.
    pub items: Option<Rules>,
}

/// Whether `field` carries a token that only the server can read.
#[must_use]
pub fn is_opaque(contract: &Contract, field: &FieldDescriptor) -> bool {
    contract
        .extension("zitadel_wasm.opaque_token")
        .is_some_and(|e| field.options().get_extension(&e).as_bool().unwrap_or_default())
}

/// Whether one member of `oneof` has to be set.
#[must_use]
pub fn oneof_required(contract: &Contract, oneof: &OneofDescriptor) -> bool {
    contract
        .extension("validate.required")
        .is_some_and(|e| oneof.options().get_extension(&e).as_bool().unwrap_or_default())
}

impl FieldRules {
    /// The rules of `field`; all empty when it has none. [`Contract::compile`] made sure that they are supported.
    #[must_use]
    pub fn of(contract: &Contract, field: &FieldDescriptor) -> Self {
        Self::checked(contract, field).unwrap_or_default()
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
        let own = &mut rules.own;
        if own.unique && field.kind() != Kind::String {
            return Err(Error::new("the rule `unique` is supported for strings only"));
        }
        own.accepted_max = own.max;
        if is_opaque(contract, field) {
            own.accepted_max = own.max.map(|max| max.max(OPAQUE_MAX));
        }
        if let Some(items) = &mut rules.items {
            items.accepted_max = items.max;
        }
        Ok(rules)
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
        let out = &mut self.own;
        for (field, value) in rules.fields() {
            let length = || value.as_u64().and_then(|n| u32::try_from(n).ok());
            let flag = value.as_bool().unwrap_or_default();
            match (kind, field.name()) {
                ("string", "len") => (out.min, out.max) = (length(), length()),
                ("string" | "bytes", "min_len") | ("repeated", "min_items") => out.min = length(),
                ("string" | "bytes", "max_len") | ("repeated", "max_items") => out.max = length(),
                ("string", "min_bytes") => out.min_bytes = length(),
                ("string", "max_bytes") => out.max_bytes = length(),
                ("string", "prefix" | "pattern") if !out.prefixes.is_empty() => {
                    return Err(Error::new("the rules `prefix` and `pattern` are not supported together"));
                }
                ("string", "prefix") => out.prefixes = vec![leak(value.as_str().unwrap_or_default())],
                ("string", "pattern") => Pattern::compile(value.as_str().unwrap_or_default())?.apply(out),
                ("string", "email") => out.email = flag,
                ("string", "uri") => out.uri = flag,
                ("string", "uri_ref") => out.uri_ref = flag,
                ("string", "ignore_empty") => out.ignore_empty = flag,
                ("message" | "timestamp", "required") => out.required = flag,
                ("bool", "const") => out.const_bool = value.as_bool(),
                ("enum", "defined_only") => out.defined_only = flag,
                ("enum", "not_in") => {
                    out.not_in = value.as_list().into_iter().flatten().filter_map(Value::as_i32).collect();
                }
                ("duration", "gt") => {
                    let seconds = value.as_message().and_then(|d| d.get_field_by_name("seconds")?.as_i64());
                    out.gt_seconds = Some(seconds.and_then(|s| u32::try_from(s).ok()).unwrap_or_default());
                }
                ("int32", "gte") => at_least(out, value.as_i32()),
                ("int32", "gt") => at_least(out, value.as_i32().and_then(|n| n.checked_add(1))),
                ("int32", "lte") => at_most(out, value.as_i32()),
                ("int32", "lt") => at_most(out, value.as_i32().and_then(|n| n.checked_sub(1))),
                ("repeated", "unique") => out.unique = flag,
                ("repeated", "items") => {
                    self.items = value.as_message().map(Self::read).transpose()?.map(|items| items.own);
                }
                (kind, name) => return Err(Error::new(format!("the rule `{kind}.{name}` is not supported"))),
            }
        }
        Ok(())
    }
}

fn at_least(rules: &mut Rules, bound: Option<i32>) {
    let (min, max) = rules.range.unwrap_or((i32::MIN, i32::MAX));
    rules.range = Some((bound.unwrap_or(min), max));
}

fn at_most(rules: &mut Rules, bound: Option<i32>) {
    let (min, max) = rules.range.unwrap_or((i32::MIN, i32::MAX));
    rules.range = Some((min, bound.unwrap_or(max)));
}
