//! Every request of the vectors has exactly the violations that ZITADEL's own validators reported for it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value as Json;
use zitadel_wasm::codec::{Mode, Value, encode};
use zitadel_wasm::schema::Schema;
use zitadel_wasm::validate::{Limit, Violation};

fn told(v: &Violation) -> Json {
    let mut out = serde_json::json!({ "path": v.path, "rule": v.rule });
    let object = out.as_object_mut().unwrap();
    match &v.limit {
        Limit::Length { min, max, unit } => {
            if let Some(min) = min {
                object.insert("min".into(), (*min).into());
            }
            if let Some(max) = max {
                object.insert("max".into(), (*max).into());
            }
            object.insert("unit".into(), (*unit).into());
        }
        Limit::Prefix(p) => drop(object.insert("prefix".into(), (*p).into())),
        Limit::Names(names) if v.rule == "not_in" => drop(object.insert("values".into(), names.clone().into())),
        _ => {}
    }
    out
}

#[test]
fn every_vector_is_judged_as_zitadel_judges_it() {
    let schema = Schema::embedded().unwrap();
    let vectors = include_str!("data/validation-vectors.jsonl");
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in vectors.lines() {
        let vector: Json = serde_json::from_str(line).unwrap();
        let message = schema.message_id(vector["type"].as_str().unwrap()).expect("the type is in the contract");
        let value: Value = serde_json::from_value(vector["value"].clone()).unwrap();
        let ours: Vec<Json> = match encode(&schema, message, &value, Mode::Request) {
            Ok(_) => Vec::new(),
            Err(violations) => violations.iter().map(told).collect(),
        };
        let theirs: Vec<Json> = vector["violations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|v| {
                let mut v = v.clone();
                let object = v.as_object_mut().unwrap();
                for known_from_the_rule in ["oneof", "limit", "value"] {
                    object.remove(known_from_the_rule);
                }
                v
            })
            .collect();
        count += 1;
        if ours != theirs {
            wrong.push(format!("{line}\n  ours: {}", Json::from(ours)));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} differ:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert_eq!(count, 3281);
}
