//! The security headers of every response.

use crate::support::{RawResponse, get, options, request, start, start_with};
use zitadel_login::Options;

/// Requests for every kind of response: files, redirects, refusals of each layer, forwarded ones.
const KINDS: [(&str, &str, &str); 12] = [
    ("GET", "/", ""),
    ("HEAD", "/", ""),
    ("GET", "/nothing", ""),
    ("GET", "/login-client/", ""),
    ("POST", "/login-client/zitadel.session.v2.SessionService/CreateSession", ""),
    ("GET", "/ui/v2/login/login?authRequest=V2_1", ""),
    ("GET", "/v2/users/1", ""),
    ("GET", "/v2/../x", ""),
    ("GET", "//account", ""),
    ("TRACE", "/", ""),
    ("GET", "/", "host: evil.example\n"),
    ("GET", "/healthz", ""),
];

async fn responses(public_origin: &str) -> Vec<(String, RawResponse)> {
    let keys = Some("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".into());
    let options = Options { public_origin: public_origin.into(), cookie_keys: keys, ..options().await };
    let server = start_with(options).await;
    let mut all = Vec::new();
    for (method, target, lines) in KINDS {
        all.push((format!("{method} {target} {lines}"), request(&server, method, target, lines).await));
    }
    all
}

#[tokio::test]
async fn every_response_has_the_security_headers() {
    for (what, response) in responses("http://localhost:8080").await {
        let policy = response.header("content-security-policy").unwrap_or_default();
        for directive in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action"] {
            assert!(policy.contains(directive), "{what}: {policy}");
        }
        for loose in ["unsafe-inline", "'unsafe-eval'", "*", "data:", "http:"] {
            assert!(!policy.contains(loose), "{what}: {policy}");
        }
        assert_eq!(response.header("x-frame-options"), Some("DENY"), "{what}");
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"), "{what}");
        assert_eq!(response.header("referrer-policy"), Some("no-referrer"), "{what}");
        assert_eq!(response.header("cross-origin-opener-policy"), Some("same-origin"), "{what}");
        let permissions = response.header("permissions-policy").unwrap_or_default();
        assert!(
            permissions.contains("publickey-credentials-get=(self)") && permissions.contains("camera=()"),
            "{what}"
        );
        let own = if what.contains("/v2/users") { None } else { Some("same-origin") };
        assert_eq!(response.header("cross-origin-resource-policy"), own, "{what}");
        assert_eq!(response.header("strict-transport-security"), None, "{what}: http on localhost");
        assert_eq!(response.header("server"), None, "{what}");
    }
}

#[tokio::test]
async fn every_response_has_hsts_when_the_public_origin_is_https() {
    for (what, response) in responses("https://localhost:8443").await {
        assert_eq!(response.header("strict-transport-security"), Some("max-age=63072000"), "{what}");
    }
}

#[tokio::test]
async fn the_page_has_a_csp_with_own_scripts_only_and_trusted_types() {
    let response = get(&start().await, "/").await;
    assert_eq!(response.header("content-type"), Some("text/html; charset=utf-8"));
    let policy = response.header("content-security-policy").unwrap();
    for directive in [
        "script-src 'self' 'wasm-unsafe-eval';",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
        "connect-src 'self'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(directive), "{policy}");
    }
}
