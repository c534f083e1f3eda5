//! Reads the schema table. Its layout is described where it is written: `codegen/src/table.rs`.

use crate::text::join;

use super::{Binding, Enum, Field, Kind, Message, MessageId, Method, Oneof, Rules, Schema, Service, Type, Verb};

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

/// Reads each column from its front.
struct Reader([&'static [u8]; COLUMNS]);

pub(super) fn schema(table: &'static [u8]) -> Option<Schema> {
    // The table itself is read as the first column of a reader, which splits it into its columns.
    let mut whole = Reader([&[]; COLUMNS]);
    *whole.0.get_mut(0)? = table;
    let mut r = Reader([&[]; COLUMNS]);
    for column in &mut r.0 {
        let length = whole.number(Column::Rules)?;
        let rest = whole.0.get_mut(0)?;
        let (bytes, after) = rest.split_at_checked(length)?;
        *column = bytes;
        *rest = after;
    }
    let rules = r.list(Column::Rules, Reader::rules)?;
    let enums = r.list(Column::Shape, Reader::enumeration)?;
    let services = r.list(Column::Shape, Reader::service)?;
    let mut messages = r.list(Column::Shape, Reader::message)?;
    for service in &services {
        let package = service.name.rsplit_once('.')?.0;
        for method in &service.methods {
            for (id, end) in [(method.request, "Request"), (method.response, "Response")] {
                let message = messages.get_mut(id.0)?;
                if message.name.is_empty() {
                    message.name = leak(join(&[package, ".", method.name, end]));
                }
            }
        }
    }
    r.0.iter().all(|column| column.is_empty()).then_some(Schema { messages, enums, rules, services })
}

impl Reader {
    fn byte(&mut self, column: Column) -> Option<u8> {
        let column = self.0.get_mut(column as usize)?;
        let (first, rest) = column.split_first()?;
        *column = rest;
        Some(*first)
    }

    fn number(&mut self, column: Column) -> Option<usize> {
        let mut n = 0usize;
        let mut shift = 0;
        loop {
            let b = self.byte(column)?;
            n |= usize::from(b & 0x7f).checked_shl(shift)?;
            if b < 0x80 {
                return Some(n);
            }
            shift += 7;
        }
    }

    fn name(&mut self, column: Column) -> Option<&'static str> {
        let column = self.0.get_mut(column as usize)?;
        let end = column.iter().position(|b| *b == b'\n')?;
        let (name, rest) = column.split_at_checked(end)?;
        *column = rest.get(1..)?;
        std::str::from_utf8(name).ok()
    }

    fn length(&mut self, column: Column) -> Option<u32> {
        u32::try_from(self.number(column)?).ok()
    }

    fn zigzag(&mut self, column: Column) -> Option<i32> {
        let n = self.length(column)?;
        Some((n >> 1) as i32 ^ -((n & 1) as i32))
    }

    fn list<T>(&mut self, column: Column, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let n = self.number(column)?;
        let mut out = Vec::new();
        for _ in 0..n {
            out.push(one(self)?);
        }
        Some(out)
    }

    fn rules(&mut self) -> Option<Rules> {
        let bits = self.number(Column::Rules)?;
        let on = |bit: u32| bits >> bit & 1 == 1;
        let mut length = |bit| if on(bit) { self.length(Column::Rules).map(Some) } else { Some(None) };
        let (min, max, min_bytes, max_bytes) = (length(0)?, length(1)?, length(2)?, length(3)?);
        let prefix = if on(4) { self.name(Column::Prefix)? } else { "" };
        let gt_seconds = if on(5) { Some(self.length(Column::Rules)?) } else { None };
        let not_in = if on(6) { self.list(Column::Rules, |r| r.zigzag(Column::Rules))? } else { Vec::new() };
        let items = if on(7) { Some(self.number(Column::Rules)?) } else { None };
        let const_bool = if on(13) { Some(true) } else { on(14).then_some(false) };
        Some(Rules {
            min,
            max,
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
            const_bool,
            defined_only: on(15),
        })
    }

    fn enumeration(&mut self) -> Option<Enum> {
        let name = self.name(Column::Enum)?;
        let values = self.list(Column::Shape, |r| Some((r.name(Column::Enum)?, r.zigzag(Column::Value)?)))?;
        Some(Enum { name, values })
    }

    fn message(&mut self) -> Option<Message> {
        let name = self.name(Column::Message)?;
        let kind = match self.byte(Column::Shape)? {
            0 => Kind::Plain,
            1 => Kind::MapEntry,
            2 => Kind::Timestamp,
            3 => Kind::Duration,
            4 => Kind::FieldMask,
            5 => Kind::Struct,
            6 => Kind::Value,
            7 => Kind::ListValue,
            8 => Kind::Any,
            9 => Kind::Wrapper,
            _ => return None,
        };
        let mut number = 0;
        let mut optional = Vec::new();
        let mut fields = self.list(Column::Shape, |r| r.field(&mut number, &mut optional))?;
        let oneofs = self.list(Column::Shape, |r| {
            Some(Oneof { name: r.name(Column::Field)?, required: r.byte(Column::Shape)? == 1 })
        })?;
        let ordered = self.byte(Column::Shape)? == 0;
        for (i, (field, optional)) in fields.iter_mut().zip(optional).enumerate() {
            let place = if ordered { i } else { self.number(Column::Shape)? };
            field.turn = match field.oneof {
                Some(oneof) => oneof_turn(oneof),
                None if optional => 0x8000 | place as u16,
                None => place as u16,
            };
        }
        Some(Message { name, kind, fields, oneofs })
    }

    fn field(&mut self, number: &mut u32, optional: &mut Vec<bool>) -> Option<Field> {
        *number += self.length(Column::Number)?;
        let name = self.name(Column::Field)?;
        let flags = self.byte(Column::Flags)?;
        let ty = match flags & 0x1f {
            1 => Type::Double,
            2 => Type::Float,
            3 => Type::Int64,
            4 => Type::Uint64,
            5 => Type::Int32,
            6 => Type::Fixed64,
            7 => Type::Fixed32,
            8 => Type::Bool,
            9 => Type::String,
            11 => Type::Message(MessageId(self.number(Column::Type)?)),
            12 => Type::Bytes,
            13 => Type::Uint32,
            14 => Type::Enum(self.number(Column::Type)?),
            15 => Type::Sfixed32,
            16 => Type::Sfixed64,
            17 => Type::Sint32,
            18 => Type::Sint64,
            _ => return None,
        };
        let repeated = flags & 0x20 != 0;
        let explicit = flags & 0x40 != 0;
        let oneof = if explicit { self.number(Column::Oneof)?.checked_sub(1) } else { None };
        optional.push(explicit && oneof.is_none());
        let rules = if flags & 0x80 != 0 { Some(self.number(Column::Rule)?) } else { None };
        let presence = explicit || (!repeated && matches!(ty, Type::Message(_)));
        Some(Field { number: *number, name, json: json_name(name), ty, repeated, presence, oneof, rules, turn: 0 })
    }

    fn service(&mut self) -> Option<Service> {
        let name = self.name(Column::Method)?;
        let methods = self.list(Column::Shape, |r| {
            Some(Method {
                name: r.name(Column::Method)?,
                request: MessageId(r.number(Column::Call)?),
                response: MessageId(r.number(Column::Call)?),
                success_code: u16::try_from(r.number(Column::Call)?).ok().map(|c| if c == 0 { 200 } else { c })?,
                bindings: r.list(Column::Call, Reader::binding)?,
            })
        })?;
        Some(Service { name, methods })
    }

    fn binding(&mut self) -> Option<Binding> {
        let verb = match self.byte(Column::Call)? {
            0 => Verb::Get,
            1 => Verb::Put,
            2 => Verb::Post,
            3 => Verb::Delete,
            4 => Verb::Patch,
            _ => return None,
        };
        Some(Binding { verb, path: self.name(Column::Path)?, body: self.name(Column::Path)? })
    }
}

/// The turn of a oneof: after plain members, before `optional` ones.
pub(crate) fn oneof_turn(oneof: usize) -> u16 {
    0x4000 | oneof as u16
}

/// A schema is read once and lives as long as the program, so its names may as well.
fn leak(s: String) -> &'static str {
    Box::leak(s.into_boxed_str())
}

/// The JSON name of a field.
fn json_name(name: &'static str) -> &'static str {
    if name.contains('_') { leak(camel(name)) } else { name }
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
