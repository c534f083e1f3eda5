//! When a call may be sent again, and after how long.
//!
//! Only idempotent calls are ever sent again: a browser cannot know that a request did not arrive, and a password or a
//! code that was sent twice is a failed attempt that nobody made.

use crate::error::{Code, Error, Kind};
use crate::text::digits;
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
    let retryable = matches!(error.kind, Kind::Rpc | Kind::Network) || limited;
    let passes = error.code == Code::UNAVAILABLE || error.code == Code::RESOURCE_EXHAUSTED || limited;
    if retries_left == 0 || !retryable || !passes || error.offline || retry_after > Some(LONGEST_DELAY) {
        return None;
    }
    let doubled = if retries_left < MAX_RETRIES { 2.0 } else { 1.0 };
    let own = Duration::from_millis((FIRST_DELAY_MS * doubled * (0.5 + random / 2.0)) as u64);
    Some(retry_after.map_or(own, |asked| own.max(asked)))
}

/// How long a `Retry-After` (RFC 9110, section 10.2.3) asks to wait: its seconds, or until its date.
///
/// `date` is the header as a date in seconds since 1970, if it is one, and `now` the driver's clock. Dates have three
/// forms that every browser reads (`Date.parse`), so that no parser of them is linked.
#[must_use]
pub fn retry_after(text: &str, date: Option<i64>, now: i64) -> Option<Duration> {
    let until = || date.map(|date| u64::try_from(date - now).unwrap_or_default());
    digits(text).or_else(until).map(Duration::from_secs)
}

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
    fn retry_after_is_seconds_or_a_date_that_is_compared_with_the_clock() {
        assert_eq!(retry_after("120", None, 1_000), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:40 GMT", Some(1_003), 1_000), Some(Duration::from_secs(3)));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:40 GMT", Some(999), 1_000), Some(Duration::ZERO));
    }

    #[test]
    fn a_retry_after_that_is_no_time_is_ignored() {
        for text in ["", "soon", "-1", "1.5", "99999999999999999999999"] {
            assert_eq!(retry_after(text, None, 0), None, "{text}");
        }
    }
}
