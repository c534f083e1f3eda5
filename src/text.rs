//! Putting text together. One loop for all of it: formatting machinery and the standard library's generic `join` would
//! each cost the bundle more.

/// One text out of parts.
pub(crate) fn join(parts: &[&str]) -> String {
    list_of(parts, "")
}

/// A list with something in between.
pub(crate) fn list_of(parts: &[&str], between: &str) -> String {
    let mut out = String::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            out.push_str(between);
        }
        out.push_str(part);
    }
    out
}

/// What stands before and after the first such byte, which is an ASCII character.
pub(crate) fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let found = text.bytes().position(|b| b == at)?;
    Some((text.get(..found)?, text.get(found + 1..)?))
}

/// What stands before and after the last such byte, which is an ASCII character.
pub(crate) fn cut_last(text: &str, at: u8) -> Option<(&str, &str)> {
    let found = text.bytes().rposition(|b| b == at)?;
    Some((text.get(..found)?, text.get(found + 1..)?))
}

/// The parts between such bytes, of which there is at least one.
pub(crate) fn parts(text: &str, between: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (part, after) = match cut(rest?, between) {
            Some((part, after)) => (part, Some(after)),
            None => (rest?, None),
        };
        rest = after;
        Some(part)
    })
}

/// A content type without its parameters, in lower case.
pub(crate) fn media_type(content_type: &str) -> String {
    let plain = cut(content_type, b';').map_or(content_type, |(plain, _)| plain);
    plain.trim_ascii().to_ascii_lowercase()
}

/// The number that decimal digits are.
pub(crate) fn digits(text: &str) -> Option<u64> {
    let mut n = 0u64;
    for b in text.bytes() {
        let digit = b.checked_sub(b'0').filter(|d| *d < 10)?;
        n = n.checked_mul(10)?.checked_add(u64::from(digit))?;
    }
    (!text.is_empty()).then_some(n)
}
