//! Reads the schema table. Its layout is described where it is written: `codegen/src/table.rs`.
//!
//! The table is part of this crate and a test reads it, so nothing is checked at each step, which would cost more code
//! than all the rest of it: what is missing reads as nothing, and a table that was not used up to its end is refused.

use super::{
    Binding, Enum, Field, Idempotency, Kind, Message, MessageId, Method, Oneof, Rules, Schema, Service, Type, Verb,
};
use crate::text::{cut, cut_last, join};

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
    Known,
}

const COLUMNS: usize = Column::Known as usize + 1;

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
    /// How many messages and enums were referred to so far.
    messages: usize,
    enums: usize,
}

pub(super) fn schema(table: &'static [u8]) -> Option<Schema> {
    let mut r = Reader { columns: [&[]; COLUMNS], short: false, messages: 0, enums: 0 };
    // The table itself is read as the first column, out of which the columns are split from the last length on.
    let mut whole = Reader { columns: [&[]; COLUMNS], short: false, messages: 0, enums: 0 };
    if let Some(first) = whole.columns.first_mut() {
        *first = table;
    }
    for column in &mut r.columns {
        let length = whole.number(Column::Rules);
        *column = whole.part(Column::Rules, length);
    }
    let rules = r.list(Column::Rules, Reader::rules);
    let services = r.list(Column::Shape, Reader::service);
    let mut package = "";
    let mut known = Vec::new();
    let mut count = 0;
    let mut messages = r.list(Column::Shape, |r| {
        count += 1;
        // One that nothing refers to counts as well.
        r.messages = r.messages.max(count);
        r.message(&mut package, &mut known)
    });
    let enums = r.list(Column::Shape, |r| r.enumeration(&mut package));
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
        signed(self.number(column))
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
        let on = |bit: usize| bits >> bit & 1 == 1;
        let mut numbers = [None; 9];
        for (bit, number) in numbers.iter_mut().enumerate() {
            if on(bit) {
                *number = Some(self.number(Column::Rules));
            }
        }
        let [min, max, min_bytes, max_bytes, gt_seconds, items, client_max, at_least, at_most] = numbers;
        let length = |n: Option<usize>| n.map(|n| n as u32);
        Rules {
            min: length(min),
            max: length(max),
            accepted_max: length(client_max.or(max)),
            min_bytes: length(min_bytes),
            max_bytes: length(max_bytes),
            gt_seconds: length(gt_seconds),
            items,
            range: at_least.zip(at_most).map(|(least, most)| (signed(least), signed(most))),
            not_in: if on(9) { self.list(Column::Rules, |r| r.zigzag(Column::Rules)) } else { Vec::new() },
            prefixes: if on(10) { self.list(Column::Rules, |r| r.name(Column::Prefix)) } else { Vec::new() },
            pattern: if on(11) { self.name(Column::Prefix) } else { "" },
            more: on(12),
            email: on(13),
            uri: on(14),
            uri_ref: on(15),
            ignore_empty: on(16),
            required: on(17),
            const_bool: if on(18) { Some(true) } else { on(19).then_some(false) },
            defined_only: on(20),
            unique: on(21),
        }
    }

    /// A full name; `package` is that of the name before.
    fn full_name(&mut self, column: Column, package: &mut &'static str) -> &'static str {
        let mut name = self.name(column);
        if name.is_empty() {
            // The name of the method tells it.
            return name;
        }
        if let Some((before, rest)) = cut(name, b'/') {
            *package = before;
            name = rest;
        }
        leak(join(&[package, ".", name]))
    }

    fn enumeration(&mut self, package: &mut &'static str) -> Enum {
        let name = self.full_name(Column::Enum, package);
        let prefix = capitals(cut_last(name, b'.').map_or(name, |(_, name)| name));
        let mut number = -1;
        let values = self.list(Column::Shape, |r| {
            let name = r.name(Column::Enum);
            number = r.zigzag(Column::Value).wrapping_add(number).wrapping_add(1);
            (if name.starts_with('_') { leak(join(&[&prefix, name])) } else { name }, number)
        });
        Enum { name, values }
    }

    fn message(&mut self, package: &mut &'static str, known: &mut Vec<Field>) -> Message {
        let name = self.full_name(Column::Message, package);
        let shape = self.number(Column::Shape);
        let has = |part: u32| shape >> part & 1 == 1;
        let kind = if has(0) { self.byte(Column::Shape) } else { 0 };
        let mut number = 0;
        let mut fields = Vec::new();
        for _ in 0..shape / 8 {
            fields.push(self.field(&mut number, known));
        }
        let oneof = |r: &mut Self| Oneof { name: r.name(Column::Field), required: r.byte(Column::Shape) == 1 };
        let oneofs = if has(1) { self.list(Column::Shape, oneof) } else { Vec::new() };
        for (i, field) in fields.iter_mut().enumerate() {
            let place = if has(2) { self.number(Column::Shape) } else { i } as u16;
            field.turn = match field.oneof {
                Some(oneof) => oneof_turn(oneof),
                // It says so far whether the field is `optional`.
                None => field.turn | place,
            };
        }
        Message { name, kind: KINDS.get(kind).copied().unwrap_or(Kind::Plain), fields, oneofs }
    }

    /// `number` is that of the field before, `known` what was read of fields that were like none before.
    fn field(&mut self, number: &mut u32, known: &mut Vec<Field>) -> Field {
        *number += self.number(Column::Number) as u32;
        let like = self.number(Column::Known).checked_sub(1).and_then(|index| known.get(index).copied());
        let mut field = like.unwrap_or_else(|| {
            let field = self.new_field();
            known.push(field);
            field
        });
        field.number = *number;
        if field.turn != 0 {
            field.oneof = self.number(Column::Oneof).checked_sub(1);
        }
        field
    }

    fn message_reference(&mut self, column: Column) -> MessageId {
        MessageId(reference(self.number(column), &mut self.messages))
    }

    fn new_field(&mut self) -> Field {
        let name = self.name(Column::Field);
        let flags = self.byte(Column::Flags);
        let mut ty = TYPES.get(flags & 0x1f).copied().unwrap_or(Type::Bool);
        match &mut ty {
            Type::Message(message) => *message = self.message_reference(Column::Type),
            Type::Enum(index) => *index = reference(self.number(Column::Type), &mut self.enums),
            _ => {}
        }
        let repeated = flags & 0x20 != 0;
        let explicit = flags & 0x40 != 0;
        Field {
            number: 0,
            name,
            json: json_name(name),
            ty,
            repeated,
            presence: explicit || (!repeated && matches!(ty, Type::Message(_))),
            oneof: None,
            rules: if flags & 0x80 != 0 { Some(self.number(Column::Rule)) } else { None },
            turn: if explicit { 0x8000 } else { 0 },
        }
    }

    fn service(&mut self) -> Service {
        let name = self.name(Column::Method);
        Service { name, methods: self.list(Column::Shape, Reader::method) }
    }

    fn method(&mut self) -> Method {
        Method {
            name: self.name(Column::Method),
            request: self.message_reference(Column::Call),
            response: self.message_reference(Column::Call),
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
        let call = self.byte(Column::Call);
        Binding {
            verb: VERBS.get(call & 7).copied().unwrap_or(Verb::Post),
            path: self.name(Column::Path),
            body: match call >> 3 {
                0 => "",
                1 => "*",
                _ => self.name(Column::Path),
            },
        }
    }
}

/// The index that a reference stands for; `next` is that of the next one that was not referred to before.
fn reference(number: usize, next: &mut usize) -> usize {
    number.checked_sub(1).unwrap_or_else(|| {
        *next += 1;
        *next - 1
    })
}

/// What zigzag made of a number that may be negative.
fn signed(n: usize) -> i32 {
    (n >> 1) as i32 ^ -((n & 1) as i32)
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
