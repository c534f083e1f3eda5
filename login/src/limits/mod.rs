//! Rate limits per address, network and account, by the cost of a request.
//!
//! Limits per address are high, because a whole office may share one. Limits per account are low, because an account has
//! one user, and guesses at its password may come from any number of addresses.

mod local;
#[cfg(feature = "native")]
mod redis;

use local::Local;
#[cfg(feature = "native")]
use redis::Shared;
use sha2::{Digest as _, Sha256};
use std::net::IpAddr;
use std::time::Duration;

/// Cost class of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cost {
    /// Reads something.
    Read,
    /// Could guess a password or a code.
    Check,
    /// Sends an e-mail or text message.
    Message,
}

/// Key of a rate limit bucket.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// An IPv4 address, or the first address of an IPv6 /64, which usually belongs to one host.
    Address(IpAddr),
    /// The first address of an IPv6 /48: providers assign one, with 65,536 networks of /64, to a customer.
    Network(IpAddr),
    /// A user id, or the login name in lower case while the user is not known.
    Account(String),
}

impl Key {
    /// The keys of a client's address, in the order in which they are checked.
    #[must_use]
    pub fn for_address(address: IpAddr) -> Vec<Self> {
        match address.to_canonical() {
            v4 @ IpAddr::V4(_) => vec![Self::Address(v4)],
            v6 @ IpAddr::V6(_) => vec![Self::Address(ipv6_network(v6, 4)), Self::Network(ipv6_network(v6, 3))],
        }
    }

    /// Name of the buckets: a hash, so that it has one size for any input and contains no login name.
    fn name(&self) -> Name {
        let mut hash = Sha256::new();
        match self {
            Self::Address(address) => hash.update(format!("a{address}")),
            Self::Network(address) => hash.update(format!("n{address}")),
            Self::Account(account) => hash.update(format!("u{account}")),
        }
        let mut name = [0; 16];
        for (to, from) in name.iter_mut().zip(hash.finalize()) {
            *to = from;
        }
        name
    }

    /// The bucket of this key for requests of that cost.
    fn bucket(&self, cost: Cost) -> Bucket {
        let (burst, every_ms) = match (self, cost) {
            (Self::Address(_), Cost::Read) => (1200, 100),
            (Self::Address(_), Cost::Check) => (200, 2_000),
            (Self::Address(_), Cost::Message) => (30, 20_000),
            (Self::Network(_), Cost::Read) => (4800, 25),
            (Self::Network(_), Cost::Check) => (800, 500),
            (Self::Network(_), Cost::Message) => (120, 5_000),
            (Self::Account(_), Cost::Read) => (300, 200),
            (Self::Account(_), Cost::Check) => (10, 30_000),
            (Self::Account(_), Cost::Message) => (3, 300_000),
        };
        Bucket { burst, every: Duration::from_millis(every_ms) }
    }
}

type Name = [u8; 16];

/// `burst` requests at once, and one more after each `every`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Bucket {
    burst: u32,
    every: Duration,
}

impl Bucket {
    fn times(self, multiplier: u32) -> Self {
        Self { burst: self.burst.saturating_mul(multiplier), every: self.every / multiplier }
    }
}

/// Rate limits of this process, or of all processes that share a Redis.
pub struct Limits {
    multiplier: u32,
    local: Local,
    #[cfg(feature = "native")]
    shared: Option<Shared>,
}

impl Limits {
    /// Limits of this process. `multiplier` raises all limits, for tests; production uses 1.
    #[must_use]
    pub fn new(multiplier: u32) -> Self {
        Self {
            multiplier: multiplier.max(1),
            local: Local::default(),
            #[cfg(feature = "native")]
            shared: None,
        }
    }

    /// Limits in a Redis or Valkey, shared by every server that uses it. While it is unreachable, limits are per process.
    ///
    /// # Errors
    /// When `url` is not a Redis URL.
    #[cfg(feature = "native")]
    pub fn with_redis(multiplier: u32, url: &str) -> Result<Self, String> {
        Ok(Self { shared: Some(Shared::new(url)?), ..Self::new(multiplier) })
    }

    /// Counts one request against each key, in order, until a limit is exceeded. Pass addresses first, so that an address
    /// over its limit does not use up an account's.
    ///
    /// # Errors
    /// Seconds until that limit allows a request again.
    pub async fn take(&self, who: &[Key], cost: Cost) -> Result<(), u64> {
        let buckets: Vec<(Name, Bucket)> =
            who.iter().map(|key| (key.name(), key.bucket(cost).times(self.multiplier))).collect();
        #[cfg(feature = "native")]
        if let Some(shared) = &self.shared
            && let Some(taken) = shared.take(&buckets, cost).await
        {
            return taken;
        }
        self.local.take(&buckets, cost)
    }
}

