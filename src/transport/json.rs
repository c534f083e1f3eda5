//! JSON responses of REST and of Connect's unary protocol, and those of proxies in between.

use super::HttpResponse;
use crate::codec::{self, Mode, Value};
use crate::error::{Code, Error};
use crate::schema::{MessageId, Schema};
use crate::text::{join, media_type};

/// Whether a content type is JSON.
#[must_use]
pub fn is_json(content_type: &str) -> bool {
    let plain = media_type(content_type);
    plain == "application/json" || plain.ends_with("+json")
}

/// The bytes of the message of a response: from there on both transports are the same. Names of enum values that the
/// contract does not have are appended to `names`.
///
/// # Errors
/// ZITADEL's status, or why the response is invalid.
pub fn parse_response(
    schema: &Schema,
    response: MessageId,
    http_response: HttpResponse,
    names: &mut Vec<String>,
) -> Result<Vec<u8>, Error> {
    let http = http_response.status;
    if !(200..300).contains(&http) {
        return Err(parse_error(schema, http_response));
    }
    if !is_json(&http_response.content_type) {
        return Err(Error::protocol(http, "unexpected content type; expected application/json"));
    }
    let body = match &http_response.body {
        Value::Bytes(_) => return Err(Error::protocol(http, "invalid JSON in response")),
        body => body,
    };
    codec::encode_response(schema, response, body, names).map_err(|violations| {
        let mut message = String::from("the response does not match its message type");
        if let Some(first) = violations.first() {
            message.push_str(": ");
            message.push_str(&first.path);
            message.push(' ');
            message.push_str(&first.message);
        }
        Error::protocol(http, message)
    })
}

/// The error of a response that is not successful, by its JSON if it has any.
#[must_use]
pub fn parse_error(schema: &Schema, response: HttpResponse) -> Error {
    let http = response.status;
    let error = if is_json(&response.content_type) { error_in_body(schema, http, response.body) } else { None };
    error.unwrap_or_else(|| Error::http(http))
}

/// The error in a body: `google.rpc.Status` has its code as a number, Connect as a name; OAuth (RFC 6749, section 5.2)
/// has none besides the HTTP status.
fn error_in_body(schema: &Schema, http: u16, mut body: Value) -> Option<Error> {
    let text = |value: Value| match value {
        Value::String(text) => Some(text),
        _ => None,
    };
    let code = match body.take("code") {
        Value::Int(n) => Code(i32::try_from(n).ok().filter(|n| *n > 0)?),
        Value::String(name) => Code::from_name(&name)?,
        _ => {
            // Proxies write sentences there.
            let error = text(body.take("error")).filter(|error| !error.bytes().any(|b| b == b' '))?;
            let description = text(body.take("error_description"));
            return Some(Error::oauth(http, error, description));
        }
    };
    let message = text(body.take("message")).unwrap_or_default();
    let mut details = Vec::new();
    if let Value::List(mut given) = body.take("details") {
        for one in &mut given {
            details.extend(detail(schema, std::mem::replace(one, Value::Null)));
        }
    }
    // grpc-gateway's response for a path that it does not have; ZITADEL's errors come with details.
    let routed = http != 404 || code != Code::NOT_FOUND || !details.is_empty() || message != "Not Found";
    let code = if routed { code } else { Code::UNIMPLEMENTED };
    Some(Error::rpc(http, code, message, details))
}

/// A detail in the shape that gRPC-Web has of it: its `@type` and the members that the contract has. One of a type that
/// the contract does not have stays as it is. Connect's have a `type` and the message's bytes instead.
fn detail(schema: &Schema, detail: Value) -> Option<Value> {
    let Value::Object(_) = detail else { return None };
    let any = schema.message_id(codec::ANY)?;
    let text = |name| detail.get(name).and_then(Value::as_str);
    let bytes = match (codec::encode(schema, any, &detail, Mode::Lenient), text("type")) {
        (Ok(bytes), _) => bytes,
        (_, None) => return Some(detail),
        (_, Some(name)) => {
            codec::any_bytes(&join(&["type.googleapis.com/", name]), &codec::base64_decode(text("value")?)?)
        }
    };
    codec::decode(schema, any, &bytes).ok()
}
