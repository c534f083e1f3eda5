//! Connect's unary protocol (<https://connectrpc.com/docs/protocol>), which ZITADEL's newer services speak on the paths of
//! the RPCs: JSON or protobuf in the body, the status in HTTP.

use super::IncomingCall;
use crate::refusal::{Code, Refusal};
use crate::registry::RpcEntry;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use zitadel_wasm::codec::{Mode, Value, decode, encode};
use zitadel_wasm::schema::Schema;

/// Handles one call.
pub(super) async fn handle_connect(call: IncomingCall, content_type: &str) -> Response<Body> {
    let IncomingCall { state, rpc, request, injected_refusal } = call;
    if rpc.is_grpc_gateway_stack() {
        return super::not_found();
    }
    let binary = content_type.starts_with("application/proto");
    if !binary && !content_type.starts_with("application/json") {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        let offered = "application/grpc, application/grpc-web, application/json, application/proto";
        response.headers_mut().insert("accept-post", HeaderValue::from_static(offered));
        return response;
    }
    let metadata = super::call_metadata(request.headers(), injected_refusal);
    let body = match super::read_body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let message = if binary { Ok(body) } else { json_to_message(state.schema, &rpc, &body) };
    let message = message.and_then(|bytes| super::decode_request(state.schema, &rpc, bytes));
    let outcome = match message {
        Ok(message) => state.dispatch(&rpc, metadata, message).await,
        Err(refusal) => Err(refusal),
    };
    let body = match outcome {
        Ok(bytes) if binary => Ok((bytes, "application/proto")),
        Ok(bytes) => message_to_json(state.schema, &rpc, &bytes).map(|text| (text.into_bytes(), "application/json")),
        Err(refusal) => Err(refusal),
    };
    match body {
        Ok((body, content_type)) => {
            let mut response = Response::new(Body::from(body));
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
            super::no_cache(response.headers_mut(), state.clock.now());
            response
        }
        Err(refusal) => {
            let http = StatusCode::from_u16(refusal.http()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            super::json_response(http, &refusal.to_connect())
        }
    }
}

fn json_to_message(schema: &Schema, rpc: &RpcEntry, body: &[u8]) -> Result<Vec<u8>, Refusal> {
    let invalid = |why: String| Refusal::plain(Code::InvalidArgument, why);
    let value: Value = serde_json::from_slice(body).map_err(|e| invalid(format!("the body is not JSON: {e}")))?;
    encode(schema, rpc.method.request, &value, Mode::Lenient).map_err(|violations| {
        let first = violations.first().map(|v| format!("{} {}", v.path, v.message));
        invalid(first.unwrap_or_default())
    })
}

fn message_to_json(schema: &Schema, rpc: &RpcEntry, bytes: &[u8]) -> Result<String, Refusal> {
    let value = decode(schema, rpc.method.response, bytes).map_err(Refusal::internal)?;
    serde_json::to_string(&value).map_err(Refusal::internal)
}
