//! What a login page decides about requests that wait: granted with a session, or refused.

use crate::context::RequestContext;
use crate::domain::oidc::Outcome;
use crate::domain::saml::{SamlApp, SamlRequest};
use crate::project_access::{LINK_PERMISSION, check_project};
use crate::refusal::Refusal;
use crate::saml::REQUEST_ID_PREFIX;
pub use crate::saml::responses::Delivery;
use crate::saml::responses::{Subject, failure, success};
use crate::sessions::session_to_link;
use zitadel_wasm::refusals;

/// The request of an id with its prefix, whatever became of it.
fn find(ctx: &RequestContext<'_, '_>, id: &str) -> Option<SamlRequest> {
    ctx.tx.get(id.strip_prefix(REQUEST_ID_PREFIX)?)
}

/// A request that waits.
///
/// # Errors
/// When it is unknown, or was decided.
pub fn find_waiting(ctx: &RequestContext<'_, '_>, id: &str) -> Result<SamlRequest, Refusal> {
    let found = find(ctx, id).filter(|request| request.outcome == Outcome::Waiting);
    let request = found.ok_or(refusals::SAML_REQUEST_NOT_FOUND)?;
    ctx.require_permission(LINK_PERMISSION)?;
    Ok(request)
}

/// Grants a request with a session; returns the response with the assertion.
///
/// # Errors
/// When the request is unknown or was decided, or the session cannot be linked or has no user.
pub fn grant(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    session_id: &str,
    session_token: &str,
) -> Result<Delivery, Refusal> {
    let mut request = find(ctx, id).ok_or(refusals::SAML_REQUEST_TO_LINK_NOT_FOUND)?;
    if request.outcome != Outcome::Waiting {
        return Err(refusals::SAML_REQUEST_ALREADY_LINKED.into());
    }
    ctx.require_permission(LINK_PERMISSION)?;
    let session = session_to_link(ctx, session_id, session_token)?;
    let project = ctx.tx.get::<SamlApp>(&request.issuer).map(|app| app.project).unwrap_or_default();
    let refused = [refusals::SAML_REQUEST_PROJECT_REQUIRED, refusals::SAML_REQUEST_ROLE_REQUIRED];
    check_project(ctx, &project, &session, refused)?;
    let (user, _) = session.user.as_ref().ok_or(refusals::USER_NOT_VISIBLE_YET)?;
    let (user, human) = ctx.human(user).ok_or(refusals::USER_NOT_VISIBLE_YET)?;
    let login_name = ctx.login_name(&user);
    let attributes = vec![
        ("Email", human.email.value),
        ("SurName", human.family_name),
        ("FirstName", human.given_name),
        ("FullName", human.display_name),
        ("UserName", login_name.clone()),
        ("UserID", user.id),
    ];
    request.outcome = Outcome::Granted(session_id.to_owned());
    ctx.tx.put(&request.id, &request);
    success(ctx.instance, ctx.now, ctx.origin, &request, &Subject { login_name, attributes })
}

/// Refuses a request; returns the response, whose status ends with `reason`.
///
/// # Errors
/// When the request is unknown or was decided.
pub fn refuse(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    reason: &str,
    description: &str,
) -> Result<Delivery, Refusal> {
    let found = find(ctx, id).filter(|request| request.outcome == Outcome::Waiting);
    let mut request = found.ok_or(refusals::SAML_REQUEST_ALREADY_HANDLED)?;
    ctx.require_permission(LINK_PERMISSION)?;
    request.outcome = Outcome::Refused;
    ctx.tx.put(&request.id, &request);
    failure(ctx.instance, ctx.now, ctx.origin, &request, reason, description)
}
