//! State: one redb table of bytes by key, and transactions over it.
//!
//! A call that writes runs on the writer's thread, on top of what the calls before it wrote; calls that arrive together
//! share one commit, and each is answered after it. A call that fails leaves nothing behind, unless it says what to keep.

mod memory;
mod newest;
mod tx;
mod writer;

pub use tx::{Base, Entity, Tx};

use redb::{Database, ReadableDatabase as _, TableDefinition};
use std::path::Path;
use std::sync::Arc;

pub(crate) const TABLE: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("state");

/// What the database may hold of its own of a state in memory, in bytes.
const CACHE: usize = 8 << 20;

/// Version of what is stored; a store with a newer one is not opened.
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
    pub(crate) fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// The state of a server.
#[derive(Clone)]
pub struct Store {
    db: Arc<Database>,
    writer: writer::Writer,
}

impl Store {
    /// Opens the store in `dir`, or an empty one in memory.
    ///
    /// # Errors
    /// When the directory cannot be used, another server has it open, or a newer version wrote it.
    pub fn open(dir: Option<&Path>) -> Result<Self, StoreError> {
        let db = match dir {
            Some(dir) => {
                std::fs::create_dir_all(dir).map_err(|e| StoreError::new(format!("{}: {e}", dir.display())))?;
                let file = dir.join("state.redb");
                Database::create(&file).map_err(|e| StoreError::new(format!("{}: {e}", file.display())))?
            }
            None => {
                let memory = memory::Memory::default();
                // There is nothing to be gained from holding in memory what is in memory.
                Database::builder().set_cache_size(CACHE).create_with_backend(memory).map_err(StoreError::new)?
            }
        };
        check_version(&db)?;
        let db = Arc::new(db);
        let writer = writer::Writer::start(Arc::clone(&db), dir.is_some())?;
        Ok(Self { db, writer })
    }

    /// Runs `work` on what was committed last.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn read<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> T) -> Result<T, StoreError> {
        let transaction = self.db.begin_read().map_err(StoreError::new)?;
        let table = transaction.open_table(TABLE).map_err(StoreError::new)?;
        Ok(work(&mut Tx::new(&table)))
    }

    /// Runs `work` in turn with all other writes; the answer comes when it is committed.
    ///
    /// # Errors
    /// When the commit fails: then nothing was written.
    pub async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> T + Send + 'static,
    {
        self.writer.run(work).await
    }
}

fn check_version(db: &Database) -> Result<(), StoreError> {
    let transaction = db.begin_write().map_err(StoreError::new)?;
    {
        let mut table = transaction.open_table(TABLE).map_err(StoreError::new)?;
        let stored = Base::get(&table, SCHEMA_KEY);
        match stored {
            None => {
                let version = SCHEMA_VERSION.to_le_bytes();
                table.insert(SCHEMA_KEY, version.as_slice()).map_err(StoreError::new)?;
            }
            Some(stored) => {
                let stored = stored.first_chunk().map_or(u32::MAX, |v| u32::from_le_bytes(*v));
                if stored > SCHEMA_VERSION {
                    return Err(StoreError::new(format!(
                        "the data was written by a newer server (schema {stored}, this one knows {SCHEMA_VERSION}): \
                         use that server, or another --data-dir"
                    )));
                }
            }
        }
    }
    transaction.commit().map_err(StoreError::new)
}
