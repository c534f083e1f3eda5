//! What gRPC tools ask before they call: which services there are (`grpc.reflection.v1` and `v1alpha`), and whether the server is
//! well (`grpc.health.v1`). Nobody needs a token for it. The descriptors are read when somebody first asks.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{Response, StatusCode};
use axum::routing::any;
use std::sync::OnceLock;
use tower::ServiceExt as _;

/// The contract as a `FileDescriptorSet`, comments included.
const DESCRIPTORS: &[u8] = zitadel_wasm::rpc::DESCRIPTORS;

/// Where the three services are.
const PATHS: [&str; 3] = [
    "/grpc.reflection.v1.ServerReflection/{method}",
    "/grpc.reflection.v1alpha.ServerReflection/{method}",
    "/grpc.health.v1.Health/{method}",
];

/// Their routes.
pub fn routes() -> Router {
    PATHS.into_iter().fold(Router::new(), |router, path| router.route(path, any(answer)))
}

async fn answer(request: Request) -> Response<Body> {
    static SERVICES: OnceLock<Option<Router>> = OnceLock::new();
    let refused = || {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    };
    let Some(services) = SERVICES.get_or_init(services) else { return refused() };
    services.clone().oneshot(request).await.unwrap_or_else(|never| match never {})
}

fn services() -> Option<Router> {
    let reflection =
        || tonic_reflection::server::Builder::configure().register_encoded_file_descriptor_set(DESCRIPTORS);
    let (v1, v1alpha) = (reflection().build_v1(), reflection().build_v1alpha());
    if let Some(cause) = v1.as_ref().err().or(v1alpha.as_ref().err()) {
        tracing::error!(%cause, "the contract's descriptors cannot be read");
    }
    let (_, health) = tonic_health::server::health_reporter();
    let [at_v1, at_v1alpha, at_health] = PATHS;
    let reflection = Router::new().route_service(at_v1, v1.ok()?).route_service(at_v1alpha, v1alpha.ok()?);
    Some(reflection.route_service(at_health, health))
}
