//! `google.protobuf.Any`: an object with `@type` and the members of the message that it names. Messages with a JSON
//! form of their own stand under `value`.

use super::decode::{self, DecodeError};
use super::encode::Encoder;
use super::value::{Key, Value};
use super::wire::{self, Reader};
use crate::schema::{Kind, MessageId, Schema};

fn message_of(schema: &Schema, url: &str) -> Option<MessageId> {
    schema.message_id(url.rsplit_once('/')?.1)
}

fn has_own_form(schema: &Schema, id: MessageId) -> bool {
    schema.message(id).is_some_and(|m| m.kind != Kind::Plain)
}

pub(super) fn encode(e: &mut Encoder<'_>, members: &[(Key, Value)], out: &mut Vec<u8>, depth: u32) {
    // An Any without anything in it is `{}`.
    if members.is_empty() {
        return;
    }
    let url = members.iter().find(|(k, _)| k == "@type").and_then(|(_, v)| v.as_str());
    let schema = e.schema;
    let Some((url, id)) = url.and_then(|url| Some((url, message_of(schema, url)?))) else {
        let path = e.enter("@type");
        e.fail("type", "must be the type URL of a message of the contract");
        return e.leave(path);
    };
    wire::tag(out, 1, wire::LEN);
    wire::bytes(out, url.as_bytes());
    wire::tag(out, 2, wire::LEN);
    let start = out.len();
    let rest: Vec<(Key, Value)> = members.iter().filter(|(k, _)| k != "@type").cloned().collect();
    if has_own_form(schema, id) {
        let value = rest.into_iter().find(|(k, _)| k == "value").map_or(Value::Null, |(_, v)| v);
        e.message(id, &value, out, depth + 1);
    } else if let Some(message) = schema.message(id) {
        e.members(message, &rest, out, depth + 1);
    }
    wire::close(out, start);
}

pub(super) fn decode(schema: &Schema, bytes: &[u8], depth: u32) -> Result<Value, DecodeError> {
    let mut r = Reader { rest: bytes };
    let mut url = "";
    let mut payload: &[u8] = &[];
    while !r.rest.is_empty() {
        match r.tag().ok_or(DecodeError::Malformed)? {
            (1, wire::LEN) => {
                let bytes = r.bytes().ok_or(DecodeError::Malformed)?;
                url = std::str::from_utf8(bytes).map_err(|_| DecodeError::Utf8)?;
            }
            (2, wire::LEN) => payload = r.bytes().ok_or(DecodeError::Malformed)?,
            (n, t) => r.skip(n, t, depth).ok_or(DecodeError::Malformed)?,
        }
    }
    if url.is_empty() {
        return Ok(Value::Object(Vec::new()));
    }
    let mut members = vec![(Key::Borrowed("@type"), Value::String(url.to_owned()))];
    match message_of(schema, url) {
        // A message that the contract does not know: its bytes, so that nothing is lost.
        None => members.push((Key::Borrowed("value"), Value::String(super::base64_encode(payload)))),
        Some(id) => match decode::message(schema, id, payload, depth + 1)? {
            Value::Object(inner) if !has_own_form(schema, id) => members.extend(inner),
            own => members.push((Key::Borrowed("value"), own)),
        },
    }
    Ok(Value::Object(members))
}
