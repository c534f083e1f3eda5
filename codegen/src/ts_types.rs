//! Types of the contract as TypeScript has them.

use prost_reflect::{Cardinality, FieldDescriptor, Kind};

/// The type of a well-known message in a response, and what a request accepts.
pub(crate) fn well_known(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "google.protobuf.Timestamp" => ("Timestamp", "Timestamp | Date"),
        "google.protobuf.Duration" => ("Duration", "Duration"),
        "google.protobuf.FieldMask" => ("FieldMask", "FieldMask"),
        "google.protobuf.Struct" => ("JsonObject", "object"),
        "google.protobuf.Value" => ("JsonValue", "JsonValue"),
        "google.protobuf.ListValue" => ("JsonValue[]", "JsonValue[]"),
        "google.protobuf.Any" => ("Any", "Any"),
        "google.protobuf.NullValue" => ("null", "null"),
        "google.protobuf.DoubleValue"
        | "google.protobuf.FloatValue"
        | "google.protobuf.Int32Value"
        | "google.protobuf.UInt32Value" => ("number", "number"),
        "google.protobuf.Int64Value" | "google.protobuf.UInt64Value" => ("Int64", "Int64 | bigint | number"),
        "google.protobuf.BoolValue" => ("boolean", "boolean"),
        "google.protobuf.StringValue" => ("string", "string"),
        "google.protobuf.BytesValue" => ("Base64", "Base64 | Uint8Array"),
        _ => return None,
    })
}

/// The type of a value: in a response, or what a request accepts.
pub(crate) fn type_of(kind: &Kind, is_request: bool) -> String {
    match kind {
        Kind::Double | Kind::Float | Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 | Kind::Uint32 | Kind::Fixed32 => {
            "number".to_owned()
        }
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 | Kind::Uint64 | Kind::Fixed64 => {
            if is_request { "Int64 | bigint | number" } else { "Int64" }.to_owned()
        }
        Kind::Bool => "boolean".to_owned(),
        Kind::String => "string".to_owned(),
        Kind::Bytes => if is_request { "Base64 | Uint8Array" } else { "Base64" }.to_owned(),
        Kind::Enum(e) => match well_known(e.full_name()) {
            Some((name, _)) => name.to_owned(),
            None => format!("Open<{}>", e.full_name()),
        },
        Kind::Message(m) => match well_known(m.full_name()) {
            Some((response, request)) => if is_request { request } else { response }.to_owned(),
            None => format!("{}{}", m.full_name(), if is_request { "Init" } else { "" }),
        },
    }
}

/// The type of a field: of its value, or of a list or a map.
pub(crate) fn field_type(field: &FieldDescriptor, is_request: bool) -> String {
    if let (true, Kind::Message(entry)) = (field.is_map(), field.kind()) {
        return format!("{{ [key: string]: {} }}", type_of(&entry.map_entry_value_field().kind(), is_request));
    }
    let ty = type_of(&field.kind(), is_request);
    if field.cardinality() != Cardinality::Repeated {
        return ty;
    }
    if ty.contains(' ') { format!("({ty})[]") } else { format!("{ty}[]") }
}
