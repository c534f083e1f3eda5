//! How often one address may ask, by what its calls cost: reads, checks of something secret, messages to somebody.

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// What a call costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Something is read: 120 at once, two a second.
    Read,
    /// A password or a code may be guessed: 30 at once, one in two seconds.
    Check,
    /// Somebody gets a message: 6 at once, one in twenty seconds.
    Message,
}

/// Buckets by address.
pub struct Limits {
    read: DefaultKeyedRateLimiter<IpAddr>,
    check: DefaultKeyedRateLimiter<IpAddr>,
    message: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
    calls: AtomicU32,
}

impl Limits {
    /// Full buckets. `factor` makes all of them larger, for tests; 1 is what a page on the internet should have.
    #[must_use]
    pub fn new(factor: u32) -> Self {
        let bucket = |burst: u32, every: Duration| {
            let burst = NonZeroU32::new(burst.saturating_mul(factor)).unwrap_or(NonZeroU32::MIN);
            let every = every / factor.max(1);
            RateLimiter::keyed(Quota::with_period(every).unwrap_or(Quota::per_second(burst)).allow_burst(burst))
        };
        Self {
            read: bucket(120, Duration::from_millis(500)),
            check: bucket(30, Duration::from_secs(2)),
            message: bucket(6, Duration::from_secs(20)),
            clock: DefaultClock::default(),
            calls: AtomicU32::new(0),
        }
    }

    /// Takes the cost of one call out of an address's bucket.
    ///
    /// # Errors
    /// After how many seconds there is enough in it again.
    pub fn take(&self, from: IpAddr, cost: Cost) -> Result<(), u64> {
        let bucket = match cost {
            Cost::Read => &self.read,
            Cost::Check => &self.check,
            Cost::Message => &self.message,
        };
        // Addresses whose buckets are full again need not be known.
        if self.calls.fetch_add(1, Ordering::Relaxed) % 1024 == 1023 {
            self.tidy();
        }
        bucket.check_key(&network(from)).map_err(|until| until.wait_time_from(self.clock.now()).as_secs() + 1)
    }

    fn tidy(&self) {
        for bucket in [&self.read, &self.check, &self.message] {
            bucket.retain_recent();
        }
    }
}

/// Who has an IPv6 address has the 2⁶⁴ beside it as well.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_has_buckets_of_its_own() {
        let limits = Limits::new(1);
        let (a, b) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        assert!((0..6).all(|_| limits.take(a, Cost::Message).is_ok()));
        let wait = limits.take(a, Cost::Message).unwrap_err();
        assert!((1..=21).contains(&wait), "{wait}");
        assert!(limits.take(a, Cost::Check).is_ok());
        assert!(limits.take(b, Cost::Message).is_ok());
    }

    #[test]
    fn neighbours_in_an_ipv6_network_share_them() {
        let limits = Limits::new(1);
        let of = |last| IpAddr::from([0x2001, 0xdb8, 0, 1, 0, 0, 0, last]);
        assert!((0..6).all(|n| limits.take(of(n), Cost::Message).is_ok()));
        assert!(limits.take(of(99), Cost::Message).is_err());
    }
}
