//! What the servers need of the machine beside sockets and files: time, delays, tasks and threads. A program chooses it
//! once. With the feature `native` that is tokio and the operating system unless the program says otherwise.

mod moment;
#[cfg(feature = "native")]
mod native;
#[cfg(not(feature = "native"))]
mod stopped;

pub use moment::Moment;

use std::pin::Pin;
use std::sync::OnceLock;
use std::time::Duration;

/// What runs beside the request that starts it.
pub type Task = Pin<Box<dyn Future<Output = ()> + Send>>;
/// A new RSA key in PKCS #8 (DER).
pub type RsaKey = Pin<Box<dyn Future<Output = Option<Vec<u8>>> + Send>>;
/// A computation.
pub type Work = Box<dyn FnOnce() + Send>;

/// The machine, as far as the servers need it.
pub trait Runtime: Send + Sync {
    /// Time since 1970, by the machine's clock.
    fn unix_time(&self) -> Duration;
    /// Time since some moment before the first call; it never goes back.
    fn uptime(&self) -> Duration;
    /// Ends after this time.
    fn sleep(&self, time: Duration) -> Task;
    /// Runs a task.
    fn spawn(&self, task: Task);
    /// Runs what takes long, where no other request waits for it if the machine has such a place.
    fn compute(&self, work: Work);
    /// Runs work on a thread of its own, with a stack of so many bytes.
    ///
    /// # Errors
    /// When the machine has no threads, or does not start one.
    fn start_thread(&self, name: &str, stack: Option<usize>, work: Work) -> std::io::Result<()>;
    /// A new RSA key of 2048 bits, where the machine makes one faster than this program does.
    fn rsa_key(&self) -> Option<RsaKey> {
        None
    }
}

static RUNTIME: OnceLock<Box<dyn Runtime>> = OnceLock::new();

/// Chooses the runtime of this process. The first one stays: what has begun on it goes on.
pub fn install(runtime: Box<dyn Runtime>) {
    let _ = RUNTIME.set(runtime);
}

fn current() -> &'static dyn Runtime {
    #[cfg(feature = "native")]
    let default = &native::Native;
    #[cfg(not(feature = "native"))]
    let default = &stopped::Stopped;
    RUNTIME.get().map_or(default, |runtime| &**runtime)
}

/// Time since 1970, by the machine's clock.
#[must_use]
pub fn unix_time() -> Duration {
    current().unix_time()
}

/// Time since some moment before the first call; it never goes back.
#[must_use]
pub fn uptime() -> Duration {
    current().uptime()
}

/// Ends after this time.
#[must_use]
pub fn sleep(time: Duration) -> Task {
    current().sleep(time)
}

/// Runs a task beside the request that starts it.
pub fn spawn(task: impl Future<Output = ()> + Send + 'static) {
    current().spawn(Box::pin(task));
}

/// What takes long: its result, or `None` when it does not end.
pub async fn compute<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, receiver) = tokio::sync::oneshot::channel();
    current().compute(Box::new(move || drop(sender.send(work()))));
    receiver.await.ok()
}

/// Runs work on a thread of its own, with a stack of so many bytes.
///
/// # Errors
/// When the machine has no threads, or does not start one.
pub fn start_thread(name: &str, stack: Option<usize>, work: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    current().start_thread(name, stack, Box::new(work))
}

/// A new RSA key of 2048 bits, where the machine makes one faster than this program does.
#[must_use]
pub fn rsa_key() -> Option<RsaKey> {
    current().rsa_key()
}
