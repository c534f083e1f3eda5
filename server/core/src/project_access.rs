//! Which users a project lets in: shared by OpenID Connect and SAML.

use crate::context::RequestContext;
use crate::domain::project::{Authorization, Project};
use crate::domain::session::Session;
use crate::domain::user::User;
use zitadel_wasm::refusals::RefusalKind;

/// The permission to decide about requests of applications.
pub const LINK_PERMISSION: &str = "session.link";

/// The project may let in only users of its own organization, and only those who have a role in it. `refused` are the
/// refusals of the two.
///
/// # Errors
/// One of `refused`.
pub fn check_project(
    ctx: &RequestContext<'_, '_>,
    project: &str,
    session: &Session,
    refused: [RefusalKind; 2],
) -> Result<(), RefusalKind> {
    let roles = ctx.tx.get::<Project>(project).unwrap_or_default().roles;
    let user = session.user.as_ref().map(|(user, _)| user.clone()).unwrap_or_default();
    let [other_org, no_role] = refused;
    // Every project is the default organization's, and granted to no other.
    let is_own = || ctx.tx.get::<User>(&user).is_some_and(|user| user.org == ctx.instance.default_org);
    if roles.own_organization_only && !is_own() {
        return Err(other_org);
    }
    let has_role = || Authorization::of(ctx.tx, &user).iter().any(|authorization| authorization.project == project);
    if roles.required && !has_role() { Err(no_role) } else { Ok(()) }
}
