//! `zitadel.saml.v2.SAMLService`: there are no SAML applications here, so that every request is unknown.

use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::saml_v2 as rpc;
use zitadel_wasm::messages::zitadel::saml::v2::create_response_request::ResponseKind;
use zitadel_wasm::refusals;

pub fn register(r: &mut Registry) {
    // The key has no translation.
    r.read::<rpc::GetSAMLRequest>(|_, _| Err(refusals::SAML_REQUEST_NOT_FOUND.into()));
    r.read::<rpc::CreateResponse>(|_, request| {
        Err(match request.response_kind {
            Some(ResponseKind::Session(_)) => Refusal::from(refusals::SAML_REQUEST_TO_LINK_NOT_FOUND),
            Some(ResponseKind::Error(_)) => Refusal::from(refusals::SAML_REQUEST_ALREADY_HANDLED),
            None => Refusal::from(refusals::SAML_RESPONSE_KIND_MISSING),
        })
    });
}
