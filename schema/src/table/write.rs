//! Writes the table.

use super::{COLUMNS, Column, EARLIER, END, EXPLICIT, HTTP_METHODS, IDEMPOTENCY, KINDS, REPEATED, RULED, capitals};
use crate::contract::{Enum, Message, MessageId, Method, Schema};
use crate::field::{Field, ReportOrder, Type};
use crate::rules::Rules;
use crate::text::{join, rsplit_once_byte};
use alloc::string::String;
use alloc::vec::Vec;

/// A column that is written.
#[derive(Default)]
struct Output(Vec<u8>);

impl Output {
    fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    fn number(&mut self, mut n: usize) {
        while n >= 0x80 {
            self.byte((n & 0x7f) as u8 | 0x80);
            n >>= 7;
        }
        self.byte(n as u8);
    }

    /// Small numbers for numbers near zero, negative ones among them.
    fn zigzag(&mut self, n: i32) {
        self.number(((n << 1) ^ (n >> 31)) as u32 as usize);
    }

    fn name(&mut self, name: &str) {
        self.0.extend_from_slice(name.as_bytes());
        self.byte(b' ');
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }
}

struct Writer {
    columns: [Output; COLUMNS],
    /// For a column that there is not.
    nowhere: Output,
    messages: usize,
    enums: usize,
    package: String,
    known: Vec<(Field, u8)>,
    /// See the reader's.
    followers: Vec<usize>,
    /// For each message the name that the first method that refers to it gives it.
    given: Vec<Option<String>>,
}

pub(crate) fn schema(schema: &Schema) -> Vec<u8> {
    let given = schema.messages.iter().map(|_| None).collect();
    let mut w = Writer {
        columns: Default::default(),
        nowhere: Output::default(),
        messages: 0,
        enums: 0,
        package: String::new(),
        known: Vec::new(),
        followers: Vec::from([0]),
        given,
    };
    w.to(Column::Rules).number(schema.rules.len());
    schema.rules.iter().for_each(|rules| w.rules(rules));
    w.to(Column::Shape).number(schema.services.len());
    for service in &schema.services {
        w.to(Column::Method).name(service.name);
        w.to(Column::Shape).number(service.methods.len());
        service.methods.iter().for_each(|method| w.method(service.name, method));
    }
    w.to(Column::Shape).number(schema.enums.len());
    schema.enums.iter().for_each(|e| w.enumeration(e));
    w.to(Column::Shape).number(schema.messages.len());
    schema.messages.iter().enumerate().for_each(|(i, message)| w.message_name(i, message.name));
    for (i, message) in schema.messages.iter().enumerate() {
        // A message that nothing refers to counts as referred to.
        w.messages = w.messages.max(i + 1);
        w.message(schema, message);
    }
    let mut table = Output::default();
    for column in &mut w.columns {
        table.number(column.0.len());
        table.0.append(&mut column.0);
    }
    table.0
}

impl Writer {
    fn to(&mut self, column: Column) -> &mut Output {
        self.columns.get_mut(column as usize).unwrap_or(&mut self.nowhere)
    }

    fn rules(&mut self, r: &Rules) {
        let numbers =
            [r.min, r.max, r.min_bytes, r.max_bytes, r.gt_seconds, r.items.map(|index| index as u32), r.accepted_max];
        let set = [
            r.range.is_some(),
            r.more,
            r.email,
            r.uri,
            r.uri_ref,
            r.ignore_empty,
            r.required,
            r.defined_only,
            r.const_bool.is_some(),
            r.const_bool == Some(true),
            r.unique,
        ];
        let column = self.to(Column::Rules);
        column.number(bits(numbers.iter().map(Option::is_some).chain(set)));
        numbers.into_iter().flatten().for_each(|n| column.number(n as usize));
        if let Some((min, max)) = r.range {
            column.zigzag(min);
            column.zigzag(max);
        }
        column.number(r.not_in.len());
        r.not_in.iter().for_each(|n| column.zigzag(*n));
        column.number(r.prefixes.len());
        r.prefixes.iter().for_each(|text| self.to(Column::Text).text(text));
        self.to(Column::Text).text(r.pattern);
    }

