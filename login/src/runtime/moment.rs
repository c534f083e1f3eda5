//! Moments in time, for durations.

use std::time::Duration;

/// A moment by a clock that never goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Nanoseconds of [`super::uptime`]; less than zero before it.
    nanos: i128,
}

impl Moment {
    /// Now.
    #[must_use]
    pub fn now() -> Self {
        Self { nanos: i128::from(nanos(super::uptime())) }
    }

    /// So much later.
    #[must_use]
    pub fn plus(self, time: Duration) -> Self {
        Self { nanos: self.nanos + i128::from(nanos(time)) }
    }

    /// So much earlier.
    #[must_use]
    pub fn minus(self, time: Duration) -> Self {
        Self { nanos: self.nanos - i128::from(nanos(time)) }
    }

    /// The time since an earlier moment; nothing since a later one.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_nanos(u64::try_from(self.nanos - earlier.nanos).unwrap_or_default())
    }

    /// The time since this moment.
    #[must_use]
    pub fn elapsed(self) -> Duration {
        Self::now().since(self)
    }
}

/// At most: 584 years.
fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_ordered_and_their_distance_is_never_negative() {
        let (now, hour) = (Moment::now(), Duration::from_secs(3600));
        assert!(now.minus(hour) < now && now < now.plus(hour));
        assert_eq!(now.plus(hour).since(now), hour);
        assert_eq!(now.since(now.plus(hour)), Duration::ZERO);
        assert!(now.minus(hour).elapsed() >= hour);
    }
}
