//! `tests/data/always-present.txt`: the fields that ZITADEL always returns, as its recorded responses prove. The
//! declarations make them not optional. `UPDATE_ALWAYS_PRESENT=1` writes the file.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use prost_reflect::{Cardinality, FieldDescriptor, Kind, MessageDescriptor};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use zitadel_codegen::Contract;

/// How many responses have to prove it: one over each transport.
const LEAST: u32 = 3;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// How often a message was returned, and each of its fields.
#[derive(Default)]
struct Seen {
    messages: u32,
    fields: BTreeMap<String, u32>,
}

/// Whether recordings can prove it of the field: a message, or text of which a server makes sure that it is not empty.
/// What is `optional` or a choice depends on the request; numbers, enums, lists and other texts are absent whenever they
/// are zero or empty. Messages further inside depend on what was set up, and on whether a proxy shows it.
fn is_eligible(field: &FieldDescriptor) -> bool {
    let message = field.parent_message();
    let is_outer = ["Response", "Details"].iter().any(|end| message.name().ends_with(end));
    let single = field.cardinality() != Cardinality::Repeated && field.containing_oneof().is_none();
    let name = field.name();
    let identifies = name == "id" || ["_id", "_token", "_owner", "_url"].iter().any(|end| name.ends_with(end));
    is_outer
        && single
        && (matches!(field.kind(), Kind::Message(_)) || (matches!(field.kind(), Kind::String) && identifies))
}

fn count(message: &MessageDescriptor, value: &Value, seen: &mut BTreeMap<String, Seen>) {
    let Value::Object(members) = value else { return };
    let entry = seen.entry(message.full_name().to_owned()).or_default();
    entry.messages += 1;
    for field in message.fields().filter(|field| members.contains_key(field.json_name())) {
        *entry.fields.entry(field.json_name().to_owned()).or_default() += 1;
    }
    for field in message.fields() {
        let (Kind::Message(inner), Some(value)) = (field.kind(), members.get(field.json_name())) else { continue };
        match value {
            Value::Array(items) => items.iter().for_each(|item| count(&inner, item, seen)),
            value if !field.is_map() => count(&inner, value, seen),
            _ => {}
        }
    }
}

/// The fields that every recorded response has, with how many prove it.
fn proven(contract: &Contract) -> String {
    let mut seen = BTreeMap::new();
    let folder = root().join("tests/data/recordings/answers");
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let recording: Value = serde_json::from_str(&text).unwrap();
        for step in recording["steps"].as_array().unwrap() {
            let Some((service, method)) = step["call"].as_str().and_then(|call| call.split_once('/')) else { continue };
            let service = contract.services().into_iter().find(|s| s.full_name() == service);
            let Some(method) = service.and_then(|s| s.methods().find(|m| m.name() == method)) else { continue };
            for transport in ["rest", "grpc-web", "grpc"] {
                let response = &step["observed"][transport];
                if response["grpc"] == 0 {
                    count(&method.output(), &response["body"], &mut seen);
                }
            }
        }
    }
    let mut lines = String::new();
    for message in contract.messages() {
        let Some(seen) = seen.get(message.full_name()).filter(|seen| seen.messages >= LEAST) else { continue };
        for field in message.fields().filter(is_eligible) {
            if seen.fields.get(field.json_name()) == Some(&seen.messages) {
                lines.push_str(&format!("{} {}\n", field.full_name(), seen.messages));
            }
        }
    }
    lines
}

#[test]
fn the_list_of_fields_that_are_always_returned_is_what_the_recordings_prove() {
    let contract = Contract::compile(&root().join("proto")).unwrap();
    let file = root().join("tests/data/always-present.txt");
    let proven = proven(&contract);
    if std::env::var_os("UPDATE_ALWAYS_PRESENT").is_some() {
        std::fs::write(&file, &proven).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), proven, "UPDATE_ALWAYS_PRESENT=1 writes it");
    assert!(proven.contains("zitadel.user.v2.AddHumanUserResponse.user_id "), "{proven}");
}
