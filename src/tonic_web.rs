//! The feature `tonic`: typed clients for Rust pages, over `tonic-web-wasm-client` behind a [`Guard`].
//!
//! ```ignore
//! use zitadel_wasm::messages::zitadel::user::v2::{VerifyPhoneRequest, user_service_client::UserServiceClient};
//! use zitadel_wasm::tonic_web::{bearer, channel};
//!
//! let mut user = UserServiceClient::with_interceptor(channel("https://my-instance.zitadel.cloud")?, bearer(token));
//! let response = user.verify_phone(VerifyPhoneRequest { user_id, verification_code }).await.map_err(Error::from)?;
//! ```
//!
//! The guard gives typed clients what `Client` gives: a request that ZITADEL would refuse is not sent, and a
//! response is read by the same code. Without it tonic panics on details that are not base64, and accepts a response
//! without a status. What it cannot do is in tonic-web-wasm-client's hands: see `docs/failures.md`.

use crate::codec::{self, Value};
use crate::core::Core;
use crate::error::{Code, Error, Kind};
use crate::transport::{HttpResponse, frame, grpc_web};
use crate::validate::RuleChecks;
use http::{HeaderMap, HeaderValue, Request, Response, Uri};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use tonic::body::Body;
use tonic::codegen::{Bytes, StdError};
use tower_service::Service;
use zitadel_schema::protocol::{MAX_RESPONSE_BYTES, header};

/// The channel of a typed client: `UserServiceClient::new(channel(base_url)?)`.
///
/// # Errors
/// When the contract that is built in cannot be read, which a test of this crate rules out.
#[cfg(target_arch = "wasm32")]
pub fn channel(base_url: &str) -> Result<Guard<tonic_web_wasm_client::Client>, Error> {
    use tonic_web_wasm_client::options::{FetchOptions, Redirect};
    let options = FetchOptions::new().redirect(Redirect::Error);
    let base_url = base_url.trim_end_matches('/').to_owned();
    Guard::new(tonic_web_wasm_client::Client::new_with_options(base_url, options))
}

/// An interceptor that adds a bearer token.
pub fn bearer(
    token: impl AsRef<str>,
) -> impl Fn(tonic::Request<()>) -> Result<tonic::Request<()>, tonic::Status> + Clone {
    let value = tonic::metadata::AsciiMetadataValue::try_from(["Bearer ", token.as_ref()].concat()).ok();
    move |mut request| match &value {
        Some(value) => {
            request.metadata_mut().insert(header::AUTHORIZATION, value.clone());
            Ok(request)
        }
        None => Err(tonic::Status::invalid_argument("the token has characters that a header cannot carry")),
    }
}

impl From<tonic::Status> for Error {
    /// The error that the [`Guard`] gave to tonic, or an error of the status's code and message.
    fn from(status: tonic::Status) -> Self {
        let mut source = std::error::Error::source(&status);
        while let Some(cause) = source {
            if let Some(error) = cause.downcast_ref::<Error>() {
                return error.clone();
            }
            source = cause.source();
        }
        Error::new(Kind::Rpc, Code(status.code() as i32), status.message())
    }
}

/// Checks every request before `inner` sends it, and every response before tonic reads it.
#[derive(Clone)]
pub struct Guard<S> {
    inner: S,
    core: &'static Core,
    rules: RuleChecks,
}

impl<S> Guard<S> {
    /// A guard around a transport.
    ///
    /// # Errors
    /// When the contract that is built in cannot be read, which a test of this crate rules out.
    pub fn new(inner: S) -> Result<Self, Error> {
        Ok(Self { inner, core: Core::shared()?, rules: RuleChecks::Enforce })
    }

    /// Whether requests that break a rule of the contract are sent.
    #[must_use]
    pub fn with_rules(self, rules: RuleChecks) -> Self {
        Self { rules, ..self }
    }
}

impl<S, B> Service<Request<Body>> for Guard<S>
where
    S: Service<Request<Body>, Response = Response<B>> + Clone + 'static,
    S::Error: Into<StdError>,
    B: http_body::Body<Data = Bytes> + 'static,
    B::Error: Into<StdError>,
{
    type Response = Response<UnsyncBoxBody<Bytes, tonic::Status>>;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Error>>>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(context).map_err(no_response)
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        // tower's contract: the service that was polled ready has to be the one that is called, not its clone.
        let next = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, next);
        let (core, rules) = (self.core, self.rules);
        Box::pin(async move {
            let path = request.uri().path().to_owned();
            let request = checked(core, request, rules).await?;
            let response = inner.call(request).await.map_err(no_response)?;
            let message = read(core, &path, response).await?;
            let mut trailers = HeaderMap::new();
            trailers.insert(header::GRPC_STATUS, HeaderValue::from_static("0"));
            let body = http_body_util::Full::new(Bytes::from(frame::write(&message)));
            let body = body.with_trailers(std::future::ready(Some(Ok(trailers))));
            let body = body.map_err(|never| match never {});
            let mut response = Response::new(UnsyncBoxBody::new(body));
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
            Ok(response)
        })
    }
}

