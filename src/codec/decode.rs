//! Bytes to value: canonical ProtoJSON. Unknown fields are passed over, as protobuf asks.

use super::number;
use super::value::{Key, Value};
use super::wire::{self, Reader};
use super::{MAX_DEPTH, any, duration, field_mask, structs, timestamp};
use crate::schema::{Field, Kind, Message, MessageId, Schema, Type};

/// Why bytes are no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They end too early, or are no protobuf.
    Malformed,
    /// A string is not UTF-8.
    Utf8,
    /// Messages are nested too deeply.
    TooDeep,
    /// A time or duration is out of its range.
    Range,
}

impl DecodeError {
    /// For people.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "the bytes are not a protobuf message",
            Self::Utf8 => "a string is not UTF-8",
            Self::TooDeep => "the message is nested too deeply",
            Self::Range => "a time or duration is out of range",
        }
    }
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::error::Error for DecodeError {}

/// Decodes a message into its JSON form: absent fields are absent, 64-bit numbers are text, bytes base64.
///
/// # Errors
/// When the bytes are no such message.
pub fn decode(schema: &Schema, message: MessageId, bytes: &[u8]) -> Result<Value, DecodeError> {
    self::message(schema, message, bytes, 0)
}

/// What was read of one field so far.
enum Slot<'a> {
    Empty,
    Scalar(Value, bool),
    List(Vec<Value>),
    Map(Vec<(Key, Value)>),
    /// A message as its bytes: those of one that comes twice are joined, which merges the two.
    Message(Vec<&'a [u8]>),
}

pub(super) fn message(schema: &Schema, id: MessageId, bytes: &[u8], depth: u32) -> Result<Value, DecodeError> {
    let message = schema.message(id).ok_or(DecodeError::Malformed)?;
    if depth >= MAX_DEPTH {
        return Err(DecodeError::TooDeep);
    }
    match message.kind {
        Kind::Struct => return structs::decode_struct(bytes, depth),
        Kind::Value => return structs::decode_value(bytes, depth),
        Kind::ListValue => return structs::decode_list(bytes, depth),
        Kind::Any => return any::decode(schema, bytes, depth),
        _ => {}
    }
    let slots = read(schema, message, bytes, depth)?;
    match message.kind {
        Kind::Timestamp => time(&slots, timestamp::format),
        Kind::Duration => time(&slots, duration::format),
        Kind::FieldMask => paths(slots),
        Kind::Wrapper => Ok(match (slots.into_iter().next(), message.fields.first()) {
            (Some(Slot::Scalar(value, _)), _) => value,
            (_, Some(field)) => zero(schema, field),
            _ => Value::Null,
        }),
        _ => Ok(Value::Object(object(schema, message, slots, depth)?)),
    }
}

fn read<'a>(schema: &Schema, message: &Message, bytes: &'a [u8], depth: u32) -> Result<Vec<Slot<'a>>, DecodeError> {
    let mut r = Reader { rest: bytes };
    let mut slots: Vec<Slot<'a>> = message.fields.iter().map(|_| Slot::Empty).collect();
    while !r.rest.is_empty() {
        let (number, wire_type) = r.tag().ok_or(DecodeError::Malformed)?;
        let at = message.fields.iter().position(|f| f.number == number);
        let Some((field, index)) = at.and_then(|i| Some((message.fields.get(i)?, i))) else {
            r.skip(number, wire_type, depth).ok_or(DecodeError::Malformed)?;
            continue;
        };
        let packed = field.repeated && wire_type == wire::LEN && native_wire_type(field.ty) != wire::LEN;
        if !packed && wire_type != native_wire_type(field.ty) {
            r.skip(number, wire_type, depth).ok_or(DecodeError::Malformed)?;
            continue;
        }
        if let Some(oneof) = field.oneof {
            // Of the members of a oneof the last one counts.
            for (other, slot) in message.fields.iter().zip(slots.iter_mut()) {
                if other.oneof == Some(oneof) && other.number != number {
                    *slot = Slot::Empty;
                }
            }
        }
        let Some(slot) = slots.get_mut(index) else { continue };
        if packed {
            let mut inner = Reader { rest: r.bytes().ok_or(DecodeError::Malformed)? };
            while !inner.rest.is_empty() {
                push(slot, scalar(schema, field.ty, &mut inner)?.0);
            }
            continue;
        }
        if let Type::Message(id) = field.ty {
            let bytes = r.bytes().ok_or(DecodeError::Malformed)?;
            let Some(inner) = schema.message(id) else { continue };
            if inner.kind == Kind::MapEntry {
                let (key, value) = entry(schema, inner, bytes, depth)?;
                match slot {
                    Slot::Map(members) => match members.iter_mut().find(|(k, _)| *k == key) {
                        Some(member) => member.1 = value,
                        None => members.push((key, value)),
                    },
                    _ => *slot = Slot::Map(vec![(key, value)]),
                }
            } else if field.repeated {
                push(slot, self::message(schema, id, bytes, depth + 1)?);
            } else if let Slot::Message(parts) = slot {
                parts.push(bytes);
            } else {
                *slot = Slot::Message(vec![bytes]);
            }
            continue;
        }
        let (value, is_zero) = scalar(schema, field.ty, &mut r)?;
        if field.repeated {
            push(slot, value);
        } else {
            *slot = Slot::Scalar(value, is_zero);
        }
    }
    Ok(slots)
}

