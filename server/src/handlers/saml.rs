//! `zitadel.saml.v2.SAMLService`: there are no SAML applications here, so that every request is unknown.

use crate::registry::Registry;
use crate::rpc::saml_v2 as rpc;
use crate::status::{Code, Status};
use zitadel_wasm::messages::zitadel::saml::v2::create_response_request::ResponseKind;

pub fn register(r: &mut Registry) {
    // The key has no translation.
    r.read::<rpc::GetSamlRequest>(|_, _| {
        Err(Status::raw(Code::NotFound, "QUERY-Thee9", "Errors.SamlRequest.NotExisting"))
    });
    r.read::<rpc::CreateResponse>(|_, request| {
        Err(match request.response_kind {
            Some(ResponseKind::Session(_)) => {
                Status::new(Code::NotFound, "COMMAND-GH3PVLSfXC", "Errors.SAMLRequest.NotExisting")
            }
            Some(ResponseKind::Error(_)) => {
                Status::new(Code::FailedPrecondition, "COMMAND-32lGj1Fhjt", "Errors.SAMLRequest.AlreadyHandled")
            }
            None => Status::new(Code::Unimplemented, "SAMLv2-0Tfak3fBS0", "verification oneOf is not implemented"),
        })
    });
}
