//! gRPC over HTTP/2, by tonic.

use super::IncomingCall;
use crate::refusal::{Code, Refusal};
use crate::registry::RpcEntry;
use crate::state::ServerState;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response};
use bytes::{Buf as _, BufMut as _, Bytes};
use http_body_util::BodyExt as _;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tonic::codec::{Codec, CompressionEncoding, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::server::UnaryService;

/// Messages stay bytes: dispatch decodes them by the schema.
#[derive(Default)]
struct BytesCodec;

impl Codec for BytesCodec {
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

impl Encoder for BytesCodec {
    type Item = Bytes;
    type Error = tonic::Status;

    fn encode(&mut self, item: Bytes, dst: &mut EncodeBuf<'_>) -> Result<(), tonic::Status> {
        dst.put(item);
        Ok(())
    }
}

impl Decoder for BytesCodec {
    type Item = Bytes;
    type Error = tonic::Status;

    fn decode(&mut self, src: &mut DecodeBuf<'_>) -> Result<Option<Bytes>, tonic::Status> {
        Ok(Some(src.copy_to_bytes(src.remaining())))
    }
}

struct Unary {
    state: Arc<ServerState>,
    rpc: Arc<RpcEntry>,
    injected_refusal: Option<Refusal>,
}

impl UnaryService<Bytes> for Unary {
    type Response = Bytes;
    type Future = Pin<Box<dyn Future<Output = Result<tonic::Response<Bytes>, tonic::Status>> + Send>>;

    fn call(&mut self, request: tonic::Request<Bytes>) -> Self::Future {
        let (state, rpc) = (Arc::clone(&self.state), Arc::clone(&self.rpc));
        let injected_refusal = self.injected_refusal.take();
        Box::pin(async move {
            let (metadata, _, message) = request.into_parts();
            let metadata = super::call_metadata(&metadata.into_headers(), injected_refusal);
            let outcome = match super::decode_request(state.schema, &rpc, message.to_vec()) {
                Ok(message) => state.dispatch(&rpc, metadata, message).await,
                Err(refusal) => Err(refusal),
            };
            outcome.map(|bytes| tonic::Response::new(bytes.into())).map_err(|refusal| to_tonic_status(&refusal))
        })
    }
}

fn to_tonic_status(status: &Refusal) -> tonic::Status {
    let details = status.rpc_status().unwrap_or_default();
    tonic::Status::with_details(status.code, status.message(), details.into())
}

/// Handles one call.
pub(super) async fn handle_grpc(call: IncomingCall) -> Response<Body> {
    let IncomingCall { state, rpc, request, injected_refusal } = call;
    let gateway = rpc.is_grpc_gateway_stack();
    let now = state.clock.now();
    let mut grpc = tonic::server::Grpc::new(BytesCodec)
        .accept_compressed(CompressionEncoding::Gzip)
        .send_compressed(CompressionEncoding::Gzip)
        .max_decoding_message_size(super::BODY_LIMIT);
    let mut response = move_status_to_trailers(grpc.unary(Unary { state, rpc, injected_refusal }, request).await);
    if gateway || response.extensions().get::<Refused>().is_none() {
        super::no_cache(response.headers_mut(), now);
    }
    response
}

/// The response to an RPC that the contract does not have.
pub(super) fn unknown_service(content_type: &str) -> Response<Body> {
    let status = Refusal::plain(Code::Unimplemented, "unknown service");
    if content_type.starts_with("application/grpc-web") {
        return super::grpc_web::refusal_in_headers(&status, content_type);
    }
    move_status_to_trailers(to_tonic_status(&status).into_http::<tonic::body::Body>())
}

/// Marks the response of a refused call.
#[derive(Clone)]
struct Refused;

/// tonic puts the status of a refusal into headers alone; ZITADEL puts it into trailers in every case, and some clients
/// look only there.
fn move_status_to_trailers(response: Response<tonic::body::Body>) -> Response<Body> {
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
    Response::from_parts(parts, Body::new(TrailersBody(Some(trailers)).boxed()))
}

/// A body that consists of trailers.
struct TrailersBody(Option<HeaderMap>);

impl http_body::Body for TrailersBody {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        Poll::Ready(self.0.take().map(|t| Ok(http_body::Frame::trailers(t))))
    }
}
