//! Login names: each belongs to one user, whatever its case.

use crate::context::RequestContext;
use crate::domain::login_name::LoginName;
use crate::domain::user::User;
use crate::refusal::ensure;
use zitadel_wasm::refusals::{self, RefusalKind};

/// The key under which a login name is stored.
#[must_use]
pub fn login_key(name: &str) -> String {
    name.to_lowercase()
}

/// Refuses a login name that another user has.
///
/// # Errors
/// V3-DKcYh.
pub fn ensure_free(ctx: &RequestContext<'_, '_>, name: &str) -> Result<(), RefusalKind> {
    ensure(ctx.tx.get::<LoginName>(&login_key(name)).is_none(), refusals::USER_NAME_TAKEN)
}

/// The user of a login name.
#[must_use]
pub fn find_by_login_name(ctx: &RequestContext<'_, '_>, name: &str) -> Option<User> {
    let find = |name: &str| {
        let login: LoginName = ctx.tx.get(&login_key(name))?;
        ctx.user(&login.user)
    };
    // Of `a@b` it may be the user `a@b`, or `a` of the organization whose domain is `b`.
    let names = [Some(name), name.rsplit_once('@').map(|(user, _)| user)];
    let mut found = names.into_iter().flatten().filter_map(find);
    found.find(|user| login_key(&ctx.login_name(user)) == login_key(name))
}