fn push(slot: &mut Slot<'_>, value: Value) {
    match slot {
        Slot::List(items) => items.push(value),
        _ => *slot = Slot::List(vec![value]),
    }
}

fn object(
    schema: &Schema,
    message: &Message,
    slots: Vec<Slot<'_>>,
    depth: u32,
) -> Result<Vec<(Key, Value)>, DecodeError> {
    let mut members = Vec::new();
    for (field, slot) in message.fields.iter().zip(slots) {
        let value = match slot {
            Slot::Empty => continue,
            Slot::Scalar(_, true) if !field.presence => continue,
            Slot::Scalar(value, _) => value,
            Slot::List(items) => Value::List(items),
            Slot::Map(members) => Value::Object(members),
            Slot::Message(parts) => {
                let Type::Message(id) = field.ty else { continue };
                match parts.as_slice() {
                    [one] => self::message(schema, id, one, depth + 1)?,
                    many => self::message(schema, id, &many.concat(), depth + 1)?,
                }
            }
        };
        members.push((Key::Borrowed(field.json), value));
    }
    Ok(members)
}

fn entry(schema: &Schema, message: &Message, bytes: &[u8], depth: u32) -> Result<(Key, Value), DecodeError> {
    let slots = read(schema, message, bytes, depth + 1)?;
    let mut values = message.fields.iter().zip(slots).map(|(field, slot)| match slot {
        Slot::Scalar(value, _) => Ok(value),
        Slot::Message(parts) => match field.ty {
            Type::Message(id) => self::message(schema, id, &parts.concat(), depth + 1),
            _ => Ok(Value::Null),
        },
        _ => match field.ty {
            Type::Message(id) => self::message(schema, id, &[], depth + 1),
            _ => Ok(zero(schema, field)),
        },
    });
    let key = match values.next().transpose()? {
        Some(Value::String(s)) => s,
        Some(Value::Int(n)) => number::decimal(n),
        Some(Value::Bool(b)) => String::from(if b { "true" } else { "false" }),
        _ => String::new(),
    };
    Ok((Key::Owned(key), values.next().transpose()?.unwrap_or(Value::Null)))
}

fn native_wire_type(ty: Type) -> u32 {
    match ty {
        Type::Double | Type::Fixed64 | Type::Sfixed64 => wire::I64,
        Type::Float | Type::Fixed32 | Type::Sfixed32 => wire::I32,
        Type::String | Type::Bytes | Type::Message(_) => wire::LEN,
        _ => wire::VARINT,
    }
}

/// A scalar, and whether it is its type's zero.
fn scalar(schema: &Schema, ty: Type, r: &mut Reader<'_>) -> Result<(Value, bool), DecodeError> {
    read_scalar(schema, ty, r).unwrap_or(Err(DecodeError::Malformed))
}

