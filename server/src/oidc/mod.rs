//! The OpenID provider: authorization with PKCE, tokens, devices, user information, the end of sessions. These are commands
//! on a transaction; parameters and responses are read and rendered in `http::oidc`. Refusals are those of RFC 6749 §5.2.

pub mod authorization;
pub mod device_authorization;
pub mod end_session;
pub mod login_decisions;
pub mod revocation;
pub mod signing_key;
pub mod token_exchange;
mod tokens;
pub mod userinfo;

use crate::domain::instance::{self, Instance};
use crate::domain::oidc::App;
use crate::refusal::Refusal;
use crate::store::Tx;
use std::collections::HashMap;

/// The parameters of a request, by name.
pub type Parameters = HashMap<String, String>;

/// The value of a parameter that must be present.
pub fn required<'a>(parameters: &'a Parameters, name: &str) -> Result<&'a str, Refusal> {
    let value = parameters.get(name).map(String::as_str);
    value.ok_or_else(|| Refusal::oauth("invalid_request", format!("the parameter {name} is missing")))
}

fn load_instance(tx: &Tx<'_>) -> Result<Instance, Refusal> {
    tx.get(instance::KEY).ok_or_else(|| Refusal::internal("there is no instance"))
}

/// The application of a `client_id`, where an unknown one is an `invalid_client`.
fn load_client(tx: &Tx<'_>, client_id: &str) -> Result<App, Refusal> {
    tx.get(client_id).ok_or_else(|| Refusal::oauth("invalid_client", "there is no application with this client_id"))
}
