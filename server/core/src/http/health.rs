//! Health, on ZITADEL's paths and in their forms: unhealthy while the state cannot be written.

use super::json_response;
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse as _;
use axum::routing::get;
use serde_json::json;
use std::sync::Arc;

const OK: StatusCode = StatusCode::OK;

pub(super) fn routes(state: &Arc<ServerState>) -> Router {
    Router::new()
        // The gateway's, of `grpc.health.v1.Health/Check`.
        .route("/healthz", get(|state| check_health(state, || json_response(OK, &json!({ "status": "SERVING" })))))
        .route("/debug/healthz", get(|state| check_health(state, || "ok".into_response())))
        .route("/debug/ready", get(|state| check_health(state, || json_response(OK, &json!("ok")))))
        // Whether the configuration is valid, which it is in a server that runs.
        .route("/debug/validate", get(|| async { json_response(OK, &json!("ok")) }))
        .with_state(Arc::clone(state))
}

async fn check_health(
    State(state): State<Arc<ServerState>>,
    healthy: impl FnOnce() -> Response<Body>,
) -> Response<Body> {
    match state.store.check_writable().await {
        Ok(()) => healthy(),
        Err(cause) => {
            let message = format!("the state cannot be written: {cause}");
            json_response(StatusCode::SERVICE_UNAVAILABLE, &json!({ "code": 14, "message": message }))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::server::{Options, TestServer};
    use crate::store::health::tests::{Disk, Fault};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    async fn send(server: &TestServer, head: &str, body: &str) -> String {
        let address = server.url().replace("http://", "");
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        let token = server.admin_token();
        let request = format!(
            "{head} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\ncontent-length: {}\r\n\
             connection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).await.unwrap();
        text
    }

    fn status(response: &str) -> u16 {
        response.split(' ').nth(1).unwrap().parse().unwrap()
    }

    #[tokio::test]
    async fn reports_a_full_disk_and_recovers_without_a_restart() {
        let disk = Disk::default();
        let listen = ([127, 0, 0, 1], 0).into();
        let server = TestServer::with_store(listen, Options::default(), disk.open()).await.unwrap();
        let body = format!(r#"{{"name":"{}"}}"#, "x".repeat(1 << 20));
        let write = || send(&server, "POST /_test/orgs", &body);
        let paths = ["GET /healthz", "GET /debug/healthz", "GET /debug/ready"];
        assert_eq!(status(&write().await), 200);
        for fault in [Fault::Full, Fault::ReadOnly] {
            disk.set(fault);
            assert_eq!(status(&write().await), 500, "{fault:?}");
            for path in paths {
                let response = send(&server, path, "").await;
                assert_eq!(status(&response), 503, "{fault:?} {path}");
                assert!(response.contains("the state cannot be written"), "{response}");
            }
            if fault == Fault::Full {
                assert_eq!(status(&send(&server, "GET /_test/info", "").await), 200, "what is there can be read");
            }
            disk.set(Fault::None);
            for path in paths {
                assert_eq!(status(&send(&server, path, "").await), 200, "{fault:?} {path}");
            }
            assert_eq!(status(&write().await), 200, "{fault:?}");
        }
    }
}
