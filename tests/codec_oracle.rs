//! The codec against an independent one: prost-reflect's DynamicMessage, on random messages of every type, in both
//! directions, as bytes and as JSON.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::Rng as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use prost::Message as _;
use prost_reflect::{
    Cardinality, DescriptorPool, DynamicMessage, Kind, MapKey, MessageDescriptor, ReflectMessage as _,
    SerializeOptions, Value as Theirs,
};
use serde_json::Value as Json;
use std::path::Path;
use zitadel_codegen::{Contract, table};
use zitadel_wasm::codec::{Mode, Value, decode, encode};
use zitadel_wasm::schema::{Kind as OurKind, Schema, for_servers};

/// Makes random messages.
struct Maker<'a> {
    rng: &'a mut TestRng,
}

impl Maker<'_> {
    fn below(&mut self, n: u32) -> u32 {
        self.rng.next_u32() % n
    }

    fn text(&mut self) -> String {
        const PIECES: [&str; 12] = ["a", "Z", "0", "_", "é", "😀", "\"", "\\", "\n", "\u{0}", "\u{2028}", "字"];
        (0..self.below(6)).map(|_| PIECES[self.below(12) as usize]).collect()
    }

    fn number(&mut self) -> u64 {
        match self.below(5) {
            0 => 0,
            1 => u64::from(self.below(300)),
            2 => u64::MAX - u64::from(self.below(3)),
            3 => 1 << self.below(64),
            _ => self.rng.next_u64(),
        }
    }

    fn double(&mut self) -> f64 {
        match self.below(6) {
            0 => 0.0,
            1 => -1.5,
            2 => f64::from(self.below(1000)),
            3 => f64::MAX,
            4 => 1e-300,
            _ => f64::from_bits(self.rng.next_u64() & !(0x7ff << 52) | (1000 + u64::from(self.below(40))) << 52),
        }
    }

    fn message(&mut self, d: &MessageDescriptor, depth: u32) -> DynamicMessage {
        let mut out = DynamicMessage::new(d.clone());
        match d.full_name() {
            "google.protobuf.Timestamp" => {
                out.set_field_by_name(
                    "seconds",
                    Theirs::I64((self.rng.next_u64() % 253_402_300_799) as i64 - 62_000_000),
                );
                let nanos = [0, 500_000_000, 1_000, 123_456_789][self.below(4) as usize];
                out.set_field_by_name("nanos", Theirs::I32(nanos));
            }
            "google.protobuf.Duration" => {
                let sign = if self.below(2) == 0 { 1 } else { -1 };
                out.set_field_by_name("seconds", Theirs::I64(sign * i64::from(self.below(100_000))));
                out.set_field_by_name("nanos", Theirs::I32(sign as i32 * [0, 1, 250_000_000][self.below(3) as usize]));
            }
            "google.protobuf.FieldMask" => {
                let paths = (0..self.below(3)).map(|_| Theirs::String("user_name.first_part".into())).collect();
                out.set_field_by_name("paths", Theirs::List(paths));
            }
            "google.protobuf.Any" => {
                let known = ["test.all.Scalars", "zitadel.v1.ErrorDetail"];
                let inner = known.iter().find_map(|n| d.parent_pool().get_message_by_name(n)).unwrap();
                let url = format!("type.googleapis.com/{}", inner.full_name());
                let inner = self.message(&inner, depth + 1);
                out.set_field_by_name("type_url", Theirs::String(url));
                out.set_field_by_name("value", Theirs::Bytes(inner.encode_to_vec().into()));
            }
            "google.protobuf.Value" => {
                let pick = if depth > 4 { self.below(4) } else { self.below(6) };
                let (name, value) = match pick {
                    0 => ("null_value", Theirs::EnumNumber(0)),
                    1 => ("number_value", Theirs::F64(self.double())),
                    2 => ("string_value", Theirs::String(self.text())),
                    3 => ("bool_value", Theirs::Bool(self.below(2) == 0)),
                    4 => ("struct_value", self.inner(d, "struct_value", depth)),
                    _ => ("list_value", self.inner(d, "list_value", depth)),
                };
                out.set_field_by_name(name, value);
            }
            _ => self.fields(d, &mut out, depth),
        }
        out
    }

    fn inner(&mut self, d: &MessageDescriptor, field: &str, depth: u32) -> Theirs {
        let Kind::Message(inner) = d.get_field_by_name(field).unwrap().kind() else { panic!("a message") };
        Theirs::Message(self.message(&inner, depth + 1))
    }

    fn fields(&mut self, d: &MessageDescriptor, out: &mut DynamicMessage, depth: u32) {
        let chance = if depth == 0 { 6 } else { 4 };
        for field in d.fields() {
            let deep = depth > 3 && matches!(field.kind(), Kind::Message(_));
            if deep || self.below(8) >= chance {
                continue;
            }
            // Members of a oneof replace each other as they are set.
            if field.is_map() {
                let Kind::Message(entry) = field.kind() else { continue };
                let key_kind = entry.map_entry_key_field().kind();
                let value_kind = entry.map_entry_value_field().kind();
                // One entry at most: the order of more is anybody's.
                let mut map = std::collections::HashMap::new();
                if self.below(3) > 0 {
                    let key = match self.scalar(&key_kind, depth) {
                        Theirs::Bool(b) => MapKey::Bool(b),
                        Theirs::I32(n) => MapKey::I32(n),
                        Theirs::I64(n) => MapKey::I64(n),
                        Theirs::U32(n) => MapKey::U32(n),
                        Theirs::U64(n) => MapKey::U64(n),
                        Theirs::String(s) => MapKey::String(s),
                        other => panic!("no key: {other:?}"),
                    };
                    map.insert(key, self.scalar(&value_kind, depth));
                }
                out.set_field(&field, Theirs::Map(map));
            } else if field.cardinality() == Cardinality::Repeated {
                let items = (0..self.below(4)).map(|_| self.scalar(&field.kind(), depth)).collect();
                out.set_field(&field, Theirs::List(items));
            } else {
                let value = self.scalar(&field.kind(), depth);
                out.set_field(&field, value);
            }
        }
    }

    fn scalar(&mut self, kind: &Kind, depth: u32) -> Theirs {
        match kind {
            Kind::Double => Theirs::F64(self.double()),
            Kind::Float => Theirs::F32([0.0, 0.25, -2.5, 1e9, 16_777_216.0][self.below(5) as usize]),
            Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => Theirs::I32(self.number() as i32),
            Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => Theirs::I64(self.number() as i64),
            Kind::Uint32 | Kind::Fixed32 => Theirs::U32(self.number() as u32),
            Kind::Uint64 | Kind::Fixed64 => Theirs::U64(self.number()),
            Kind::Bool => Theirs::Bool(self.below(2) == 0),
            Kind::String => Theirs::String(self.text()),
            Kind::Bytes => Theirs::Bytes((0..self.below(9)).map(|_| self.number() as u8).collect::<Vec<_>>().into()),
            Kind::Message(d) => Theirs::Message(self.message(d, depth + 1)),
            Kind::Enum(e) if e.full_name() == "google.protobuf.NullValue" => Theirs::EnumNumber(0),
            Kind::Enum(e) => {
                let values: Vec<i32> = e.values().map(|v| v.number()).collect();
                match self.below(6) {
                    // A number that the enum does not name yet.
                    0 => Theirs::EnumNumber(4711),
                    _ => Theirs::EnumNumber(values[self.below(values.len() as u32) as usize]),
                }
            }
        }
    }
}

