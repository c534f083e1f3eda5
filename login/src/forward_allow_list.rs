//! Allow lists of paths, methods and headers that the login server forwards to the upstream: what applications need, and
//! not ZITADEL's console, admin APIs or own login.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};

/// Maximum size of a forwarded request body in bytes.
pub const BODY_LIMIT: usize = 1024 * 1024;

const VIEW: &[Method] = &[Method::GET, Method::HEAD];
const READ: &[Method] = &[Method::GET, Method::HEAD, Method::OPTIONS];
const CALL: &[Method] = &[Method::POST, Method::OPTIONS];
const FORM: &[Method] = &[Method::GET, Method::HEAD, Method::POST, Method::OPTIONS];
const REST: &[Method] =
    &[Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];

/// A path, or a prefix if it ends with a slash, and its methods.
struct ForwardedPath {
    path: &'static str,
    methods: &'static [Method],
}

/// RPCs are named by package: `/zitadel.user.v2.UserService/GetUserByID`.
const RPC: &str = "/zitadel.";

const FORWARDED_PATHS: [ForwardedPath; 9] = [
    ForwardedPath { path: "/v2/", methods: REST },
    ForwardedPath { path: "/auth/v1/", methods: REST },
    ForwardedPath { path: "/oauth/v2/", methods: FORM },
    ForwardedPath { path: "/oidc/v1/", methods: FORM },
    ForwardedPath { path: "/saml/v2/", methods: FORM },
    ForwardedPath { path: "/.well-known/", methods: READ },
    ForwardedPath { path: "/device", methods: READ },
    // The pictures and the font of a branding, which everybody may read.
    ForwardedPath { path: "/assets/v1/", methods: VIEW },
    // Where identity providers send browsers back to, as ZITADEL registers it with them.
    ForwardedPath { path: "/idps/callback", methods: FORM },
];

/// Where SAML identity providers send browsers back to, and read what this instance is: `/idps/<id>/saml/acs`.
fn is_saml_provider_path(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let ["", "idps", id, "saml", what] = parts.as_slice() else { return false };
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()) && matches!(*what, "acs" | "metadata")
}

/// The methods of a forwarded path; `None` when the path is not forwarded. `path` is the result of `plain_path`.
#[must_use]
pub fn forwarded_methods(path: &str) -> Option<&'static [Method]> {
    if let Some(rpc) = path.strip_prefix(RPC) {
        let names = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '/');
        return (rpc.chars().all(names) && rpc.matches('/').count() == 1 && !rpc.ends_with('/')).then_some(CALL);
    }
    if is_saml_provider_path(path) {
        return Some(FORM);
    }
    let entry = FORWARDED_PATHS.iter().find(|entry| match entry.path.strip_suffix('/') {
        Some(_) => path.starts_with(entry.path) && path.len() > entry.path.len(),
        None => path == entry.path,
    });
    entry.map(|entry| entry.methods)
}

/// The request headers that are forwarded to the upstream. Deliberately missing: client addresses (`x-forwarded-*`,
/// `forwarded`), overrides of path, method or host (`x-original-url`, `x-rewrite-url`, `x-http-method-override`,
/// `x-zitadel-*-host`), headers that become gRPC metadata (`grpc-metadata-*`), and cookies.
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

/// Organization context of a request. Forwarded for applications only; the login client proxy drops it.
const ORGANIZATION_HEADER: &str = "x-zitadel-orgid";

/// The response headers that are forwarded to the browser. No cookies: only this server sets cookies of its host.
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

/// Removes the request headers that are not on the allow list.
pub fn retain_request_headers(headers: &mut HeaderMap) {
    retain_headers(headers, |name| REQUEST_HEADERS.contains(&name) || name == ORGANIZATION_HEADER);
}

/// Removes the response headers that are not on the allow list, and redirects to script URLs.
pub fn retain_response_headers(headers: &mut HeaderMap) {
    retain_headers(headers, |name| RESPONSE_HEADERS.contains(&name));
    let navigable = |value: &HeaderValue| value.to_str().is_ok_and(is_navigable_target);
    if headers.get(header::LOCATION).is_some_and(|value| !navigable(value)) {
        headers.remove(header::LOCATION);
    }
}

/// Whether a redirect's target has none of the schemes that run in the page's origin. Native applications use private
/// schemes (RFC 8252 §7.1), so this is a deny list.
fn is_navigable_target(target: &str) -> bool {
    let scheme = target.trim_start().split(':').next().unwrap_or_default();
    !["javascript", "data", "vbscript", "blob", "filesystem"].iter().any(|bad| scheme.eq_ignore_ascii_case(bad))
}

fn retain_headers(headers: &mut HeaderMap, is_allowed: impl Fn(&str) -> bool) {
    let removed: Vec<HeaderName> = headers.keys().filter(|name| !is_allowed(name.as_str())).cloned().collect();
    for name in removed {
        headers.remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_forwarded(method: &Method, path: &str) -> bool {
        forwarded_methods(path).is_some_and(|methods| methods.contains(method))
    }

    #[test]
    fn paths_of_applications_are_forwarded() {
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
            (Method::POST, "/idps/callback"),
            (Method::POST, "/idps/338/saml/acs"),
            (Method::GET, "/idps/338/saml/metadata"),
            (Method::GET, "/.well-known/openid-configuration"),
            (Method::GET, "/device"),
            (Method::GET, "/assets/v1/338/policy/label/font-1"),
        ] {
            assert!(is_forwarded(&method, path), "{method} {path}");
        }
    }

    #[test]
    fn other_paths_methods_and_lookalikes_are_not_forwarded() {
        for (method, path) in [
            (Method::GET, "/devicexyz"),
            (Method::GET, "/device/"),
            (Method::GET, "/device/x"),
            (Method::POST, "/device"),
            (Method::POST, "/assets/v1/338/policy/label/font-1"),
            (Method::GET, "/assets/v1/"),
            (Method::GET, "/assets/v2/338"),
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
            (Method::POST, "/idps/x/saml/acs"),
            (Method::POST, "/idps//saml/acs"),
            (Method::POST, "/idps/338/saml/acs/x"),
            (Method::GET, "/idps/338/saml/key"),
        ] {
            assert!(!is_forwarded(&method, path), "{method} {path}");
        }
    }

    #[test]
    fn headers_outside_the_allow_lists_are_removed() {
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
    fn redirects_to_script_urls_are_removed() {
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
