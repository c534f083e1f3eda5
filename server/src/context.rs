//! What a handler is given: who calls, when, and the state; and the questions that most handlers ask.

use crate::clock::Time;
use crate::domain::instance::{Instance, Org};
use crate::domain::policies::{Lockout, Policies};
use crate::domain::roles;
use crate::domain::session_end::end_sessions_of;
use crate::domain::user::{Human, HumanUser, State, User};
use crate::refusal::Refusal;
use crate::store::Tx;
use zitadel_wasm::refusals::{self, RefusalKind};

/// Who calls.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// Id of the user; empty where no token is needed.
    pub user: String,
    /// Organisation of the user.
    pub org: String,
    /// Roles on the instance.
    pub roles: Vec<String>,
    /// The browser that he calls from, where the session that his token stands on was told.
    pub fingerprint: Option<String>,
}

impl Caller {
    /// Whether a role grants `permission`.
    #[must_use]
    pub fn has_permission(&self, permission: &str) -> bool {
        self.roles.iter().any(|role| roles::grants(role, permission))
    }
}

/// One call.
pub struct RequestContext<'c, 'tx> {
    /// The state.
    pub tx: &'c mut Tx<'tx>,
    /// The server's time.
    pub now: Time,
    /// The instance.
    pub instance: &'c Instance,
    /// Who calls.
    pub caller: Caller,
    /// Whether to be as strict as the standards where ZITADEL is not.
    pub strict: bool,
    /// Where the instance is, as links have it: `http://localhost:8080`.
    pub origin: &'c str,
}

impl RequestContext<'_, '_> {
    /// The user of that id.
    #[must_use]
    pub fn user(&self, id: &str) -> Option<User> {
        self.tx.get(id)
    }

    /// The person of that id; machines are none.
    #[must_use]
    pub fn human(&self, id: &str) -> Option<(User, Human)> {
        let user = self.user(id)?;
        let human = user.human.clone()?;
        Some((user, human))
    }

    /// Whether the caller may do this to the user of that id: to oneself always, to others by permission.
    ///
    /// # Errors
    /// AUTHZ-cdgFk without any role, AUTH-AWfge with none that grants it.
    pub fn require_self_or(&self, user: &str, permission: &str) -> Result<(), Refusal> {
        if self.caller.user == user { Ok(()) } else { self.require_permission(permission) }
    }

    /// Whether a role of the caller grants `permission`.
    ///
    /// # Errors
    /// AUTHZ-cdgFk without any role, AUTH-AWfge with none that grants it.
    pub fn require_permission(&self, permission: &str) -> Result<(), Refusal> {
        if self.caller.roles.is_empty() {
            Err(no_membership())
        } else if self.caller.has_permission(permission) {
            Ok(())
        } else {
            Err(refusals::USER_PERMISSION_MISSING.into())
        }
    }

    /// What an organisation asks of its users: its own rules, else the instance's.
    #[must_use]
    pub fn policies(&self, org: &str) -> Policies {
        self.tx.get::<Org>(org).map(|org| org.policies).unwrap_or_default().merged_with(&self.instance.policies)
    }

    /// What the user signs in with: his name, and behind it his organisation's domain where the settings want it so.
    #[must_use]
    pub fn login_name(&self, user: &User) -> String {
        self.instance.login_name(self.tx, user)
    }

    /// Edits the human user of that id in place; returns the user as stored. What `edit` leaves is staged whatever it
    /// returns, so that no change is forgotten; after a refusal the transaction drops it, unless `commit_on_error` was
    /// called.
    ///
    /// # Errors
    /// `unknown` where there is no such human user, and what `edit` refuses.
    pub fn edit_human(
        &mut self,
        id: &str,
        unknown: RefusalKind,
        edit: impl FnOnce(&mut Self, &mut HumanUser) -> Result<(), Refusal>,
    ) -> Result<User, Refusal> {
        self.edit_human_with(id, unknown, edit).map(|(user, ())| user)
    }

    /// As [`Self::edit_human`], with what `edit` returns.
    ///
    /// # Errors
    /// As [`Self::edit_human`].
    pub fn edit_human_with<T>(
        &mut self,
        id: &str,
        unknown: RefusalKind,
        edit: impl FnOnce(&mut Self, &mut HumanUser) -> Result<T, Refusal>,
    ) -> Result<(User, T), Refusal> {
        let mut edited = self.tx.get::<User>(id).and_then(User::into_human).ok_or(unknown)?;
        let result = edit(self, &mut edited);
        let user = edited.into_user();
        user.save(self.tx);
        result.map(|value| (user, value))
    }

    /// Records an event that reads are made of.
    pub fn record_change(&mut self, user: &mut User, kind: &str) {
        user.event(self.tx, self.now, &self.caller.user, kind, true);
    }

    /// Records an event that reads are not made of: a pending code, a check.
    pub fn record_event(&mut self, user: &mut User, kind: &str) {
        user.event(self.tx, self.now, &self.caller.user, kind, false);
    }

    /// Undoes what the call did so far, and notes a failed check, which stays although the call is refused. Too many lock
    /// the user: `most` says how many, 0 that none do. Answers what `count` did.
    pub fn failed_check(
        &mut self,
        id: &str,
        kind: &str,
        most: fn(&Lockout) -> i32,
        count: impl Fn(&mut Human) -> i32,
    ) -> i32 {
        self.tx.rollback();
        let Some((mut user, mut human)) = self.human(id) else { return 0 };
        let most = most(&self.policies(&user.org).lockout.unwrap_or_default());
        let failed = count(&mut human);
        self.record(&mut user, &human, kind, false);
        if most > 0 && failed >= most {
            user.state = State::Locked;
            end_sessions_of(self.tx, id);
            self.record(&mut user, &human, "user.locked", true);
        }
        self.tx.commit_on_error();
        failed
    }

    /// Notes an event of a user, and stores him as he is now.
    pub fn record(&mut self, user: &mut User, human: &Human, kind: &str, seen: bool) {
        user.human = Some(human.clone());
        user.event(self.tx, self.now, &self.caller.user, kind, seen);
        user.save(self.tx);
    }
}

/// What callers without any role are told.
#[must_use]
pub fn no_membership() -> Refusal {
    Refusal::from(refusals::NO_MEMBERSHIP)
}
