//! JSON text, by the page's own `JSON.parse` and `JSON.stringify`, so that no parser is linked.

use super::limits::outside_strings;
use crate::codec::{MAX_DEPTH, Value};
use crate::error::Error;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// The JSON text of a value.
pub(super) fn stringify(value: &Value) -> Result<JsValue, Error> {
    let failed = || Error::refused("", "has no JSON form");
    let object = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|_| failed())?;
    js_sys::JSON::stringify(&object).map(JsValue::from).map_err(|_| failed())
}

/// The value of JSON text; `None` for what no message can be.
pub(super) fn parse(bytes: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(bytes).ok()?;
    if nested_too_deeply(text) || has_lone_surrogate(text) {
        return None;
    }
    Value::deserialize(serde_wasm_bindgen::Deserializer::from(js_sys::JSON::parse(text).ok()?)).ok()
}

/// Whether JSON text is nested more deeply than any message: reading it would overflow the stack.
fn nested_too_deeply(text: &str) -> bool {
    let mut depth = 0u32;
    for b in outside_strings(text.as_bytes()) {
        match b {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

/// Whether JSON text escapes half of a surrogate pair, which no UTF-8 can carry and Rust's strings would lose.
fn has_lone_surrogate(text: &str) -> bool {
    let unit = |at: usize| text.get(at..at + 4).and_then(|hex| u16::from_str_radix(hex, 16).ok()).unwrap_or_default();
    let mut at = 0;
    while let Some(found) = text.as_bytes().get(at..).and_then(|rest| rest.iter().position(|b| *b == b'\\')) {
        at += found + 2;
        if text.as_bytes().get(at - 1) != Some(&b'u') {
            continue;
        }
        match unit(at) {
            0xd800..=0xdbff if text.get(at + 4..at + 6) == Some("\\u") && (0xdc00..=0xdfff).contains(&unit(at + 6)) => {
                at += 10;
            }
            0xd800..=0xdfff => return true,
            _ => at += 4,
        }
    }
    false
}
