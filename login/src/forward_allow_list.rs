//! What of a ZITADEL a page and its applications need; its console and its own login stay where they are.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};

/// Greatest body of a request that is passed on.
pub const BODY_LIMIT: usize = 1024 * 1024;

const READ: &[Method] = &[Method::GET, Method::HEAD, Method::OPTIONS];
const CALL: &[Method] = &[Method::POST, Method::OPTIONS];
const FORM: &[Method] = &[Method::GET, Method::HEAD, Method::POST, Method::OPTIONS];
const REST: &[Method] =
    &[Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];

/// A path, or all paths that begin with it if it ends with a slash, and the methods that it knows.
struct ForwardedPath {
    path: &'static str,
    methods: &'static [Method],
}

/// RPCs are named by package: `/zitadel.user.v2.UserService/GetUserByID`.
const RPC: &str = "/zitadel.";

const FORWARDED_PATHS: [ForwardedPath; 7] = [
    ForwardedPath { path: "/v2/", methods: REST },
    ForwardedPath { path: "/auth/v1/", methods: REST },
    ForwardedPath { path: "/oauth/v2/", methods: FORM },
    ForwardedPath { path: "/oidc/v1/", methods: FORM },
    ForwardedPath { path: "/saml/v2/", methods: FORM },
    ForwardedPath { path: "/.well-known/", methods: READ },
    ForwardedPath { path: "/device", methods: READ },
];

/// The methods with which a path is passed on; `None` when it is not. `path` is plain (see `plain_path`).
#[must_use]
pub fn forwarded_methods(path: &str) -> Option<&'static [Method]> {
    if let Some(rpc) = path.strip_prefix(RPC) {
        let names = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '/');
        return (rpc.chars().all(names) && rpc.matches('/').count() == 1 && !rpc.ends_with('/')).then_some(CALL);
    }
    let entry = FORWARDED_PATHS.iter().find(|entry| match entry.path.strip_suffix('/') {
        Some(_) => path.starts_with(entry.path) && path.len() > entry.path.len(),
        None => path == entry.path,
    });
    entry.map(|entry| entry.methods)
}

/// The request headers that go on to the upstream. Not on the list, and on purpose: what says who called before
/// (`x-forwarded-*`, `forwarded`), what names another path, method or host (`x-original-url`, `x-rewrite-url`,
/// `x-http-method-override`, `x-zitadel-*-host`), what becomes gRPC metadata (`grpc-metadata-*`), and cookies.
const REQUEST_HEADERS: [&str; 24] = [
    "accept",
    "accept-encoding",
    "accept-language",
    "access-control-request-headers",
    "access-control-request-method",
    "authorization",
    "cache-control",
    "connect-accept-encoding",
    "connect-protocol-version",
    "connect-timeout-ms",
    "content-encoding",
    "content-language",
    "content-type",
    "grpc-accept-encoding",
    "grpc-encoding",
    "grpc-timeout",
    "if-modified-since",
    "if-none-match",
    "origin",
    "traceparent",
    "tracestate",
    "user-agent",
    "x-grpc-web",
    "x-user-agent",
];

/// The organisation that a caller means. A page that speaks as the login client may not say it.
const ORGANISATION: &str = "x-zitadel-orgid";

/// The response headers that go back to the browser. No cookies: those of this host are this server's.
const RESPONSE_HEADERS: [&str; 31] = [
    "access-control-allow-credentials",
    "access-control-allow-headers",
    "access-control-allow-methods",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "access-control-max-age",
    "age",
    "allow",
    "cache-control",
    "connect-accept-encoding",
    "connect-content-encoding",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-type",
    "date",
    "etag",
    "expires",
    "grpc-encoding",
    "grpc-message",
    "grpc-status",
    "grpc-status-details-bin",
    "last-modified",
    "location",
    "pragma",
    "retry-after",
    "traceresponse",
    "vary",
    "www-authenticate",
    "x-zitadel-trace-id",
];

/// Leaves of a request's headers those that go on.
pub fn retain_request_headers(headers: &mut HeaderMap) {
    retain_headers(headers, |name| REQUEST_HEADERS.contains(&name) || name == ORGANISATION);
}

/// Leaves of a response's headers those that go back.
pub fn retain_response_headers(headers: &mut HeaderMap) {
    retain_headers(headers, |name| RESPONSE_HEADERS.contains(&name));
    // A redirect to something that runs in the page's origin is no redirect to a place.
    let scheme = |value: &HeaderValue| value.to_str().is_ok_and(is_navigable_target);
    if headers.get(header::LOCATION).is_some_and(|value| !scheme(value)) {
        headers.remove(header::LOCATION);
    }
}

