//! `google.protobuf.Struct` and JSON: WebAuthn's options and responses are Structs in the contract.

use serde_json::{Value as Json, json};

/// JSON as a Struct.
#[must_use]
pub fn struct_from_json(json: &Json) -> prost_types::Struct {
    match value_from_json(json).kind {
        Some(prost_types::value::Kind::StructValue(fields)) => fields,
        _ => prost_types::Struct::default(),
    }
}

fn value_from_json(json: &Json) -> prost_types::Value {
    use prost_types::value::Kind;
    let kind = match json {
        Json::Null => Kind::NullValue(0),
        Json::Bool(b) => Kind::BoolValue(*b),
        Json::Number(n) => Kind::NumberValue(n.as_f64().unwrap_or_default()),
        Json::String(s) => Kind::StringValue(s.clone()),
        Json::Array(items) => {
            Kind::ListValue(prost_types::ListValue { values: items.iter().map(value_from_json).collect() })
        }
        Json::Object(members) => Kind::StructValue(prost_types::Struct {
            fields: members.iter().map(|(name, value)| (name.clone(), value_from_json(value))).collect(),
        }),
    };
    prost_types::Value { kind: Some(kind) }
}

/// A Struct as JSON.
#[must_use]
pub fn json_from_struct(fields: &prost_types::Struct) -> Json {
    Json::Object(fields.fields.iter().map(|(name, value)| (name.clone(), json_from_value(value))).collect())
}

fn json_from_value(value: &prost_types::Value) -> Json {
    use prost_types::value::Kind;
    match &value.kind {
        None | Some(Kind::NullValue(_)) => Json::Null,
        Some(Kind::BoolValue(b)) => Json::Bool(*b),
        Some(Kind::NumberValue(n)) => json!(n),
        Some(Kind::StringValue(s)) => Json::String(s.clone()),
        Some(Kind::ListValue(list)) => list.values.iter().map(json_from_value).collect(),
        Some(Kind::StructValue(fields)) => json_from_struct(fields),
    }
}
