//! TCP listener with limits on the number, speed, header size and lifetime of connections.

mod activity;
mod connection;
mod table;
mod tracked_body;

use axum::Router;
use connection::ConnectionServer;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use table::{ConnectionTable, Slot};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};
use tokio::task::JoinSet;

/// Limits of connections.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Maximum number of open connections; new ones wait until one closes or has been idle for a second.
    pub connections: usize,
    /// Maximum number of open connections per IPv4 address or IPv6 /48; beyond it, a new one replaces the longest idle one.
    pub connections_per_address: usize,
    /// Maximum size of a request's headers in bytes.
    pub header_bytes: usize,
    /// Timeout for the first request, and for the headers of each further request from their first byte.
    pub header_time: Duration,
    /// Keep-alive timeout. A reverse proxy should close its idle connections earlier.
    pub idle_time: Duration,
    /// Timeout of a request from its headers to the headers of its response, including the request body.
    pub request_time: Duration,
    /// How long a client may read nothing of a response body.
    pub stall_time: Duration,
    /// How long requests in progress may take when the server stops.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4096,
            connections_per_address: usize::MAX,
            header_bytes: 64 * 1024,
            header_time: Duration::from_secs(10),
            idle_time: Duration::from_secs(75),
            request_time: Duration::from_secs(60),
            stall_time: Duration::from_secs(60),
            grace: Duration::from_secs(5),
        }
    }
}

pub use crate::peer::Peer;

/// Serves until `stop` fires, and then until the requests in progress have ended or the grace period is over.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, mut stop: oneshot::Receiver<()>) {
    let server = Arc::new(ConnectionServer::new(router, limits));
    let table = Arc::new(ConnectionTable::new(limits.connections, limits.connections_per_address));
    let (stopping, stopped) = watch::channel(false);
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = next_connection(&listener, &table) => accepted,
            _ = &mut stop => break,
        };
        while connections.try_join_next().is_some() {}
        let Some((stream, peer, slot)) = accepted else { continue };
        let (server, stopped) = (Arc::clone(&server), stopped.clone());
        connections.spawn(async move { server.connection(stream, peer, slot, stopped).await });
    }
    drop(listener);
    let _ = stopping.send(true);
    let ended = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(limits.grace, ended).await.is_err() {
        tracing::warn!("requests in progress exceeded the grace period; closing their connections");
        connections.shutdown().await;
    }
}

/// Accepts the next connection, once a slot is free.
async fn next_connection(listener: &TcpListener, table: &Arc<ConnectionTable>) -> Option<(TcpStream, IpAddr, Slot)> {
    table.wait_for_room().await;
    match listener.accept().await {
        Ok((stream, peer)) => {
            let peer = peer.ip().to_canonical();
            let slot = table.admit(peer)?;
            // Responses are small: Nagle's algorithm would only delay them.
            let _ = stream.set_nodelay(true);
            Some((stream, peer, slot))
        }
        Err(cause) => {
            // Such as too many open files, which persists until other connections close.
            tracing::warn!(%cause, "accepting a connection failed");
            tokio::time::sleep(Duration::from_millis(50)).await;
            None
        }
    }
}
