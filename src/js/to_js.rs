//! Values, violations and errors as plain JavaScript objects, by serde-wasm-bindgen.

use crate::codec::Value;
use crate::error::Error;
use crate::text::join;
use crate::validate::{Constraint, Limit, Violation};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// A plain object.
pub(crate) fn value_to_js(value: &Value) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(JsValue::from)
}

fn text(s: &str) -> Value {
    Value::String(s.to_owned())
}

fn number(n: u32) -> Value {
    Value::Int(i64::from(n))
}

/// An object of the members that are there.
fn object(members: Vec<(&'static str, Option<Value>)>) -> Value {
    Value::Object(members.into_iter().filter_map(|(name, value)| Some((name.into(), value?))).collect())
}

/// `{ path, rule, message, limit }`
pub(crate) fn violation(v: &Violation) -> Value {
    let limit = match &v.limit {
        Limit::None => None,
        Limit::Length { min, max, unit } => {
            Some(object(vec![("min", min.map(number)), ("max", max.map(number)), ("unit", Some(text(unit)))]))
        }
        Limit::Prefix(prefix) => Some(text(prefix)),
        Limit::Const(value) => Some(Value::Bool(*value)),
        Limit::Names(names) => Some(Value::List(names.iter().map(|n| text(n)).collect())),
        Limit::Seconds(n) => Some(text(&join(&[&crate::codec::decimal(i64::from(*n)), "s"]))),
    };
    object(vec![
        ("path", Some(text(&v.path))),
        ("rule", Some(text(v.rule))),
        ("message", Some(text(&v.message))),
        ("limit", limit),
    ])
}

/// `{ minLength, maxLength, pattern, format, required, repeated, type }`
pub(crate) fn constraint(c: &Constraint) -> Value {
    object(vec![
        ("type", Some(text(c.ty))),
        ("required", Some(Value::Bool(c.required))),
        ("repeated", c.repeated.then_some(Value::Bool(true))),
        ("minLength", c.min_length.map(number)),
        ("maxLength", c.max_length.map(number)),
        ("pattern", c.pattern.as_deref().map(text)),
        ("format", c.format.map(text)),
    ])
}

/// What a `ZitadelError` is made of.
pub(crate) fn failure(error: &Error, cause: &JsValue) -> JsValue {
    let value = object(vec![
        ("kind", Some(text(error.kind.as_str()))),
        ("code", Some(Value::Int(i64::from(error.code.0)))),
        ("codeName", Some(text(error.code.name()))),
        ("httpStatus", error.http_status.map(|s| number(u32::from(s)))),
        ("id", error.id.as_deref().map(text)),
        ("message", Some(text(&error.message))),
        ("violations", Some(Value::List(error.violations.iter().map(violation).collect()))),
        ("details", Some(Value::List(error.details.clone()))),
    ]);
    match value_to_js(&value) {
        Ok(object) => {
            // Setting a member of an object that was made here does not fail.
            let _ = js_sys::Reflect::set(&object, &JsValue::from_str("cause"), cause);
            object
        }
        Err(cause) => cause,
    }
}
