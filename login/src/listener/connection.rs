//! Serves one connection, HTTP/1.1 or HTTP/2, until its deadline.

use super::activity::Activity;
use super::table::Slot;
use super::tracked_body::{TrackedBody, static_body};
use super::{Limits, Peer};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Response, StatusCode, Version, header};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use std::convert::Infallible;
use std::io;
use std::net::IpAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};
use tower::ServiceExt as _;

/// How long an HTTP/2 connection has to close after GOAWAY.
const SHUTDOWN_TIME: Duration = Duration::from_secs(1);
/// Send buffer per connection in bytes. Small, so that a client that does not read blocks the response body.
const SEND_BUFFER: usize = 64 * 1024;

/// Concurrent streams of an HTTP/2 connection: the minimum that RFC 9113 §6.5.2 recommends.
const STREAMS: u32 = 100;

/// Configuration that all connections share.
pub struct ConnectionServer {
    builder: Builder<TokioExecutor>,
    router: Router,
    limits: Limits,
}

impl ConnectionServer {
    pub fn new(router: Router, limits: Limits) -> Self {
        let mut builder = Builder::new(TokioExecutor::new());
        builder
            .http1()
            .timer(TokioTimer::new())
            // Activity has the header timeout: hyper's own starts at the end of the last response.
            .header_read_timeout(None)
            // The buffer holds a request's head; hyper responds with 431 when it is larger.
            .max_buf_size(limits.header_bytes.max(8192));
        builder
            .http2()
            .timer(TokioTimer::new())
            .max_header_list_size(u32::try_from(limits.header_bytes).unwrap_or(u32::MAX))
            .max_send_buf_size(SEND_BUFFER)
            .max_concurrent_streams(STREAMS)
            .keep_alive_interval(Some(Duration::from_secs(60)));
        Self { builder, router, limits }
    }

    /// Serves a connection until it closes, reaches its deadline or is evicted.
    pub async fn connection(
        &self,
        stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        peer: IpAddr,
        slot: Slot,
        mut stopped: watch::Receiver<bool>,
    ) {
        let activity = Arc::clone(&slot.activity);
        let service = hyper::service::service_fn(|request| {
            let http2 = request.version() == Version::HTTP_2;
            let active = activity.begin(http2);
            let (router, limit) = (self.router.clone(), self.limits.request_time);
            async move {
                let response = run_with_timeout(router, limit, peer, request).await;
                Ok::<_, Infallible>(response.map(|body| TrackedBody::new(body, active)))
            }
        });
        let io = TokioIo::new(Observed { stream, activity: Arc::clone(&activity) });
        let mut connection = pin!(self.builder.serve_connection(io, service));
        let mut shutdown_started: Option<Instant> = None;
        loop {
            let ends_at = || match (shutdown_started, activity.idle_since()) {
                (Some(shutdown_started), Some(idle)) => Some(shutdown_started.max(idle) + SHUTDOWN_TIME),
                _ => activity.deadline(&self.limits),
            };
            // Polled first, so that pending bytes are written before the connection is closed.
            let ends = tokio::select! {
                biased;
                ended = connection.as_mut() => {
                    if let Err(cause) = ended {
                        tracing::debug!(%cause, "connection closed with an error");
                    }
                    return;
                }
                () = activity.changed.notified() => activity.is_evicted(),
                () = until(ends_at()) => ends_at().is_some_and(|at| at <= Instant::now()),
                _ = stopped.wait_for(|stops| *stops) => break,
            };
            if ends && (shutdown_started.is_some() || !activity.is_idle_http2()) {
                return;
            }
            if ends {
                connection.as_mut().graceful_shutdown();
                shutdown_started = Some(Instant::now());
            }
        }
        // The server is stopping: requests in progress finish, within the grace period that the listener enforces.
        if activity.idle_since().is_none() || activity.is_idle_http2() {
            connection.as_mut().graceful_shutdown();
            if let Err(cause) = connection.await {
                tracing::debug!(%cause, "connection closed with an error");
            }
        }
    }
}

async fn until(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => sleep_until(deadline).await,
        None => std::future::pending().await,
    }
}

async fn run_with_timeout(
    router: Router,
    limit: Duration,
    peer: IpAddr,
    request: hyper::Request<hyper::body::Incoming>,
) -> Response<Body> {
    let mut request: Request = request.map(Body::new);
    request.extensions_mut().insert(Peer(peer));
    match tokio::time::timeout(limit, router.oneshot(request)).await {
        Ok(Ok(response)) => response,
        Ok(Err(never)) => match never {},
        Err(_) => {
            let mut response = Response::new(static_body("{\"code\":4,\"message\":\"request timed out\"}"));
            *response.status_mut() = StatusCode::REQUEST_TIMEOUT;
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            crate::security_headers::set_security_headers(&mut response, false);
            response
        }
    }
}

/// A stream that reports reads and writes to the connection's activity.
struct Observed<S> {
    stream: S,
    activity: Arc<Activity>,
}

impl<S: AsyncRead + Unpin> AsyncRead for Observed<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let read = ready!(Pin::new(&mut self.stream).poll_read(cx, buf));
        if buf.filled().len() > before {
            self.activity.received();
        }
        Poll::Ready(read)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Observed<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.activity.wrote(written.is_pending());
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.activity.wrote(written.is_pending());
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
