//! The schema table: everything the codec has to know about the contract, as one compact run of bytes.
//!
//! The reader is `src/schema/read.rs` of the SDK crate; the two change together. The table is written in columns, each a
//! length and its bytes: names beside names and numbers beside numbers compress to three quarters of what records do.
//! Numbers are LEB128 varints; names end in a line feed.
//!
//! ```text
//! table    = { column: length, bytes }                    in the order of `Column`
//! Rules    = count { bits [min] [max] [min_bytes] [max_bytes] [gt] [not_in: count { zigzag }] [items: index]
//!            [client_max] [at_least: zigzag] [at_most: zigzag] [pattern: count of its prefixes] }
//! Shape    = enums:    count { values: count }
//!            services: count { methods: count }
//!            messages: count { kind, fields: count, oneofs: count { required }, order }
//! order    = 0, or 1 and for each field its place in the .proto file
//! Number, Flags, Type, Oneof, Rule = one column for each property of a field: number since the field before, flags,
//!            [index of the enum or message], [1 + oneof index, 0 for `optional`], [index of the rules]
//! Value    = of each enum value: zigzag of its number less that of the value before, less one
//! Call     = of each method, in the order of its request's name: zigzag index of the request less that of the method
//!            before, zigzag index of the response less that of the request, success code, idempotency,
//!            count { verb } of its routes
//! Prefix   = prefixes of rules; patterns of rules, each with its prefixes
//! Message, Field, Enum, Method, Path = names: of messages (empty where the method's name tells it), of fields and
//!            oneofs, of enums and their values, of services and methods, paths and bodies of routes
//! ```
//!
//! The full name of a message or an enum is written without what stands before its last dot where that is as in the name
//! before. A value's name that begins with an underscore goes on from the enum's own name in capitals.

use crate::columns::{Column, Columns, capitals};
use crate::contract::{Contract, Idempotency, Verb};
use crate::rules::Rules;
use prost_reflect::{Cardinality, FieldDescriptor, Kind, MessageDescriptor};
use std::collections::BTreeMap;

/// Flags of a field beside its type, which takes the lower five bits.
const REPEATED: u8 = 0x20;
const EXPLICIT: u8 = 0x40;
const RULED: u8 = 0x80;

/// Well-known types have a JSON form of their own; the number tells which. 0 is an ordinary message.
const KINDS: [(&str, u8); 16] = [
    ("google.protobuf.Timestamp", 2),
    ("google.protobuf.Duration", 3),
    ("google.protobuf.FieldMask", 4),
    ("google.protobuf.Struct", 5),
    ("google.protobuf.Value", 6),
    ("google.protobuf.ListValue", 7),
    ("google.protobuf.Any", 8),
    ("google.protobuf.DoubleValue", 9),
    ("google.protobuf.FloatValue", 9),
    ("google.protobuf.Int64Value", 9),
    ("google.protobuf.UInt64Value", 9),
    ("google.protobuf.Int32Value", 9),
    ("google.protobuf.UInt32Value", 9),
    ("google.protobuf.BoolValue", 9),
    ("google.protobuf.StringValue", 9),
    ("google.protobuf.BytesValue", 9),
];

/// Kind of the entry of a map.
const MAP_ENTRY: u8 = 1;

