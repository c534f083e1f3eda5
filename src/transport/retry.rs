//! When a call may be sent again, and after how long.
//!
//! Only idempotent calls are ever sent again: a browser cannot know that a request did not arrive, and a password or a
//! code that was sent twice is a failed attempt that nobody made.

use crate::codec::parse_timestamp;
use crate::decimal::to_decimal;
use crate::error::{Code, Error, Kind};
use crate::text::{digits, join, split_once_byte};
use std::time::Duration;

/// The first delay; each following one is twice as long.
const FIRST_DELAY_MS: f64 = 200.0;

/// How often an idempotent call is sent again.
pub const MAX_RETRIES: u8 = 2;

/// A server that asks for a longer delay than this is not sent to again: the caller sees its error instead.
const LONGEST_DELAY: Duration = Duration::from_secs(10);

/// How long to wait before a call that failed is sent again; `None` when it is not to be.
///
/// `retry_after` is the response's `Retry-After`; `random`, between 0 and 1, spreads the retries of many clients.
#[must_use]
pub fn retry_delay(error: &Error, retry_after: Option<Duration>, retries_left: u8, random: f64) -> Option<Duration> {
    let limited = error.http_status == Some(429);
    // A proxy's 429 is a response that is not ZITADEL's.
    let answered = matches!(error.kind, Kind::Rpc | Kind::Network) || limited;
    let passes = error.code == Code::UNAVAILABLE || error.code == Code::RESOURCE_EXHAUSTED || limited;
    if retries_left == 0 || !answered || !passes || error.offline || retry_after > Some(LONGEST_DELAY) {
        return None;
    }
    let doubled = if retries_left < MAX_RETRIES { 2.0 } else { 1.0 };
    let own = Duration::from_millis((FIRST_DELAY_MS * doubled * (0.5 + random / 2.0)) as u64);
    Some(retry_after.map_or(own, |asked| own.max(asked)))
}

/// `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date that is compared with `now`, in seconds since 1970.
#[must_use]
pub fn retry_after(text: &str, now: i64) -> Option<Duration> {
    let seconds = digits(text).or_else(|| Some(u64::try_from(http_date(text)? - now).unwrap_or_default()))?;
    Some(Duration::from_secs(seconds))
}

/// The seconds since 1970 of an HTTP date in any of its three forms (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994
/// 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
fn http_date(text: &str) -> Option<i64> {
    let (mut day, mut month, mut year, mut time) = ("", 0, String::new(), "");
    let parts = text.as_bytes().split(|b| matches!(b, b' ' | b',' | b'-')).filter(|part| !part.is_empty());
    // The weekday comes first and says nothing that the rest does not.
    for part in parts.skip(1).filter_map(|part| std::str::from_utf8(part).ok()) {
        if split_once_byte(part, b':').is_some() {
            time = part;
        } else if digits(part).is_none() {
            month = MONTHS.iter().position(|name| *name == part).map_or(month, |found| found as i64 + 1);
        } else if day.is_empty() {
            day = part;
        } else {
            // Two digits: no server sends a date of another century.
            year = join(&[if part.len() == 2 { "20" } else { "" }, part]);
        }
    }
    let month = to_decimal(month);
    let padding = |number: &str| if number.len() < 2 { "-0" } else { "-" };
    let date = join(&[&year, padding(&month), &month, padding(day), day, "T", time, "Z"]);
    parse_timestamp(&date).map(|(seconds, _)| seconds)
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(kind: Kind, code: Code, http_status: Option<u16>) -> Error {
        Error { http_status, ..Error::new(kind, code, "") }
    }

    fn delay_ms(error: &Error, retry_after: Option<u64>, retries_left: u8, random: f64) -> Option<u128> {
        let delay = retry_delay(error, retry_after.map(Duration::from_secs), retries_left, random);
        delay.map(|delay| delay.as_millis())
    }

    #[test]
    fn delays_double_with_jitter_and_retries_end() {
        let error = failed(Kind::Network, Code::UNAVAILABLE, None);
        assert_eq!(delay_ms(&error, None, 2, 0.0), Some(100));
        assert_eq!(delay_ms(&error, None, 2, 1.0), Some(200));
        assert_eq!(delay_ms(&error, None, 1, 0.0), Some(200));
        assert_eq!(delay_ms(&error, None, 1, 1.0), Some(400));
        assert_eq!(delay_ms(&error, None, 0, 0.0), None);
    }

    #[test]
    fn retry_after_is_honoured_up_to_ten_seconds() {
        let error = failed(Kind::Rpc, Code::RESOURCE_EXHAUSTED, Some(429));
        assert_eq!(delay_ms(&error, Some(3), 2, 0.0), Some(3_000));
        assert_eq!(delay_ms(&error, Some(0), 2, 0.0), Some(100));
        assert_eq!(delay_ms(&error, Some(11), 2, 0.0), None);
    }

    #[test]
    fn a_429_of_a_proxy_is_retried_and_other_invalid_responses_are_not() {
        assert!(delay_ms(&failed(Kind::Protocol, Code::UNAVAILABLE, Some(429)), None, 2, 0.0).is_some());
        assert!(delay_ms(&failed(Kind::Protocol, Code::RESOURCE_EXHAUSTED, Some(200)), None, 2, 0.0).is_none());
    }

    #[test]
    fn an_offline_device_and_a_final_error_are_not_retried() {
        let offline = Error { offline: true, ..failed(Kind::Network, Code::UNAVAILABLE, None) };
        assert_eq!(delay_ms(&offline, None, 2, 0.0), None);
        for code in [3, 5, 7, 9, 13, 16] {
            assert_eq!(delay_ms(&failed(Kind::Rpc, Code(code), Some(400)), None, 2, 0.0), None, "{code}");
        }
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date_in_all_three_forms() {
        let now = 784_111_777;
        assert_eq!(retry_after("120", now), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:40 GMT", now), Some(Duration::from_secs(3)));
        assert_eq!(retry_after("Sun Nov  6 08:49:40 1994", now), Some(Duration::from_secs(3)));
        assert_eq!(retry_after("Monday, 02-Nov-26 00:00:05 GMT", 1_793_577_600), Some(Duration::from_secs(5)));
    }

    #[test]
    fn retry_after_in_the_past_is_zero_and_what_is_no_time_is_none() {
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_778), Some(Duration::ZERO));
        for text in ["", "soon", "-1", "1.5", "Sun, 06 Nov 1994", "Sun, 31 Feb 1994 08:49:37 GMT", "é, é"] {
            assert_eq!(retry_after(text, 0), None, "{text}");
        }
    }
}
