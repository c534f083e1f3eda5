//! Deadlines and compressed requests, which ZITADEL's two stacks and its gateway read each in their own way.

use crate::client::Client;
use crate::replay::wire::{Response, frame, frames, send};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;
use std::io::Write as _;
use zitadel_testserver::TestServer;

const V2: &str = "/zitadel.user.v2.UserService/GetUserByID";
const V1: &str = "/zitadel.auth.v1.AuthService/GetMyUser";

async fn post(server: &TestServer, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Response {
    let authorization = format!("Bearer {}", server.admin_token());
    let common = [("te", "trailers"), ("authorization", authorization.as_str())];
    let all = headers.iter().chain(&common);
    let all: Vec<_> = all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    send(true, "POST", &format!("{}{path}", server.url()), &all, Some(body)).await
}

/// The status of a call, whichever way its protocol has it.
fn status(response: &Response) -> i32 {
    let code = |value: &http::HeaderValue| value.to_str().unwrap().parse().unwrap();
    let in_frame =
        frames(&response.body).0.iter().any(|(flag, text)| *flag == 0x80 && text.starts_with(b"grpc-status: 0"));
    let header = response.headers.get("grpc-status").or_else(|| response.trailers.get("grpc-status"));
    header.map(code).unwrap_or(if in_frame { 0 } else { i32::from(response.status) })
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A frame whose message is compressed.
fn compressed_frame(message: &[u8]) -> Vec<u8> {
    let mut frame = frame(message);
    frame[0] = 1;
    frame
}

/// `GetUserByIDRequest` in protobuf: the id is field 1.
fn request_of(id: &str) -> Vec<u8> {
    [&[0x0a, u8::try_from(id.len()).unwrap()], id.as_bytes()].concat()
}

#[tokio::test]
async fn malformed_deadlines_are_refused_as_each_reader_refuses_them() {
    let server = TestServer::start().await.unwrap();
    let id = Client::new(&server).user().await;
    let with = async |path: &str, content_type: &str, name: &str, value: &str| {
        let message = if path == V2 { request_of(&id) } else { Vec::new() };
        let body = match content_type {
            "application/json" => json!({ "userId": id }).to_string().into_bytes(),
            "application/proto" => message,
            _ => frame(&message),
        };
        status(&post(&server, path, &[("content-type", content_type), (name, value)], body).await)
    };
    for (value, connect_go, grpc_go) in [("5S", 0, 0), ("soon", 3, 400), ("5", 3, 400), ("100000000n", 3, 400)] {
        for content_type in ["application/grpc", "application/grpc-web+proto"] {
            assert_eq!(with(V2, content_type, "grpc-timeout", value).await, connect_go, "{content_type}: {value}");
            assert_eq!(with(V1, content_type, "grpc-timeout", value).await, grpc_go, "{content_type}: {value}");
        }
    }
    for (value, expected) in [("5000", 200), ("soon", 400), ("12345678901", 400), ("0", 504)] {
        for content_type in ["application/json", "application/proto"] {
            let found = with(V2, content_type, "connect-timeout-ms", value).await;
            assert_eq!(found, expected, "{content_type}: {value}");
        }
    }
    assert_eq!(with(V2, "application/grpc", "grpc-timeout", "0n").await, 4, "it is over already");
}

#[tokio::test]
async fn the_gateway_refuses_malformed_deadlines_of_rest_requests() {
    let server = TestServer::start().await.unwrap();
    let id = Client::new(&server).user().await;
    for (value, expected) in [("5S", 200), ("soon", 400), ("5", 400), ("-5S", 504), ("0S", 200)] {
        let headers =
            [("authorization", format!("Bearer {}", server.admin_token())), ("grpc-timeout", value.to_owned())];
        let headers = headers.map(|(name, value)| (name.to_owned(), value));
        for path in [format!("/v2/users/{id}"), "/auth/v1/users/me".to_owned()] {
            let response = send(false, "GET", &format!("{}{path}", server.url()), &headers, None).await;
            assert_eq!(response.status, expected, "{path}: {value}");
        }
    }
}

#[tokio::test]
async fn a_deadline_of_grpc_go_that_is_malformed_gets_plain_http() {
    let server = TestServer::start().await.unwrap();
    let headers = [("content-type", "application/grpc"), ("grpc-timeout", "x")];
    let response = post(&server, V1, &headers, frame(&[])).await;
    assert_eq!(
        (response.status, response.headers["content-type"].as_bytes()),
        (400, b"text/plain; charset=utf-8".as_slice())
    );
    assert_eq!(response.body.as_ref(), b"malformed grpc-timeout: transport: timeout string is too short: \"x\"\n");
    let headers = [("content-type", "application/grpc-web+proto"), ("grpc-timeout", "12345x")];
    let response = post(&server, V1, &headers, frame(&[])).await;
    assert!(response.body.starts_with(b"malformed grpc-timeout: ") && response.body.ends_with(&[0x80, 0, 0, 0, 0]));
}

#[tokio::test]
async fn compressed_requests_are_understood_over_every_protocol() {
    let server = TestServer::start().await.unwrap();
    let id = Client::new(&server).user().await;
    let (message, text) = (request_of(&id), json!({ "userId": id }).to_string().into_bytes());
    for (path, content_type, header, body, expected) in [
        (V2, "application/json", "content-encoding", gzip(&text), 200),
        (V2, "application/proto", "content-encoding", gzip(&message), 200),
        (V2, "application/json", "content-encoding", text.clone(), 400),
        (V2, "application/grpc-web+proto", "grpc-encoding", compressed_frame(&gzip(&message)), 0),
        (V2, "application/grpc-web+proto", "grpc-encoding", frame(&message), 0),
        (V2, "application/grpc-web+json", "grpc-encoding", compressed_frame(&gzip(&text)), 0),
        (V2, "application/grpc-web+proto", "grpc-encoding", compressed_frame(&message), 3),
        (V2, "application/grpc", "grpc-encoding", compressed_frame(&gzip(&message)), 0),
        (V2, "application/grpc", "grpc-encoding", compressed_frame(&message), 3),
        (V1, "application/grpc-web+proto", "grpc-encoding", compressed_frame(&gzip(&[])), 0),
        (V1, "application/grpc-web+proto", "grpc-encoding", compressed_frame(b"no gzip"), 13),
        (V1, "application/grpc", "grpc-encoding", compressed_frame(&gzip(&[])), 0),
        (V1, "application/grpc", "grpc-encoding", compressed_frame(b"no gzip"), 13),
    ] {
        let response = post(&server, path, &[("content-type", content_type), (header, "gzip")], body).await;
        assert_eq!(status(&response), expected, "{path} {content_type}");
    }
}

#[tokio::test]
async fn unknown_compressions_are_not_implemented() {
    let server = TestServer::start().await.unwrap();
    for (path, content_type, expected) in [
        (V2, "application/grpc", 12),
        (V2, "application/grpc-web+proto", 12),
        (V1, "application/grpc", 12),
        (V1, "application/grpc-web+proto", 12),
    ] {
        let headers = [("content-type", content_type), ("grpc-encoding", "br"), ("grpc-timeout", "5S")];
        assert_eq!(status(&post(&server, path, &headers, frame(&[])).await), expected, "{path} {content_type}");
    }
    let headers = [("content-type", "application/json"), ("content-encoding", "br"), ("connect-timeout-ms", "soon")];
    assert_eq!(post(&server, V2, &headers, b"{}".to_vec()).await.status, 501, "the compression comes first");
}
