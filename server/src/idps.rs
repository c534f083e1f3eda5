//! Links between users and their accounts at external identity providers.

use crate::context::RequestContext;
use crate::domain::idp::{Idp, Link};
use crate::domain::user::User;
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

/// Links an account at a provider to a user.
///
/// # Errors
/// Where the provider or the user does not exist, or the account is linked already.
pub fn add_link(
    ctx: &mut RequestContext<'_, '_>,
    user: &str,
    idp: &str,
    account: &str,
    account_name: String,
) -> Result<User, Refusal> {
    ctx.tx.get::<Idp>(idp).ok_or(refusals::IDP_TO_LINK_NOT_FOUND)?;
    ctx.edit_human(user, refusals::IDP_LINK_USER_UNKNOWN, |ctx, edited| {
        ctx.require_self_or(&edited.user.id, "user.write")?;
        let key = Link::key(idp, account);
        if ctx.tx.get::<Link>(&key).is_some() {
            return Err(refusals::IDP_LINK_ALREADY_EXISTS.into());
        }
        let user = edited.user.id.clone();
        ctx.tx.put(&key, &Link { user, idp: idp.to_owned(), account: account.to_owned(), name: account_name });
        ctx.record_event(&mut edited.user, "user.human.externalidp.added");
        Ok(())
    })
}

/// Removes a link.
///
/// # Errors
/// Where the user has no such link.
pub fn remove_link(ctx: &mut RequestContext<'_, '_>, user: &str, idp: &str, account: &str) -> Result<User, Refusal> {
    let key = Link::key(idp, account);
    let unknown = refusals::IDP_LINK_NOT_FOUND;
    ctx.tx.get::<Link>(&key).filter(|link| link.user == user).ok_or(unknown)?;
    ctx.edit_human(user, unknown, |ctx, edited| {
        ctx.require_self_or(&edited.user.id, "user.write")?;
        ctx.tx.remove::<Link>(&key);
        ctx.record_event(&mut edited.user, "user.human.externalidp.removed");
        Ok(())
    })
}
