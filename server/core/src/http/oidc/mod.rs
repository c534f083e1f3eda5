//! The HTTP side of `crate::oidc`: endpoints, parameters, redirects, and errors as RFC 6749 §5.2 has them.

mod discovery;
mod endpoints;

use crate::oidc::{EndpointRequest, Parameters};
use crate::refusal::Refusal;
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::routing::{any, get};
use serde_json::Value as Json;
use std::sync::Arc;

type Shared = State<Arc<ServerState>>;

pub(super) fn routes(state: &Arc<ServerState>) -> Router {
    Router::new()
        // Like ZITADEL's library, which looks at no HTTP method (observation "token GET").
        .route("/.well-known/openid-configuration", any(discovery::configuration))
        .route("/oauth/v2/keys", any(discovery::keys))
        .route("/oauth/v2/authorize", any(endpoints::authorize))
        .route("/oauth/v2/token", any(endpoints::token))
        .route("/oauth/v2/device_authorization", any(endpoints::device_authorization))
        .route("/oauth/v2/introspect", any(endpoints::introspect))
        .route("/oauth/v2/revoke", any(endpoints::revoke))
        .route("/oidc/v1/userinfo", any(endpoints::userinfo))
        .route("/oidc/v1/end_session", any(endpoints::end_session))
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

/// Redirects the browser. The body is for people whose browser does not follow, so only GET and HEAD have one.
fn redirect(state: &ServerState, method: &Method, location: &str) -> Response<Body> {
    let quoted = location.replace('&', "&amp;").replace('"', "&#34;").replace('<', "&lt;").replace('>', "&gt;");
    let link = format!("<a href=\"{quoted}\">Found</a>.\n\n");
    let mut response = Response::new(if method == Method::GET { Body::from(link) } else { Body::empty() });
    *response.status_mut() = StatusCode::FOUND;
    let headers = response.headers_mut();
    if method == Method::GET || method == Method::HEAD {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    }
    match HeaderValue::from_str(location) {
        Ok(value) => drop(headers.insert(header::LOCATION, value)),
        Err(_) => return render(state, Err(Refusal::oauth("invalid_request", "the redirect is not a valid URL"))),
    }
    super::no_cache(headers, state.clock.now());
    response
}

/// The parameters of a request: of a form, or of the query. The first of a name counts.
async fn read_parameters(request: Request) -> Result<Parameters, Refusal> {
    let mut parameters = Parameters::new();
    let mut add = |text: &[u8]| {
        for (name, value) in url::form_urlencoded::parse(text) {
            if !value.is_empty() {
                parameters.entry(name.into_owned()).or_insert_with(|| value.into_owned());
            }
        }
    };
    let query = request.uri().query().unwrap_or_default().to_owned();
    // A body of another type, such as JSON, has no parameters (observation "token JSON body").
    let content_type = super::header_text(request.headers(), "content-type").unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let has_form = [Method::POST, Method::PUT, Method::PATCH].contains(request.method());
    if has_form && media_type == "application/x-www-form-urlencoded" {
        let too_large = |_| Refusal::oauth("invalid_request", "the body is too large");
        add(&super::read_body(request).await.map_err(too_large)?);
    }
    add(query.as_bytes());
    Ok(parameters)
}

/// The request of an application to an endpoint.
async fn read_endpoint_request(state: &ServerState, request: Request) -> Result<EndpointRequest, Refusal> {
    let issuer = issuer(state, request.headers());
    let authorization = super::header_text(request.headers(), "authorization");
    let (now, strict) = (state.clock.now(), state.strict);
    Ok(EndpointRequest { parameters: read_parameters(request).await?, authorization, issuer, now, strict })
}

/// The issuer: the public origin that a proxy in front states, else the origin of the instance.
fn issuer(state: &ServerState, headers: &HeaderMap) -> String {
    super::public_origin(headers).unwrap_or_else(|| state.origin.clone())
}
