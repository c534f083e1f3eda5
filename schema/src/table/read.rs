//! Reads the table.
//!
//! The table is part of the program and a test reads it, so nothing is checked at each step, which would cost more code
//! than all the rest: what is missing reads as zero, and a table that was not used up exactly is refused in the end.

use super::{Columns, EXPLICIT, HTTP_METHODS, IDEMPOTENCY, KINDS, REPEATED, RULED, TYPE, capitals, lower_camel};
use crate::contract::{Binding, Enum, HttpMethod, Idempotency, Kind, Message, MessageId, Method, Schema, Service};
use crate::field::{Field, Oneof, ReportOrder, Type};
use crate::rules::Rules;
use crate::text::{join, rsplit_once_byte, split_once_byte};
use alloc::string::String;
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

    fn zigzag(&mut self) -> i32 {
        signed(self.number())
    }

    fn length(&mut self) -> Option<u32> {
        Some(self.number() as u32)
    }

    fn name(&mut self) -> &'static str {
        let mut end = 0;
        while self.rest.get(end).is_some_and(|b| *b != b'\n') {
            end += 1;
        }
        let name = self.bytes(end);
        self.bytes(1);
        core::str::from_utf8(name).unwrap_or_default()
    }
}

struct Reader {
    columns: Columns<Cursor>,
    /// How many messages and enums were referred to so far.
    messages: usize,
    enums: usize,
    /// The package of the full name before.
    package: &'static str,
    /// Fields that were like none before, and whether each has presence of its own.
    known: Vec<(Field, bool)>,
}

