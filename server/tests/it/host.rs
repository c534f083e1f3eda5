//! DNS rebinding: which hosts requests may name, and which pages may control the server.

use crate::client::Client;
use crate::replay::wire::{frame, send};
use serde_json::{Value as Json, json};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use zitadel_testserver::{Options, Seed, TestServer};

fn headers(given: &[(&str, &str)]) -> Vec<(String, String)> {
    given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The response of a server to raw bytes.
async fn raw(server: &TestServer, request: &str) -> String {
    let address = server.url().rsplit('/').next().unwrap().replace("0.0.0.0", "127.0.0.1");
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    text
}

#[tokio::test]
async fn refuses_requests_for_a_foreign_host_name_on_every_path() {
    let server = TestServer::start().await.unwrap();
    for path in [
        "/_test/info",
        "/_test/clock",
        "/healthz",
        "/.well-known/openid-configuration",
        "/oauth/v2/authorize",
        "/v2/users/1",
        "/login-client/zitadel.session.v2.SessionService/CreateSession",
        "/zitadel.user.v2.UserService/ListUsers",
        "/nothing",
    ] {
        for http_method in ["GET", "POST", "OPTIONS"] {
            let given = [
                ("host", "evil.example"),
                ("origin", "http://evil.example"),
                ("sec-fetch-site", "same-origin"),
                ("access-control-request-method", "POST"),
            ];
            let response = send(false, http_method, &format!("{}{path}", server.url()), &headers(&given), None).await;
            assert_eq!(response.status, 421, "{http_method} {path}");
            assert!(!response.headers.contains_key("access-control-allow-origin"), "{http_method} {path}");
            let response = String::from_utf8_lossy(&response.body).into_owned();
            assert!(
                response.contains("--allow-host") && !response.contains(server.admin_token()),
                "{http_method} {path}: {response}"
            );
        }
    }
    let before = server.now();
    let move_clock = Some(json!({ "advance": "1h" }).to_string().into_bytes());
    let url = format!("{}/_test/clock", server.url());
    assert_eq!(send(false, "POST", &url, &headers(&[("host", "evil.example")]), move_clock).await.status, 421);
    assert!(server.now() < before + 3_600);
}

#[tokio::test]
async fn accepts_its_own_host_names_over_every_protocol() {
    let server = TestServer::start().await.unwrap();
    let port = server.url().rsplit(':').next().unwrap().to_owned();
    for host in ["localhost", "zitadel.localhost", "127.0.0.1", "[::1]"] {
        let given = headers(&[("host", &format!("{host}:{port}"))]);
        assert_eq!(
            send(false, "GET", &format!("{}/_test/info", server.url()), &given, None).await.status,
            200,
            "{host}"
        );
    }
    // gRPC with prior knowledge: `:authority` is the address.
    let grpc = headers(&[("content-type", "application/grpc"), ("te", "trailers")]);
    let url = format!("{}/grpc.health.v1.Health/Check", server.url());
    let response = send(true, "POST", &url, &grpc, Some(frame(&[]))).await;
    assert_eq!(response.trailers.get("grpc-status").map(http::HeaderValue::as_bytes), Some(b"0".as_slice()));
    let foreign = headers(&[("content-type", "application/grpc"), ("te", "trailers"), ("host", "evil.example")]);
    assert_eq!(
        send(true, "POST", &url, &foreign, Some(frame(&[]))).await.status,
        421,
        "a Host beside :authority counts"
    );
}

#[tokio::test]
async fn http_1_1_needs_exactly_one_host_and_an_absolute_target_must_match_it() {
    let server = TestServer::start().await.unwrap();
    for (head, status) in [
        ("GET /healthz HTTP/1.1\r\nhost: localhost", "200"),
        ("GET /healthz HTTP/1.1", "400"),
        ("GET /healthz HTTP/1.1\r\nhost:", "421"),
        ("GET /healthz HTTP/1.1\r\nhost: localhost\r\nhost: evil.example", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: localhost, evil.example", "421"),
        ("GET /healthz HTTP/1.1\r\nhost: evil.example", "421"),
        ("GET http://evil.example/healthz HTTP/1.1\r\nhost: localhost", "421"),
        ("GET http://localhost/healthz HTTP/1.1\r\nhost: evil.example", "421"),
        ("GET http://localhost/healthz HTTP/1.1\r\nhost: localhost", "200"),
        ("GET /healthz HTTP/1.0", "200"),
    ] {
        let response = raw(&server, &format!("{head}\r\nconnection: close\r\n\r\n")).await;
        assert_eq!(response.split(' ').nth(1), Some(status), "{head}: {response}");
    }
}

#[tokio::test]
async fn allow_host_public_origin_and_the_instance_domain_allow_more_host_names() {
    let seed = r#"{ "domain": "auth.example.test", "users": [] }"#;
    let server = TestServer::with(Options {
        listen: Some(([0, 0, 0, 0], 0).into()),
        allow_remote_control: true,
        allow_hosts: vec!["testserver".into(), "Other.example".into()],
        public_origin: Some("https://login.example.com".into()),
        seed: Some(Seed::parse(seed).unwrap()),
        ..Options::default()
    })
    .await
    .unwrap();
    for (host, status) in [
        ("localhost", "200"),
        ("10.1.2.3:8080", "200"),
        ("testserver:8080", "200"),
        ("other.example", "200"),
        ("login.example.com", "200"),
        ("auth.example.test:8080", "200"),
        ("example.com", "421"),
        ("evil.example", "421"),
    ] {
        let response =
            raw(&server, &format!("GET /healthz HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n")).await;
        assert_eq!(response.split(' ').nth(1), Some(status), "{host}");
    }
    for (options, flag) in [
        (Options { allow_hosts: vec!["https://a.example".into()], ..Options::default() }, "--allow-host"),
        (Options { public_origin: Some("login.example.com".into()), ..Options::default() }, "--public-origin"),
    ] {
        assert!(TestServer::with(options).await.err().unwrap().to_string().contains(flag), "{flag}");
    }
}

#[tokio::test]
async fn refuses_control_requests_of_pages_of_other_sites_with_or_without_an_origin() {
    let server = TestServer::start().await.unwrap();
    let own = server.url();
    for (given, status) in [
        (vec![], 200),
        (vec![("sec-fetch-site", "none")], 200),
        (vec![("origin", own.as_str()), ("sec-fetch-site", "same-origin")], 200),
        (vec![("origin", "http://localhost:3000"), ("sec-fetch-site", "same-site")], 200),
        (vec![("sec-fetch-site", "cross-site")], 403),
        (vec![("sec-fetch-site", "same-site")], 403),
        (vec![("origin", own.as_str()), ("sec-fetch-site", "cross-site")], 403),
        (vec![("origin", "http://localhost:3000"), ("sec-fetch-site", "cross-site")], 403),
        (vec![("origin", "http://evil.example")], 403),
        (vec![("origin", "null"), ("sec-fetch-site", "same-origin")], 403),
    ] {
        let response = send(false, "GET", &format!("{own}/_test/info"), &headers(&given), None).await;
        assert_eq!(response.status, status, "{given:?}");
        let readable = response.headers.contains_key("access-control-allow-origin");
        assert!(!readable || status == 200, "{given:?}");
    }
    // The rest is an API for pages anywhere, as ZITADEL's is.
    let given = headers(&[("origin", "http://app.example"), ("sec-fetch-site", "cross-site")]);
    assert_eq!(send(false, "GET", &format!("{own}/healthz"), &given, None).await.status, 200);
}

#[tokio::test]
async fn every_response_has_a_date_of_the_servers_own_clock() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    server.freeze();
    server.advance(Duration::from_secs(400 * 86_400));
    let (_, clock) = {
        let response = send(false, "GET", &format!("{}/_test/clock", server.url()), &[], None).await;
        (response.status, serde_json::from_slice::<Json>(&response.body).unwrap())
    };
    let now = clock["now"].as_str().unwrap().to_owned();
    let mut dates = Vec::new();
    for path in ["/healthz", "/_test/info", "/nothing", "/oauth/v2/authorize", "/.well-known/openid-configuration"] {
        dates.push(send(false, "GET", &format!("{}{path}", server.url()), &[], None).await.headers);
    }
    dates.push(client.raw("zitadel.auth.v1.AuthService/GetMyUser", &json!({}), server.admin_token()).await.headers);
    let grpc = headers(&[("content-type", "application/grpc"), ("te", "trailers")]);
    dates.push(
        send(true, "POST", &format!("{}/grpc.health.v1.Health/Check", server.url()), &grpc, Some(frame(&[])))
            .await
            .headers,
    );
    dates.push(send(false, "GET", &server.url(), &headers(&[("host", "evil.example")]), None).await.headers);
    for of in &dates {
        let date = of.get("date").unwrap().to_str().unwrap();
        assert_eq!(of.get_all("date").iter().count(), 1);
        // `Fri, 31 Dec 2027 14:05:00 GMT` and `2027-12-31T14:05:00Z`.
        assert_eq!((&date[5..7], &date[12..16], &date[17..25]), (&now[8..10], &now[..4], &now[11..19]), "{date} {now}");
    }
}
