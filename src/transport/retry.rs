//! When a call may be sent again, and after how long.
//!
//! Only calls that read are ever sent again: a browser cannot know that a request did not arrive, and a password or a
//! code that was sent twice is a failed attempt that nobody made.

/// The first wait; each following one is twice as long.
const FIRST_MS: f64 = 200.0;

/// So many tries after the first.
const MOST: u32 = 2;

/// A server that asks for more patience than this is told to the caller instead.
const LONGEST_MS: f64 = 10_000.0;

/// How many milliseconds to wait before a call that reads is tried again; less than zero: not at all.
///
/// `code` is the failure's gRPC code, `http_status` 0 when there was no answer, `retry_after_ms` the `Retry-After` of
/// the answer or less than zero, `random` between 0 and 1.
#[must_use]
pub fn patience(code: i32, http_status: u16, retry_after_ms: f64, tries: u32, random: f64) -> f64 {
    // Nobody there for now, or too much at once.
    if tries >= MOST || !(code == 14 || code == 8 || http_status == 429) || retry_after_ms > LONGEST_MS {
        return -1.0;
    }
    let own = FIRST_MS * f64::from(1u32 << tries) * (0.5 + random / 2.0);
    own.max(retry_after_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_with_jitter_and_end() {
        assert!((100.0..=200.0).contains(&patience(14, 0, -1.0, 0, 0.3)));
        assert!((200.0..=400.0).contains(&patience(14, 503, -1.0, 1, 0.9)));
        assert!(patience(14, 0, -1.0, 2, 0.0) < 0.0);
    }

    #[test]
    fn what_a_server_asks_for_is_honoured_up_to_a_limit() {
        assert_eq!(patience(8, 429, 3_000.0, 0, 0.0), 3_000.0);
        assert!(patience(8, 429, 60_000.0, 0, 0.0) < 0.0);
    }

    #[test]
    fn a_refusal_is_final() {
        for code in [3, 5, 7, 9, 13, 16] {
            assert!(patience(code, 400, -1.0, 0, 0.0) < 0.0, "{code}");
        }
    }
}
