//! The REST gateway: routes by the contract's HTTP bindings, bodies by the codec that pages run, too.
//!
//! A malformed request is refused before the caller is authenticated, as by ZITADEL's gateway.

use super::deadline::{self, within};
use super::{IncomingCall, decoding, protocol, run_with_fault};
use crate::refusal::{Code, Refusal};
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::{RawPathParams, Request};
use axum::http::{HeaderValue, Method as RequestMethod, Response, StatusCode, header};
use axum::routing::{MethodFilter, on};
use serde_json::json;
use std::sync::Arc;
use zitadel_wasm::codec::decode;
use zitadel_wasm::schema::{Binding, HttpMethod, MessageId, Method, Schema};

/// A REST route of an RPC.
pub(super) struct Route {
    pub(super) method: &'static Method,
    pub(super) binding: &'static Binding,
    /// The path variables' fields, in the order of the path.
    pub(super) variables: Vec<&'static str>,
}

/// A route for every binding of every RPC.
pub(super) fn routes(state: &Arc<ServerState>) -> Router {
    let mut router = Router::new();
    for rpc in state.rpcs.iter() {
        for binding in &rpc.method.bindings {
            let (template, variables) = path_template(binding.path);
            let route = Arc::new(Route { method: rpc.method, binding, variables });
            let (state, rpc) = (Arc::clone(state), Arc::clone(rpc));
            let handler = move |params: RawPathParams, request: Request| {
                let (state, rpc, route) = (Arc::clone(&state), Arc::clone(&rpc), Arc::clone(&route));
                let values: Vec<String> = params.iter().map(|(_, v)| v.to_owned()).collect();
                async move {
                    run_with_fault(state.take_fault(rpc.path), |injected| {
                        handle_rest(route, values, IncomingCall { state, rpc, request, injected })
                    })
                    .await
                }
            };
            router = router.route(&template, on(method_filter(binding.http_method), handler));
        }
    }
    router
}

fn method_filter(method: HttpMethod) -> MethodFilter {
    match method {
        HttpMethod::Get => MethodFilter::GET,
        HttpMethod::Put => MethodFilter::PUT,
        HttpMethod::Post => MethodFilter::POST,
        HttpMethod::Delete => MethodFilter::DELETE,
        HttpMethod::Patch => MethodFilter::PATCH,
    }
}

/// The path with its variables numbered, because two routes may name them differently; and their names.
pub(super) fn path_template(path: &'static str) -> (String, Vec<&'static str>) {
    let mut out = String::new();
    let mut names = Vec::new();
    for segment in path.split('/').skip(1) {
        out.push('/');
        match segment.strip_prefix('{').and_then(|s| s.strip_suffix('}')) {
            Some(name) => {
                out.push_str(&format!("{{v{}}}", names.len()));
                names.push(name);
            }
            None => out.push_str(segment),
        }
    }
    (out, names)
}

async fn handle_rest(route: Arc<Route>, values: Vec<String>, call: IncomingCall) -> Response<Body> {
    let IncomingCall { state, rpc, request, injected } = call;
    // The gRPC server of the grpc-gateway stack gets what speaks gRPC before the gateway does.
    if let Some(spoken) = protocol::of_gateway_stack(&request) {
        return super::grpc::unknown_service(&spoken);
    }
    if request.method() == RequestMethod::HEAD {
        let mut response = not_allowed();
        *response.body_mut() = Body::empty();
        return response;
    }
    if request.uri().path().to_ascii_lowercase().contains("%2f") {
        return super::not_found();
    }
    let gateway = rpc.is_grpc_gateway_stack();
    let mut metadata = super::call_metadata(request.headers(), injected);
    // Only the grpc-gateway stack checks the page's origin.
    metadata.credentials.origin = super::header_text(request.headers(), "origin").filter(|_| gateway);
    let query = request.uri().query().unwrap_or_default().to_owned();
    let deadline = match deadline::of_gateway(request.headers()) {
        Ok(deadline) => deadline,
        Err(refusal) => return refusal_response(&refusal),
    };
    let body = match super::read_body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let message = match decoding::from_rest(&state, &rpc, &route, (values, query), body).await {
        Ok(message) => message,
        // The gateway's own refusals carry no cache headers.
        Err(refusal) => return refusal_response(&refusal),
    };
    let outcome = within(deadline, state.dispatch(&rpc, metadata, message)).await;
    let mut response = match outcome.and_then(|bytes| message_to_json(state.schema, route.method.response, &bytes)) {
        Ok(text) => {
            let mut response = Response::new(Body::from(text));
            *response.status_mut() = StatusCode::from_u16(route.method.success_code).unwrap_or(StatusCode::OK);
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            response
        }
        Err(refusal) => refusal_response(&refusal),
    };
    if gateway {
        super::no_cache(response.headers_mut(), state.clock.now());
    }
    response
}

fn message_to_json(schema: &Schema, message: MessageId, bytes: &[u8]) -> Result<String, Refusal> {
    let value = decode(schema, message, bytes).map_err(Refusal::internal)?;
    serde_json::to_string(&value).map_err(Refusal::internal)
}

fn refusal_response(refusal: &Refusal) -> Response<Body> {
    let http = StatusCode::from_u16(refusal.http()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = super::json_response(http, &refusal.to_json());
    if refusal.code == Code::Unauthenticated
        && let Ok(value) = HeaderValue::from_str(&refusal.message())
    {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, value);
    }
    response
}

/// The response to an HTTP method that a path does not have.
pub(super) async fn method_not_allowed(request: Request) -> Response<Body> {
    if request.uri().path().starts_with("/_test/") {
        return super::control::method_not_allowed();
    }
    match protocol::of_gateway_stack(&request) {
        Some(spoken) => super::grpc::unknown_service(&spoken),
        None => not_allowed(),
    }
}

fn not_allowed() -> Response<Body> {
    super::json_response(StatusCode::METHOD_NOT_ALLOWED, &json!({"code": 12, "message": "Method Not Allowed"}))
}
