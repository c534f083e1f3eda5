//! The page's files, built in or of a folder, and the addresses by which ZITADEL calls the page.

mod file_name;
mod source;

use crate::http::json_response;
use crate::plain_path::plain_path;
use crate::security_headers::{PageFile, set_security_headers};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::response::Redirect;
use axum::routing::{any, get};
use file_name::content_type;
use serde_json::json;
use sha2::{Digest as _, Sha256};
pub use source::{PageSource, built_in_is_the_page};
use std::fmt::Write as _;
use tower::ServiceExt as _;

/// The files of a page; `fallback` answers all other requests.
pub fn files(source: PageSource, fallback: Router) -> Router {
    Router::new().fallback(any(move |request: Request| {
        let (source, fallback) = (source.clone(), fallback.clone());
        async move {
            let path = request.uri().path().to_owned();
            // Files are only read; whatever else is asked is not about them.
            if matches!(*request.method(), Method::GET | Method::HEAD)
                && let Ok(path) = plain_path(&path)
                && let Some(name) = file_name::servable(&path)
                && let Some(contents) = source.read(&name).await
            {
                return file_response(request.method(), request.headers(), &name, contents);
            }
            fallback.oneshot(request).await.unwrap_or_else(|never| match never {})
        }
    }))
}

fn file_response(method: &Method, asked: &HeaderMap, name: &str, contents: Bytes) -> Response<Body> {
    let etag = entity_tag(&contents);
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let known = known
        .flat_map(|list| list.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag);
    let length = contents.len();
    let mut response = match (known, method == Method::HEAD) {
        (true, _) => Response::new(Body::empty()),
        (false, true) => Response::new(Body::empty()),
        (false, false) => Response::new(Body::from(contents)),
    };
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    }
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    // A browser may keep it and asks each time whether it is still the same: a page and its modules belong together.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    response.extensions_mut().insert(PageFile);
    // The test server has no layer around everything that would set them.
    set_security_headers(&mut response, false);
    response
}

fn entity_tag(contents: &[u8]) -> String {
    let mut tag = String::from("\"");
    for byte in Sha256::digest(contents).iter().take(16) {
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

/// ZITADEL sends browsers to `/ui/v2/login/login?authRequest=…`, `…/device` and `…/logout`; the page has one address.
pub fn redirects() -> Router {
    Router::new().route(
        "/ui/v2/login/{*flow}",
        get(|Path(flow): Path<String>, request: Request| async move {
            let query = request.uri().query().unwrap_or_default();
            // Names of our own flows only: nothing of the path is repeated as it is.
            let flow = match flow.as_str() {
                "device" => "flow=device&",
                "logout" => "flow=logout&",
                // ZITADEL has ended the session already; those of other users stay.
                "logout/done" => "flow=signed-out&",
                "register" => "flow=register&",
                _ => "",
            };
            Redirect::to(format!("/?{flow}{query}").trim_end_matches(['?', '&']))
        }),
    )
}

/// The response where there is nothing.
#[must_use]
pub fn not_found() -> Response<Body> {
    json_response(StatusCode::NOT_FOUND, &json!({ "error": "there is nothing here" }))
}
