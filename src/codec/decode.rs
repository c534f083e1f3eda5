//! Bytes to value: canonical ProtoJSON. Unknown fields are ignored, as protobuf demands.

#[cfg(not(feature = "npm"))]
use super::Nesting;
use super::decode_error::DecodeError;
use super::duplicate_keys::dedup_keep_last;
use super::number;
use super::value::{Key, Value};
use super::wire::{self, Reader, WireField};
use super::{any, duration, field_mask, timestamp, unknown_names};
use crate::decimal;
use crate::schema::{Field, Kind, Message, MessageId, NULL_VALUE, Schema, Type};
use std::borrow::Cow;
use zitadel_schema::protocol::MAX_RESPONSE_VALUES;

/// Decodes a message into its JSON form: absent fields are absent, 64-bit numbers are text, bytes base64.
///
/// # Errors
/// When the bytes are not such a message.
pub fn decode(schema: &Schema, message: MessageId, bytes: &[u8]) -> Result<Value, DecodeError> {
    decode_response(schema, message, bytes, &[])
}

/// Decodes what [`super::encode_response`] encoded, with the names that it kept.
///
/// # Errors
/// As [`decode`].
pub fn decode_response(
    schema: &Schema,
    message: MessageId,
    bytes: &[u8],
    unknown_names: &[String],
) -> Result<Value, DecodeError> {
    Decoder {
        schema,
        unknown_names,
        #[cfg(not(feature = "npm"))]
        nesting: Nesting::Pages,
        values_left: MAX_RESPONSE_VALUES,
        error: None,
    }
    .whole(message, bytes)
}

/// As [`decode`], with another limit of nesting. It recurses: the stack must hold as many levels.
///
/// # Errors
/// As [`decode`].
#[cfg(not(feature = "npm"))]
pub fn decode_nested(
    schema: &Schema,
    message: MessageId,
    bytes: &[u8],
    nesting: Nesting,
) -> Result<Value, DecodeError> {
    // Servers limit bytes alone, as Go's libraries do.
    Decoder { schema, unknown_names: &[], nesting, values_left: usize::MAX, error: None }.whole(message, bytes)
}

/// Continues after an error with a substitute: that takes less code than returning at each step, and the result is
/// dropped in the end.
pub(super) struct Decoder<'a> {
    pub(super) schema: &'a Schema,
    /// See [`unknown_names`].
    unknown_names: &'a [String],
    #[cfg(not(feature = "npm"))]
    nesting: Nesting,
    /// How many more values there may be.
    values_left: usize,
    error: Option<DecodeError>,
}

