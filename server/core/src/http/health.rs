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
    use crate::server_core::{Options, ServerCore};
    use crate::store::health::tests::{Disk, Fault};
    use axum::body::Body;
    use axum::http::Request;

    async fn send(server: &ServerCore, head: &str, body: &str) -> (u16, String) {
        let (method, path) = head.split_once(' ').unwrap();
        let request = Request::builder().method(method).uri(path).header("host", "localhost");
        let request = request.header("authorization", format!("Bearer {}", server.admin_token()));
        let response = server.handle(request.body(Body::from(body.to_owned())).unwrap()).await;
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn reports_a_full_disk_and_recovers_without_a_restart() {
        let disk = Disk::default();
        let address = ([127, 0, 0, 1], 8080).into();
        let server = ServerCore::start(Options::default(), disk.open(), address).await.unwrap();
        let body = format!(r#"{{"name":"{}"}}"#, "x".repeat(1 << 20));
        let write = || send(&server, "POST /_test/orgs", &body);
        let paths = ["GET /healthz", "GET /debug/healthz", "GET /debug/ready"];
        assert_eq!(write().await.0, 200);
        for fault in [Fault::Full, Fault::ReadOnly] {
            disk.set(fault);
            assert_eq!(write().await.0, 500, "{fault:?}");
            for path in paths {
                let (status, response) = send(&server, path, "").await;
                assert_eq!(status, 503, "{fault:?} {path}");
                assert!(response.contains("the state cannot be written"), "{response}");
            }
            if fault == Fault::Full {
                assert_eq!(send(&server, "GET /_test/info", "").await.0, 200, "what is there can be read");
            }
            disk.set(Fault::None);
            for path in paths {
                assert_eq!(send(&server, path, "").await.0, 200, "{fault:?} {path}");
            }
            assert_eq!(write().await.0, 200, "{fault:?}");
        }
    }
}