fn check(schema: &Schema, message: &DynamicMessage) {
    let name = message.descriptor();
    let name = name.full_name();
    let id = schema.message_id(name).unwrap_or_else(|| panic!("{name} is in the table"));
    let bytes = message.encode_to_vec();
    let options = SerializeOptions::new();
    let json: Json = message.serialize_with_options(serde_json::value::Serializer, &options).unwrap();

    // Bytes to JSON: canonical.
    let value = decode(schema, id, &bytes).unwrap_or_else(|e| panic!("{name}: {e}\n{json}"));
    let ours = serde_json::to_value(&value).unwrap();
    assert!(same(&ours, &json), "{name}: bytes to JSON\n ours   {ours}\n theirs {json}");

    // JSON to bytes, from their JSON and as text.
    let text = json.to_string();
    let value: Value = serde_json::from_str(&text).unwrap();
    let encoded = encode(schema, id, &value, Mode::Lenient).unwrap_or_else(|v| panic!("{name}: {v:?}\n{json}"));
    let back = DynamicMessage::decode(message.descriptor(), encoded.as_slice()).unwrap();
    let again: Json = back.serialize_with_options(serde_json::value::Serializer, &options).unwrap();
    assert!(same(&again, &json), "{name}: JSON to bytes\n ours   {again}\n theirs {json}");
    assert_eq!(back.encode_to_vec(), bytes, "{name}: JSON to bytes");
    // Entries of maps aside, of which prost leaves zeros out and all others write both members, the bytes are one.
    assert!(encoded == bytes || encoded.len() > bytes.len(), "{name}: {json}");

    // And our own JSON is read by them.
    let read = DynamicMessage::deserialize(message.descriptor(), ours).unwrap();
    assert_eq!(read.encode_to_vec(), back.encode_to_vec(), "{name}: our JSON is read by theirs");
}

/// Equal, where `1` and `1.0` are one number.
fn same(a: &Json, b: &Json) -> bool {
    match (a, b) {
        (Json::Number(a), Json::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Json::Array(a), Json::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Json::Object(a), Json::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(k, a)| b.get(k).is_some_and(|b| same(a, b)))
        }
        _ => a == b,
    }
}

fn walk(schema: &Schema, pool: &DescriptorPool, per_type: u32) -> usize {
    let config = Config { rng_algorithm: RngAlgorithm::ChaCha, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let mut checked = 0;
    let names: Vec<String> = schema
        .messages()
        .filter(|(_, m)| m.kind != OurKind::MapEntry && m.kind != OurKind::Any)
        .map(|(_, m)| m.name.to_owned())
        .collect();
    for name in names {
        let descriptor = pool.get_message_by_name(&name).unwrap();
        for _ in 0..per_type {
            let message = Maker { rng: runner.rng() }.message(&descriptor, 0);
            check(schema, &message);
            checked += 1;
        }
    }
    checked
}

#[test]
fn random_messages_of_every_type_of_the_contract_agree_with_the_oracle() {
    let contract = Contract::compile(Path::new("proto")).unwrap();
    let schema = for_servers().unwrap();
    assert!(walk(&schema, contract.pool(), 20) > 10_000);
}

#[test]
fn random_messages_with_every_kind_of_field_agree_with_the_oracle() {
    let contract = Contract::compile(Path::new("tests/proto")).unwrap();
    let schema = Schema::read(table::render(&contract).leak()).unwrap();
    assert!(walk(&schema, contract.pool(), 400) > 2_000);
}
