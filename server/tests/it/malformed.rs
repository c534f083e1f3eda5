//! Requests that no client sends, beyond those that are recorded: their neighbors in the other protocols and stacks.

use crate::client::Client;
use crate::replay::wire::{Response, frame, frames, lying_frame, send};
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

const V2: &str = "/zitadel.user.v2.UserService/VerifyPhone";
const V1: &str = "/zitadel.auth.v1.AuthService/GetMyUser";
const REST: &str = "/v2/users/1/phone/verify";

struct Wire<'a>(&'a TestServer);

impl Wire<'_> {
    async fn post(&self, http2: bool, path: &str, content_type: &str, body: Vec<u8>) -> Response {
        let headers = [
            ("content-type", content_type.to_owned()),
            ("te", "trailers".to_owned()),
            ("authorization", format!("Bearer {}", self.0.admin_token())),
        ];
        let headers = headers.map(|(name, value)| (name.to_owned(), value));
        send(http2, "POST", &format!("{}{path}", self.0.url()), &headers, Some(body)).await
    }

    async fn get(&self, path: &str) -> Response {
        send(false, "GET", &format!("{}{path}", self.0.url()), &[], None).await
    }
}

/// Where the status is, and which one.
fn status(response: &Response) -> (&'static str, i32) {
    let code = |value: &http::HeaderValue| value.to_str().unwrap().parse().unwrap();
    let payload = frames(&response.body).0.into_iter().find(|(flag, _)| *flag == 0x80).map(|(_, text)| text);
    match (response.headers.get("grpc-status"), response.trailers.get("grpc-status"), payload) {
        (Some(value), ..) => ("headers", code(value)),
        (_, Some(value), _) => ("trailers", code(value)),
        (_, _, Some(text)) if text.starts_with(b"grpc-status: 0") => ("frame", 0),
        _ => ("nowhere", i32::from(response.status)),
    }
}

#[tokio::test]
async fn the_stack_of_a_service_decides_the_code_of_a_malformed_body() {
    let server = TestServer::start().await.unwrap();
    let wire = Wire(&server);
    let trailers = lying_frame(0x80, b"grpc-status: 0\r\n", 16);
    let two = [frame(&[]), frame(&[])].concat();
    for (path, content_type, body, expected) in [
        (V2, "application/grpc", vec![0, 0], ("trailers", 3)),
        (V2, "application/grpc", trailers.clone(), ("trailers", 13)),
        (V2, "application/grpc-web", [frame(&[]), vec![0]].concat(), ("headers", 3)),
        (V2, "application/grpc-web+json", frame(b"{}"), ("headers", 3)),
        (V2, "application/grpc-web+json", frame(b"{"), ("headers", 3)),
        (V1, "application/grpc", Vec::new(), ("trailers", 2)),
        (V1, "application/grpc", two.clone(), ("trailers", 0)),
        (V1, "application/grpc+json", frame(&[]), ("trailers", 0)),
        (V1, "application/grpc", trailers.clone(), ("trailers", 13)),
        (V1, "application/grpc-web", two, ("frame", 0)),
        (V1, "application/grpc-web", trailers, ("headers", 13)),
        (V1, "application/grpc-web", lying_frame(0, &[], 5 << 20), ("headers", 8)),
    ] {
        let response = wire.post(true, path, content_type, body.clone()).await;
        assert_eq!(status(&response), expected, "{path} {content_type} {body:?}");
        assert_eq!(response.headers["content-type"], content_type);
    }
}

#[tokio::test]
async fn what_speaks_grpc_on_a_path_of_the_gateway_is_an_unknown_service() {
    let server = TestServer::start().await.unwrap();
    let wire = Wire(&server);
    for path in
        [REST, "/v2/users/1", "/nothing", "/zitadel.auth.v1.AuthService/Nothing", "/zitadel.nothing.v2.Nothing/Get"]
    {
        assert_eq!(status(&wire.post(true, path, "application/grpc", frame(&[])).await), ("trailers", 12), "{path}");
        let web = wire.post(false, path, "application/grpc-web+proto", frame(&[])).await;
        assert_eq!((status(&web), web.body.len()), (("headers", 12), 0), "{path}");
        let over_http1 = wire.post(false, path, "application/grpc", frame(&[])).await;
        assert_eq!(over_http1.headers["content-type"], "application/json", "{path}");
    }
    assert_eq!(wire.post(false, V1, "application/grpc", frame(&[])).await.status, 404);
    assert_eq!(wire.get(V1).await.status, 404);
    for content_type in ["application/json", "text/plain", "application/grpc"] {
        let response = wire.post(true, "/zitadel.user.v2.UserService/Nothing", content_type, frame(&[])).await;
        assert_eq!((response.status, response.body.as_ref()), (404, b"404 page not found\n".as_slice()));
    }
}

