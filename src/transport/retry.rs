//! When a call may be sent again, and after how long.
//!
//! Only idempotent calls are ever sent again: a browser cannot know that a request did not arrive, and a password or a
//! code that was sent twice is a failed attempt that the user did not make.

use crate::error::{Code, Error, Kind};
use crate::text::{digits, unrepeated};
use std::time::Duration;

/// The first delay is between this and twice as long; each following one is twice as long as the one before.
const FIRST_DELAY_MS: f64 = 100.0;

/// How often an idempotent call is sent again.
pub const MAX_RETRIES: u8 = 2;

/// A server that asks for a longer delay than this is not sent to again: the caller sees its error instead.
const LONGEST_DELAY_SECONDS: u64 = 10;

/// How long to wait before a call that failed is sent again; `None` when it is not to be.
///
/// `retry_after` is the response's `Retry-After` in seconds; `random`, between 0 and 1, spreads the retries of many
/// clients.
#[must_use]
pub fn retry_delay(error: &Error, retry_after: Option<u64>, retries_left: u8, random: f64) -> Option<Duration> {
    let limited = error.http_status == Some(429);
    // A proxy's 429 is a response that is not ZITADEL's.
    let has_status = limited || matches!(error.kind, Kind::Rpc | Kind::Network);
    let passes = limited || matches!(error.code, Code::UNAVAILABLE | Code::RESOURCE_EXHAUSTED);
    let asked = retry_after.unwrap_or_default();
    if retries_left == 0 || !has_status || !passes || error.offline || asked > LONGEST_DELAY_SECONDS {
        return None;
    }
    let own = (FIRST_DELAY_MS * (1.0 + random)) as u64 * if retries_left < MAX_RETRIES { 2 } else { 1 };
    Some(Duration::from_millis(own.max(asked * 1000)))
}

/// How many seconds a `Retry-After` (RFC 9110, section 10.2.3) asks to wait: its number, or until its date.
///
/// `date` is the header as a date in seconds since 1970, if it is one, and `now` the driver's clock. Dates have three
/// forms that every browser reads (`Date.parse`), so that no parser of them is linked.
#[must_use]
pub fn retry_after(text: &str, date: Option<i64>, now: i64) -> Option<u64> {
    let until = || date.map(|date| u64::try_from(date - now).unwrap_or_default());
    digits(unrepeated(text).0).or_else(until)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(kind: Kind, code: Code, http_status: Option<u16>) -> Error {
        Error { http_status, ..Error::new(kind, code, "") }
    }

    fn delay_ms(error: &Error, retry_after: Option<u64>, retries_left: u8, random: f64) -> Option<u128> {
        let delay = retry_delay(error, retry_after, retries_left, random);
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
        assert_eq!(retry_after("120", None, 1_000), Some(120));
        assert_eq!(retry_after("120, 120", None, 1_000), Some(120));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:40 GMT", Some(1_003), 1_000), Some(3));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:40 GMT", Some(999), 1_000), Some(0));
    }

    #[test]
    fn a_retry_after_that_is_no_time_is_ignored() {
        for text in ["", "soon", "-1", "1.5", "1, 2", "99999999999999999999999"] {
            assert_eq!(retry_after(text, None, 0), None, "{text}");
        }
    }
}
