//! The built-in identity provider over HTTP: its page, and the endpoints of OAuth 2.0 and OpenID Connect.

use super::{Shared, origins, page, plain, read_parameters, redirect};
use crate::domain::idp::Idp;
use crate::idps::loopback::{self, SignInRequest, TOKEN_SECONDS, deny, read_request};
use crate::oidc::signing_key;
use crate::refusal::Refusal;
use crate::state::ServerState;
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};
use std::collections::HashMap;

/// OpenID Connect Discovery 1.0.
pub(super) async fn configuration(State(state): Shared) -> Response<Body> {
    let issuer = Idp::loopback_issuer(&state.origin);
    let at = |path: &str| format!("{issuer}/{path}");
    let document = json!({
        "issuer": issuer,
        "authorization_endpoint": at("authorize"),
        "token_endpoint": at("token"),
        "userinfo_endpoint": at("userinfo"),
        "jwks_uri": at("keys"),
        "scopes_supported": ["openid", "profile", "email", "phone"],
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256", "plain"],
    });
    super::super::json_response(StatusCode::OK, &document)
}

/// The keys of its ID tokens: those of the instance.
pub(super) async fn keys(State(state): Shared) -> Response<Body> {
    let keys = async {
        let signer = signing_key::signer(&state.store, &state.signer).await?;
        signer.public_key_as_jwk().map_err(|cause| Refusal::internal(format!("{cause:?}")))
    };
    render(keys.await.map(|key| json!({ "keys": [key] })))
}

/// The page on which a tester says who signs in.
pub(super) async fn sign_in_page(State(state): Shared, request: Request) -> Response<Body> {
    let origins = origins(&state, request.headers());
    let parameters = match read_parameters(request).await {
        Ok(parameters) => parameters,
        Err(response) => return response,
    };
    match read_request(&parameters, &origins) {
        Ok(sign_in) => page::sign_in(&parameters, sign_in.login_hint.as_deref().unwrap_or_default()),
        Err(refusal) => plain(StatusCode::BAD_REQUEST, &refusal.message()),
    }
}

/// What the tester decided on the page.
pub(super) async fn sign_in(State(state): Shared, request: Request) -> Response<Body> {
    let origins = origins(&state, request.headers());
    let parameters = match read_parameters(request).await {
        Ok(parameters) => parameters,
        Err(response) => return response,
    };
    let request = match read_request(&parameters, &origins) {
        Ok(request) => request,
        Err(refusal) => return plain(StatusCode::BAD_REQUEST, &refusal.message()),
    };
    let user = match parameters.contains_key("deny") {
        true => json!({ "deny": true }),
        false => page::claims(&parameters),
    };
    match decide(&state, request, user).await {
        Ok(url) => redirect(&url),
        Err(refusal) => plain(StatusCode::BAD_REQUEST, &refusal.message()),
    }
}

/// Signs a user in, or denies with `{"deny": true}`; returns the URL at which the instance learns about it.
pub(in crate::http) async fn decide(
    state: &ServerState,
    request: SignInRequest,
    user: Json,
) -> Result<String, Refusal> {
    if user.get("deny").and_then(Json::as_bool) == Some(true) {
        return Ok(deny(&request));
    }
    let now = state.clock.now();
    let work = move |tx: &mut Tx<'_>| loopback::sign_in(tx, now, request, user);
    state.store.write(work).await.map_err(Refusal::internal)?
}

/// RFC 6749 §3.2
pub(super) async fn token(State(state): Shared, request: Request) -> Response<Body> {
    let basic = basic_credentials(&request);
    let mut parameters = match read_parameters(request).await {
        Ok(parameters) => parameters,
        Err(response) => return response,
    };
    parameters.extend(basic);
    render(issue_tokens(&state, parameters).await)
}

async fn issue_tokens(state: &ServerState, parameters: HashMap<String, String>) -> Result<Json, Refusal> {
    // Generated before the code is used, so that nothing is lost when that fails.
    let signer = signing_key::signer(&state.store, &state.signer).await?;
    let now = state.clock.now();
    let work = move |tx: &mut Tx<'_>| loopback::exchange(tx, now, &parameters);
    let issued = state.store.write(work).await.map_err(Refusal::internal)??;
    let mut response = json!({
        "access_token": issued.access_token,
        "token_type": "Bearer",
        "expires_in": TOKEN_SECONDS,
        "refresh_token": issued.refresh_token,
        "scope": issued.scope.join(" "),
    });
    if issued.wants_id_token()
        && let Some(members) = response.as_object_mut()
    {
        let claims = issued.id_token_claims(&Idp::loopback_issuer(&state.origin), now);
        members.insert("id_token".into(), signing_key::sign(signer, &claims)?.into());
    }
    Ok(response)
}

/// `client_secret_basic` (RFC 6749 §2.3.1).
fn basic_credentials(request: &Request) -> HashMap<String, String> {
    let header = super::header_text(request.headers(), "authorization");
    let decoded = header.as_deref().and_then(|header| STANDARD.decode(header.strip_prefix("Basic ")?).ok());
    let text = decoded.and_then(|bytes| String::from_utf8(bytes).ok());
    let Some((id, secret)) = text.as_deref().and_then(|text| text.split_once(':')) else { return HashMap::new() };
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    HashMap::from([("client_id".to_owned(), decode(id)), ("client_secret".to_owned(), decode(secret))])
}

/// OpenID Connect Core 1.0 §5.3
pub(super) async fn userinfo(State(state): Shared, request: Request) -> Response<Body> {
    let header = super::header_text(request.headers(), "authorization");
    let token = header.as_deref().and_then(|header| header.strip_prefix("Bearer ")).unwrap_or_default().to_owned();
    let now = state.clock.now();
    let found = state.store.read(|tx| loopback::userinfo(tx, now, &token)).map_err(Refusal::internal);
    let invalid = || Refusal::oauth("invalid_token", "the access token is unknown or expired").with_http_status(401);
    render(found.and_then(|claims| claims.ok_or_else(invalid)))
}

fn render(result: Result<Json, Refusal>) -> Response<Body> {
    let mut response = match result {
        Ok(json) => super::super::json_response(StatusCode::OK, &json),
        Err(refusal) => {
            let status = StatusCode::from_u16(refusal.http()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            super::super::json_response(status, &refusal.to_oauth())
        }
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
