//! The server's own time: the machine's, moved forward by tests.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

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

/// A clock that can be moved.
#[derive(Debug, Default)]
pub struct Clock {
    offset: AtomicI64,
}

impl Clock {
    /// Now.
    #[must_use]
    pub fn now(&self) -> Time {
        let real = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_micros());
        Time(i64::try_from(real).unwrap_or(i64::MAX).saturating_add(self.offset.load(Ordering::Relaxed)))
    }

    /// Moves it forward by so many microseconds.
    pub fn advance(&self, micros: i64) {
        self.offset.fetch_add(micros, Ordering::Relaxed);
    }

    /// How far it was moved, in microseconds.
    #[must_use]
    pub fn offset(&self) -> i64 {
        self.offset.load(Ordering::Relaxed)
    }

    /// Sets how far it is moved.
    pub fn set_offset(&self, micros: i64) {
        self.offset.store(micros, Ordering::Relaxed);
    }
}
