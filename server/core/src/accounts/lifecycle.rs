//! Whether a user can sign in: active, inactive, locked, deleted.

use super::login_names;
use crate::context::RequestContext;
use crate::domain::session_end::end_sessions_of;
use crate::domain::user::{Human, State, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals::{self, RefusalKind};

/// One way from a state to another, with what ZITADEL refuses it with.
pub struct Change {
    permission: &'static str,
    event: &'static str,
    unknown: RefusalKind,
    from: fn(State) -> bool,
    refused: RefusalKind,
    /// The refusal of a user in state initial, where that state is no way to the other.
    initial: Option<RefusalKind>,
    to: State,
}

/// Keeps a user from signing in.
pub const LOCK: Change = Change {
    permission: "user.write",
    event: "user.locked",
    unknown: refusals::USER_TO_LOCK_UNKNOWN,
    from: |state| matches!(state, State::Active | State::Initial),
    refused: refusals::USER_NOT_ACTIVE_TO_LOCK,
    initial: None,
    to: State::Locked,
};

/// Lets a locked user sign in again, and forgets the failed checks.
pub const UNLOCK: Change = Change {
    permission: "user.write",
    event: "user.unlocked",
    unknown: refusals::USER_TO_UNLOCK_UNKNOWN,
    from: |state| state == State::Locked,
    refused: refusals::USER_NOT_LOCKED,
    initial: None,
    to: State::Active,
};

/// Closes an account for the time being.
pub const DEACTIVATE: Change = Change {
    permission: "user.write",
    event: "user.deactivated",
    unknown: refusals::USER_TO_DEACTIVATE_UNKNOWN,
    from: |state| state != State::Inactive,
    refused: refusals::USER_ALREADY_INACTIVE,
    initial: Some(refusals::USER_TO_DEACTIVATE_INITIAL),
    to: State::Inactive,
};

/// Opens it again.
pub const REACTIVATE: Change = Change {
    permission: "user.write",
    event: "user.reactivated",
    unknown: refusals::USER_TO_REACTIVATE_UNKNOWN,
    from: |state| state == State::Inactive,
    refused: refusals::USER_NOT_INACTIVE,
    initial: None,
    to: State::Active,
};

/// Changes the state.
pub fn change(ctx: &mut RequestContext<'_, '_>, id: &str, change: &Change) -> Result<User, Refusal> {
    ctx.edit_user(id, change.unknown, |ctx, user| {
        // As ZITADEL: the state before the permission to change it.
        ensure((change.from)(user.state), change.refused)?;
        if let Some(refused) = change.initial {
            ensure(user.state != State::Initial, refused)?;
        }
        // Users need the permission for themselves too (recording user-states).
        ctx.require_permission(change.permission)?;
        if user.state == State::Locked
            && let Some(human) = user.human.as_mut()
        {
            forget_failed_checks(human);
        }
        if change.to != State::Active {
            if let Some(invite) = user.human.as_mut().and_then(|human| human.invite.as_mut()) {
                invite.code = None;
            }
            end_sessions_of(ctx.tx, id);
        }
        user.state = change.to;
        ctx.record_change(user, change.event);
        Ok(())
    })
}

fn forget_failed_checks(human: &mut Human) {
    human.failed_passwords = 0;
    human.failed_otps = [0; 3];
    if let Some(codes) = human.recovery_codes.as_mut() {
        codes.failed = 0;
    }
}

/// Deletes a user. Deleting oneself requires the permission, too (recording user-deleted-token).
pub fn delete(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let user = ctx.user(id).ok_or(refusals::USER_TO_DELETE_UNKNOWN)?;
    ctx.require_permission("user.delete")?;
    Ok(remove_with_sessions(ctx, user))
}

/// Deletes the calling user, which `auth.v1` allows everybody.
pub fn delete_mine(ctx: &mut RequestContext<'_, '_>) -> Result<User, Refusal> {
    let user = ctx.user(&ctx.caller.user).ok_or(refusals::USER_TO_DELETE_UNKNOWN)?;
    Ok(remove_with_sessions(ctx, user))
}

fn remove_with_sessions(ctx: &mut RequestContext<'_, '_>, mut user: User) -> User {
    ctx.record_change(&mut user, "user.removed");
    end_sessions_of(ctx.tx, &user.id);
    ctx.tx.remove::<User>(&user.id);
    login_names::release(ctx.tx, &user.name, &user.id);
    user
}
