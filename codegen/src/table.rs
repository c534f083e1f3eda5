//! The schema table: everything the codec has to know about the contract, as one compact run of bytes.
//!
//! The reader is `src/schema/read.rs` of the SDK crate; the two change together. The table is written in columns, each a
//! length and its bytes: names beside names and numbers beside numbers compress to three quarters of what records do.
//! Numbers are LEB128 varints; names end in a line feed.
//!
//! ```text
//! table    = { column: length, bytes }                    in the order of `Column`
//! Rules    = count { bits [min] [max] [min_bytes] [max_bytes] [gt] [items: index] [client_max] [at_least: zigzag]
//!            [at_most: zigzag] [not_in: count { zigzag }] [prefixes: count] }
//! Shape    = services: count { methods: count }
//!            messages: count { fields: count * 8 + which of the following there are, [kind],
//!            [oneofs: count { required }], [for each field its place in the .proto file] }
//!            enums:    count { values: count }
//! Number   = of each field: its number since the field before
//! Known    = of each field: 0, or 1 + index of an earlier one that differs in number and oneof only
//! Flags, Type, Rule = of each field that is like none before: flags, [reference to the enum or message],
//!            [index of the rules]
//! Oneof    = of each field with presence of its own: 1 + oneof index, 0 for `optional`
//! Value    = of each enum value: zigzag of its number less that of the value before, less one
//! Call     = of each method: reference to request and response, success code, idempotency,
//!            count { verb + 8 * (0: no body, 1: `*`, 2: named) } of its routes
//! Prefix   = prefixes of rules, and patterns
//! Message, Field, Enum, Method, Path = names: of messages (empty where the method's name tells it), of fields and
//!            oneofs, of enums and their values, of services and methods, paths and bodies of routes
//! ```
//!
//! Messages and enums stand in the order in which they are first referred to: a reference is 0 for the next one, and
//! 1 + index for one that was referred to before. The full name of a message or an enum is `package/name`, or the name alone where the package is that of the name
//! before. A value's name that begins with an underscore goes on from the enum's own name in capitals.

use crate::columns::{Column, Columns, capitals, zigzag};
use crate::contract::{Contract, Idempotency, Verb};
use crate::rules::Rules;
use prost_reflect::{Cardinality, EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor};
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
    let all = contract.messages();
    let mut out = Columns::default();
    let mut rules = RulePool::default();
    let mut messages = References::default();
    let mut enums = References::default();
    let told = services(contract, &mut messages, &mut out);
    out.number(Column::Shape, all.len());
    let mut package = String::new();
    let mut known: Vec<(String, u8, Kind, Option<usize>)> = Vec::new();
    for i in 0..all.len() {
        // What no RPC reaches (details of errors, mostly) follows in the order of names.
        for message in all.iter().filter(|_| messages.0.len() == i) {
            if !messages.0.contains(message) {
                messages.refer(message);
                break;
            }
        }
        let Some(message) = messages.0.get(i).cloned() else { break };
        let name = message.full_name();
        if told.get(name).is_some_and(|t| t == name) {
            out.name(Column::Message, "");
        } else {
            out.full_name(Column::Message, message.package_name(), name, &mut package);
        }
        let kind = KINDS.iter().find(|(n, _)| *n == name).map_or(0, |(_, k)| *k);
        let kind = if message.is_map_entry() { MAP_ENTRY } else { kind };
        let mut fields: Vec<FieldDescriptor> = message.fields().collect();
        fields.sort_by_key(FieldDescriptor::number);
        let oneofs: Vec<_> = real_oneofs(&message).collect();
        let declared = declared_order(&message);
        let order: Vec<usize> = fields.iter().filter_map(|f| declared.iter().position(|n| *n == f.number())).collect();
        let parts = [kind != 0, !oneofs.is_empty(), !order.is_sorted()];
        let parts = parts.iter().enumerate().fold(0, |bits, (i, on)| bits | (usize::from(*on) << i));
        out.number(Column::Shape, fields.len() * 8 + parts);
        if kind != 0 {
            out.of(Column::Shape).push(kind);
        }
        let mut last = 0;
        for field in &fields {
            out.number(Column::Number, (field.number() - last) as usize);
            last = field.number();
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
            let like = (field.name().to_owned(), flags, field.kind(), ruled.then(|| rules.index(&rule)));
            match known.iter().position(|field| *field == like) {
                Some(index) => out.number(Column::Known, index + 1),
                None => {
                    out.number(Column::Known, 0);
                    out.name(Column::Field, field.name());
                    out.of(Column::Flags).push(flags);
                    match &like.2 {
                        Kind::Message(m) => out.number(Column::Type, messages.refer(m)),
                        Kind::Enum(e) => out.number(Column::Type, enums.refer(e)),
                        _ => {}
                    }
                    like.3.iter().for_each(|index| out.number(Column::Rule, *index));
                    known.push(like);
                }
            }
            if explicit {
                let oneof = field.containing_oneof().filter(|o| !o.is_synthetic());
                let index = oneof.and_then(|o| oneofs.iter().position(|x| *x == o)).map_or(0, |i| i + 1);
                out.number(Column::Oneof, index);
            }
        }
        if !oneofs.is_empty() {
            out.number(Column::Shape, oneofs.len());
        }
        for oneof in oneofs {
            out.name(Column::Field, oneof.name());
            out.of(Column::Shape).push(u8::from(Rules::oneof_required(contract, &oneof)));
        }
        if !order.is_sorted() {
            for place in order {
                out.number(Column::Shape, place);
            }
        }
    }
    write_enums(&enums, &mut out);
    rules.write(&mut out);
    out.finish()
}

