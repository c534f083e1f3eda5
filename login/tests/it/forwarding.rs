//! Which requests are forwarded to the upstream, and with which headers.

use crate::support::{
    ORIGIN, RawResponse, get, reached_upstream, request, send_raw, start, start_recording_upstream, start_with,
};
use serde_json::json;
use zitadel_login::Options;
use zitadel_login::client_address::Forwarding;

#[tokio::test]
async fn requests_of_applications_are_forwarded_with_method_and_target_unchanged() {
    let server = start().await;
    for (method, target) in [
        ("GET", "/v2/users/1?x=%2Fy"),
        ("POST", "/zitadel.auth.v1.AuthService/GetMyUser"),
        ("GET", "/oauth/v2/authorize?client_id=a&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb"),
        ("GET", "/.well-known/openid-configuration"),
        ("GET", "/device?user_code=AB"),
        ("POST", "/saml/v2/SSO"),
        ("OPTIONS", "/oauth/v2/token"),
    ] {
        let response = request(&server, method, target, "").await;
        assert_eq!(response.status, 200, "{method} {target}: {}", response.text());
        assert_eq!((&response.json()["method"], &response.json()["target"]), (&json!(method), &json!(target)));
    }
}

#[tokio::test]
async fn paths_and_methods_outside_the_allow_list_are_not_forwarded() {
    let server = start().await;
    for (method, target, status) in [
        ("GET", "/admin/v1/users", 404),
        ("GET", "/management/v1/users/me", 404),
        ("GET", "/debug/metrics", 404),
        ("GET", "/_test/info", 404),
        ("GET", "/ui/console", 404),
        ("GET", "/devicexyz", 404),
        ("GET", "/device/x", 404),
        ("GET", "/v2/../admin/v1/users", 400),
        ("GET", "/v2/%2e%2e/admin/v1/users", 400),
        ("GET", "/v2/%252e%252e/admin/v1/users", 400),
        ("GET", "/v2/..%2fadmin/v1/users", 400),
        ("GET", "/v2/..%5cadmin/v1/users", 400),
        ("GET", "/v2/..;/admin/v1/users", 400),
        ("GET", "/v2/a%00b", 400),
        ("GET", "/v2/a%0d%0ab", 400),
        ("GET", "/v2//users", 404),
        ("GET", "//v2/users", 404),
        ("TRACE", "/v2/users/1", 405),
        ("TRACE", "/", 405),
        ("DELETE", "/oauth/v2/token", 405),
        ("GET", "/zitadel.auth.v1.AuthService/GetMyUser", 405),
        ("PROPFIND", "/v2/users", 405),
    ] {
        let response = request(&server, method, target, "").await;
        assert_eq!(response.status, status, "{method} {target}: {}", response.text());
        assert!(!reached_upstream(&response), "{method} {target}");
    }
}

#[tokio::test]
async fn request_targets_with_a_backslash_or_without_a_path_are_not_forwarded() {
    let server = start().await;
    for line in ["GET /v2\\..\\admin HTTP/1.1", "CONNECT localhost:8080 HTTP/1.1", "OPTIONS * HTTP/1.1"] {
        let response = send_raw(server.address, &format!("{line}\nhost: localhost\nconnection: close"), b"").await;
        assert!((400..=405).contains(&response.status), "{line}: {}", response.status);
        assert!(!reached_upstream(&response), "{line}");
    }
}

#[tokio::test]
async fn only_allowed_headers_are_forwarded_and_host_headers_are_replaced() {
    let server = start().await;
    let lines = "authorization: Bearer own\naccept-language: de\nx-zitadel-orgid: 1\ncookie: a=b\nx-original-url: /admin\n\
                 x-rewrite-url: /admin\nx-http-method-override: DELETE\ngrpc-metadata-authorization: x\n\
                 forwarded: for=6.6.6.6;host=evil.example\nx-forwarded-host: evil.example\nx-forwarded-proto: https\n\
                 x-forwarded-for: 6.6.6.6\nx-zitadel-public-host: evil.example\nx-zitadel-instance-host: evil.example\n\
                 x-zitadel-login-client: 1\nx-unknown: 1\n";
    let response = request(&server, "GET", "/v2/users/1", lines).await;
    let headers = response.json()["headers"].clone();
    let mut names: Vec<_> = headers.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    let upstream = headers["host"][0].clone();
    assert_eq!(
        names,
        [
            "accept-language",
            "authorization",
            "host",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-zitadel-instance-host",
            "x-zitadel-orgid",
            "x-zitadel-public-host"
        ]
    );
    assert_eq!(headers["authorization"], json!(["Bearer own"]));
    assert_eq!(headers["x-forwarded-for"], json!(["127.0.0.1"]));
    assert_eq!(headers["x-forwarded-proto"], json!(["http"]));
    assert_eq!(headers["x-zitadel-public-host"], json!(["localhost:8080"]));
    assert_eq!(headers["x-zitadel-instance-host"], json!([upstream]));
}

