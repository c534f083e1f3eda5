//! What there is before a program has chosen its runtime: a clock that stands still.

use super::{Runtime, Task, Work};
use std::time::Duration;

pub(super) struct Stopped;

impl Runtime for Stopped {
    fn unix_time(&self) -> Duration {
        Duration::ZERO
    }

    fn uptime(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> Task {
        Box::pin(std::future::ready(()))
    }

    fn spawn(&self, _: Task) {}

    fn compute(&self, work: Work) {
        work();
    }

    fn start_thread(&self, _: &str, _: Option<usize>, _: Work) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}
