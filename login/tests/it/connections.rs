//! Connection limits and timeouts.

use crate::support::{LONG, read_to_end};
use axum::Router;
use axum::body::Body;
use axum::routing::get;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};
use zitadel_login::listener::{Limits, serve};

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
/// An empty SETTINGS frame, with which an HTTP/2 client begins (RFC 9113 §3.4).
const SETTINGS: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0];
const SHORT: Duration = Duration::from_millis(300);

struct Server {
    address: SocketAddr,
    /// Releases the response of `/slow`.
    release: Arc<Notify>,
    /// Notified when `/slow` receives a request.
    received: Arc<Notify>,
    stop: oneshot::Sender<()>,
    task: tokio::task::JoinHandle<()>,
}

async fn start(limits: Limits) -> Server {
    let (release, received) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let slow = {
        let (release, received) = (Arc::clone(&release), Arc::clone(&received));
        get(move || async move {
            received.notify_one();
            release.notified().await;
            "slow"
        })
    };
    let router = Router::new()
        .route("/", get(|| async { "quick" }))
        .route("/slow", slow)
        .route("/large", get(|| async { Body::from(vec![b'x'; 64 * 1024 * 1024]) }));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let task = tokio::spawn(serve(listener, router, limits, stopped));
    Server { address, release, received, stop, task }
}

impl Server {
    async fn connect(&self, bytes: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        stream
    }
}

const QUICK: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";
const LAST: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
const SLOW: &[u8] = b"GET /slow HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";

/// Reads until the received text ends with `end`.
async fn read_until(stream: &mut TcpStream, end: &str) -> String {
    let mut text = Vec::new();
    let mut bytes = [0; 4096];
    while !String::from_utf8_lossy(&text).ends_with(end) {
        let read = tokio::time::timeout(LONG, stream.read(&mut bytes)).await.unwrap().unwrap();
        assert_ne!(read, 0, "the connection ended");
        text.extend_from_slice(&bytes[..read]);
    }
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test]
async fn connections_without_a_first_request_are_closed() {
    let server = start(Limits { header_time: SHORT, idle_time: LONG * 10, ..Limits::default() }).await;
    let preface = [PREFACE, SETTINGS].concat();
    for (what, bytes) in [
        ("nothing", &b""[..]),
        ("half a head", b"GET / HTTP/1.1\r\nhost: x\r\nx-a"),
        ("a line", b"GET / HTTP/1.1\r\n"),
        ("the beginning of a preface", b"PRI"),
        ("a preface", PREFACE),
        ("a preface with settings", &preface),
    ] {
        let mut stream = server.connect(bytes).await;
        let before = Instant::now();
        read_to_end(&mut stream).await;
        assert!(before.elapsed() < LONG / 2, "{what}");
    }
}

#[tokio::test]
async fn a_slowly_sent_first_request_is_cut_off_at_the_header_timeout() {
    let server = start(Limits { header_time: SHORT, ..Limits::default() }).await;
    let mut stream = server.connect(b"GET / HTTP/1.1\r\nhost: x\r\nx: ").await;
    let (mut read, mut write) = stream.split();
    let mut end = Vec::new();
    let dripping = async {
        let mut tick = tokio::time::interval(SHORT / 10);
        while write.write_all(b"y").await.is_ok() {
            tick.tick().await;
        }
    };
    tokio::select! {
        _ = read.read_to_end(&mut end) => {}
        () = dripping => {}
        () = tokio::time::sleep(LONG) => panic!("the connection stays open"),
    }
}

#[tokio::test]
async fn an_idle_connection_is_closed_after_its_last_response() {
    let server = start(Limits { idle_time: SHORT, header_time: LONG * 10, ..Limits::default() }).await;
    let mut stream = server.connect(QUICK).await;
    read_until(&mut stream, "quick").await;
    stream.write_all(QUICK).await.unwrap();
    assert!(String::from_utf8_lossy(&read_to_end(&mut stream).await).ends_with("quick"));
}

#[tokio::test]
async fn an_incomplete_second_request_head_is_cut_off_at_the_header_timeout() {
    let server = start(Limits { idle_time: LONG * 10, header_time: SHORT, ..Limits::default() }).await;
    let mut stream = server.connect(QUICK).await;
    read_until(&mut stream, "quick").await;
    stream.write_all(b"GET / HT").await.unwrap();
    assert!(read_to_end(&mut stream).await.is_empty());
}

#[tokio::test]
async fn pings_do_not_keep_an_idle_http2_connection_alive() {
    let server = start(Limits { header_time: SHORT, idle_time: SHORT, ..Limits::default() }).await;
    let mut stream = server.connect(&[PREFACE, SETTINGS].concat()).await;
    let (mut read, mut write) = stream.split();
    let mut end = Vec::new();
    let pinging = async {
        let mut tick = tokio::time::interval(SHORT / 10);
        while write.write_all(&[0, 0, 8, 6, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]).await.is_ok() {
            tick.tick().await;
        }
    };
    tokio::select! {
        _ = read.read_to_end(&mut end) => {}
        () = pinging => {}
        () = tokio::time::sleep(LONG) => panic!("the connection stays open"),
    }
}