/// Writes the schema table of `contract`.
#[must_use]
pub fn render(contract: &Contract) -> Vec<u8> {
    let messages = contract.messages();
    let message_index: BTreeMap<&str, usize> = messages.iter().enumerate().map(|(i, m)| (m.full_name(), i)).collect();
    let mut enums: BTreeMap<String, prost_reflect::EnumDescriptor> = BTreeMap::new();
    for field in messages.iter().flat_map(MessageDescriptor::fields) {
        if let Kind::Enum(e) = field.kind() {
            enums.insert(e.full_name().to_owned(), e);
        }
    }
    let enum_index: BTreeMap<&str, usize> = enums.keys().enumerate().map(|(i, n)| (n.as_str(), i)).collect();

    let mut out = Columns::default();
    let mut rules = RulePool::default();
    out.number(Column::Shape, enums.len());
    let mut parent = String::new();
    for (name, e) in &enums {
        out.full_name(Column::Enum, name, &mut parent);
        out.number(Column::Shape, e.values().len());
        let prefix = capitals(e.name());
        let mut last = -1;
        // In the order of the .proto file: of several names for one number the first is the one that is written.
        for value in &e.enum_descriptor_proto().value {
            let name = value.name();
            out.name(Column::Enum, name.strip_prefix(&prefix).filter(|rest| rest.starts_with('_')).unwrap_or(name));
            out.zigzag(Column::Value, value.number() - last - 1);
            last = value.number();
        }
    }
    let told = services(contract, &message_index, &mut out);
    out.number(Column::Shape, messages.len());
    let mut parent = String::new();
    for message in &messages {
        let name = message.full_name();
        if told.get(name).is_some_and(|t| t == name) {
            out.name(Column::Message, "");
        } else {
            out.full_name(Column::Message, name, &mut parent);
        }
        let kind = KINDS.iter().find(|(n, _)| *n == name).map_or(0, |(_, k)| *k);
        out.of(Column::Shape).push(if message.is_map_entry() { MAP_ENTRY } else { kind });
        let mut fields: Vec<FieldDescriptor> = message.fields().collect();
        fields.sort_by_key(FieldDescriptor::number);
        out.number(Column::Shape, fields.len());
        let mut last = 0;
        for field in &fields {
            out.number(Column::Number, (field.number() - last) as usize);
            last = field.number();
            out.name(Column::Field, field.name());
            let rule = Rules::of(contract, field);
            let explicit = field.cardinality() != Cardinality::Repeated
                && !matches!(field.kind(), Kind::Message(_))
                && field.supports_presence();
            let explicit = explicit || field.containing_oneof().is_some();
            let ruled = rule != Rules::default();
            let mut flags = type_code(field);
            flags |= if field.cardinality() == Cardinality::Repeated { REPEATED } else { 0 };
            flags |= if explicit { EXPLICIT } else { 0 };
            flags |= if ruled { RULED } else { 0 };
            out.of(Column::Flags).push(flags);
            let of_type = match field.kind() {
                Kind::Message(m) => message_index.get(m.full_name()).copied(),
                Kind::Enum(e) => enum_index.get(e.full_name()).copied(),
                _ => None,
            };
            if let Some(index) = of_type {
                out.number(Column::Type, index);
            }
            if explicit {
                let oneof = field.containing_oneof().filter(|o| !o.is_synthetic());
                let index = oneof.and_then(|o| real_oneofs(message).position(|x| x == o)).map_or(0, |i| i + 1);
                out.number(Column::Oneof, index);
            }
            if ruled {
                out.number(Column::Rule, rules.index(&rule));
            }
        }
        let oneofs: Vec<_> = real_oneofs(message).collect();
        out.number(Column::Shape, oneofs.len());
        for oneof in oneofs {
            out.name(Column::Field, oneof.name());
            out.of(Column::Shape).push(u8::from(Rules::oneof_required(contract, &oneof)));
        }
        let declared = declared_order(message);
        let order: Vec<usize> = fields.iter().filter_map(|f| declared.iter().position(|n| *n == f.number())).collect();
        out.of(Column::Shape).push(u8::from(!order.is_sorted()));
        if !order.is_sorted() {
            for place in order {
                out.number(Column::Shape, place);
            }
        }
    }
    rules.write(&mut out);
    out.finish()
}

/// Writes the services. The answer is the name that each method tells of its messages: `VerifyPhone` of
/// `VerifyPhoneRequest` and `VerifyPhoneResponse`.
fn services(contract: &Contract, message_index: &BTreeMap<&str, usize>, out: &mut Columns) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    let services = contract.services();
    out.number(Column::Shape, services.len());
    let mut last = 0;
    for service in services {
        out.name(Column::Method, service.full_name());
        let mut methods: Vec<_> = service.methods().collect();
        methods.sort_by_key(|method| format!("{}Request", method.name()));
        out.number(Column::Shape, methods.len());
        for method in methods {
            out.name(Column::Method, method.name());
            let index =
                |message: &MessageDescriptor| message_index.get(message.full_name()).map_or(0, |index| *index as i32);
            let (request, response) = (index(&method.input()), index(&method.output()));
            out.zigzag(Column::Call, request - last);
            out.zigzag(Column::Call, response - request);
            last = request;
            for (message, end) in [(method.input(), "Request"), (method.output(), "Response")] {
                let name = format!("{}.{}{end}", service.package_name(), method.name());
                told.insert(message.full_name().to_owned(), name);
            }
            let info = contract.method_info(&method);
            out.number(Column::Call, info.success_code.unwrap_or_default() as usize);
            out.of(Column::Call).push(match info.idempotency {
                Idempotency::Unknown => 0,
                Idempotency::NoSideEffects => 1,
                Idempotency::Idempotent => 2,
            });
            out.number(Column::Call, info.bindings.len());
            for binding in info.bindings {
                out.of(Column::Call).push(match binding.verb {
                    Verb::Get => 0,
                    Verb::Put => 1,
                    Verb::Post => 2,
                    Verb::Delete => 3,
                    Verb::Patch => 4,
                });
                out.name(Column::Path, &binding.path);
                out.name(Column::Path, &binding.body);
            }
        }
    }
    told
}

