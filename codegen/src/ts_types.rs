//! Types of the contract as TypeScript has them.

use crate::ts_names::Names;
use prost_reflect::{Cardinality, FieldDescriptor, Kind};
use std::collections::BTreeSet;

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

/// Where a type is written.
pub(crate) struct Place<'a> {
    pub(crate) names: &'a Names,
    /// Full names of the messages that have two forms: those that requests and responses hold.
    pub(crate) in_both: &'a BTreeSet<String>,
    /// The namespace that it is written in.
    pub(crate) namespace: &'a str,
    /// Whether a request holds it.
    pub(crate) is_request: bool,
}

impl Place<'_> {
    /// The full name of a message's type.
    fn message(&self, full_name: &str) -> String {
        let has_init = self.is_request && self.in_both.contains(full_name);
        format!("{full_name}{}", if has_init { "Init" } else { "" })
    }

    fn shortest(&self, full_name: &str) -> String {
        self.names.shortest(self.namespace, full_name).to_owned()
    }

    /// The type of a value: in a response, or what a request accepts.
    pub(crate) fn type_of(&self, kind: &Kind) -> String {
        let one_of =
            |response: &'static str, request: &'static str| if self.is_request { request } else { response }.to_owned();
        match kind {
            Kind::Double | Kind::Float | Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 | Kind::Uint32 | Kind::Fixed32 => {
                "number".to_owned()
            }
            Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 | Kind::Uint64 | Kind::Fixed64 => {
                one_of("Int64", "Int64 | bigint | number")
            }
            Kind::Bool => "boolean".to_owned(),
            Kind::String => "string".to_owned(),
            Kind::Bytes => one_of("Base64", "Base64 | Uint8Array"),
            Kind::Enum(e) => match well_known(e.full_name()) {
                Some((name, _)) => name.to_owned(),
                None => format!("Open<{}>", self.shortest(e.full_name())),
            },
            Kind::Message(m) => match well_known(m.full_name()) {
                Some((response, request)) => one_of(response, request),
                None => self.shortest(&self.message(m.full_name())),
            },
        }
    }

    /// The type of a field: of its value, or of a list or a map.
    pub(crate) fn field_type(&self, field: &FieldDescriptor) -> String {
        if let (true, Kind::Message(entry)) = (field.is_map(), field.kind()) {
            return format!("{{ [key: string]: {} }}", self.type_of(&entry.map_entry_value_field().kind()));
        }
        let ty = self.type_of(&field.kind());
        if field.cardinality() != Cardinality::Repeated {
            return ty;
        }
        if ty.contains(' ') { format!("({ty})[]") } else { format!("{ty}[]") }
    }
}
