//! A login server in front of an upstream that echoes requests, and a client that sends raw bytes.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::Response;
use serde_json::{Value as Json, json};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use zitadel_login::listener::Limits;
use zitadel_login::{LoginServer, Options};

/// Timeout for events that should be immediate; only failing tests reach it.
pub const LONG: Duration = Duration::from_secs(20);

/// The public origin in these tests.
pub const ORIGIN: &str = "http://localhost:8080";

pub struct Server {
    pub address: SocketAddr,
    /// Keeps the server running.
    _login: LoginServer,
}

/// Starts an upstream that responds with an echo of each request.
pub async fn start_upstream() -> String {
    start_recording_upstream().await.0
}

/// Starts an echoing upstream, and returns the requests that it receives.
pub async fn start_recording_upstream() -> (String, UnboundedReceiver<Json>) {
    let (recorder, recorded) = unbounded_channel();
    let echo = Router::new().fallback(move |request: Request| async move {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
        let mut headers = serde_json::Map::new();
        for (name, value) in &parts.headers {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            headers.entry(name.as_str()).or_insert(json!([])).as_array_mut().unwrap().push(value.into());
        }
        let target = parts.uri.path_and_query().unwrap().as_str();
        let echo =
            json!({ "method": parts.method.as_str(), "target": target, "headers": headers, "length": body.len() });
        let _ = recorder.send(echo.clone());
        let mut response = Response::new(Body::from(echo.to_string()));
        for (name, value) in [
            ("content-type", "text/html"),
            ("set-cookie", "upstream=1"),
            ("content-security-policy", "default-src *"),
            ("x-frame-options", "ALLOWALL"),
            ("server", "upstream"),
            ("access-control-allow-origin", "https://app.example.com"),
            ("location", "https://app.example.com/cb"),
        ] {
            response.headers_mut().append(name, value.parse().unwrap());
        }
        response
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, echo).await });
    (url, recorded)
}

pub async fn options() -> Options {
    Options {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        upstream: start_upstream().await,
        token: "login-client-token".into(),
        public_origin: ORIGIN.into(),
        page: None,
        forwarding: Default::default(),
        allow_hosts: Vec::new(),
        cookie_keys: None,
        limits: None,
        bind_on_arrival: false,
        connections: Limits::default(),
    }
}

pub async fn start_with(options: Options) -> Server {
    let login = LoginServer::start(options).await.unwrap();
    let address = login.url().trim_start_matches("http://").parse().unwrap();
    Server { address, _login: login }
}

pub async fn start() -> Server {
    start_with(options().await).await
}

#[derive(Debug)]
pub struct RawResponse {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl RawResponse {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter().filter(|(known, _)| known == name);
        let first = all.next();
        assert!(all.next().is_none(), "{name} is repeated");
        first.map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Reads until the server closes the connection.
pub async fn read_to_end(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A connection that is closed with unread bytes ends with an error.
    let _ = tokio::time::timeout(LONG, stream.read_to_end(&mut bytes)).await.expect("the connection stays open");
    bytes
}

/// Sends a raw request head, whose lines end with \n here, and a body.
pub async fn send_raw(address: SocketAddr, head: &str, body: &[u8]) -> RawResponse {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!("{}\r\n\r\n", head.trim().replace('\n', "\r\n"));
    stream.write_all(head.as_bytes()).await.unwrap();
    let _ = stream.write_all(body).await;
    parse(&read_to_end(&mut stream).await)
}

fn parse(bytes: &[u8]) -> RawResponse {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok()).unwrap();
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let rest = &bytes[end + 4..];
    RawResponse { status, headers, body: if chunked { join_chunks(rest) } else { rest.to_vec() } }
}

fn join_chunks(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        body.extend_from_slice(&rest[end + 2..end + 2 + size]);
        rest = &rest[end + 2 + size + 2..];
        if size == 0 {
            break;
        }
    }
    body
}

/// Sends a request without a body, with the headers `lines` (each ends with \n).
pub async fn request(server: &Server, method: &str, target: &str, lines: &str) -> RawResponse {
    let head = format!("{method} {target} HTTP/1.1\nhost: localhost:8080\nconnection: close\n{lines}");
    send_raw(server.address, &head, b"").await
}

pub async fn get(server: &Server, target: &str) -> RawResponse {
    request(server, "GET", target, "").await
}

/// A directory that is removed when the test ends.
pub struct TempDir(pub PathBuf);

impl TempDir {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("zitadel-login-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let dir = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&dir).unwrap();
        Self(dir.canonicalize().unwrap())
    }

    pub fn write(&self, name: impl AsRef<Path>, text: &str) {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Whether a response is the upstream's echo.
pub fn reached_upstream(response: &RawResponse) -> bool {
    response.json().get("target").is_some()
}
