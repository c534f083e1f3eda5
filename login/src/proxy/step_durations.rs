//! Recent durations of steps about known users: a decoy for an unknown user takes as long as one of them.
//! Only the step is measured that differs, because the larger of two random times is not as long as one.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Samples of each kind: few, so that they follow the load.
const MAX_SAMPLES: usize = 32;
/// What is taken before anything was measured: about what hashing a password takes.
const DEFAULT_DURATION: Duration = Duration::from_millis(250);

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimedStep {
    /// A session was created for a login name.
    SessionCreated,
    /// A password was compared, and is another.
    PasswordRefused,
    /// A passkey's challenge was made.
    ChallengeMade,
    /// A code to set a new password was sent.
    CodeSent,
    /// A code was compared, and is another.
    CodeRefused,
}

/// The newest samples of each kind.
#[derive(Default)]
pub struct Durations {
    kinds: [Mutex<VecDeque<Duration>>; 5],
}

impl Durations {
    fn kind(&self, kind: TimedStep) -> Option<&Mutex<VecDeque<Duration>>> {
        self.kinds.get(kind as usize)
    }

    /// Notes how long a step has taken that began then.
    pub fn record(&self, kind: TimedStep, begun: Instant) {
        let Some(Ok(mut samples)) = self.kind(kind).map(Mutex::lock) else { return };
        if samples.len() == MAX_SAMPLES {
            samples.pop_front();
        }
        samples.push_back(begun.elapsed());
    }

    /// How long one of them took, by chance.
    fn sample(&self, kind: TimedStep) -> Duration {
        let Some(Ok(samples)) = self.kind(kind).map(Mutex::lock) else { return DEFAULT_DURATION };
        let at = usize::try_from(rand::random::<u32>()).unwrap_or_default().checked_rem(samples.len());
        at.and_then(|at| samples.get(at)).copied().unwrap_or(DEFAULT_DURATION)
    }

    /// Waits until a step that began then has taken as long as one of them.
    pub async fn wait(&self, kind: TimedStep, begun: Instant) {
        let until = begun + self.sample(kind);
        tokio::time::sleep_until(until.into()).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_stands_in_takes_as_long_as_what_was_measured() {
        let durations = Durations::default();
        let before = tokio::time::Instant::now();
        durations.wait(TimedStep::PasswordRefused, before.into()).await;
        assert_eq!(before.elapsed().as_millis() / 10, DEFAULT_DURATION.as_millis() / 10);
        let begun = Instant::now().checked_sub(Duration::from_secs(2)).unwrap();
        durations.record(TimedStep::PasswordRefused, begun);
        let sample = durations.sample(TimedStep::PasswordRefused);
        assert!(sample >= Duration::from_secs(2) && sample < Duration::from_secs(3), "{sample:?}");
        assert_eq!(durations.sample(TimedStep::CodeSent), DEFAULT_DURATION, "each kind for itself");
    }

    #[test]
    fn only_the_newest_samples_are_kept() {
        let durations = Durations::default();
        for _ in 0..MAX_SAMPLES {
            durations.record(TimedStep::CodeSent, Instant::now().checked_sub(Duration::from_secs(9)).unwrap());
        }
        for _ in 0..MAX_SAMPLES {
            durations.record(TimedStep::CodeSent, Instant::now());
        }
        assert!((0..100).all(|_| durations.sample(TimedStep::CodeSent) < Duration::from_secs(9)));
    }
}
