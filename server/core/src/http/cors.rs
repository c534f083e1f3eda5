//! CORS as ZITADEL has it: every origin, with credentials, and the three gRPC headers exposed. A preflight for more than
//! is allowed gets none of the headers.

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
const EXPOSED_GATEWAY: &str = "Grpc-Status, Grpc-Message";
const EXPOSED_GATEWAY_DETAILS: &str = "Grpc-Status-Details-Bin, Grpc-Status, Grpc-Message";
const EXPOSED_PROVIDER: &str = "Location, Content-Length";
const EXPOSED: &str = "Location, Content-Length, Grpc-Status, Grpc-Message, Grpc-Status-Details-Bin";

/// Responds to preflights, and adds CORS headers to the responses of requests with an Origin.
pub(super) async fn layer(request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    // Pages of other machines may not use the control API, nor pages of another origin the login client proxy.
    let open = (!path.starts_with("/_test/") || super::control::origin::check_page(request.headers()).is_ok())
        && !path.starts_with("/login-client/");
    let Some(origin) = request.headers().get("origin").cloned().filter(|_| open) else {
        let surface = Surface::for_path(path);
        let mut response = next.run(request).await;
        surface.drop_allow(&mut response);
        if open {
            surface.vary(&mut response);
        }
        return response;
    };
    let surface = Surface::for_path(request.uri().path());
    if request.method() == Method::OPTIONS
        && let Some(method) = super::header_text(request.headers(), "access-control-request-method")
    {
        let requested = super::header_text(request.headers(), "access-control-request-headers").unwrap_or_default();
        return preflight(surface, &origin, &method, &requested);
    }
    let mut response = next.run(request).await;
    surface.drop_allow(&mut response);
    surface.vary(&mut response);
    let headers = response.headers_mut();
    headers.insert("access-control-allow-origin", origin);
    headers.insert("access-control-allow-credentials", HeaderValue::from_static("true"));
    let exposed = match surface {
        // The wrapper exposes of the status what is in the headers.
        Surface::GatewayGrpcWeb if headers.contains_key("grpc-status-details-bin") => EXPOSED_GATEWAY_DETAILS,
        Surface::GatewayGrpcWeb => EXPOSED_GATEWAY,
        Surface::Provider => EXPOSED_PROVIDER,
        _ => EXPOSED,
    };
    headers.insert("access-control-expose-headers", HeaderValue::from_static(exposed));
    response
}

/// The parts of ZITADEL whose CORS headers differ.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Surface {
    /// The gateway.
    Rest,
    /// The OpenID provider.
    Provider,
    /// The newer services.
    Rpc,
    /// The grpc-gateway stack behind its gRPC-Web wrapper, which lets preflights be cached.
    GatewayGrpcWeb,
}

impl Surface {
    fn for_path(path: &str) -> Self {
        let is_provider = path.starts_with("/oauth/v2/")
            || path.starts_with("/oidc/v1/")
            || path == "/.well-known/openid-configuration";
        if is_provider {
            Self::Provider
        } else if !path.starts_with("/zitadel.") {
            Self::Rest
        } else if crate::registry::is_grpc_gateway_stack(path) {
            Self::GatewayGrpcWeb
        } else {
            Self::Rpc
        }
    }

    /// What responses depend on, also those to requests without an Origin.
    fn vary(self, response: &mut Response<Body>) {
        let success = response.status().is_success();
        let headers = response.headers_mut();
        headers.append("vary", HeaderValue::from_static("Origin"));
        if self == Self::Provider || self == Self::Rest && success {
            headers.append("vary", HeaderValue::from_static("Cookie"));
        }
    }

    /// ZITADEL's gateway sends no Allow, where the router here does; the handlers of newer services do.
    fn drop_allow(self, response: &mut Response<Body>) {
        if self != Self::Rpc {
            response.headers_mut().remove("allow");
        }
    }
}

fn preflight(surface: Surface, origin: &HeaderValue, method: &str, requested: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    let vary = match surface {
        Surface::Rest => "Origin, Access-Control-Request-Method, Access-Control-Request-Headers, Cookie",
        _ => "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
    };
    headers.insert("vary", HeaderValue::from_static(vary));
    let listed = |name: &str| name.is_empty() || HEADERS.contains(&name.to_ascii_lowercase().as_str());
    if !METHODS.contains(&method) || !requested.split(',').map(str::trim).all(listed) {
        return response;
    }
    headers.insert("access-control-allow-origin", origin.clone());
    headers.insert("access-control-allow-credentials", HeaderValue::from_static("true"));
    if surface == Surface::GatewayGrpcWeb {
        headers.insert("access-control-max-age", HeaderValue::from_static("600"));
    }
    if let Ok(method) = HeaderValue::from_str(method) {
        headers.insert("access-control-allow-methods", method);
    }
    if let Some(requested) = HeaderValue::from_str(requested).ok().filter(|r| !r.is_empty()) {
        headers.insert("access-control-allow-headers", requested);
    }
    response
}
