//! The functions of templates: Go's predefined ones, but for `call`, for which there are no functions.

use super::run::Value;
use crate::go_url::query_escape;
use std::cmp::Ordering;

/// A predefined function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    And,
    Or,
    Not,
    Len,
    Index,
    Slice,
    Print,
    Println,
    Printf,
    Html,
    Js,
    Urlquery,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    /// It takes no value that a template of a link can have.
    Call,
}

impl Function {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "and" => Self::And,
            "or" => Self::Or,
            "not" => Self::Not,
            "len" => Self::Len,
            "index" => Self::Index,
            "slice" => Self::Slice,
            "print" => Self::Print,
            "println" => Self::Println,
            "printf" => Self::Printf,
            "html" => Self::Html,
            "js" => Self::Js,
            "urlquery" => Self::Urlquery,
            "eq" => Self::Eq,
            "ne" => Self::Ne,
            "lt" => Self::Lt,
            "le" => Self::Le,
            "gt" => Self::Gt,
            "ge" => Self::Ge,
            "call" => Self::Call,
            _ => return None,
        })
    }

    /// Whether this argument is the result, whatever follows.
    pub(super) fn is_decided_by(self, argument: &Value) -> bool {
        match self {
            Self::And => !argument.is_true(),
            Self::Or => argument.is_true(),
            _ => false,
        }
    }

    /// The result; nothing if the function does not take these arguments.
    pub(super) fn call(self, arguments: &[Value], printed: impl Fn(&Value) -> String) -> Option<Value> {
        let text = |text: String| Some(Value::Text(text));
        match (self, arguments) {
            (Self::And | Self::Or, [.., last]) => {
                Some(arguments.iter().find(|value| self.is_decided_by(value)).unwrap_or(last).clone())
            }
            (Self::Not, [value]) => Some(Value::Bool(!value.is_true())),
            (Self::Len, [Value::Text(of)]) => i64::try_from(of.len()).ok().map(Value::Number),
            (Self::Index, [value]) => Some(value.clone()),
            (Self::Index, [Value::Text(of), Value::Number(at)]) => {
                let byte = of.as_bytes().get(usize::try_from(*at).ok()?)?;
                Some(Value::Number((*byte).into()))
            }
            (Self::Slice, [Value::Text(of), bounds @ ..]) if bounds.len() <= 2 => {
                let bound = |at: usize, absent: usize| match bounds.get(at) {
                    None => Some(absent),
                    Some(Value::Number(bound)) => usize::try_from(*bound).ok(),
                    Some(_) => None,
                };
                text(of.get(bound(0, 0)?..bound(1, of.len())?)?.to_owned())
            }
            (Self::Print, _) => text(print(arguments, printed)),
            (Self::Println, _) => {
                let words: Vec<_> = arguments.iter().map(printed).collect();
                text(words.join(" ") + "\n")
            }
            (Self::Printf, [Value::Text(format), values @ ..]) => text(printf(format, values, printed)?),
            (Self::Html, _) => text(escape(&print(arguments, printed), html)),
            (Self::Js, _) => text(escape(&print(arguments, printed), js)),
            (Self::Urlquery, _) => text(query_escape(&print(arguments, printed))),
            (Self::Eq, [first, others @ ..]) if !others.is_empty() => {
                let mut equal = false;
                for other in others {
                    equal = equal || compare(first, other)? == Ordering::Equal;
                }
                Some(Value::Bool(equal))
            }
            (Self::Ne, [first, second]) => Some(Value::Bool(compare(first, second)? != Ordering::Equal)),
            (Self::Lt | Self::Le | Self::Gt | Self::Ge, [first, second]) => {
                if matches!(first, Value::Bool(_)) {
                    return None;
                }
                let order = compare(first, second)?;
                Some(Value::Bool(match self {
                    Self::Lt => order.is_lt(),
                    Self::Le => order.is_le(),
                    Self::Gt => order.is_gt(),
                    _ => order.is_ge(),
                }))
            }
            _ => None,
        }
    }
}

/// The order of two values of the same kind.
fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Bool(a), Value::Bool(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// As `fmt.Sprint`: a space between two values of which none is a text.
fn print(values: &[Value], printed: impl Fn(&Value) -> String) -> String {
    let mut out = String::new();
    let mut after_text = true;
    for value in values {
        let is_text = matches!(value, Value::Text(_));
        if !is_text && !after_text {
            out.push(' ');
        }
        out.push_str(&printed(value));
        after_text = is_text;
    }
    out
}

/// As `fmt.Sprintf`, with the directives that these values have and without widths.
fn printf(format: &str, values: &[Value], printed: impl Fn(&Value) -> String) -> Option<String> {
    let mut out = String::new();
    let mut values = values.iter();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('%') => out.push('%'),
            Some(directive) => match (directive, values.next()) {
                (_, None) => out.push_str(&format!("%!{directive}(MISSING)")),
                ('v', Some(value)) => out.push_str(&printed(value)),
                ('s', Some(Value::Text(text))) => out.push_str(text),
                ('q', Some(Value::Text(text))) => out.push_str(&format!("{text:?}")),
                ('d', Some(Value::Number(number))) => out.push_str(&number.to_string()),
                ('x', Some(Value::Number(number))) => out.push_str(&format!("{number:x}")),
                ('t', Some(Value::Bool(value))) => out.push_str(&value.to_string()),
                ('s' | 'q' | 'd' | 'x' | 't', Some(value)) => {
                    let kind = match value {
                        Value::Text(_) => "string",
                        Value::Number(_) => "int",
                        Value::Bool(_) => "bool",
                        Value::Nil | Value::Fields => return None,
                    };
                    out.push_str(&format!("%!{directive}({kind}={})", printed(value)));
                }
                _ => return None,
            },
            None => out.push_str("%!(NOVERB)"),
        }
    }
    // Go names the values that are left; no template of a link has any.
    values.next().is_none().then_some(out)
}

fn escape(text: &str, of: impl Fn(char) -> Option<&'static str>) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match of(c) {
            Some(escaped) => out.push_str(escaped),
            None => out.push(c),
        }
    }
    out
}

fn html(c: char) -> Option<&'static str> {
    Some(match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&#34;",
        '\'' => "&#39;",
        '\0' => "\u{fffd}",
        _ => return None,
    })
}

fn js(c: char) -> Option<&'static str> {
    Some(match c {
        '\\' => "\\\\",
        '\'' => "\\'",
        '"' => "\\\"",
        '<' => "\\u003C",
        '>' => "\\u003E",
        '&' => "\\u0026",
        '=' => "\\u003D",
        _ => return None,
    })
}
