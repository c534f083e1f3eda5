//! Connect's unary protocol (<https://connectrpc.com/docs/protocol>), which ZITADEL's newer services speak on the paths of
//! the RPCs: JSON or protobuf in the body, the status in HTTP.

use super::protocol::Spoken;
use super::{IncomingCall, decoding};
use crate::refusal::{Code, Refusal};
use crate::registry::RpcEntry;
use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode, header};
use zitadel_wasm::codec::decode;
use zitadel_wasm::schema::Schema;

/// Handles one call.
pub(super) async fn handle_connect(call: IncomingCall, spoken: &Spoken) -> Response<Body> {
    let IncomingCall { state, rpc, request, injected } = call;
    let checked = check_headers(request.headers());
    let metadata = super::call_metadata(request.headers(), injected);
    let body = match super::read_body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let message = match checked {
        Err(refusal) => Err(refusal),
        Ok(()) if spoken.json => decoding::from_json(&state, &rpc, body).await,
        Ok(()) => decoding::from_protobuf(&state, &rpc, body).await,
    };
    let outcome = match message {
        Ok(message) => state.dispatch(&rpc, metadata, message).await,
        Err(refusal) => Err(refusal),
    };
    let body = match outcome {
        Ok(bytes) if spoken.json => message_to_json(state.schema, &rpc, &bytes).map(String::into_bytes),
        outcome => outcome,
    };
    match body {
        Ok(body) => {
            let mut response = Response::new(Body::from(body));
            response.headers_mut().insert(header::CONTENT_TYPE, spoken.content_type.clone());
            super::no_cache(response.headers_mut(), state.clock.now());
            response
        }
        Err(refusal) => {
            let http = StatusCode::from_u16(refusal.http()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            super::json_response(http, &refusal.to_connect())
        }
    }
}

/// What the protocol demands of its headers where they are present.
fn check_headers(headers: &HeaderMap) -> Result<(), Refusal> {
    let header = |name| super::header_text(headers, name).filter(|value| !value.is_empty());
    let invalid = |what: &str| Err(Refusal::plain(Code::InvalidArgument, what));
    if header("connect-protocol-version").is_some_and(|version| version != "1") {
        return invalid("connect-protocol-version must be \"1\"");
    }
    let is_timeout = |text: &String| (1..=10).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if header("connect-timeout-ms").is_some_and(|timeout| !is_timeout(&timeout)) {
        return invalid("connect-timeout-ms must be up to ten digits");
    }
    match header("content-encoding").as_deref() {
        None | Some("identity") => Ok(()),
        Some(_) => Err(Refusal::plain(Code::Unimplemented, "unknown compression")),
    }
}

pub(super) fn message_to_json(schema: &Schema, rpc: &RpcEntry, bytes: &[u8]) -> Result<String, Refusal> {
    let value = decode(schema, rpc.method.response, bytes).map_err(Refusal::internal)?;
    serde_json::to_string(&value).map_err(Refusal::internal)
}
