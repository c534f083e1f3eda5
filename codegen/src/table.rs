//! Descriptors to the schema: what the codec has to know about the contract.

use crate::contract::Contract;
use crate::rules::{FieldRules, oneof_required};
use prost_reflect::{
    Cardinality, EnumDescriptor, FieldDescriptor, Kind as Descriptor, MessageDescriptor, OneofDescriptor,
};
use zitadel_schema::{
    Enum, Field, Kind, Message, MessageId, Method, Oneof, ReportOrder, Rules, Schema, Service, Type, lower_camel,
};

/// Well-known types, which have a JSON form of their own.
const KINDS: [(&str, Kind); 16] = [
    ("google.protobuf.Timestamp", Kind::Timestamp),
    ("google.protobuf.Duration", Kind::Duration),
    ("google.protobuf.FieldMask", Kind::FieldMask),
    ("google.protobuf.Struct", Kind::Struct),
    ("google.protobuf.Value", Kind::Value),
    ("google.protobuf.ListValue", Kind::ListValue),
    ("google.protobuf.Any", Kind::Any),
    ("google.protobuf.DoubleValue", Kind::Wrapper),
    ("google.protobuf.FloatValue", Kind::Wrapper),
    ("google.protobuf.Int64Value", Kind::Wrapper),
    ("google.protobuf.UInt64Value", Kind::Wrapper),
    ("google.protobuf.Int32Value", Kind::Wrapper),
    ("google.protobuf.UInt32Value", Kind::Wrapper),
    ("google.protobuf.BoolValue", Kind::Wrapper),
    ("google.protobuf.StringValue", Kind::Wrapper),
    ("google.protobuf.BytesValue", Kind::Wrapper),
];

/// Renders the schema table of `contract`.
#[must_use]
pub fn render(contract: &Contract) -> Vec<u8> {
    schema(contract).to_table()
}

/// The schema of `contract`.
#[must_use]
pub fn schema(contract: &Contract) -> Schema {
    let mut builder = Builder { contract, messages: Vec::new(), enums: Vec::new(), rules: Vec::new() };
    let services = builder.services();
    let all = contract.messages();
    let mut messages = Vec::new();
    for i in 0..all.len() {
        // Messages that no RPC reaches (details of errors, mostly) follow in the order of names.
        if builder.messages.len() == i
            && let Some(next) = all.iter().find(|message| !builder.messages.contains(message))
        {
            builder.messages.push(next.clone());
        }
        if let Some(message) = builder.messages.get(i).cloned() {
            messages.push(builder.message(&message));
        }
    }
    let enums = builder.enums.iter().map(enumeration).collect();
    Schema { messages, enums, rules: builder.rules, services }
}

/// Messages, enums and rules in the order in which they are first referred to: that makes the table small.
struct Builder<'a> {
    contract: &'a Contract,
    messages: Vec<MessageDescriptor>,
    enums: Vec<EnumDescriptor>,
    rules: Vec<Rules>,
}

impl Builder<'_> {
    fn services(&mut self) -> Vec<Service> {
        let mut out = Vec::new();
        for service in self.contract.services() {
            let methods = service.methods().map(|method| {
                let info = self.contract.method_info(&method);
                Method {
                    name: leak(method.name()),
                    request: MessageId(index_in(&mut self.messages, method.input())),
                    response: MessageId(index_in(&mut self.messages, method.output())),
                    success_code: info.success_code.unwrap_or(200),
                    idempotency: info.idempotency,
                    bindings: info.bindings,
                }
            });
            out.push(Service { name: leak(service.full_name()), methods: methods.collect() });
        }
        out
    }

    fn message(&mut self, message: &MessageDescriptor) -> Message {
        let name = message.full_name();
        let well_known = KINDS.iter().find(|(n, _)| *n == name).map_or(Kind::Plain, |(_, kind)| *kind);
        let mut fields: Vec<FieldDescriptor> = message.fields().collect();
        fields.sort_by_key(FieldDescriptor::number);
        // Oneofs of one `optional` field are protoc's invention.
        let oneofs: Vec<OneofDescriptor> = message.oneofs().filter(|o| !o.is_synthetic()).collect();
        let places = declared_order(message);
        Message {
            name: leak(name),
            kind: if message.is_map_entry() { Kind::MapEntry } else { well_known },
            fields: fields.iter().map(|field| self.field(field, &oneofs, &places)).collect(),
            oneofs: oneofs
                .iter()
                .map(|o| Oneof { name: leak(o.name()), required: oneof_required(self.contract, o) })
                .collect(),
        }
    }

    fn field(&mut self, field: &FieldDescriptor, oneofs: &[OneofDescriptor], places: &[u32]) -> Field {
        let FieldRules { mut own, items } = FieldRules::of(self.contract, field);
        own.items = items.map(|items| index_in(&mut self.rules, items));
        let ruled = own != Rules::default();
        let oneof = field.containing_oneof().and_then(|o| oneofs.iter().position(|other| *other == o));
        let place = places.iter().position(|number| *number == field.number()).unwrap_or_default();
        Field {
            number: field.number(),
            name: leak(field.name()),
            json: leak(&lower_camel(field.name())),
            ty: self.field_type(field),
            repeated: field.cardinality() == Cardinality::Repeated,
            presence: field.supports_presence(),
            oneof,
            rules: ruled.then(|| index_in(&mut self.rules, own)),
            report_order: match oneof {
                Some(index) => ReportOrder::oneof(index),
                None if field.containing_oneof().is_some() => ReportOrder::optional(place),
                None => ReportOrder::field(place),
            },
        }
    }

    fn field_type(&mut self, field: &FieldDescriptor) -> Type {
        match field.kind() {
            Descriptor::Double => Type::Double,
            Descriptor::Float => Type::Float,
            Descriptor::Int64 => Type::Int64,
            Descriptor::Uint64 => Type::Uint64,
            Descriptor::Int32 => Type::Int32,
            Descriptor::Fixed64 => Type::Fixed64,
            Descriptor::Fixed32 => Type::Fixed32,
            Descriptor::Bool => Type::Bool,
            Descriptor::String => Type::String,
            Descriptor::Message(message) => Type::Message(MessageId(index_in(&mut self.messages, message))),
            Descriptor::Bytes => Type::Bytes,
            Descriptor::Uint32 => Type::Uint32,
            Descriptor::Enum(e) => Type::Enum(index_in(&mut self.enums, e)),
            Descriptor::Sfixed32 => Type::Sfixed32,
            Descriptor::Sfixed64 => Type::Sfixed64,
            Descriptor::Sint32 => Type::Sint32,
            Descriptor::Sint64 => Type::Sint64,
        }
    }
}

fn enumeration(e: &EnumDescriptor) -> Enum {
    // In the order of the .proto file: of several names for one number the first is the one that is written.
    let values = &e.enum_descriptor_proto().value;
    Enum { name: leak(e.full_name()), values: values.iter().map(|v| (leak(v.name()), v.number())).collect() }
}

/// Field numbers in the order of the .proto file, in which protoc-gen-validate checks.
fn declared_order(message: &MessageDescriptor) -> Vec<u32> {
    let proto = message.descriptor_proto();
    proto.field.iter().filter_map(|f| u32::try_from(f.number()).ok()).collect()
}

/// The index of `one`, which is appended when it is new.
fn index_in<T: PartialEq>(all: &mut Vec<T>, one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or_else(|| {
        all.push(one);
        all.len() - 1
    })
}

/// The names of a schema live as long as the program; a build is a short one.
pub(crate) fn leak(text: &str) -> &'static str {
    text.to_owned().leak()
}
