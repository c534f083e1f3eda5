//! Connections: how many, how slow, how large their headers may be, and how they end.

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

/// What a connection may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at once; others wait until one ends, or has been without a request for a second.
    pub connections: usize,
    /// Connections at once of one IPv4 address or IPv6 /48; beyond, its own longest idle one is closed for the new one.
    pub connections_per_address: usize,
    /// Bytes of the headers of one request.
    pub header_bytes: usize,
    /// How long the first request may take to arrive, and the headers of each further one from their first byte.
    pub header_time: Duration,
    /// How long a connection may be without a request before it is closed. A proxy in front should close its own earlier.
    pub idle_time: Duration,
    /// How long a request may take from its headers to the headers of its response, its body included.
    pub request_time: Duration,
    /// How long a response's body may go without a byte that the client takes.
    pub stall_time: Duration,
    /// How long calls that are under way may take to end when the server stops.
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

/// Who is at the other end of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// Serves until `stop` fires, and then until the calls under way have ended, or their grace has.
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
        tracing::warn!("calls that were under way took too long and were cut");
        connections.shutdown().await;
    }
}

/// The next connection, once there is room for it.
async fn next_connection(listener: &TcpListener, table: &Arc<ConnectionTable>) -> Option<(TcpStream, IpAddr, Slot)> {
    table.wait_for_room().await;
    match listener.accept().await {
        Ok((stream, peer)) => {
            let peer = peer.ip().to_canonical();
            let slot = table.admit(peer)?;
            // Responses are small; waiting to fill a packet would only make them late.
            let _ = stream.set_nodelay(true);
            Some((stream, peer, slot))
        }
        Err(cause) => {
            // Such as too many open files: what holds them has to end first.
            tracing::warn!(%cause, "a connection could not be taken");
            tokio::time::sleep(Duration::from_millis(50)).await;
            None
        }
    }
}