/// Whether a redirect's target is anything but a script or a document of its own. Applications on phones have schemes of
/// their own (RFC 8252 §7.1).
fn is_navigable_target(target: &str) -> bool {
    let scheme = target.trim_start().split(':').next().unwrap_or_default();
    !["javascript", "data", "vbscript", "blob", "filesystem"].iter().any(|bad| scheme.eq_ignore_ascii_case(bad))
}

fn retain_headers(headers: &mut HeaderMap, stays: impl Fn(&str) -> bool) {
    let gone: Vec<HeaderName> = headers.keys().filter(|name| !stays(name.as_str())).cloned().collect();
    for name in gone {
        headers.remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes_on(method: &Method, path: &str) -> bool {
        forwarded_methods(path).is_some_and(|methods| methods.contains(method))
    }

    #[test]
    fn what_pages_and_applications_need_goes_on() {
        for (method, path) in [
            (Method::POST, "/zitadel.auth.v1.AuthService/GetMyUser"),
            (Method::OPTIONS, "/zitadel.auth.v1.AuthService/GetMyUser"),
            (Method::GET, "/v2/users/1"),
            (Method::DELETE, "/v2/users/1/totp"),
            (Method::PUT, "/auth/v1/users/me/password"),
            (Method::GET, "/oauth/v2/authorize"),
            (Method::POST, "/oauth/v2/token"),
            (Method::OPTIONS, "/oauth/v2/token"),
            (Method::POST, "/oidc/v1/userinfo"),
            (Method::GET, "/oidc/v1/end_session"),
            (Method::POST, "/saml/v2/SSO"),
            (Method::GET, "/.well-known/openid-configuration"),
            (Method::GET, "/device"),
        ] {
            assert!(goes_on(&method, path), "{method} {path}");
        }
    }

    #[test]
    fn what_resembles_it_does_not() {
        for (method, path) in [
            (Method::GET, "/devicexyz"),
            (Method::GET, "/device/"),
            (Method::GET, "/device/x"),
            (Method::POST, "/device"),
            (Method::GET, "/zitadel.auth.v1.AuthService/GetMyUser"),
            (Method::POST, "/zitadel.auth.v1.AuthService"),
            (Method::POST, "/zitadel.auth.v1.AuthService/"),
            (Method::POST, "/zitadel.auth.v1.AuthService/GetMyUser/x"),
            (Method::POST, "/zitadel.auth.v1.AuthService/GetMyUser;x"),
            (Method::POST, "/zitadelevil/x"),
            (Method::GET, "/v2"),
            (Method::GET, "/v2/"),
            (Method::GET, "/v2beta/users"),
            (Method::PUT, "/oauth/v2/token"),
            (Method::DELETE, "/.well-known/openid-configuration"),
            (Method::GET, "/admin/v1/users"),
            (Method::GET, "/management/v1/users/me"),
            (Method::GET, "/system/v1/instances"),
            (Method::GET, "/ui/console/"),
            (Method::GET, "/debug/metrics"),
            (Method::GET, "/_test/info"),
            (Method::GET, "/V2/users"),
        ] {
            assert!(!goes_on(&method, path), "{method} {path}");
        }
    }

    #[test]
    fn only_listed_headers_go_on_and_come_back() {
        let mut headers = HeaderMap::new();
        for name in [
            "authorization",
            "content-type",
            "x-zitadel-orgid",
            "cookie",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "grpc-metadata-authorization",
            "forwarded",
            "x-forwarded-host",
            "x-zitadel-public-host",
            "x-zitadel-instance-host",
            "x-zitadel-login-client",
            "connection",
            "upgrade",
            "te",
        ] {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static("1"));
        }
        retain_request_headers(&mut headers);
        let mut left: Vec<_> = headers.keys().map(HeaderName::as_str).collect();
        left.sort_unstable();
        assert_eq!(left, ["authorization", "content-type", "x-zitadel-orgid"]);
        let mut headers = HeaderMap::new();
        for name in ["set-cookie", "content-security-policy", "server", "clear-site-data", "refresh", "link", "etag"] {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static("1"));
        }
        retain_response_headers(&mut headers);
        assert_eq!(headers.keys().map(HeaderName::as_str).collect::<Vec<_>>(), ["etag"]);
    }

    #[test]
    fn redirects_lead_to_places() {
        for (target, stays) in [
            ("https://app.example.com/cb?code=1", true),
            ("/ui/v2/login/login?authRequest=V2_1", true),
            ("com.example.app:/cb", true),
            ("javascript:alert(1)", false),
            (" JavaScript:alert(1)", false),
            ("data:text/html,x", false),
        ] {
            let mut headers = HeaderMap::from_iter([(header::LOCATION, HeaderValue::from_static(target))]);
            retain_response_headers(&mut headers);
            assert_eq!(headers.contains_key(header::LOCATION), stays, "{target}");
        }
    }
}
