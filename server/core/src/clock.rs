//! The server's own time: the machine's, moved forward by tests.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use zitadel_login::runtime;

/// Microseconds since 1970, as precise as ZITADEL's database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Time(pub i64);

impl Time {
    /// Whole seconds since 1970.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// So many seconds later.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// As protobuf has it.
    #[must_use]
    pub fn to_proto(self) -> prost_types::Timestamp {
        let nanos = self.0.rem_euclid(1_000_000) * 1000;
        prost_types::Timestamp { seconds: self.seconds(), nanos: i32::try_from(nanos).unwrap_or_default() }
    }

    /// RFC 3339.
    #[must_use]
    pub fn to_rfc3339(self) -> String {
        let time = self.to_proto();
        zitadel_wasm::codec::format_timestamp(time.seconds, time.nanos).unwrap_or_default()
    }
}

/// A span of time in one unit: `250ms`, `90s`, `15m`, `2h`. Never negative, and at most a hundred years.
#[must_use]
pub fn parse_span(text: &str) -> Option<Duration> {
    let at = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, unit) = text.split_at_checked(at)?;
    let unit = match unit {
        "ms" => 1e-3,
        "s" => 1.0,
        "m" => 60.0,
        "h" => 3600.0,
        _ => return None,
    };
    let seconds = number.parse::<f64>().ok()? * unit;
    Duration::try_from_secs_f64(seconds).ok().filter(|span| span.as_secs() <= 3_200_000_000)
}

/// A clock that can be moved and stopped.
#[derive(Debug, Default)]
pub struct Clock {
    /// How far it is ahead of the machine's, in microseconds.
    offset: AtomicI64,
    /// The time at which it is frozen; 0 when it runs.
    still: AtomicI64,
}

impl Clock {
    fn running(&self) -> i64 {
        let real = runtime::unix_time().as_micros();
        i64::try_from(real).unwrap_or(i64::MAX).saturating_add(self.offset.load(Ordering::Relaxed))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Time {
        match self.still.load(Ordering::Relaxed) {
            0 => Time(self.running()),
            still => Time(still),
        }
    }

    /// Whether it is frozen.
    #[must_use]
    pub fn frozen(&self) -> bool {
        self.still.load(Ordering::Relaxed) != 0
    }

    /// Stops it where it is.
    pub fn freeze(&self) {
        self.still.store(self.now().0, Ordering::Relaxed);
    }

    /// Lets it run from the time at which it is frozen.
    pub fn thaw(&self) {
        let still = self.still.swap(0, Ordering::Relaxed);
        if still != 0 {
            self.offset.fetch_add(still.saturating_sub(self.running()), Ordering::Relaxed);
        }
    }

    /// Moves it forward by so many microseconds, also while it is frozen.
    pub fn advance(&self, micros: i64) {
        self.offset.fetch_add(micros, Ordering::Relaxed);
        if self.frozen() {
            self.still.fetch_add(micros, Ordering::Relaxed);
        }
    }

    /// How far it was moved, in microseconds.
    #[must_use]
    pub fn offset(&self) -> i64 {
        self.offset.load(Ordering::Relaxed)
    }

    /// Lets it run, so far ahead of the machine's.
    pub fn set_offset(&self, micros: i64) {
        self.still.store(0, Ordering::Relaxed);
        self.offset.store(micros, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods)]
    fn a_frozen_clock_moves_only_when_advanced_and_goes_on_from_there() {
        let clock = Clock::default();
        clock.freeze();
        let before = clock.now();
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert_eq!(clock.now(), before);
        clock.advance(60_000_000);
        assert_eq!(clock.now(), before.plus_seconds(60));
        clock.thaw();
        assert!(!clock.frozen());
        assert!((0..5_000_000).contains(&(clock.now().0 - before.plus_seconds(60).0)));
    }

    #[test]
    fn parses_spans_of_one_unit_that_are_not_negative() {
        assert_eq!(parse_span("90s"), Some(Duration::from_secs(90)));
        assert_eq!(parse_span("15m"), Some(Duration::from_secs(900)));
        assert_eq!(parse_span("1.5s"), Some(Duration::from_millis(1500)));
        assert_eq!(parse_span("300ms"), Some(Duration::from_millis(300)));
        for text in ["", "90", "s", "-1s", "1h30m", "1d", "1e3s", "99999999999h"] {
            assert_eq!(parse_span(text), None, "{text}");
        }
    }
}