fn read_scalar(schema: &Schema, ty: Type, r: &mut Reader<'_>) -> Option<Result<(Value, bool), DecodeError>> {
    let value = match ty {
        Type::Double => {
            let f = f64::from_le_bytes(r.fixed()?);
            (number::from_float(f), f.to_bits() == 0)
        }
        Type::Float => {
            let f = f32::from_le_bytes(r.fixed()?);
            (number::from_float(shortest(f)), f.to_bits() == 0)
        }
        Type::Int64 => text(r.varint()? as i64),
        Type::Sfixed64 => text(i64::from_le_bytes(r.fixed()?)),
        Type::Sint64 => text(unzigzag(r.varint()?)),
        Type::Uint64 => unsigned_text(r.varint()?),
        Type::Fixed64 => unsigned_text(u64::from_le_bytes(r.fixed()?)),
        Type::Int32 => int(i64::from(r.varint()? as i32)),
        Type::Sfixed32 => int(i64::from(i32::from_le_bytes(r.fixed()?))),
        Type::Sint32 => int(i64::from(unzigzag(r.varint()? & 0xffff_ffff) as i32)),
        Type::Uint32 => int(i64::from(r.varint()? as u32)),
        Type::Fixed32 => int(i64::from(u32::from_le_bytes(r.fixed()?))),
        Type::Bool => {
            let b = r.varint()? != 0;
            (Value::Bool(b), !b)
        }
        Type::Enum(e) => {
            let n = r.varint()? as i32;
            (enum_value(schema, e, n), n == 0)
        }
        Type::String => {
            let bytes = r.bytes()?;
            match std::str::from_utf8(bytes) {
                Ok(s) => (Value::String(s.to_owned()), s.is_empty()),
                Err(_) => return Some(Err(DecodeError::Utf8)),
            }
        }
        Type::Bytes | Type::Message(_) => {
            let bytes = r.bytes()?;
            (Value::String(super::base64_encode(bytes)), bytes.is_empty())
        }
    };
    Some(Ok(value))
}

fn enum_value(schema: &Schema, e: usize, n: i32) -> Value {
    let Some(known) = schema.enums.get(e) else { return Value::Int(i64::from(n)) };
    if known.name == "google.protobuf.NullValue" {
        return Value::Null;
    }
    match known.values.iter().find(|(_, v)| *v == n) {
        Some((name, _)) => Value::String((*name).to_owned()),
        None => Value::Int(i64::from(n)),
    }
}

/// The value that an absent scalar stands for.
fn zero(schema: &Schema, field: &Field) -> Value {
    match field.ty {
        Type::Int64 | Type::Uint64 | Type::Fixed64 | Type::Sfixed64 | Type::Sint64 => Value::String("0".to_owned()),
        Type::Bool => Value::Bool(false),
        Type::String | Type::Bytes => Value::String(String::new()),
        Type::Enum(e) => enum_value(schema, e, 0),
        _ => Value::Int(0),
    }
}

fn int(n: i64) -> (Value, bool) {
    (Value::Int(n), n == 0)
}

fn text(n: i64) -> (Value, bool) {
    (Value::String(number::decimal(n)), n == 0)
}

fn unsigned_text(n: u64) -> (Value, bool) {
    let mut out = String::new();
    number::push(&mut out, n);
    (Value::String(out), n == 0)
}

fn unzigzag(n: u64) -> i64 {
    (n >> 1) as i64 ^ -((n & 1) as i64)
}

/// The double with the fewest digits that is the same float: 0.1f32 is 0.1, not 0.10000000149011612.
#[cfg(not(target_arch = "wasm32"))]
fn shortest(f: f32) -> f64 {
    f.to_string().parse().unwrap_or(f64::from(f))
}

/// In the browser a float crosses as it is: its exact value, without the digits' formatting in the bundle.
#[cfg(target_arch = "wasm32")]
fn shortest(f: f32) -> f64 {
    f64::from(f)
}

fn time(slots: &[Slot<'_>], format: fn(i64, i32) -> Option<String>) -> Result<Value, DecodeError> {
    let part = |i: usize| match slots.get(i) {
        Some(Slot::Scalar(value, _)) => number::whole(value).and_then(|n| number::signed(n, 64)),
        _ => Some(0),
    };
    let seconds = part(0).ok_or(DecodeError::Range)?;
    let nanos = part(1).and_then(|n| i32::try_from(n).ok()).ok_or(DecodeError::Range)?;
    format(seconds, nanos).map(Value::String).ok_or(DecodeError::Range)
}

fn paths(slots: Vec<Slot<'_>>) -> Result<Value, DecodeError> {
    let mut out = String::new();
    if let Some(Slot::List(items)) = slots.into_iter().next() {
        for item in &items {
            if !out.is_empty() {
                out.push(',');
            }
            let path = item.as_str().and_then(field_mask::to_json);
            out.push_str(&path.ok_or(DecodeError::Range)?);
        }
    }
    Ok(Value::String(out))
}
