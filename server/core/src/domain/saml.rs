//! SAML applications (service providers), and their requests for authentication.

use super::oidc::Outcome;
use crate::clock::Time;
use crate::store::Entity;
use serde::{Deserialize, Serialize};

/// A service provider. Stored under its entity id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SamlApp {
    /// Decimal id.
    pub id: String,
    /// Id of its project.
    pub project: String,
    /// Name.
    pub name: String,
    /// Entity id: the issuer of its requests.
    pub entity_id: String,
    /// Where it takes responses, in the order of preference; never empty.
    pub consumers: Vec<AssertionConsumer>,
    /// Whether all of its requests are signed (`AuthnRequestsSigned`).
    #[serde(default)]
    pub signs_requests: bool,
    /// Certificates of the keys that sign its requests, in DER, in base64.
    #[serde(default)]
    pub certificates: Vec<String>,
    /// Where it takes responses to requests for logout.
    #[serde(default)]
    pub logout_location: Option<String>,
}

impl Entity for SamlApp {
    const PREFIX: &'static str = "saml-app";
}

impl SamlApp {
    /// Where the response to a request goes: to the first address of the binding that it names, else to the preferred one.
    #[must_use]
    pub fn consumer(&self, binding: &str) -> Option<&AssertionConsumer> {
        let named = self.consumers.iter().find(|consumer| consumer.binding.urn() == binding);
        named.or_else(|| self.consumers.first())
    }
}

/// An address at which a service provider takes responses.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AssertionConsumer {
    /// How the response is delivered.
    pub binding: Binding,
    /// URL.
    pub location: String,
}

/// How messages travel through the browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Binding {
    /// In a form.
    #[default]
    Post,
    /// In the query of a URL.
    Redirect,
}

impl Binding {
    /// Its name in the protocol.
    #[must_use]
    pub fn urn(self) -> &'static str {
        match self {
            Self::Post => "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
            Self::Redirect => "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect",
        }
    }

    /// The binding of that name.
    #[must_use]
    pub fn from_urn(urn: &str) -> Option<Self> {
        [Self::Post, Self::Redirect].into_iter().find(|binding| binding.urn() == urn)
    }
}

/// A request for authentication. Stored under its id without prefix.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SamlRequest {
    /// Decimal id.
    pub id: String,
    /// When it arrived.
    pub created: Time,
    /// The id that the service provider gave it.
    pub request_id: String,
    /// Entity id of the service provider.
    pub issuer: String,
    /// Where the response goes.
    pub consumer: AssertionConsumer,
    /// What the service provider wants to have back.
    pub relay_state: String,
    /// What became of it.
    pub outcome: Outcome,
}

impl Entity for SamlRequest {
    const PREFIX: &'static str = "saml-request";
}

/// How many requests are stored at most.
pub const KEPT: u64 = 50_000;
