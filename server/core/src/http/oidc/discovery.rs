//! The provider's metadata (OpenID Connect Discovery 1.0), and the public keys of its tokens.

use super::{Shared, issuer, render};
use crate::oidc::signing_key;
use crate::settings::languages;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::{Value as Json, json};

/// What ZITADEL states (observation "discovery with origin"), also where it does more or less than that.
pub(super) async fn configuration(State(state): Shared, request: Request) -> Response<Body> {
    let issuer = issuer(&state, request.headers());
    let at = |path: &str| Json::String(format!("{issuer}{path}"));
    let with_client_secrets = ["none", "client_secret_basic", "client_secret_post", "private_key_jwt"];
    let document = json!({
        "issuer": issuer,
        "authorization_endpoint": at("/oauth/v2/authorize"),
        "token_endpoint": at("/oauth/v2/token"),
        "introspection_endpoint": at("/oauth/v2/introspect"),
        "userinfo_endpoint": at("/oidc/v1/userinfo"),
        "revocation_endpoint": at("/oauth/v2/revoke"),
        "end_session_endpoint": at("/oidc/v1/end_session"),
        "device_authorization_endpoint": at("/oauth/v2/device_authorization"),
        "jwks_uri": at("/oauth/v2/keys"),
        "scopes_supported": ["openid", "profile", "email", "phone", "address", "offline_access"],
        "response_types_supported": ["code", "id_token", "id_token token"],
        "response_modes_supported": ["query", "fragment", "form_post"],
        "grant_types_supported": [
            "authorization_code", "implicit", "refresh_token", "client_credentials",
            "urn:ietf:params:oauth:grant-type:jwt-bearer", "urn:ietf:params:oauth:grant-type:device_code"
        ],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA", "RS256", "RS384", "RS512", "ES256", "ES384", "ES512"],
        "request_object_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": with_client_secrets,
        "token_endpoint_auth_signing_alg_values_supported": ["RS256"],
        "revocation_endpoint_auth_methods_supported": with_client_secrets,
        "revocation_endpoint_auth_signing_alg_values_supported": ["RS256"],
        "introspection_endpoint_auth_methods_supported": ["client_secret_basic", "private_key_jwt"],
        "introspection_endpoint_auth_signing_alg_values_supported": ["RS256"],
        "claims_supported": [
            "sub", "aud", "exp", "iat", "iss", "auth_time", "nonce", "acr", "amr", "c_hash", "at_hash", "act", "scopes",
            "client_id", "azp", "preferred_username", "name", "family_name", "given_name", "locale", "email",
            "email_verified", "phone_number", "phone_number_verified"
        ],
        // ZITADEL accepts `plain` as well and does not list it.
        "code_challenge_methods_supported": ["S256"],
        "ui_locales_supported": languages(),
        "request_parameter_supported": true,
        "request_uri_parameter_supported": false,
        "backchannel_logout_supported": true,
        "backchannel_logout_session_supported": true,
    });
    render(&state, Ok(document))
}

pub(super) async fn keys(State(state): Shared) -> Response<Body> {
    let keys = async {
        let signer = signing_key::signer(&state.store, &state.signer).await?;
        signing_key::public_keys(&state.store, signer).await
    };
    match keys.await {
        Ok(keys) => {
            let mut response = super::super::json_response(StatusCode::OK, &keys);
            let minutes = HeaderValue::from_static("max-age=300, must-revalidate");
            response.headers_mut().insert(header::CACHE_CONTROL, minutes);
            response
        }
        Err(refusal) => render(&state, Err(refusal)),
    }
}
