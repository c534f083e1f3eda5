//! The columns of the schema table, and how numbers and names are written into them.

/// What stands together.
#[derive(Clone, Copy)]
pub(crate) enum Column {
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

#[derive(Default)]
pub(crate) struct Columns([Vec<u8>; 15]);

impl Columns {
    pub(crate) fn of(&mut self, column: Column) -> &mut Vec<u8> {
        let [rules, shape, number, flags, ty, oneof, rule, value, call, prefix, message, field, e, method, path] =
            &mut self.0;
        match column {
            Column::Rules => rules,
            Column::Shape => shape,
            Column::Number => number,
            Column::Flags => flags,
            Column::Type => ty,
            Column::Oneof => oneof,
            Column::Rule => rule,
            Column::Value => value,
            Column::Call => call,
            Column::Prefix => prefix,
            Column::Message => message,
            Column::Field => field,
            Column::Enum => e,
            Column::Method => method,
            Column::Path => path,
        }
    }

    pub(crate) fn number(&mut self, column: Column, mut n: usize) {
        let out = self.of(column);
        while n >= 0x80 {
            out.push((n & 0x7f) as u8 | 0x80);
            n >>= 7;
        }
        out.push(n as u8);
    }

    pub(crate) fn zigzag(&mut self, column: Column, n: i32) {
        self.number(column, ((n << 1) ^ (n >> 31)) as u32 as usize);
    }

    pub(crate) fn name(&mut self, column: Column, name: &str) {
        let out = self.of(column);
        out.extend_from_slice(name.as_bytes());
        out.push(b'\n');
    }

    /// A full name; `parent` is what stands before the last dot of the name before.
    pub(crate) fn full_name(&mut self, column: Column, name: &str, parent: &mut String) {
        match name.rsplit_once('.') {
            Some((before, last)) if before == parent => self.name(column, last),
            split => {
                *parent = split.map_or("", |(before, _)| before).to_owned();
                self.name(column, name);
            }
        }
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        let mut out = Columns::default();
        for column in self.0 {
            out.number(Column::Rules, column.len());
            out.of(Column::Rules).extend_from_slice(&column);
        }
        let [out, ..] = out.0;
        out
    }
}

/// `UserState` as `USER_STATE`: the reader does the same.
pub(crate) fn capitals(name: &str) -> String {
    let mut out = String::new();
    let mut joined = true;
    for c in name.chars() {
        if !joined && c.is_ascii_uppercase() {
            out.push('_');
        }
        joined = c.is_ascii_uppercase();
        out.push(c.to_ascii_uppercase());
    }
    out
}
