//! What an intent that succeeded is good for: it is read, and it checks the user of a session, once.

use super::token::check_token;
use crate::context::RequestContext;
use crate::domain::idp::Link;
use crate::domain::intent::{Intent, IntentState};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// The intent that `token` belongs to, which has succeeded and was not used yet.
///
/// # Errors
/// For the token of another intent, and for an intent that has not succeeded, was used or has expired.
pub fn find_succeeded(ctx: &RequestContext<'_, '_>, id: &str, token: &str) -> Result<Intent, Refusal> {
    check_token(ctx.instance, token, id)?;
    let found = ctx.tx.get::<Intent>(id).filter(|intent| intent.state == IntentState::Succeeded);
    let intent = found.ok_or(refusals::IDP_INTENT_NOT_SUCCEEDED)?;
    ensure(ctx.now <= intent.expires, refusals::IDP_INTENT_EXPIRED)?;
    Ok(intent)
}

/// Checks that the user of a session is the one who signed in at the provider; the intent is used up.
///
/// # Errors
/// As [`find_succeeded`] with ids of its own, and when the account does not belong to the user.
pub fn check_intent(ctx: &mut RequestContext<'_, '_>, user: &str, id: &str, token: &str) -> Result<(), Refusal> {
    check_token(ctx.instance, token, id)?;
    let found = ctx.tx.get::<Intent>(id).filter(|intent| intent.state == IntentState::Succeeded);
    let mut intent = found.ok_or(refusals::INTENT_CHECK_NOT_SUCCEEDED)?;
    ensure(ctx.now <= intent.expires, refusals::INTENT_CHECK_EXPIRED)?;
    let belongs = if intent.user.is_empty() {
        // No user was linked when the intent succeeded: the link may have been added since.
        let account = intent.account.as_ref().map(|account| account.id.as_str()).unwrap_or_default();
        ctx.tx.get::<Link>(&Link::key(&intent.idp, account)).is_some_and(|link| link.user == user)
    } else {
        intent.user == user
    };
    ensure(belongs, refusals::INTENT_CHECK_OTHER_USER)?;
    intent.advance(IntentState::Consumed, ctx.now);
    ctx.tx.put(id, &intent);
    Ok(())
}
