//! Rate limit buckets of this process.

use super::{Bucket, Cost, Name};
use crate::runtime;
use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

type BucketId = (Name, Cost);
type Buckets = RateLimiter<BucketId, DashMapStateStore<BucketId>, Uptime, NoOpMiddleware<Duration>>;

/// The runtime's clock: governor's own reads a page's `window`, which neither Node nor a worker has.
#[derive(Clone, Debug, Default)]
struct Uptime;

impl Clock for Uptime {
    type Instant = Duration;

    fn now(&self) -> Duration {
        runtime::uptime()
    }
}

/// A limiter per bucket size, of which there are nine: one per kind of key and cost.
#[derive(Default)]
pub struct Local {
    by_size: RwLock<HashMap<Bucket, Arc<Buckets>>>,
    calls: AtomicU32,
}

impl Local {
    /// Takes one request out of each bucket; the error is the seconds until an exhausted one allows a request again.
    pub fn take(&self, buckets: &[(Name, Bucket)], cost: Cost) -> Result<(), u64> {
        // Full buckets hold no information; dropping them bounds memory.
        if self.calls.fetch_add(1, Ordering::Relaxed) % 1024 == 1023 {
            self.forget_full_buckets();
        }
        buckets.iter().try_for_each(|(name, bucket)| {
            let refused = self.limiter_for(*bucket).check_key(&(*name, cost)).err();
            refused.map_or(Ok(()), |until| {
                let wait = until.wait_time_from(Uptime.now()).as_millis().div_ceil(1000);
                Err(u64::try_from(wait).unwrap_or(u64::MAX).max(1))
            })
        })
    }

    fn limiter_for(&self, bucket: Bucket) -> Arc<Buckets> {
        let known = self.by_size.read().unwrap_or_else(PoisonError::into_inner).get(&bucket).cloned();
        known.unwrap_or_else(|| {
            let mut all = self.by_size.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry(bucket).or_insert_with(|| {
                let burst = NonZeroU32::new(bucket.burst).unwrap_or(NonZeroU32::MIN);
                let quota = Quota::with_period(bucket.every).unwrap_or(Quota::per_second(burst)).allow_burst(burst);
                Arc::new(RateLimiter::dashmap_with_clock(quota, Uptime))
            }))
        })
    }

    fn forget_full_buckets(&self) {
        let all: Vec<_> = self.by_size.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect();
        for buckets in all {
            buckets.retain_recent();
            buckets.shrink_to_fit();
        }
    }
}
