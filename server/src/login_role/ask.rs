//! What the gate itself asks of what is behind it.

use super::Onward;
use crate::http::header_text;
use crate::rpc::Rpc;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};
use http_body_util::BodyExt as _;
use prost::Message as _;
use zitadel_wasm::codec::Value;
use zitadel_wasm::schema::Schema;
use zitadel_wasm::transport::{Answer, frame, grpc_web};

/// Asks what is behind the gate, as the login client, by the page's own code; `None` when it refuses.
pub async fn ask<R: Rpc>(onward: &Onward, schema: &Schema, request: &R::Request) -> Option<R::Response> {
    let mut call = Request::new(Body::from(frame::write(&request.encode_to_vec())));
    *call.method_mut() = Method::POST;
    for name in [header::CONTENT_TYPE, header::ACCEPT] {
        call.headers_mut().insert(name, HeaderValue::from_static(grpc_web::CONTENT_TYPE));
    }
    let (parts, body) = onward(R::PATH.to_owned(), call).await.into_parts();
    let answer = Answer {
        status: parts.status.as_u16(),
        content_type: header_text(&parts.headers, "content-type").unwrap_or_default(),
        grpc_status: header_text(&parts.headers, "grpc-status"),
        grpc_message: header_text(&parts.headers, "grpc-message"),
        grpc_details: header_text(&parts.headers, "grpc-status-details-bin"),
        body: Value::Bytes(body.collect().await.ok()?.to_bytes().to_vec()),
    };
    R::Response::decode(grpc_web::answer(schema, &answer).ok()?.as_slice()).ok()
}
