//! Who writes: one thread, where a commit waits for a disk and calls that arrive together share it; the caller itself in
//! memory, where a commit takes less time than handing the work to another thread.

use super::tx::Tx;
use super::{StoreError, TABLE};
use redb::{Database, Durability};
use std::sync::Arc;
use std::sync::mpsc;
use tokio::sync::oneshot;

/// Calls that share a commit, at most.
const BATCH: usize = 256;

/// Tells the caller, after the commit.
type Answer = Box<dyn FnOnce() + Send>;
type Job = Box<dyn FnOnce(&mut Tx<'_>) -> Answer + Send>;

#[derive(Clone)]
pub(super) enum Writer {
    /// On disk: a queue to the thread.
    Thread(mpsc::Sender<Job>),
    /// In memory. The database lets one write at a time.
    Here(Arc<Database>),
}

impl Writer {
    pub(super) fn start(db: Arc<Database>, durable: bool) -> Result<Self, StoreError> {
        if !durable {
            return Ok(Self::Here(db));
        }
        let (jobs, queue) = mpsc::channel::<Job>();
        std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || {
                while let Ok(first) = queue.recv() {
                    let more = std::iter::from_fn(|| queue.try_recv().ok()).take(BATCH - 1);
                    if let Err(cause) = batch(&db, Durability::Immediate, std::iter::once(first).chain(more)) {
                        // The answers were dropped, which their callers are told.
                        tracing::error!(%cause, "a commit failed");
                    }
                }
            })
            .map_err(StoreError::new)?;
        Ok(Self::Thread(jobs))
    }

    pub(super) async fn run<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> T + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |tx| {
            let result = work(tx);
            Box::new(move || drop(tell.send(result)))
        });
        match self {
            Self::Thread(jobs) => jobs.send(job).map_err(|_| StoreError::new("the store is closed"))?,
            Self::Here(db) => batch(db, Durability::None, std::iter::once(job))?,
        }
        told.await.map_err(|_| StoreError::new("the change could not be committed"))
    }
}

fn batch(db: &Database, durability: Durability, jobs: impl Iterator<Item = Job>) -> Result<(), StoreError> {
    let mut transaction = db.begin_write().map_err(StoreError::new)?;
    transaction.set_durability(durability).map_err(StoreError::new)?;
    let mut answers = Vec::new();
    {
        let mut table = transaction.open_table(TABLE).map_err(StoreError::new)?;
        for job in jobs {
            let mut tx = Tx::new(&table);
            answers.push(job(&mut tx));
            for (key, value) in tx.into_staged() {
                match value {
                    Some(value) => drop(table.insert(key.as_slice(), value.as_slice()).map_err(StoreError::new)?),
                    None => drop(table.remove(key.as_slice()).map_err(StoreError::new)?),
                }
            }
        }
    }
    transaction.commit().map_err(StoreError::new)?;
    for answer in answers {
        answer();
    }
    Ok(())
}
