//! User names and the login names made of them. A user name belongs to one user, whatever its case: of all organizations,
//! or only of their own where the organization's login names carry its domain, or its user names are its own.

use crate::context::RequestContext;
use crate::domain::instance::Instance;
use crate::domain::login_name::LoginName;
use crate::domain::organization::Org;
use crate::domain::user::User;
use crate::refusal::ensure;
use crate::store::Tx;
use zitadel_wasm::refusals::{self, RefusalKind};

fn name_key(name: &str) -> String {
    name.to_lowercase()
}

/// Refuses a user name that another user has, and one with the domain of another organization; `id` is the one who is to
/// have it.
///
/// # Errors
/// V3-DKcYh, COMMAND-SFd21.
pub fn ensure_free(ctx: &RequestContext<'_, '_>, org: &str, name: &str, id: &str) -> Result<(), RefusalKind> {
    if let Some((_, domain)) = name.rsplit_once('@')
        && !carries_domain(ctx, ctx.tx.get::<Org>(org).as_ref())
    {
        let others = ctx.tx.filter_map("", |other, of: Org| (other != org && of.domain == domain).then_some(()));
        ensure(others.is_empty(), refusals::USER_NAME_OF_OTHER_DOMAIN)?;
    }
    let scoped = is_scoped(ctx, org);
    let takes_it =
        |other: &User| other.id != id && is_scoped(ctx, &other.org) == scoped && (!scoped || other.org == org);
    ensure(!holders(ctx.tx, name).iter().any(takes_it), refusals::USER_NAME_TAKEN)
}

/// Whether the user names of an organization are its own.
fn is_scoped(ctx: &RequestContext<'_, '_>, org: &str) -> bool {
    let org = ctx.tx.get::<Org>(org);
    carries_domain(ctx, org.as_ref())
        || org.and_then(|org| org.settings).is_some_and(|settings| settings.scoped_user_names)
}

/// Whether the login names of an organization carry its domain.
fn carries_domain(ctx: &RequestContext<'_, '_>, org: Option<&Org>) -> bool {
    let own = org.and_then(|org| org.policies.domain.as_ref());
    let overrides = own.or(ctx.instance.policies.domain.as_ref());
    overrides.is_some_and(|overrides| overrides.flag("loginNameIncludesDomain"))
}

/// Refuses to make the user names of an organization those of all, where a user of another one has the same.
///
/// # Errors
/// V3-DKcYh.
pub fn ensure_unscoped_names_free(ctx: &RequestContext<'_, '_>, org: &str) -> Result<(), RefusalKind> {
    let conflicts =
        |name: &str| holders(ctx.tx, name).iter().any(|other| other.org != org && !is_scoped(ctx, &other.org));
    let names = ctx.tx.filter_map("", |_, user: User| (user.org == org).then_some(user.name));
    ensure(!names.iter().any(|name| conflicts(name)), refusals::USER_NAME_TAKEN)
}

/// The users of a user name.
#[must_use]
pub fn holders(tx: &Tx<'_>, name: &str) -> Vec<User> {
    let stored = tx.get::<LoginName>(&name_key(name));
    stored.iter().flat_map(LoginName::users).filter_map(|id| tx.get(id)).collect()
}

/// Gives a user name to a user.
pub fn claim(tx: &mut Tx<'_>, name: &str, user: &str) {
    let key = name_key(name);
    let mut users = tx.get::<LoginName>(&key).map(LoginName::into_users).unwrap_or_default();
    users.retain(|other| other != user);
    users.push(user.to_owned());
    tx.put(&key, &LoginName::of(users));
}

/// Takes a user name from a user.
pub fn release(tx: &mut Tx<'_>, name: &str, user: &str) {
    let key = name_key(name);
    let mut users = tx.get::<LoginName>(&key).map(LoginName::into_users).unwrap_or_default();
    users.retain(|other| other != user);
    if users.is_empty() { tx.remove::<LoginName>(&key) } else { tx.put(&key, &LoginName::of(users)) }
}

/// The user of a login name; none where two have it.
#[must_use]
pub fn find_by_login_name(tx: &Tx<'_>, instance: &Instance, login_name: &str) -> Option<User> {
    // Of `a@b` it may be the user `a@b`, or `a` of the organization whose domain is `b`.
    let names = [Some(login_name), login_name.rsplit_once('@').map(|(user, _)| user)];
    let wanted = name_key(login_name);
    let found = names.into_iter().flatten().flat_map(|name| holders(tx, name));
    let mut found = found.filter(|user| name_key(&instance.login_name(tx, user)) == wanted);
    let user = found.next()?;
    found.next().is_none().then_some(user)
}
