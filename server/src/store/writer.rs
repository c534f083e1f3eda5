//! Who writes: one thread, where a commit waits for a disk; in memory, where a commit takes less time than handing the work to
//! another thread, whichever caller comes first. Calls that arrive together share a commit either way, and nobody is blocked.

use super::tx::Tx;
use super::{StoreError, TABLE};
use redb::{Database, Durability};
use std::sync::{Arc, Mutex, PoisonError, TryLockError, mpsc};
use tokio::sync::oneshot;

/// Calls that share a commit, at most.
const BATCH: usize = 256;

/// In memory there is nothing to wait for; but the database keeps notes of commits until one of them is durable.
const DURABLE: u32 = 1_000;

/// Tells the caller, after the commit.
type Answer = Box<dyn FnOnce() + Send>;
type Job = Box<dyn FnOnce(&mut Tx<'_>) -> Answer + Send>;

#[derive(Clone)]
pub(super) enum Writer {
    /// On disk: a queue to the thread.
    Thread(mpsc::Sender<Job>),
    /// In memory.
    Here(Arc<Here>),
}

/// Jobs that wait for whoever writes.
pub(super) struct Here {
    db: Arc<Database>,
    waiting: Mutex<Vec<Job>>,
    /// Held by who writes: how many commits there were.
    writing: Mutex<u32>,
}

impl Here {
    /// Leaves a job, and sees to it that somebody does it.
    fn run(self: &Arc<Self>, job: Job) -> Result<(), StoreError> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(job);
        if self.work()? {
            // This caller has waited long enough; what came meanwhile is done by a task of its own.
            let here = Arc::clone(self);
            tokio::spawn(async move {
                loop {
                    match here.work() {
                        Ok(true) => tokio::task::yield_now().await,
                        Ok(false) => break,
                        Err(cause) => tracing::error!(%cause, "a commit failed"),
                    }
                }
            });
        }
        Ok(())
    }

    /// Does all that waits, and tells whether more came meanwhile. If somebody is at it already, he will see what waits: he
    /// looks once more after he has made room for another.
    fn work(&self) -> Result<bool, StoreError> {
        let mut commits = match self.writing.try_lock() {
            Ok(commits) => commits,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(false),
        };
        let jobs = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        *commits = commits.wrapping_add(1);
        let durability = if *commits % DURABLE == 0 { Durability::Immediate } else { Durability::None };
        let done = if jobs.is_empty() { Ok(()) } else { batch(&self.db, durability, jobs.into_iter()) };
        drop(commits);
        let more = !self.waiting.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        match done {
            // Those who left jobs meanwhile rely on this one.
            Err(cause) if more => {
                tracing::error!(%cause, "a commit failed");
                Ok(true)
            }
            done => done.map(|()| more),
        }
    }
}

impl Writer {
    pub(super) fn start(db: Arc<Database>, durable: bool) -> Result<Self, StoreError> {
        if !durable {
            return Ok(Self::Here(Arc::new(Here { db, waiting: Mutex::default(), writing: Mutex::default() })));
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
            Self::Here(here) => here.run(job)?,
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
