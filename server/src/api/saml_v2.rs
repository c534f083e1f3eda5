//! `zitadel.saml.v2.SAMLService`. This server has no SAML applications, so that every request is unknown.

use crate::context::RequestContext;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::saml::v2::create_response_request::ResponseKind;
use zitadel_wasm::messages::zitadel::saml::v2::{
    CreateResponseRequest, CreateResponseResponse, GetSamlRequestRequest, GetSamlRequestResponse,
};
use zitadel_wasm::refusals;

pub fn get_saml_request(
    _: &mut RequestContext<'_, '_>,
    _: GetSamlRequestRequest,
) -> Result<GetSamlRequestResponse, Refusal> {
    Err(refusals::SAML_REQUEST_NOT_FOUND.into())
}

pub fn create_response(
    _: &mut RequestContext<'_, '_>,
    request: CreateResponseRequest,
) -> Result<CreateResponseResponse, Refusal> {
    Err(match request.response_kind {
        Some(ResponseKind::Session(_)) => refusals::SAML_REQUEST_TO_LINK_NOT_FOUND,
        Some(ResponseKind::Error(_)) => refusals::SAML_REQUEST_ALREADY_HANDLED,
        None => refusals::SAML_RESPONSE_KIND_MISSING,
    }
    .into())
}
