//! Reads the schema table. Its layout is described where it is written: `codegen/src/table.rs`.
//!
//! The table is part of this crate and a test reads it, so nothing is checked at each step, which would cost more code
//! than all the rest of it: what is missing reads as nothing, and a table that was not used up to its end is refused.

use super::{
    Binding, Enum, Field, Idempotency, Kind, Message, MessageId, Method, Oneof, Pattern, Rules, Schema, Service, Type,
    Verb,
};
use crate::text::{cut_last, join};

/// What stands together in the table, in its order.
#[derive(Clone, Copy)]
enum Column {
    Rules,
    Shape,
    Number,
    Flags,
    Type,
    Oneof,
    Rule,
    Value,
    Call,
    Prefix,
    Message,
    Field,
    Enum,
    Method,
    Path,
}

const COLUMNS: usize = Column::Path as usize + 1;

/// What the table says of a message's form.
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

/// Types by their number in descriptors. The index of a message or an enum stands in a column of its own.
const TYPES: [Type; 19] = [
    Type::Bool,
    Type::Double,
    Type::Float,
    Type::Int64,
    Type::Uint64,
    Type::Int32,
    Type::Fixed64,
    Type::Fixed32,
    Type::Bool,
    Type::String,
    Type::Bool,
    Type::Message(MessageId(0)),
    Type::Bytes,
    Type::Uint32,
    Type::Enum(0),
    Type::Sfixed32,
    Type::Sfixed64,
    Type::Sint32,
    Type::Sint64,
];

const VERBS: [Verb; 5] = [Verb::Get, Verb::Put, Verb::Post, Verb::Delete, Verb::Patch];

/// Reads each column from its front.
struct Reader {
    columns: [&'static [u8]; COLUMNS],
    /// Whether something was not there.
    short: bool,
}

pub(super) fn schema(table: &'static [u8]) -> Option<Schema> {
    let mut r = Reader { columns: [&[]; COLUMNS], short: false };
    // The table itself is read as the first column, out of which the columns are split from the last length on.
    let mut whole = Reader { columns: [&[]; COLUMNS], short: false };
    if let Some(first) = whole.columns.first_mut() {
        *first = table;
    }
    for column in &mut r.columns {
        let length = whole.number(Column::Rules);
        *column = whole.part(Column::Rules, length);
    }
    let rules = r.list(Column::Rules, Reader::rules);
    let mut parent = "";
    let enums = r.list(Column::Shape, |r| r.enumeration(&mut parent));
    let mut last = 0;
    let services = r.list(Column::Shape, |r| r.service(&mut last));
    let mut messages = r.list(Column::Shape, |r| r.message(&mut parent));
    for service in &services {
        let package = cut_last(service.name, b'.').map_or("", |(package, _)| package);
        for method in &service.methods {
            for (id, end) in [(method.request, "Request"), (method.response, "Response")] {
                if let Some(message) = messages.get_mut(id.0)
                    && message.name.is_empty()
                {
                    message.name = leak(join(&[package, ".", method.name, end]));
                }
            }
        }
    }
    let used = r.columns.iter().all(|column| column.is_empty()) && !r.short && !whole.short;
    used.then_some(Schema { messages, enums, rules, services })
}

impl Reader {
    /// The next bytes of a column.
    fn part(&mut self, column: Column, length: usize) -> &'static [u8] {
        if let Some(column) = self.columns.get_mut(column as usize)
            && let Some((part, rest)) = column.split_at_checked(length)
        {
            *column = rest;
            return part;
        }
        self.short = true;
        &[]
    }

    fn byte(&mut self, column: Column) -> usize {
        self.part(column, 1).first().map_or(0, |b| usize::from(*b))
    }

    fn number(&mut self, column: Column) -> usize {
        let mut n = 0;
        let mut shift = 0;
        loop {
            let b = self.byte(column);
            n |= (b & 0x7f) << (shift & 31);
            if b < 0x80 {
                return n;
            }
            shift += 7;
        }
    }

