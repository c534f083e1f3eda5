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
    // Bytes that end early cannot come from our own JavaScript.
    read(bytes).unwrap_or(Value::Null)
}

fn read(bytes: &[u8]) -> Option<Value> {
    let mut whole = Reader { rest: bytes, texts: &[] };
    let rest = whole.slice()?;
    let mut r = Reader { rest, texts: whole.rest };
    let tag = r.byte()?;
    r.value(tag)
}

struct Reader<'a> {
    rest: &'a [u8],
    texts: &'a [u8],
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        self.fixed::<1>().map(|[b]| b)
    }

    fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        Some(*bytes)
    }

    fn length(&mut self) -> Option<usize> {
        self.fixed().map(|bytes| u32::from_le_bytes(bytes) as usize)
    }

    fn slice(&mut self) -> Option<&'a [u8]> {
        let length = self.length()?;
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }

    fn text(&mut self) -> Option<String> {
        let length = self.length()?;
        let (text, rest) = self.texts.split_at_checked(length)?;
        self.texts = rest;
        String::from_utf8(text.to_vec()).ok()
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
            BYTES => Value::Bytes(self.slice()?.to_vec()),
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

/// How many UTF-16 code units a character has, by its first byte in UTF-8; none for the other bytes.
fn utf16_units(byte: u8) -> usize {
    match byte {
        0x80..0xc0 => 0,
        0xf0.. => 2,
        _ => 1,
    }
}

/// Packs a value for JavaScript.
pub(super) fn pack(value: &Value) -> Vec<u8> {
    let mut packer = Packer::default();
    packer.member(value, None);
    let mut whole = Packer::default();
    whole.bytes(&packer.out);
    whole.out.extend_from_slice(&packer.texts);
    whole.out
}

#[derive(Default)]
struct Packer {
    out: Vec<u8>,
    texts: Vec<u8>,
}

impl Packer {
    /// A member's name stands between its value's tag and the rest of it.
    fn member(&mut self, value: &Value, name: Option<&str>) {
        self.out.push(match value {
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
            self.text(name);
        }
        match value {
            Value::Int(n) => self.number(*n as f64),
            Value::Uint(n) => self.number(*n as f64),
            Value::Float(n) => self.number(*n),
            Value::String(s) => self.text(s),
            Value::Bytes(b) => self.bytes(b),
            Value::List(items) => {
                for item in items {
                    self.member(item, None);
                }
                self.out.push(END);
            }
            Value::Object(members) => {
                for (name, value) in members {
                    self.member(value, Some(name));
                }
                self.out.push(END);
            }
            Value::Null | Value::Invalid(_) | Value::Bool(_) => {}
        }
    }

    fn number(&mut self, n: f64) {
        self.out.extend_from_slice(&n.to_le_bytes());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.length(bytes.len());
        self.out.extend_from_slice(bytes);
    }

    fn length(&mut self, length: usize) {
        self.out.extend_from_slice(&(length as u32).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.length(text.bytes().map(utf16_units).sum());
        self.texts.extend_from_slice(text.as_bytes());
    }
}