/// The oneofs that were written as such, without those that stand for `optional`.
fn real_oneofs(message: &MessageDescriptor) -> impl Iterator<Item = prost_reflect::OneofDescriptor> {
    message.oneofs().filter(|o| !o.is_synthetic()).collect::<Vec<_>>().into_iter()
}

/// Field numbers in the order of the .proto file, in which protoc-gen-validate checks.
fn declared_order(message: &MessageDescriptor) -> Vec<u32> {
    let proto = message.descriptor_proto();
    proto.field.iter().filter_map(|f| u32::try_from(f.number()).ok()).collect()
}

/// The type's number in `google.protobuf.FieldDescriptorProto.Type`.
fn type_code(field: &FieldDescriptor) -> u8 {
    match field.kind() {
        Kind::Double => 1,
        Kind::Float => 2,
        Kind::Int64 => 3,
        Kind::Uint64 => 4,
        Kind::Int32 => 5,
        Kind::Fixed64 => 6,
        Kind::Fixed32 => 7,
        Kind::Bool => 8,
        Kind::String => 9,
        Kind::Message(_) => 11,
        Kind::Bytes => 12,
        Kind::Uint32 => 13,
        Kind::Enum(_) => 14,
        Kind::Sfixed32 => 15,
        Kind::Sfixed64 => 16,
        Kind::Sint32 => 17,
        Kind::Sint64 => 18,
    }
}

#[derive(Default)]
struct RulePool(Vec<Rules>);

impl RulePool {
    fn index(&mut self, rules: &Rules) -> usize {
        if let Some(items) = &rules.items {
            // An element's rules come first, so that the reader knows them already.
            self.index(items);
        }
        self.0.iter().position(|r| r == rules).unwrap_or_else(|| {
            self.0.push(rules.clone());
            self.0.len() - 1
        })
    }

    fn write(&self, out: &mut Columns) {
        out.number(Column::Rules, self.0.len());
        for r in &self.0 {
            let set = [
                r.min.is_some(),
                r.max.is_some(),
                r.min_bytes.is_some(),
                r.max_bytes.is_some(),
                !r.prefix.is_empty(),
                r.gt_seconds.is_some(),
                !r.not_in.is_empty(),
                r.items.is_some(),
                r.email,
                r.uri,
                r.uri_ref,
                r.ignore_empty,
                r.required,
                r.const_bool == Some(true),
                r.const_bool == Some(false),
                r.defined_only,
                r.client_max.is_some(),
                r.at_least.is_some(),
                r.at_most.is_some(),
                r.unique,
                r.pattern.is_some(),
                r.pattern.as_ref().is_some_and(|p| p.more),
            ];
            let bits = set.iter().enumerate().fold(0, |bits, (i, on)| bits | (usize::from(*on) << i));
            out.number(Column::Rules, bits);
            for length in [r.min, r.max, r.min_bytes, r.max_bytes].into_iter().flatten() {
                out.number(Column::Rules, length as usize);
            }
            if !r.prefix.is_empty() {
                out.name(Column::Prefix, &r.prefix);
            }
            if let Some(gt) = r.gt_seconds {
                out.number(Column::Rules, gt as usize);
            }
            if !r.not_in.is_empty() {
                out.number(Column::Rules, r.not_in.len());
                for n in &r.not_in {
                    out.zigzag(Column::Rules, *n);
                }
            }
            if let Some(items) = &r.items {
                let index = self.0.iter().position(|x| x == items.as_ref());
                out.number(Column::Rules, index.unwrap_or_default());
            }
            if let Some(max) = r.client_max {
                out.number(Column::Rules, max as usize);
            }
            for bound in [r.at_least, r.at_most].into_iter().flatten() {
                out.zigzag(Column::Rules, bound);
            }
            if let Some(pattern) = &r.pattern {
                out.name(Column::Prefix, &pattern.text);
                out.number(Column::Rules, pattern.prefixes.len());
                for prefix in &pattern.prefixes {
                    out.name(Column::Prefix, prefix);
                }
            }
        }
    }
}
