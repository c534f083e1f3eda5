//! gRPC, by tonic; over HTTP/1.1, too, as connect-go serves it.

use super::deadline::{self, Deadline, within};
use super::envelope::{Reader, message_frame, single_message};
use super::protocol::{Protocol, Spoken};
use super::{IncomingCall, compression};
use crate::dispatch::Injected;
use crate::refusal::{Code, Refusal};
use crate::registry::RpcEntry;
use crate::state::ServerState;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, Version, header};
use bytes::{Buf as _, BufMut as _, Bytes};
use http_body_util::BodyExt as _;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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
    injected: Injected,
    /// Whether messages are ProtoJSON.
    json: bool,
    deadline: Deadline,
    /// Set when the message could not be decoded.
    malformed: Arc<AtomicBool>,
}

impl UnaryService<Bytes> for Unary {
    type Response = Bytes;
    type Future = Pin<Box<dyn Future<Output = Result<tonic::Response<Bytes>, tonic::Status>> + Send>>;

    fn call(&mut self, request: tonic::Request<Bytes>) -> Self::Future {
        let (state, rpc) = (Arc::clone(&self.state), Arc::clone(&self.rpc));
        let (json, deadline, malformed) = (self.json, self.deadline, Arc::clone(&self.malformed));
        let injected = std::mem::take(&mut self.injected);
        Box::pin(async move {
            let (metadata, _, message) = request.into_parts();
            let metadata = super::call_metadata(&metadata.into_headers(), injected);
            let outcome = match super::decode_payload(&state, &rpc, message.to_vec(), json).await {
                Ok(message) => within(deadline, state.dispatch(&rpc, metadata, message)).await,
                Err(refusal) => {
                    malformed.store(true, Ordering::Relaxed);
                    Err(refusal)
                }
            };
            let outcome = match outcome {
                Ok(bytes) if json => {
                    super::connect::message_to_json(state.schema, &rpc, &bytes).map(String::into_bytes)
                }
                outcome => outcome,
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
pub(super) async fn handle_grpc(call: IncomingCall, spoken: &Spoken) -> Response<Body> {
    let IncomingCall { state, rpc, request, injected } = call;
    let gateway = rpc.is_grpc_gateway_stack();
    let (now, version) = (state.clock.now(), request.version());
    let (mut parts, body) = request.into_parts();
    let checked = match gateway {
        true => match deadline::of_grpc_go(&parts.headers) {
            Ok(deadline) => compression::is_gzip(&parts.headers, "grpc-encoding").map(|gzip| (gzip, deadline)),
            Err(text) => return malformed_deadline(text.into_bytes()),
        },
        // connect-go looks at the compression first.
        false => compression::is_gzip(&parts.headers, "grpc-encoding")
            .and_then(|gzip| Ok((gzip, deadline::of_connect_go(&parts.headers)?))),
    };
    let (gzip, deadline) = match checked {
        Ok(checked) => checked,
        Err(refusal) => return refusal_in_trailers(&refusal, spoken, version),
    };
    let body = match super::read_body(Request::new(body)).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let reader = if gateway { Reader::GrpcGo } else { Reader::Connect { web: false } };
    let is_message = |payload: &[u8]| super::is_message(state.schema, &rpc, payload, spoken.json);
    let message = single_message(&body, reader, gzip, &is_message).and_then(|message| message.into_payload(reader));
    let frame = match message {
        Ok(message) => message_frame(&message),
        Err(refusal) => return refusal_in_trailers(&refusal, spoken, version),
    };
    // What tonic gets is not compressed any more.
    parts.headers.remove("grpc-encoding");
    let mut grpc = tonic::server::Grpc::new(BytesCodec)
        .send_compressed(CompressionEncoding::Gzip)
        .max_decoding_message_size(super::BODY_LIMIT);
    let malformed = Arc::new(AtomicBool::new(false));
    let unary = Unary { state, rpc, injected, json: spoken.json, deadline, malformed: Arc::clone(&malformed) };
    let response = grpc.unary(unary, Request::from_parts(parts, Body::from(frame))).await;
    let mut response = move_status_to_trailers(response, spoken, version);
    let refused = response.extensions().get::<Refused>().is_some();
    if !refused || (gateway && !malformed.load(Ordering::Relaxed)) {
        super::no_cache(response.headers_mut(), now);
    }
    response
}

/// The response to a malformed deadline, which grpc-go writes before it begins with gRPC.
pub(super) fn malformed_deadline(body: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn refusal_in_trailers(refusal: &Refusal, spoken: &Spoken, version: Version) -> Response<Body> {
    move_status_to_trailers(to_tonic_status(refusal).into_http::<tonic::body::Body>(), spoken, version)
}

/// The response of the grpc-gateway stack to an RPC that it does not have.
pub(super) fn unknown_service(spoken: &Spoken) -> Response<Body> {
    let refusal = Refusal::plain(Code::Unimplemented, "unknown service");
    match spoken.protocol {
        Protocol::GrpcWeb => super::grpc_web::refusal_in_headers(&refusal, spoken),
        _ => refusal_in_trailers(&refusal, spoken, Version::HTTP_2),
    }
}

/// Marks the response of a refused call.
#[derive(Clone)]
struct Refused;

/// tonic puts the status of a refusal into headers alone; ZITADEL puts it into trailers in every case, and some clients
/// look only there.
fn move_status_to_trailers(response: Response<tonic::body::Body>, spoken: &Spoken, version: Version) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    parts.headers.insert(header::CONTENT_TYPE, spoken.content_type.clone());
    if version < Version::HTTP_2 {
        // Over HTTP/1.1 trailers are sent only if they were announced.
        parts
            .headers
            .insert(header::TRAILER, HeaderValue::from_static("grpc-status, grpc-message, grpc-status-details-bin"));
    }
    let mut trailers = HeaderMap::new();
    for name in ["grpc-status", "grpc-message", "grpc-status-details-bin"] {
        if let (Some(value), Ok(name)) = (parts.headers.remove(name), HeaderName::try_from(name)) {
            trailers.insert(name, value);
        }
    }
    if trailers.is_empty() {
        return Response::from_parts(parts, Body::new(body));
    }
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
