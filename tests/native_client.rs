//! The client of the feature `native`, against scripted responses: the decisions are the call machine's, so that what is
//! tested here is the way to them and back. `server/tests/it/native_client.rs` has its calls of the test server.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, SystemTime};
use zitadel_wasm::codec::Value;
use zitadel_wasm::error::{Error, Kind};
use zitadel_wasm::transport::Transport;
use zitadel_wasm::{Client, TokenFuture};

/// The limit of a response, as in the schema's constants.
const MAX_RESPONSE_BYTES: usize = 4 << 20;

const GET_MY_USER: &str = "zitadel.auth.v1.AuthService/GetMyUser";
const VERIFY_PHONE: &str = "zitadel.user.v2.UserService/VerifyPhone";

/// A server that sends these responses, one a connection; what it receives comes through the channel.
fn serve(responses: Vec<Vec<u8>>) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for response in responses {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = Vec::new();
            let mut buffer = [0; 4096];
            loop {
                let n = stream.read(&mut buffer).unwrap();
                request.extend_from_slice(&buffer[..n]);
                let text = String::from_utf8_lossy(&request).to_lowercase();
                let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
                let length =
                    head.split("content-length: ").nth(1).map_or(0, |n| n.lines().next().unwrap().parse().unwrap());
                if body.len() >= length || n == 0 {
                    break;
                }
            }
            sender.send(String::from_utf8_lossy(&request).into_owned()).unwrap();
            // A client that has read enough closes the connection.
            let _ = stream.write_all(&response);
        }
    });
    (url, receiver)
}

fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn json(status: &str, body: &str) -> Vec<u8> {
    response(status, "content-type: application/json\r\n", body.as_bytes())
}

fn call(client: &Client, rpc: &str, request: Vec<(&'static str, &str)>) -> Result<Value, Error> {
    let members = request.into_iter().map(|(name, value)| (name.into(), Value::String(value.to_owned())));
    let request = Value::Object(members.collect());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(client.call(rpc, &request))
}

const CODE: [(&str, &str); 2] = [("userId", "1"), ("verificationCode", "A")];

#[test]
fn a_client_can_be_shared_by_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Client::new("https://zitadel.example").unwrap());
}

