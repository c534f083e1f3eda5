//! Ids: decimal strings that grow with time, as ZITADEL's sonyflakes do.

use std::sync::atomic::{AtomicU64, Ordering};
use zitadel_login::runtime;

static LAST: AtomicU64 = AtomicU64::new(0);

/// An id that this process has not returned before.
#[must_use]
pub fn next() -> String {
    // Ten-millisecond units since 2014, as sonyflake counts them, and 24 bits for the ids within one.
    let since = (runtime::unix_time().as_millis() / 10).saturating_sub(138_862_080_000);
    let now = u64::try_from(since).unwrap_or(0) << 24;
    let before = LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(now.max(last + 1)));
    before.map_or(now, |last| now.max(last + 1)).to_string()
}
