//! `google.protobuf.Duration`: seconds with an `s` in JSON, up to nine decimals, at most about 10 000 years.

use super::timestamp::{fraction, push_fraction};
use crate::decimal::push;
use crate::text::{digits, split_once_byte};

const MAX: i64 = 315_576_000_000;

pub(super) fn format(seconds: i64, nanos: i32) -> Option<String> {
    if !valid(seconds, nanos) {
        return None;
    }
    let mut out = String::new();
    if seconds < 0 || nanos < 0 {
        out.push('-');
    }
    push(&mut out, seconds.unsigned_abs());
    push_fraction(&mut out, u64::from(nanos.unsigned_abs()));
    out.push('s');
    Some(out)
}

/// Seconds and nanoseconds of a duration such as `1.5s`.
#[must_use]
pub fn parse(text: &str) -> Option<(i64, i32)> {
    let body = text.strip_suffix('s')?;
    let (negative, body) = match body.as_bytes().first() {
        Some(b'-') => (true, body.get(1..)?),
        Some(b'+') => (false, body.get(1..)?),
        _ => (false, body),
    };
    let (whole, nanos) = match split_once_byte(body, b'.') {
        // Go accepts a point without digits before it, after it, or both.
        Some((whole, after)) => {
            let nanos = if after.is_empty() { 0 } else { fraction(after)? };
            (if whole.is_empty() { "0" } else { whole }, nanos)
        }
        None => (body, 0),
    };
    if whole.len() > 1 && whole.starts_with('0') {
        return None;
    }
    let seconds = i64::try_from(digits(whole)?).ok()?;
    let (seconds, nanos) = if negative { (-seconds, -nanos) } else { (seconds, nanos) };
    valid(seconds, nanos).then_some((seconds, nanos))
}

/// Whether the members of the message are in range and of one sign.
pub(super) fn valid(seconds: i64, nanos: i32) -> bool {
    (-MAX..=MAX).contains(&seconds)
        && (-999_999_999..=999_999_999).contains(&nanos)
        && !(seconds > 0 && nanos < 0)
        && !(seconds < 0 && nanos > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_at_the_limits_survive_a_round_trip() {
        for text in ["0s", "1s", "-1s", "0.500s", "-0.000000001s", "315576000000s", "3.000001s"] {
            let (seconds, nanos) = parse(text).unwrap();
            assert_eq!(format(seconds, nanos).as_deref(), Some(text));
        }
        assert_eq!(parse("1.5s"), Some((1, 500_000_000)));
        assert_eq!((parse("+1s"), parse("1.s")), (Some((1, 0)), Some((1, 0))));
        assert_eq!((parse(".5s"), parse("-.5s")), (Some((0, 500_000_000)), Some((0, -500_000_000))));
        assert_eq!(parse(".s"), Some((0, 0)));
    }

    #[test]
    fn rejects_text_that_is_not_a_duration() {
        for text in ["", "s", "1", ".5", "1m", "-s", "..s", "01s", "1e2s", "315576000001s", "1.0000000001s", "--1s"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
