//! Compares a response with an observation, whose placeholders stand for values that differ by nature.

use crate::replay::wire::Response;
use serde_json::{Value as Json, json};

/// The headers that are compared: an observation that lacks one says that it was not sent.
const HEADERS: [&str; 11] = [
    "content-type",
    "cache-control",
    "pragma",
    "location",
    "allow",
    "www-authenticate",
    "access-control-allow-origin",
    "access-control-allow-credentials",
    "access-control-allow-headers",
    "access-control-allow-methods",
    "access-control-expose-headers",
];

/// A placeholder and the characters that it stands for.
type Placeholder = (&'static str, fn(char) -> bool);

const PLACEHOLDERS: [Placeholder; 8] = [
    ("<id>", |c| c.is_ascii_digit()),
    ("<jwt>", |c| c.is_ascii_alphanumeric() || "._-".contains(c)),
    ("<token>", |c| c.is_ascii_alphanumeric() || "._-=%+/".contains(c)),
    ("<text>", |_| true),
    ("<name>", |c| c.is_ascii_alphanumeric()),
    ("<time>", |c| c.is_ascii_digit() || "-:.TZ".contains(c)),
    ("<seq>", |c| c.is_ascii_digit()),
    ("<host>", |c| c.is_ascii_alphanumeric() || ".:".contains(c)),
];

/// What a step found.
pub enum Found {
    /// A response.
    Response(Response),
    /// What is no response: claims of a token, a URL.
    Value(Json),
}

/// Where what was found differs from what was observed.
pub fn differences(expected: &Json, found: &Found, url: &str) -> Vec<String> {
    let mut all = Vec::new();
    match found {
        Found::Value(value) => compare("body", &expected["body"], value, &mut all),
        Found::Response(response) => {
            if expected["status"] != response.status {
                all.push(format!("status {} instead of {}", response.status, expected["status"]));
            }
            let has_request = expected["req"].as_object().is_some_and(|sent| sent.contains_key("method"));
            for name in HEADERS.into_iter().filter(|_| has_request) {
                let header = response.headers.get(name).map_or(Json::Null, |value| json!(value.to_str().unwrap()));
                // The order of exposed headers means nothing, and this server sends them as ZITADEL does.
                compare(name, &expected["headers"][name], &header, &mut all);
            }
            let text = String::from_utf8_lossy(&response.body).replace(url, "http://<host>");
            let body = serde_json::from_str(&text).unwrap_or_else(|_| Json::String(text.clone()));
            compare("body", &expected["body"], &body, &mut all);
        }
    }
    all
}

fn compare(path: &str, expected: &Json, found: &Json, all: &mut Vec<String>) {
    match (expected, found) {
        (Json::Object(expected), Json::Object(found)) => {
            for name in expected.keys().chain(found.keys().filter(|name| !expected.contains_key(*name))) {
                let of = |members: &serde_json::Map<String, Json>| members.get(name).cloned().unwrap_or_default();
                compare(&format!("{path}.{name}"), &of(expected), &of(found), all);
            }
        }
        (Json::Array(expected), Json::Array(found)) if expected.len() == found.len() => {
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(&format!("{path}.{index}"), expected, found, all);
            }
        }
        (Json::String(pattern), Json::String(text)) if matches(pattern, text) => {}
        (Json::String(pattern), Json::Number(_)) if pattern == "<seconds>" => {}
        _ if expected == found => {}
        _ => all.push(format!("{path} is {found} instead of {expected}")),
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    if ["<kid>", "<n>", "<at_hash>", "<jti>"].contains(&pattern) {
        return !text.is_empty();
    }
    let next = PLACEHOLDERS.iter().filter_map(|(name, allowed)| Some((pattern.find(name)?, *name, *allowed)));
    let Some((at, name, allowed)) = next.min_by_key(|(at, ..)| *at) else { return pattern == text };
    let Some(rest) = text.strip_prefix(&pattern[..at]) else { return false };
    let after = &pattern[at + name.len()..];
    let ends = rest.char_indices().take_while(|(_, c)| allowed(*c)).map(|(index, c)| index + c.len_utf8());
    ends.collect::<Vec<_>>().into_iter().rev().any(|end| matches(after, &rest[end..]))
}

#[test]
fn placeholders_stand_for_values_of_their_kind() {
    for (pattern, text, alike) in [
        ("a?x=<id>&y=1", "a?x=123&y=1", true),
        ("a?x=<id>&y=1", "a?x=12z&y=1", false),
        ("V2_<id>", "V2_1", true),
        ("<id>", "V2_1", false),
        ("<jwt>&<token>", "a.b-c&d=e%2F", true),
        ("<text> (COMMAND-1)", "no. (COMMAND-1)", true),
        ("<text>", "", false),
        ("plain", "plain", true),
    ] {
        assert_eq!(matches(pattern, text), alike, "{pattern} {text}");
    }
}
