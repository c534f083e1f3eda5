//! One port, every protocol. Routes come from the contract; nothing is routed by hand but the control API and the page.

mod connect;
mod control;
mod cors;
mod grpc;
mod grpc_web;
mod health;
mod meta;
mod oidc;
mod rest;

pub use rest::request_message;
pub(crate) use zitadel_login::http::{header_text, public_origin};

use crate::auth::Credentials;
use crate::clock::Time;
use crate::domain::instance::{self, Instance};
use crate::service::{Service, is_v1};
use crate::status::Status;
use crate::texts::Language;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{Extensions, HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::middleware::Next;
use axum::routing::any;
use serde_json::{Value as Json, json};
use std::sync::Arc;
use zitadel_login::client_address::Forwarding;
use zitadel_login::cookie::{CookieKeys, RequestBinder, bind_requests};
use zitadel_login::host::HostPolicy;
use zitadel_login::page::{self, PageSource};
use zitadel_login::{limits, proxy};

/// Greatest body of a request.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// The whole server as a service. The files of `page` are served beside the API; `hosts` are those that requests may name.
pub fn router(service: &Arc<Service>, page: Option<PageSource>, hosts: HostPolicy) -> Router {
    let (login, binder) = login_proxy(service);
    let mut router = rest::routes(service);
    for of in service.schema.services() {
        for method in &of.methods {
            let path = format!("/{}/{}", of.name, method.name);
            let service = Arc::clone(service);
            router = router.route(&path.clone(), any(move |request| rpc(service, path, request)));
        }
    }
    router = router
        .merge(health::routes(service))
        .merge(meta::routes())
        .merge(oidc::routes(service))
        .merge(control::routes(service))
        .merge(proxy::routes(login));
    let shared = Arc::clone(service);
    let fallback = Router::new().fallback(any(move |request| unknown(Arc::clone(&shared), request)));
    let router = match page {
        Some(source) => router.merge(page::redirects()).fallback_service(page::files(source, fallback)),
        None => router.fallback_service(fallback),
    };
    let router = router.method_not_allowed_fallback(rest::method_not_allowed);
    let router = router.layer(axum::middleware::from_fn_with_state(binder, bind_requests));
    // Around the whole router, because a route adds its Allow header after its own layers. A request for another host gets
    // no CORS headers, and every response has a date.
    let (hosts, clock) = (Arc::new(hosts), Arc::clone(service));
    Router::new()
        .fallback_service(router)
        .layer(axum::middleware::from_fn(cors::layer))
        .layer(axum::middleware::from_fn(move |request, next| own_host(Arc::clone(&hosts), request, next)))
        .layer(axum::middleware::from_fn(move |request, next| dated(Arc::clone(&clock), request, next)))
}

/// Refuses what is meant for another host: a name that somebody lets resolve to this machine.
async fn own_host(hosts: Arc<HostPolicy>, request: Request, next: Next) -> Response<Body> {
    match hosts.check(request.version(), request.uri(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(refused) if request.uri().path().starts_with("/_test/") => control::refusal(refused.status(), &refused),
        Err(refused) => {
            let code = if refused.status() == StatusCode::MISDIRECTED_REQUEST { 7 } else { 3 };
            json_answer(refused.status(), &json!({ "code": code, "message": refused.to_string() }))
        }
    }
}

/// Dates the response by the server's own clock: whoever judges ages by the server's time, such as that of a session, reads it
/// there. Without one hyper adds the machine's.
async fn dated(service: Arc<Service>, request: Request, next: Next) -> Response<Body> {
    with_date(next.run(request).await, &service)
}

fn with_date(mut response: Response<Body>, service: &Service) -> Response<Body> {
    if let Ok(date) = HeaderValue::from_str(&http_date(service.clock.now())) {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

/// The login client proxy in front of this server itself, with its own login client, and what binds requests of applications
/// to the browser in which they begin. Tests call far more often than people do.
fn login_proxy(service: &Arc<Service>) -> (proxy::LoginClientProxy, RequestBinder) {
    let shared = Arc::clone(service);
    let upstream: proxy::Upstream = Arc::new(move |path, mut request, caller| {
        let service = Arc::clone(&shared);
        Box::pin(async move {
            let bearer = match caller {
                proxy::Caller::LoginClient => login_client_bearer(&service),
                proxy::Caller::Session(bearer) => Some(bearer),
            };
            request.headers_mut().extend(bearer.map(|bearer| (header::AUTHORIZATION, bearer)));
            // Ages are judged by the server's clock, which tests move.
            let response = rpc(Arc::clone(&service), path, request).await;
            with_date(response, &service)
        })
    });
    let limits = limits::Limits::new(service.login_limits);
    let origin: proxy::OriginOf = Arc::new(page_origin);
    let keys = CookieKeys::fresh();
    let binder = RequestBinder { keys: keys.clone(), origin: Arc::clone(&origin), on_arrival: false };
    let schema = service.schema;
    let durations = proxy::Durations::default();
    let forwarding = Forwarding::None;
    let login = proxy::LoginClientProxy { schema, limits, forwarding, origin, keys, paired: true, durations, upstream };
    (login, binder)
}

/// Where the page lives: at the host that was asked, which is one of this server's.
fn page_origin(headers: &HeaderMap) -> Option<String> {
    let host = header_text(headers, "host")?;
    let scheme = header_text(headers, "x-forwarded-proto").filter(|scheme| scheme == "https");
    Some(format!("{}://{host}", scheme.as_deref().unwrap_or("http")))
}

fn login_client_bearer(service: &Service) -> Option<HeaderValue> {
    let instance = service.store.read(|tx| tx.get::<Instance>(instance::KEY)).ok().flatten()?;
    HeaderValue::try_from(format!("Bearer {}", instance.login_client_token)).ok()
}

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

pub(crate) fn json_answer(status: StatusCode, body: &Json) -> Response<Body> {
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
pub(crate) async fn body(request: Request) -> Result<Vec<u8>, Response<Body>> {
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