    fn method(&mut self, service: &str, method: &Method) {
        let package = rsplit_once_byte(service, b'.').map_or("", |(package, _)| package);
        self.to(Column::Method).name(method.name);
        for (MessageId(id), end) in [(method.request, "Request"), (method.response, "Response")] {
            let reference = reference(id, &mut self.messages);
            self.to(Column::Call).number(reference);
            if let Some(given @ None) = self.given.get_mut(id) {
                *given = Some(join(&[package, ".", method.name, end]));
            }
        }
        let call = self.to(Column::Call);
        call.number(if method.success_code == 200 { 0 } else { usize::from(method.success_code) });
        call.byte(number_of(&IDEMPOTENCY, method.idempotency));
        call.number(method.bindings.len());
        for binding in &method.bindings {
            let body = match binding.body {
                "" => 0,
                "*" => 1,
                _ => 2,
            };
            self.to(Column::Call).byte(number_of(&HTTP_METHODS, binding.http_method) | body << 3);
            self.to(Column::Path).name(binding.path);
            if body == 2 {
                self.to(Column::Path).name(binding.body);
            }
        }
    }

    fn message_name(&mut self, index: usize, full_name: &str) {
        let given = self.given.get(index).and_then(Option::as_deref);
        let name = if given == Some(full_name) { String::new() } else { self.full_name(full_name) };
        self.to(Column::Message).name(&name);
    }

    fn message(&mut self, schema: &Schema, message: &Message) {
        let kind = number_of(&KINDS, message.kind);
        let place = |i: usize, field: &Field| if field.oneof.is_some() { i } else { field.report_order.place() };
        let places: Vec<usize> = message.fields.iter().enumerate().map(|(i, f)| place(i, f)).collect();
        let in_order = places.iter().enumerate().all(|(i, place)| i == *place);
        let parts = bits([kind != 0, !message.oneofs.is_empty(), !in_order].into_iter());
        let (mut before, mut last) = (0, 0);
        for field in &message.fields {
            self.to(Column::Number).number(field.number.saturating_sub(last) as usize);
            last = field.number;
            before = self.field(schema, field, before);
        }
        let follows = self.follows(before, 0) && parts == 0;
        self.to(Column::Event).number(if follows { 1 } else { END + parts });
        if kind != 0 {
            self.to(Column::Shape).byte(kind);
        }
        if !message.oneofs.is_empty() {
            self.to(Column::Shape).number(message.oneofs.len());
        }
        for oneof in &message.oneofs {
            self.to(Column::Field).name(oneof.name);
            self.to(Column::Shape).byte(u8::from(oneof.required));
        }
        if !in_order {
            places.into_iter().for_each(|place| self.to(Column::Shape).number(place));
        }
    }

    /// Whether `next` followed `before` the last time; from now on it did.
    fn follows(&mut self, before: usize, next: usize) -> bool {
        let last = self.followers.get_mut(before);
        last.is_some_and(|last| core::mem::replace(last, next) == next)
    }

