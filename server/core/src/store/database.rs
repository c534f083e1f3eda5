//! The database, and how it comes back after an I/O error such as a full disk.
//!
//! Once its backend has failed, redb refuses every further access until the database is opened again: only the file shows
//! what was written. So it is closed and opened again here, and goes on as soon as the cause is gone.

use super::StoreError;
use super::snapshots::Snapshots;
use redb::Database;
use std::sync::{Mutex, PoisonError, RwLock};

/// Opens the database: at the start, and after an I/O error.
pub type Opener = Box<dyn Fn() -> Result<Database, StoreError> + Send + Sync>;

/// A database that is opened again after an I/O error.
pub(super) struct Recovering {
    /// Absent where there is nothing to come back to: in memory.
    opener: Option<Opener>,
    opened: RwLock<Opened>,
    /// Why the newest commit failed; absent when it did not.
    failure: Mutex<Option<String>>,
    /// The state as it was, where a lag is asked for.
    pub(super) snapshots: Snapshots,
}

struct Opened {
    /// Absent while it cannot be opened.
    database: Option<Database>,
    /// How often it was opened, so that of those who saw one failure only the first opens it again.
    generation: u64,
}

impl Recovering {
    /// Opens the database for the first time.
    pub(super) fn open(opener: Opener) -> Result<Self, StoreError> {
        let database = opener()?;
        Ok(Self { opener: Some(opener), ..Self::fixed(database) })
    }

    /// A database that is never opened again.
    pub(super) fn fixed(database: Database) -> Self {
        let opened = RwLock::new(Opened { database: Some(database), generation: 0 });
        Self { opener: None, opened, failure: Mutex::default(), snapshots: Snapshots::default() }
    }

    /// Runs `work` on the open database. When it fails, the database is opened again, for those who come after.
    pub(super) fn with<T>(&self, work: impl FnOnce(&Database) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.reopen_if_closed()?;
        let opened = self.opened.read().unwrap_or_else(PoisonError::into_inner);
        let generation = opened.generation;
        let result = match &opened.database {
            Some(database) => work(database),
            None => Err(StoreError::new("the state cannot be opened")),
        };
        drop(opened);
        if result.is_err()
            && let Err(cause) = self.reopen(generation)
        {
            tracing::error!(%cause, "the state cannot be opened again");
        }
        result
    }

    /// Notes how the newest commit ended.
    pub(super) fn note_commit(&self, outcome: &Result<(), StoreError>) {
        let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        match outcome {
            Ok(()) if failure.is_some() => {
                tracing::info!("the state can be written again");
                *failure = None;
            }
            Ok(()) => {}
            Err(cause) => {
                tracing::error!(%cause, "a commit failed");
                *failure = Some(cause.to_string());
            }
        }
    }

    /// Why the newest commit failed.
    pub(super) fn failure(&self) -> Option<String> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn reopen_if_closed(&self) -> Result<(), StoreError> {
        let opened = self.opened.read().unwrap_or_else(PoisonError::into_inner);
        let (closed, generation) = (opened.database.is_none(), opened.generation);
        drop(opened);
        if closed { self.reopen(generation) } else { Ok(()) }
    }

    /// Closes the database and opens it again, unless that happened since `generation`.
    fn reopen(&self, generation: u64) -> Result<(), StoreError> {
        let Some(opener) = &self.opener else { return Ok(()) };
        let mut opened = self.opened.write().unwrap_or_else(PoisonError::into_inner);
        if opened.generation != generation {
            return Ok(());
        }
        // Closed first: the file is locked for as long as it is open, and snapshots keep it so.
        self.snapshots.forget();
        drop(opened.database.take());
        let database = opener()?;
        opened.database = Some(database);
        opened.generation = generation.wrapping_add(1);
        tracing::info!("the state was opened again after a failure");
        Ok(())
    }
}
