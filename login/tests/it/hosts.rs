//! The Host check.

use crate::support::{options, send_raw, start_with};
use zitadel_login::Options;

#[tokio::test]
async fn requests_for_other_hosts_get_421() {
    let options = Options {
        public_origin: "https://login.example.com".into(),
        cookie_keys: Some("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".into()),
        allow_hosts: vec!["login.internal".into()],
        ..options().await
    };
    let server = start_with(options).await;
    for (host, status) in [
        ("login.example.com", 200),
        ("LOGIN.example.com:443", 200),
        ("login.internal:8080", 200),
        ("localhost:1", 200),
        ("127.0.0.1", 200),
        ("evil.example", 421),
        ("login.example.com.evil.example", 421),
        ("169.254.169.254", 421),
        ("localhost.evil.example", 421),
    ] {
        for path in ["/", "/login-client/", "/v2/users/1"] {
            let head = format!("GET {path} HTTP/1.1\nhost: {host}\nconnection: close");
            let response = send_raw(server.address, &head, b"").await;
            assert_eq!(response.status, status, "{host} {path}");
            assert_eq!(response.text().contains("--allow-host"), status == 421, "{host} {path}");
        }
    }
    let head = "GET http://evil.example/ HTTP/1.1\nhost: login.example.com\nconnection: close";
    assert_eq!(send_raw(server.address, head, b"").await.status, 421, "the request target is checked as well");
    let head = "GET / HTTP/1.1\nconnection: close";
    assert_eq!(send_raw(server.address, head, b"").await.status, 400);
    let head = "GET /healthz HTTP/1.1\nhost: 10.0.0.7:8080\nconnection: close";
    assert_eq!(send_raw(server.address, head, b"").await.text(), "ok", "load balancers send an IP address in Host");
}
