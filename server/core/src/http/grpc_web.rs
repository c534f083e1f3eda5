//! gRPC-Web: one frame in, frames out. A refusal is in the headers of an empty response, whichever of ZITADEL's stacks
//! the service is of.

use super::deadline::{self, Deadline, within};
use super::envelope::{Reader, single_message};
use super::protocol::Spoken;
use super::{IncomingCall, compression};
use crate::dispatch::RequestMessage;
use crate::refusal::Refusal;
use crate::registry::RpcEntry;
use crate::state::ServerState;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::sync::Arc;

/// What `grpc-message` is percent-encoded by: everything but printable ASCII, and the percent sign.
const MESSAGE: &AsciiSet = &CONTROLS.add(b'%');

/// Handles one call.
pub(super) async fn handle_grpc_web(call: IncomingCall, spoken: &Spoken) -> Response<Body> {
    let IncomingCall { state, rpc, request, injected } = call;
    let gateway = rpc.is_grpc_gateway_stack();
    let metadata = super::call_metadata(request.headers(), injected);
    let checked = match check_headers(request.headers(), gateway, spoken) {
        Ok(checked) => checked,
        Err(response) => return *response,
    };
    let body = match super::read_body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let body = if spoken.text { decode_text(&body) } else { body };
    let message = match read_message(&state, &rpc, &body, checked.gzip, spoken).await {
        Ok(message) => message,
        Err(refusal) => return refusal_in_headers(&refusal, spoken),
    };
    let outcome = match within(checked.deadline, state.dispatch(&rpc, metadata, message)).await {
        Ok(bytes) if spoken.json => super::connect::message_to_json(state.schema, &rpc, &bytes).map(String::into_bytes),
        outcome => outcome,
    };
    let mut response = match &outcome {
        Err(refusal) => refusal_in_headers(refusal, spoken),
        Ok(message) => {
            let frames = response_frames(message);
            let body = if spoken.text { STANDARD.encode(frames).into_bytes() } else { frames };
            with_content_type(Response::new(Body::from(body)), spoken)
        }
    };
    if gateway || outcome.is_ok() {
        super::no_cache(response.headers_mut(), state.clock.now());
    }
    response
}

/// What the headers state of a request.
struct Checked {
    gzip: bool,
    deadline: Deadline,
}

fn check_headers(headers: &HeaderMap, gateway: bool, spoken: &Spoken) -> Result<Checked, Box<Response<Body>>> {
    let refuse = |refusal: Refusal| Box::new(refusal_in_headers(&refusal, spoken));
    if gateway {
        // grpc-go looks at the deadline before it begins; its wrapper for gRPC-Web adds a frame of no trailers.
        let deadline = deadline::of_grpc_go(headers).map_err(|text| {
            let mut body = text.into_bytes();
            push_frame(&mut body, 0x80, b"");
            Box::new(super::grpc::malformed_deadline(body))
        })?;
        return Ok(Checked { gzip: compression::is_gzip(headers, "grpc-encoding").map_err(refuse)?, deadline });
    }
    let gzip = compression::is_gzip(headers, "grpc-encoding").map_err(refuse)?;
    Ok(Checked { gzip, deadline: deadline::of_connect_go(headers).map_err(refuse)? })
}

/// Decodes the one message. What cannot be decoded is refused before the caller is authenticated.
async fn read_message(
    state: &ServerState,
    rpc: &Arc<RpcEntry>,
    body: &[u8],
    gzip: bool,
    spoken: &Spoken,
) -> Result<RequestMessage, Refusal> {
    let reader = if rpc.is_grpc_gateway_stack() { Reader::GrpcGo } else { Reader::Connect { web: true } };
    let is_message = |payload: &[u8]| super::is_message(state.schema, rpc, payload, spoken.json);
    let payload = single_message(body, reader, gzip, &is_message)?.into_payload(reader)?;
    super::decode_payload(state, rpc, payload, spoken.json).await
}

/// The message and the trailers of a success.
fn response_frames(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    push_frame(&mut out, 0, message);
    push_frame(&mut out, 0x80, b"grpc-status: 0\r\n");
    out
}

/// A refusal in the headers of an empty response.
pub(super) fn refusal_in_headers(refusal: &Refusal, spoken: &Spoken) -> Response<Body> {
    let mut response = with_content_type(Response::new(Body::empty()), spoken);
    let headers: &mut HeaderMap = response.headers_mut();
    for (name, value) in status_headers(refusal) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    response
}

fn status_headers(refusal: &Refusal) -> Vec<(&'static str, String)> {
    let mut headers = vec![("grpc-status", (refusal.code as i32).to_string())];
    headers.push(("grpc-message", utf8_percent_encode(&refusal.message(), MESSAGE).to_string()));
    headers.extend(refusal.details_bin().map(|d| ("grpc-status-details-bin", d)));
    headers
}

fn with_content_type(mut response: Response<Body>, spoken: &Spoken) -> Response<Body> {
    response.headers_mut().insert(header::CONTENT_TYPE, spoken.content_type.clone());
    response
}

fn push_frame(out: &mut Vec<u8>, flag: u8, payload: &[u8]) {
    out.push(flag);
    out.extend_from_slice(&u32::try_from(payload.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend_from_slice(payload);
}

/// Decodes a body of `application/grpc-web-text`: base64, possibly of several parts that are padded each.
fn decode_text(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for part in body.split_inclusive(|b| *b == b'=') {
        // The second `=` of a padding is a part of its own.
        if part != b"=" {
            let unpadded: Vec<u8> = part.iter().copied().filter(|b| *b != b'=').collect();
            let text = String::from_utf8_lossy(&unpadded);
            out.extend(zitadel_wasm::codec::base64_decode(&text).unwrap_or_default());
        }
    }
    out
}
