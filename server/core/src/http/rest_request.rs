//! From the path, query string and body of a REST request to its message, as grpc-gateway binds them
//! (`google.api.http`).

use super::nested_json;
use super::rest::{Route, path_template};
use crate::refusal::{Code, Refusal};
use zitadel_wasm::codec::{Key, Mode, Nesting, Value, encode_nested};
use zitadel_wasm::schema::{MessageId, Schema, Type};
use zitadel_wasm::validate::Violation;

fn invalid(why: impl Into<String>) -> Refusal {
    Refusal::plain(Code::InvalidArgument, why)
}

/// Binds body, path and query string to one encoded message. The stack must hold what `nesting` allows.
pub(super) fn bind_request(
    schema: &Schema,
    route: &Route,
    values: &[String],
    query: &str,
    body: &[u8],
    nesting: Nesting,
) -> Result<Vec<u8>, Refusal> {
    let request = route.method.request;
    let mut members = match route.binding.body {
        "" => Vec::new(),
        "*" => match first_json_value(body, nesting)? {
            None => Vec::new(),
            Some(Value::Object(members)) => members,
            Some(_) => return Err(invalid("the body must be a JSON object")),
        },
        field => first_json_value(body, nesting)?.map(|value| (Key::Borrowed(field), value)).into_iter().collect(),
    };
    if route.binding.body != "*" {
        for pair in query.split('&').filter(|p| !p.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            set_field(schema, request, &mut members, &unescape(name), &unescape(value), true)?;
        }
    }
    // The body must be valid even where a path variable replaces its members.
    let refused = |violations: Vec<Violation>| {
        invalid(violations.first().map(|v| format!("{}: {}", v.path, v.message)).unwrap_or_default())
    };
    let body = Value::Object(members);
    if !route.variables.is_empty() {
        encode_nested(schema, request, &body, Mode::Lenient, nesting).map_err(refused)?;
    }
    let Value::Object(mut members) = body else { return Ok(Vec::new()) };
    for (name, value) in route.variables.iter().zip(values) {
        set_field(schema, request, &mut members, name, value, false)?;
    }
    encode_nested(schema, request, &Value::Object(members), Mode::Lenient, nesting).map_err(refused)
}

/// The first JSON value of a body. What follows it is ignored, as by ZITADEL's gateway.
fn first_json_value(body: &[u8], nesting: Nesting) -> Result<Option<Value>, Refusal> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    if nesting != Nesting::Pages {
        return nested_json::first_value(body).map(Some).map_err(|e| invalid(format!("the body is not JSON: {e}")));
    }
    match serde_json::Deserializer::from_slice(body).into_iter::<Value>().next() {
        Some(Ok(value)) => Ok(Some(value)),
        Some(Err(e)) => Err(invalid(format!("the body is not JSON: {e}"))),
        None => Ok(None),
    }
}

fn unescape(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_encoding::percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

/// Sets the field at a dotted path from text. In a query string, lists grow and unknown names are ignored; a path variable
/// replaces the body's member.
fn set_field(
    schema: &Schema,
    message: MessageId,
    members: &mut Vec<(Key, Value)>,
    path: &str,
    text: &str,
    query: bool,
) -> Result<(), Refusal> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let Some(message) = schema.message(message) else { return Ok(()) };
    let Some(field) = message.field(name).and_then(|i| message.fields.get(i)) else { return Ok(()) };
    let is_field = |(key, _): &(Key, Value)| *key == field.json || *key == field.name;
    if let (Some(rest), Type::Message(inner)) = (rest, field.ty) {
        let at = match members.iter().position(is_field) {
            Some(at) => at,
            None => {
                members.push((Key::Borrowed(field.json), Value::Object(Vec::new())));
                members.len() - 1
            }
        };
        return match members.get_mut(at) {
            Some((_, Value::Object(inside))) => set_field(schema, inner, inside, rest, text, query),
            _ => Err(invalid(format!("{path}: is not an object"))),
        };
    }
    let value = match field.ty {
        Type::Bool => match text {
            "true" | "1" | "t" | "T" | "TRUE" | "True" => Value::Bool(true),
            "false" | "0" | "f" | "F" | "FALSE" | "False" => Value::Bool(false),
            _ => return Err(invalid(format!("{path}: must be true or false"))),
        },
        Type::Enum(_) => text.parse().map_or_else(|_| Value::String(text.to_owned()), Value::Int),
        _ => Value::String(text.to_owned()),
    };
    if field.repeated && query {
        match members.iter_mut().find(|m| is_field(m)) {
            Some((_, Value::List(items))) => items.push(value),
            _ => members.push((Key::Borrowed(field.json), Value::List(vec![value]))),
        }
        return Ok(());
    }
    members.retain(|m| !is_field(m));
    members.push((Key::Borrowed(field.json), value));
    Ok(())
}

/// Binds a request to the `nth` route of the contract: for the fuzzer, which has no socket.
#[must_use]
pub fn request_message(schema: &'static Schema, nth: usize, values: &str, query: &str, body: &[u8]) -> Option<Vec<u8>> {
    let methods = schema.services().iter().flat_map(|service| &service.methods);
    let mut routes = methods.flat_map(|method| method.bindings.iter().map(move |binding| (method, binding)));
    let (method, binding) = routes.nth(nth)?;
    let (_, variables) = path_template(binding.path);
    let values: Vec<String> = variables.iter().map(|_| values.to_owned()).collect();
    bind_request(schema, &Route { method, binding, variables }, &values, query, body, Nesting::Pages).ok()
}
