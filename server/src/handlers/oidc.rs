//! `zitadel.oidc.v2.OIDCService`: what a login page reads of an authorisation request or of a device that waits, and how
//! it answers them. The endpoints that applications call are in `http::oidc`.

use super::sessions;
use crate::context::RequestContext;
use crate::domain::oidc::{self, App, AuthRequest, Device, Outcome, UserCode, find_device};
use crate::domain::seal;
use crate::oidc::authorization::{REQUEST_ID_PREFIX, callback_url};
use crate::refusal::{Code, Refusal};
use crate::registry::Registry;
use crate::rpc::oidc_v2 as rpc;
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::oidc::v2::*;
use zitadel_wasm::refusals;

const LINK: &str = "session.link";

pub fn register(r: &mut Registry) {
    r.read::<rpc::GetAuthRequest>(get);
    r.write::<rpc::CreateCallback>(callback);
    r.read::<rpc::GetDeviceAuthorizationRequest>(get_device);
    r.write::<rpc::AuthorizeOrDenyDeviceAuthorization>(decide);
}

fn find(ctx: &RequestContext<'_, '_>, id: &str) -> Option<AuthRequest> {
    ctx.tx.get(id.strip_prefix(REQUEST_ID_PREFIX)?)
}

fn get(ctx: &mut RequestContext<'_, '_>, request: GetAuthRequestRequest) -> Result<GetAuthRequestResponse, Refusal> {
    let found = find(ctx, &request.auth_request_id).filter(|r| r.is_open(ctx.now));
    let is = found.ok_or(refusals::AUTH_REQUEST_NOT_FOUND)?;
    ctx.require_permission(LINK)?;
    let auth_request = zitadel_wasm::messages::zitadel::oidc::v2::AuthRequest {
        id: request.auth_request_id,
        creation_date: Some(is.created.to_proto()),
        client_id: is.client_id,
        scope: is.scope,
        redirect_uri: is.redirect_uri,
        prompt: is.prompt.into_iter().map(|prompt| prompt_to_proto(prompt).into()).collect(),
        ui_locales: is.ui_locales,
        login_hint: is.login_hint,
        max_age: is.max_age.map(|seconds| prost_types::Duration { seconds, nanos: 0 }),
        hint_user_id: is.hint_user,
    };
    Ok(GetAuthRequestResponse { auth_request: Some(auth_request) })
}

fn callback(
    ctx: &mut RequestContext<'_, '_>,
    request: CreateCallbackRequest,
) -> Result<CreateCallbackResponse, Refusal> {
    // One that nobody answered in time is gone.
    let found = find(ctx, &request.auth_request_id).filter(|r| !r.has_expired(ctx.now));
    let (mut is, parameters) = match request.callback_kind {
        Some(create_callback_request::CallbackKind::Session(session)) => {
            let unknown = || Refusal::from(refusals::AUTH_REQUEST_TO_LINK_NOT_FOUND);
            let mut is = found.ok_or_else(unknown)?;
            if is.outcome != Outcome::Waiting {
                return Err(refusals::AUTH_REQUEST_ALREADY_LINKED.into());
            }
            ctx.require_permission(LINK)?;
            sessions::to_link(ctx, &session.session_id, &session.session_token)?;
            is.outcome = Outcome::Granted(session.session_id);
            let code = seal::seal(ctx.instance, &format!("code_{}", is.id));
            (is, vec![("code", code)])
        }
        Some(create_callback_request::CallbackKind::Error(error)) => {
            let waiting = found.filter(|r| r.outcome == Outcome::Waiting);
            let mut is = waiting.ok_or(refusals::AUTH_REQUEST_ALREADY_FAILED)?;
            ctx.require_permission(LINK)?;
            is.outcome = Outcome::Refused;
            let mut parameters = vec![("error", reason(error.error()).to_owned())];
            parameters.extend(error.error_description.map(|text| ("error_description", text)));
            parameters.extend(error.error_uri.map(|uri| ("error_uri", uri)));
            (is, parameters)
        }
        None => return Err(refusals::AUTH_REQUEST_KIND_MISSING.into()),
    };
    is.decided = Some(ctx.now);
    ctx.tx.put(&is.id, &is);
    let details = Details {
        // Asked, linked and coded; or asked and refused.
        sequence: if is.outcome == Outcome::Refused { 2 } else { 3 },
        change_date: Some(ctx.now.to_proto()),
        resource_owner: ctx.instance.id.clone(),
        creation_date: None,
    };
    Ok(CreateCallbackResponse { details: Some(details), callback_url: callback_url(&is, &parameters) })
}

