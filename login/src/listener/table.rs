//! Table of open connections, and which one is evicted when the table or an address is full.

use super::activity::Activity;
use crate::limits::ipv6_network;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

/// How long a connection must be idle before it is evicted for a waiting one. Long enough for a browser that has just
/// connected.
const IDLE_BEFORE_EVICTION: Duration = Duration::from_secs(1);
/// 16-bit groups in the prefix of a customer's IPv6 network: /48.
const CUSTOMER_GROUPS: usize = 3;

/// All open connections with their addresses and activity.
pub struct ConnectionTable {
    connections: usize,
    per_address: usize,
    inner: Mutex<Inner>,
    room: Arc<Notify>,
}

#[derive(Default)]
struct Inner {
    next: u64,
    all: HashMap<u64, Entry>,
    by_address: HashMap<IpAddr, usize>,
    logged: Option<Instant>,
}

struct Entry {
    address: IpAddr,
    activity: Arc<Activity>,
}

/// Slot of a connection; dropping it frees the slot.
pub struct Slot {
    table: Arc<ConnectionTable>,
    id: u64,
    /// Activity that the connection reports.
    pub activity: Arc<Activity>,
}

impl ConnectionTable {
    pub fn new(connections: usize, per_address: usize) -> Self {
        Self {
            connections: connections.max(1),
            per_address: per_address.max(1),
            inner: Mutex::default(),
            room: Arc::default(),
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a free slot. Evicts the longest idle connection once it has been idle for a second; connections with a
    /// request in progress are never evicted.
    pub async fn wait_for_room(&self) {
        loop {
            // Subscribe before the check, so that no change is missed in between.
            let changed = self.room.notified();
            let idle = {
                let mut inner = self.inner();
                if inner.all.len() < self.connections {
                    return;
                }
                let longest = inner.longest_idle(|_| true);
                if let Some((id, since)) = longest
                    && since.elapsed() >= IDLE_BEFORE_EVICTION
                {
                    inner.evict(id);
                    return;
                }
                longest.map(|(_, since)| since + IDLE_BEFORE_EVICTION)
            };
            tokio::select! {
                () = changed => {}
                () = sleep_until(idle.unwrap_or_else(|| Instant::now() + IDLE_BEFORE_EVICTION)) => {}
            }
        }
    }

    /// Takes a slot for a new connection; `None` when its address is at its limit and all its connections are busy.
    pub fn admit(self: &Arc<Self>, peer: IpAddr) -> Option<Slot> {
        let address = ipv6_network(peer, CUSTOMER_GROUPS);
        let mut inner = self.inner();
        if inner.by_address.get(&address).is_some_and(|count| *count >= self.per_address) {
            let Some((id, _)) = inner.longest_idle(|entry| entry.address == address) else {
                inner.log_refusal(address);
                return None;
            };
            inner.evict(id);
        }
        let id = inner.next;
        inner.next += 1;
        let activity = Activity::new(Arc::clone(&self.room));
        inner.all.insert(id, Entry { address, activity: Arc::clone(&activity) });
        *inner.by_address.entry(address).or_default() += 1;
        Some(Slot { table: Arc::clone(self), id, activity })
    }
}

impl Inner {
    fn longest_idle(&self, matches: impl Fn(&Entry) -> bool) -> Option<(u64, Instant)> {
        let idle = self.all.iter().filter(|(_, entry)| matches(entry));
        idle.filter_map(|(id, entry)| Some((*id, entry.activity.idle_since()?))).min_by_key(|(id, since)| (*since, *id))
    }

    fn evict(&mut self, id: u64) {
        if let Some(entry) = self.remove(id) {
            entry.activity.evict();
        }
    }

    fn remove(&mut self, id: u64) -> Option<Entry> {
        let entry = self.all.remove(&id)?;
        if let Some(count) = self.by_address.get_mut(&entry.address) {
            *count -= 1;
            if *count == 0 {
                self.by_address.remove(&entry.address);
            }
        }
        Some(entry)
    }

    fn log_refusal(&mut self, address: IpAddr) {
        if self.logged.is_none_or(|at| at.elapsed() > Duration::from_secs(30)) {
            self.logged = Some(Instant::now());
            tracing::warn!(%address, "connection refused; the address has reached its limit of connections with requests in progress");
        }
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.table.inner().remove(self.id);
        self.table.room.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    #[tokio::test(start_paused = true)]
    async fn an_idle_connection_is_evicted_after_a_second_when_the_table_is_full() {
        let table = Arc::new(ConnectionTable::new(2, usize::MAX));
        let (first, second) = (table.admit(address(1)).unwrap(), table.admit(address(2)).unwrap());
        let request = first.activity.begin(false);
        let before = Instant::now();
        table.wait_for_room().await;
        // Timers have a resolution of a millisecond.
        let waited = before.elapsed();
        assert!(
            (IDLE_BEFORE_EVICTION..IDLE_BEFORE_EVICTION + Duration::from_millis(2)).contains(&waited),
            "{waited:?}"
        );
        assert!(second.activity.is_evicted());
        assert!(!first.activity.is_evicted(), "a connection with a request in progress is never evicted");
        drop(request);
        // Of two that have been idle for the same time, either may go.
        tokio::time::advance(Duration::from_millis(5)).await;
        let _third = table.admit(address(3)).unwrap();
        table.wait_for_room().await;
        assert!(first.activity.is_evicted());
    }

    #[tokio::test(start_paused = true)]
    async fn connections_with_requests_in_progress_keep_their_slots() {
        let table = Arc::new(ConnectionTable::new(1, usize::MAX));
        let first = table.admit(address(1)).unwrap();
        let request = first.activity.begin(true);
        let waiting = tokio::time::timeout(Duration::from_secs(3600), table.wait_for_room());
        assert!(waiting.await.is_err());
        let freed = tokio::spawn({
            let table = Arc::clone(&table);
            async move { table.wait_for_room().await }
        });
        drop(request);
        drop(first);
        freed.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn an_address_at_its_limit_loses_its_longest_idle_connection() {
        let table = Arc::new(ConnectionTable::new(100, 2));
        let first = table.admit(address(1)).unwrap();
        let other = table.admit(address(2)).unwrap();
        tokio::time::advance(Duration::from_millis(1)).await;
        let second = table.admit(address(1)).unwrap();
        let third = table.admit(address(1)).unwrap();
        assert_eq!([&first, &second, &third, &other].map(|p| p.activity.is_evicted()), [true, false, false, false]);
        let _requests = (second.activity.begin(false), third.activity.begin(false));
        assert!(table.admit(address(1)).is_none(), "all of its connections have requests in progress");
        drop(third);
        assert!(table.admit(address(1)).is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn networks_of_an_ipv6_48_prefix_count_as_one_address() {
        let table = Arc::new(ConnectionTable::new(100, 1));
        let first = table.admit("2001:db8:7:1::1".parse().unwrap()).unwrap();
        let _call = first.activity.begin(false);
        assert!(table.admit("2001:db8:7:ffff::2".parse().unwrap()).is_none());
        assert!(table.admit("2001:db8:8::1".parse().unwrap()).is_some());
    }
}
