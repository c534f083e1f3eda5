//! Group commit. On disk, one thread commits, because a commit waits for the disk. In memory, and where there are no
//! threads, the first caller commits for all that wait, because a commit takes less time than handing it to another thread.
//! No caller blocks a thread.

use super::database::Recovering;
use super::tx::Tx;
use super::{StoreError, TABLE};
use redb::{Database, Durability};
use std::io::ErrorKind;
use std::sync::{Arc, Mutex, PoisonError, TryLockError, mpsc};
use std::task::Poll;
use tokio::sync::oneshot;
use zitadel_login::runtime;

/// Transactions that share a commit, at most.
const BATCH: usize = 256;

/// In memory, every so many commits are durable: the database accumulates metadata of commits until one is.
const DURABLE: u32 = 1_000;

/// Returns the result to the caller, after the commit.
type Completion = Box<dyn FnOnce() + Send>;
type Job = Box<dyn FnOnce(&mut Tx<'_>) -> Completion + Send>;

#[derive(Clone)]
pub(super) enum Writer {
    /// On disk: the queue of the thread, and the database that knows why a commit failed.
    Thread(mpsc::Sender<Job>, Arc<Recovering>),
    /// In memory, or without threads.
    Inline(Arc<InlineWriter>),
}

/// Transactions that wait for the caller that commits.
pub(super) struct InlineWriter {
    db: Arc<Recovering>,
    /// Every so many commits are durable.
    durable_every: u32,
    waiting: Mutex<Vec<Job>>,
    /// How many commits there were; locked by the caller that commits.
    writing: Mutex<u32>,
}

impl InlineWriter {
    /// Queues a job, and makes sure that it is run.
    fn run(self: &Arc<Self>, job: Job) -> Result<(), StoreError> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(job);
        if self.work()? {
            // A task of its own runs what came meanwhile, so that this caller returns.
            let writer = Arc::clone(self);
            runtime::spawn(async move {
                loop {
                    match writer.work() {
                        Ok(true) => yield_now().await,
                        Ok(false) => break,
                        // Logged where it happened.
                        Err(_) => {}
                    }
                }
            });
        }
        Ok(())
    }

    /// Runs all jobs that wait, and returns whether more came meanwhile. If another caller is at it, that one sees what
    /// waits: it checks once more after it has released the lock.
    fn work(&self) -> Result<bool, StoreError> {
        let mut commits = match self.writing.try_lock() {
            Ok(commits) => commits,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(false),
        };
        let jobs = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        *commits = commits.wrapping_add(1);
        let durability = if *commits % self.durable_every == 0 { Durability::Immediate } else { Durability::None };
        let done = if jobs.is_empty() { Ok(()) } else { batch(&self.db, durability, jobs.into_iter()) };
        drop(commits);
        let more = !self.waiting.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        match done {
            // The callers that queued jobs meanwhile rely on this one.
            Err(_) if more => Ok(true),
            done => done.map(|()| more),
        }
    }
}

impl Writer {
    pub(super) fn start(db: Arc<Recovering>, durable: bool) -> Result<Self, StoreError> {
        if !durable {
            return Ok(Self::inline(db, DURABLE));
        }
        let (jobs, queue) = mpsc::channel::<Job>();
        let of_thread = Arc::clone(&db);
        let started = runtime::start_thread("writer", None, move || {
            while let Ok(first) = queue.recv() {
                let more = std::iter::from_fn(|| queue.try_recv().ok()).take(BATCH - 1);
                // When it fails, the completions are dropped, and their callers get an error.
                let _ = batch(&of_thread, Durability::Immediate, std::iter::once(first).chain(more));
            }
        });
        match started {
            Ok(()) => Ok(Self::Thread(jobs, db)),
            Err(cause) if cause.kind() == ErrorKind::Unsupported => Ok(Self::inline(db, 1)),
            Err(cause) => Err(StoreError::new(cause)),
        }
    }

    fn inline(db: Arc<Recovering>, durable_every: u32) -> Self {
        let (waiting, writing) = Default::default();
        Self::Inline(Arc::new(InlineWriter { db, durable_every, waiting, writing }))
    }

    pub(super) async fn run<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> T + Send + 'static,
    {
        let (sender, receiver) = oneshot::channel();
        let job: Job = Box::new(move |tx| {
            let result = work(tx);
            Box::new(move || drop(sender.send(result)))
        });
        let failure = match self {
            Self::Thread(jobs, db) => {
                jobs.send(job).map_err(|_| StoreError::new("the store is closed"))?;
                db
            }
            Self::Inline(writer) => {
                writer.run(job)?;
                &writer.db
            }
        };
        receiver.await.map_err(|_| {
            let cause = failure.failure().unwrap_or_else(|| "another transaction of the same commit failed".into());
            StoreError::new(format!("the change could not be committed: {cause}"))
        })
    }
}

/// Lets other tasks run first.
async fn yield_now() {
    let mut yielded = false;
    std::future::poll_fn(|context| {
        if yielded {
            return Poll::Ready(());
        }
        yielded = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Runs jobs and commits what they staged: all of it or nothing.
fn batch(db: &Recovering, durability: Durability, mut jobs: impl Iterator<Item = Job>) -> Result<(), StoreError> {
    let mut completions = Vec::new();
    let outcome = db.with(|database| {
        commit(database, durability, &mut jobs, &mut completions)?;
        // What is committed is acknowledged; a snapshot that is missing makes a read fresher.
        if let Err(cause) = db.snapshots.take(database) {
            tracing::error!(%cause, "no snapshot could be taken");
        }
        Ok(())
    });
    // Before any caller gets the outcome: a health check after it must see it.
    db.note_commit(&outcome);
    if outcome.is_ok() {
        completions.into_iter().for_each(|complete| complete());
    }
    outcome
}

fn commit(
    database: &Database,
    durability: Durability,
    jobs: &mut impl Iterator<Item = Job>,
    completions: &mut Vec<Completion>,
) -> Result<(), StoreError> {
    let mut transaction = database.begin_write().map_err(StoreError::new)?;
    transaction.set_durability(durability).map_err(StoreError::new)?;
    {
        let mut table = transaction.open_table(TABLE).map_err(StoreError::new)?;
        for job in jobs {
            let mut tx = Tx::new(&table);
            completions.push(job(&mut tx));
            if let Some(cause) = tx.failure() {
                return Err(cause);
            }
            for (key, value) in tx.into_staged() {
                match value {
                    Some(value) => drop(table.insert(key.as_slice(), value.as_slice()).map_err(StoreError::new)?),
                    None => drop(table.remove(key.as_slice()).map_err(StoreError::new)?),
                }
            }
        }
    }
    transaction.commit().map_err(StoreError::new)
}