#[test]
fn calls_over_both_transports_with_token_and_headers() {
    let body =
        [&[0, 0, 0, 0, 7, 0x0a, 5, 8, 7, 0x1a, 1, 0x31][..], &[0x80, 0, 0, 0, 15], b"grpc-status:0\r\n"].concat();
    let web = response("200 OK", "content-type: application/grpc-web+proto\r\n", &body);
    let rest = json("200 OK", r#"{"details":{"sequence":"7","resourceOwner":"1"}}"#);
    for (transport, response, line) in [
        (Transport::GrpcWeb, web, "POST /zitadel.user.v2.UserService/VerifyPhone "),
        (Transport::Json, rest, "POST /v2/users/1/phone/verify "),
    ] {
        let (url, received) = serve(vec![response]);
        let client = Client::new(&url).unwrap().with_transport(transport).with_token("t0ken");
        let value = call(&client.with_header("x-zitadel-orgid", "5"), VERIFY_PHONE, CODE.into()).unwrap();
        let details = value.get("details").unwrap();
        assert_eq!(details.get("sequence").and_then(Value::as_str), Some("7"));
        let request = received.recv().unwrap();
        assert!(request.starts_with(line), "{request}");
        for header in ["authorization: Bearer t0ken", "x-zitadel-orgid: 5", "accept-encoding: identity"] {
            assert!(request.contains(header), "{request}");
        }
    }
}

#[test]
fn an_error_of_zitadel_has_its_id_also_where_headers_are_repeated() {
    let headers =
        "content-type: application/grpc-web+proto\r\ngrpc-status: 3\r\ngrpc-message: x (COMMAND-eis9R)\r\n".repeat(2);
    let (url, _received) = serve(vec![response("200 OK", &headers, b"")]);
    let error = call(&Client::new(&url).unwrap(), VERIFY_PHONE, CODE.into()).unwrap_err();
    assert_eq!((error.kind, error.reason(), error.message.as_str()), (Kind::Rpc, "code_invalid", "x (COMMAND-eis9R)"));
}

#[test]
fn a_rejected_token_is_refreshed_once() {
    let (url, received) = serve(vec![
        json("401 Unauthorized", r#"{"code":16,"message":"no"}"#),
        json("200 OK", r#"{"user":{"id":"1"}}"#),
    ]);
    let provider = |refresh: bool| -> TokenFuture {
        Box::pin(async move { Ok(Some(if refresh { "new" } else { "old" }.to_owned())) })
    };
    let client = Client::new(&url).unwrap().with_transport(Transport::Json).with_token_provider(provider);
    call(&client, GET_MY_USER, Vec::new()).unwrap();
    let tokens = [received.recv().unwrap(), received.recv().unwrap()];
    assert!(tokens[0].contains("Bearer old") && tokens[1].contains("Bearer new"));
}

#[test]
fn a_clone_has_a_token_of_its_own() {
    let (url, received) = serve(vec![json("200 OK", "{}"), json("200 OK", "{}")]);
    let shared = Client::new(&url).unwrap().with_transport(Transport::Json).with_token("first");
    call(&shared.clone().with_token("second"), GET_MY_USER, Vec::new()).unwrap();
    call(&shared, GET_MY_USER, Vec::new()).unwrap();
    assert!(received.recv().unwrap().contains("Bearer second"));
    assert!(received.recv().unwrap().contains("Bearer first"));
}

#[test]
fn clones_share_the_retry_budget() {
    let overloaded = || json("503 Service Unavailable", r#"{"code":14,"message":"overloaded"}"#);
    // Five calls are sent three times each and use the ten retries up; the sixth is sent once.
    let (url, received) = serve((0..16).map(|_| overloaded()).collect());
    let client = Client::new(&url).unwrap().with_transport(Transport::Json);
    for _ in 0..6 {
        call(&client.clone(), GET_MY_USER, Vec::new()).unwrap_err();
    }
    assert_eq!(received.iter().count(), 16);
}

#[test]
fn idempotent_calls_are_sent_again() {
    let overloaded = json("503 Service Unavailable", r#"{"code":14,"message":"overloaded"}"#);
    let (url, received) = serve(vec![overloaded, json("200 OK", r#"{"user":{"id":"1"}}"#)]);
    let client = Client::new(&url).unwrap().with_transport(Transport::Json);
    call(&client, GET_MY_USER, Vec::new()).unwrap();
    assert_eq!(received.iter().count(), 2);
}

#[test]
fn a_redirect_is_not_followed() {
    for status in ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] {
        let (url, received) = serve(vec![response(status, "location: /elsewhere\r\n", b"")]);
        let error = call(&Client::new(&url).unwrap().with_token("t"), VERIFY_PHONE, CODE.into()).unwrap_err();
        assert_eq!((error.kind, error.http_status), (Kind::Network, None), "{status}");
        assert_eq!(received.iter().count(), 1, "{status}");
    }
}

#[test]
fn a_response_that_is_too_long_is_not_read_to_its_end() {
    let long = vec![b' '; MAX_RESPONSE_BYTES + 1];
    let (url, _received) = serve(vec![response("200 OK", "content-type: application/json\r\n", &long)]);
    let client = Client::new(&url).unwrap().with_transport(Transport::Json);
    let error = call(&client, VERIFY_PHONE, CODE.into()).unwrap_err();
    assert_eq!((error.kind, error.http_status), (Kind::Protocol, Some(200)));
    assert!(error.message.contains("bytes"), "{}", error.message);
}

#[test]
fn the_last_of_duplicate_keys_counts_as_in_browsers() {
    let rest = r#"{"details":{"sequence":"6"},"details":{"sequence":"1","resourceOwner":"1","sequence":"7"}}"#;
    let (url, _received) = serve(vec![json("200 OK", rest)]);
    let client = Client::new(&url).unwrap().with_transport(Transport::Json);
    let value = call(&client, VERIFY_PHONE, CODE.into()).unwrap();
    assert_eq!(value.get("details").and_then(|details| details.get("sequence")).and_then(Value::as_str), Some("7"));
}

#[test]
fn json_that_no_message_can_be_is_an_invalid_response() {
    let deep = "[".repeat(100_000);
    for body in [r#"{"details":{"resourceOwner":"\ud800"}}"#, "{", "", &deep] {
        let (url, _received) = serve(vec![json("200 OK", body)]);
        let client = Client::new(&url).unwrap().with_transport(Transport::Json);
        let error = call(&client, VERIFY_PHONE, CODE.into()).unwrap_err();
        assert_eq!((error.kind, error.reason()), (Kind::Protocol, "invalid_response"));
    }
}

#[test]
fn a_retry_after_of_more_than_ten_seconds_is_not_waited_for() {
    let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(3600));
    for retry_after in ["11", &date] {
        let headers = format!("content-type: application/json\r\nretry-after: {retry_after}\r\n");
        let overloaded = response("503 Unavailable", &headers, br#"{"code":14,"message":"overloaded"}"#);
        let (url, received) = serve(vec![overloaded]);
        let client = Client::new(&url).unwrap().with_transport(Transport::Json);
        assert_eq!(call(&client, GET_MY_USER, Vec::new()).unwrap_err().reason(), "unavailable");
        assert_eq!(received.iter().count(), 1);
    }
}

#[test]
fn a_response_that_never_comes_ends_with_the_time_limit() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let error = call(&Client::new(&url).unwrap().with_timeout_ms(50), GET_MY_USER, Vec::new()).unwrap_err();
    assert_eq!(error.message, "request timed out after 50 ms");
}

#[test]
fn invalid_requests_and_options_are_not_sent() {
    let client = Client::new("https://zitadel.example").unwrap();
    let error = call(&client, VERIFY_PHONE, vec![("userId", "1")]).unwrap_err();
    assert_eq!(error.violations[0].path, "verificationCode");
    let error = call(&client.with_header("a b", "c"), VERIFY_PHONE, CODE.into()).unwrap_err();
    assert_eq!(error.violations[0].path, "headers");
    assert_eq!(Client::new("no url").err().unwrap().violations[0].path, "baseUrl");
    assert!(Client::new("http://zitadel.example").is_err());
    assert!(Client::new_allowing_http("http://zitadel.example").is_ok());
}
