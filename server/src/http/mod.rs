//! One port, every protocol. Routes come from the contract; only the control API, OpenID Connect and the page are routed by
//! hand.

mod connect;
mod control;
mod cors;
mod date;
mod fault_injection;
mod grpc;
mod grpc_web;
mod health;
mod idp;
mod login;
mod oidc;
mod reflection;
mod rest;
mod rest_request;
mod saml;

pub use rest_request::request_message;
pub(crate) use zitadel_login::http::{header_text, public_origin};

use self::date::{no_cache, with_date};
use self::fault_injection::run_with_fault;
use crate::auth::Credentials;
use crate::dispatch::{CallMetadata, RequestMessage};
use crate::refusal::preferred_language;
use crate::refusal::{Code, Refusal};
use crate::registry::{RpcEntry, is_grpc_gateway_stack};
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::middleware::Next;
use axum::routing::any;
use serde_json::{Value as Json, json};
use std::sync::Arc;
use zitadel_login::cookie::bind_requests;
use zitadel_login::host::HostPolicy;
use zitadel_login::page::{self, PageSource};
use zitadel_login::proxy;
use zitadel_wasm::schema::Schema;

/// Greatest body of a request, in bytes.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// One call of an RPC as a protocol handles it.
struct IncomingCall {
    state: Arc<ServerState>,
    rpc: Arc<RpcEntry>,
    request: Request,
    /// A test's fault: the refusal that takes the RPC's place.
    injected_refusal: Option<Refusal>,
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
    // no CORS headers, and every response has a date.
    let (hosts, clock) = (Arc::new(hosts), Arc::clone(state));
    Router::new()
        .fallback_service(router)
        .layer(axum::middleware::from_fn(cors::layer))
        .layer(axum::middleware::from_fn(move |request, next| check_host(Arc::clone(&hosts), request, next)))
        .layer(axum::middleware::from_fn(move |request, next| add_date(Arc::clone(&clock), request, next)))
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
async fn add_date(state: Arc<ServerState>, request: Request, next: Next) -> Response<Body> {
    with_date(next.run(request).await, state.clock.now())
}

/// `POST /package.Service/Method`: the content type names the protocol.
async fn handle_rpc(state: Arc<ServerState>, rpc: Arc<RpcEntry>, request: Request) -> Response<Body> {
    let content_type = header_text(request.headers(), "content-type").unwrap_or_default();
    if request.method() != Method::POST {
        return json_response(StatusCode::METHOD_NOT_ALLOWED, &json!({"code": 12, "message": "Method Not Allowed"}));
    }
    run_with_fault(state.faults.take(rpc.path), |injected_refusal| async move {
        let call = IncomingCall { state, rpc, request, injected_refusal };
        if content_type.starts_with("application/grpc-web") {
            grpc_web::handle_grpc_web(call, &content_type).await
        } else if content_type.starts_with("application/grpc") {
            grpc::handle_grpc(call).await
        } else {
            connect::handle_connect(call, &content_type).await
        }
    })
    .await
}

async fn handle_unknown_path(schema: &'static Schema, request: Request) -> Response<Body> {
    let content_type = header_text(request.headers(), "content-type").unwrap_or_default();
    if !content_type.starts_with("application/grpc") {
        return not_found();
    }
    let path = request.uri().path();
    let service = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    // ZITADEL's router refuses an unknown method of a newer service before gRPC sees it.
    if !is_grpc_gateway_stack(path) && schema.services().iter().any(|known| known.name == service) {
        let mut response = Response::new(Body::from("404 page not found\n"));
        *response.status_mut() = StatusCode::NOT_FOUND;
        let text = HeaderValue::from_static("text/plain; charset=utf-8");
        response.headers_mut().insert(header::CONTENT_TYPE, text);
        return response;
    }
    grpc::unknown_service(&content_type)
}

fn call_metadata(headers: &HeaderMap, injected_refusal: Option<Refusal>) -> CallMetadata {
    let [authorization, org] = ["authorization", "x-zitadel-orgid"].map(|name| header_text(headers, name));
    let accepted = header_text(headers, "accept-language");
    CallMetadata {
        credentials: Credentials { authorization, org, origin: None },
        language: accepted.map(|accepted| preferred_language(&accepted)).unwrap_or_default(),
        injected_refusal,
    }
}

/// Decodes a request in the protocols that report a malformed message as INVALID_ARGUMENT.
fn decode_request(schema: &Schema, rpc: &RpcEntry, bytes: Vec<u8>) -> Result<RequestMessage, Refusal> {
    RequestMessage::decode(schema, rpc, bytes)
        .map_err(|e| Refusal::plain(Code::InvalidArgument, format!("the request cannot be read: {e}")))
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
