//! gRPC-Web with one message each way (<https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md>). A response is
//! judged by its status in the headers first, then by HTTP status, content type and frames: a proxy's error page is not
//! mistaken for a broken response of ZITADEL.

use super::frame::{self, TRAILER};
use super::{HttpRequest, HttpResponse, json, percent};
use crate::codec::{self, Value};
use crate::error::{Code, Error};
use crate::schema::{HttpMethod, Method, Schema, Service};
use crate::text::{digits, join, media_type, nth_part, unrepeated};
use zitadel_schema::protocol::{content_type, header};

/// The content type of requests and responses.
pub const CONTENT_TYPE: &str = content_type::GRPC_WEB_PROTO;

/// The request of a message.
#[must_use]
pub fn request(service: &Service, method: &Method, message: &[u8]) -> HttpRequest {
    let path = join(&["/", service.name, "/", method.name]);
    HttpRequest { http_method: HttpMethod::Post, path, body: Value::Bytes(frame::write(message)) }
}

/// The bytes of the message of a response.
///
/// # Errors
/// ZITADEL's status, or why the response is invalid.
pub fn parse_response(schema: &Schema, response: HttpResponse) -> Result<Vec<u8>, Error> {
    let http = response.status;
    if let Some(status) = &response.grpc_status {
        // A "trailers-only" response: a call that failed before its first message has its status in the headers.
        check_status(schema, http, status, response.grpc_message.as_deref(), response.grpc_details.as_deref())?;
    }
    if http != 200 {
        // What is in front of the gRPC server (grpc-gateway, for a service that it does not have) responds with JSON.
        return Err(json::parse_error(schema, response));
    }
    let plain = media_type(&response.content_type);
    if plain != content_type::GRPC_WEB && plain != CONTENT_TYPE {
        return Err(Error::protocol(http, "unexpected content type; expected application/grpc-web"));
    }
    let Value::Bytes(body) = &response.body else { return Err(Error::protocol(http, "missing response body")) };
    let frames = frame::read(body).ok_or_else(|| Error::protocol(http, "the response ends inside a frame"))?;
    let mut message = None;
    let mut ended = response.grpc_status.is_some();
    for frame in frames {
        if ended {
            return Err(Error::protocol(http, "unexpected data after trailers"));
        }
        match frame.flag {
            TRAILER => {
                let text = trailer_text(frame.payload);
                let status = frame::trailer(&text, header::GRPC_STATUS)
                    .ok_or_else(|| Error::protocol(http, "missing grpc-status in trailers"))?;
                let details = frame::trailer(&text, header::GRPC_STATUS_DETAILS);
                check_status(schema, http, status, frame::trailer(&text, header::GRPC_MESSAGE), details)?;
                ended = true;
            }
            0 if message.is_none() => message = Some(frame.payload.to_vec()),
            0 => return Err(Error::protocol(http, "more than one response message")),
            _ => return Err(Error::protocol(http, "unsupported frame flags")),
        }
    }
    if !ended {
        return Err(Error::protocol(http, "missing trailers"));
    }
    message.ok_or_else(|| Error::protocol(http, "missing response message"))
}

/// The error of a status, unless it is 0.
fn check_status(
    schema: &Schema,
    http: u16,
    status: &str,
    message: Option<&str>,
    details: Option<&str>,
) -> Result<(), Error> {
    let (status, times) = unrepeated(status);
    let code = match digits(status).and_then(|code| i32::try_from(code).ok()) {
        Some(0) => return Ok(()),
        Some(code) => Code(code),
        None => return Err(Error::protocol(http, "invalid grpc-status")),
    };
    let details = details.and_then(|text| status_details(schema, text)).unwrap_or_default();
    let message = nth_part(message.unwrap_or_default(), times);
    Err(Error::rpc(http, code, percent::decode(message), details))
}

/// The details of a `grpc-status-details-bin`, padded or not, sent once or more often. Details that cannot be decoded are left out: code and
/// message are in trailers of their own as well.
fn status_details(schema: &Schema, text: &str) -> Option<Vec<Value>> {
    let (mut text, _) = unrepeated(text);
    while let Some(unpadded) = text.strip_suffix('=') {
        text = unpadded;
    }
    let bytes = codec::base64_decode(text)?;
    match codec::decode(schema, schema.message_id("google.rpc.Status")?, &bytes).ok()?.take("details") {
        Value::List(details) => Some(details),
        _ => None,
    }
}

/// The text of trailers: ASCII by the specification; servers that write more use UTF-8 or, failing that, Latin-1.
fn trailer_text(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut out = String::new();
    for b in bytes {
        out.push(char::from(*b));
    }
    out
}
