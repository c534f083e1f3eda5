//! A caller's value, whatever it is, as a [`Value`].
//!
//! This is a walk of our own and not serde-wasm-bindgen's, because serde's data model cannot tell what matters here:
//! undefined from null, a Date from an empty object, a lone surrogate from U+FFFD; and because nothing that a Proxy or
//! a getter throws may pass through wasm unseen.

use crate::codec::{Key, MAX_DEPTH, Value};
use crate::validate::{Limit, Violation};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(of: &JsValue) -> Result<js_sys::Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    fn member(of: &JsValue, key: &JsValue) -> Result<JsValue, JsValue>;

    type DateLike;
    #[wasm_bindgen(method, catch, js_name = toISOString)]
    fn to_iso(this: &DateLike) -> Result<String, JsValue>;
}

/// The value, or why it cannot be walked.
pub(crate) fn value_from_js(value: &JsValue) -> Result<Value, Violation> {
    walk(value, 0).map_err(|(mut path, message)| {
        // An object that refers to itself has a path without end; where it began says enough.
        path.reverse();
        path.truncate(4);
        Violation { path: path.join("."), rule: "type", message: message.to_owned(), limit: Limit::None }
    })
}

type Stuck = (Vec<String>, &'static str);

const THREW: &str = "cannot be read: it throws";

fn walk(value: &JsValue, depth: u32) -> Result<Value, Stuck> {
    if let Some(text) = value.dyn_ref::<js_sys::JsString>() {
        return Ok(match text.is_valid_utf16() {
            true => Value::String(String::from(text)),
            false => Value::Invalid("has a lone surrogate, which no UTF-8 can carry"),
        });
    }
    if let Some(number) = value.as_f64() {
        let whole = number.trunc() == number && number.abs() <= 9_007_199_254_740_992.0;
        return Ok(if whole { Value::Int(number as i64) } else { Value::Float(number) });
    }
    if value.is_null() || value.is_undefined() {
        return Ok(Value::Null);
    }
    if let Some(bool) = value.as_bool() {
        return Ok(Value::Bool(bool));
    }
    if value.is_bigint() {
        return Ok(match i64::try_from(value.clone()) {
            Ok(n) => Value::Int(n),
            Err(value) => u64::try_from(value).map_or(Value::Invalid("is out of range for 64 bits"), Value::Uint),
        });
    }
    if !value.is_object() {
        return Ok(Value::Invalid("must not be a function or a symbol"));
    }
    if depth >= MAX_DEPTH {
        return Err((Vec::new(), "is nested too deeply, or refers to itself"));
    }
    if js_sys::Array::is_array(value) {
        return list(value, depth);
    }
    if let Some(bytes) = value.dyn_ref::<js_sys::Uint8Array>() {
        return Ok(Value::Bytes(bytes.to_vec()));
    }
    if value.is_instance_of::<js_sys::ArrayBuffer>() {
        return Ok(Value::Bytes(js_sys::Uint8Array::new(value).to_vec()));
    }
    if value.is_instance_of::<js_sys::Date>() {
        let date: &DateLike = value.unchecked_ref();
        return Ok(date.to_iso().map_or(Value::Invalid("is an invalid Date"), Value::String));
    }
    let iterator = member(value, &js_sys::Symbol::iterator()).map_err(|_| (Vec::new(), THREW))?;
    if !iterator.is_undefined() {
        return Ok(Value::Invalid("must be a plain object, not a Map or another collection"));
    }
    let names = keys(value).map_err(|_| (Vec::new(), THREW))?;
    let mut members = Vec::new();
    for name in names.iter() {
        let text = name.as_string().unwrap_or_default();
        let at = |(mut path, message): Stuck| {
            path.push(text.clone());
            (path, message)
        };
        let inner = member(value, &name).map_err(|_| at((Vec::new(), THREW)))?;
        if !inner.is_undefined() {
            let inner = walk(&inner, depth + 1).map_err(at)?;
            members.push((Key::Owned(text), inner));
        }
    }
    Ok(Value::Object(members))
}

fn list(value: &JsValue, depth: u32) -> Result<Value, Stuck> {
    let length = member(value, &JsValue::from_str("length")).ok().and_then(|n| n.as_f64()).unwrap_or(0.0);
    let mut items = Vec::new();
    let mut i = 0.0;
    while i < length {
        let inner = member(value, &JsValue::from_f64(i)).map_err(|_| (Vec::new(), THREW))?;
        items.push(walk(&inner, depth + 1)?);
        i += 1.0;
    }
    Ok(Value::List(items))
}
