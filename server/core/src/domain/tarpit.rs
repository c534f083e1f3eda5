//! The tarpit of a running ZITADEL: how long the response to a failed check waits, which slows down guessing.

use std::time::Duration;

/// Failed checks in a row from which the response may wait, and after which it waits a second more.
const STEP: u32 = 5;
const LONGEST: u64 = 10;

/// How long the response to the `failed`th wrong check in a row waits: from the tenth on a second, and a second more with
/// every fifth, at most ten.
#[must_use]
pub fn delay(failed: i32) -> Duration {
    let failed = u32::try_from(failed).unwrap_or_default();
    Duration::from_secs(u64::from(failed.saturating_sub(STEP) / STEP).min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::delay;

    #[test]
    fn waits_from_the_tenth_failed_check_on_and_never_longer_than_ten_seconds() {
        let seconds = |failed: i32| delay(failed).as_secs();
        assert_eq!([0, 1, 9, 10, 14, 15, 54, 55, 1000].map(seconds), [0, 0, 0, 1, 1, 2, 9, 10, 10]);
    }
}
