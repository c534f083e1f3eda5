//! gRPC-Web: one frame in, frames out. ZITADEL's newer services put a refusal into the headers of an empty response, the
//! grpc-gateway stack puts it into a trailer frame; which code a malformed request gets is as observed there.

use super::IncomingCall;
use crate::dispatch::RequestMessage;
use crate::refusal::{Code, Refusal};
use crate::registry::RpcEntry;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use zitadel_wasm::schema::Schema;

/// What `grpc-message` is percent-encoded by: everything but printable ASCII, and the percent sign.
const MESSAGE: &AsciiSet = &CONTROLS.add(b'%');

/// Handles one call.
pub(super) async fn handle_grpc_web(call: IncomingCall, content_type: &str) -> Response<Body> {
    let IncomingCall { state, rpc, request, injected_refusal } = call;
    let gateway = rpc.is_grpc_gateway_stack();
    let text = content_type.starts_with("application/grpc-web-text");
    if text && !gateway {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        return response;
    }
    let metadata = super::call_metadata(request.headers(), injected_refusal);
    let body = match super::read_body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let body = if text { decode_text(&body) } else { body };
    let message = match single_message(&body, gateway)
        .and_then(|message| decode_message(state.schema, &rpc, message, content_type))
    {
        Ok(message) => message,
        Err(refusal) => return refusal_in_headers(&refusal, content_type),
    };
    let outcome = state.dispatch(&rpc, metadata, message).await;
    let mut response = match (&outcome, gateway) {
        (Err(refusal), false) => refusal_in_headers(refusal, content_type),
        (outcome, _) => {
            let frames = response_frames(outcome);
            let body = if text { STANDARD.encode(frames).into_bytes() } else { frames };
            with_content_type(Response::new(Body::from(body)), content_type)
        }
    };
    if gateway || outcome.is_ok() {
        super::no_cache(response.headers_mut(), state.clock.now());
    }
    response
}

/// The message, if there is one, and the trailers.
fn response_frames(outcome: &Result<Vec<u8>, Refusal>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut trailers = String::new();
    match outcome {
        Ok(bytes) => {
            push_frame(&mut out, 0, bytes);
            trailers.push_str("grpc-status: 0\r\n");
        }
        Err(refusal) => {
            for (name, value) in status_headers(refusal) {
                trailers.push_str(&format!("{name}: {value}\r\n"));
            }
        }
    }
    push_frame(&mut out, 0x80, trailers.as_bytes());
    out
}

/// A refusal in the headers of an empty response.
pub(super) fn refusal_in_headers(refusal: &Refusal, content_type: &str) -> Response<Body> {
    let mut response = with_content_type(Response::new(Body::empty()), content_type);
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

fn with_content_type(mut response: Response<Body>, content_type: &str) -> Response<Body> {
    if let Ok(value) = HeaderValue::from_str(content_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
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

/// Decodes the message. What cannot be decoded is refused before the caller is authenticated.
fn decode_message(
    schema: &Schema,
    rpc: &RpcEntry,
    bytes: Vec<u8>,
    content_type: &str,
) -> Result<RequestMessage, Refusal> {
    let code = if rpc.is_grpc_gateway_stack() { Code::Internal } else { Code::InvalidArgument };
    let unreadable = || Refusal::plain(code, "the message cannot be read");
    // ZITADEL's stack offers JSON in frames, and no client uses it.
    if content_type.starts_with("application/grpc-web+json") {
        return Err(unreadable());
    }
    RequestMessage::decode(schema, rpc, bytes).map_err(|_| unreadable())
}

/// The one message of a request.
fn single_message(body: &[u8], gateway: bool) -> Result<Vec<u8>, Refusal> {
    let refuse = |code: Code, gateway_code: Code, text: &str| {
        Err(Refusal::plain(if gateway { gateway_code } else { code }, text))
    };
    let Some((head, rest)) = body.split_first_chunk::<5>() else {
        return if body.is_empty() {
            refuse(Code::Unimplemented, Code::Unknown, "unary request has no message")
        } else {
            refuse(Code::InvalidArgument, Code::Unknown, "incomplete frame")
        };
    };
    let [flag, length @ ..] = *head;
    if flag != 0 {
        return Err(Refusal::plain(Code::Internal, "unsupported frame flags"));
    }
    match rest.split_at_checked(u32::from_be_bytes(length) as usize) {
        None => refuse(Code::InvalidArgument, Code::Unknown, "incomplete frame"),
        Some((message, [])) => Ok(message.to_vec()),
        Some(_) => refuse(Code::Unimplemented, Code::Unknown, "unary request has more than one message"),
    }
}
