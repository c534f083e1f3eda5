//! Rate limits: how often an address, a network and an account may call, by what a call costs.
//!
//! An office behind one address signs in together, so addresses have room; one account is one person, so an account has
//! little: a password is guessed at one account, whatever the number of addresses that guess.

mod local;
mod redis;

use local::Local;
use redis::Shared;
use sha2::{Digest as _, Sha256};
use std::net::IpAddr;
use std::time::Duration;

/// What a call costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cost {
    /// Something is read.
    Read,
    /// A password or a code may be guessed.
    Check,
    /// Somebody gets a message.
    Message,
}

/// Whose bucket a call is taken out of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// An IPv4 address, or the first address of an IPv6 /64: whoever has one address of it has all of them.
    Address(IpAddr),
    /// The first address of an IPv6 /48: what providers give to one customer holds 65,536 networks of /64.
    Network(IpAddr),
    /// An account: a user id, or the login name in lower case as long as the user is not known.
    Account(String),
}

impl Key {
    /// The keys of a client's address, in the order in which they are taken.
    #[must_use]
    pub fn for_address(address: IpAddr) -> Vec<Self> {
        match address.to_canonical() {
            v4 @ IpAddr::V4(_) => vec![Self::Address(v4)],
            v6 @ IpAddr::V6(_) => vec![Self::Address(ipv6_network(v6, 4)), Self::Network(ipv6_network(v6, 3))],
        }
    }

    /// What the buckets are called inside: of one size, whatever a visitor writes, and without anybody's login name.
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

    /// The bucket of this key for calls of that cost.
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

/// So many calls at once, and one more after each `every`.
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

/// The buckets of everybody: of this process, or of all that share a Redis.
pub struct Limits {
    multiplier: u32,
    local: Local,
    shared: Option<Shared>,
}

impl Limits {
    /// Full buckets in this process. `multiplier` makes all of them larger, for tests; 1 is what a page on the internet
    /// should have.
    #[must_use]
    pub fn new(multiplier: u32) -> Self {
        Self { multiplier: multiplier.max(1), local: Local::default(), shared: None }
    }

    /// Buckets in a Redis or Valkey, so that they hold for every server that uses it. Where it cannot be reached, those of
    /// this process hold until it can be again.
    ///
    /// # Errors
    /// When `url` is no address of one.
    pub fn with_redis(multiplier: u32, url: &str) -> Result<Self, String> {
        Ok(Self { shared: Some(Shared::new(url)?), ..Self::new(multiplier) })
    }

    /// Takes the cost of one call out of each bucket of `who`, in that order, until one has too little: addresses come
    /// first, so that an address that is out of calls does not use up somebody's account.
    ///
    /// # Errors
    /// After how many seconds there is enough in that one again.
    pub async fn take(&self, who: &[Key], cost: Cost) -> Result<(), u64> {
        let buckets: Vec<(Name, Bucket)> =
            who.iter().map(|key| (key.name(), key.bucket(cost).times(self.multiplier))).collect();
        if let Some(shared) = &self.shared
            && let Some(taken) = shared.take(&buckets, cost).await
        {
            return taken;
        }
        self.local.take(&buckets, cost)
    }
}

/// The first address of the network that this many 16-bit groups of an IPv6 address name; an IPv4 address is its own.
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
    async fn each_address_has_buckets_of_its_own_and_one_for_each_cost() {
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
    async fn neighbours_in_an_ipv6_network_share_their_buckets() {
        let limits = Limits::new(1);
        let of = |last| Key::for_address(v6([0x2001, 0xdb8, 0, 1, 0, 0, 0, last]));
        for n in 0..30 {
            assert!(limits.take(&of(n), Cost::Message).await.is_ok(), "{n}");
        }
        assert!(limits.take(&of(99), Cost::Message).await.is_err());
    }

    #[tokio::test]
    async fn the_networks_of_one_ipv6_customer_share_a_limit_and_those_of_another_do_not() {
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
    async fn an_account_is_limited_whatever_the_addresses_that_ask() {
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
    async fn an_address_without_calls_left_does_not_use_up_an_account() {
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
    async fn an_office_of_a_hundred_signs_in_at_once_behind_one_address() {
        let limits = Limits::new(1);
        for n in 0..100 {
            let who =
                [Key::for_address(IpAddr::from([192, 0, 2, 77])), vec![Key::Account(format!("person-{n}"))]].concat();
            assert!(all_taken(&limits, &who, Cost::Check, 2).await, "{n}");
            assert!(all_taken(&limits, &who, Cost::Read, 12).await, "{n}");
        }
    }

    #[tokio::test]
    async fn the_multiplier_makes_every_bucket_larger() {
        let limits = Limits::new(1000);
        assert!(all_taken(&limits, &[Key::Account("mia".into())], Cost::Message, 3000).await);
    }
}
