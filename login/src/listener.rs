//! Connections: how many, how slow, how large their headers may be, and how they end.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{Response, StatusCode};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, oneshot};
use tokio::task::JoinSet;
use tower::ServiceExt as _;

/// What a connection may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at once; others wait until one ends.
    pub connections: usize,
    /// Bytes of the headers of one request.
    pub header_bytes: usize,
    /// How long the headers of a request may take.
    pub header_time: Duration,
    /// How long a request may take from its headers to the headers of its answer, its body included.
    pub request_time: Duration,
    /// How long calls that are under way may take to end when the server stops.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4096,
            header_bytes: 64 * 1024,
            header_time: Duration::from_secs(10),
            request_time: Duration::from_secs(60),
            grace: Duration::from_secs(5),
        }
    }
}

/// Who is at the other end of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// Serves until it is told to stop, and then until the calls under way have ended, or their grace has.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, mut stop: oneshot::Receiver<()>) {
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_time)
        // The buffer holds a request's head; what does not fit is answered with 431.
        .max_buf_size(limits.header_bytes.max(8192));
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(u32::try_from(limits.header_bytes).unwrap_or(u32::MAX))
        .keep_alive_interval(Some(Duration::from_secs(60)));
    let builder = Arc::new(builder);
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let room = Arc::new(Semaphore::new(limits.connections));
    loop {
        let accepted = tokio::select! {
            accepted = next(&listener, &room) => accepted,
            _ = &mut stop => break,
        };
        let Some((stream, peer, place)) = accepted else { continue };
        let router = router.clone();
        let service =
            hyper::service::service_fn(move |request| answer(router.clone(), limits.request_time, peer, request));
        let builder = Arc::clone(&builder);
        let watcher = graceful.watcher();
        while connections.try_join_next().is_some() {}
        connections.spawn(async move {
            let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
            if let Err(cause) = watcher.watch(connection).await {
                tracing::debug!(%cause, "a connection ended");
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("calls that were under way took too long and were cut");
        connections.shutdown().await;
    }
}

/// The next connection, once there is room for it.
async fn next(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(TcpStream, IpAddr, tokio::sync::OwnedSemaphorePermit)> {
    let place = Arc::clone(room).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => {
            // Answers are small; waiting to fill a packet would only make them late.
            let _ = stream.set_nodelay(true);
            Some((stream, peer.ip(), place))
        }
        Err(cause) => {
            // Such as too many open files: what holds them has to end first.
            tracing::warn!(%cause, "a connection could not be taken");
            tokio::time::sleep(Duration::from_millis(50)).await;
            None
        }
    }
}

async fn answer(
    router: Router,
    limit: Duration,
    peer: IpAddr,
    request: hyper::Request<hyper::body::Incoming>,
) -> Result<Response<Body>, std::convert::Infallible> {
    let mut request: Request = request.map(Body::new);
    request.extensions_mut().insert(Peer(peer));
    match tokio::time::timeout(limit, router.oneshot(request)).await {
        Ok(answer) => answer,
        Err(_) => {
            let mut response = Response::new(Body::from("{\"code\":4,\"message\":\"the request took too long\"}"));
            *response.status_mut() = StatusCode::REQUEST_TIMEOUT;
            Ok(response)
        }
    }
}