/// First address of the network whose prefix is this many 16-bit groups of an IPv6 address; IPv4 addresses are unchanged.
pub(crate) fn ipv6_network(address: IpAddr, groups: usize) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let mut segments = v6.segments();
            segments.iter_mut().skip(groups).for_each(|segment| *segment = 0);
            IpAddr::from(segments)
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn v6(groups: [u16; 8]) -> IpAddr {
        IpAddr::from(groups)
    }

    async fn all_taken(limits: &Limits, who: &[Key], cost: Cost, times: usize) -> bool {
        for _ in 0..times {
            if limits.take(who, cost).await.is_err() {
                return false;
            }
        }
        true
    }

    #[tokio::test]
    async fn each_address_has_its_own_limit_for_each_cost() {
        let limits = Limits::new(1);
        let of = |last| Key::for_address(IpAddr::from([192, 0, 2, last]));
        assert!(all_taken(&limits, &of(1), Cost::Message, 30).await);
        let wait = limits.take(&of(1), Cost::Message).await.unwrap_err();
        assert!((1..=20).contains(&wait), "{wait}");
        assert!(limits.take(&of(1), Cost::Check).await.is_ok());
        assert!(limits.take(&of(2), Cost::Message).await.is_ok());
        let mapped = Key::for_address("::ffff:192.0.2.1".parse().unwrap());
        assert!(limits.take(&mapped, Cost::Message).await.is_err(), "another spelling of an address is that address");
    }

    #[tokio::test]
    async fn addresses_of_an_ipv6_64_network_share_their_limits() {
        let limits = Limits::new(1);
        let of = |last| Key::for_address(v6([0x2001, 0xdb8, 0, 1, 0, 0, 0, last]));
        for n in 0..30 {
            assert!(limits.take(&of(n), Cost::Message).await.is_ok(), "{n}");
        }
        assert!(limits.take(&of(99), Cost::Message).await.is_err());
    }

    #[tokio::test]
    async fn networks_of_an_ipv6_48_prefix_share_a_limit_and_other_prefixes_do_not() {
        let limits = Limits::new(1);
        let of = |customer, network| Key::for_address(v6([0x2001, 0xdb8, customer, network, 0, 0, 0, 1]));
        let mut taken = 0;
        for network in 0..1000 {
            taken += usize::from(limits.take(&of(7, network), Cost::Message).await.is_ok());
        }
        assert_eq!(taken, 120);
        assert!(limits.take(&of(8, 0), Cost::Message).await.is_ok());
    }

    #[tokio::test]
    async fn an_account_limit_applies_across_addresses() {
        let limits = Limits::new(1);
        let mut taken = 0;
        for n in 0..60 {
            let mut who = Key::for_address(IpAddr::from([198, 51, 100, n]));
            who.push(Key::Account("mia".into()));
            taken += usize::from(limits.take(&who, Cost::Check).await.is_ok());
        }
        assert_eq!(taken, 10);
        let wait = limits.take(&[Key::Account("mia".into())], Cost::Check).await.unwrap_err();
        assert!((25..=30).contains(&wait), "{wait}");
    }

    #[tokio::test]
    async fn an_address_over_its_limit_does_not_use_up_an_account_limit() {
        let limits = Limits::new(1);
        let address = Key::for_address(IpAddr::from([203, 0, 113, 9]));
        assert!(all_taken(&limits, &address, Cost::Message, 30).await);
        let both = [address, vec![Key::Account("noah".into())]].concat();
        for _ in 0..10 {
            assert!(limits.take(&both, Cost::Message).await.is_err());
        }
        assert!(all_taken(&limits, &[Key::Account("noah".into())], Cost::Message, 3).await);
    }

    #[tokio::test]
    async fn a_hundred_users_behind_one_address_can_sign_in_at_once() {
        let limits = Limits::new(1);
        for n in 0..100 {
            let who =
                [Key::for_address(IpAddr::from([192, 0, 2, 77])), vec![Key::Account(format!("user-{n}"))]].concat();
            assert!(all_taken(&limits, &who, Cost::Check, 2).await, "{n}");
            assert!(all_taken(&limits, &who, Cost::Read, 12).await, "{n}");
        }
    }

    #[tokio::test]
    async fn the_multiplier_raises_every_limit() {
        let limits = Limits::new(1000);
        assert!(all_taken(&limits, &[Key::Account("mia".into())], Cost::Message, 3000).await);
    }
}