/// Messages or enums in the order in which they are first referred to.
struct References<T>(Vec<T>);

impl<T> Default for References<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: PartialEq + Clone> References<T> {
    /// 0 at the first time, and then 1 + its index.
    fn refer(&mut self, to: &T) -> usize {
        if let Some(index) = self.0.iter().position(|seen| seen == to) {
            return index + 1;
        }
        self.0.push(to.clone());
        0
    }
}

fn write_enums(enums: &References<EnumDescriptor>, out: &mut Columns) {
    out.number(Column::Shape, enums.0.len());
    let mut package = String::new();
    for e in &enums.0 {
        out.full_name(Column::Enum, e.package_name(), e.full_name(), &mut package);
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
}

/// Writes the services. The answer is the name that each method tells of its messages: `VerifyPhone` of
/// `VerifyPhoneRequest` and `VerifyPhoneResponse`.
fn services(
    contract: &Contract,
    messages: &mut References<MessageDescriptor>,
    out: &mut Columns,
) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    let services = contract.services();
    out.number(Column::Shape, services.len());
    for service in services {
        out.name(Column::Method, service.full_name());
        out.number(Column::Shape, service.methods().len());
        for method in service.methods() {
            out.name(Column::Method, method.name());
            for (message, end) in [(method.input(), "Request"), (method.output(), "Response")] {
                out.number(Column::Call, messages.refer(&message));
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
                let verb = match binding.verb {
                    Verb::Get => 0,
                    Verb::Put => 1,
                    Verb::Post => 2,
                    Verb::Delete => 3,
                    Verb::Patch => 4,
                };
                let body = ["", "*"].iter().position(|body| *body == binding.body);
                out.of(Column::Call).push(verb | (body.unwrap_or(2) << 3) as u8);
                out.name(Column::Path, &binding.path);
                if body.is_none() {
                    out.name(Column::Path, &binding.body);
                }
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
            let numbers = [
                r.min.map(|n| n as usize),
                r.max.map(|n| n as usize),
                r.min_bytes.map(|n| n as usize),
                r.max_bytes.map(|n| n as usize),
                r.gt_seconds.map(|n| n as usize),
                r.items.as_ref().and_then(|items| self.0.iter().position(|rules| rules == items.as_ref())),
                r.client_max.map(|n| n as usize),
                r.at_least.or(r.at_most.map(|_| i32::MIN)).map(zigzag),
                r.at_most.or(r.at_least.map(|_| i32::MAX)).map(zigzag),
            ];
            let prefix = (!r.prefix.is_empty()).then(|| vec![r.prefix.clone()]);
            let prefixes = r.pattern.as_ref().map(|pattern| pattern.prefixes.clone()).or(prefix);
            let set = [
                !r.not_in.is_empty(),
                prefixes.is_some(),
                r.pattern.is_some(),
                r.pattern.as_ref().is_some_and(|pattern| pattern.more),
                r.email,
                r.uri,
                r.uri_ref,
                r.ignore_empty,
                r.required,
                r.const_bool == Some(true),
                r.const_bool == Some(false),
                r.defined_only,
                r.unique,
            ];
            let set = numbers.iter().map(Option::is_some).chain(set).enumerate();
            out.number(Column::Rules, set.fold(0, |bits, (i, on)| bits | (usize::from(on) << i)));
            for number in numbers.into_iter().flatten() {
                out.number(Column::Rules, number);
            }
            if !r.not_in.is_empty() {
                out.number(Column::Rules, r.not_in.len());
                r.not_in.iter().for_each(|n| out.zigzag(Column::Rules, *n));
            }
            if let Some(prefixes) = prefixes {
                out.number(Column::Rules, prefixes.len());
                prefixes.iter().for_each(|prefix| out.name(Column::Prefix, prefix));
            }
            if let Some(pattern) = &r.pattern {
                out.name(Column::Prefix, &pattern.text);
            }
        }
    }
}
