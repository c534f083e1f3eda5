//! Tokio, and the operating system's clocks and threads.

use super::{Runtime, Task, Work};
use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

pub(super) struct Native;

impl Runtime for Native {
    fn unix_time(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
    }

    fn uptime(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }

    fn sleep(&self, time: Duration) -> Task {
        Box::pin(tokio::time::sleep(time))
    }

    fn spawn(&self, task: Task) {
        tokio::spawn(task);
    }

    fn compute(&self, work: Work) {
        tokio::task::spawn_blocking(work);
    }

    fn start_thread(&self, name: &str, stack: Option<usize>, work: Work) -> std::io::Result<()> {
        let thread = std::thread::Builder::new().name(name.to_owned());
        let thread = match stack {
            Some(bytes) => thread.stack_size(bytes),
            None => thread,
        };
        thread.spawn(work).map(drop)
    }
}