fn prompt_to_proto(prompt: oidc::Prompt) -> Prompt {
    match prompt {
        oidc::Prompt::None => Prompt::None,
        oidc::Prompt::Login => Prompt::Login,
        oidc::Prompt::Consent => Prompt::Consent,
        oidc::Prompt::SelectAccount => Prompt::SelectAccount,
        oidc::Prompt::Create => Prompt::Create,
    }
}

/// OpenID Connect's word for a reason.
fn reason(reason: ErrorReason) -> &'static str {
    match reason {
        ErrorReason::Unspecified | ErrorReason::ServerError => "server_error",
        ErrorReason::InvalidRequest => "invalid_request",
        ErrorReason::UnauthorizedClient => "unauthorized_client",
        ErrorReason::AccessDenied => "access_denied",
        ErrorReason::UnsupportedResponseType => "unsupported_response_type",
        ErrorReason::InvalidScope => "invalid_scope",
        ErrorReason::TemporaryUnavailable => "temporarily_unavailable",
        ErrorReason::InteractionRequired => "interaction_required",
        ErrorReason::LoginRequired => "login_required",
        ErrorReason::AccountSelectionRequired => "account_selection_required",
        ErrorReason::ConsentRequired => "consent_required",
        ErrorReason::InvalidRequestUri => "invalid_request_uri",
        ErrorReason::InvalidRequestObject => "invalid_request_object",
        ErrorReason::RequestNotSupported => "request_not_supported",
        ErrorReason::RequestUriNotSupported => "request_uri_not_supported",
        ErrorReason::RegistrationNotSupported => "registration_not_supported",
    }
}

fn get_device(
    ctx: &mut RequestContext<'_, '_>,
    request: GetDeviceAuthorizationRequestRequest,
) -> Result<GetDeviceAuthorizationRequestResponse, Refusal> {
    let (key, device) = find_device(ctx.tx, &request.user_code)
        .filter(|(_, device)| device.is_open(ctx.now))
        .ok_or(refusals::DEVICE_NOT_FOUND)?;
    let app = ctx.tx.get::<App>(&device.client_id).ok_or(refusals::DEVICE_NOT_FOUND)?;
    let is = DeviceAuthorizationRequest {
        id: seal::seal(ctx.instance, &format!("device_{key}")),
        client_id: device.client_id,
        scope: device.scope,
        app_name: app.name.clone(),
        project_name: app.name,
    };
    Ok(GetDeviceAuthorizationRequestResponse { device_authorization_request: Some(is) })
}

fn decide(
    ctx: &mut RequestContext<'_, '_>,
    request: AuthorizeOrDenyDeviceAuthorizationRequest,
) -> Result<AuthorizeOrDenyDeviceAuthorizationResponse, Refusal> {
    let foreign = || Refusal::from(refusals::DEVICE_ID_FOREIGN);
    let opened = seal::open(ctx.instance, &request.device_authorization_id).ok_or_else(foreign)?;
    let key = opened.strip_prefix("device_").ok_or_else(foreign)?;
    let device = ctx.tx.get::<Device>(key);
    match request.decision {
        Some(authorize_or_deny_device_authorization_request::Decision::Session(session)) => {
            let mut device = device.filter(|d| d.expires >= ctx.now).ok_or(refusals::DEVICE_TO_AUTHORIZE_NOT_FOUND)?;
            if device.outcome != Outcome::Waiting {
                return Err(refusals::DEVICE_ALREADY_HANDLED.into());
            }
            ctx.require_permission(LINK)?;
            sessions::to_link(ctx, &session.session_id, &session.session_token)?;
            device.outcome = Outcome::Granted(session.session_id);
            ctx.tx.remove::<UserCode>(&device.user_code);
            ctx.tx.put(key, &device);
        }
        Some(authorize_or_deny_device_authorization_request::Decision::Deny(_)) => {
            let mut device = device.ok_or(refusals::DEVICE_TO_DENY_NOT_FOUND)?;
            // A denial after the tokens were taken changes nothing that anybody would notice.
            device.outcome = Outcome::Refused;
            ctx.tx.remove::<UserCode>(&device.user_code);
            ctx.tx.put(key, &device);
        }
        None => return Err(Refusal::plain(Code::Unimplemented, "this decision is not implemented")),
    }
    Ok(AuthorizeOrDenyDeviceAuthorizationResponse {})
}
