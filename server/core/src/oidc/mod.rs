//! The OpenID provider: authorization with PKCE, tokens, devices, user information, the end of sessions. These are commands
//! on a transaction; parameters and responses are read and rendered in `http::oidc`. Refusals are those of RFC 6749 §5.2.

pub mod access_token;
pub mod app_registration;
mod assertion;
pub mod authorization;
mod client_authentication;
mod code_exchange;
pub mod device_authorization;
pub mod end_session;
pub mod introspection;
pub mod login_decisions;
mod machine_grants;
mod org_scopes;
pub mod redirect_url;
mod request_object;
pub mod revocation;
mod roles;
mod rsa_key;
pub mod signing_key;
pub mod token_exchange;
mod tokens;
mod ui_locales;
pub mod userinfo;

use crate::clock::Time;
use crate::domain::instance::{self, Instance};
use crate::refusal::Refusal;
use crate::store::Tx;
use std::collections::HashMap;

/// The parameters of a request, by name.
pub type Parameters = HashMap<String, String>;

/// A request of an application to one of the endpoints.
#[derive(Clone, Debug)]
pub struct EndpointRequest {
    /// Its parameters.
    pub parameters: Parameters,
    /// Its Authorization header.
    pub authorization: Option<String>,
    /// The issuer, as the application names it.
    pub issuer: String,
    /// The time.
    pub now: Time,
    /// Whether the server is stricter than ZITADEL.
    pub strict: bool,
}

impl EndpointRequest {
    /// The value of a parameter.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    /// The value of a parameter that must be present.
    fn required(&self, name: &str) -> Result<&str, Refusal> {
        required(&self.parameters, name)
    }

    /// A parameter that is a list, such as a scope.
    fn words(&self, name: &str) -> Vec<String> {
        words(&self.parameters, name)
    }
}

/// The value of a parameter that must be present.
pub fn required<'a>(parameters: &'a Parameters, name: &str) -> Result<&'a str, Refusal> {
    let value = parameters.get(name).map(String::as_str);
    value.ok_or_else(|| Refusal::oauth("invalid_request", format!("the parameter {name} is missing")))
}

fn words(parameters: &Parameters, name: &str) -> Vec<String> {
    parameters.get(name).map(|text| text.split_whitespace().map(str::to_owned).collect()).unwrap_or_default()
}

fn load_instance(tx: &Tx<'_>) -> Result<Instance, Refusal> {
    tx.get(instance::KEY).ok_or_else(|| Refusal::internal("there is no instance"))
}
