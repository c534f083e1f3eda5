//! The state as it was a while ago. ZITADEL's reads are of projections, which follow its events after a moment; a test
//! that asks for such a lag reads snapshots of the database. Nothing is kept without one.

use super::{StoreError, TABLE, Tx};
use redb::{Database, ReadTransaction, ReadableDatabase as _};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use zitadel_login::runtime::Moment;

/// Snapshots that are kept at most; beyond, those between the oldest and the newest get sparse.
const MOST: usize = 4096;

/// The state as it was at some time.
#[derive(Clone)]
pub struct View(Arc<ReadTransaction>);

impl std::fmt::Debug for View {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("View")
    }
}

impl View {
    /// Runs `work` on it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> T) -> Result<T, StoreError> {
        let table = self.0.open_table(TABLE).map_err(StoreError::new)?;
        let mut tx = Tx::new(&table);
        let outcome = work(&mut tx);
        tx.failure().map_or(Ok(outcome), Err)
    }
}

struct Snapshot {
    at: Moment,
    view: View,
}

/// The snapshots that reads with a lag need.
#[derive(Default)]
pub(super) struct Snapshots {
    /// The longest lag that is asked for, in milliseconds; 0 for no lag.
    window: AtomicU64,
    /// Locked while the window is computed, which may lock what `taken` is locked within.
    keeping: Mutex<()>,
    /// The oldest one first. It counts for all times before it, too.
    taken: Mutex<VecDeque<Snapshot>>,
}

impl Snapshots {
    fn taken(&self) -> MutexGuard<'_, VecDeque<Snapshot>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn window(&self) -> Duration {
        Duration::from_millis(self.window.load(Ordering::Relaxed))
    }

    /// Keeps snapshots for lags up to `window`, from now on; none when it is zero.
    pub(super) fn keep(&self, database: &Database, window: &dyn Fn() -> Duration) -> Result<(), StoreError> {
        let _keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let millis = u64::try_from(window().as_millis()).unwrap_or(u64::MAX);
        self.window.store(millis, Ordering::Relaxed);
        let mut taken = self.taken();
        if millis == 0 {
            taken.clear();
            Ok(())
        } else if taken.is_empty() {
            push(&mut taken, database)
        } else {
            Ok(())
        }
    }

    /// Takes a snapshot after a commit, if one is needed.
    pub(super) fn take(&self, database: &Database) -> Result<(), StoreError> {
        let window = self.window();
        if window.is_zero() {
            return Ok(());
        }
        let mut taken = self.taken();
        push(&mut taken, database)?;
        while taken.get(1).is_some_and(|second| second.at.elapsed() >= window) {
            taken.pop_front();
        }
        if taken.len() > MOST {
            taken.remove(1);
        }
        Ok(())
    }

    /// The newest snapshot that is as old as `lag`, else the oldest one.
    pub(super) fn view(&self, lag: Duration) -> Option<View> {
        let taken = self.taken();
        let old_enough = taken.iter().rfind(|snapshot| snapshot.at.elapsed() >= lag);
        old_enough.or(taken.front()).map(|snapshot| snapshot.view.clone())
    }

    /// Drops all of them: the database is closed, or begins anew.
    pub(super) fn forget(&self) {
        self.taken().clear();
    }
}

fn push(taken: &mut VecDeque<Snapshot>, database: &Database) -> Result<(), StoreError> {
    let transaction = database.begin_read().map_err(StoreError::new)?;
    taken.push_back(Snapshot { at: Moment::now(), view: View(Arc::new(transaction)) });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Entity, Store};
    use super::*;

    #[derive(serde::Serialize, serde::Deserialize)]
    struct Word(String);

    impl Entity for Word {
        const PREFIX: &'static str = "word";
    }

    const HOUR: Duration = Duration::from_secs(3600);

    async fn put(store: &Store, text: &str) {
        let word = Word(text.to_owned());
        store.write(move |tx| tx.put("1", &word)).await.unwrap();
    }

    fn seen(store: &Store, lag: Duration) -> Option<String> {
        let view = store.view(lag)?;
        view.read(|tx| tx.get::<Word>("1").map(|Word(text)| text)).unwrap()
    }

    #[tokio::test]
    async fn a_view_is_of_the_state_before_the_lag() {
        let store = Store::in_memory().unwrap();
        put(&store, "before").await;
        assert!(store.view(HOUR).is_none());
        store.keep_snapshots(&|| HOUR).unwrap();
        put(&store, "later").await;
        put(&store, "newest").await;
        assert_eq!(seen(&store, HOUR).as_deref(), Some("before"));
        assert_eq!(seen(&store, Duration::ZERO).as_deref(), Some("newest"));
        store.forget_snapshots().unwrap();
        assert_eq!(seen(&store, HOUR).as_deref(), Some("newest"), "the history begins anew");
        store.keep_snapshots(&|| Duration::ZERO).unwrap();
        assert!(store.view(HOUR).is_none());
        put(&store, "unseen").await;
        assert!(store.view(HOUR).is_none());
    }

    #[tokio::test]
    async fn snapshots_older_than_the_window_are_dropped() {
        let store = Store::in_memory().unwrap();
        store.keep_snapshots(&|| Duration::from_millis(1)).unwrap();
        let first = Moment::now();
        while first.elapsed() < Duration::from_millis(5) {
            put(&store, "x").await;
        }
        put(&store, "newest").await;
        assert_ne!(seen(&store, HOUR), None, "the oldest one replaces what came before it");
    }
}
