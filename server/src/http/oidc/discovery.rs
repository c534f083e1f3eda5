//! The provider's metadata (OpenID Connect Discovery 1.0), and the public key of ID tokens.

use super::{Shared, issuer, render};
use crate::oidc::signing_key;
use crate::refusal::Refusal;
use crate::settings::languages;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::{Value as Json, json};

pub(super) async fn configuration(State(state): Shared, request: Request) -> Response<Body> {
    let issuer = issuer(&state, request.headers());
    let at = |path: &str| Json::String(format!("{issuer}{path}"));
    let document = json!({
        "issuer": issuer,
        "authorization_endpoint": at("/oauth/v2/authorize"),
        "token_endpoint": at("/oauth/v2/token"),
        "userinfo_endpoint": at("/oidc/v1/userinfo"),
        "revocation_endpoint": at("/oauth/v2/revoke"),
        "end_session_endpoint": at("/oidc/v1/end_session"),
        "device_authorization_endpoint": at("/oauth/v2/device_authorization"),
        "jwks_uri": at("/oauth/v2/keys"),
        "scopes_supported": ["openid", "profile", "email", "phone", "address", "offline_access"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query", "fragment"],
        "grant_types_supported": [
            "authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"
        ],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "claims_supported": [
            "sub", "aud", "exp", "iat", "iss", "auth_time", "nonce", "amr", "azp", "at_hash", "client_id", "sid",
            "name", "given_name", "family_name", "nickname", "preferred_username", "locale", "gender", "updated_at",
            "email", "email_verified", "phone_number", "phone_number_verified"
        ],
        // As ZITADEL, which accepts `plain` as well and does not list it.
        "code_challenge_methods_supported": ["S256"],
        "ui_locales_supported": languages(),
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
    });
    super::super::json_response(StatusCode::OK, &document)
}

pub(super) async fn keys(State(state): Shared) -> Response<Body> {
    let signer = match signing_key::signer(&state.store, &state.signer).await {
        Ok(signer) => signer,
        Err(error) => return render(&state, Err(error)),
    };
    match signer.public_key_as_jwk() {
        Ok(key) => {
            let mut response = super::super::json_response(StatusCode::OK, &json!({ "keys": [key] }));
            let minutes = HeaderValue::from_static("max-age=300, must-revalidate");
            response.headers_mut().insert(header::CACHE_CONTROL, minutes);
            response
        }
        Err(cause) => render(&state, Err(Refusal::internal(format!("{cause:?}")))),
    }
}
