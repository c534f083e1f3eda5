//! The endpoints that applications and browsers call.

use super::{Shared, issuer, read_endpoint_request, read_parameters, redirect, render};
use crate::oidc::authorization::{NextLocation, begin_authorization};
use crate::oidc::device_authorization::begin_device_authorization;
use crate::oidc::introspection;
use crate::oidc::revocation::revoke_token;
use crate::oidc::token_exchange::exchange_tokens;
use crate::oidc::{self, signing_key};
use crate::refusal::Refusal;
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, Response, Uri, header};

/// `/oauth/v2/authorize`
pub(super) async fn authorize(State(state): Shared, request: Request) -> Response<Body> {
    let http_method = request.method().clone();
    let issuer = issuer(&state, request.headers());
    let outcome = async {
        let parameters = read_parameters(request).await?;
        if parameters.get("response_type").is_some_and(|response_type| response_type.contains("id_token")) {
            // CreateCallback signs the tokens; by then there has to be a key.
            signing_key::signer(&state.store, &state.signer).await?;
        }
        let (now, strict) = (state.clock.now(), state.strict);
        let work = move |tx: &mut Tx<'_>| begin_authorization(tx, now, strict, &issuer, &parameters);
        state.store.write(work).await.map_err(Refusal::internal)?
    };
    match outcome.await {
        Ok(NextLocation::LoginPage(id)) => {
            redirect(&state, &http_method, &format!("{}/login?authRequest={id}", state.login_page))
        }
        Ok(NextLocation::Application(url)) => redirect(&state, &http_method, &url),
        Err(refusal) => render(&state, Err(refusal)),
    }
}

/// `/oauth/v2/token`
pub(super) async fn token(State(state): Shared, request: Request) -> Response<Body> {
    let outcome = async {
        let request = read_endpoint_request(&state, request).await?;
        // Generated before the code is used, so that nothing is lost when that fails.
        let signer = signing_key::signer(&state.store, &state.signer).await?;
        exchange_tokens(&state.store, signer, request).await
    };
    let outcome = outcome.await;
    render(&state, outcome)
}

/// `/oauth/v2/device_authorization`
pub(super) async fn device_authorization(State(state): Shared, request: Request) -> Response<Body> {
    let outcome = async {
        let request = read_endpoint_request(&state, request).await?;
        let work = move |tx: &mut Tx<'_>| begin_device_authorization(tx, &request);
        state.store.write(work).await.map_err(Refusal::internal)?
    };
    let outcome = outcome.await;
    render(&state, outcome)
}

/// `/device`: redirects the user of a device to the login page.
pub(super) async fn device_page(State(state): Shared, request: Request) -> Response<Body> {
    let query = request.uri().query().map(|q| format!("?{q}")).unwrap_or_default();
    redirect(&state, request.method(), &format!("{}/device{query}", state.login_page))
}

/// `/oauth/v2/introspect`
pub(super) async fn introspect(State(state): Shared, request: Request) -> Response<Body> {
    let outcome = async {
        let request = read_endpoint_request(&state, request).await?;
        state.store.read(|tx| introspection::introspect(tx, &request)).map_err(Refusal::internal)?
    };
    let outcome = outcome.await;
    render(&state, outcome)
}

/// `/oauth/v2/revoke`
pub(super) async fn revoke(State(state): Shared, request: Request) -> Response<Body> {
    let outcome = async {
        let request = read_endpoint_request(&state, request).await?;
        let work = move |tx: &mut Tx<'_>| revoke_token(tx, &request);
        state.store.write(work).await.map_err(Refusal::internal)?
    };
    match outcome.await {
        Ok(()) => {
            let mut response = Response::new(Body::empty());
            // As ZITADEL has it, although there is no body.
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            super::super::no_cache(response.headers_mut(), state.clock.now());
            response
        }
        Err(refusal) => render(&state, Err(refusal)),
    }
}

/// `/oidc/v1/end_session`
pub(super) async fn end_session(State(state): Shared, request: Request) -> Response<Body> {
    let http_method = request.method().clone();
    let outcome = async {
        let parameters = read_parameters(request).await?;
        let (now, strict, login_page) = (state.clock.now(), state.strict, state.login_page.clone());
        let work = move |tx: &mut Tx<'_>| oidc::end_session::end_session(tx, now, strict, &login_page, &parameters);
        state.store.write(work).await.map_err(Refusal::internal)?
    };
    match outcome.await {
        Ok(location) => redirect(&state, &http_method, &location),
        Err(refusal) => render(&state, Err(refusal)),
    }
}

/// `/oidc/v1/userinfo`
pub(super) async fn userinfo(State(state): Shared, request: Request) -> Response<Body> {
    let outcome = async {
        let Some(token) = access_token(request, state.strict).await? else {
            return Err(Refusal::oauth("invalid_request", "the access token is missing").with_http_status(401));
        };
        let now = state.clock.now();
        let claims = state.store.read(|tx| oidc::userinfo::userinfo(tx, now, &token)).map_err(Refusal::internal)?;
        let unknown = || Refusal::oauth("access_denied", "the access token is unknown, expired or revoked");
        claims.ok_or_else(|| unknown().with_http_status(401))
    };
    let outcome = outcome.await;
    render(&state, outcome)
}

/// The token of the Authorization header, else of the form, else of the query (RFC 6750 §2).
async fn access_token(request: Request, strict: bool) -> Result<Option<String>, Refusal> {
    let header = super::super::header_text(request.headers(), "authorization").unwrap_or_default();
    // As ZITADEL's library takes it apart, whatever is in front.
    if let [_, token] = header.split("Bearer ").collect::<Vec<_>>().as_slice() {
        return Ok(Some((*token).to_owned()));
    }
    let (mut parts, body) = request.into_parts();
    if strict {
        // From the query it would be logged; RFC 9700 §4.3.2 forbids it.
        parts.uri = Uri::default();
        if parts.method != Method::POST {
            return Ok(None);
        }
    }
    Ok(read_parameters(Request::from_parts(parts, body)).await?.remove("access_token"))
}
