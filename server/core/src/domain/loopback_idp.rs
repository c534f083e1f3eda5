//! What the built-in identity provider stores: codes that wait for their exchange, and tokens.

use crate::clock::Time;
use crate::store::Entity;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// A user who signed in, until the code is exchanged. Stored under the code's hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IssuedCode {
    /// `client_id` of the request.
    pub client_id: String,
    /// `redirect_uri` of the request.
    pub redirect_uri: String,
    /// Scopes of the request.
    pub scope: Vec<String>,
    /// `nonce` of the request.
    pub nonce: Option<String>,
    /// Challenge of PKCE, and whether it is hashed.
    pub challenge: Option<(String, bool)>,
    /// Who signed in.
    pub claims: Json,
    /// Until when it can be exchanged.
    pub expires: Time,
}

impl Entity for IssuedCode {
    const PREFIX: &'static str = "loopback-code";
}

/// An access or refresh token. Stored under its hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IssuedToken {
    /// Who signed in.
    pub claims: Json,
    /// Scopes of the grant.
    pub scope: Vec<String>,
    /// Until when it is valid.
    pub expires: Time,
    /// Whether it is a refresh token.
    pub refresh: bool,
}

impl Entity for IssuedToken {
    const PREFIX: &'static str = "loopback-token";
}

/// How many codes, and how many tokens, are stored at most.
pub const KEPT: u64 = 20_000;
