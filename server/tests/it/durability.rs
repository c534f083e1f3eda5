//! What was acknowledged with `--data-dir` is there after kill -9, and what was written by a newer server is not opened.

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value as Json, json};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

struct Server {
    child: Child,
    url: String,
}

fn start(dir: &Path) -> Server {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zitadel-testserver"))
        .args(["--listen", "127.0.0.1:0", "--data-dir"])
        .arg(dir)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let response: Json = serde_json::from_str(&line).unwrap();
    Server { url: response["listening"].as_str().unwrap().to_owned(), child }
}

/// A directory of this test's own, removed at its end.
struct Dir(PathBuf);

impl Dir {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("zitadel-testserver-{name}-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&dir));
        Self(dir)
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

type Http = Client<HttpConnector, Full<Bytes>>;

async fn call(http: &Http, http_method: &str, url: &str, token: &str, body: Option<&Json>) -> Option<(u16, Json)> {
    let body = body.map(Json::to_string).unwrap_or_default();
    let request = Request::builder()
        .method(http_method)
        .uri(url)
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/json")
        .body(Full::new(Bytes::from(body)))
        .unwrap();
    let response = http.request(request).await.ok()?;
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.ok()?.to_bytes();
    Some((status, serde_json::from_slice(&bytes).ok()?))
}

#[tokio::test(flavor = "multi_thread")]
async fn acknowledged_writes_survive_kill_9_under_load() {
    let dir = Dir::new("kill");
    let mut acknowledged: Vec<(String, String)> = Vec::new();
    for round in 0..3 {
        let mut server = start(&dir.0);
        let http: Http = Client::builder(TokioExecutor::new()).build_http();
        let info = call(&http, "GET", &format!("{}/_test/info", server.url), "", None).await.unwrap().1;
        let token = info["adminToken"].as_str().unwrap().to_owned();
        for (id, phone) in &acknowledged {
            let (status, user) =
                call(&http, "GET", &format!("{}/v2/users/{id}", server.url), &token, None).await.unwrap();
            assert_eq!(status, 200, "user {id} of an earlier round");
            assert_eq!(user["user"]["human"]["phone"]["phone"], *phone);
        }
        let written = Arc::new(Mutex::new(Vec::new()));
        let mut writers = Vec::new();
        for writer in 0..8 {
            let (http, url, token, written) = (http.clone(), server.url.clone(), token.clone(), Arc::clone(&written));
            writers.push(tokio::spawn(async move {
                for n in 0.. {
                    let name = format!("u-{round}-{writer}-{n}");
                    let phone = format!("+4179{:07}", round * 1_000_000 + writer * 100_000 + n);
                    let body = json!({
                        "username": name, "profile": { "givenName": "A", "familyName": "B" },
                        "email": { "email": format!("{name}@example.com"), "isVerified": true },
                    });
                    let made = call(&http, "POST", &format!("{url}/v2/users/human"), &token, Some(&body)).await;
                    let Some((200, made)) = made else { return };
                    let id = made["userId"].as_str().unwrap().to_owned();
                    let body = json!({ "phone": phone, "returnCode": {} });
                    let set = call(&http, "POST", &format!("{url}/v2/users/{id}/phone"), &token, Some(&body)).await;
                    let Some((200, _)) = set else { return };
                    written.lock().unwrap().push((id, phone));
                }
            }));
        }
        // The server is killed in the middle of its work: once enough was acknowledged, while more is under way.
        while written.lock().unwrap().len() < 40 {
            tokio::task::yield_now().await;
        }
        // On Unix this is SIGKILL.
        server.child.kill().unwrap();
        server.child.wait().unwrap();
        for writer in writers {
            writer.await.unwrap();
        }
        acknowledged.extend(written.lock().unwrap().drain(..));
    }
    assert!(acknowledged.len() >= 120);
    let mut server = start(&dir.0);
    let http: Http = Client::builder(TokioExecutor::new()).build_http();
    let info = call(&http, "GET", &format!("{}/_test/info", server.url), "", None).await.unwrap().1;
    for (id, phone) in &acknowledged {
        let url = format!("{}/v2/users/{id}", server.url);
        let (_, user) = call(&http, "GET", &url, info["adminToken"].as_str().unwrap(), None).await.unwrap();
        assert_eq!(user["user"]["human"]["phone"]["phone"], *phone);
    }
    server.child.kill().unwrap();
    server.child.wait().unwrap();
}

#[tokio::test]
async fn refuses_a_data_directory_of_a_newer_server_with_advice() {
    let dir = Dir::new("newer");
    let mut server = start(&dir.0);
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    {
        let db = redb::Database::open(dir.0.join("state.redb")).unwrap();
        let transaction = db.begin_write().unwrap();
        {
            let table: redb::TableDefinition<'_, &[u8], &[u8]> = redb::TableDefinition::new("state");
            let mut table = transaction.open_table(table).unwrap();
            table.insert(b"schema".as_slice(), 99u32.to_le_bytes().as_slice()).unwrap();
        }
        transaction.commit().unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_zitadel-testserver"))
        .args(["--listen", "127.0.0.1:0", "--data-dir"])
        .arg(&dir.0)
        .output()
        .unwrap();
    assert!(!output.status.success());
    let response = String::from_utf8_lossy(&output.stderr);
    assert!(response.contains("newer server") && response.contains("--data-dir"), "{response}");
}
