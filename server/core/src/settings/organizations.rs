//! Settings that only organizations have: whether their user names are their own.

use crate::accounts::login_names::ensure_unscoped_names_free;
use crate::context::RequestContext;
use crate::domain::organization::{Org, OrgSettings};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// Sets them; what is `None` stays.
///
/// # Errors
/// Without an organization, for an unknown one, and without the permission.
pub fn set(ctx: &mut RequestContext<'_, '_>, id: &str, scoped_user_names: Option<bool>) -> Result<(), Refusal> {
    ensure(!id.is_empty(), refusals::ORGANIZATION_SETTINGS_INVALID)?;
    let mut org = ctx.tx.get::<Org>(id).ok_or(refusals::ORGANIZATION_OF_SETTINGS_UNKNOWN)?;
    ctx.require_permission("org.write")?;
    let before = org.settings.take();
    let scoped = scoped_user_names.or(before.as_ref().map(|settings| settings.scoped_user_names));
    let was_scoped = before.as_ref().is_some_and(|settings| settings.scoped_user_names);
    if was_scoped && scoped == Some(false) {
        ensure_unscoped_names_free(ctx, id)?;
    }
    org.settings = match (before, scoped) {
        (Some(before), Some(scoped)) if before.scoped_user_names == scoped => Some(before),
        (before, scoped) => {
            let created = before.map_or(ctx.now, |before| before.created);
            Some(OrgSettings { scoped_user_names: scoped == Some(true), created, changed: ctx.now })
        }
    };
    ctx.tx.put(id, &org);
    Ok(())
}

/// Deletes them; those that are not set are no error.
///
/// # Errors
/// As [`set`], and where a user name would be that of a user of another organization, too.
pub fn delete(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<(), Refusal> {
    ensure(!id.is_empty(), refusals::ORGANIZATION_SETTINGS_INVALID)?;
    let org = ctx.tx.get::<Org>(id).ok_or(refusals::ORGANIZATION_OF_SETTINGS_UNKNOWN)?;
    ctx.require_permission("org.write")?;
    if org.settings.as_ref().is_some_and(|settings| settings.scoped_user_names) {
        ensure_unscoped_names_free(ctx, id)?;
    }
    ctx.tx.put(id, &Org { settings: None, ..org });
    Ok(())
}