    /// Writes a field that comes after `before`; returns its own place among those that are known.
    fn field(&mut self, schema: &Schema, field: &Field, before: usize) -> usize {
        let explicit = field.oneof.is_some() || field.report_order.is_optional();
        let mut flags = type_number(field.ty);
        for (flag, on) in [(REPEATED, field.repeated), (EXPLICIT, explicit), (RULED, field.rules.is_some())] {
            flags |= if on { flag } else { 0 };
        }
        let like = (Field { number: 0, oneof: None, report_order: ReportOrder::FIRST, ..*field }, flags);
        let index = self.known.iter().position(|known| *known == like).unwrap_or(self.known.len());
        let follows = self.follows(before, index + 1);
        if index < self.known.len() {
            self.to(Column::Event).number(if follows { 1 } else { EARLIER + index });
        } else {
            self.to(Column::Event).number(0);
            let of_type = match field.ty {
                Type::Message(id) => schema.message(id).map(|m| m.name),
                Type::Enum(index) => schema.enums.get(index).map(|e| e.name),
                _ => None,
            };
            let given = of_type.is_some_and(|name| capitals(name).to_ascii_lowercase() == field.name);
            self.to(Column::Field).name(if given { "" } else { field.name });
            self.to(Column::Flags).byte(flags);
            let reference = match field.ty {
                Type::Message(id) => Some(reference(id.0, &mut self.messages)),
                Type::Enum(index) => Some(reference(index, &mut self.enums)),
                _ => None,
            };
            reference.iter().for_each(|n| self.to(Column::Reference).number(*n));
            field.rules.iter().for_each(|index| self.to(Column::Rule).number(*index));
            self.known.push(like);
            self.followers.push(0);
        }
        if explicit {
            self.to(Column::Oneof).number(field.oneof.map_or(0, |index| index + 1));
        }
        index + 1
    }

    fn enumeration(&mut self, e: &Enum) {
        let name = self.full_name(e.name);
        self.to(Column::Enumeration).name(&name);
        let in_capitals = e.values.iter().all(|(name, _)| !name.bytes().any(|b| b.is_ascii_lowercase()));
        self.to(Column::Shape).number(e.values.len() * 2 + usize::from(in_capitals));
        let prefix = capitals(e.name);
        let mut last = -1;
        for (name, number) in &e.values {
            let rest = name.strip_prefix(prefix.as_str()).filter(|rest| rest.starts_with('_')).unwrap_or(name);
            let small = rest.to_ascii_lowercase();
            self.to(Column::Enumeration).name(if in_capitals { &small } else { rest });
            self.to(Column::Value).zigzag(number.wrapping_sub(last).wrapping_sub(1));
            last = *number;
        }
    }

    /// A full name, without its package where that is the one of the name before.
    fn full_name(&mut self, name: &str) -> String {
        let (package, rest) = name.split_at(package_length(name));
        let rest = rest.strip_prefix('.').unwrap_or(rest);
        if package == self.package {
            return String::from(rest);
        }
        self.package = String::from(package);
        join(&[package, "/", rest])
    }
}

/// The length of a full name's package: what is before the first part with a capital, which is a message or an enum.
fn package_length(name: &str) -> usize {
    let mut length: usize = 0;
    for part in name.split('.') {
        if part.starts_with(|c: char| c.is_ascii_uppercase()) {
            break;
        }
        length += part.len() + 1;
    }
    length.saturating_sub(1)
}

/// The reference to an index: 0 for the next one; `next` is one more than the greatest that was referred to.
fn reference(index: usize, next: &mut usize) -> usize {
    if index == *next {
        *next += 1;
        return 0;
    }
    index + 1
}

fn bits(set: impl Iterator<Item = bool>) -> usize {
    set.enumerate().fold(0, |bits, (i, on)| bits | (usize::from(on) << i))
}

fn number_of<T: PartialEq>(all: &[T], one: T) -> u8 {
    all.iter().position(|other| *other == one).unwrap_or_default() as u8
}

/// The type's number in `google.protobuf.FieldDescriptorProto.Type`.
fn type_number(ty: Type) -> u8 {
    match ty {
        Type::Double => 1,
        Type::Float => 2,
        Type::Int64 => 3,
        Type::Uint64 => 4,
        Type::Int32 => 5,
        Type::Fixed64 => 6,
        Type::Fixed32 => 7,
        Type::Bool => 8,
        Type::String => 9,
        Type::Message(_) => 11,
        Type::Bytes => 12,
        Type::Uint32 => 13,
        Type::Enum(_) => 14,
        Type::Sfixed32 => 15,
        Type::Sfixed64 => 16,
        Type::Sint32 => 17,
        Type::Sint64 => 18,
    }
}
