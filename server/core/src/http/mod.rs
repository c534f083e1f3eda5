//! One port, every protocol. Routes come from the contract; only the control API, OpenID Connect and the page are routed by
//! hand.

mod assets;
mod clean_path;
mod compression;
mod connect;
mod control;
mod cors;
mod date;
mod deadline;
mod decoding;
mod envelope;
mod fault_injection;
mod grpc;
mod grpc_web;
mod health;
mod idp;
mod login;
mod nested_json;
mod oidc;
mod protocol;
mod reflection;
mod request_id;
mod rest;
mod rest_request;
mod saml;

pub use control::Control;
pub(crate) use control::run_control;
pub use rest_request::request_message;
pub(crate) use zitadel_login::http::{header_text, public_origin};

use self::date::{no_cache, with_date};
use self::fault_injection::run_with_fault;
use self::protocol::Protocol;
use crate::auth::Credentials;
use crate::dispatch::{CallMetadata, Injected, RequestMessage};
use crate::refusal::preferred_language;
use crate::refusal::{Code, Refusal};
use crate::registry::{RpcEntry, is_grpc_gateway_stack};
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::middleware::Next;
use axum::routing::any;
use serde_json::{Value as Json, json};
use std::sync::Arc;
use zitadel_login::cookie::bind_requests;
use zitadel_login::host::HostPolicy;
use zitadel_login::page::{self, PageSource};
use zitadel_login::proxy;
use zitadel_wasm::codec::decode;
use zitadel_wasm::schema::Schema;

/// Greatest body of a request, in bytes.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// One call of an RPC as a protocol handles it.
struct IncomingCall {
    state: Arc<ServerState>,
    rpc: Arc<RpcEntry>,
    request: Request,
    /// What a test's fault does to it.
    injected: Injected,
}

/// The whole server as a router. The files of `page` are served beside the API; `hosts` are those that requests may name.
pub fn router(state: &Arc<ServerState>, page: Option<PageSource>, hosts: HostPolicy) -> Router {
    let (login, binder) = login::login_proxy(state);
    let mut router = rest::routes(state);
    for rpc in state.rpcs.iter() {
        let (state, entry) = (Arc::clone(state), Arc::clone(rpc));
        let handler = move |request| handle_rpc(Arc::clone(&state), Arc::clone(&entry), request);
        router = router.route(rpc.path, any(handler));
    }
    router = router
        .merge(health::routes(state))
        .merge(assets::routes(state))
        .merge(reflection::routes())
        .merge(oidc::routes(state))
        .merge(idp::routes(state))
        .merge(saml::routes(state))
        .merge(control::routes(state))
        .merge(proxy::routes(login));
    let schema = state.schema;
    let fallback = Router::new().fallback(any(move |request| handle_unknown_path(schema, request)));
    let router = match page {
        Some(source) => router.merge(page::redirects()).fallback_service(page::files(source, fallback)),
        None => router.fallback_service(fallback),
    };
    let router = router.method_not_allowed_fallback(rest::method_not_allowed);
    let router = router.layer(axum::middleware::from_fn_with_state(binder, bind_requests));
    // Around the whole router, because a route adds its Allow header after its own layers. A request for another host gets
    // no CORS headers, nor does one that is redirected to a clean path; every response has a date and an id.
    let (hosts, clock) = (Arc::new(hosts), Arc::clone(state));
    Router::new()
        .fallback_service(router)
        .layer(axum::middleware::from_fn(cors::layer))
        .layer(axum::middleware::from_fn(clean_path::layer))
        .layer(axum::middleware::from_fn(move |request, next| check_host(Arc::clone(&hosts), request, next)))
        .layer(axum::middleware::from_fn(move |request, next| add_date_and_id(Arc::clone(&clock), request, next)))
}