#[tokio::test]
async fn grpc_over_http1_and_with_json_has_a_message_and_trailers() {
    let server = TestServer::start().await.unwrap();
    let wire = Wire(&server);
    let id = Client::new(&server).user().await;
    let body = frame(json!({ "userId": id }).to_string().as_bytes());
    for http2 in [false, true] {
        let path = "/zitadel.user.v2.UserService/GetUserByID";
        let response = wire.post(http2, path, "application/grpc+json", body.clone()).await;
        assert_eq!(status(&response), ("trailers", 0));
        let (list, stray) = frames(&response.body);
        let message: Json = serde_json::from_slice(list[0].1).unwrap();
        assert!(!stray && list.len() == 1 && message["user"]["userId"] == id.as_str(), "{message}");
        let web = wire.post(http2, path, "application/grpc-web+json; charset=UTF-8", body.clone()).await;
        assert_eq!(status(&web), ("frame", 0));
        assert_eq!(web.headers["content-type"], "application/grpc-web+json; charset=utf-8");
    }
}

#[tokio::test]
async fn connect_refuses_other_methods_versions_timeouts_and_compressions() {
    let server = TestServer::start().await.unwrap();
    let wire = Wire(&server);
    for method in ["GET", "PUT", "HEAD", "OPTIONS"] {
        let response = send(false, method, &format!("{}{V2}", server.url()), &[], None).await;
        assert_eq!((response.status, response.headers["allow"].as_bytes()), (405, b"POST".as_slice()), "{method}");
        assert!(response.body.is_empty());
    }
    for (name, value, status) in [
        ("connect-protocol-version", "2", 400),
        ("connect-timeout-ms", "soon", 400),
        ("connect-timeout-ms", "12345678901", 400),
        ("content-encoding", "br", 501),
        ("connect-timeout-ms", "1000", 401),
        ("connect-timeout-ms", "-1", 504),
        ("content-encoding", "gzip", 400),
    ] {
        let headers = [("content-type", "application/json"), (name, value)].map(|(k, v)| (k.to_owned(), v.to_owned()));
        let response = send(false, "POST", &format!("{}{V2}", server.url()), &headers, Some(b"{}".to_vec())).await;
        assert_eq!(response.status, status, "{name}: {value}");
    }
    let refused =
        wire.post(false, "/zitadel.user.v2.UserService/GetUserByID", "application/json", br#"{"userId":"1"}"#.to_vec());
    let refused: Json = serde_json::from_slice(&refused.await.body).unwrap();
    let debug = &refused["details"][0]["debug"];
    assert_eq!(debug["id"], "QUERY-Dfbg2");
    assert_eq!(refused["message"], format!("{} (QUERY-Dfbg2)", debug["message"].as_str().unwrap()));
}

#[tokio::test]
async fn every_response_has_an_id_of_its_own_and_paths_are_made_clean() {
    let server = TestServer::start().await.unwrap();
    let wire = Wire(&server);
    let mut ids = Vec::new();
    for path in ["/healthz", "/nothing", "/_test/info", "/v2//users/1?a=b", REST] {
        let response = wire.get(path).await;
        ids.push(response.headers["x-request-id"].clone());
        if path.contains("//") {
            assert_eq!((response.status, &response.headers["location"]), (301, &"/v2/users/1?a=b".parse().unwrap()));
            assert!(response.body.is_empty());
        }
    }
    let distinct: std::collections::HashSet<_> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len());
}

#[tokio::test]
async fn messages_are_nested_as_deeply_as_go_takes_them() {
    let server = TestServer::start().await.unwrap();
    let wire = Wire(&server);
    let credential = |levels: usize| {
        let (open, close) = ("[".repeat(levels), "]".repeat(levels));
        format!(r#"{{"publicKeyCredential":{{"a":{open}{close}}}}}"#).into_bytes()
    };
    let rest = async |levels| {
        let url = format!("{}/v2/users/1/passkeys/2", server.url());
        send(false, "POST", &url, &[], Some(credential(levels))).await.status
    };
    // The gateway sends JSON on as protobuf, in which a level is two; without a token, what can be read gets 401.
    for (levels, status) in [(98, 401), (130, 401), (4_999, 401), (5_000, 400), (9_998, 400), (1 << 20, 400)] {
        assert_eq!(rest(levels).await, status, "{levels}");
    }
    let rpc = "/zitadel.user.v2.UserService/VerifyPasskeyRegistration";
    for (levels, status) in [(130, 401), (9_998, 401), (9_999, 400)] {
        let headers = [("content-type".to_owned(), "application/json".to_owned())];
        let connect = send(false, "POST", &format!("{}{rpc}", server.url()), &headers, Some(credential(levels))).await;
        assert_eq!(connect.status, status, "{levels}");
    }
    // Groups, which proto3 does not have, and which are skipped.
    let groups = |levels: usize| frame(&[vec![0x0b; levels], vec![0x0c; levels]].concat());
    for (levels, code) in [(9_000, 3), (10_001, 13)] {
        let response =
            wire.post(true, "/zitadel.auth.v1.AuthService/VerifyMyPhone", "application/grpc", groups(levels)).await;
        assert_eq!(status(&response), ("trailers", code), "{levels}");
    }
}
