//! What a login page decides about authorization requests and devices that wait: granted with a session, or refused.

use super::authorization::REQUEST_ID_PREFIX;
use super::code_exchange::implicit_grant;
use super::org_scopes::{RequiredOrg, required_org};
use super::redirect_url::callback_url;
use super::signing_key;
use super::tokens::issue_tokens;
use crate::context::RequestContext;
use crate::domain::oidc::{App, AuthRequest, Device, Outcome, UserCode, find_device};
use crate::domain::seal;
use crate::domain::session::Session;
use crate::domain::user::User;
use crate::project_access::{LINK_PERMISSION, check_project};
use crate::refusal::Refusal;
use crate::sessions::session_to_link;
use zitadel_wasm::refusals;

/// The authorization request of an id with its prefix.
#[must_use]
pub fn find_auth_request(ctx: &RequestContext<'_, '_>, id: &str) -> Option<AuthRequest> {
    ctx.tx.get(id.strip_prefix(REQUEST_ID_PREFIX)?)
}

/// Grants an authorization request with a session; returns the URL of the application, which contains the code or tokens.
///
/// # Errors
/// Where the request is unknown, expired or decided, or the session cannot be linked.
pub fn grant_auth_request(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    session_id: String,
    session_token: &str,
) -> Result<String, Refusal> {
    let found = find_auth_request(ctx, id).filter(|request| !request.has_expired(ctx.now));
    let mut request = found.ok_or(refusals::AUTH_REQUEST_TO_LINK_NOT_FOUND)?;
    if request.outcome != Outcome::Waiting {
        return Err(refusals::AUTH_REQUEST_ALREADY_LINKED.into());
    }
    ctx.require_permission(LINK_PERMISSION)?;
    let session = session_to_link(ctx, &session_id, session_token)?;
    check_required_org(ctx, &request, &session)?;
    let project = ctx.tx.get::<App>(&request.client_id).map(|app| app.project).unwrap_or_default();
    let refused = [refusals::AUTH_REQUEST_PROJECT_REQUIRED, refusals::AUTH_REQUEST_ROLE_REQUIRED];
    check_project(ctx, &project, &session, refused)?;
    let is_code = request.response_type.is_empty() || request.response_type == "code";
    let response = match is_code {
        true => vec![("code", seal::seal(ctx.instance, &format!("code_{}", request.id)))],
        false => tokens_without_code(ctx, &request, &session)?,
    };
    request.outcome = if is_code { Outcome::Granted(session_id) } else { Outcome::Used };
    request.decided = Some(ctx.now);
    ctx.tx.put(&request.id, &request);
    Ok(callback_url(&request, &response))
}

/// The user has to belong to the organization that the scope names (recording oidc-prompt-org).
fn check_required_org(ctx: &RequestContext<'_, '_>, request: &AuthRequest, session: &Session) -> Result<(), Refusal> {
    let RequiredOrg::Known(required) = required_org(ctx.tx, &request.scope) else { return Ok(()) };
    let user = session.user.as_ref().and_then(|(user, _)| ctx.tx.get::<User>(user));
    if user.is_some_and(|user| user.org == required) {
        Ok(())
    } else {
        Err(refusals::AUTH_REQUEST_USER_OF_ANOTHER_ORG.into())
    }
}

/// The tokens of the implicit flow (OpenID Connect Core 1.0 §3.2.2.5).
fn tokens_without_code(
    ctx: &mut RequestContext<'_, '_>,
    request: &AuthRequest,
    session: &Session,
) -> Result<Vec<(&'static str, String)>, Refusal> {
    let app = ctx.tx.get::<App>(&request.client_id).ok_or(refusals::AUTH_REQUEST_TO_LINK_NOT_FOUND)?;
    // The authorization endpoint has generated it before.
    let signer = signing_key::instance_signer(ctx.instance).ok_or_else(|| Refusal::internal("there is no key"))?;
    let grant = implicit_grant(ctx.tx, &app, request, session)?;
    let issued = issue_tokens(ctx.tx, ctx.now, ctx.origin, grant)?.sign(&signer)?;
    let text = |name: &'static str| {
        let value = issued.get(name)?;
        Some((name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
    };
    Ok(["access_token", "token_type", "expires_in", "id_token"].into_iter().filter_map(text).collect())
}

/// Refuses an authorization request; returns the URL of the application, which contains `parameters`.
///
/// # Errors
/// Where the request is unknown, expired or decided.
pub fn refuse_auth_request(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    parameters: &[(&str, String)],
) -> Result<String, Refusal> {
    let found = find_auth_request(ctx, id);
    let waiting = found.filter(|request| !request.has_expired(ctx.now) && request.outcome == Outcome::Waiting);
    let mut request = waiting.ok_or(refusals::AUTH_REQUEST_ALREADY_FAILED)?;
    ctx.require_permission(LINK_PERMISSION)?;
    request.outcome = Outcome::Refused;
    request.decided = Some(ctx.now);
    ctx.tx.put(&request.id, &request);
    Ok(callback_url(&request, parameters))
}

/// A device whose user can still decide, by the code that the user enters; and its sealed id.
#[must_use]
pub fn find_waiting_device(ctx: &RequestContext<'_, '_>, user_code: &str) -> Option<(String, Device)> {
    let (key, device) = find_device(ctx.tx, user_code).filter(|(_, device)| device.is_open(ctx.now))?;
    Some((seal::seal(ctx.instance, &format!("device_{key}")), device))
}

/// The key of a device, from its sealed id.
///
/// # Errors
/// For an id that this instance did not seal.
pub fn open_device_id(ctx: &RequestContext<'_, '_>, sealed: &str) -> Result<String, Refusal> {
    let opened = seal::open(ctx.instance, sealed);
    let key = opened.as_deref().and_then(|opened| opened.strip_prefix("device_"));
    Ok(key.ok_or(refusals::DEVICE_ID_FOREIGN)?.to_owned())
}

/// Allows a device with a session.
///
/// # Errors
/// Where the device is unknown, expired or decided, or the session cannot be linked.
pub fn allow_device(
    ctx: &mut RequestContext<'_, '_>,
    key: &str,
    session_id: String,
    session_token: &str,
) -> Result<(), Refusal> {
    let device = ctx.tx.get::<Device>(key).filter(|device| device.expires >= ctx.now);
    let mut device = device.ok_or(refusals::DEVICE_TO_AUTHORIZE_NOT_FOUND)?;
    if device.outcome != Outcome::Waiting {
        return Err(refusals::DEVICE_ALREADY_HANDLED.into());
    }
    ctx.require_permission(LINK_PERMISSION)?;
    session_to_link(ctx, &session_id, session_token)?;
    device.outcome = Outcome::Granted(session_id);
    ctx.tx.remove::<UserCode>(&device.user_code);
    ctx.tx.put(key, &device);
    Ok(())
}

/// Denies a device. A denial after the tokens were issued changes nothing that anybody could observe.
///
/// # Errors
/// Where the device is unknown.
pub fn deny_device(ctx: &mut RequestContext<'_, '_>, key: &str) -> Result<(), Refusal> {
    let mut device = ctx.tx.get::<Device>(key).ok_or(refusals::DEVICE_TO_DENY_NOT_FOUND)?;
    device.outcome = Outcome::Refused;
    ctx.tx.remove::<UserCode>(&device.user_code);
    ctx.tx.put(key, &device);
    Ok(())
}
