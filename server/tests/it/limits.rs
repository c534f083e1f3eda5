//! Connections: how many, how slow, how large their heads are, and how they end.

use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use zitadel_testserver::{Fault, Limits, Options, TestServer};

async fn server(limits: Limits) -> TestServer {
    TestServer::with(Options { limits, ..Options::default() }).await.unwrap()
}

async fn connect(server: &TestServer) -> TcpStream {
    TcpStream::connect(server.url().trim_start_matches("http://")).await.unwrap()
}

/// Everything that comes until the other side closes.
async fn rest(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let _ = tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut text)).await.unwrap();
    String::from_utf8_lossy(&text).into_owned()
}

const HEALTHY: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn refuses_headers_that_are_too_large() {
    let server = server(Limits { header_bytes: 16 * 1024, ..Limits::default() }).await;
    let mut stream = connect(&server).await;
    let head = format!("GET /healthz HTTP/1.1\r\nhost: localhost\r\nx: {}\r\n\r\n", "y".repeat(32 * 1024));
    let _ = stream.write_all(head.as_bytes()).await;
    assert!(rest(&mut stream).await.starts_with("HTTP/1.1 431"));
}

#[tokio::test]
async fn closes_the_connection_when_headers_take_too_long() {
    let server = server(Limits { header_time: Duration::from_millis(100), ..Limits::default() }).await;
    let mut stream = connect(&server).await;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: loc").await.unwrap();
    let before = Instant::now();
    rest(&mut stream).await;
    assert!(before.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn responds_with_408_when_a_body_takes_too_long() {
    let server = server(Limits { request_time: Duration::from_millis(100), ..Limits::default() }).await;
    let mut stream = connect(&server).await;
    stream
        .write_all(
            b"POST /v2/sessions HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 100\r\n\r\n{",
        )
        .await
        .unwrap();
    assert!(rest(&mut stream).await.starts_with("HTTP/1.1 408"));
}

#[tokio::test]
async fn connections_beyond_the_limit_wait_until_another_one_ends() {
    let server = server(Limits { connections: 1, ..Limits::default() }).await;
    let first = connect(&server).await;
    // The one place is taken once the server has accepted it.
    let mut second = connect(&server).await;
    second.write_all(HEALTHY).await.unwrap();
    let mut byte = [0];
    assert!(tokio::time::timeout(Duration::from_millis(200), second.read(&mut byte)).await.is_err());
    drop(first);
    assert!(rest(&mut second).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn stop_waits_for_requests_in_progress_up_to_its_grace_period() {
    for (delay, accepted) in [("0.3s", true), ("30s", false)] {
        let server = server(Limits { grace: Duration::from_secs(2), ..Limits::default() }).await;
        server.fault(Fault { delay: Some(delay.into()), ..Fault::for_rpc("*") }).unwrap();
        let mut stream = connect(&server).await;
        stream.write_all(b"GET /v2/settings HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
        // The fault is gone once a call has taken it.
        while !server.faults().is_empty() {
            tokio::task::yield_now().await;
        }
        let before = Instant::now();
        server.stop().await;
        assert!(before.elapsed() < Duration::from_secs(10));
        assert_eq!(rest(&mut stream).await.starts_with("HTTP/1.1 401"), accepted, "{delay}");
    }
}