pub(crate) fn schema(table: &'static [u8]) -> Option<Schema> {
    let mut r = Reader { columns: Columns::default(), messages: 0, enums: 0, package: "", known: Vec::new() };
    let mut whole = Cursor { rest: table, short: false };
    for column in r.columns.in_order() {
        let length = whole.number();
        column.rest = whole.bytes(length);
    }
    let count = r.columns.rules.number();
    let rules = r.list(count, Reader::rules);
    let count = r.columns.shape.number();
    let services = r.list(count, Reader::service);
    let mut index = 0;
    let count = r.columns.shape.number();
    let mut messages = r.list(count, |r| {
        index += 1;
        // A message that nothing refers to counts as referred to.
        r.messages = r.messages.max(index);
        r.message()
    });
    let count = r.columns.shape.number();
    let enums = r.list(count, Reader::enumeration);
    for service in &services {
        let package = rsplit_once_byte(service.name, b'.').map_or("", |(package, _)| package);
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
    let used = r.columns.in_order().iter().all(|column| column.rest.is_empty() && !column.short);
    (used && !whole.short).then_some(Schema { messages, enums, rules, services })
}

impl Reader {
    fn list<T>(&mut self, count: usize, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut out = Vec::new();
        for _ in 0..count {
            out.push(one(self));
        }
        out
    }

    fn rules(&mut self) -> Rules {
        let Columns { rules: column, prefix, .. } = &mut self.columns;
        let bits = column.number();
        let on = |bit: u32| bits >> bit & 1 == 1;
        let mut out = Rules::default();
        let lengths = [&mut out.min, &mut out.max, &mut out.min_bytes, &mut out.max_bytes, &mut out.gt_seconds];
        for (bit, length) in (0..).zip(lengths) {
            if on(bit) {
                *length = column.length();
            }
        }
        if on(5) {
            out.items = Some(column.number());
        }
        out.accepted_max = if on(6) { column.length() } else { out.max };
        if on(7) {
            out.range = Some((column.zigzag(), column.zigzag()));
        }
        if on(8) {
            for _ in 0..column.number() {
                out.not_in.push(column.zigzag());
            }
        }
        if on(9) {
            for _ in 0..column.number() {
                out.prefixes.push(prefix.name());
            }
        }
        if on(10) {
            out.pattern = prefix.name();
        }
        if on(18) {
            out.const_bool = Some(on(19));
        }
        let flags = [
            &mut out.more,
            &mut out.email,
            &mut out.uri,
            &mut out.uri_ref,
            &mut out.ignore_empty,
            &mut out.required,
            &mut out.defined_only,
        ];
        for (bit, flag) in (11..).zip(flags) {
            *flag = on(bit);
        }
        out.unique = on(20);
        out
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
        let name = self.columns.enumeration.name();
        let name = self.full_name(name);
        let prefix = capitals(rsplit_once_byte(name, b'.').map_or(name, |(_, name)| name));
        let mut number = -1;
        let count = self.columns.shape.number();
        let values = self.list(count, |r| {
            let name = r.columns.enumeration.name();
            number = r.columns.value.zigzag().wrapping_add(number).wrapping_add(1);
            (if name.starts_with('_') { leak(join(&[&prefix, name])) } else { name }, number)
        });
        Enum { name, values }
    }

    fn message(&mut self) -> Message {
        let name = self.columns.message.name();
        let name = self.full_name(name);
        let shape = self.columns.shape.number();
        let has = |part: u32| shape >> part & 1 == 1;
        let kind = if has(0) { self.columns.shape.byte() } else { 0 };
        let mut number = 0;
        let mut explicit = Vec::new();
        let mut fields = self.list(shape / 8, |r| {
            let (field, own_presence) = r.field(&mut number);
            explicit.push(own_presence);
            field
        });
        let mut oneofs = Vec::new();
        if has(1) {
            let count = self.columns.shape.number();
            oneofs =
                self.list(count, |r| Oneof { name: r.columns.field.name(), required: r.columns.shape.byte() == 1 });
        }
        for (i, (field, explicit)) in fields.iter_mut().zip(explicit).enumerate() {
            let place = if has(2) { self.columns.shape.number() } else { i };
            field.report_order = match field.oneof {
                Some(oneof) => ReportOrder::oneof(oneof),
                None if explicit => ReportOrder::optional(place),
                None => ReportOrder::field(place),
            };
        }
        Message { name, kind: KINDS.get(kind).copied().unwrap_or(Kind::Plain), fields, oneofs }
    }

    /// The next field, and whether it has presence of its own; `number` is that of the field before.
    fn field(&mut self, number: &mut u32) -> (Field, bool) {
        *number += self.columns.number.number() as u32;
        let index = self.columns.known.number().checked_sub(1);
        let (mut field, explicit) = index.and_then(|index| self.known.get(index).copied()).unwrap_or_else(|| {
            let field = self.new_field();
            self.known.push(field);
            field
        });
        field.number = *number;
        if explicit {
            field.oneof = self.columns.oneof.number().checked_sub(1);
        }
        (field, explicit)
    }

    fn new_field(&mut self) -> (Field, bool) {
        let name = self.columns.field.name();
        let flags = self.columns.flags.byte() as u8;
        let mut ty = TYPES.get(usize::from(flags & TYPE)).copied().unwrap_or(Type::Bool);
        match &mut ty {
            Type::Message(id) => id.0 = reference(self.columns.ty.number(), &mut self.messages),
            Type::Enum(index) => *index = reference(self.columns.ty.number(), &mut self.enums),
            _ => {}
        }
        let repeated = flags & REPEATED != 0;
        let explicit = flags & EXPLICIT != 0;
        let field = Field {
            number: 0,
            name,
            json: if name.bytes().any(|b| b == b'_') { leak(lower_camel(name)) } else { name },
            ty,
            repeated,
            presence: explicit || (!repeated && matches!(ty, Type::Message(_))),
            oneof: None,
            rules: if flags & RULED != 0 { Some(self.columns.rule.number()) } else { None },
            report_order: ReportOrder::FIRST,
        };
        (field, explicit)
    }

    fn service(&mut self) -> Service {
        let name = self.columns.method.name();
        let count = self.columns.shape.number();
        Service { name, methods: self.list(count, Reader::method) }
    }

    fn method(&mut self) -> Method {
        Method {
            name: self.columns.method.name(),
            request: MessageId(reference(self.columns.call.number(), &mut self.messages)),
            response: MessageId(reference(self.columns.call.number(), &mut self.messages)),
            success_code: match self.columns.call.number() {
                0 => 200,
                code => code as u16,
            },
            idempotency: IDEMPOTENCY.get(self.columns.call.byte()).copied().unwrap_or(Idempotency::Unknown),
            bindings: {
                let count = self.columns.call.number();
                self.list(count, Reader::binding)
            },
        }
    }

    fn binding(&mut self) -> Binding {
        let call = self.columns.call.byte();
        Binding {
            http_method: HTTP_METHODS.get(call & 7).copied().unwrap_or(HttpMethod::Post),
            path: self.columns.path.name(),
            body: match call >> 3 {
                0 => "",
                1 => "*",
                _ => self.columns.path.name(),
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
