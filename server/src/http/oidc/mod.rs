//! The HTTP side of `crate::oidc`: endpoints, parameters, redirects, and errors as RFC 6749 §5.2 has them.

mod discovery;
mod endpoints;

use crate::oidc::Parameters;
use crate::refusal::Refusal;
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::routing::{get, post};
use serde_json::Value as Json;
use std::sync::Arc;

type Shared = State<Arc<ServerState>>;

pub(super) fn routes(state: &Arc<ServerState>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery::configuration))
        .route("/oauth/v2/keys", get(discovery::keys))
        .route("/oauth/v2/authorize", get(endpoints::authorize).post(endpoints::authorize))
        .route("/oauth/v2/token", post(endpoints::token))
        .route("/oauth/v2/device_authorization", post(endpoints::device_authorization))
        .route("/oauth/v2/revoke", post(endpoints::revoke))
        .route("/oidc/v1/userinfo", get(endpoints::userinfo).post(endpoints::userinfo))
        .route("/oidc/v1/end_session", get(endpoints::end_session).post(endpoints::end_session))
        .route("/device", get(endpoints::device_page))
        .with_state(Arc::clone(state))
}

/// A response as JSON, or a refusal. Never cached.
fn render(state: &ServerState, result: Result<Json, Refusal>) -> Response<Body> {
    let mut response = match result {
        Ok(json) => super::json_response(StatusCode::OK, &json),
        Err(refusal) => {
            let status = StatusCode::from_u16(refusal.http()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            super::json_response(status, &refusal.to_oauth())
        }
    };
    super::no_cache(response.headers_mut(), state.clock.now());
    response
}

/// Redirects the browser.
fn redirect(state: &ServerState, location: &str) -> Response<Body> {
    let quoted = location.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let mut response = Response::new(Body::from(format!("<a href=\"{quoted}\">Found</a>.\n\n")));
    *response.status_mut() = StatusCode::FOUND;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    match HeaderValue::from_str(location) {
        Ok(value) => drop(headers.insert(header::LOCATION, value)),
        Err(_) => return render(state, Err(Refusal::oauth("invalid_request", "the redirect is not a valid URL"))),
    }
    super::no_cache(headers, state.clock.now());
    response
}

/// The parameters of a request: of the query, or of a form. The first of a name counts.
async fn read_parameters(request: Request) -> Result<Parameters, Refusal> {
    let mut parameters = Parameters::new();
    let mut add = |text: &[u8]| {
        for (name, value) in url::form_urlencoded::parse(text) {
            if !value.is_empty() {
                parameters.entry(name.into_owned()).or_insert_with(|| value.into_owned());
            }
        }
    };
    add(request.uri().query().unwrap_or_default().as_bytes());
    if request.method() == Method::POST {
        let too_large = |_| Refusal::oauth("invalid_request", "the body is too large");
        add(&super::read_body(request).await.map_err(too_large)?);
    }
    Ok(parameters)
}

/// The issuer: the public origin that a proxy in front states, else the origin of the instance.
fn issuer(state: &ServerState, headers: &HeaderMap) -> String {
    super::public_origin(headers).unwrap_or_else(|| state.origin.clone())
}