/// Refuses requests for other hosts, such as a name that an attacker lets resolve to this machine (DNS rebinding).
async fn check_host(hosts: Arc<HostPolicy>, request: Request, next: Next) -> Response<Body> {
    match hosts.check(request.version(), request.uri(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(refused) if request.uri().path().starts_with("/_test/") => control::refusal(refused.status(), &refused),
        Err(refused) => {
            let code = if refused.status() == StatusCode::MISDIRECTED_REQUEST { 7 } else { 3 };
            json_response(refused.status(), &json!({ "code": code, "message": refused.to_string() }))
        }
    }
}

/// Dates every response by the server's own clock: clients that compare times by it, such as the age of a session, read it
/// there. Without a date hyper adds the machine's.
async fn add_date_and_id(state: Arc<ServerState>, request: Request, next: Next) -> Response<Body> {
    let mut response = with_date(next.run(request).await, state.clock.now());
    response.headers_mut().extend(request_id::next().map(|id| (header::HeaderName::from_static("x-request-id"), id)));
    response
}

/// A request on the path of an RPC: its content type names the protocol.
async fn handle_rpc(state: Arc<ServerState>, rpc: Arc<RpcEntry>, request: Request) -> Response<Body> {
    let spoken = if rpc.is_grpc_gateway_stack() {
        protocol::of_gateway_stack(&request).ok_or_else(|| Box::new(not_found()))
    } else {
        protocol::of_newer_service(&request)
    };
    let spoken = match spoken {
        Ok(spoken) => spoken,
        Err(response) => return *response,
    };
    run_with_fault(state.take_fault(rpc.path), |injected| async move {
        let call = IncomingCall { state, rpc, request, injected };
        match spoken.protocol {
            Protocol::GrpcWeb => grpc_web::handle_grpc_web(call, &spoken).await,
            Protocol::Grpc => grpc::handle_grpc(call, &spoken).await,
            Protocol::Connect => connect::handle_connect(call, &spoken).await,
        }
    })
    .await
}

async fn handle_unknown_path(schema: &'static Schema, request: Request) -> Response<Body> {
    let path = request.uri().path();
    // Everything below a newer service is its handler's, which knows its RPCs and nothing else.
    let service = path.strip_prefix('/').and_then(|path| path.split_once('/')).map(|(service, _)| service);
    let is_known = service.is_some_and(|service| schema.services().iter().any(|known| known.name == service));
    if is_known && !is_grpc_gateway_stack(path) {
        let mut response = Response::new(Body::from("404 page not found\n"));
        *response.status_mut() = StatusCode::NOT_FOUND;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        return response;
    }
    match protocol::of_gateway_stack(&request) {
        Some(spoken) => grpc::unknown_service(&spoken),
        None => not_found(),
    }
}

fn call_metadata(headers: &HeaderMap, injected: Injected) -> CallMetadata {
    let [authorization, org] = ["authorization", "x-zitadel-orgid"].map(|name| header_text(headers, name));
    let authorization = authorization.map(without_whitespace);
    let accepted = header_text(headers, "accept-language");
    CallMetadata {
        credentials: Credentials { authorization, org, origin: None },
        language: accepted.map(|accepted| preferred_language(&accepted)).unwrap_or_default(),
        injected,
    }
}

/// ZITADEL's reader of tokens ignores white space in them (recording session-token-rules). Over HTTP/1.1 nothing is left of
/// it at the end, over HTTP/2 there is.
fn without_whitespace(authorization: String) -> String {
    match authorization.strip_prefix("Bearer ") {
        Some(token) if token.contains(char::is_whitespace) => {
            format!("Bearer {}", token.split_whitespace().collect::<String>())
        }
        _ => authorization,
    }
}

/// Decodes the payload of a frame. What cannot be decoded is INVALID_ARGUMENT to connect-go and INTERNAL to grpc-go.
async fn decode_payload(
    state: &ServerState,
    rpc: &Arc<RpcEntry>,
    payload: Vec<u8>,
    json: bool,
) -> Result<RequestMessage, Refusal> {
    let decoded = if json {
        decoding::from_json(state, rpc, payload).await
    } else {
        decoding::from_protobuf(state, rpc, payload).await
    };
    decoded.map_err(|mut refusal| {
        if rpc.is_grpc_gateway_stack() {
            refusal.code = Code::Internal;
        }
        refusal
    })
}

/// Whether a payload can be decoded, as far as pages' limits go.
fn is_message(schema: &Schema, rpc: &RpcEntry, payload: &[u8], json: bool) -> bool {
    if json {
        serde_json::from_slice::<serde::de::IgnoredAny>(payload).is_ok()
    } else {
        decode(schema, rpc.method.request, payload).is_ok()
    }
}

pub(crate) fn json_response(status: StatusCode, body: &Json) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn not_found() -> Response<Body> {
    json_response(StatusCode::NOT_FOUND, &json!({"code": 5, "message": "Not Found"}))
}

/// The body of a request, or the response to one that is too large.
async fn read_body(request: Request) -> Result<Vec<u8>, Response<Body>> {
    axum::body::to_bytes(request.into_body(), BODY_LIMIT).await.map(|b| b.to_vec()).map_err(|_| {
        json_response(StatusCode::PAYLOAD_TOO_LARGE, &json!({"code": 8, "message": "the body is too large"}))
    })
}
