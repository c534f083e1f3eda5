//! What a handler gets: the caller, the time, the state; and what most handlers check and change with them.

use crate::clock::Time;
use crate::domain::instance::Instance;
use crate::domain::organization::Org;
use crate::domain::policies::{Lockout, Policies};
use crate::domain::roles;
use crate::domain::session_end::end_sessions_of;
use crate::domain::user::{Human, HumanUser, State, User};
use crate::domain::webauthn::Rules;
use crate::refusal::Refusal;
use crate::store::{Tx, View};
use zitadel_wasm::refusals::{self, RefusalKind};

/// Who calls.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// Id of the user; empty where no token is needed.
    pub user: String,
    /// Id of the organization of the user.
    pub org: String,
    /// Roles on the instance.
    pub roles: Vec<String>,
    /// The browser of the session behind the token, where it was set.
    pub fingerprint: Option<String>,
    /// The preferred language of a user whose token an application got; empty where none is known.
    pub language: String,
}

impl Caller {
    /// Whether a role grants `permission`.
    #[must_use]
    pub fn has_permission(&self, permission: &str) -> bool {
        self.roles.iter().any(|role| roles::grants(role, permission))
    }
}

/// One request of an RPC.
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
    /// How many checks in a row failed, where this request failed one.
    pub failed_attempts: i32,
    /// Where the instance is, as links have it: `http://localhost:8080`.
    pub origin: &'c str,
    /// What a command reads from projections, where they lag behind; see [`Self::on_projections`].
    pub projections: Option<View>,
}

impl RequestContext<'_, '_> {
    /// The user of that id.
    #[must_use]
    pub fn user(&self, id: &str) -> Option<User> {
        self.tx.get(id)
    }

    /// The human user of that id, to read; [`Self::edit_human`] changes one.
    #[must_use]
    pub fn human(&self, id: &str) -> Option<(User, Human)> {
        let user = self.user(id)?;
        let human = user.human.clone()?;
        Some((user, human))
    }

    /// Refuses callers who act on another user without the permission; on themselves everybody may.
    ///
    /// # Errors
    /// AUTHZ-cdgFk without any role, AUTH-AWfge with none that grants it.
    pub fn require_self_or(&self, user: &str, permission: &str) -> Result<(), Refusal> {
        if self.caller.user == user { Ok(()) } else { self.require_permission(permission) }
    }

    /// Refuses callers without a role that grants `permission`.
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

    /// How much is checked of what an authenticator responds.
    #[must_use]
    pub fn webauthn_rules(&self) -> Rules {
        if self.strict { Rules::Standard } else { Rules::Zitadel }
    }

    /// The policies of an organization: its own, else the instance's.
    #[must_use]
    pub fn policies(&self, org: &str) -> Policies {
        self.tx.get::<Org>(org).map(|org| org.policies).unwrap_or_default().merged_with(&self.instance.policies)
    }

    /// What the user signs in with: the user name, with the domain of the organization where the settings require it.
    #[must_use]
    pub fn login_name(&self, user: &User) -> String {
        self.instance.login_name(self.tx, user)
    }

    /// Edits a user of any kind in place, as [`Self::edit_human`] does.
    ///
    /// # Errors
    /// `unknown` where there is no such user, and what `edit` refuses.
    pub fn edit_user(
        &mut self,
        id: &str,
        unknown: RefusalKind,
        edit: impl FnOnce(&mut Self, &mut User) -> Result<(), Refusal>,
    ) -> Result<User, Refusal> {
        let mut user = self.tx.get::<User>(id).ok_or(unknown)?;
        let result = edit(self, &mut user);
        user.save(self.tx);
        result.map(|()| user)
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

    /// Records a failed check, which stays although the request is refused; everything else that was staged is dropped. So
    /// many failures as `limit` allows lock the user; 0 never does. Returns the number that `count` returns.
    pub fn failed_check(
        &mut self,
        id: &str,
        kind: &str,
        limit: fn(&Lockout) -> i32,
        count: impl FnOnce(&mut Human) -> i32,
    ) -> i32 {
        self.tx.rollback();
        let recorded = self.edit_human_with(id, refusals::INTERNAL, |ctx, edited| {
            let limit = limit(&ctx.policies(&edited.user.org).lockout.unwrap_or_default());
            let failed = count(&mut edited.human);
            ctx.record_event(&mut edited.user, kind);
            if limit > 0 && failed >= limit {
                edited.user.state = State::Locked;
                end_sessions_of(ctx.tx, id);
                ctx.record_change(&mut edited.user, "user.locked");
            }
            Ok(failed)
        });
        self.tx.commit_on_error();
        self.failed_attempts = recorded.map_or(0, |(_, failed)| failed);
        self.failed_attempts
    }
}

/// The refusal of callers without any role.
#[must_use]
pub fn no_membership() -> Refusal {
    Refusal::from(refusals::NO_MEMBERSHIP)
}
