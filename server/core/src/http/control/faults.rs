//! `/_test/faults`: what goes wrong with the next calls.

use super::{ControlResult, internal, invalid, read_json};
use crate::faults::Fault;
use crate::state::ServerState;
use axum::extract::Request;
use serde_json::json;
use std::sync::Arc;

/// Adds a fault.
pub(super) async fn add_fault(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let fault: Fault = read_json(request).await?;
    let known = fault.rpc.ends_with('*') || state.rpcs.find(&format!("/{}", fault.rpc)).is_some();
    if !known {
        return Err(invalid(format!("rpc: unknown RPC {:?}", fault.rpc)));
    }
    state.add_fault(fault).map_err(invalid)?;
    Ok(json!({}))
}

/// The faults that still wait for their calls.
pub(super) fn waiting_faults(state: &ServerState, _: &Request) -> ControlResult {
    Ok(json!({ "faults": state.faults.waiting() }))
}

/// Removes all faults.
pub(super) async fn clear_faults(state: &Arc<ServerState>, _: Request) -> ControlResult {
    state.clear_faults().map_err(internal)?;
    Ok(json!({}))
}
