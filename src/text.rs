//! Splitting text by bytes, and the numbers in it: the standard library's `split`, `trim_matches` and `parse` would each
//! bring searchers, tables of Unicode or panics into the bundle.

pub(crate) use zitadel_schema::text::{join, join_with, rsplit_once_byte, split_once_byte};

/// The parts between such bytes, which have to be ASCII; there is at least one part.
pub(crate) fn parts(text: &str, between: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (part, after) = match split_once_byte(rest?, between) {
            Some((part, after)) => (part, Some(after)),
            None => (rest?, None),
        };
        rest = after;
        Some(part)
    })
}

/// A content type without its parameters, in lower case.
pub(crate) fn media_type(content_type: &str) -> String {
    let once = unrepeated(content_type).0;
    let plain = split_once_byte(once, b';').map_or(once, |(plain, _)| plain);
    plain.trim_ascii().to_ascii_lowercase()
}

/// A value without commas that proxies sent more than once, so that the browser joined it (`3, 3`), and how often it is
/// there. Values that differ stay as they are.
pub(crate) fn unrepeated(text: &str) -> (&str, usize) {
    let first = split_once_byte(text, b',').map_or(text, |(first, _)| first).trim_ascii();
    let mut times = 0;
    for part in parts(text, b',') {
        if part.trim_ascii() != first {
            return (text, 1);
        }
        times += 1;
    }
    (first, times)
}

/// The text that another one repeats `times` times, with a comma and a space between.
pub(crate) fn nth_part(text: &str, times: usize) -> &str {
    // Such a text has `times * n + 2 * (times - 1)` bytes.
    let n = ((text.len() + 2) / times.max(1)).saturating_sub(2);
    let Some(first) = text.get(..n) else { return text };
    let mut rest = text;
    for _ in 1..times {
        match rest.strip_prefix(first).and_then(|rest| rest.strip_prefix(", ")) {
            Some(after) => rest = after,
            None => return text,
        }
    }
    if rest == first { first } else { text }
}

/// The number that decimal digits are.
pub(crate) fn digits(text: &str) -> Option<u64> {
    let mut n = 0u64;
    for b in text.bytes() {
        let digit = b.checked_sub(b'0').filter(|d| *d < 10)?;
        n = append_digit(n, digit)?;
    }
    (!text.is_empty()).then_some(n)
}

/// A number with one more decimal digit. Compared, because a multiplication of 64 bits is checked by one of 128.
pub(crate) fn append_digit(n: u64, digit: u8) -> Option<u64> {
    if n > u64::MAX / 10 {
        return None;
    }
    (n * 10).checked_add(u64::from(digit))
}
