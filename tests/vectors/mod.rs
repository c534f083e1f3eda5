//! Judges requests as the vectors do, natively and in a browser: every violation with its path, rule and limits, in order.

use std::collections::BTreeMap;
use zitadel_wasm::codec::{Mode, Value, encode};
use zitadel_wasm::validate::{Limit, Unit, Violation};

/// The vectors of the source of 2025-08-28, adapted to what changed since, and how many there are.
pub const OF_2025: (&str, usize) = (include_str!("../data/validation-vectors.jsonl"), 3281);

/// The vectors of the source of 2026-07-10.
pub const OF_2026: (&str, usize) = (include_str!("../data/validation-vectors-2026-07.jsonl"), 858);

/// Fails with the vectors that are judged otherwise. `parse` reads JSON.
pub fn judge_all((vectors, expected): (&str, usize), parse: impl Fn(&str) -> Value) {
    let schema = zitadel_wasm::schema::for_servers().unwrap();
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in vectors.lines() {
        let vector = parse(line);
        let message = schema.message_id(text(&vector, "type")).expect("the type is in the contract");
        let ours: Vec<_> = match encode(&schema, message, vector.get("value").unwrap(), Mode::Request) {
            Ok(_) => Vec::new(),
            Err(violations) => violations.iter().map(of_ours).collect(),
        };
        let Some(Value::List(theirs)) = vector.get("violations") else { panic!("{line}") };
        let theirs: Vec<_> = theirs.iter().map(of_vector).collect();
        count += 1;
        if ours != theirs {
            wrong.push(format!("{line}\n  ours: {ours:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} differ:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert_eq!(count, expected);
}

/// A violation's members, in words.
type Members = BTreeMap<String, String>;

fn of_vector(violation: &Value) -> Members {
    let Value::Object(members) = violation else { panic!("{violation:?}") };
    let words = members.iter().map(|(name, value)| (name.to_string(), words(value)));
    // That a path names a oneof is known from the schema.
    words.filter(|(name, _)| name != "oneof").collect()
}

fn of_ours(violation: &Violation) -> Members {
    let mut out = Members::new();
    let mut put = |name: &str, value: String| drop(out.insert(name.to_owned(), value));
    put("path", violation.path.clone());
    put("rule", violation.rule.to_owned());
    match &violation.limit {
        Limit::None => {}
        Limit::Length { min, max, unit } => {
            min.iter().for_each(|min| put("min", min.to_string()));
            max.iter().for_each(|max| put("max", max.to_string()));
            // The vectors have the unit's name in Go, where they come from.
            let unit = if *unit == Unit::CodePoint { "rune" } else { unit.as_str() };
            put("unit", unit.to_owned());
        }
        Limit::Range { min, max } => {
            put("min", min.to_string());
            put("max", max.to_string());
        }
        // The member is called as the rule is.
        Limit::Text(text) => put(violation.rule, (*text).to_owned()),
        Limit::Const(value) => put("value", value.to_string()),
        Limit::Seconds(seconds) => put("limit", format!("{seconds}s")),
        // The names that are allowed are the enum's own.
        Limit::Names(_) if violation.rule == "defined_only" => {}
        Limit::Names(names) => put("values", names.join(",")),
    }
    out
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_else(|| panic!("{name} in {value:?}"))
}

fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(value) => value.to_string(),
        Value::Int(n) => n.to_string(),
        Value::Uint(n) => n.to_string(),
        Value::Float(n) => n.to_string(),
        Value::List(items) => items.iter().map(words).collect::<Vec<_>>().join(","),
        other => panic!("{other:?}"),
    }
}
