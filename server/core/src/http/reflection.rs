//! The services that gRPC tools call first: reflection (`grpc.reflection.v1` and `v1alpha`) and health (`grpc.health.v1`),
//! both without a token. The descriptors are parsed at the first call.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{Response, StatusCode};
use axum::routing::any;
use std::sync::OnceLock;
use tower::ServiceExt as _;
use zitadel_wasm::rpc;

/// The paths of the three services.
const PATHS: [&str; 3] = [
    "/grpc.reflection.v1.ServerReflection/{method}",
    "/grpc.reflection.v1alpha.ServerReflection/{method}",
    "/grpc.health.v1.Health/{method}",
];

/// The routes of the three services.
pub fn routes() -> Router {
    PATHS.into_iter().fold(Router::new(), |router, path| router.route(path, any(handle_tool_call)))
}

async fn handle_tool_call(request: Request) -> Response<Body> {
    static SERVICES: OnceLock<Option<Router>> = OnceLock::new();
    let failed = || {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    };
    let Some(services) = SERVICES.get_or_init(services) else { return failed() };
    services.clone().oneshot(request).await.unwrap_or_else(|never| match never {})
}

fn services() -> Option<Router> {
    let reflection =
        || tonic_reflection::server::Builder::configure().register_encoded_file_descriptor_set(rpc::DESCRIPTORS);
    let (v1, v1alpha) = (reflection().build_v1(), reflection().build_v1alpha());
    if let Some(cause) = v1.as_ref().err().or(v1alpha.as_ref().err()) {
        tracing::error!(%cause, "the contract's descriptors cannot be read");
    }
    let (_, health) = tonic_health::server::health_reporter();
    let [at_v1, at_v1alpha, at_health] = PATHS;
    let reflection = Router::new().route_service(at_v1, v1.ok()?).route_service(at_v1alpha, v1alpha.ok()?);
    Some(reflection.route_service(at_health, health))
}
