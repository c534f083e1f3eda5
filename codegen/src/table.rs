//! The schema table: everything the codec has to know about the contract, as one compact run of bytes.
//!
//! The reader is `src/schema/read.rs` of the SDK crate; the two change together. Numbers are LEB128 varints, strings a
//! varint length and UTF-8. Sorted names are front-coded: how many bytes they share with the name before, then the rest.
//!
//! ```text
//! table    = names rules enums messages services
//! names    = count { string }                                        identifiers of fields and oneofs
//! rules    = count { bits [min] [max] [min_bytes] [max_bytes] [prefix] [gt] [not_in: count { zigzag }] [items: index] }
//! enums    = count { front-coded name, count { front-coded value name, zigzag number } }
//! messages = count { front-coded name, kind, count { field }, count { name index, required }, order }
//! field    = number delta, name index, flags [type index] [1 + oneof index, 0 for `optional`] [rules index]
//! order    = 0, or 1 and for each field its place in the .proto file
//! services = count { string, count { front-coded method, request, response, success code, count { binding } } }
//! binding  = verb, front-coded path, body
//! ```

use crate::contract::{Contract, Verb};
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

    let mut names = Pool::default();
    let mut rules = RulePool::default();
    let mut body = Vec::new();

    number(&mut body, enums.len());
    let mut before = String::new();
    for (name, e) in &enums {
        front(&mut body, &mut before, name);
        let mut value_before = String::new();
        number(&mut body, e.values().len());
        for value in e.values() {
            front(&mut body, &mut value_before, value.name());
            zigzag(&mut body, value.number());
        }
    }

    number(&mut body, messages.len());
    let mut before = String::new();
    for message in &messages {
        front(&mut body, &mut before, message.full_name());
        let kind = KINDS.iter().find(|(n, _)| *n == message.full_name()).map_or(0, |(_, k)| *k);
        body.push(if message.is_map_entry() { MAP_ENTRY } else { kind });
        let mut fields: Vec<FieldDescriptor> = message.fields().collect();
        fields.sort_by_key(FieldDescriptor::number);
        number(&mut body, fields.len());
        let mut last = 0;
        for field in &fields {
            number(&mut body, (field.number() - last) as usize);
            last = field.number();
            number(&mut body, names.index(field.name()));
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
            body.push(flags);
            match field.kind() {
                Kind::Message(m) => number(&mut body, message_index.get(m.full_name()).copied().unwrap_or_default()),
                Kind::Enum(e) => number(&mut body, enum_index.get(e.full_name()).copied().unwrap_or_default()),
                _ => {}
            }
            if explicit {
                let oneof = field.containing_oneof().filter(|o| !o.is_synthetic());
                let index = oneof.and_then(|o| real_oneofs(message).position(|x| x == o)).map_or(0, |i| i + 1);
                number(&mut body, index);
            }
            if ruled {
                number(&mut body, rules.index(&rule));
            }
        }
        let oneofs: Vec<_> = real_oneofs(message).collect();
        number(&mut body, oneofs.len());
        for oneof in oneofs {
            number(&mut body, names.index(oneof.name()));
            body.push(u8::from(Rules::oneof_required(contract, &oneof)));
        }
        let declared = declared_order(message);
        let order: Vec<usize> = fields.iter().filter_map(|f| declared.iter().position(|n| *n == f.number())).collect();
        if order.is_sorted() {
            body.push(0);
        } else {
            body.push(1);
            for place in order {
                number(&mut body, place);
            }
        }
    }

    services(contract, &message_index, &mut body);

    let mut out = Vec::new();
    names.write(&mut out);
    rules.write(&mut out);
    out.extend_from_slice(&body);
    out
}

fn services(contract: &Contract, message_index: &BTreeMap<&str, usize>, body: &mut Vec<u8>) {
    let services = contract.services();
    number(body, services.len());
    let mut path_before = String::new();
    for service in services {
        string(body, service.full_name());
        number(body, service.methods().len());
        let mut before = String::new();
        for method in service.methods() {
            front(body, &mut before, method.name());
            for message in [method.input(), method.output()] {
                number(body, message_index.get(message.full_name()).copied().unwrap_or_default());
            }
            let info = contract.method_info(&method);
            number(body, info.success_code.unwrap_or_default() as usize);
            number(body, info.bindings.len());
            for binding in info.bindings {
                body.push(match binding.verb {
                    Verb::Get => 0,
                    Verb::Put => 1,
                    Verb::Post => 2,
                    Verb::Delete => 3,
                    Verb::Patch => 4,
                });
                front(body, &mut path_before, &binding.path);
                string(body, &binding.body);
            }
        }
    }
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
struct Pool(Vec<String>);

impl Pool {
    fn index(&mut self, name: &str) -> usize {
        self.0.iter().position(|n| n == name).unwrap_or_else(|| {
            self.0.push(name.to_owned());
            self.0.len() - 1
        })
    }

    fn write(&self, out: &mut Vec<u8>) {
        number(out, self.0.len());
        for name in &self.0 {
            string(out, name);
        }
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

    fn write(&self, out: &mut Vec<u8>) {
        number(out, self.0.len());
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
            ];
            number(out, set.iter().enumerate().fold(0, |bits, (i, on)| bits | (usize::from(*on) << i)));
            for length in [r.min, r.max, r.min_bytes, r.max_bytes].into_iter().flatten() {
                number(out, length as usize);
            }
            if !r.prefix.is_empty() {
                string(out, &r.prefix);
            }
            if let Some(gt) = r.gt_seconds {
                number(out, gt as usize);
            }
            if !r.not_in.is_empty() {
                number(out, r.not_in.len());
                for n in &r.not_in {
                    zigzag(out, *n);
                }
            }
            if let Some(items) = &r.items {
                number(out, self.0.iter().position(|x| x == items.as_ref()).unwrap_or_default());
            }
        }
    }
}

fn number(out: &mut Vec<u8>, mut n: usize) {
    while n >= 0x80 {
        out.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

fn zigzag(out: &mut Vec<u8>, n: i32) {
    number(out, ((n << 1) ^ (n >> 31)) as u32 as usize);
}

fn string(out: &mut Vec<u8>, s: &str) {
    number(out, s.len());
    out.extend_from_slice(s.as_bytes());
}

fn front(out: &mut Vec<u8>, before: &mut String, name: &str) {
    let shared = before.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
    number(out, shared);
    number(out, name.len() - shared);
    out.extend(name.bytes().skip(shared));
    name.clone_into(before);
}
