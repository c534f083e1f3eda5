//! The arguments of an operation, in the order in which it takes them. One that is missing, or of another type, is taken for
//! null, zero, false or an empty text: our own JavaScript passes no such.

use super::packed::unpack;
use crate::codec::Value;

/// Those that are left.
pub(super) struct Args(std::vec::IntoIter<Value>);

impl Args {
    pub(super) fn unpack(packed: &[u8]) -> Self {
        Self::of(unpack(packed))
    }

    pub(super) fn of(list: Value) -> Self {
        match list {
            Value::List(values) => Self(values.into_iter()),
            _ => Self(Vec::new().into_iter()),
        }
    }

    #[inline(never)]
    pub(super) fn value(&mut self) -> Value {
        self.0.next().unwrap_or(Value::Null)
    }

    #[inline(never)]
    pub(super) fn optional_text(&mut self) -> Option<String> {
        match self.value() {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    #[inline(never)]
    pub(super) fn text(&mut self) -> String {
        self.optional_text().unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn optional_number(&mut self) -> Option<i64> {
        match self.value() {
            Value::Int(n) => Some(n),
            _ => None,
        }
    }

    pub(super) fn number(&mut self) -> i64 {
        self.optional_number().unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn flag(&mut self) -> bool {
        matches!(self.value(), Value::Bool(true))
    }
}
