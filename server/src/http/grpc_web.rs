//! gRPC-Web: frames in, frames out. ZITADEL's newer services put a refusal into the headers of an empty answer, its
//! older ones into a trailer frame; malformed requests are told apart as observed.

use crate::refusal::{Code, Refusal};
use crate::service::Service;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::sync::Arc;
use zitadel_wasm::codec::decode;

/// What `grpc-message` is percent-encoded by: everything but printable ASCII, and the percent sign.
const MESSAGE: &AsciiSet = &CONTROLS.add(b'%');

/// Answers one call.
pub(super) async fn answer(service: &Arc<Service>, path: &str, request: Request, content_type: &str) -> Response<Body> {
    let v1 = crate::service::is_v1(path);
    let text = content_type.starts_with("application/grpc-web-text");
    if text && !v1 {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        return response;
    }
    let credentials = super::credentials(request.headers(), request.extensions());
    let body = match super::body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let body = if text { decode_text(&body) } else { body };
    let message = match message(&body, v1).and_then(|message| readable(service, path, message, v1, content_type)) {
        Ok(message) => message,
        Err(status) => return in_headers(&status, content_type),
    };
    let outcome = service.call(path, credentials, message).await;
    let mut response = match (&outcome, v1) {
        (Err(status), false) => in_headers(status, content_type),
        (outcome, _) => {
            let mut out = Vec::new();
            let mut trailers = String::new();
            match outcome {
                Ok(bytes) => {
                    frame(&mut out, 0, bytes);
                    trailers.push_str("grpc-status: 0\r\n");
                }
                Err(status) => {
                    for (name, value) in status_lines(status) {
                        trailers.push_str(&format!("{name}: {value}\r\n"));
                    }
                }
            }
            frame(&mut out, 0x80, trailers.as_bytes());
            let body = if text { STANDARD.encode(out).into_bytes() } else { out };
            with_type(Response::new(Body::from(body)), content_type)
        }
    };
    if v1 || outcome.is_ok() {
        super::no_cache(response.headers_mut(), service.clock.now());
    }
    response
}

/// A refusal in the headers of an empty answer.
pub(crate) fn in_headers(status: &Refusal, content_type: &str) -> Response<Body> {
    let mut response = with_type(Response::new(Body::empty()), content_type);
    let headers: &mut HeaderMap = response.headers_mut();
    for (name, value) in status_lines(status) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    response
}

fn status_lines(status: &Refusal) -> Vec<(&'static str, String)> {
    let mut lines = vec![("grpc-status", (status.code as i32).to_string())];
    lines.push(("grpc-message", utf8_percent_encode(&status.message(), MESSAGE).to_string()));
    lines.extend(status.details_bin().map(|d| ("grpc-status-details-bin", d)));
    lines
}

fn with_type(mut response: Response<Body>, content_type: &str) -> Response<Body> {
    if let Ok(value) = HeaderValue::from_str(content_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}

fn frame(out: &mut Vec<u8>, flag: u8, payload: &[u8]) {
    out.push(flag);
    out.extend_from_slice(&u32::try_from(payload.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend_from_slice(payload);
}

/// Text bodies are base64, possibly of several parts that are padded each.
fn decode_text(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for part in body.split_inclusive(|b| *b == b'=') {
        // The second `=` of a padding stands alone.
        if part != b"=" {
            let unpadded: Vec<u8> = part.iter().copied().filter(|b| *b != b'=').collect();
            let text = String::from_utf8_lossy(&unpadded);
            out.extend(zitadel_wasm::codec::base64_decode(&text).unwrap_or_default());
        }
    }
    out
}

/// The message, if it is one: what cannot be decoded is refused before anybody asks who calls.
fn readable(service: &Service, path: &str, bytes: Vec<u8>, v1: bool, content_type: &str) -> Result<Vec<u8>, Refusal> {
    // JSON in frames is offered by ZITADEL's stack and used by nobody.
    let binary = !content_type.starts_with("application/grpc-web+json");
    let known = service.schema.method(path).is_none_or(|(_, m)| decode(service.schema, m.request, &bytes).is_ok());
    let code = if v1 { Code::Internal } else { Code::InvalidArgument };
    if binary && known { Ok(bytes) } else { Err(Refusal::plain(code, "the message cannot be read")) }
}

/// The one message of a request.
fn message(body: &[u8], v1: bool) -> Result<Vec<u8>, Refusal> {
    let refuse = |v2: Code, old: Code, text: &str| Err(Refusal::plain(if v1 { old } else { v2 }, text));
    let Some((head, rest)) = body.split_first_chunk::<5>() else {
        return if body.is_empty() {
            refuse(Code::Unimplemented, Code::Unknown, "unary request has no message")
        } else {
            refuse(Code::InvalidArgument, Code::Unknown, "the frame is cut")
        };
    };
    let [flag, length @ ..] = *head;
    if flag != 0 {
        return Err(Refusal::plain(Code::Internal, "the frame has flags that were not agreed upon"));
    }
    match rest.split_at_checked(u32::from_be_bytes(length) as usize) {
        None => refuse(Code::InvalidArgument, Code::Unknown, "the frame is cut"),
        Some((message, [])) => Ok(message.to_vec()),
        Some(_) => refuse(Code::Unimplemented, Code::Unknown, "unary request has more than one message"),
    }
}
