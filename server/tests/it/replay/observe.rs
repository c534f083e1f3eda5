//! A raw response in the terms of the recordings: its structure, never its sentences.

use super::contract::Descriptors;
use super::wire::{Response, frames};
use http::HeaderMap;
use prost_reflect::DynamicMessage;
use regex::Regex;
use serde_json::{Map, Value as Json, json};
use std::sync::LazyLock;

const ALWAYS: [&str; 6] = ["content-type", "cache-control", "pragma", "expires", "location", "allow"];
const PRESENCE: [&str; 2] = ["www-authenticate", "grpc-status-details-bin"];

/// What a client can depend on. CORS and `vary` count on requests with an Origin; lists without an order are sorted.
fn headers(response: &Response) -> Json {
    let mut out = Map::new();
    for name in response.headers.keys() {
        let all = response.headers.get_all(name).iter().map(|v| v.to_str().unwrap()).collect::<Vec<_>>().join(", ");
        let cors = name == "vary" || name.as_str().starts_with("access-control-");
        let value = match name.as_str() {
            _ if cors && !response.origin => continue,
            "access-control-expose-headers" => {
                let lower = all.to_lowercase();
                let exposed: Vec<&str> = lower.split(',').map(str::trim).collect();
                let kept = ["grpc-status", "grpc-message", "grpc-status-details-bin"].into_iter();
                kept.filter(|name| exposed.contains(name)).collect::<Vec<_>>().join(", ")
            }
            "allow" | "access-control-allow-methods" => sorted(&all.to_uppercase()),
            "vary" | "access-control-allow-headers" => sorted(&all.to_lowercase()),
            other if ALWAYS.contains(&other) || cors => all,
            other if PRESENCE.contains(&other) => "<present>".into(),
            _ => continue,
        };
        out.insert(name.to_string(), value.into());
    }
    Json::Object(out)
}

fn sorted(list: &str) -> String {
    let items: std::collections::BTreeSet<&str> = list.split(',').map(str::trim).collect();
    items.into_iter().collect::<Vec<_>>().join(", ")
}

fn text<'a>(of: &'a HeaderMap, name: &str) -> Option<&'a str> {
    of.get(name).and_then(|v| v.to_str().ok())
}

pub fn rest(response: &Response) -> Json {
    json_body(response, Json::clone)
}

/// As [`rest`], with what `detail` makes of the details of an error in Connect's form.
fn json_body(response: &Response, detail: impl Fn(&Json) -> Json) -> Json {
    let mut out = json!({ "http": response.status, "headers": headers(response) });
    if response.body.is_empty() {
        out["bodyKind"] = "empty".into();
        return out;
    }
    let Ok(body) = serde_json::from_slice::<Json>(&response.body) else {
        let html = response.body.trim_ascii_start().starts_with(b"<");
        out["bodyKind"] = if html { "html" } else { "text" }.into();
        return out;
    };
    if response.status >= 300 && (body["code"].is_number() || body["code"].is_string()) {
        let connect = body["code"].is_string();
        out[if connect { "connectCode" } else { "grpc" }] = body["code"].clone();
        out["statusIn"] = "body".into();
        out["message"] = body["message"].clone();
        let mut details: Vec<Json> = body["details"].as_array().cloned().unwrap_or_default();
        if connect {
            details = details.iter().map(detail).collect();
        }
        out["error"] = error(body["message"].as_str(), &details);
    } else {
        if response.status < 300 {
            out["grpc"] = 0.into();
        }
        out["body"] = body;
    }
    out
}

/// Any response, by its content type.
pub fn any(descriptors: &Descriptors, call: Option<&str>, response: &Response) -> Json {
    let kind = text(&response.headers, "content-type").unwrap_or_default();
    let status = response.headers.contains_key("grpc-status") || response.trailers.contains_key("grpc-status");
    if kind.starts_with("application/grpc-web") {
        grpc_web(descriptors, call, response)
    } else if kind.starts_with("application/grpc") || status {
        grpc(descriptors, call, response)
    } else {
        json_body(response, |detail| connect_detail(descriptors, detail))
    }
}

