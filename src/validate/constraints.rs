//! What a form may know before anything is typed: the limits of a message's fields.

use crate::schema::{Field, Kind, Message, Schema, Type};

/// The limits of one field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Constraint {
    /// JSON name of the field.
    pub name: &'static str,
    /// `string`, `bytes`, `boolean`, `number`, `bigint` (a decimal string), `timestamp`, `duration`, `struct`, or the
    /// full name of an enum or message.
    pub ty: &'static str,
    /// Whether it is a list.
    pub repeated: bool,
    /// Whether the request is refused without it.
    pub required: bool,
    /// Least length in code points (of bytes: in bytes).
    pub min_length: Option<u32>,
    /// Greatest length, likewise.
    pub max_length: Option<u32>,
    /// Least and greatest value of a number.
    pub range: Option<(i32, i32)>,
    /// Whether no element of the list may occur twice.
    pub unique: bool,
    /// A regular expression in the syntax of an input's `pattern`.
    pub pattern: Option<String>,
    /// `email` or `uri`.
    pub format: Option<&'static str>,
}

/// The limits of every field of `message`, by number.
#[must_use]
pub fn constraints(schema: &Schema, message: &Message) -> Vec<Constraint> {
    let mut all = Vec::new();
    for field in &message.fields {
        all.push(constraint(schema, field));
    }
    all
}

fn constraint(schema: &Schema, field: &Field) -> Constraint {
    let mut out = Constraint {
        name: field.json,
        ty: type_name(schema, field.ty),
        repeated: field.repeated,
        required: field.is_required(schema),
        ..Constraint::default()
    };
    let rules = schema.rules(field.rules);
    let Some(rules) = rules else { return out };
    out.unique = rules.unique;
    let per_item = if field.repeated { schema.rules(rules.items) } else { Some(rules) };
    if let Some(rules) = per_item {
        out.min_length = rules.min;
        out.max_length = rules.accepted_max;
        out.range = rules.range;
        if let Some(prefix) = rules.prefixes.first() {
            out.pattern = Some(match rules.pattern {
                // `+` is the one prefix that occurs; escaping does no harm to any other character.
                "" => crate::text::join(&["\\", prefix, ".*"]),
                pattern => pattern.to_owned(),
            });
        }
        out.format = match (rules.email, rules.uri || rules.uri_ref) {
            (true, _) => Some("email"),
            (_, true) => Some("uri"),
            _ => None,
        };
    }
    out
}

fn type_name(schema: &Schema, ty: Type) -> &'static str {
    match ty {
        Type::String => "string",
        Type::Bytes => "bytes",
        Type::Bool => "boolean",
        Type::Int64 | Type::Uint64 | Type::Fixed64 | Type::Sfixed64 | Type::Sint64 => "bigint",
        Type::Enum(e) => schema.enums.get(e).map_or("enum", |e| e.name),
        Type::Message(id) => match schema.message(id) {
            Some(m) => match m.kind {
                Kind::Timestamp => "timestamp",
                Kind::Duration => "duration",
                Kind::Struct => "struct",
                Kind::MapEntry => "map",
                _ => m.name,
            },
            None => "message",
        },
        _ => "number",
    }
}
