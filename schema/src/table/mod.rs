//! The schema table: everything the codec has to know about the contract, as one compact run of bytes.
//!
//! It is written in columns, each a length and its bytes: names beside names and numbers beside numbers compress to
//! three quarters of what records do. Numbers are LEB128 varints; a name ends with a space, which brotli's dictionary knows
//! words with.
//!
//! ```text
//! table    = { column: length, bytes }                    in the order of `Column`
//! rules    = count { bits [min] [max] [min_bytes] [max_bytes] [gt] [items: index] [accepted_max]
//!            [range: zigzag, zigzag] not_in: count { zigzag } prefixes: count }
//! shape    = services: count { methods: count }
//!            enums:    count { values: count * 2 + whether their names are in capitals }
//!            messages: count, { [kind] [oneofs: count { required }] [for each field its place in the .proto file] }
//! event    = of each message its fields and its end: 0 for a field that is like none before; 1 for what followed the last
//!            time (a field, or the end of a message without parts); 2 + parts for the end, with bits for which of kind,
//!            oneofs and places there are; 10 + index of an earlier field that differs in number and oneof only
//! number   = of each field: its number less that of the field before
//! flags, reference, rule = of each field that is like none before: flags, [reference to the enum or message],
//!            [index of the rules]
//! oneof    = of each field with presence of its own: 1 + oneof index, 0 for `optional`
//! value    = of each enum value: zigzag of its number less that of the value before, less one
//! call     = of each method: reference to request and response, success code (0: 200), idempotency,
//!            count { HTTP method + 8 * (0: no body, 1: `*`, 2: named) } of its routes
//! text     = prefixes of rules, and patterns: length, bytes
//! message, field, enumeration, method, path = names: of messages (empty where the first method that refers to it gives
//!            the name), of fields (empty where its type gives it the name) and oneofs, of enums and their values, of services and methods, paths and bodies of
//!            routes
//! ```
//!
//! A reference is 0 for the message (or enum) after the greatest one that was referred to so far, else 1 + its index. A
//! full name is `package/name`, or the name alone where the package is that of the name before. A value's name that begins
//! with an underscore continues the enum's own name in capitals; names in capitals are written in small letters, as those of
//! fields are.

pub(crate) mod read;
#[cfg(test)]
mod tests;
pub(crate) mod write;

use crate::contract::{HttpMethod, Idempotency, Kind};
use crate::text::rsplit_once_byte;
use alloc::string::String;

/// The columns in the order in which they are in the table: that of the least size.
#[derive(Clone, Copy)]
enum Column {
    Method,
    Message,
    Path,
    Enumeration,
    Field,
    Text,
    Number,
    Value,
    Oneof,
    Rules,
    Rule,
    Call,
    Reference,
    Flags,
    Shape,
    Event,
}

/// How many columns there are.
const COLUMNS: usize = Column::Event as usize + 1;

/// What a message's end is as an event: this and its parts.
const END: usize = 2;
/// What an earlier field is as an event: this and its index.
const EARLIER: usize = END + 8;

/// The bits of a field's flags that are its type: the number of `google.protobuf.FieldDescriptorProto.Type`.
const TYPE: u8 = 0x1f;
/// The flag of a list or a map.
const REPEATED: u8 = 0x20;
/// The flag of a field with presence of its own: `optional`, or a member of a oneof.
const EXPLICIT: u8 = 0x40;
/// The flag of a field with rules.
const RULED: u8 = 0x80;

/// Kinds of messages by their number in the table.
const KINDS: [Kind; 10] = [
    Kind::Plain,
    Kind::MapEntry,
    Kind::Timestamp,
    Kind::Duration,
    Kind::FieldMask,
    Kind::Struct,
    Kind::Value,
    Kind::ListValue,
    Kind::Any,
    Kind::Wrapper,
];

/// HTTP methods by their number in the table.
const HTTP_METHODS: [HttpMethod; 5] =
    [HttpMethod::Get, HttpMethod::Put, HttpMethod::Post, HttpMethod::Delete, HttpMethod::Patch];

/// Idempotency levels by their number in the table.
const IDEMPOTENCY: [Idempotency; 3] = [Idempotency::Unknown, Idempotency::NoSideEffects, Idempotency::Idempotent];

/// `a.v1.UserState` as `USER_STATE`: what the names of an enum's values begin with, and in small letters the name of many a
/// field of that type.
fn capitals(full_name: &str) -> String {
    let name = rsplit_once_byte(full_name, b'.').map_or(full_name, |(_, name)| name);
    let mut out = String::new();
    let mut joined = true;
    for b in name.bytes() {
        if !joined && b.is_ascii_uppercase() {
            out.push('_');
        }
        joined = b.is_ascii_uppercase();
        out.push(char::from(b.to_ascii_uppercase()));
    }
    out
}

/// `user_id` as `userId`: protoc's rule for JSON names.
#[must_use]
pub fn lower_camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut upper = false;
    for b in name.bytes() {
        if b == b'_' {
            upper = true;
        } else {
            out.push(char::from(if upper { b.to_ascii_uppercase() } else { b }));
            upper = false;
        }
    }
    out
}
