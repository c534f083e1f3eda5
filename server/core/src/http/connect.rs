//! Connect's unary protocol (<https://connectrpc.com/docs/protocol>), which ZITADEL's newer services speak on the paths of
//! the RPCs: JSON or protobuf in the body, the status in HTTP.

use super::deadline::{self, Deadline, within};
use super::protocol::Spoken;
use super::{IncomingCall, compression, decoding};
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
    let deadline = checked.as_ref().map_or(None, |checked| checked.deadline);
    let metadata = super::call_metadata(request.headers(), injected);
    let body = match super::read_body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let body = match checked {
        // connect-go does not decompress nothing.
        Ok(checked) if checked.gzip && !body.is_empty() => compression::decompress(&body, Code::InvalidArgument),
        Ok(_) => Ok(body),
        Err(refusal) => Err(refusal),
    };
    let message = match body {
        Err(refusal) => Err(refusal),
        Ok(body) if spoken.json => decoding::from_json(&state, &rpc, body).await,
        Ok(body) => decoding::from_protobuf(&state, &rpc, body).await,
    };
    let outcome = match message {
        Ok(message) => within(deadline, state.dispatch(&rpc, metadata, message)).await,
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

/// What the headers state of a request.
struct Checked {
    gzip: bool,
    deadline: Deadline,
}

/// What the protocol demands of its headers where they are present, in connect-go's order.
fn check_headers(headers: &HeaderMap) -> Result<Checked, Refusal> {
    let gzip = compression::is_gzip(headers, "content-encoding")?;
    let version = super::header_text(headers, "connect-protocol-version").filter(|version| !version.is_empty());
    if version.is_some_and(|version| version != "1") {
        return Err(Refusal::plain(Code::InvalidArgument, "connect-protocol-version must be \"1\""));
    }
    Ok(Checked { gzip, deadline: deadline::of_connect(headers)? })
}

pub(super) fn message_to_json(schema: &Schema, rpc: &RpcEntry, bytes: &[u8]) -> Result<String, Refusal> {
    let value = decode(schema, rpc.method.response, bytes).map_err(Refusal::internal)?;
    serde_json::to_string(&value).map_err(Refusal::internal)
}
