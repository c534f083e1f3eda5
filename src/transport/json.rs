//! JSON answers: of REST, of Connect's unary protocol, and of whoever stands in between.

use super::HttpAnswer;
use crate::codec::{self, Mode, Value};
use crate::error::{Code, Error};
use crate::schema::{MessageId, Schema};
use crate::text::join;

/// Whether a content type is JSON.
#[must_use]
pub fn is_json(content_type: &str) -> bool {
    let plain = content_type.split(';').next().unwrap_or_default().trim();
    plain.eq_ignore_ascii_case("application/json") || plain.to_ascii_lowercase().ends_with("+json")
}

/// The message of an answer, as bytes: what follows is the same for both transports. `parsed` is the body, where it is
/// JSON that can be read.
///
/// # Errors
/// The status that ZITADEL gave, or what is wrong with the answer.
pub fn answer(
    schema: &Schema,
    response: MessageId,
    answer: &HttpAnswer,
    parsed: Option<Value>,
) -> Result<Vec<u8>, Error> {
    let http = answer.status;
    if !(200..300).contains(&http) {
        return Err(parsed.and_then(|body| refusal(schema, http, &body)).unwrap_or_else(|| Error::http(http)));
    }
    if !is_json(&answer.content_type) {
        return Err(Error::protocol(http, "the answer is not JSON: its content type is another"));
    }
    let body = parsed.ok_or_else(|| Error::protocol(http, "the answer is no JSON that can be read"))?;
    codec::encode(schema, response, &body, Mode::Lenient).map_err(|violations| {
        let mut message = String::from("the answer is not the message that it should be");
        if let Some(first) = violations.first() {
            message.push_str(": ");
            message.push_str(&first.path);
            message.push(' ');
            message.push_str(&first.message);
        }
        Error::protocol(http, message)
    })
}

/// The refusal in a body: `google.rpc.Status` has its code as a number, Connect as a name.
fn refusal(schema: &Schema, http: u16, body: &Value) -> Option<Error> {
    let code = match body.get("code")? {
        Value::Int(n) => Code(i32::try_from(*n).ok().filter(|n| *n > 0)?),
        Value::String(name) => Code::of_name(name)?,
        _ => return None,
    };
    let message = body.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
    let details = match body.get("details") {
        Some(Value::List(details)) => details.iter().filter_map(|d| detail(schema, d)).collect(),
        _ => Vec::new(),
    };
    Some(Error::rpc(http, code, message, details))
}

/// A detail with its `@type`. Connect's have a `type` and the message's bytes instead.
fn detail(schema: &Schema, detail: &Value) -> Option<Value> {
    let Value::Object(_) = detail else { return None };
    let (Some(name), Some(bytes)) = (detail.get("type"), detail.get("value")) else { return Some(detail.clone()) };
    let name = name.as_str()?;
    let inner = codec::decode(schema, schema.message_id(name)?, &codec::base64_decode(bytes.as_str()?)?).ok()?;
    let Value::Object(inner) = inner else { return None };
    let url = join(&["type.googleapis.com/", name]);
    let mut members = vec![("@type".into(), Value::String(url))];
    members.extend(inner);
    Some(Value::Object(members))
}
