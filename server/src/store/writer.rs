//! Who writes: one thread, where a commit waits for a disk; in memory, where a commit takes less time than handing the work to
//! another thread, whichever caller comes first. Calls that arrive together share a commit either way, and nobody is blocked.

use super::database::Recovering;
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
    /// On disk: a queue to the thread, and the database that tells why a commit failed.
    Thread(mpsc::Sender<Job>, Arc<Recovering>),
    /// In memory.
    Here(Arc<Here>),
}

/// Jobs that wait for whoever writes.
pub(super) struct Here {
    db: Arc<Recovering>,
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
                        // Noted where it happened.
                        Err(_) => {}
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
            Err(_) if more => Ok(true),
            done => done.map(|()| more),
        }
    }
}

impl Writer {
    pub(super) fn start(db: Arc<Recovering>, durable: bool) -> Result<Self, StoreError> {
        if !durable {
            return Ok(Self::Here(Arc::new(Here { db, waiting: Mutex::default(), writing: Mutex::default() })));
        }
        let (jobs, queue) = mpsc::channel::<Job>();
        let of_thread = Arc::clone(&db);
        std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || {
                while let Ok(first) = queue.recv() {
                    let more = std::iter::from_fn(|| queue.try_recv().ok()).take(BATCH - 1);
                    // When it fails, the answers are dropped, and their callers get an error.
                    let _ = batch(&of_thread, Durability::Immediate, std::iter::once(first).chain(more));
                }
            })
            .map_err(StoreError::new)?;
        Ok(Self::Thread(jobs, db))
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
        let failure = match self {
            Self::Thread(jobs, db) => {
                jobs.send(job).map_err(|_| StoreError::new("the store is closed"))?;
                db
            }
            Self::Here(here) => {
                here.run(job)?;
                &here.db
            }
        };
        told.await.map_err(|_| {
            let cause = failure.failure().unwrap_or_else(|| "another call of the same commit failed".into());
            StoreError::new(format!("the change could not be committed: {cause}"))
        })
    }
}

/// Runs jobs and commits what they staged, all of it or nothing.
fn batch(db: &Recovering, durability: Durability, mut jobs: impl Iterator<Item = Job>) -> Result<(), StoreError> {
    let mut answers = Vec::new();
    let outcome = db.with(|database| commit(database, durability, &mut jobs, &mut answers));
    // Before any caller hears of the outcome: a health check after it already sees it.
    db.note_commit(&outcome);
    if outcome.is_ok() {
        answers.into_iter().for_each(|answer| answer());
    }
    outcome
}

fn commit(
    database: &Database,
    durability: Durability,
    jobs: &mut impl Iterator<Item = Job>,
    answers: &mut Vec<Answer>,
) -> Result<(), StoreError> {
    let mut transaction = database.begin_write().map_err(StoreError::new)?;
    transaction.set_durability(durability).map_err(StoreError::new)?;
    {
        let mut table = transaction.open_table(TABLE).map_err(StoreError::new)?;
        for job in jobs {
            let mut tx = Tx::new(&table);
            answers.push(job(&mut tx));
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
