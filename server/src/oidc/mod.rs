//! The OpenID provider: authorization with PKCE, tokens, devices, user information, the end of sessions. These are commands
//! on a transaction; parameters and responses are read and rendered in `http::oidc`.

pub mod authorization;
pub mod device_authorization;
pub mod end_session;
pub mod revocation;
pub mod signing_key;
pub mod token_exchange;
mod tokens;
pub mod userinfo;

use crate::domain::instance::{self, Instance};
use crate::domain::oidc::App;
use crate::store::Tx;
use std::collections::HashMap;

/// The parameters of a request, by name.
pub type Parameters = HashMap<String, String>;

/// A refusal as RFC 6749 §5.2 has it.
#[derive(Debug)]
pub struct OAuthError {
    /// HTTP status code.
    pub status: u16,
    /// The error code, such as `invalid_grant`.
    pub error: &'static str,
    /// The description; empty where ZITADEL has none.
    pub description: String,
}

impl OAuthError {
    /// A refusal with a description.
    pub fn new(error: &'static str, description: impl Into<String>) -> Self {
        Self { status: 400, error, description: description.into() }
    }

    /// A refusal without a description.
    #[must_use]
    pub fn without_description(error: &'static str) -> Self {
        Self::new(error, "")
    }

    /// A refusal of an access token.
    pub fn unauthorized(error: &'static str, description: impl Into<String>) -> Self {
        Self { status: 401, ..Self::new(error, description) }
    }

    /// A failure inside the server. The cause goes to the log and not into the response.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self { status: 500, error: "server_error", description: "something went wrong inside the server".into() }
    }
}

/// The value of a parameter that must be present.
pub fn required<'a>(parameters: &'a Parameters, name: &str) -> Result<&'a str, OAuthError> {
    let value = parameters.get(name).map(String::as_str);
    value.ok_or_else(|| OAuthError::new("invalid_request", format!("the parameter {name} is missing")))
}

fn load_instance(tx: &Tx<'_>) -> Result<Instance, OAuthError> {
    tx.get(instance::KEY).ok_or_else(|| OAuthError::internal("there is no instance"))
}

/// The application of a `client_id`, where an unknown one is an `invalid_client`.
fn load_client(tx: &Tx<'_>, client_id: &str) -> Result<App, OAuthError> {
    tx.get(client_id).ok_or_else(|| OAuthError::new("invalid_client", "there is no application with this client_id"))
}
