//! The SAML identity provider: metadata, requests of service providers, and responses. `saml_decisions` has what a login
//! page decides.
//! `api::saml_v2` has the RPCs, `http::saml` the addresses that browsers go to.
//!
//! The documents are written in exclusive canonical form (Exclusive XML Canonicalization 1.0), so that what is signed is
//! what is sent.

mod canonical;
mod certificate;
pub mod logout;
pub mod metadata;
mod redirect;
mod request_signature;
pub mod requests;
pub mod responses;
mod signature;
mod xml;

pub use certificate::certificate_der;
pub use metadata::first_sso_location;
pub use redirect::{deflate, sign_query};
pub use xml::{element, text_element};

/// What ids of requests begin with.
pub const REQUEST_ID_PREFIX: &str = "V2_";

/// Namespace of assertions.
const ASSERTION: &str = "urn:oasis:names:tc:SAML:2.0:assertion";
/// Namespace of requests and responses.
pub const PROTOCOL: &str = "urn:oasis:names:tc:SAML:2.0:protocol";

/// The entity id of the instance, where its metadata is.
#[must_use]
pub fn entity_id(origin: &str) -> String {
    format!("{origin}/saml/v2/metadata")
}

/// Where requests go.
#[must_use]
pub fn sso_url(origin: &str) -> String {
    format!("{origin}/saml/v2/SSO")
}

/// Where requests for logout go.
#[must_use]
pub fn slo_url(origin: &str) -> String {
    format!("{origin}/saml/v2/SLO")
}

/// An id of an XML element.
fn element_id() -> String {
    let bytes: [u8; 16] = rand::random();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("_{hex}")
}
