//! Serves the page's files, built in or from a directory, and redirects ZITADEL's login paths to the page.

mod encoding;
mod file_name;
#[cfg(feature = "native")]
mod folder;
mod source;

use crate::http::json_response;
use crate::plain_path::plain_path;
use crate::security_headers::{PageFile, set_security_headers};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::response::Redirect;
use axum::routing::{any, get};
use encoding::Encoded;
use file_name::content_type;
use serde_json::json;
use sha2::{Digest as _, Sha256};
pub use source::{PageFiles, PageSource, built_in_is_the_page};
use std::fmt::Write as _;
use tower::ServiceExt as _;

/// Serves the files of a page; `fallback` handles all other requests.
pub fn files(source: PageSource, fallback: Router) -> Router {
    Router::new().fallback(any(move |request: Request| {
        let (source, fallback) = (source.clone(), fallback.clone());
        async move {
            let path = request.uri().path().to_owned();
            // Other methods belong to the API.
            if matches!(*request.method(), Method::GET | Method::HEAD)
                && let Ok(path) = plain_path(&path)
                && let Some(name) = file_name::servable(&path)
                && let Some(file) = encoding::read(&source, &name, request.headers()).await
            {
                return file_response(request.method(), request.headers(), &name, file);
            }
            fallback.oneshot(request).await.unwrap_or_else(|never| match never {})
        }
    }))
}

fn file_response(method: &Method, request_headers: &HeaderMap, name: &str, file: Encoded) -> Response<Body> {
    let Encoded { contents, encoding } = file;
    let etag = entity_tag(&contents);
    let known = request_headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let not_modified = known
        .flat_map(|list| list.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag);
    let length = contents.len();
    let mut response = match (not_modified, method == Method::HEAD) {
        (true, _) => Response::new(Body::empty()),
        (false, true) => Response::new(Body::empty()),
        (false, false) => Response::new(Body::from(contents)),
    };
    if not_modified {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    }
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding.filter(|_| !not_modified) {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    // Browsers revalidate each file, because a page and its modules must be of one version.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    response.extensions_mut().insert(PageFile);
    // The test server has no layer that sets them on all responses.
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

/// Redirects from the paths to which ZITADEL sends browsers (`/ui/v2/login/login?authRequest=…`, `…/device`, `…/logout`) to
/// the page, which has a single path.
pub fn redirects() -> Router {
    Router::new().route(
        "/ui/v2/login/{*flow}",
        get(|Path(flow): Path<String>, request: Request| async move {
            let query = request.uri().query().unwrap_or_default();
            let flow = page_flow(&flow, query);
            Redirect::to(format!("/?{flow}{query}").trim_end_matches(['?', '&']))
        }),
    )
}

/// The page's flow for a path of ZITADEL's login, with the separator behind it: for redirects, and for the links in
/// ZITADEL's own e-mails. Built from known flow names only, never from the path itself.
fn page_flow(path: &str, query: &str) -> &'static str {
    // With a base URI that ends in this path, ZITADEL's links have it twice.
    let path = path.strip_prefix("ui/v2/login/").unwrap_or(path);
    let is_invite = query.split('&').any(|parameter| parameter == "invite=true");
    match path {
        "device" => "flow=device&",
        "logout" => "flow=logout&",
        // ZITADEL has already ended this session; other sessions stay.
        "logout/done" => "flow=signed-out&",
        "register" => "flow=register&",
        "verify" if is_invite => "flow=invite&",
        "verify" => "flow=verify-email&",
        "password/set" => "flow=reset-password&",
        "otp/verify" | "otp/email" => "flow=otp-email&",
        "passkey/set" => "flow=passkey&",
        _ => "",
    }
}

/// The response for unknown paths.
#[must_use]
pub fn not_found() -> Response<Body> {
    json_response(StatusCode::NOT_FOUND, &json!({ "error": "not found" }))
}
