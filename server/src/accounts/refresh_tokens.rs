//! The refresh tokens that applications hold for the calling user.

use crate::context::RequestContext;
use crate::domain::oidc::RefreshToken;
use crate::domain::token_family::revoke_family;
use crate::domain::user::User;
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// Those that have not expired.
#[must_use]
pub fn list_mine(ctx: &RequestContext<'_, '_>) -> Vec<RefreshToken> {
    keyed(ctx).into_iter().map(|(_, token)| token).collect()
}

/// Revokes one, by its id.
pub fn revoke_mine(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let found = keyed(ctx).into_iter().find(|(_, token)| token.id == id);
    let (key, _) = found.ok_or(refusals::REFRESH_TOKEN_NOT_FOUND)?;
    revoke(ctx, &[key])
}

/// Revokes all of them.
pub fn revoke_all_mine(ctx: &mut RequestContext<'_, '_>) -> Result<User, Refusal> {
    let keys: Vec<String> = keyed(ctx).into_iter().map(|(key, _)| key).collect();
    ensure(!keys.is_empty(), refusals::REFRESH_TOKEN_ID_MISSING)?;
    revoke(ctx, &keys)
}

fn keyed(ctx: &RequestContext<'_, '_>) -> Vec<(String, RefreshToken)> {
    let all = ctx.tx.all::<RefreshToken>().into_iter();
    all.filter(|(_, token)| token.user == ctx.caller.user && token.grant.expires >= ctx.now).collect()
}

fn revoke(ctx: &mut RequestContext<'_, '_>, keys: &[String]) -> Result<User, Refusal> {
    let me = ctx.caller.user.clone();
    ctx.edit_human(&me, refusals::REFRESH_TOKEN_NOT_FOUND, |ctx, edited| {
        for key in keys {
            let family = ctx.tx.get::<RefreshToken>(key).map(|token| token.grant.family).unwrap_or_default();
            ctx.tx.remove::<RefreshToken>(key);
            revoke_family(ctx.tx, &family);
            ctx.record_event(&mut edited.user, "user.human.refresh.token.removed");
        }
        Ok(())
    })
}
