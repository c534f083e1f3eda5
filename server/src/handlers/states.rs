//! Whether a user can sign in: active, inactive, locked, gone.

use super::users::login_key;
use crate::context::RequestContext;
use crate::domain::instance::LoginName;
use crate::domain::session_end::end_sessions_of;
use crate::domain::user::{State, User};
use crate::refusal::Refusal;
use zitadel_wasm::refusals::{self, RefusalKind};

/// One way from a state to another, with the ids of ZITADEL's refusals.
pub struct Change {
    permission: &'static str,
    event: &'static str,
    unknown: RefusalKind,
    from: fn(State) -> bool,
    refused: RefusalKind,
    to: State,
}

/// Keeps a user from signing in.
pub const LOCK: Change = Change {
    permission: "user.write",
    event: "user.locked",
    unknown: refusals::USER_TO_LOCK_UNKNOWN,
    from: |state| state == State::Active,
    refused: refusals::USER_NOT_ACTIVE_TO_LOCK,
    to: State::Locked,
};

/// Lets a locked user sign in again, and forgets his failed checks.
pub const UNLOCK: Change = Change {
    permission: "user.write",
    event: "user.unlocked",
    unknown: refusals::USER_TO_UNLOCK_UNKNOWN,
    from: |state| state == State::Locked,
    refused: refusals::USER_NOT_LOCKED,
    to: State::Active,
};

/// Closes an account for the time being.
pub const DEACTIVATE: Change = Change {
    permission: "user.write",
    event: "user.deactivated",
    unknown: refusals::USER_TO_DEACTIVATE_UNKNOWN,
    from: |state| state != State::Inactive,
    refused: refusals::USER_ALREADY_INACTIVE,
    to: State::Inactive,
};

/// Opens it again.
pub const REACTIVATE: Change = Change {
    permission: "user.write",
    event: "user.reactivated",
    unknown: refusals::USER_TO_REACTIVATE_UNKNOWN,
    from: |state| state == State::Inactive,
    refused: refusals::USER_NOT_INACTIVE,
    to: State::Active,
};

/// Changes the state.
pub fn change(ctx: &mut RequestContext<'_, '_>, id: &str, change: &Change) -> Result<User, Refusal> {
    let mut user = ctx.user(id).ok_or(change.unknown)?;
    // As ZITADEL: the state before the right to change it.
    if !(change.from)(user.state) {
        return Err(change.refused.into());
    }
    // Nobody does it to themselves without the right (recording user-states).
    ctx.require_permission(change.permission)?;
    if user.state == State::Locked
        && let Some(human) = user.human.as_mut()
    {
        human.failed_passwords = 0;
        human.failed_otps = [0; 3];
        if let Some(codes) = human.recovery_codes.as_mut() {
            codes.failed = 0;
        }
    }
    if change.to != State::Active
        && let Some(invite) = user.human.as_mut().and_then(|human| human.invite.as_mut())
    {
        invite.code = None;
    }
    if change.to != State::Active {
        end_sessions_of(ctx.tx, id);
    }
    user.state = change.to;
    user.event(ctx.tx, ctx.now, &ctx.caller.user, change.event, true);
    user.save(ctx.tx);
    Ok(user)
}

/// Removes a user, as somebody who has the right to; it takes the right also to remove oneself (recording user-deleted-token).
pub fn delete(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let user = ctx.user(id).ok_or_else(unknown_to_delete)?;
    ctx.require_permission("user.delete")?;
    Ok(remove_with_sessions(ctx, user))
}

/// Removes the calling user, as `auth.v1` lets everybody.
pub fn delete_oneself(ctx: &mut RequestContext<'_, '_>) -> Result<User, Refusal> {
    let user = ctx.user(&ctx.caller.user).ok_or_else(unknown_to_delete)?;
    Ok(remove_with_sessions(ctx, user))
}

fn unknown_to_delete() -> Refusal {
    Refusal::from(refusals::USER_TO_DELETE_UNKNOWN)
}

fn remove_with_sessions(ctx: &mut RequestContext<'_, '_>, mut user: User) -> User {
    user.event(ctx.tx, ctx.now, &ctx.caller.user, "user.removed", true);
    end_sessions_of(ctx.tx, &user.id);
    ctx.tx.remove::<User>(&user.id);
    ctx.tx.remove::<LoginName>(&login_key(&user.name));
    user
}
