//! Putting text together and splitting it by bytes. The standard library's `join`, `split` and `contains` would bring
//! searchers, tables of Unicode and formatting into the bundle; one loop for all of it does not.

use alloc::string::String;

/// One text out of parts.
#[must_use]
pub fn join(parts: &[&str]) -> String {
    join_with(parts, "")
}

/// One text out of parts with a separator in between.
#[must_use]
pub fn join_with(parts: &[&str], separator: &str) -> String {
    let mut out = String::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            out.push_str(separator);
        }
        out.push_str(part);
    }
    out
}

/// The text before and after the first such byte, which has to be ASCII.
#[must_use]
pub fn split_once_byte(text: &str, byte: u8) -> Option<(&str, &str)> {
    let found = text.bytes().position(|b| b == byte)?;
    Some((text.get(..found)?, text.get(found + 1..)?))
}

/// The text before and after the last such byte, which has to be ASCII.
#[must_use]
pub fn rsplit_once_byte(text: &str, byte: u8) -> Option<(&str, &str)> {
    let found = text.bytes().rposition(|b| b == byte)?;
    Some((text.get(..found)?, text.get(found + 1..)?))
}
