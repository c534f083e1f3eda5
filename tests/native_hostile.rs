//! The list of responses that a server may send, played to the client of the feature `native`. Node.js plays it; browsers
//! are sent the same in `tests/conformance.rs`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "hostile/list.rs"]
mod list;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use zitadel_wasm::Client;
use zitadel_wasm::codec::Value;
use zitadel_wasm::transport::Transport;

/// The server of the list, until it is dropped.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start() -> Self {
        let mut node = Command::new("node");
        node.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile/server.mjs")).stdout(Stdio::piped());
        let mut process = node.spawn().expect("Node.js plays the responses: is `node` on the PATH?");
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let json: Value = serde_json::from_str(&line).unwrap();
        let url = json.get("listening").and_then(Value::as_str).unwrap().to_owned();
        Self { process, url }
    }

    fn cases(&self) -> Vec<list::Case> {
        let mut stream = TcpStream::connect(self.url.strip_prefix("http://").unwrap()).unwrap();
        stream.write_all(b"GET /cases HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        let (_, body) = response.split_once("\r\n\r\n").unwrap();
        list::cases(&self.url, &serde_json::from_str(body).unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn the_native_client_reads_every_response_of_the_list_as_the_npm_package_does() {
    let server = Server::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let request = list::request();
    let all = server.cases();
    let mut failed = Vec::new();
    for case in all.iter().filter(|case| !case.browser) {
        let transport = if case.over_json { Transport::Json } else { Transport::GrpcWeb };
        let client = Client::new(&case.url).unwrap().with_transport(transport).with_token("s3cretToken");
        let client = client.with_timeout_ms(case.timeout_ms);
        let got = runtime.block_on(client.call(list::METHOD, &request));
        let what = list::differs(&case.expect, &got, true);
        failed.extend(what.map(|what| format!("{transport:?}: {}: {what}", case.name)));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(all.len() > 100);
}
