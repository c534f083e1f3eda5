//! Reads the schema table. Its layout is described where it is written: `codegen/src/table.rs`.

use super::{Binding, Enum, Field, Kind, Message, MessageId, Method, Oneof, Rules, Schema, Service, Type, Verb};

struct Reader {
    rest: &'static [u8],
    names: Vec<(&'static str, &'static str)>,
}

pub(super) fn schema(table: &'static [u8]) -> Option<Schema> {
    let mut r = Reader { rest: table, names: Vec::new() };
    for _ in 0..r.number()? {
        let name = r.string()?;
        r.names.push((name, camel(name)));
    }
    let rules = r.list(Reader::rules)?;
    let mut before = Vec::new();
    let enums = r.list(|r| r.enumeration(&mut before))?;
    before.clear();
    let messages = r.list(|r| r.message(&mut before))?;
    before.clear();
    let services = r.list(|r| r.service(&mut before))?;
    r.rest.is_empty().then_some(Schema { messages, enums, rules, services })
}

impl Reader {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<usize> {
        let mut n = 0usize;
        let mut shift = 0;
        loop {
            let b = self.byte()?;
            n |= usize::from(b & 0x7f).checked_shl(shift)?;
            if b < 0x80 {
                return Some(n);
            }
            shift += 7;
        }
    }

    fn length(&mut self) -> Option<u32> {
        u32::try_from(self.number()?).ok()
    }

    fn zigzag(&mut self) -> Option<i32> {
        let n = self.length()?;
        Some((n >> 1) as i32 ^ -((n & 1) as i32))
    }

    fn bytes(&mut self) -> Option<&'static [u8]> {
        let n = self.number()?;
        let (bytes, rest) = self.rest.split_at_checked(n)?;
        self.rest = rest;
        Some(bytes)
    }

    fn string(&mut self) -> Option<&'static str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    fn front(&mut self, before: &mut Vec<u8>) -> Option<&'static str> {
        let shared = self.number()?;
        before.truncate(shared);
        before.extend_from_slice(self.bytes()?);
        Some(leak(String::from_utf8(before.clone()).ok()?))
    }

    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let n = self.number()?;
        let mut out = Vec::with_capacity(n.min(self.rest.len()));
        for _ in 0..n {
            out.push(one(self)?);
        }
        Some(out)
    }

    fn name(&mut self) -> Option<(&'static str, &'static str)> {
        let i = self.number()?;
        self.names.get(i).copied()
    }

    fn rules(&mut self) -> Option<Rules> {
        let bits = self.number()?;
        let on = |bit: u32| bits >> bit & 1 == 1;
        let mut length = |bit| if on(bit) { self.length().map(Some) } else { Some(None) };
        let (min, max, min_bytes, max_bytes) = (length(0)?, length(1)?, length(2)?, length(3)?);
        let prefix = if on(4) { self.string()? } else { "" };
        let gt_seconds = if on(5) { Some(self.length()?) } else { None };
        let not_in = if on(6) { self.list(Self::zigzag)? } else { Vec::new() };
        let items = if on(7) { Some(self.number()?) } else { None };
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

    fn enumeration(&mut self, before: &mut Vec<u8>) -> Option<Enum> {
        let name = self.front(before)?;
        let mut value_before = Vec::new();
        let values = self.list(|r| Some((r.front(&mut value_before)?, r.zigzag()?)))?;
        Some(Enum { name, values })
    }

    fn message(&mut self, before: &mut Vec<u8>) -> Option<Message> {
        let name = self.front(before)?;
        let kind = match self.byte()? {
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
        let mut fields = self.list(|r| r.field(&mut number, &mut optional))?;
        let oneofs = self.list(|r| Some(Oneof { name: r.name()?.0, required: r.byte()? == 1 }))?;
        let ordered = self.byte()? == 0;
        for (i, (field, optional)) in fields.iter_mut().zip(optional).enumerate() {
            let place = if ordered { i } else { self.number()? };
            field.turn = match field.oneof {
                Some(oneof) => oneof_turn(oneof),
                None if optional => 0x8000 | place as u16,
                None => place as u16,
            };
        }
        Some(Message { name, kind, fields, oneofs })
    }

    fn field(&mut self, number: &mut u32, optional: &mut Vec<bool>) -> Option<Field> {
        *number += self.length()?;
        let (name, json) = self.name()?;
        let flags = self.byte()?;
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
            11 => Type::Message(MessageId(self.number()?)),
            12 => Type::Bytes,
            13 => Type::Uint32,
            14 => Type::Enum(self.number()?),
            15 => Type::Sfixed32,
            16 => Type::Sfixed64,
            17 => Type::Sint32,
            18 => Type::Sint64,
            _ => return None,
        };
        let repeated = flags & 0x20 != 0;
        let explicit = flags & 0x40 != 0;
        let oneof = if explicit { self.number()?.checked_sub(1) } else { None };
        optional.push(explicit && oneof.is_none());
        let rules = if flags & 0x80 != 0 { Some(self.number()?) } else { None };
        let presence = explicit || (!repeated && matches!(ty, Type::Message(_)));
        Some(Field { number: *number, name, json, ty, repeated, presence, oneof, rules, turn: 0 })
    }

    fn service(&mut self, path_before: &mut Vec<u8>) -> Option<Service> {
        let name = self.string()?;
        let mut before = Vec::new();
        let methods = self.list(|r| {
            Some(Method {
                name: r.front(&mut before)?,
                request: MessageId(r.number()?),
                response: MessageId(r.number()?),
                success_code: u16::try_from(r.number()?).ok().map(|c| if c == 0 { 200 } else { c })?,
                bindings: r.list(|r| r.binding(path_before))?,
            })
        })?;
        Some(Service { name, methods })
    }

    fn binding(&mut self, before: &mut Vec<u8>) -> Option<Binding> {
        let verb = match self.byte()? {
            0 => Verb::Get,
            1 => Verb::Put,
            2 => Verb::Post,
            3 => Verb::Delete,
            4 => Verb::Patch,
            _ => return None,
        };
        Some(Binding { verb, path: self.front(before)?, body: self.string()? })
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

/// The JSON name of a field: protoc's rule.
fn camel(name: &'static str) -> &'static str {
    if !name.contains('_') {
        return name;
    }
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
    leak(out)
}
