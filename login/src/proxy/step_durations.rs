//! Recent durations of steps for known users, so that the same step for an unknown user takes as long. Only the step that
//! differs is measured: waiting until a whole request has taken the larger of two random times would skew the
//! distribution.

use crate::runtime::{self, Moment};
use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

/// Samples per step. Few, so that they follow the load.
const MAX_SAMPLES: usize = 32;
/// Duration before the first sample: about the time to hash a password.
const DEFAULT_DURATION: Duration = Duration::from_millis(250);

/// A step whose duration is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimedStep {
    /// Creating a session for a login name.
    SessionCreated,
    /// Rejecting a wrong password after comparing hashes.
    PasswordRefused,
    /// Creating a passkey challenge.
    ChallengeMade,
    /// Sending a password reset code.
    CodeSent,
    /// Rejecting a wrong code after comparing it.
    CodeRefused,
}

/// The newest samples of each step.
#[derive(Default)]
pub struct Durations {
    kinds: [Mutex<VecDeque<Duration>>; 5],
}

impl Durations {
    fn kind(&self, kind: TimedStep) -> Option<&Mutex<VecDeque<Duration>>> {
        self.kinds.get(kind as usize)
    }

    /// Records the duration of a step since its start.
    pub fn record(&self, kind: TimedStep, started: Moment) {
        let Some(Ok(mut samples)) = self.kind(kind).map(Mutex::lock) else { return };
        if samples.len() == MAX_SAMPLES {
            samples.pop_front();
        }
        samples.push_back(started.elapsed());
    }

    /// A random sample.
    fn sample(&self, kind: TimedStep) -> Duration {
        let Some(Ok(samples)) = self.kind(kind).map(Mutex::lock) else { return DEFAULT_DURATION };
        let at = usize::try_from(rand::random::<u32>()).unwrap_or_default().checked_rem(samples.len());
        at.and_then(|at| samples.get(at)).copied().unwrap_or(DEFAULT_DURATION)
    }

    /// Waits until the time since the step's start equals a random sample.
    pub async fn wait(&self, kind: TimedStep, started: Moment) {
        let until = started.plus(self.sample(kind));
        runtime::sleep(until.since(Moment::now())).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_decoy_step_takes_as_long_as_a_measured_one() {
        let durations = Durations::default();
        let before = tokio::time::Instant::now();
        durations.wait(TimedStep::PasswordRefused, Moment::now()).await;
        assert_eq!(before.elapsed().as_millis() / 10, DEFAULT_DURATION.as_millis() / 10);
        let started = Moment::now().minus(Duration::from_secs(2));
        durations.record(TimedStep::PasswordRefused, started);
        let sample = durations.sample(TimedStep::PasswordRefused);
        assert!(sample >= Duration::from_secs(2) && sample < Duration::from_secs(3), "{sample:?}");
        assert_eq!(durations.sample(TimedStep::CodeSent), DEFAULT_DURATION, "each step has its own samples");
    }

    #[test]
    fn only_the_newest_samples_are_kept() {
        let durations = Durations::default();
        for _ in 0..MAX_SAMPLES {
            durations.record(TimedStep::CodeSent, Moment::now().minus(Duration::from_secs(9)));
        }
        for _ in 0..MAX_SAMPLES {
            durations.record(TimedStep::CodeSent, Moment::now());
        }
        assert!((0..100).all(|_| durations.sample(TimedStep::CodeSent) < Duration::from_secs(9)));
    }
}