#[tokio::test]
async fn the_client_address_from_a_trusted_reverse_proxy_is_forwarded() {
    let options = Options { forwarding: Forwarding::XForwardedFor, ..crate::support::options().await };
    let server = start_with(options).await;
    let lines = "x-forwarded-for: 6.6.6.6\nx-forwarded-for: 7.7.7.7, 192.0.2.1:4711\n";
    let response = request(&server, "GET", "/v2/users/1", lines).await;
    assert_eq!(response.json()["headers"]["x-forwarded-for"], json!(["192.0.2.1"]));
}

#[tokio::test]
async fn the_login_client_proxy_sets_credentials_and_client_address_and_drops_host_headers() {
    let (upstream, mut recorded) = start_recording_upstream().await;
    let forwarding = Forwarding::XForwardedFor;
    let server = start_with(Options { upstream, forwarding, ..crate::support::options().await }).await;
    let head = format!(
        "POST /login-client/zitadel.settings.v2.SettingsService/GetGeneralSettings HTTP/1.1\nhost: localhost\n\
         connection: close\norigin: {ORIGIN}\ncontent-type: application/grpc-web+proto\ncontent-length: 5\n\
         x-forwarded-for: 6.6.6.6, 192.0.2.1:80\nx-forwarded-host: evil.example\nauthorization: Bearer other\n\
         x-zitadel-orgid: 1\ncookie: a=b\naccept-language: de"
    );
    send_raw(server.address, &head, &[0; 5]).await;
    let headers = recorded.recv().await.unwrap()["headers"].clone();
    assert_eq!(headers["authorization"], json!(["Bearer login-client-token"]));
    assert_eq!(headers["x-forwarded-for"], json!(["192.0.2.1"]));
    assert_eq!(headers["accept-language"], json!(["de"]));
    for name in ["x-forwarded-host", "x-zitadel-orgid", "cookie", "origin"] {
        assert_eq!(headers.get(name), None, "{name}");
    }
}

#[tokio::test]
async fn repeated_single_valued_headers_are_refused() {
    let server = start().await;
    for lines in [
        "content-type: application/json\ncontent-type: text/plain\n",
        "authorization: Bearer a\nauthorization: Bearer b\n",
        "host: localhost:8080\n",
        "origin: http://localhost:8080\norigin: https://evil.example\n",
    ] {
        let response = request(&server, "GET", "/v2/users/1", lines).await;
        assert_eq!(response.status, 400, "{lines}");
        assert!(!reached_upstream(&response), "{lines}");
    }
}

#[tokio::test]
async fn a_body_larger_than_a_mebibyte_is_refused() {
    let server = start().await;
    let post = |length: usize| async move {
        let head = format!(
            "POST /v2/users/1 HTTP/1.1\nhost: localhost\nconnection: close\ncontent-type: application/json\ncontent-length: {length}"
        );
        send_raw(server.address, &head, &vec![b'x'; length]).await
    };
    let response: RawResponse = post(1024 * 1024).await;
    assert_eq!((response.status, &response.json()["length"]), (200, &json!(1024 * 1024)));
    let server = start().await;
    let head = "POST /v2/users/1 HTTP/1.1\nhost: localhost\nconnection: close\ntransfer-encoding: chunked";
    let chunks = format!("{:x}\r\n{}\r\n0\r\n\r\n", 1024 * 1024 + 1, "x".repeat(1024 * 1024 + 1));
    assert_eq!(send_raw(server.address, head, chunks.as_bytes()).await.status, 413);
}

#[tokio::test]
async fn only_allowed_response_headers_are_forwarded_and_html_of_the_upstream_is_inert() {
    let server = start().await;
    let response = get(&server, "/oauth/v2/authorize?client_id=a").await;
    assert_eq!(response.header("set-cookie"), None);
    assert_eq!(response.header("server"), None);
    assert_eq!(response.header("location"), Some("https://app.example.com/cb"));
    assert_eq!(response.header("access-control-allow-origin"), Some("https://app.example.com"));
    assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(response.header("x-frame-options"), Some("DENY"));
    assert_eq!(response.header("cross-origin-resource-policy"), None, "applications of other origins read it");
    let policy = response.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
}

#[tokio::test]
async fn an_unreachable_upstream_gives_502_without_details() {
    let unreachable = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let server = start_with(Options { upstream: unreachable, ..crate::support::options().await }).await;
    let response = get(&server, "/v2/users/1").await;
    assert_eq!((response.status, response.json()), (502, json!({ "error": "ZITADEL cannot be reached" })));
}
