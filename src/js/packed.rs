//! Values across the boundary to JavaScript, as bytes: a tag and what belongs to it. `pkg/src/packed.ts` is the other side.
//!
//! One crossing for a whole value instead of one for each member, and a JavaScript value's own nature survives: serde's
//! data model cannot tell undefined from null, a Date from an empty object, a lone surrogate from U+FFFD.

use crate::codec::{Key, Value};
use zitadel_schema::packed::{BYTES, END, FALSE, INT, INVALID, LIST, NULL, NUMBER, OBJECT, TEXT, TRUE, UINT};

/// What JavaScript holds and JSON does not, by the number that stands for it.
const INVALIDS: [&str; 5] = [
    "has a lone surrogate, which no UTF-8 can carry",
    "is out of range for 64 bits",
    "must not be a function or a symbol",
    "is an invalid Date",
    "must be a plain object, not a Map or another collection",
];

/// The value that JavaScript packed.
pub(super) fn unpack(bytes: &[u8]) -> Value {
    let mut r = Reader { rest: bytes };
    match r.byte() {
        // Bytes that end early cannot come from our own JavaScript.
        Some(tag) => r.value(tag).unwrap_or(Value::Null),
        None => Value::Null,
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        self.fixed::<1>().map(|[b]| b)
    }

    fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        Some(*bytes)
    }

    fn bytes(&mut self) -> Option<Vec<u8>> {
        let n = u32::from_le_bytes(self.fixed()?) as usize;
        let (bytes, rest) = self.rest.split_at_checked(n)?;
        self.rest = rest;
        Some(bytes.to_vec())
    }

    fn text(&mut self) -> Option<String> {
        String::from_utf8(self.bytes()?).ok()
    }

    fn value(&mut self, tag: u8) -> Option<Value> {
        Some(match tag {
            NULL => Value::Null,
            FALSE => Value::Bool(false),
            TRUE => Value::Bool(true),
            NUMBER => {
                let n = f64::from_le_bytes(self.fixed()?);
                let whole = n.trunc() == n && n.abs() <= 9_007_199_254_740_992.0;
                if whole { Value::Int(n as i64) } else { Value::Float(n) }
            }
            INT => Value::Int(i64::from_le_bytes(self.fixed()?)),
            UINT => Value::Uint(u64::from_le_bytes(self.fixed()?)),
            TEXT => Value::String(self.text()?),
            BYTES => Value::Bytes(self.bytes()?),
            LIST => {
                let mut items = Vec::new();
                loop {
                    match self.byte()? {
                        END => return Some(Value::List(items)),
                        tag => items.push(self.value(tag)?),
                    }
                }
            }
            OBJECT => {
                let mut members = Vec::new();
                loop {
                    match self.byte()? {
                        END => return Some(Value::Object(members)),
                        tag => {
                            let name = self.text()?;
                            members.push((Key::Owned(name), self.value(tag)?));
                        }
                    }
                }
            }
            INVALID => Value::Invalid(INVALIDS.get(usize::from(self.byte()?))?),
            _ => return None,
        })
    }
}

/// Packs a value for JavaScript.
pub(super) fn pack(value: &Value, out: &mut Vec<u8>) {
    pack_member(value, None, out);
}

/// A member's name stands between its value's tag and the rest of it.
fn pack_member(value: &Value, name: Option<&str>, out: &mut Vec<u8>) {
    out.push(match value {
        Value::Null | Value::Invalid(_) => NULL,
        Value::Bool(false) => FALSE,
        Value::Bool(true) => TRUE,
        Value::Int(_) | Value::Uint(_) | Value::Float(_) => NUMBER,
        Value::String(_) => TEXT,
        Value::Bytes(_) => BYTES,
        Value::List(_) => LIST,
        Value::Object(_) => OBJECT,
    });
    if let Some(name) = name {
        pack_bytes(name.as_bytes(), out);
    }
    match value {
        Value::Int(n) => pack_number(*n as f64, out),
        Value::Uint(n) => pack_number(*n as f64, out),
        Value::Float(n) => pack_number(*n, out),
        Value::String(s) => pack_bytes(s.as_bytes(), out),
        Value::Bytes(b) => pack_bytes(b, out),
        Value::List(items) => {
            for item in items {
                pack_member(item, None, out);
            }
            out.push(END);
        }
        Value::Object(members) => {
            for (name, value) in members {
                pack_member(value, Some(name), out);
            }
            out.push(END);
        }
        Value::Null | Value::Invalid(_) | Value::Bool(_) => {}
    }
}

fn pack_number(n: f64, out: &mut Vec<u8>) {
    out.extend_from_slice(&n.to_le_bytes());
}

fn pack_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    out.extend_from_slice(bytes);
}
