//! Where a request comes from.

use std::net::IpAddr;

/// Remote address of a connection, as a request extension.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);
