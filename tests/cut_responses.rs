//! Every recorded response of a running ZITADEL, truncated at every byte and with every byte changed: a typed error, and
//! never another message.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde::Deserialize as _;
use serde_json::Value as Json;
use zitadel_wasm::codec::{Mode, Value, encode};
use zitadel_wasm::core::Core;
use zitadel_wasm::error::{Error, Kind};
use zitadel_wasm::transport::{HttpResponse, Transport, frame};

/// Replaces the recording's placeholders of what differs each time by something that could have been there.
fn filled(json: &Json) -> Json {
    match json {
        Json::String(s) if s.starts_with("<time") => "2026-01-31T12:00:00.123456Z".into(),
        Json::String(s) if s.starts_with("<seq") => "7".into(),
        Json::Array(items) => items.iter().map(filled).collect(),
        Json::Object(members) => members.iter().map(|(k, v)| (k.clone(), filled(v))).collect(),
        other => other.clone(),
    }
}

fn value(json: &Json) -> Value {
    Value::deserialize(json).unwrap()
}

/// A recorded response as bytes.
struct Recorded {
    name: String,
    transport: Transport,
    method: String,
    status: u16,
    content_type: String,
    grpc_status: Option<String>,
    bytes: Vec<u8>,
}

impl Recorded {
    fn read(&self, core: &Core, bytes: &[u8]) -> Result<Value, Error> {
        let body = match self.transport {
            Transport::GrpcWeb => Value::Bytes(bytes.to_vec()),
            Transport::Json => match serde_json::from_slice::<Json>(bytes) {
                Ok(json) => value(&json),
                Err(_) => Value::Bytes(bytes.to_vec()),
            },
        };
        let response = HttpResponse {
            status: self.status,
            content_type: self.content_type.clone(),
            grpc_status: self.grpc_status.clone(),
            grpc_message: None,
            grpc_details: None,
            body,
        };
        core.read(self.transport, &self.method, response)
    }
}

fn trailers(code: i64, error: &Json) -> String {
    let id = error["id"].as_str().map(|id| format!(" ({id})")).unwrap_or_default();
    format!("grpc-status: {code}\r\ngrpc-message: it%20is%20so{id}\r\n")
}

fn with_flag(flag: u8, payload: &[u8]) -> Vec<u8> {
    let mut out = frame::write(payload);
    out[0] = flag;
    out
}

fn recorded(core: &Core) -> Vec<Recorded> {
    let mut out = Vec::new();
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/recordings/answers");
    let mut files: Vec<_> = std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    for file in files {
        let recording: Json = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        for step in recording["steps"].as_array().unwrap() {
            let Some(method) = step["call"].as_str() else { continue };
            let Some((_, rpc)) = core.schema().method(method) else { continue };
            for (wire, transport) in [("grpc-web", Transport::GrpcWeb), ("rest", Transport::Json)] {
                let seen = &step["observed"][wire];
                let (Some(code), Some(status)) = (seen["grpc"].as_i64(), seen["http"].as_u64()) else { continue };
                let body = filled(&seen["body"]);
                let mut grpc_status = None;
                let bytes = match transport {
                    Transport::Json if code == 0 => body.to_string().into_bytes(),
                    Transport::Json => {
                        serde_json::json!({ "code": code, "message": "it is so", "details": seen["error"]["details"] })
                            .to_string()
                            .into_bytes()
                    }
                    Transport::GrpcWeb if code == 0 => {
                        let message = if body.is_null() { value(&serde_json::json!({})) } else { value(&body) };
                        // A placeholder such as `<number>` cannot be encoded.
                        let Ok(message) = encode(core.schema(), rpc.response, &message, Mode::Lenient) else {
                            continue;
                        };
                        [with_flag(0, &message), with_flag(0x80, b"grpc-status: 0\r\n")].concat()
                    }
                    Transport::GrpcWeb if seen["statusIn"] == "headers" => {
                        grpc_status = Some(code.to_string());
                        Vec::new()
                    }
                    Transport::GrpcWeb => with_flag(0x80, trailers(code, &seen["error"]).as_bytes()),
                };
                out.push(Recorded {
                    name: format!(
                        "{} {} {wire}",
                        recording["scenario"].as_str().unwrap(),
                        step["id"].as_str().unwrap()
                    ),
                    transport,
                    method: method.to_owned(),
                    status: u16::try_from(status).unwrap(),
                    content_type: seen["headers"]["content-type"].as_str().unwrap_or("application/json").to_owned(),
                    grpc_status,
                    bytes,
                });
            }
        }
    }
    out
}

#[test]
fn a_recorded_response_truncated_at_any_byte_is_a_typed_error_and_never_another_message() {
    let core = Core::new().unwrap();
    let all = recorded(&core);
    let mut messages = 0;
    for one in &all {
        let whole = one.read(&core, &one.bytes);
        match &whole {
            Ok(_) => messages += 1,
            Err(e) if e.kind == Kind::Rpc => {}
            // A placeholder in the place of a number.
            Err(e) => assert!(one.bytes.contains(&b'<'), "{}: {e:?}", one.name),
        }
        for n in 0..one.bytes.len() {
            match one.read(&core, &one.bytes[..n]) {
                Ok(other) => panic!("{} cut at {n} gives {other:?}", one.name),
                Err(e) => assert_eq!(e.kind, Kind::Protocol, "{} cut at {n}: {e:?}", one.name),
            }
        }
    }
    println!("{} recorded responses, {messages} of them messages", all.len());
    assert!(all.len() > 1_200 && messages > 400, "{} {messages}", all.len());
}

#[test]
fn a_recorded_response_with_any_byte_changed_never_panics() {
    let core = Core::new().unwrap();
    for one in recorded(&core).iter().filter(|one| one.transport == Transport::GrpcWeb).step_by(3) {
        let mut bytes = one.bytes.clone();
        for at in 0..bytes.len() {
            let was = bytes[at];
            for other in [0, 0xff, was ^ 0x80, was.wrapping_add(1)] {
                bytes[at] = other;
                drop(one.read(&core, &bytes));
            }
            bytes[at] = was;
        }
    }
}
