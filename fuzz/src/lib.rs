//! One function per place where bytes from a network come in. No function may panic, hang, or contradict itself.
//!
//! `cargo xtask fuzz [TARGET] [SECONDS]` runs them under libFuzzer; the tests of this crate run the seeds and some
//! thousand changes of each.

mod forwarding;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

use serde::Deserialize as _;
use std::sync::OnceLock;
use zitadel_wasm::codec::{Mode, Value, decode, encode};
use zitadel_wasm::core::Core;
use zitadel_wasm::schema::{Method, Schema};
use zitadel_wasm::transport::{HttpResponse, Transport, grpc_web};
use zitadel_wasm::validate::RuleChecks;

pub use forwarding::forwarding;

/// A target's name, and what it does with some bytes.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 8] = [
    ("frames", frames),
    ("details", details),
    ("decoding", decoding),
    ("encoding", encoding),
    ("json_response", json_response),
    ("rest_request", rest_request),
    ("gateway", gateway),
    ("forwarding", forwarding),
];

fn core() -> Option<&'static Core> {
    static CORE: OnceLock<Option<Core>> = OnceLock::new();
    CORE.get_or_init(|| Core::new().ok()).as_ref()
}

fn schema() -> Option<&'static Schema> {
    core().map(Core::schema)
}

/// The first two bytes choose one of `count`.
fn choose(data: &[u8], count: usize) -> Option<(usize, &[u8])> {
    let ([high, low], rest) = data.split_first_chunk::<2>()?;
    Some(((usize::from(*high) << 8 | usize::from(*low)) % count.max(1), rest))
}

fn method(schema: &Schema, nth: usize) -> Option<(String, &Method)> {
    let all =
        schema.services().iter().flat_map(|s| s.methods.iter().map(move |m| (format!("{}/{}", s.name, m.name), m)));
    all.into_iter().nth(nth)
}

fn json(text: &[u8]) -> Option<Value> {
    // serde_json refuses text that is nested more than 128 deep; the pages' reader does so beyond MAX_DEPTH.
    let json: serde_json::Value = serde_json::from_slice(text).ok()?;
    Value::deserialize(json).ok()
}

fn http_response(body: Value, content_type: &str) -> HttpResponse {
    HttpResponse {
        status: 200,
        content_type: content_type.to_owned(),
        grpc_status: None,
        grpc_message: None,
        grpc_details: None,
        body,
    }
}

/// Frames and trailers of gRPC-Web.
pub fn frames(data: &[u8]) {
    let Some((core, (nth, body))) = core().zip(choose(data, 205)) else { return };
    let Some((path, _)) = method(core.schema(), nth) else { return };
    let body = Value::Bytes(body.to_vec());
    drop(core.read(Transport::GrpcWeb, &path, http_response(body, grpc_web::CONTENT_TYPE)));
}

/// `grpc-status`, `grpc-message` and `grpc-status-details-bin`, in headers.
pub fn details(data: &[u8]) {
    let Some(core) = core() else { return };
    let text = String::from_utf8_lossy(data);
    let mut lines = text.splitn(3, '\n').map(str::to_owned);
    let headers = HttpResponse {
        grpc_status: lines.next(),
        grpc_message: lines.next(),
        grpc_details: lines.next(),
        ..http_response(Value::Bytes(Vec::new()), grpc_web::CONTENT_TYPE)
    };
    assert!(core.read(Transport::GrpcWeb, "zitadel.user.v2.UserService/VerifyPhone", headers).is_err());
}

/// Bytes to value; the value survives a round trip through bytes.
pub fn decoding(data: &[u8]) {
    let Some(schema) = schema() else { return };
    let count = schema.messages().count();
    let Some((nth, bytes)) = choose(data, count) else { return };
    let Some((id, message)) = schema.messages().nth(nth) else { return };
    let Ok(value) = decode(schema, id, bytes) else { return };
    match encode(schema, id, &value, Mode::Lenient) {
        Ok(again) => {
            let again = decode(schema, id, &again);
            assert_eq!(again.as_ref().map(text), Ok(text(&value)), "{}", message.name);
        }
        // An Any of an unknown type can be decoded and not encoded.
        Err(violations) => assert!(violations.iter().all(|v| v.path.ends_with("@type")), "{violations:?}"),
    }
}

fn text(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// JSON to bytes with every rule; accepted requests can be decoded.
pub fn encoding(data: &[u8]) {
    let Some(schema) = schema() else { return };
    let Some((nth, bytes)) = choose(data, schema.messages().count()) else { return };
    let (Some((id, message)), Some(value)) = (schema.messages().nth(nth), json(bytes)) else { return };
    match encode(schema, id, &value, Mode::Request) {
        Ok(bytes) => assert!(decode(schema, id, &bytes).is_ok(), "{}", message.name),
        Err(violations) => assert!(!violations.is_empty()),
    }
}

/// Responses in JSON: messages, and errors of the gateway, of Connect and of OAuth.
pub fn json_response(data: &[u8]) {
    let Some((core, (nth, body))) = core().zip(choose(data, 334)) else { return };
    let Some((path, _)) = method(core.schema(), nth / 2) else { return };
    let body = json(body).unwrap_or(Value::Bytes(body.to_vec()));
    let status = if nth % 2 == 0 { 200 } else { 400 };
    let read = core.read(Transport::Json, &path, HttpResponse { status, ..http_response(body, "application/json") });
    assert!(status == 200 || read.is_err());
}

/// Requests to REST: whatever a field holds, the URL is one.
pub fn rest_request(data: &[u8]) {
    let Some((core, (nth, body))) = core().zip(choose(data, 205)) else { return };
    let (Some((path, _)), Some(request)) = (method(core.schema(), nth), json(body)) else { return };
    if let Ok(made) = core.prepare(Transport::Json, &path, &request, RuleChecks::Enforce) {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"/?&=-._~%+".contains(&b);
        assert!(made.path.starts_with('/') && made.path.bytes().all(plain), "{}", made.path);
        assert!(!made.path.split(['/', '?']).any(|segment| segment == "." || segment == ".."), "{}", made.path);
    }
}

/// The server's gateway: path variables, query string and body into one message.
pub fn gateway(data: &[u8]) {
    let Some((schema, (nth, rest))) = schema().zip(choose(data, 250)) else { return };
    let text = String::from_utf8_lossy(rest);
    let mut lines = text.splitn(3, '\n');
    let (values, query) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    drop(zitadel_testserver::request_message(schema, nth, values, query, lines.next().unwrap_or_default().as_bytes()));
}
