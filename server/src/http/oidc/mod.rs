//! OpenID Connect for applications: authorisation with PKCE, tokens, devices, user information, the end of sessions.
//! Errors are those of RFC 6749 §5.2; the login page's side of it is `handlers::oidc`.

mod authorize;
mod device;
mod discovery;
mod grants;
mod logout;
mod token;
mod userinfo;

use crate::domain::instance::{self, Instance};
use crate::service::Service;
use crate::store::Tx;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::routing::{get, post};
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use std::sync::Arc;

type Shared = State<Arc<Service>>;

pub(super) fn routes(service: &Arc<Service>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery::configuration))
        .route("/oauth/v2/keys", get(discovery::keys))
        .route("/oauth/v2/authorize", get(authorize::answer).post(authorize::answer))
        .route("/oauth/v2/token", post(token::answer))
        .route("/oauth/v2/device_authorization", post(device::answer))
        .route("/oauth/v2/revoke", post(logout::revoke))
        .route("/oidc/v1/userinfo", get(userinfo::answer).post(userinfo::answer))
        .route("/oidc/v1/end_session", get(logout::answer).post(logout::answer))
        .route("/device", get(device::page))
        .with_state(Arc::clone(service))
}

/// A refusal as RFC 6749 has it.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    error: &'static str,
    /// Empty where ZITADEL gives none.
    description: String,
}

impl Refusal {
    fn new(error: &'static str, description: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, error, description: description.into() }
    }

    /// One without a description.
    fn bare(error: &'static str) -> Self {
        Self::new(error, "")
    }

    /// What went wrong in here; the cause goes to the log.
    fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        Self { status, error: "server_error", description: "something went wrong inside the server".into() }
    }
}

/// An answer as JSON, or a refusal; never kept by a cache.
fn told(service: &Service, answer: Result<Json, Refusal>) -> Response<Body> {
    let mut response = match answer {
        Ok(json) => super::json_answer(StatusCode::OK, &json),
        Err(refusal) if refusal.description.is_empty() => {
            super::json_answer(refusal.status, &json!({ "error": refusal.error }))
        }
        Err(refusal) => super::json_answer(
            refusal.status,
            &json!({ "error": refusal.error, "error_description": refusal.description }),
        ),
    };
    super::no_cache(response.headers_mut(), service.clock.now());
    response
}

/// Sends the browser somewhere else.
fn redirect(service: &Service, to: &str) -> Response<Body> {
    let quoted = to.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let mut response = Response::new(Body::from(format!("<a href=\"{quoted}\">Found</a>.\n\n")));
    *response.status_mut() = StatusCode::FOUND;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    match HeaderValue::from_str(to) {
        Ok(value) => drop(headers.insert(header::LOCATION, value)),
        Err(_) => return told(service, Err(Refusal::new("invalid_request", "this is no address to be sent to"))),
    }
    super::no_cache(headers, service.clock.now());
    response
}

/// The parameters of a request: of the query, or of a form. The first of a name counts.
async fn parameters(request: Request) -> Result<HashMap<String, String>, Refusal> {
    let mut found = HashMap::new();
    let mut add = |text: &[u8]| {
        for (name, value) in url::form_urlencoded::parse(text) {
            if !value.is_empty() {
                found.entry(name.into_owned()).or_insert_with(|| value.into_owned());
            }
        }
    };
    add(request.uri().query().unwrap_or_default().as_bytes());
    if request.method() == Method::POST {
        let body = super::body(request).await.map_err(|_| Refusal::new("invalid_request", "the body is too large"))?;
        add(&body);
    }
    Ok(found)
}

fn required<'a>(parameters: &'a HashMap<String, String>, name: &str) -> Result<&'a str, Refusal> {
    let value = parameters.get(name).map(String::as_str);
    value.ok_or_else(|| Refusal::new("invalid_request", format!("the parameter {name} is missing")))
}

/// Where the browser finds this server: what a proxy in front of it says, else the host that was asked.
fn issuer(service: &Service, headers: &HeaderMap) -> String {
    super::public_origin(headers).unwrap_or_else(|| service.origin.clone())
}

fn the_instance(tx: &Tx<'_>) -> Result<Instance, Refusal> {
    tx.get(instance::KEY).ok_or_else(|| Refusal::internal("there is no instance"))
}
