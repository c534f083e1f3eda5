//! Where browsers go for a sign-in at an identity provider: the callback of the instance, and the built-in provider.

mod callback;
mod loopback;
mod page;

pub(super) use loopback::decide;

use super::header_text;
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::routing::{get, post};
use std::collections::HashMap;
use std::sync::Arc;

type Shared = State<Arc<ServerState>>;

pub(super) fn routes(state: &Arc<ServerState>) -> Router {
    Router::new()
        .route("/idps/callback", get(callback::callback).post(callback::callback))
        .route("/_test/idp/.well-known/openid-configuration", get(loopback::configuration))
        .route("/_test/idp/authorize", get(loopback::sign_in_page).post(loopback::sign_in))
        .route("/_test/idp/token", post(loopback::token))
        .route("/_test/idp/userinfo", get(loopback::userinfo).post(loopback::userinfo))
        .route("/_test/idp/keys", get(loopback::keys))
        .with_state(Arc::clone(state))
}

/// The origins at which a browser may have this server: its own, the one that a proxy in front states, the Host's.
pub(super) fn origins(state: &ServerState, headers: &HeaderMap) -> Vec<String> {
    let host = header_text(headers, "host").map(|host| format!("http://{host}"));
    [Some(state.origin.clone()), super::public_origin(headers), host].into_iter().flatten().collect()
}

/// The parameters of a request: of the query, or of a form. The first of a name counts.
pub(super) async fn read_parameters(request: Request) -> Result<HashMap<String, String>, Response<Body>> {
    let mut text = request.uri().query().unwrap_or_default().as_bytes().to_vec();
    if request.method() == Method::POST {
        text.push(b'&');
        text.extend(super::read_body(request).await?);
    }
    let mut parameters = HashMap::new();
    for (name, value) in url::form_urlencoded::parse(&text) {
        parameters.entry(name.into_owned()).or_insert_with(|| value.into_owned());
    }
    Ok(parameters)
}

/// Redirects the browser, with Go's body and without headers about caches (recording idp-intent-oauth).
fn redirect(location: &str) -> Response<Body> {
    let quoted = location.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let mut response = Response::new(Body::from(format!("<a href=\"{quoted}\">Found</a>.\n\n")));
    *response.status_mut() = StatusCode::FOUND;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    match HeaderValue::from_str(location) {
        Ok(value) => drop(headers.insert(header::LOCATION, value)),
        Err(_) => return plain(StatusCode::BAD_REQUEST, "the redirect is not a valid URL"),
    }
    response
}

/// A text for developers.
pub(super) fn plain(status: StatusCode, text: &str) -> Response<Body> {
    let mut response = Response::new(Body::from(format!("{text}\n")));
    *response.status_mut() = status;
    let text = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, text);
    response.headers_mut().insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    response
}
