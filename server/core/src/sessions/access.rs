//! Access to a session: by its token, its user, its creator or its browser.

use crate::context::RequestContext;
use crate::domain::session::{self, Session, SessionEnd};
use crate::refusal::Refusal;
use zitadel_wasm::refusals::{self, RefusalKind};

/// Whether the caller may see it without a permission: as its user, its creator, or in the same browser.
#[must_use]
pub fn is_own_session(ctx: &RequestContext<'_, '_>, session: &Session) -> bool {
    session.creator == ctx.caller.user
        || session.user.as_ref().is_some_and(|(user, _)| *user == ctx.caller.user)
        || ctx.caller.fingerprint.as_deref().is_some_and(|caller| session.fingerprint() == Some(caller))
}

/// Checks a token of a session that is to be changed.
///
/// # Errors
/// For a token that is not well formed, and one that is not the newest of the session.
pub fn check_session_token(ctx: &RequestContext<'_, '_>, session: &Session, token: &str) -> Result<(), RefusalKind> {
    match session::open(ctx.instance, token) {
        Some((id, token)) if id == session.id && token == session.token => Ok(()),
        _ => Err(refusals::SESSION_TOKEN_WRONG),
    }
}

/// Refuses to change a session that has ended.
///
/// # Errors
/// For one that was terminated or has expired.
pub fn check_not_ended(ctx: &RequestContext<'_, '_>, session: &Session) -> Result<(), RefusalKind> {
    match session.ended(ctx.now) {
        None => Ok(()),
        Some(SessionEnd::Terminated) => Err(refusals::SESSION_TERMINATED),
        Some(SessionEnd::Expired) => Err(refusals::SESSION_EXPIRED),
    }
}

/// The session that an authorization request or a device is granted with.
///
/// # Errors
/// When it does not exist or has ended, or the token is not its own.
pub fn session_to_link(ctx: &RequestContext<'_, '_>, id: &str, token: &str) -> Result<Session, Refusal> {
    let session = ctx.tx.get::<Session>(id).ok_or(refusals::SESSION_NOT_EXISTING)?;
    check_not_ended(ctx, &session)?;
    check_session_token(ctx, &session, token)?;
    Ok(session)
}
