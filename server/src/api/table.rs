//! Every RPC that this server implements, with its handler. `read` gets a snapshot, `write` a transaction. The permission
//! that each requires is the contract's.

use crate::handlers;
use crate::registry::Registry;

/// Registers every handler.
pub fn register(r: &mut Registry) {
    handlers::register(r);
}
