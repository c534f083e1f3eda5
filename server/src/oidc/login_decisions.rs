//! What a login page decides about authorization requests and devices that wait: granted with a session, or refused.

use super::authorization::{REQUEST_ID_PREFIX, callback_url};
use crate::context::RequestContext;
use crate::domain::oidc::{AuthRequest, Device, Outcome, UserCode, find_device};
use crate::domain::seal;
use crate::refusal::Refusal;
use crate::sessions::session_to_link;
use zitadel_wasm::refusals;

/// The permission to decide about requests of applications.
pub const LINK_PERMISSION: &str = "session.link";

/// The authorization request of an id with its prefix.
#[must_use]
pub fn find_auth_request(ctx: &RequestContext<'_, '_>, id: &str) -> Option<AuthRequest> {
    ctx.tx.get(id.strip_prefix(REQUEST_ID_PREFIX)?)
}

/// Grants an authorization request with a session; returns the URL of the application, which contains the code.
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
    session_to_link(ctx, &session_id, session_token)?;
    let code = seal::seal(ctx.instance, &format!("code_{}", request.id));
    request.outcome = Outcome::Granted(session_id);
    request.decided = Some(ctx.now);
    ctx.tx.put(&request.id, &request);
    Ok(callback_url(&request, &[("code", code)]))
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