/// A detail in Connect's form as REST has it. Its two forms must agree.
fn connect_detail(descriptors: &Descriptors, detail: &Json) -> Json {
    let name = detail["type"].as_str().unwrap();
    let bytes = zitadel_wasm::codec::base64_decode(detail["value"].as_str().unwrap()).unwrap();
    let descriptor = descriptors.pool().get_message_by_name(name).unwrap();
    let mut members = serde_json::to_value(DynamicMessage::decode(descriptor, bytes.as_slice()).unwrap()).unwrap();
    assert_eq!(members, detail["debug"]);
    members["@type"] = name.into();
    members
}

pub fn grpc(descriptors: &Descriptors, call: Option<&str>, response: &Response) -> Json {
    if !response.headers.contains_key("grpc-status") && !response.trailers.contains_key("grpc-status") {
        let mut out = rest(response);
        out["statusIn"] = "nowhere".into();
        return out;
    }
    let mut out = json!({ "http": response.status, "headers": headers(response) });
    let in_headers = response.headers.contains_key("grpc-status");
    let holder = if in_headers { &response.headers } else { &response.trailers };
    status(descriptors, &mut out, |name| text(holder, name).map(str::to_owned));
    out["statusIn"] = if in_headers { "headers" } else { "trailers" }.into();
    let (list, stray) = frames(&response.body);
    assert!(!stray, "stray bytes after the last frame");
    body(descriptors, call, &mut out, &list);
    out
}

pub fn grpc_web(descriptors: &Descriptors, call: Option<&str>, response: &Response) -> Json {
    let kind = text(&response.headers, "content-type").unwrap_or_default();
    if !response.headers.contains_key("grpc-status") && !kind.starts_with("application/grpc-web") {
        let mut out = rest(response);
        out["statusIn"] = "nowhere".into();
        return out;
    }
    let mut out = json!({ "http": response.status, "headers": headers(response) });
    let bytes = if kind.starts_with("application/grpc-web-text") {
        let parts = response.body.split_inclusive(|b| *b == b'=').filter(|part| *part != b"=");
        parts.flat_map(|part| zitadel_wasm::codec::base64_decode(std::str::from_utf8(part).unwrap()).unwrap()).collect()
    } else {
        response.body.to_vec()
    };
    let (list, stray) = frames(&bytes);
    assert!(!stray, "stray bytes after the last frame");
    out["frames"] = list.iter().map(|(flag, _)| *flag).collect();
    let trailer = list.iter().find(|(flag, _)| flag & 0x80 != 0).map(|(_, p)| String::from_utf8(p.to_vec()).unwrap());
    let lines: Vec<(String, String)> = trailer
        .iter()
        .flat_map(|t| t.split("\r\n").filter(|l| !l.is_empty()))
        .map(|l| l.split_once(':').map(|(k, v)| (k.to_owned(), v.trim().to_owned())).unwrap())
        .collect();
    if trailer.is_some() {
        out["trailerNamesLowerCase"] = lines.iter().all(|(k, _)| *k == k.to_lowercase()).into();
    }
    if response.headers.contains_key("grpc-status") {
        status(descriptors, &mut out, |name| text(&response.headers, name).map(str::to_owned));
        out["statusIn"] = "headers".into();
    } else {
        status(descriptors, &mut out, |name| lines.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone()));
        out["statusIn"] = "trailer-frame".into();
    }
    body(descriptors, call, &mut out, &list.into_iter().filter(|(flag, _)| flag & 0x80 == 0).collect::<Vec<_>>());
    out
}

fn body(descriptors: &Descriptors, call: Option<&str>, out: &mut Json, messages: &[(u8, &[u8])]) {
    if let ([(0, message)], Some(0), Some(call)) = (messages, out["grpc"].as_i64(), call) {
        out["body"] = descriptors.decode(call, message);
    }
}

fn status(descriptors: &Descriptors, out: &mut Json, get: impl Fn(&str) -> Option<String>) {
    let code: i32 = get("grpc-status").expect("there is a grpc-status").parse().unwrap();
    out["grpc"] = code.into();
    if code == 0 {
        return;
    }
    let message =
        get("grpc-message").map(|m| percent_encoding::percent_decode_str(&m).decode_utf8().unwrap().into_owned());
    let bin = get("grpc-status-details-bin");
    out["detailsBin"] = bin.is_some().into();
    let mut details = Vec::new();
    if let Some(bin) = bin {
        let bytes = zitadel_wasm::codec::base64_decode(bin.trim_end_matches('=')).unwrap();
        let descriptor = descriptors.pool().get_message_by_name("google.rpc.Status").unwrap();
        let status = serde_json::to_value(DynamicMessage::decode(descriptor, bytes.as_slice()).unwrap()).unwrap();
        out["detailsBinUnpadded"] = (!bin.contains('=')).into();
        let agrees = status["code"] == code && status["message"].as_str() == message.as_deref();
        out["detailsBinAgrees"] = agrees.into();
        details = status["details"].as_array().cloned().unwrap_or_default();
    }
    out["error"] = error(message.as_deref(), &details);
    // For steps that compare messages; removed before anything else is compared.
    out["message"] = message.into();
}

