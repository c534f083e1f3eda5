//! What tests put into the state: a reset, more of a seed, organizations.

use super::{ControlResult, internal, invalid, read_json};
use crate::seed::Seed;
use crate::state::ServerState;
use axum::extract::Request;
use serde_json::{Value as Json, json};
use std::sync::Arc;

/// `POST /_test/reset`
pub(super) async fn reset(state: &Arc<ServerState>, _: Request) -> ControlResult {
    state.reset().await.map_err(internal)?;
    Ok(json!({}))
}

/// `POST /_test/seed`: adds what a seed contains to the state.
pub(super) async fn add_seed(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let seed: Seed = read_json(request).await?;
    let users = state.add_seed(seed).await.map_err(internal)?.map_err(invalid)?;
    Ok(json!({ "userIds": users }))
}

/// `POST /_test/orgs`
pub(super) async fn create_org(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let body: Json = read_json(request).await?;
    let name = body.get("name").and_then(Json::as_str).filter(|n| !n.is_empty());
    let name = name.ok_or_else(|| invalid("name is missing"))?;
    Ok(json!({ "orgId": state.create_org(name).await.map_err(internal)? }))
}
