//! JSON text that is nested more deeply than serde_json reads: containers on a stack of their own, everything else by
//! serde_json.

use std::borrow::Cow;
use zitadel_wasm::codec::{Key, Value};

/// How deep the first value of a text is nested. The text need not be JSON.
pub(super) fn depth(text: &[u8]) -> usize {
    let (mut open, mut deepest) = (0usize, 0usize);
    let mut quoted = false;
    let mut bytes = text.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' if quoted => drop(bytes.next()),
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                open += 1;
                deepest = deepest.max(open);
            }
            b']' | b'}' if !quoted => {
                open = open.saturating_sub(1);
                if open == 0 {
                    break;
                }
            }
            _ => {}
        }
    }
    deepest
}

/// The value of a text.
pub(super) fn whole_value(text: &[u8]) -> Result<Value, &'static str> {
    let mut reader = Reader { rest: text };
    let value = reader.value()?;
    if reader.peek().is_none() { Ok(value) } else { Err("unexpected text after the value") }
}

/// The first value of a text, whatever follows it.
pub(super) fn first_value(text: &[u8]) -> Result<Value, &'static str> {
    Reader { rest: text }.value()
}

/// A container that is not closed yet.
enum Open {
    List(Vec<Value>),
    /// With the name of the member whose value comes next.
    Object(Vec<(Key, Value)>, Key),
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.first().copied()
    }

    fn skip(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        found
    }

    fn value(&mut self) -> Result<Value, &'static str> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            let mut value = if self.skip(b'[') {
                if !self.skip(b']') {
                    open.push(Open::List(Vec::new()));
                    continue;
                }
                Value::List(Vec::new())
            } else if self.skip(b'{') {
                if !self.skip(b'}') {
                    open.push(Open::Object(Vec::new(), self.name()?));
                    continue;
                }
                Value::Object(Vec::new())
            } else {
                self.scalar()?
            };
            // Into the innermost container, which may end here, and so may those around it.
            loop {
                let (end, ended) = match open.last_mut() {
                    None => return Ok(value),
                    Some(Open::List(items)) => {
                        items.push(value);
                        (b']', !self.skip(b','))
                    }
                    Some(Open::Object(members, name)) => {
                        members.push((std::mem::take(name), value));
                        let more = self.skip(b',');
                        if more {
                            *name = self.name()?;
                        }
                        (b'}', !more)
                    }
                };
                if !ended {
                    break;
                }
                if !self.skip(end) {
                    return Err("a comma or the end of a list or object is missing");
                }
                value = match open.pop() {
                    Some(Open::List(items)) => Value::List(items),
                    Some(Open::Object(members, _)) => Value::Object(members),
                    None => return Err("unexpected end of a list or object"),
                };
            }
        }
    }

    /// The name of a member, and its colon.
    fn name(&mut self) -> Result<Key, &'static str> {
        match (self.peek(), self.scalar()?) {
            (Some(b'"'), Value::String(name)) if self.skip(b':') => Ok(Cow::Owned(name)),
            _ => Err("a member has no name"),
        }
    }

    fn scalar(&mut self) -> Result<Value, &'static str> {
        let first = self.peek().ok_or("unexpected end")?;
        let end = if first == b'"' { self.string_end() } else { self.word_end() };
        let (token, rest) = self.rest.split_at_checked(end).ok_or("unexpected end")?;
        self.rest = rest;
        serde_json::from_slice(token).map_err(|_| "neither a string, a number nor a literal")
    }

    fn word_end(&self) -> usize {
        let ends = |b: &u8| matches!(b, b',' | b']' | b'}' | b':' | b'[' | b'{' | b'"') || b.is_ascii_whitespace();
        self.rest.iter().position(ends).unwrap_or(self.rest.len())
    }

    fn string_end(&self) -> usize {
        let mut escaped = false;
        for (at, byte) in self.rest.iter().enumerate().skip(1) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => return at + 1,
                _ => {}
            }
        }
        self.rest.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_serde_json_reads() {
        for text in [
            r#" { "a" : [ 1 , -2.5e3, "x\"]}\\", null , true,{} ,[ ] ], "a": {"b":"é\u0041"} } "#,
            "[[],[[]],{\"\":0}]",
            "18446744073709551615",
            "\"\"",
        ] {
            let ours = whole_value(text.as_bytes());
            assert_eq!(ours, Ok(serde_json::from_str(text).unwrap()), "{text}");
        }
        for text in [
            "",
            "{",
            "[1",
            "[1,]",
            "{\"a\":1,}",
            "{\"a\"}",
            "{1:2}",
            "[1 2]",
            "]",
            "{\"a\":1]",
            "[\"\n\"]",
            "1 1",
            "[01]",
        ] {
            assert!(whole_value(text.as_bytes()).is_err(), "{text}");
            assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
        }
        assert_eq!(first_value(b"{} x"), Ok(Value::Object(Vec::new())));
    }

    #[test]
    fn depth_counts_containers_of_the_first_value_outside_of_strings() {
        for (text, levels) in [("1", 0), ("[]", 1), (r#"{"[[[":[{}]} [[[[[["#, 3), (r#"["\"[["]"#, 1), ("[[[", 3)] {
            assert_eq!(depth(text.as_bytes()), levels, "{text}");
        }
    }
}