fn error(message: Option<&str>, details: &[Json]) -> Json {
    let id = details.first().map(|d| d["id"].as_str().unwrap_or_default());
    let kept: Vec<Json> = details
        .iter()
        .map(|detail| {
            let mut out = Map::new();
            let id = detail["id"].as_str().unwrap_or_default();
            out.insert("id".into(), id.into());
            for (name, value) in detail.as_object().unwrap() {
                match name.as_str() {
                    "@type" => {
                        let name = value.as_str().unwrap().trim_start_matches("type.googleapis.com/");
                        out.insert("type".into(), name.into());
                    }
                    "message" => {
                        let mut classified = classify(value.as_str(), None);
                        classified.as_object_mut().unwrap().remove("idSuffix");
                        let same = message == Some(&format!("{} ({id})", value.as_str().unwrap()));
                        classified["sameAsStatusMessage"] = same.into();
                        out.insert("message".into(), classified);
                    }
                    other => drop(out.insert(other.into(), value.clone())),
                }
            }
            Json::Object(out)
        })
        .collect();
    json!({ "id": id, "message": classify(message, id), "details": kept })
}

/// What is compared of a message.
fn classify(text: Option<&str>, id: Option<&str>) -> Json {
    let Some(text) = text else { return json!({ "present": false }) };
    if text.is_empty() {
        return json!({ "present": true, "empty": true });
    }
    let bare = id.and_then(|id| text.strip_suffix(&format!(" ({id})")));
    let mut out = json!({ "present": true, "idSuffix": bare.is_some() });
    let bare = bare.unwrap_or(text);
    static KEY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(Errors|List|EventTypes)\.[A-Za-z0-9_.]+$").unwrap());
    static INVALID: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^invalid ([A-Za-z0-9_]+\.[A-Za-z0-9_\[\].-]+): (.*)$").unwrap());
    if KEY.is_match(bare) {
        out["key"] = bare.into();
    }
    let chain: Vec<Json> = bare
        .split(" | caused by: ")
        .map_while(|p| INVALID.captures(p))
        .map(|m| json!({ "field": &m[1], "rule": rule(&m[2]) }))
        .collect();
    if !chain.is_empty() {
        out["validation"] = chain.into();
    }
    out
}

fn rule(reason: &str) -> String {
    let numbers: Vec<&str> = reason.split(|c: char| !c.is_ascii_digit()).filter(|s| !s.is_empty()).collect();
    let unit = if reason.contains("bytes") { "bytes" } else { "runes" };
    match (reason, numbers.as_slice()) {
        (r, [a, b]) if r.starts_with("value length must be between") => format!("{unit} between {a} and {b}"),
        (r, [a]) if r.starts_with("value length must be at least") => format!("{unit} at least {a}"),
        (r, [a]) if r.starts_with("value length must be at most") => format!("{unit} at most {a}"),
        (r, _) if r.starts_with("value must equal ") => format!("equals {}", &r["value must equal ".len()..]),
        ("embedded message failed validation", _) => "embedded".into(),
        ("value is required", _) => "required".into(),
        ("value must be a valid email address", _) => "email".into(),
        (r, _) if r.starts_with("value does not have prefix ") => {
            format!("prefix {}", r["value does not have prefix ".len()..].trim_matches('"'))
        }
        (r, _) if r.starts_with("value must be greater than ") => {
            format!("> {}", &r["value must be greater than ".len()..])
        }
        (range, _) if range.starts_with("value must be inside range ") => {
            format!("in {}", range.trim_start_matches("value must be inside range "))
        }
        (r, _) if r.starts_with("value does not match regex pattern ") => {
            format!("pattern {}", r["value does not match regex pattern ".len()..].trim_matches('"'))
        }
        (other, _) => format!("other: {other}"),
    }
}
