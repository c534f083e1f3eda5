//! RPCs that the proxy itself sends to the upstream, as the login client.

use super::Upstream;
use crate::http::header_text;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};
use http_body_util::BodyExt as _;
use prost::Message;
use zitadel_wasm::codec::Value;
use zitadel_wasm::schema::Schema;
use zitadel_wasm::transport::{Answer, frame, grpc_web};

/// Sends `request` to `path` (`/package.Service/Method`); `None` when the upstream refuses or fails.
pub async fn invoke<R: Message + Default>(
    upstream: &Upstream,
    schema: &Schema,
    path: &str,
    request: &impl Message,
) -> Option<R> {
    let mut call = Request::new(Body::from(frame::write(&request.encode_to_vec())));
    *call.method_mut() = Method::POST;
    for name in [header::CONTENT_TYPE, header::ACCEPT] {
        call.headers_mut().insert(name, HeaderValue::from_static(grpc_web::CONTENT_TYPE));
    }
    let (parts, body) = upstream(path.to_owned(), call).await.into_parts();
    let response = Answer {
        status: parts.status.as_u16(),
        content_type: header_text(&parts.headers, "content-type").unwrap_or_default(),
        grpc_status: header_text(&parts.headers, "grpc-status"),
        grpc_message: header_text(&parts.headers, "grpc-message"),
        grpc_details: header_text(&parts.headers, "grpc-status-details-bin"),
        body: Value::Bytes(body.collect().await.ok()?.to_bytes().to_vec()),
    };
    R::decode(grpc_web::answer(schema, &response).ok()?.as_slice()).ok()
}
