//! State: one redb table of bytes by key, and transactions over it.
//!
//! A transaction that writes runs in the writer's turn, on top of the transactions before it; those that arrive together
//! share one commit, and each returns after it. A transaction that fails changes nothing, unless it requested a commit on
//! error.

mod capped;
mod database;
pub(crate) mod health;
mod memory;
mod snapshots;
mod tx;
mod writer;

pub use snapshots::View;
pub use tx::{Base, Entity, Tx};

pub use database::Opener;

use database::Recovering;
use redb::{Database, ReadableDatabase as _, TableDefinition, TableError};
use std::sync::Arc;
use std::time::Duration;

pub(crate) const TABLE: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("state");

/// The database's own cache of a state in memory, in bytes.
const CACHE: usize = 8 << 20;

/// Version of the stored form; a store with a newer one is not opened.
const SCHEMA_VERSION: u32 = 1;
const SCHEMA_KEY: &[u8] = b"schema";

/// Why a store cannot be opened or used.
#[derive(Debug)]
pub struct StoreError(String);

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StoreError {}

impl StoreError {
    /// Because of this.
    pub fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// The state of a server.
#[derive(Clone)]
pub struct Store {
    database: Arc<Recovering>,
    writer: writer::Writer,
}

impl Store {
    /// An empty store in memory.
    ///
    /// # Errors
    /// When the database cannot be made.
    pub fn in_memory() -> Result<Self, StoreError> {
        let memory = memory::Memory::default();
        // A cache of what is in memory gains nothing.
        let database =
            Database::builder().set_cache_size(CACHE).create_with_backend(memory).map_err(StoreError::new)?;
        check_version(&database)?;
        Self::with(Recovering::fixed(database), false)
    }

    /// A store whose commits wait until they are durable in the database of `opener`, which is called again after an I/O
    /// error.
    ///
    /// # Errors
    /// When the database cannot be opened, or a newer version wrote it.
    pub fn durable(opener: Opener) -> Result<Self, StoreError> {
        let opener: Opener =
            Box::new(move || opener().and_then(|database| check_version(&database).map(|()| database)));
        Self::with(Recovering::open(opener)?, true)
    }

    fn with(database: Recovering, durable: bool) -> Result<Self, StoreError> {
        let database = Arc::new(database);
        let writer = writer::Writer::start(Arc::clone(&database), durable)?;
        Ok(Self { database, writer })
    }

    /// Runs `work` on the newest commit.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn read<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> T) -> Result<T, StoreError> {
        self.database.with(|database| {
            let transaction = database.begin_read().map_err(StoreError::new)?;
            let table = transaction.open_table(TABLE).map_err(StoreError::new)?;
            let mut tx = Tx::new(&table);
            let outcome = work(&mut tx);
            // A failed read must not look like an absent entity.
            tx.failure().map_or(Ok(outcome), Err)
        })
    }

    /// Keeps the state as it was for lags up to `window`, from now on. Called by one at a time, so that the newest window
    /// counts.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn keep_snapshots(&self, window: &dyn Fn() -> Duration) -> Result<(), StoreError> {
        self.database.with(|database| self.database.snapshots.keep(database, window))
    }

    /// Lets the history that [`Self::view`] sees begin anew.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn forget_snapshots(&self) -> Result<(), StoreError> {
        self.database.snapshots.forget();
        self.database.with(|database| self.database.snapshots.take(database))
    }

    /// The state as it was before `lag`, or when snapshots began to be kept; absent where none are.
    #[must_use]
    pub fn view(&self, lag: Duration) -> Option<View> {
        self.database.snapshots.view(lag)
    }

    /// Runs `work` in turn with all other writes; returns once it is committed.
    ///
    /// # Errors
    /// When the commit fails: then nothing was acknowledged.
    pub async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> T + Send + 'static,
    {
        self.writer.run(work).await
    }
}

/// Refuses a store that a newer server wrote, and marks a new one with the version. A marked store is not written to: it
/// must open on a full disk.
fn check_version(database: &Database) -> Result<(), StoreError> {
    match stored_version(database)? {
        Some(stored) if stored > SCHEMA_VERSION => Err(StoreError::new(format!(
            "the data was written by a newer server (schema {stored}, this one supports {SCHEMA_VERSION}): \
             use that server, or another --data-dir"
        ))),
        Some(_) => Ok(()),
        None => {
            let transaction = database.begin_write().map_err(StoreError::new)?;
            {
                let mut table = transaction.open_table(TABLE).map_err(StoreError::new)?;
                let version = SCHEMA_VERSION.to_le_bytes();
                table.insert(SCHEMA_KEY, version.as_slice()).map_err(StoreError::new)?;
            }
            transaction.commit().map_err(StoreError::new)
        }
    }
}

fn stored_version(database: &Database) -> Result<Option<u32>, StoreError> {
    let transaction = database.begin_read().map_err(StoreError::new)?;
    let table = match transaction.open_table(TABLE) {
        Ok(table) => table,
        Err(TableError::TableDoesNotExist(_)) => return Ok(None),
        Err(cause) => return Err(StoreError::new(cause)),
    };
    let stored = Base::get(&table, SCHEMA_KEY).map_err(StoreError::new)?;
    Ok(stored.map(|stored| stored.first_chunk().map_or(u32::MAX, |v| u32::from_le_bytes(*v))))
}
