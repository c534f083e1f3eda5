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
    let plain = split_once_byte(content_type, b';').map_or(content_type, |(plain, _)| plain);
    plain.trim_ascii().to_ascii_lowercase()
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