#[tokio::test]
async fn a_connection_with_a_request_in_progress_is_not_closed_or_evicted() {
    let limits = Limits {
        header_time: SHORT / 6,
        idle_time: SHORT / 6,
        stall_time: SHORT / 6,
        connections: 1,
        connections_per_address: 1,
        ..Limits::default()
    };
    let server = start(limits).await;
    let mut slow = server.connect(SLOW).await;
    server.received.notified().await;
    // Another connection waits for its slot, for longer than any of the limits.
    let mut other = server.connect(LAST).await;
    let mut byte = [0];
    assert!(tokio::time::timeout(SHORT * 5, other.read(&mut byte)).await.is_err(), "the slot is still taken");
    server.release.notify_one();
    assert!(String::from_utf8_lossy(&read_to_end(&mut slow).await).ends_with("slow"));
    assert!(String::from_utf8_lossy(&read_to_end(&mut other).await).ends_with("quick"));
}

#[tokio::test]
async fn idle_connections_are_evicted_for_connections_with_requests() {
    let server =
        start(Limits { connections: 20, header_time: LONG * 10, idle_time: LONG * 10, ..Limits::default() }).await;
    let preface = [PREFACE, SETTINGS].concat();
    let mut silent = Vec::new();
    for n in 0..20 {
        silent.push(server.connect([&b""[..], b"GET / HT", b"PRI", &preface][n % 4]).await);
    }
    for _ in 0..20 {
        let mut stream = server.connect(LAST).await;
        assert!(String::from_utf8_lossy(&read_to_end(&mut stream).await).ends_with("quick"));
    }
}

#[tokio::test]
async fn an_address_cannot_take_all_connection_slots() {
    let limits = Limits { connections: 100, connections_per_address: 3, header_time: LONG * 10, ..Limits::default() };
    let server = start(limits).await;
    let mut first = server.connect(b"").await;
    let mut others = Vec::new();
    for _ in 0..3 {
        others.push(server.connect(b"").await);
    }
    read_to_end(&mut first).await;
    let mut newest = server.connect(LAST).await;
    assert!(String::from_utf8_lossy(&read_to_end(&mut newest).await).ends_with("quick"));
}

#[tokio::test]
async fn a_response_that_the_client_does_not_read_closes_the_connection() {
    let server = start(Limits { stall_time: SHORT, idle_time: LONG * 10, ..Limits::default() }).await;
    let mut stream = server.connect(b"GET /large HTTP/1.1\r\nhost: x\r\n\r\n").await;
    stream.readable().await.unwrap();
    // Writing fails once the server has closed its end.
    let closed = async {
        let mut tick = tokio::time::interval(SHORT / 10);
        while stream.write_all(b"x").await.is_ok() {
            tick.tick().await;
        }
    };
    tokio::time::timeout(LONG, closed).await.expect("the connection stays open");
}

#[tokio::test]
async fn a_large_response_arrives_completely_at_a_slow_reader() {
    let server = start(Limits { stall_time: SHORT, idle_time: SHORT, ..Limits::default() }).await;
    let mut stream = server.connect(b"GET /large HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    let mut bytes = vec![0; 4 * 1024 * 1024];
    let mut total = 0;
    let before = Instant::now();
    loop {
        let read = tokio::time::timeout(LONG, stream.read(&mut bytes)).await.unwrap().unwrap();
        if read == 0 {
            break;
        }
        total += read;
        // The whole response takes longer than the limits, each single read does not.
        if before.elapsed() < SHORT * 3 {
            tokio::time::sleep(SHORT / 10).await;
        }
    }
    assert!(total > 64 * 1024 * 1024, "{total}");
}

#[tokio::test]
async fn stopping_closes_idle_connections_at_once_and_waits_for_requests_in_progress() {
    let server = start(Limits { grace: LONG, ..Limits::default() }).await;
    let (mut silent, mut idle, mut half) =
        (server.connect(b"").await, server.connect(QUICK).await, server.connect(b"GET / HT").await);
    read_until(&mut idle, "quick").await;
    let mut slow = server.connect(SLOW).await;
    server.received.notified().await;
    server.stop.send(()).unwrap();
    for stream in [&mut silent, &mut idle, &mut half] {
        assert!(read_to_end(stream).await.is_empty());
    }
    assert!(!server.task.is_finished());
    server.release.notify_one();
    assert!(String::from_utf8_lossy(&read_to_end(&mut slow).await).ends_with("slow"));
    server.task.await.unwrap();
}
