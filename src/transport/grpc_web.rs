//! gRPC-Web, one message each way. HTTP status first, then where the status stands, then content type, then frames.

use super::frame::{self, TRAILER};
use super::{Answer, HttpRequest, percent};
use crate::codec::{self, Value};
use crate::error::{Code, Error};
use crate::schema::{HttpMethod, Method, Schema, Service};
use crate::text::{digits, join, media_type};

/// What is sent and asked for.
pub const CONTENT_TYPE: &str = "application/grpc-web+proto";

/// The request of a message.
#[must_use]
pub fn request(service: &Service, method: &Method, message: &[u8]) -> HttpRequest {
    let path = join(&["/", service.name, "/", method.name]);
    HttpRequest { http_method: HttpMethod::Post, path, body: Value::Bytes(frame::write(message)) }
}

/// The message of an answer.
///
/// # Errors
/// The status that ZITADEL gave, or what is wrong with the answer.
pub fn answer(schema: &Schema, answer: &Answer) -> Result<Vec<u8>, Error> {
    let http = answer.status;
    if let Some(status) = &answer.grpc_status {
        // The status of a call that failed before it answered stands in the headers.
        refusal(schema, http, status, answer.grpc_message.as_deref(), answer.grpc_details.as_deref())?;
    }
    if http != 200 {
        return Err(Error::http(http));
    }
    let plain = media_type(&answer.content_type);
    if plain != "application/grpc-web" && plain != CONTENT_TYPE {
        return Err(Error::protocol(http, "the answer is not gRPC-Web: its content type is another"));
    }
    let Value::Bytes(body) = &answer.body else { return Err(Error::protocol(http, "the answer has no body")) };
    let frames = frame::read(body).ok_or_else(|| Error::protocol(http, "the answer is cut inside a frame"))?;
    let mut message = None;
    let mut ended = answer.grpc_status.is_some();
    for frame in frames {
        if ended {
            return Err(Error::protocol(http, "the answer goes on after its trailers"));
        }
        match frame.flag {
            TRAILER => {
                let text = readable(frame.payload);
                let status = frame::trailer(&text, "grpc-status")
                    .ok_or_else(|| Error::protocol(http, "the trailers have no grpc-status"))?;
                let details = frame::trailer(&text, "grpc-status-details-bin");
                refusal(schema, http, status, frame::trailer(&text, "grpc-message"), details)?;
                ended = true;
            }
            0 if message.is_none() => message = Some(frame.payload.to_vec()),
            0 => return Err(Error::protocol(http, "the answer has more than one message")),
            _ => return Err(Error::protocol(http, "a frame has flags that were not agreed upon")),
        }
    }
    if !ended {
        return Err(Error::protocol(http, "the answer ends without a status"));
    }
    message.ok_or_else(|| Error::protocol(http, "the answer says that all is well, and has no message"))
}

/// An error, unless the status is 0.
fn refusal(
    schema: &Schema,
    http: u16,
    status: &str,
    message: Option<&str>,
    details: Option<&str>,
) -> Result<(), Error> {
    let code = match digits(status).and_then(|code| i32::try_from(code).ok()) {
        Some(0) => return Ok(()),
        Some(code) => Code(code),
        None => return Err(Error::protocol(http, "grpc-status is no number")),
    };
    let details = details.and_then(|text| status_details(schema, text)).unwrap_or_default();
    Err(Error::rpc(http, code, percent::decode(message.unwrap_or_default()), details))
}

/// The details of a `grpc-status-details-bin`, padded or not. What does not decode is left out: the code and the
/// message stand in the plain trailers as well.
fn status_details(schema: &Schema, text: &str) -> Option<Vec<Value>> {
    let mut text = text;
    while let Some(unpadded) = text.strip_suffix('=') {
        text = unpadded;
    }
    let bytes = codec::base64_decode(text)?;
    let status = codec::decode(schema, schema.message_id("google.rpc.Status")?, &bytes).ok()?;
    match status {
        Value::Object(members) => members.into_iter().find_map(|(name, value)| match value {
            Value::List(details) if name == "details" => Some(details),
            _ => None,
        }),
        _ => None,
    }
}

/// Trailers are ASCII; where a server writes more, it is UTF-8 or, failing that, Latin-1.
fn readable(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
    }
}
