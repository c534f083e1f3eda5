//! Refusals of the OAuth endpoints: RFC 6749 section 5.2.

use super::{Code, Refusal};
use serde_json::{Value as Json, json};

impl Refusal {
    /// The error code: the refusal's own, else the one that fits its gRPC code.
    #[must_use]
    pub fn oauth_error(&self) -> &'static str {
        self.oauth.unwrap_or(match self.code {
            Code::Internal | Code::Unknown | Code::DataLoss => "server_error",
            Code::Unavailable => "temporarily_unavailable",
            Code::Unauthenticated => "invalid_client",
            Code::PermissionDenied => "access_denied",
            _ => "invalid_request",
        })
    }

    /// What is wrong, in words; empty where ZITADEL says nothing.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.text
    }

    /// The body of a response.
    #[must_use]
    pub fn to_oauth(&self) -> Json {
        match self.description() {
            "" => json!({ "error": self.oauth_error() }),
            text => json!({ "error": self.oauth_error(), "error_description": text }),
        }
    }
}
