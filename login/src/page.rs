//! The page's files, with the headers that a login page should have anywhere, and the addresses by which ZITADEL calls it.

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderValue, Response, header};
use axum::response::Redirect;
use axum::routing::get;
use std::path::PathBuf;

/// Nothing looser than what compiling WebAssembly asks for.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The files of a folder; `fallback` answers what is none of them.
pub fn files(dir: PathBuf, fallback: Router) -> Router {
    let files = tower_http::services::ServeDir::new(dir)
        .append_index_html_on_directories(true)
        // Files are only read; whatever else is asked is not about them.
        .call_fallback_on_method_not_allowed(true)
        .fallback(fallback);
    Router::new().fallback_service(files).layer(axum::middleware::map_response(|mut response: Response<Body>| async {
        let headers = response.headers_mut();
        let html = headers.get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
        if html {
            headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
            headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
            headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        }
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
        response
    }))
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
