//! `google.protobuf.Any`: an object with `@type` and the members of the message that it names. Messages with a JSON
//! form of their own are in the member `value`.

use super::decode::Decoder;
use super::encode::Encoder;
use super::value::{Key, Value};
use super::wire::{self, WireField};
use crate::schema::{Kind, MessageId, Schema};

/// Its full name.
pub const ANY: &str = "google.protobuf.Any";

fn message_of(schema: &Schema, url: &str) -> Option<MessageId> {
    schema.message_id(crate::text::rsplit_once_byte(url, b'/')?.1)
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
    let mut inner = Vec::new();
    if has_own_form(schema, id) {
        let value = members.iter().find(|(k, _)| k == "value").map_or(&Value::Null, |(_, v)| v);
        e.message(id, value, &mut inner, depth + 1);
    } else if let Some(message) = schema.message(id) {
        e.members(message, members, "@type", &mut inner, depth + 1);
    }
    out.extend_from_slice(&any_bytes(url, &inner));
}

/// The bytes of an Any.
pub fn any_bytes(url: &str, payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    wire::tag(&mut out, 1, wire::LEN);
    wire::bytes(&mut out, url.as_bytes());
    wire::tag(&mut out, 2, wire::LEN);
    wire::bytes(&mut out, payload);
    out
}

pub(super) fn decode(d: &mut Decoder<'_>, wire_fields: &[WireField<'_>], depth: u32) -> Value {
    let part = |number| wire_fields.iter().rfind(|r| r.is(number, wire::LEN)).map_or(&[] as &[u8], |r| r.bytes);
    let url = d.text(part(1));
    let payload = part(2);
    let mut members = Vec::new();
    if url.is_empty() {
        return Value::Object(members);
    }
    let id = message_of(d.schema, &url);
    members.push((Key::Borrowed("@type"), Value::String(url)));
    match id {
        None => members.push((Key::Borrowed("value"), Value::String(super::base64_encode(payload)))),
        Some(id) => match d.message(id, payload, depth + 1) {
            Value::Object(mut inner) if !has_own_form(d.schema, id) => members.append(&mut inner),
            own => members.push((Key::Borrowed("value"), own)),
        },
    }
    Value::Object(members)
}