    fn name(&mut self, column: Column) -> &'static str {
        let left = self.columns.get(column as usize).copied().unwrap_or_default();
        let mut end = 0;
        while left.get(end).is_some_and(|b| *b != b'\n') {
            end += 1;
        }
        let name = self.part(column, end);
        self.part(column, 1);
        std::str::from_utf8(name).unwrap_or_default()
    }

    fn zigzag(&mut self, column: Column) -> i32 {
        let n = self.number(column);
        (n >> 1) as i32 ^ -((n & 1) as i32)
    }

    fn list<T>(&mut self, column: Column, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut out = Vec::new();
        for _ in 0..self.number(column) {
            out.push(one(self));
        }
        out
    }

    fn rules(&mut self) -> Rules {
        let bits = self.number(Column::Rules);
        let on = |bit: u32| bits >> bit & 1 == 1;
        let mut length = |bit| on(bit).then(|| self.number(Column::Rules) as u32);
        let (min, max, min_bytes, max_bytes) = (length(0), length(1), length(2), length(3));
        let prefix = if on(4) { self.name(Column::Prefix) } else { "" };
        let gt_seconds = on(5).then(|| self.number(Column::Rules) as u32);
        let not_in = if on(6) { self.list(Column::Rules, |r| r.zigzag(Column::Rules)) } else { Vec::new() };
        let items = on(7).then(|| self.number(Column::Rules));
        let client_max = on(16).then(|| self.number(Column::Rules) as u32);
        let mut bound = |bit| on(bit).then(|| self.zigzag(Column::Rules));
        let (at_least, at_most) = (bound(17), bound(18));
        let pattern = on(20).then(|| Pattern {
            text: self.name(Column::Prefix),
            prefixes: self.list(Column::Rules, |r| r.name(Column::Prefix)),
            more: on(21),
        });
        Rules {
            min,
            max,
            accepted_max: max,
            client_max,
            min_bytes,
            max_bytes,
            prefix,
            gt_seconds,
            not_in,
            items,
            email: on(8),
            uri: on(9),
            uri_ref: on(10),
            ignore_empty: on(11),
            required: on(12),
            const_bool: if on(13) { Some(true) } else { on(14).then_some(false) },
            defined_only: on(15),
            at_least,
            at_most,
            unique: on(19),
            pattern,
        }
    }

    /// A full name; `parent` is what stands before the last dot of the name before.
    fn full_name(&mut self, column: Column, parent: &mut &'static str) -> &'static str {
        let name = self.name(column);
        match cut_last(name, b'.') {
            Some((before, _)) => {
                *parent = before;
                name
            }
            // The name of the method tells it.
            None if name.is_empty() => name,
            None => leak(join(&[parent, ".", name])),
        }
    }

    fn enumeration(&mut self, parent: &mut &'static str) -> Enum {
        let name = self.full_name(Column::Enum, parent);
        let prefix = capitals(cut_last(name, b'.').map_or(name, |(_, name)| name));
        let mut number = -1;
        let values = self.list(Column::Shape, |r| {
            let name = r.name(Column::Enum);
            number = r.zigzag(Column::Value).wrapping_add(number).wrapping_add(1);
            (if name.starts_with('_') { leak(join(&[&prefix, name])) } else { name }, number)
        });
        Enum { name, values }
    }

    fn message(&mut self, parent: &mut &'static str) -> Message {
        let name = self.full_name(Column::Message, parent);
        let kind = self.byte(Column::Shape);
        let mut number = 0;
        let mut fields = self.list(Column::Shape, |r| r.field(&mut number));
        let oneof = |r: &mut Self| Oneof { name: r.name(Column::Field), required: r.byte(Column::Shape) == 1 };
        let oneofs = self.list(Column::Shape, oneof);
        let ordered = self.byte(Column::Shape) == 0;
        for (i, field) in fields.iter_mut().enumerate() {
            let place = if ordered { i } else { self.number(Column::Shape) } as u16;
            field.turn = match field.oneof {
                Some(oneof) => oneof_turn(oneof),
                // It says so far whether the field is `optional`.
                None => field.turn | place,
            };
        }
        Message { name, kind: KINDS.get(kind).copied().unwrap_or(Kind::Plain), fields, oneofs }
    }

    fn field(&mut self, number: &mut u32) -> Field {
        *number += self.number(Column::Number) as u32;
        let name = self.name(Column::Field);
        let flags = self.byte(Column::Flags);
        let mut ty = TYPES.get(flags & 0x1f).copied().unwrap_or(Type::Bool);
        match &mut ty {
            Type::Message(MessageId(at)) | Type::Enum(at) => *at = self.number(Column::Type),
            _ => {}
        }
        let repeated = flags & 0x20 != 0;
        let explicit = flags & 0x40 != 0;
        let oneof = if explicit { self.number(Column::Oneof).checked_sub(1) } else { None };
        Field {
            number: *number,
            name,
            json: json_name(name),
            ty,
            repeated,
            presence: explicit || (!repeated && matches!(ty, Type::Message(_))),
            oneof,
            rules: if flags & 0x80 != 0 { Some(self.number(Column::Rule)) } else { None },
            turn: if explicit { 0x8000 } else { 0 },
        }
    }

    fn service(&mut self, last: &mut i32) -> Service {
        let name = self.name(Column::Method);
        Service { name, methods: self.list(Column::Shape, |r| r.method(last)) }
    }

    /// `last` is the index of the request of the method before.
    fn method(&mut self, last: &mut i32) -> Method {
        let name = self.name(Column::Method);
        *last = self.zigzag(Column::Call).wrapping_add(*last);
        let response = self.zigzag(Column::Call).wrapping_add(*last);
        Method {
            name,
            request: MessageId(*last as usize),
            response: MessageId(response as usize),
            success_code: match self.number(Column::Call) {
                0 => 200,
                code => code as u16,
            },
            idempotency: match self.byte(Column::Call) {
                1 => Idempotency::NoSideEffects,
                2 => Idempotency::Idempotent,
                _ => Idempotency::Unknown,
            },
            bindings: self.list(Column::Call, Reader::binding),
        }
    }

    fn binding(&mut self) -> Binding {
        let verb = VERBS.get(self.byte(Column::Call)).copied().unwrap_or(Verb::Post);
        Binding { verb, path: self.name(Column::Path), body: self.name(Column::Path) }
    }
}

/// The turn of a oneof: after plain members, before `optional` ones.
pub(crate) fn oneof_turn(oneof: usize) -> u16 {
    0x4000 | oneof as u16
}

/// A schema is read once and lives as long as the program, so its names may as well.
fn leak(s: String) -> &'static str {
    s.leak()
}

/// `UserState` as `USER_STATE`, as the table's writer does.
fn capitals(name: &str) -> String {
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

/// The JSON name of a field.
fn json_name(name: &'static str) -> &'static str {
    if name.bytes().any(|b| b == b'_') { leak(camel(name)) } else { name }
}

/// `user_id` as `userId`: protoc's rule.
pub fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut upper = false;
    for c in name.chars() {
        if c == '_' {
            upper = true;
        } else {
            out.push(if upper { c.to_ascii_uppercase() } else { c });
            upper = false;
        }
    }
    out
}
