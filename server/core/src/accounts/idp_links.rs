//! Links between users and their accounts at identity providers.

use crate::context::RequestContext;
use crate::domain::idp::{Idp, Link};
use crate::domain::user::User;
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// An account at an identity provider.
pub struct NewLink {
    /// Id of the provider.
    pub idp: String,
    /// Id of the account there.
    pub account: String,
    /// Its name there.
    pub name: String,
}

/// Links an account at a provider to a user.
pub fn add(ctx: &mut RequestContext<'_, '_>, id: &str, link: NewLink) -> Result<User, Refusal> {
    ctx.tx.get::<Idp>(&link.idp).ok_or(refusals::IDP_TO_LINK_NOT_FOUND)?;
    ctx.edit_human(id, refusals::IDP_LINK_USER_UNKNOWN, |ctx, edited| {
        ctx.require_self_or(id, "user.write")?;
        let key = Link::key(&link.idp, &link.account);
        ensure(ctx.tx.get::<Link>(&key).is_none(), refusals::IDP_LINK_ALREADY_EXISTS)?;
        ctx.record_event(&mut edited.user, "user.human.externalidp.added");
        let (user, sequence) = (id.to_owned(), edited.user.sequence);
        ctx.tx.put(&key, &Link { user, idp: link.idp, account: link.account, name: link.name, sequence });
        Ok(())
    })
}

/// Removes a link.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str, idp: &str, account: &str) -> Result<User, Refusal> {
    let key = Link::key(idp, account);
    let link = ctx.tx.get::<Link>(&key).filter(|link| link.user == id);
    ensure(link.is_some(), refusals::IDP_LINK_NOT_FOUND)?;
    ctx.edit_human(id, refusals::IDP_LINK_NOT_FOUND, |ctx, edited| {
        ctx.require_self_or(id, "user.write")?;
        ctx.tx.remove::<Link>(&key);
        ctx.record_event(&mut edited.user, "user.human.externalidp.removed");
        Ok(())
    })
}
