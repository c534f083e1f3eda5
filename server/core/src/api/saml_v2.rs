//! `zitadel.saml.v2.SAMLService`: what a login page reads and decides about requests of service providers.

use crate::context::RequestContext;
use crate::refusal::Refusal;
use crate::saml_decisions::{Delivery, find_waiting, grant, refuse};
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::saml::v2::create_response_request::ResponseKind;
use zitadel_wasm::messages::zitadel::saml::v2::create_response_response::Binding;
use zitadel_wasm::messages::zitadel::saml::v2::{
    CreateResponseRequest, CreateResponseResponse, ErrorReason, GetSamlRequestRequest, GetSamlRequestResponse,
    PostResponse, RedirectResponse, SamlRequest,
};
use zitadel_wasm::refusals;

/// As ZITADEL, which returns neither the issuer nor the address of the response.
pub fn get_saml_request(
    ctx: &mut RequestContext<'_, '_>,
    request: GetSamlRequestRequest,
) -> Result<GetSamlRequestResponse, Refusal> {
    let found = find_waiting(ctx, &request.saml_request_id)?;
    let saml_request = SamlRequest {
        id: request.saml_request_id,
        creation_date: Some(found.created.to_proto()),
        ..SamlRequest::default()
    };
    Ok(GetSamlRequestResponse { saml_request: Some(saml_request) })
}

pub fn create_response(
    ctx: &mut RequestContext<'_, '_>,
    request: CreateResponseRequest,
) -> Result<CreateResponseResponse, Refusal> {
    let id = request.saml_request_id;
    let delivery = match request.response_kind {
        Some(ResponseKind::Session(session)) => grant(ctx, &id, &session.session_id, &session.session_token)?,
        Some(ResponseKind::Error(error)) => {
            let reason = status(error.error());
            refuse(ctx, &id, reason, error.error_description.as_deref().unwrap_or_default())?
        }
        None => return Err(refusals::SAML_RESPONSE_KIND_MISSING.into()),
    };
    let (url, binding) = match delivery {
        Delivery::Redirect(url) => (url, Binding::Redirect(RedirectResponse {})),
        Delivery::Post { url, relay_state, response } => {
            (url, Binding::Post(PostResponse { relay_state, saml_response: response }))
        }
    };
    let details = Details {
        sequence: 2,
        change_date: Some(ctx.now.to_proto()),
        resource_owner: ctx.instance.id.clone(),
        creation_date: None,
    };
    Ok(CreateResponseResponse { details: Some(details), url, binding: Some(binding) })
}

/// The end of a status code (SAML 2.0 Core §3.2.2.2).
fn status(reason: ErrorReason) -> &'static str {
    match reason {
        ErrorReason::VersionMissmatch => "VersionMismatch",
        ErrorReason::Unspecified | ErrorReason::AuthNFailed => "AuthnFailed",
        ErrorReason::InvalidAttrNameOrValue => "InvalidAttrNameOrValue",
        ErrorReason::InvalidNameidPolicy => "InvalidNameIDPolicy",
        ErrorReason::RequestDenied => "RequestDenied",
        ErrorReason::RequestUnsupported => "RequestUnsupported",
        ErrorReason::UnsupportedBinding => "UnsupportedBinding",
    }
}
