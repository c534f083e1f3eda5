//! `google.protobuf.FieldMask`: paths in lowerCamelCase with commas in JSON, in snake_case on the wire.

use super::encode::Encoder;
use super::value::Value;
use super::wire;
use crate::text::parts;

/// What the message of a violation says was expected.
const EXPECTED: &str = "paths in lowerCamelCase";

pub(super) fn encode(e: &mut Encoder<'_>, value: &Value, out: &mut Vec<u8>) {
    let Value::String(paths) = value else {
        e.wrong_type(value, EXPECTED);
        return;
    };
    for path in parts(paths, b',').filter(|_| !paths.is_empty()) {
        match from_json(path) {
            Some(path) => {
                wire::tag(out, 1, wire::LEN);
                wire::bytes(out, path.as_bytes());
            }
            None => {
                e.wrong_type(value, EXPECTED);
                return;
            }
        }
    }
}

/// `a_b.c` as `aBc.c`; `None` when converting back would not give the same.
pub(super) fn to_json(path: &str) -> Option<String> {
    let mut out = String::new();
    let mut upper = false;
    for c in path.chars() {
        match c {
            '_' if upper => return None,
            '_' => upper = true,
            'a'..='z' if upper => {
                out.push(c.to_ascii_uppercase());
                upper = false;
            }
            'A'..='Z' => return None,
            _ if upper => return None,
            _ => out.push(c),
        }
    }
    (!upper).then_some(out)
}

/// `aB.c` as `a_b.c`; `None` when it is not lowerCamelCase.
fn from_json(path: &str) -> Option<String> {
    let mut out = String::new();
    for c in path.chars() {
        match c {
            '_' => return None,
            'A'..='Z' => {
                out.push('_');
                out.push(c.to_ascii_lowercase());
            }
            _ => out.push(c),
        }
    }
    Some(out)
}
