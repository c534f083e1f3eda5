//! `zitadel.oidc.v2.OIDCService`: what a login page reads and decides about authorization requests and devices. The
//! endpoints that applications call are in `http::oidc`.

use crate::context::RequestContext;
use crate::domain::oidc::{self, App};
use crate::oidc::login_decisions::{
    allow_device, deny_device, find_auth_request, find_waiting_device, grant_auth_request, open_device_id,
    refuse_auth_request,
};
use crate::project_access::LINK_PERMISSION;
use crate::refusal::{Code, Refusal};
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::oidc::v2::authorize_or_deny_device_authorization_request::Decision;
use zitadel_wasm::messages::zitadel::oidc::v2::create_callback_request::CallbackKind;
use zitadel_wasm::messages::zitadel::oidc::v2::{
    AuthRequest, AuthorizeOrDenyDeviceAuthorizationRequest, AuthorizeOrDenyDeviceAuthorizationResponse,
    CreateCallbackRequest, CreateCallbackResponse, DeviceAuthorizationRequest, ErrorReason, GetAuthRequestRequest,
    GetAuthRequestResponse, GetDeviceAuthorizationRequestRequest, GetDeviceAuthorizationRequestResponse, Prompt,
};
use zitadel_wasm::refusals;

pub fn get_auth_request(
    ctx: &mut RequestContext<'_, '_>,
    request: GetAuthRequestRequest,
) -> Result<GetAuthRequestResponse, Refusal> {
    let found = find_auth_request(ctx, &request.auth_request_id).filter(|found| found.is_open(ctx.now));
    let found = found.ok_or(refusals::AUTH_REQUEST_NOT_FOUND)?;
    ctx.require_permission(LINK_PERMISSION)?;
    let auth_request = AuthRequest {
        id: request.auth_request_id,
        creation_date: Some(found.created.to_proto()),
        client_id: found.client_id,
        scope: found.scope,
        redirect_uri: found.redirect_uri,
        prompt: found.prompt.into_iter().map(|prompt| prompt_to_proto(prompt).into()).collect(),
        ui_locales: found.ui_locales,
        login_hint: found.login_hint,
        max_age: found.max_age.map(|seconds| prost_types::Duration { seconds, nanos: 0 }),
        hint_user_id: found.hint_user,
    };
    Ok(GetAuthRequestResponse { auth_request: Some(auth_request) })
}

pub fn create_callback(
    ctx: &mut RequestContext<'_, '_>,
    request: CreateCallbackRequest,
) -> Result<CreateCallbackResponse, Refusal> {
    let id = request.auth_request_id;
    // Granting is three events (requested, linked, code added), refusing two.
    let (callback_url, sequence) = match request.callback_kind {
        Some(CallbackKind::Session(session)) => {
            (grant_auth_request(ctx, &id, session.session_id, &session.session_token)?, 3)
        }
        Some(CallbackKind::Error(error)) => {
            let mut parameters = vec![("error", error_code(error.error()).to_owned())];
            parameters.extend(error.error_description.map(|text| ("error_description", text)));
            parameters.extend(error.error_uri.map(|uri| ("error_uri", uri)));
            (refuse_auth_request(ctx, &id, &parameters)?, 2)
        }
        None => return Err(refusals::AUTH_REQUEST_KIND_MISSING.into()),
    };
    let details = Details {
        sequence,
        change_date: Some(ctx.now.to_proto()),
        resource_owner: ctx.instance.id.clone(),
        creation_date: None,
    };
    Ok(CreateCallbackResponse { details: Some(details), callback_url })
}

pub fn get_device_authorization_request(
    ctx: &mut RequestContext<'_, '_>,
    request: GetDeviceAuthorizationRequestRequest,
) -> Result<GetDeviceAuthorizationRequestResponse, Refusal> {
    let (id, device) = find_waiting_device(ctx, &request.user_code).ok_or(refusals::DEVICE_NOT_FOUND)?;
    let app = ctx.tx.get::<App>(&device.client_id).ok_or(refusals::DEVICE_NOT_FOUND)?;
    let device_authorization_request = DeviceAuthorizationRequest {
        id,
        client_id: device.client_id,
        scope: device.scope,
        project_name: app.project(ctx.tx).name,
        app_name: app.name,
    };
    Ok(GetDeviceAuthorizationRequestResponse { device_authorization_request: Some(device_authorization_request) })
}

pub fn authorize_or_deny_device_authorization(
    ctx: &mut RequestContext<'_, '_>,
    request: AuthorizeOrDenyDeviceAuthorizationRequest,
) -> Result<AuthorizeOrDenyDeviceAuthorizationResponse, Refusal> {
    let key = open_device_id(ctx, &request.device_authorization_id)?;
    match request.decision {
        Some(Decision::Session(session)) => allow_device(ctx, &key, session.session_id, &session.session_token)?,
        Some(Decision::Deny(_)) => deny_device(ctx, &key)?,
        None => return Err(Refusal::plain(Code::Unimplemented, "this decision is not implemented")),
    }
    Ok(AuthorizeOrDenyDeviceAuthorizationResponse {})
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

/// The error code of OpenID Connect.
fn error_code(reason: ErrorReason) -> &'static str {
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
