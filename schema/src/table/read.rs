//! Reads the table.
//!
//! The table is part of the program and a test reads it, so nothing is checked at each step, which would cost more code
//! than all the rest: what is missing reads as zero, and a table that was not used up exactly is refused in the end.

use super::{COLUMNS, Column, EARLIER, END, EXPLICIT, HTTP_METHODS, IDEMPOTENCY, KINDS, REPEATED, RULED, TYPE};
use super::{capitals, lower_camel};
use crate::contract::{Binding, Enum, HttpMethod, Idempotency, Kind, Message, MessageId, Method, Schema, Service};
use crate::field::{Field, Oneof, ReportOrder, Type};
use crate::rules::Rules;
use crate::text::{join, rsplit_once_byte, split_once_byte};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Types by their number in descriptors. The index of a message or an enum is in a column of its own. No type has the
/// numbers 0 and 10.
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

/// Reads a column from its front.
#[derive(Default)]
struct Cursor {
    rest: &'static [u8],
    /// Whether something was missing.
    short: bool,
}

impl Cursor {
    fn bytes(&mut self, length: usize) -> &'static [u8] {
        match self.rest.split_at_checked(length) {
            Some((part, rest)) => {
                self.rest = rest;
                part
            }
            None => {
                self.short = true;
                &[]
            }
        }
    }

    fn byte(&mut self) -> usize {
        self.bytes(1).first().map_or(0, |b| usize::from(*b))
    }

    fn number(&mut self) -> usize {
        let mut n = 0;
        let mut shift = 0;
        loop {
            let b = self.byte();
            n |= (b & 0x7f) << (shift & 31);
            if b < 0x80 {
                return n;
            }
            shift += 7;
        }
    }

    fn text(&mut self, length: usize) -> &'static str {
        core::str::from_utf8(self.bytes(length)).unwrap_or_default()
    }

    fn name(&mut self) -> &'static str {
        let mut end = 0;
        while self.rest.get(end).is_some_and(|b| *b != b' ') {
            end += 1;
        }
        let name = self.text(end);
        self.bytes(1);
        name
    }
}

struct Reader {
    columns: [Cursor; COLUMNS],
    /// Full names of all messages.
    names: Vec<&'static str>,
    all_enums: Vec<Enum>,
    /// How many messages and enums were referred to so far.
    messages: usize,
    enums: usize,
    /// The package of the full name before.
    package: &'static str,
    /// Fields that were like none before; of one with presence of its own the report order says so.
    known: Vec<Field>,
    /// What followed each of them the last time, and first the begin of a message: 0 for its end, else 1 + index.
    followers: Vec<usize>,
}

pub(crate) fn schema(table: &'static [u8]) -> Option<Schema> {
    let mut whole = Cursor { rest: table, short: false };
    let columns = core::array::from_fn(|_| {
        let length = whole.number();
        Cursor { rest: whole.bytes(length), short: false }
    });
    let (known, followers) = (Vec::new(), vec![0]);
    let (names, all_enums) = (Vec::new(), Vec::new());
    let mut r = Reader { columns, names, all_enums, messages: 0, enums: 0, package: "", known, followers };
    let rules = r.list(Column::Rules, Reader::rules);
    let services = r.list(Column::Shape, Reader::service);
    r.all_enums = r.list(Column::Shape, Reader::enumeration);
    r.names = r.list(Column::Shape, |r| {
        let name = r.name(Column::Message);
        r.full_name(name)
    });
    r.name_by_methods(&services);
    let mut messages = Vec::new();
    for index in 0..r.names.len() {
        // A message that nothing refers to counts as referred to.
        r.messages = r.messages.max(index + 1);
        messages.push(r.message(index));
    }
    let used = r.columns.iter().all(|column| column.rest.is_empty() && !column.short);
    (used && !whole.short).then_some(Schema { messages, enums: r.all_enums, rules, services })
}

impl Reader {
    fn number(&mut self, column: Column) -> usize {
        self.columns.get_mut(column as usize).map_or(0, Cursor::number)
    }

    fn zigzag(&mut self, column: Column) -> i32 {
        signed(self.number(column))
    }

    fn byte(&mut self, column: Column) -> usize {
        self.columns.get_mut(column as usize).map_or(0, Cursor::byte)
    }

