//! One port, every protocol. Routes come from the contract; nothing is routed by hand but the control API and the page.

mod connect;
mod control;
mod cors;
mod grpc;
mod grpc_web;
mod oidc;
mod rest;

pub use rest::request_message;

use crate::auth::Credentials;
use crate::clock::Time;
use crate::service::{Service, is_v1};
use crate::status::Status;
use crate::texts::Language;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{Extensions, HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::routing::{any, get};
use serde_json::{Value as Json, json};
use std::path::PathBuf;
use std::sync::Arc;

/// Greatest body of a request.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// The whole server as a service. `page` is a folder whose files are served beside the API.
pub fn router(service: &Arc<Service>, page: Option<PathBuf>) -> Router {
    let mut router = rest::routes(service);
    for of in service.schema.services() {
        for method in &of.methods {
            let path = format!("/{}/{}", of.name, method.name);
            let service = Arc::clone(service);
            router = router.route(&path.clone(), any(move |request| rpc(service, path, request)));
        }
    }
    router = router
        .route("/healthz", get(|| async { "ok" }))
        .route("/debug/healthz", get(|| async { "ok" }))
        .route("/debug/ready", get(|| async { "ok" }))
        .merge(oidc::routes(service))
        .merge(control::routes(service));
    let shared = Arc::clone(service);
    let fallback = Router::new().fallback(any(move |request| unknown(Arc::clone(&shared), request)));
    let router = match page {
        Some(dir) => router.fallback_service(page_files(dir, fallback)),
        None => router.fallback_service(fallback),
    };
    let router = router.method_not_allowed_fallback(rest::method_not_allowed);
    // Around the whole router, because a route adds its Allow header after its own layers.
    Router::new().fallback_service(router).layer(axum::middleware::from_fn(cors::layer))
}

/// The page's files, with the headers that a login page should have anywhere.
fn page_files(dir: PathBuf, fallback: Router) -> Router {
    let files = tower_http::services::ServeDir::new(dir).append_index_html_on_directories(true).fallback(fallback);
    Router::new().fallback_service(files).layer(axum::middleware::map_response(|mut response: Response<Body>| async {
        let headers = response.headers_mut();
        let html = headers.get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
        if html {
            headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(PAGE_POLICY));
            headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
            headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        }
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
        response
    }))
}

/// Nothing looser than what compiling WebAssembly asks for.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                           connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// `POST /package.Service/Method`: the content type says which protocol.
async fn rpc(service: Arc<Service>, path: String, request: Request) -> Response<Body> {
    let content_type = header_text(request.headers(), "content-type").unwrap_or_default();
    if request.method() != axum::http::Method::POST {
        return json_answer(StatusCode::METHOD_NOT_ALLOWED, &json!({"code": 12, "message": "Method Not Allowed"}));
    }
    if content_type.starts_with("application/grpc-web") {
        service.faults.around(&path, |i| grpc_web::answer(&service, &path, marked(request, i), &content_type)).await
    } else if content_type.starts_with("application/grpc") {
        let (call, name) = (Arc::clone(&service), path.clone());
        service.faults.around(&path, |i| grpc::answer(call, name, marked(request, i))).await
    } else {
        service.faults.around(&path, |i| connect::answer(&service, &path, marked(request, i), &content_type)).await
    }
}

/// A request that is to be refused, whatever it says.
#[derive(Clone)]
struct Instead(Box<Status>);

fn marked(mut request: Request, instead: Option<Status>) -> Request {
    if let Some(status) = instead {
        request.extensions_mut().insert(Instead(Box::new(status)));
    }
    request
}

async fn unknown(service: Arc<Service>, request: Request) -> Response<Body> {
    let content_type = header_text(request.headers(), "content-type").unwrap_or_default();
    if content_type.starts_with("application/grpc") {
        let path = request.uri().path();
        let named = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        // A method that a newer service does not have is answered by the router above it, not by gRPC.
        if !is_v1(path) && service.schema.services().iter().any(|s| s.name == named) {
            let mut response = Response::new(Body::from("404 page not found\n"));
            *response.status_mut() = StatusCode::NOT_FOUND;
            let text = HeaderValue::from_static("text/plain; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, text);
            return response;
        }
        return grpc::unknown(&content_type);
    }
    json_answer(StatusCode::NOT_FOUND, &json!({"code": 5, "message": "Not Found"}))
}

fn header_text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|v| v.to_str().ok()).map(str::to_owned)
}

fn credentials(headers: &HeaderMap, extensions: &Extensions) -> Credentials {
    let [authorization, org] = ["authorization", "x-zitadel-orgid"].map(|name| header_text(headers, name));
    let language = header_text(headers, "accept-language").map(|wanted| Language::wanted(&wanted)).unwrap_or_default();
    Credentials {
        authorization,
        org,
        origin: None,
        language,
        instead: extensions.get::<Instead>().map(|instead| instead.0.clone()),
    }
}

fn json_answer(status: StatusCode, body: &Json) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// `Cache-Control`, `Pragma`, and the time of the answer in `Expires`.
fn no_cache(headers: &mut HeaderMap, now: Time) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    if let Ok(date) = HeaderValue::from_str(&http_date(now)) {
        headers.insert(header::EXPIRES, date);
    }
}

/// `Sat, 21 Nov 2026 14:05:00 GMT` (RFC 9110 §5.6.7).
fn http_date(now: Time) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let text = now.to_rfc3339();
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let weekday = usize::try_from(now.seconds().div_euclid(86_400).rem_euclid(7)).unwrap_or(0);
    let month = part(5, 7).parse::<usize>().unwrap_or(1);
    format!(
        "{}, {} {} {} {} GMT",
        DAYS.get(weekday).unwrap_or(&"Thu"),
        part(8, 10),
        MONTHS.get(month.saturating_sub(1)).unwrap_or(&"Jan"),
        part(0, 4),
        part(11, 19),
    )
}

/// The body of a request, or why there is none.
async fn body(request: Request) -> Result<Vec<u8>, Response<Body>> {
    axum::body::to_bytes(request.into_body(), BODY_LIMIT).await.map(|b| b.to_vec()).map_err(|_| {
        json_answer(StatusCode::PAYLOAD_TOO_LARGE, &json!({"code": 8, "message": "the body is too large"}))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_dates_are_those_of_the_rfc() {
        assert_eq!(http_date(Time(784_111_777_000_000)), "Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
