//! One scalar: JSON's into the bytes of its protobuf type, checked by its rules.

use super::encode::{Encoder, Mode};
use super::number::{self, Whole};
use super::value::Value;
use super::{unknown_names, wire};
use crate::schema::{NULL_VALUE, Rules, Type};
use crate::validate;

impl Encoder<'_> {
    /// A scalar without its tag; whether it is zero. `None` when there is nothing to write.
    pub(super) fn scalar(&mut self, ty: Type, rules: Option<&Rules>, value: &Value, out: &mut Vec<u8>) -> Option<bool> {
        match ty {
            Type::String => {
                let Value::String(s) = value else { return self.wrong_type(value, "a string") };
                if let Some(rules) = rules {
                    validate::text(rules, s, &mut |failure| self.push(failure));
                }
                wire::bytes(out, s.as_bytes());
                Some(s.is_empty())
            }
            Type::Bytes => {
                let decoded;
                let bytes = match value {
                    Value::Bytes(b) => b,
                    Value::String(s) => match super::base64_decode(s) {
                        Some(b) => {
                            decoded = b;
                            &decoded
                        }
                        None => return self.wrong_type(value, "base64"),
                    },
                    _ => return self.wrong_type(value, "bytes or base64"),
                };
                if let Some(rules) = rules {
                    self.check(validate::bytes(rules, bytes.len()));
                }
                wire::bytes(out, bytes);
                Some(bytes.is_empty())
            }
            Type::Bool => {
                let Value::Bool(b) = value else { return self.wrong_type(value, "true or false") };
                if let Some(rules) = rules {
                    self.check(validate::boolean(rules, *b));
                }
                out.push(u8::from(*b));
                Some(!b)
            }
            Type::Enum(e) => {
                let n = self.enum_number(e, value)?;
                if let Some(rules) = rules {
                    self.enum_rules(rules, e, n as i32);
                }
                wire::varint(out, n as u64);
                Some(n == 0)
            }
            Type::Double => {
                let Some(f) = number::float(value) else { return self.wrong_type(value, "a number") };
                out.extend_from_slice(&f.to_le_bytes());
                Some(f.to_bits() == 0)
            }
            Type::Float => {
                let f = number::float(value).filter(|f| !f.is_finite() || f.abs() <= f64::from(f32::MAX));
                let Some(f) = f else { return self.wrong_type(value, "a number of 32 bits") };
                let f = f as f32;
                out.extend_from_slice(&f.to_le_bytes());
                Some(f.to_bits() == 0)
            }
            _ => {
                let Some(n) = number::whole(value) else { return self.wrong_type(value, "a whole number") };
                match integer(ty, n, out) {
                    Some(()) => {
                        // Only numbers of 32 bits have bounds.
                        if let (Some(rules), Some(n)) = (rules, number::signed(n, 32)) {
                            self.check(validate::range(rules, n as i32));
                        }
                        Some(n.1 == 0)
                    }
                    None => {
                        self.fail("range", "is out of range for its type");
                        None
                    }
                }
            }
        }
    }

    pub(super) fn enum_rules(&mut self, rules: &Rules, e: usize, n: i32) {
        if let Some(known) = self.schema.enums.get(e) {
            validate::enumeration(rules, known, n, &mut |failure| self.push(failure));
        }
    }

    /// The number of an enum's value. More than 32 bits represent a name that is kept aside: see [`unknown_names`].
    fn enum_number(&mut self, e: usize, value: &Value) -> Option<i64> {
        let known = self.schema.enums.get(e)?;
        match value {
            Value::String(name) => match known.values.iter().find(|(n, _)| n == name) {
                Some((_, n)) => Some(i64::from(*n)),
                None if self.mode == Mode::Lenient => {
                    Some(unknown_names::keep(self.unknown_names.as_deref_mut()?, name))
                }
                None => {
                    self.push(validate::unknown_enum(known));
                    None
                }
            },
            Value::Null if known.name == NULL_VALUE => Some(0),
            Value::Int(_) | Value::Uint(_) | Value::Float(_) => {
                let n = number::whole(value).and_then(|n| number::signed(n, 32));
                if n.is_none() {
                    self.fail("range", "is out of range for its type");
                }
                n
            }
            _ => {
                self.wrong_type(value, "the name of an enum value");
                None
            }
        }
    }
}

/// Writes a whole number as the type wants it; `None` when the type cannot hold it.
fn integer(ty: Type, n: Whole, out: &mut Vec<u8>) -> Option<()> {
    match ty {
        Type::Int32 => wire::varint(out, number::signed(n, 32)? as u64),
        Type::Int64 => wire::varint(out, number::signed(n, 64)? as u64),
        Type::Uint32 => wire::varint(out, number::unsigned(n, 32)?),
        Type::Uint64 => wire::varint(out, number::unsigned(n, 64)?),
        Type::Sint32 | Type::Sint64 => {
            let n = number::signed(n, if ty == Type::Sint32 { 32 } else { 64 })?;
            wire::varint(out, ((n << 1) ^ (n >> 63)) as u64);
        }
        Type::Fixed32 => out.extend_from_slice(&(number::unsigned(n, 32)? as u32).to_le_bytes()),
        Type::Sfixed32 => out.extend_from_slice(&(number::signed(n, 32)? as i32).to_le_bytes()),
        Type::Fixed64 => out.extend_from_slice(&number::unsigned(n, 64)?.to_le_bytes()),
        _ => out.extend_from_slice(&number::signed(n, 64)?.to_le_bytes()),
    }
    Some(())
}
