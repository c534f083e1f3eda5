//! Carries out injected faults, around the call of an RPC.

use crate::dispatch::Injected;
use crate::faults::{Cut, Fault, FaultHttp, FaultStatus};
use crate::projections::Projections;
use crate::refusal::{Code, Refusal};
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use bytes::Bytes;
use http_body_util::BodyExt as _;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use zitadel_login::runtime::{self, Task};
use zitadel_wasm::codec::parse_duration;

/// Runs a call under a fault. `call` gets what the fault does to the RPC itself.
pub(super) async fn run_with_fault<F>(
    taken: Option<(Fault, Projections)>,
    call: impl FnOnce(Injected) -> F,
) -> Response<Body>
where
    F: Future<Output = Response<Body>>,
{
    let Some((fault, projections)) = taken else { return call(Injected::default()).await };
    if let Some((seconds, nanos)) = fault.delay.as_deref().and_then(parse_duration) {
        runtime::sleep(Duration::new(seconds.unsigned_abs(), nanos.unsigned_abs())).await;
    }
    if fault.cut == Some(Cut::Call) {
        return cut_after(Bytes::new());
    }
    let mut response = match &fault.http {
        Some(http) => proxy_response(http),
        None => {
            let refusal = fault.status.as_ref().map(injected_refusal);
            call(Injected { refusal, projections }).await
        }
    };
    if let Some(value) = fault.content_type.as_deref().and_then(|value| HeaderValue::from_str(value).ok()) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    match fault.cut {
        None if fault.split => response.map(|body| Body::new(TrickleBody::new(body))),
        None => response,
        Some(Cut::Half) => {
            let (parts, body) = response.into_parts();
            let bytes = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
            let mut response = cut_after(bytes.slice(..bytes.len() / 2));
            *response.status_mut() = parts.status;
            *response.headers_mut() = parts.headers;
            response
        }
        Some(Cut::Call | Cut::Response) => cut_after(Bytes::new()),
    }
}

fn injected_refusal(status: &FaultStatus) -> Refusal {
    let code = Code::from(status.code);
    if status.id.is_empty() {
        Refusal::plain(code, status.message.clone())
    } else {
        Refusal::injected(code, status.id.clone(), status.message.clone())
    }
}

/// What a proxy in front of the server responds.
fn proxy_response(http: &FaultHttp) -> Response<Body> {
    let mut response = Response::new(Body::from(http.body.clone()));
    *response.status_mut() = StatusCode::from_u16(http.status).unwrap_or(StatusCode::BAD_GATEWAY);
    let content_type = http.content_type.as_deref().unwrap_or("text/html");
    let content_type = HeaderValue::from_str(content_type).unwrap_or(HeaderValue::from_static("text/html"));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, content_type);
    if let Some(seconds) = http.retry_after {
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// A response whose connection is cut after these bytes; without any, before its headers.
fn cut_after(bytes: Bytes) -> Response<Body> {
    Response::new(Body::new(ResetBody { bytes: Some(bytes).filter(|b| !b.is_empty()), delay: None }))
}

type Delay = Option<Task>;

/// Long enough for what was written to reach the network.
fn flush_delay() -> Task {
    runtime::sleep(Duration::from_millis(20))
}

/// A body that fails after its bytes, which resets the connection.
struct ResetBody {
    bytes: Option<Bytes>,
    delay: Delay,
}

impl http_body::Body for ResetBody {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        if let Some(bytes) = self.bytes.take() {
            self.delay = Some(flush_delay());
            return Poll::Ready(Some(Ok(http_body::Frame::data(bytes))));
        }
        if let Some(delay) = self.delay.as_mut()
            && delay.as_mut().poll(context).is_pending()
        {
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(std::io::Error::new(std::io::ErrorKind::ConnectionReset, "a fault cut the connection"))))
    }
}

/// A body whose bytes arrive one by one.
struct TrickleBody {
    body: Pin<Box<Body>>,
    rest: Bytes,
    delay: Delay,
}

impl TrickleBody {
    fn new(body: Body) -> Self {
        Self { body: Box::pin(body), rest: Bytes::new(), delay: None }
    }
}

impl http_body::Body for TrickleBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        if let Some(delay) = self.delay.as_mut() {
            if delay.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            self.delay = None;
        }
        if self.rest.is_empty() {
            match self.body.as_mut().poll_frame(context) {
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(bytes) => self.rest = bytes,
                    Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
                },
                other => return other,
            }
        }
        if self.rest.is_empty() {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let byte = self.rest.split_to(1);
        self.delay = Some(runtime::sleep(Duration::from_millis(1)));
        Poll::Ready(Some(Ok(http_body::Frame::data(byte))))
    }
}