    fn name(&mut self, column: Column) -> &'static str {
        self.columns.get_mut(column as usize).map_or("", Cursor::name)
    }

    fn text(&mut self) -> &'static str {
        let length = self.number(Column::Text);
        self.columns.get_mut(Column::Text as usize).map_or("", |column| column.text(length))
    }

    /// Items, of which a column has the count.
    fn list<T>(&mut self, counts: Column, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut out = Vec::new();
        for _ in 0..self.number(counts) {
            out.push(one(self));
        }
        out
    }

    fn rules(&mut self) -> Rules {
        let bits = self.number(Column::Rules);
        let on = |bit: u32| bits >> bit & 1 == 1;
        Rules {
            min: self.length(on(0)),
            max: self.length(on(1)),
            min_bytes: self.length(on(2)),
            max_bytes: self.length(on(3)),
            gt_seconds: self.length(on(4)),
            items: self.length(on(5)).map(|index| index as usize),
            accepted_max: self.length(on(6)),
            range: if on(7) { Some((self.zigzag(Column::Rules), self.zigzag(Column::Rules))) } else { None },
            not_in: self.list(Column::Rules, |r| r.zigzag(Column::Rules)),
            prefixes: self.list(Column::Rules, Self::text),
            pattern: self.text(),
            more: on(8),
            email: on(9),
            uri: on(10),
            uri_ref: on(11),
            ignore_empty: on(12),
            required: on(13),
            defined_only: on(14),
            const_bool: on(15).then_some(on(16)),
            unique: on(17),
        }
    }

    fn length(&mut self, is_there: bool) -> Option<u32> {
        if is_there { Some(self.number(Column::Rules) as u32) } else { None }
    }

    /// Names the messages that the first method that refers to them gives a name.
    fn name_by_methods(&mut self, services: &[Service]) {
        for service in services {
            let package = rsplit_once_byte(service.name, b'.').map_or("", |(package, _)| package);
            for method in &service.methods {
                for (id, end) in [(method.request, "Request"), (method.response, "Response")] {
                    if let Some(name @ &mut "") = self.names.get_mut(id.0) {
                        *name = leak(join(&[package, ".", method.name, end]));
                    }
                }
            }
        }
    }

    /// The next full name; an empty one is that of a message which a method names.
    fn full_name(&mut self, mut name: &'static str) -> &'static str {
        if name.is_empty() {
            return name;
        }
        if let Some((package, rest)) = split_once_byte(name, b'/') {
            self.package = package;
            name = rest;
        }
        leak(join(&[self.package, ".", name]))
    }

    fn enumeration(&mut self) -> Enum {
        let name = self.name(Column::Enumeration);
        let name = self.full_name(name);
        let prefix = capitals(name);
        let shape = self.number(Column::Shape);
        let mut number = -1;
        let mut values = Vec::new();
        for _ in 0..shape / 2 {
            let mut name = self.name(Column::Enumeration);
            if shape & 1 == 1 {
                name = leak(name.to_ascii_uppercase());
            }
            if name.starts_with("_") {
                name = leak(join(&[&prefix, name]));
            }
            number = self.zigzag(Column::Value).wrapping_add(number).wrapping_add(1);
            values.push((name, number));
        }
        Enum { name, values }
    }

    fn message(&mut self, index: usize) -> Message {
        let (mut fields, parts) = self.fields();
        let has = |part: u32| parts >> part & 1 == 1;
        let kind = if has(0) { self.number(Column::Shape) } else { 0 };
        let mut oneofs = Vec::new();
        if has(1) {
            oneofs = self
                .list(Column::Shape, |r| Oneof { name: r.name(Column::Field), required: r.number(Column::Shape) == 1 });
        }
        for (i, field) in fields.iter_mut().enumerate() {
            let place = if has(2) { self.number(Column::Shape) } else { i };
            field.report_order = match field.oneof {
                Some(oneof) => ReportOrder::oneof(oneof),
                None if field.report_order.is_optional() => ReportOrder::optional(place),
                None => ReportOrder::field(place),
            };
        }
        let name = self.names.get(index).copied().unwrap_or_default();
        Message { name, kind: KINDS.get(kind).copied().unwrap_or(Kind::Plain), fields, oneofs }
    }

    /// The fields of the next message, and its parts.
    fn fields(&mut self) -> (Vec<Field>, usize) {
        let mut fields = Vec::new();
        let mut number = 0u32;
        let mut before = 0;
        loop {
            let event = self.number(Column::Event);
            let next = match event {
                0 => self.known.len() + 1,
                1 => self.followers.get(before).copied().unwrap_or(0),
                EARLIER.. => event - EARLIER + 1,
                _ => 0,
            };
            if event == 0 {
                let field = self.new_field();
                self.known.push(field);
                self.followers.push(0);
            }
            if let Some(follower) = self.followers.get_mut(before) {
                *follower = next;
            }
            before = next;
            // No field has the number 0: a table that is cut reads so, and ends.
            let step = if next > 0 { self.number(Column::Number) as u32 } else { 0 };
            let Some(known) = next.checked_sub(1).and_then(|index| self.known.get(index)).filter(|_| step > 0) else {
                return (fields, event.saturating_sub(END));
            };
            number = number.wrapping_add(step);
            let mut field = Field { number, ..*known };
            if field.report_order.is_optional() {
                field.oneof = self.number(Column::Oneof).checked_sub(1);
            }
            fields.push(field);
        }
    }

    fn new_field(&mut self) -> Field {
        let mut name = self.name(Column::Field);
        let flags = self.byte(Column::Flags) as u8;
        let mut ty = TYPES.get(usize::from(flags & TYPE)).copied().unwrap_or(Type::Bool);
        match &mut ty {
            Type::Message(id) => id.0 = reference(self.number(Column::Reference), &mut self.messages),
            Type::Enum(index) => *index = reference(self.number(Column::Reference), &mut self.enums),
            _ => {}
        }
        if name.is_empty() {
            let of_type = match ty {
                Type::Message(id) => self.names.get(id.0).copied(),
                Type::Enum(index) => self.all_enums.get(index).map(|e| e.name),
                _ => None,
            };
            name = leak(capitals(of_type.unwrap_or_default()).to_ascii_lowercase());
        }
        let repeated = flags & REPEATED != 0;
        let explicit = flags & EXPLICIT != 0;
        Field {
            number: 0,
            name,
            json: if name.bytes().any(|b| b == b'_') { leak(lower_camel(name)) } else { name },
            ty,
            repeated,
            presence: explicit || (!repeated && matches!(ty, Type::Message(_))),
            oneof: None,
            rules: if flags & RULED != 0 { Some(self.number(Column::Rule)) } else { None },
            report_order: if explicit { ReportOrder::optional(0) } else { ReportOrder::FIRST },
        }
    }

    fn service(&mut self) -> Service {
        Service { name: self.name(Column::Method), methods: self.list(Column::Shape, Reader::method) }
    }

    fn method(&mut self) -> Method {
        Method {
            name: self.name(Column::Method),
            request: MessageId(reference(self.number(Column::Call), &mut self.messages)),
            response: MessageId(reference(self.number(Column::Call), &mut self.messages)),
            success_code: match self.number(Column::Call) {
                0 => 200,
                code => code as u16,
            },
            idempotency: IDEMPOTENCY.get(self.byte(Column::Call)).copied().unwrap_or(Idempotency::Unknown),
            bindings: self.list(Column::Call, Reader::binding),
        }
    }

    fn binding(&mut self) -> Binding {
        let call = self.byte(Column::Call);
        Binding {
            http_method: HTTP_METHODS.get(call & 7).copied().unwrap_or(HttpMethod::Post),
            path: self.name(Column::Path),
            body: match call >> 3 {
                0 => "",
                1 => "*",
                _ => self.name(Column::Path),
            },
        }
    }
}

/// The index of a reference; `next` is one more than the greatest that was referred to.
fn reference(number: usize, next: &mut usize) -> usize {
    number.checked_sub(1).unwrap_or_else(|| {
        *next += 1;
        *next - 1
    })
}

/// The number that zigzag made unsigned.
fn signed(n: usize) -> i32 {
    (n >> 1) as i32 ^ -((n & 1) as i32)
}

/// A schema is read once and lives as long as the program, so its names may as well.
fn leak(s: String) -> &'static str {
    s.leak()
}
