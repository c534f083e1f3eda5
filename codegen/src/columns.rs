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
    Known,
}

#[derive(Default)]
pub(crate) struct Columns([Vec<u8>; 16]);

impl Columns {
    pub(crate) fn of(&mut self, column: Column) -> &mut Vec<u8> {
        let [rules, shape, number, flags, ty, oneof, rule, value, call, prefix, message, field, e, method, path, known] =
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
            Column::Known => known,
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
        self.number(column, zigzag(n));
    }

    pub(crate) fn name(&mut self, column: Column, name: &str) {
        let out = self.of(column);
        out.extend_from_slice(name.as_bytes());
        out.push(b'\n');
    }

    /// A full name; `package` is that of the name before.
    pub(crate) fn full_name(&mut self, column: Column, package_name: &str, name: &str, package: &mut String) {
        let rest = name.strip_prefix(package_name).and_then(|rest| rest.strip_prefix('.')).unwrap_or(name);
        if package_name == package {
            self.name(column, rest);
        } else {
            package_name.clone_into(package);
            self.name(column, &format!("{package}/{rest}"));
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

/// Small numbers for numbers near zero, negative ones among them.
pub(crate) fn zigzag(n: i32) -> usize {
    ((n << 1) ^ (n >> 31)) as u32 as usize
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
