//! gRPC over HTTP/2, by tonic.

use crate::refusal::{Code, Refusal};
use crate::service::Service;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response};
use bytes::{Buf as _, BufMut as _, Bytes};
use http_body_util::BodyExt as _;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tonic::codec::{Codec, CompressionEncoding, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::server::UnaryService;

/// Messages stay bytes: the service reads them by the schema.
#[derive(Default)]
struct Raw;

impl Codec for Raw {
    type Encode = Bytes;
    type Decode = Bytes;
    type Encoder = Self;
    type Decoder = Self;

    fn encoder(&mut self) -> Self {
        Self
    }

    fn decoder(&mut self) -> Self {
        Self
    }
}

impl Encoder for Raw {
    type Item = Bytes;
    type Error = tonic::Status;

    fn encode(&mut self, item: Bytes, dst: &mut EncodeBuf<'_>) -> Result<(), tonic::Status> {
        dst.put(item);
        Ok(())
    }
}

impl Decoder for Raw {
    type Item = Bytes;
    type Error = tonic::Status;

    fn decode(&mut self, src: &mut DecodeBuf<'_>) -> Result<Option<Bytes>, tonic::Status> {
        Ok(Some(src.copy_to_bytes(src.remaining())))
    }
}

struct Unary {
    service: Arc<Service>,
    path: String,
}

impl UnaryService<Bytes> for Unary {
    type Response = Bytes;
    type Future = Pin<Box<dyn Future<Output = Result<tonic::Response<Bytes>, tonic::Status>> + Send>>;

    fn call(&mut self, request: tonic::Request<Bytes>) -> Self::Future {
        let service = Arc::clone(&self.service);
        let path = self.path.clone();
        Box::pin(async move {
            let (metadata, extensions, message) = request.into_parts();
            let credentials = super::credentials(&metadata.into_headers(), &extensions);
            let answer = service.call(&path, credentials, message.to_vec()).await;
            answer.map(|bytes| tonic::Response::new(bytes.into())).map_err(|status| to_tonic(&status))
        })
    }
}

fn to_tonic(status: &Refusal) -> tonic::Status {
    let details = status.rpc_status().unwrap_or_default();
    tonic::Status::with_details(status.code, status.message(), details.into())
}

/// Answers one call.
pub(super) async fn answer(service: Arc<Service>, path: String, request: Request) -> Response<Body> {
    let v1 = crate::service::is_v1(&path);
    let now = service.clock.now();
    let mut grpc = tonic::server::Grpc::new(Raw)
        .accept_compressed(CompressionEncoding::Gzip)
        .send_compressed(CompressionEncoding::Gzip)
        .max_decoding_message_size(super::BODY_LIMIT);
    let mut response = trailing(grpc.unary(Unary { service, path }, request).await);
    if v1 || response.extensions().get::<Refused>().is_none() {
        super::no_cache(response.headers_mut(), now);
    }
    response
}

/// A method or service that the contract does not have.
pub(super) fn unknown(content_type: &str) -> Response<Body> {
    let status = Refusal::plain(Code::Unimplemented, "unknown service");
    if content_type.starts_with("application/grpc-web") {
        return super::grpc_web::in_headers(&status, content_type);
    }
    trailing(to_tonic(&status).into_http::<tonic::body::Body>())
}

#[derive(Clone)]
struct Refused;

/// tonic answers a refusal with headers alone; ZITADEL puts the status into trailers in every case, and clients have
/// been seen to look only there.
fn trailing(response: Response<tonic::body::Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    let mut trailers = HeaderMap::new();
    for name in ["grpc-status", "grpc-message", "grpc-status-details-bin"] {
        if let (Some(value), Ok(name)) = (parts.headers.remove(name), HeaderName::try_from(name)) {
            trailers.insert(name, value);
        }
    }
    if trailers.is_empty() {
        return Response::from_parts(parts, Body::new(body));
    }
    parts.headers.insert("content-type", HeaderValue::from_static("application/grpc"));
    parts.extensions.insert(Refused);
    Response::from_parts(parts, Body::new(Trailers(Some(trailers)).boxed()))
}

/// A body of nothing but trailers.
struct Trailers(Option<HeaderMap>);

impl http_body::Body for Trailers {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        Poll::Ready(self.0.take().map(|t| Ok(http_body::Frame::trailers(t))))
    }
}