impl Decoder<'_> {
    fn whole(mut self, message: MessageId, bytes: &[u8]) -> Result<Value, DecodeError> {
        let value = self.message(message, bytes, 0);
        match self.error {
            None => Ok(value),
            Some(error) => Err(error),
        }
    }

    #[cfg(feature = "npm")]
    fn max_depth(&self) -> u32 {
        super::MAX_DEPTH
    }

    #[cfg(not(feature = "npm"))]
    fn max_depth(&self) -> u32 {
        self.nesting.max_depth()
    }

    /// The depth of what is in a `google.protobuf.Value`, which is a level of nesting of its own only on Go's wire.
    fn depth_in_value(&self, depth: u32) -> u32 {
        #[cfg(not(feature = "npm"))]
        if self.nesting == Nesting::GoWire {
            return depth;
        }
        depth.saturating_sub(1)
    }

    /// Remembers the first error.
    pub(super) fn fail(&mut self, error: DecodeError) {
        self.error = Some(self.error.unwrap_or(error));
    }

    pub(super) fn message(&mut self, id: MessageId, bytes: &[u8], depth: u32) -> Value {
        let Some(message) = self.schema.message(id) else { return Value::Null };
        if depth >= self.max_depth() {
            self.fail(DecodeError::TooDeep);
        }
        let wire_fields = self.wire_fields(bytes);
        if self.error.is_some() {
            return Value::Null;
        }
        match message.kind {
            Kind::Plain | Kind::MapEntry => Value::Object(self.members(message, &wire_fields, depth)),
            Kind::Timestamp => self.time(&wire_fields, timestamp::format),
            Kind::Duration => self.time(&wire_fields, duration::format),
            Kind::FieldMask => self.paths(&wire_fields),
            Kind::Any => any::decode(self, &wire_fields, depth),
            Kind::Struct => self.single_field(message, &wire_fields, depth).unwrap_or(Value::Object(Vec::new())),
            Kind::ListValue => self.single_field(message, &wire_fields, depth).unwrap_or(Value::List(Vec::new())),
            // One without a kind is read as null.
            Kind::Value => {
                let depth = self.depth_in_value(depth);
                self.single_field(message, &wire_fields, depth).unwrap_or(Value::Null)
            }
            Kind::Wrapper => match message.fields.first() {
                Some(field) => {
                    self.single_field(message, &wire_fields, depth).unwrap_or_else(|| self.zero(field, depth))
                }
                None => Value::Null,
            },
        }
    }

    /// The fields of a message in the order of the wire, each as often as it occurs.
    fn wire_fields<'b>(&mut self, bytes: &'b [u8]) -> Vec<WireField<'b>> {
        let mut r = Reader { rest: bytes };
        let mut out = Vec::new();
        while !r.rest.is_empty() {
            match r.wire_field() {
                Some(wire_field) if self.count_value() => out.push(wire_field),
                Some(_) => break,
                None => {
                    self.fail(DecodeError::Malformed);
                    break;
                }
            }
        }
        out
    }

    /// Whether there may be one more value.
    fn count_value(&mut self) -> bool {
        match self.values_left.checked_sub(1) {
            Some(left) => self.values_left = left,
            None => self.fail(DecodeError::TooMany),
        }
        self.error.is_none()
    }

    fn members(&mut self, message: &Message, wire_fields: &[WireField<'_>], depth: u32) -> Vec<(Key, Value)> {
        let mut members = Vec::new();
        for field in &message.fields {
            if let Some(value) = self.field(message, field, wire_fields, depth) {
                members.push((Key::Borrowed(field.json), value));
            }
        }
        members
    }

    /// The value of the one field that is there, if any is.
    fn single_field(&mut self, message: &Message, wire_fields: &[WireField<'_>], depth: u32) -> Option<Value> {
        self.members(message, wire_fields, depth).pop().map(|(_, value)| value)
    }

    fn field(&mut self, message: &Message, field: &Field, wire_fields: &[WireField<'_>], depth: u32) -> Option<Value> {
        // Of the members of a oneof the last one on the wire counts: what comes before another member is overruled. Found
        // by position, because the members are decoded one by one and no state is carried between them.
        let other = |r: &WireField<'_>| message.fields.iter().any(|f| belongs_to(f, r) && f.oneof == field.oneof);
        let overruled = |r: &WireField<'_>| field.oneof.is_some() && r.number != field.number && other(r);
        let from = wire_fields.iter().rposition(overruled).map_or(0, |at| at + 1);
        let mut items = Vec::new();
        let mut entries: Vec<(Key, Value)> = Vec::new();
        // A message that comes twice: its bytes joined, which merges the two. Borrowed where it comes once, so that levels
        // of nesting do not each hold a copy of all below them.
        let mut joined: Option<Cow<'_, [u8]>> = None;
        let mut last = None;
        for wire_field in wire_fields.iter().skip(from).filter(|r| belongs_to(field, r)) {
            match field.ty {
                Type::Message(id) => match self.schema.message(id) {
                    Some(entry) if entry.kind == Kind::MapEntry => entries.push(self.entry(entry, wire_field, depth)),
                    _ if field.repeated => items.push(self.message(id, wire_field.bytes, depth + 1)),
                    _ => match &mut joined {
                        Some(bytes) => bytes.to_mut().extend_from_slice(wire_field.bytes),
                        None => joined = Some(Cow::Borrowed(wire_field.bytes)),
                    },
                },
                _ if wire_field.wire == native_wire_type(field.ty) => match self.scalar(field.ty, wire_field) {
                    value if field.repeated => items.push(value),
                    value => last = Some((value, wire_field)),
                },
                _ => self.packed(field.ty, wire_field, &mut items),
            }
        }
        if let Type::Message(id) = field.ty
            && let Some(bytes) = joined
        {
            return Some(self.message(id, &bytes, depth + 1));
        }
        if !entries.is_empty() {
            return Some(Value::Object(dedup_keep_last(entries)));
        }
        if !items.is_empty() {
            return Some(Value::List(items));
        }
        let (value, wire_field) = last?;
        (field.presence || !is_zero(field.ty, wire_field)).then_some(value)
    }

    fn entry(&mut self, entry: &Message, wire_field: &WireField<'_>, depth: u32) -> (Key, Value) {
        let wire_fields = self.wire_fields(wire_field.bytes);
        let [key, value] = entry.fields.as_slice() else { return (Key::Borrowed(""), Value::Null) };
        let name = match self.field(entry, key, &wire_fields, depth).unwrap_or_else(|| self.zero(key, depth)) {
            Value::String(s) => s,
            Value::Int(n) => decimal::to_decimal(n),
            Value::Bool(true) => "true".to_owned(),
            _ => "false".to_owned(),
        };
        let value = self.field(entry, value, &wire_fields, depth).unwrap_or_else(|| self.zero(value, depth));
        (Key::Owned(name), value)
    }

    fn packed(&mut self, ty: Type, wire_field: &WireField<'_>, items: &mut Vec<Value>) {
        let mut r = Reader { rest: wire_field.bytes };
        while !r.rest.is_empty() {
            match r.value(native_wire_type(ty)) {
                Some(n) if self.count_value() => {
                    items.push(self.scalar(ty, &WireField { number: 0, wire: 0, n, bytes: &[] }));
                }
                Some(_) => return,
                None => return self.fail(DecodeError::Malformed),
            }
        }
    }

    /// The value of an absent field.
    fn zero(&mut self, field: &Field, depth: u32) -> Value {
        match field.ty {
            Type::Message(id) => self.message(id, &[], depth + 1),
            ty => self.scalar(ty, &WireField { number: 0, wire: 0, n: 0, bytes: &[] }),
        }
    }

    fn scalar(&mut self, ty: Type, wire_field: &WireField<'_>) -> Value {
        let n = wire_field.n;
        match ty {
            Type::Double => number::from_float(f64::from_bits(n)),
            Type::Float => number::from_float(shortest(f32::from_bits(n as u32))),
            Type::Int64 | Type::Sfixed64 => Value::String(decimal::to_decimal(n as i64)),
            Type::Sint64 => Value::String(decimal::to_decimal(unzigzag(n))),
            Type::Uint64 | Type::Fixed64 => {
                let mut out = String::new();
                decimal::push(&mut out, n);
                Value::String(out)
            }
            Type::Int32 | Type::Sfixed32 => Value::Int(i64::from(n as i32)),
            Type::Sint32 => Value::Int(unzigzag(n & 0xffff_ffff)),
            Type::Uint32 | Type::Fixed32 => Value::Int(i64::from(n as u32)),
            Type::Bool => Value::Bool(n != 0),
            Type::Enum(e) => match unknown_names::kept(self.unknown_names, n) {
                Some(name) => Value::String(name.clone()),
                None => enum_value(self.schema, e, n as i32),
            },
            Type::String => Value::String(self.text(wire_field.bytes)),
            Type::Bytes | Type::Message(_) => Value::String(super::base64_encode(wire_field.bytes)),
        }
    }

    pub(super) fn text(&mut self, bytes: &[u8]) -> String {
        match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                self.fail(DecodeError::Utf8);
                String::new()
            }
        }
    }

    fn time(&mut self, wire_fields: &[WireField<'_>], format: fn(i64, i32) -> Option<String>) -> Value {
        let part = |number| wire_fields.iter().rfind(|r| r.is(number, wire::VARINT)).map_or(0, |r| r.n as i64);
        // Nanoseconds have 32 bits on the wire, as every int32, sign-extended.
        match format(part(1), part(2) as i32) {
            Some(text) => Value::String(text),
            None => {
                self.fail(DecodeError::Range);
                Value::Null
            }
        }
    }

    fn paths(&mut self, wire_fields: &[WireField<'_>]) -> Value {
        let mut out = String::new();
        for wire_field in wire_fields.iter().filter(|r| r.is(1, wire::LEN)) {
            if !out.is_empty() {
                out.push(',');
            }
            match field_mask::to_json(&self.text(wire_field.bytes)) {
                Some(path) => out.push_str(&path),
                None => self.fail(DecodeError::Range),
            }
        }
        Value::String(out)
    }
}

/// Whether a wire field has the number of the field and a wire type of its type.
fn belongs_to(field: &Field, wire_field: &WireField<'_>) -> bool {
    let native = native_wire_type(field.ty);
    wire_field.is(field.number, native)
        || (field.repeated && native != wire::LEN && wire_field.is(field.number, wire::LEN))
}

fn is_zero(ty: Type, wire_field: &WireField<'_>) -> bool {
    let n = match ty {
        Type::Int32 | Type::Uint32 | Type::Sint32 | Type::Enum(_) => wire_field.n & 0xffff_ffff,
        _ => wire_field.n,
    };
    n == 0 && wire_field.bytes.is_empty()
}

fn native_wire_type(ty: Type) -> u32 {
    match ty {
        Type::Double | Type::Fixed64 | Type::Sfixed64 => wire::I64,
        Type::Float | Type::Fixed32 | Type::Sfixed32 => wire::I32,
        Type::String | Type::Bytes | Type::Message(_) => wire::LEN,
        _ => wire::VARINT,
    }
}

fn enum_value(schema: &Schema, e: usize, n: i32) -> Value {
    let Some(known) = schema.enums.get(e) else { return Value::Int(i64::from(n)) };
    if known.name == NULL_VALUE {
        return Value::Null;
    }
    match known.values.iter().find(|(_, v)| *v == n) {
        Some((name, _)) => Value::String((*name).to_owned()),
        None => Value::Int(i64::from(n)),
    }
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
