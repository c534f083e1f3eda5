//! Violations, limits and errors in the shape that JavaScript reads.

use crate::codec::Value;
use crate::decimal::to_decimal;
use crate::error::Error;
use crate::text::join;
use crate::validate::{Constraint, Limit, Violation};

pub(super) fn text(s: &str) -> Value {
    Value::String(s.to_owned())
}

/// A list of what is made of each item.
pub(super) fn list<T>(items: &[T], value: impl Fn(&T) -> Value) -> Value {
    let mut out = Vec::new();
    for item in items {
        out.push(value(item));
    }
    Value::List(out)
}

/// Builds an object; members that are absent are left out.
pub(super) struct Object(Vec<(crate::codec::Key, Value)>);

impl Object {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    #[inline(never)]
    pub(super) fn set(&mut self, name: &'static str, value: Value) -> &mut Self {
        self.0.push((name.into(), value));
        self
    }

    #[inline(never)]
    pub(super) fn set_text(&mut self, name: &'static str, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.set(name, text(value)),
            None => self,
        }
    }

    #[inline(never)]
    fn set_number(&mut self, name: &'static str, value: Option<u32>) -> &mut Self {
        match value {
            Some(value) => self.set_int(name, i64::from(value)),
            None => self,
        }
    }

    #[inline(never)]
    pub(super) fn set_int(&mut self, name: &'static str, value: i64) -> &mut Self {
        self.set(name, Value::Int(value))
    }

    #[inline(never)]
    pub(super) fn set_flag(&mut self, name: &'static str, value: bool) -> &mut Self {
        self.set(name, Value::Bool(value))
    }

    fn set_range(&mut self, range: Option<(i32, i32)>) -> &mut Self {
        if let Some((min, max)) = range {
            self.set_int("min", i64::from(min)).set_int("max", i64::from(max));
        }
        self
    }

    #[inline(never)]
    pub(super) fn done(&mut self) -> Value {
        Value::Object(std::mem::take(&mut self.0))
    }
}

/// `{ path, rule, message, limit }`
pub(super) fn violation(v: &Violation) -> Value {
    let mut out = Object::new();
    out.set_text("path", Some(&v.path)).set_text("rule", Some(v.rule)).set_text("message", Some(&v.message));
    let limit = match &v.limit {
        Limit::None => return out.done(),
        Limit::Length { min, max, unit } => {
            Object::new().set_number("min", *min).set_number("max", *max).set_text("unit", Some(unit.as_str())).done()
        }
        Limit::Text(limit) => text(limit),
        Limit::Range { min, max } => Object::new().set_range(Some((*min, *max))).done(),
        Limit::Const(value) => Value::Bool(*value),
        Limit::Names(names) => list(names, |name| text(name)),
        Limit::Seconds(n) => text(&join(&[&to_decimal(i64::from(*n)), "s"])),
    };
    out.set("limit", limit).done()
}

/// `{ type, required, repeated, unique, minLength, maxLength, min, max, pattern, format }`
pub(super) fn constraint(c: &Constraint) -> Value {
    let mut out = Object::new();
    out.set_text("type", Some(c.ty)).set_flag("required", c.required);
    if c.repeated {
        out.set_flag("repeated", true);
    }
    if c.unique {
        out.set_flag("unique", true);
    }
    out.set_range(c.range).set_number("minLength", c.min_length).set_number("maxLength", c.max_length);
    out.set_text("pattern", c.pattern.as_deref()).set_text("format", c.format).done()
}

/// The fields of a `ZitadelError`.
pub(super) fn failure(mut error: Error) -> Value {
    let mut out = Object::new();
    out.set_text("kind", Some(error.kind.as_str())).set_int("code", error.code.0.into());
    out.set_text("codeName", Some(error.code.name()));
    out.set_text("reason", Some(error.reason())).set_text("message", Some(&error.message));
    out.set_number("httpStatus", error.http_status.map(u32::from)).set_text("id", error.id.as_deref());
    out.set("violations", list(&error.violations, violation));
    out.set("details", Value::List(std::mem::take(&mut error.details))).done()
}
