//! HTTP helpers shared by several modules.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use serde_json::Value as Json;

/// The value of a header as text; `None` when it is missing or not visible ASCII.
#[must_use]
pub fn header_text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

/// A response with a JSON body.
#[must_use]
pub fn json_response(status: StatusCode, body: &Json) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// The origin at which the browser opened this server: from the headers of a reverse proxy, else from `Host`.
#[must_use]
pub fn public_origin(headers: &HeaderMap) -> Option<String> {
    let header = |name| header_text(headers, name).filter(|text| !text.is_empty());
    let host = header("x-zitadel-public-host").or_else(|| header("x-forwarded-host")).or_else(|| header("host"))?;
    let scheme = header("x-forwarded-proto").filter(|p| p == "https").unwrap_or_else(|| "http".into());
    Some(format!("{scheme}://{host}"))
}
