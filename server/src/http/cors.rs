//! CORS as ZITADEL answers it: every origin, with credentials, and the three gRPC headers exposed. A preflight that asks
//! for more than is allowed is answered without any of it.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, Response, StatusCode};
use axum::middleware::Next;

const METHODS: &[&str] = &["OPTIONS", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
const HEADERS: &[&str] = &[
    "origin",
    "content-type",
    "accept",
    "accept-language",
    "authorization",
    "x-zitadel-orgid",
    "x-user-agent",
    "x-grpc-web",
    "x-requested-with",
    "connect-protocol-version",
    "connect-timeout-ms",
    "grpc-timeout",
];
const EXPOSED_V1: &str = "Grpc-Status, Grpc-Message";
const EXPOSED: &str = "Location, Content-Length, Grpc-Status, Grpc-Message, Grpc-Status-Details-Bin";

/// Answers preflights, and marks answers to requests with an Origin.
pub(super) async fn layer(request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    // The control API is none for pages of other machines, and the login role for none of another origin.
    let open = (!path.starts_with("/_test/") || super::control::origin::check_page(request.headers()).is_ok())
        && !path.starts_with("/login-client/");
    let Some(origin) = request.headers().get("origin").cloned().filter(|_| open) else {
        let mut response = next.run(request).await;
        response.headers_mut().remove("allow");
        return response;
    };
    let kind = Kind::of(&request);
    if request.method() == Method::OPTIONS
        && let Some(method) = super::header_text(request.headers(), "access-control-request-method")
    {
        let wanted = super::header_text(request.headers(), "access-control-request-headers").unwrap_or_default();
        return preflight(kind, &origin, &method, &wanted);
    }
    let mut response = next.run(request).await;
    let success = response.status().is_success();
    let headers = response.headers_mut();
    // ZITADEL's gateway tells no verbs; the router here would.
    headers.remove("allow");
    headers.append("vary", HeaderValue::from_static("Origin"));
    if kind == Kind::Rest && success {
        headers.append("vary", HeaderValue::from_static("Cookie"));
    }
    headers.insert("access-control-allow-origin", origin);
    headers.insert("access-control-allow-credentials", HeaderValue::from_static("true"));
    let exposed = if kind == Kind::GrpcWebV1 { EXPOSED_V1 } else { EXPOSED };
    headers.insert("access-control-expose-headers", HeaderValue::from_static(exposed));
    response
}

/// Three parts of ZITADEL answer for themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The gateway.
    Rest,
    /// The newer services.
    Rpc,
    /// The older services behind their gRPC-Web wrapper, which keeps details in trailers and lets preflights be kept.
    GrpcWebV1,
}

impl Kind {
    fn of(request: &Request) -> Self {
        let path = request.uri().path();
        if !path.starts_with("/zitadel.") {
            Self::Rest
        } else if crate::service::is_v1(path) {
            Self::GrpcWebV1
        } else {
            Self::Rpc
        }
    }
}

fn preflight(kind: Kind, origin: &HeaderValue, method: &str, wanted: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    let vary = match kind {
        Kind::Rest => "Origin, Access-Control-Request-Method, Access-Control-Request-Headers, Cookie",
        _ => "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
    };
    headers.insert("vary", HeaderValue::from_static(vary));
    let listed = |name: &str| name.is_empty() || HEADERS.contains(&name.to_ascii_lowercase().as_str());
    if !METHODS.contains(&method) || !wanted.split(',').map(str::trim).all(listed) {
        return response;
    }
    headers.insert("access-control-allow-origin", origin.clone());
    headers.insert("access-control-allow-credentials", HeaderValue::from_static("true"));
    if kind == Kind::GrpcWebV1 {
        headers.insert("access-control-max-age", HeaderValue::from_static("600"));
    }
    if let Ok(method) = HeaderValue::from_str(method) {
        headers.insert("access-control-allow-methods", method);
    }
    if let Some(wanted) = HeaderValue::from_str(wanted).ok().filter(|w| !w.is_empty()) {
        headers.insert("access-control-allow-headers", wanted);
    }
    response
}
