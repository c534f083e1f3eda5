//! Connect's unary protocol (<https://connectrpc.com/docs/protocol>), which ZITADEL's newer services answer on the
//! paths of the RPCs: JSON or protobuf in the body, the status in HTTP.

use crate::refusal::{Code, Refusal};
use crate::service::Service;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Response, StatusCode, header};
use std::sync::Arc;
use zitadel_wasm::codec::{Mode, Value, decode, encode};

/// Answers one call.
pub(super) async fn answer(service: &Arc<Service>, path: &str, request: Request, content_type: &str) -> Response<Body> {
    if crate::service::is_v1(path) {
        let body = serde_json::json!({"code": 5, "message": "Not Found"});
        return super::json_answer(StatusCode::NOT_FOUND, &body);
    }
    let binary = content_type.starts_with("application/proto");
    if !binary && !content_type.starts_with("application/json") {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        let offered = "application/grpc, application/grpc-web, application/json, application/proto";
        response.headers_mut().insert("accept-post", HeaderValue::from_static(offered));
        return response;
    }
    let credentials = super::credentials(request.headers(), request.extensions());
    let body = match super::body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let outcome = match if binary { Ok(body) } else { from_json(service, path, &body) } {
        Ok(message) => service.call(path, credentials, message).await,
        Err(status) => Err(status),
    };
    let answered = match outcome {
        Ok(bytes) if binary => Ok((bytes, "application/proto")),
        Ok(bytes) => to_json(service, path, &bytes).map(|text| (text.into_bytes(), "application/json")),
        Err(status) => Err(status),
    };
    match answered {
        Ok((body, kind)) => {
            let mut response = Response::new(Body::from(body));
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            super::no_cache(response.headers_mut(), service.clock.now());
            response
        }
        Err(status) => {
            let http = StatusCode::from_u16(status.http()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            super::json_answer(http, &status.to_connect())
        }
    }
}

fn from_json(service: &Service, path: &str, body: &[u8]) -> Result<Vec<u8>, Refusal> {
    let invalid = |why: String| Refusal::plain(Code::InvalidArgument, why);
    let (_, method) = service.schema.method(path).ok_or_else(|| invalid("unknown method".into()))?;
    let value: Value = serde_json::from_slice(body).map_err(|e| invalid(format!("the body is no JSON: {e}")))?;
    encode(service.schema, method.request, &value, Mode::Lenient).map_err(|violations| {
        let first = violations.first().map(|v| format!("{} {}", v.path, v.message));
        invalid(first.unwrap_or_default())
    })
}

fn to_json(service: &Service, path: &str, bytes: &[u8]) -> Result<String, Refusal> {
    let (_, method) = service.schema.method(path).ok_or_else(|| Refusal::internal("unknown method"))?;
    let value = decode(service.schema, method.response, bytes).map_err(Refusal::internal)?;
    serde_json::to_string(&value).map_err(Refusal::internal)
}
