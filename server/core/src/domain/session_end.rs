//! The end of a session for its readers when its user is locked, deactivated or removed. As in a running ZITADEL (recordings
//! oidc-user-deactivated and user-deleted-token), reads and tokens end at once and for good, while the session can still be
//! written to.

use super::session::Session;
use crate::clock::Time;
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// How often the sessions of a user were ended; stored under the user's id, and kept when the user is removed, because
/// another user may get the same id.
#[derive(Default, Serialize, Deserialize)]
struct SessionEpoch(u64);

impl Entity for SessionEpoch {
    const PREFIX: &'static str = "session-epoch";
}

/// The epoch of this user's new sessions.
#[must_use]
pub fn current_epoch(tx: &Tx<'_>, user: &str) -> u64 {
    tx.get::<SessionEpoch>(user).unwrap_or_default().0
}

/// Ends every session of a user, for its readers.
pub fn end_sessions_of(tx: &mut Tx<'_>, user: &str) {
    let next = current_epoch(tx, user).saturating_add(1);
    tx.put(user, &SessionEpoch(next));
}

impl Session {
    /// Whether readers no longer see it and its tokens are invalid: it was terminated, or ended with its user.
    #[must_use]
    pub fn is_over(&self, tx: &Tx<'_>) -> bool {
        self.terminated || self.user.as_ref().is_some_and(|(user, _)| current_epoch(tx, user) != self.user_epoch)
    }

    /// Whether readers see it and it has not expired.
    #[must_use]
    pub fn is_live(&self, tx: &Tx<'_>, now: Time) -> bool {
        !self.is_over(tx) && !self.expired(now)
    }
}
