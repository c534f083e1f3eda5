//! Reads of what was just written. ZITADEL's reads follow its writes by some hundred milliseconds, and a session that is not
//! visible yet looks like one that has ended. Each write of a session issues a new token, and no read accepts a token that it
//! does not know: so a refused read is repeated while the token is new, and a successful one is up to date.

use crate::cookie::{CookieSession, unix_seconds};
use crate::refusal::Refusal;
use crate::runtime;
use std::time::Duration;

/// How many seconds a session may take to be visible after its token was issued.
const VISIBLE_AFTER: u64 = 5;
/// How often a read is repeated, and the pause before each time: together longer than ZITADEL's reads were seen behind.
const REPEATS: u32 = 10;
const PAUSE: Duration = Duration::from_millis(120);

/// Whether the session's token is so new that reads may not know it yet.
pub(super) fn is_new(entry: &CookieSession) -> bool {
    unix_seconds().saturating_sub(entry.changed) <= VISIBLE_AFTER
}

/// Reads again for as long as `is_behind` says that the result is older than the session's last write.
pub(super) async fn read_fresh<T, R>(
    entry: &CookieSession,
    read: impl Fn() -> R,
    is_behind: impl Fn(&Result<T, Refusal>) -> bool,
) -> Result<T, Refusal>
where
    R: Future<Output = Result<T, Refusal>>,
{
    let mut outcome = read().await;
    for _ in 0..REPEATS {
        if !is_new(entry) || !is_behind(&outcome) {
            break;
        }
        runtime::sleep(PAUSE).await;
        outcome = read().await;
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::Code;
    use std::sync::atomic::{AtomicU32, Ordering};

    async fn reads_until_visible(changed: u64, visible_at: u32) -> (u32, bool) {
        let reads = AtomicU32::new(0);
        let entry = CookieSession { changed, ..CookieSession::default() };
        let read = || async {
            let read = reads.fetch_add(1, Ordering::Relaxed) + 1;
            if read < visible_at { Err(Refusal::new(Code::NotFound, "not found")) } else { Ok(()) }
        };
        let outcome = read_fresh(&entry, read, Result::is_err).await;
        (reads.load(Ordering::Relaxed), outcome.is_ok())
    }

    #[tokio::test(start_paused = true)]
    async fn a_refused_read_of_a_new_token_is_repeated_for_a_while() {
        let now = unix_seconds();
        assert_eq!(reads_until_visible(now, 1).await, (1, true));
        assert_eq!(reads_until_visible(now, 4).await, (4, true));
        assert_eq!(reads_until_visible(now, 1000).await, (REPEATS + 1, false));
    }

    #[tokio::test(start_paused = true)]
    async fn a_refused_read_of_an_older_token_is_final() {
        assert_eq!(reads_until_visible(unix_seconds() - VISIBLE_AFTER - 1, 2).await, (1, false));
    }
}
