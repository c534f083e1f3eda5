//! `google.protobuf.Struct`, `Value` and `ListValue`: any JSON. Nulls survive both ways; WebAuthn options carry some.

use super::decode::DecodeError;
use super::value::{Key, Value};
use super::wire::{self, Reader};
use super::{MAX_DEPTH, number};

/// Why a value cannot be written.
pub(super) type Refused = &'static str;

/// The `fields` of a Struct.
pub(super) fn encode_struct(members: &[(Key, Value)], out: &mut Vec<u8>, depth: u32) -> Result<(), Refused> {
    for (key, value) in members {
        wire::tag(out, 1, wire::LEN);
        let entry = out.len();
        wire::tag(out, 1, wire::LEN);
        wire::bytes(out, key.as_bytes());
        wire::tag(out, 2, wire::LEN);
        let start = out.len();
        encode_value(value, out, depth)?;
        wire::close(out, start);
        wire::close(out, entry);
    }
    Ok(())
}

/// The `values` of a ListValue.
pub(super) fn encode_list(items: &[Value], out: &mut Vec<u8>, depth: u32) -> Result<(), Refused> {
    for item in items {
        wire::tag(out, 1, wire::LEN);
        let start = out.len();
        encode_value(item, out, depth)?;
        wire::close(out, start);
    }
    Ok(())
}

/// A Value.
pub(super) fn encode_value(value: &Value, out: &mut Vec<u8>, depth: u32) -> Result<(), Refused> {
    if depth >= MAX_DEPTH {
        return Err("is nested too deeply");
    }
    match value {
        Value::Null => {
            wire::tag(out, 1, wire::VARINT);
            out.push(0);
        }
        Value::Int(_) | Value::Uint(_) | Value::Float(_) => {
            let number = number::float(value).filter(|f| f.is_finite()).ok_or("must be a finite number")?;
            wire::tag(out, 2, wire::I64);
            out.extend_from_slice(&number.to_le_bytes());
        }
        Value::String(s) => {
            wire::tag(out, 3, wire::LEN);
            wire::bytes(out, s.as_bytes());
        }
        Value::Bytes(b) => {
            wire::tag(out, 3, wire::LEN);
            wire::bytes(out, super::base64_encode(b).as_bytes());
        }
        Value::Bool(b) => {
            wire::tag(out, 4, wire::VARINT);
            out.push(u8::from(*b));
        }
        Value::Object(members) => {
            wire::tag(out, 5, wire::LEN);
            let start = out.len();
            encode_struct(members, out, depth + 1)?;
            wire::close(out, start);
        }
        Value::List(items) => {
            wire::tag(out, 6, wire::LEN);
            let start = out.len();
            encode_list(items, out, depth + 1)?;
            wire::close(out, start);
        }
        Value::Invalid(what) => return Err(what),
    }
    Ok(())
}

/// A Struct; of members that come twice the last one counts.
pub(super) fn decode_struct(bytes: &[u8], depth: u32) -> Result<Value, DecodeError> {
    let mut r = Reader { rest: bytes };
    let mut members: Vec<(Key, Value)> = Vec::new();
    while !r.rest.is_empty() {
        match r.tag().ok_or(DecodeError::Malformed)? {
            (1, wire::LEN) => {
                let (key, value) = decode_entry(r.bytes().ok_or(DecodeError::Malformed)?, depth)?;
                match members.iter_mut().find(|(k, _)| *k == key) {
                    Some(member) => member.1 = value,
                    None => members.push((key, value)),
                }
            }
            (n, t) => r.skip(n, t, depth).ok_or(DecodeError::Malformed)?,
        }
    }
    Ok(Value::Object(members))
}

fn decode_entry(bytes: &[u8], depth: u32) -> Result<(Key, Value), DecodeError> {
    let mut r = Reader { rest: bytes };
    let mut key = String::new();
    let mut value: &[u8] = &[];
    while !r.rest.is_empty() {
        match r.tag().ok_or(DecodeError::Malformed)? {
            (1, wire::LEN) => key = text(&mut r)?,
            (2, wire::LEN) => value = r.bytes().ok_or(DecodeError::Malformed)?,
            (n, t) => r.skip(n, t, depth).ok_or(DecodeError::Malformed)?,
        }
    }
    Ok((Key::Owned(key), decode_value(value, depth)?))
}

/// A Value; one without a kind is read as null.
pub(super) fn decode_value(bytes: &[u8], depth: u32) -> Result<Value, DecodeError> {
    if depth >= MAX_DEPTH {
        return Err(DecodeError::TooDeep);
    }
    let mut r = Reader { rest: bytes };
    let mut out = Value::Null;
    while !r.rest.is_empty() {
        out = match r.tag().ok_or(DecodeError::Malformed)? {
            (1, wire::VARINT) => {
                r.varint().ok_or(DecodeError::Malformed)?;
                Value::Null
            }
            (2, wire::I64) => number::from_float(f64::from_le_bytes(r.fixed().ok_or(DecodeError::Malformed)?)),
            (3, wire::LEN) => Value::String(text(&mut r)?),
            (4, wire::VARINT) => Value::Bool(r.varint().ok_or(DecodeError::Malformed)? != 0),
            (5, wire::LEN) => decode_struct(r.bytes().ok_or(DecodeError::Malformed)?, depth + 1)?,
            (6, wire::LEN) => decode_list(r.bytes().ok_or(DecodeError::Malformed)?, depth + 1)?,
            (n, t) => {
                r.skip(n, t, depth).ok_or(DecodeError::Malformed)?;
                out
            }
        };
    }
    Ok(out)
}

/// A ListValue.
pub(super) fn decode_list(bytes: &[u8], depth: u32) -> Result<Value, DecodeError> {
    let mut r = Reader { rest: bytes };
    let mut items = Vec::new();
    while !r.rest.is_empty() {
        match r.tag().ok_or(DecodeError::Malformed)? {
            (1, wire::LEN) => items.push(decode_value(r.bytes().ok_or(DecodeError::Malformed)?, depth)?),
            (n, t) => r.skip(n, t, depth).ok_or(DecodeError::Malformed)?,
        }
    }
    Ok(Value::List(items))
}

fn text(r: &mut Reader<'_>) -> Result<String, DecodeError> {
    let bytes = r.bytes().ok_or(DecodeError::Malformed)?;
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| DecodeError::Utf8)
}