/// The request, unless ZITADEL would refuse it.
async fn checked(core: &Core, request: Request<Body>, rules: RuleChecks) -> Result<Request<Body>, Error> {
    let (parts, body) = request.into_parts();
    let unreadable = |_| Error::refused("", "cannot be read");
    let bytes = body.collect().await.map_err(unreadable)?.to_bytes();
    let schema = core.schema();
    if let Some((_, method)) = schema.method(parts.uri.path())
        && let Some(frames) = frame::read(&bytes)
        && let [message] = frames.as_slice()
    {
        let value =
            codec::decode(schema, method.request, message.payload).map_err(|e| Error::refused("", e.as_str()))?;
        codec::encode(schema, method.request, &value, rules.into()).map_err(Error::validation)?;
    }
    let mut request = Request::from_parts(parts, Body::new(http_body_util::Full::new(bytes)));
    // tonic writes an origin of its own in front, which the transport would append to its base URL.
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    *request.uri_mut() = Uri::try_from(path).map_err(|_| Error::refused("method", "is not a path"))?;
    Ok(request)
}

/// The message of a response, by the code that reads it for `Client`.
async fn read<B>(core: &Core, path: &str, response: Response<B>) -> Result<Vec<u8>, Error>
where
    B: http_body::Body<Data = Bytes>,
    B::Error: Into<StdError>,
{
    let (parts, body) = response.into_parts();
    let text_of =
        |map: &HeaderMap, name: &str| map.get(name).map(|v| String::from_utf8_lossy(v.as_bytes()).into_owned());
    let status = parts.status.as_u16();
    let content_type = text_of(&parts.headers, header::CONTENT_TYPE).unwrap_or_default();
    // The transport panics where it reads text.
    if content_type.contains("text") {
        return Err(Error::protocol(status, "unexpected content type; expected application/grpc-web"));
    }
    let mut bytes = Vec::new();
    let mut trailers = None;
    let mut body = std::pin::pin!(body);
    // A status in the headers is the whole response; the transport reports its empty body as an error.
    let in_headers = parts.headers.contains_key(header::GRPC_STATUS);
    while let Some(next) = if in_headers { None } else { body.frame().await } {
        let next = next.map_err(|e| Error { http_status: Some(status), ..no_response(e) })?;
        match next.into_data() {
            Ok(data) => bytes.extend_from_slice(&data),
            Err(next) => trailers = next.into_trailers().ok(),
        }
        if bytes.len() > MAX_RESPONSE_BYTES {
            let error = Error::protocol(status, "the response is longer than 4 MiB");
            return Err(Error { code: Code::RESOURCE_EXHAUSTED, ..error });
        }
    }
    if let Some(trailers) = trailers {
        let mut text = String::new();
        for name in [header::GRPC_STATUS, header::GRPC_MESSAGE, header::GRPC_STATUS_DETAILS] {
            if let Some(value) = text_of(&trailers, name) {
                text.extend([name, ":", &value, "\r\n"]);
            }
        }
        bytes.push(frame::TRAILER);
        bytes.extend_from_slice(&u32::try_from(text.len()).unwrap_or_default().to_be_bytes());
        bytes.extend_from_slice(text.as_bytes());
    }
    let response = HttpResponse {
        status,
        content_type,
        grpc_status: text_of(&parts.headers, header::GRPC_STATUS),
        grpc_message: text_of(&parts.headers, header::GRPC_MESSAGE),
        grpc_details: text_of(&parts.headers, header::GRPC_STATUS_DETAILS),
        body: Value::Bytes(bytes),
    };
    let schema = core.schema();
    let message = grpc_web::parse_response(schema, response)?;
    if let Some((_, method)) = schema.method(path) {
        codec::decode(schema, method.response, &message).map_err(|e| Error::protocol(status, e.as_str()))?;
    }
    Ok(message)
}

/// No complete response, or one that the transport could not read.
fn no_response(cause: impl Into<StdError>) -> Error {
    #[cfg(target_arch = "wasm32")]
    {
        use tonic_web_wasm_client::Error as Failed;
        let cause = cause.into();
        let broken = cause.downcast_ref::<Failed>().is_some_and(|e| !matches!(e, Failed::JsError(_)));
        if broken {
            return Error::new(Kind::Protocol, Code::INTERNAL, "the response is not valid gRPC-Web");
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop(cause.into());
    Error::new(
        Kind::Network,
        Code::UNAVAILABLE,
        "no response: offline, connection refused or interrupted, or blocked by CORS",
    )
}
