//! What tests put into the state: a reset, more of a seed, organizations, files of a branding.

use super::{ControlResult, internal, invalid, read_json};
use crate::domain::asset::Asset;
use crate::domain::organization::OrgDomain;
use crate::http::assets::PREFIX;
use crate::seed::Seed;
use crate::state::ServerState;
use axum::extract::Request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
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

/// `POST /_test/orgs`: `domains` are more than the primary one, each `{"domain", "isVerified"}`.
pub(super) async fn create_org(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let body: Json = read_json(request).await?;
    let name = body.get("name").and_then(Json::as_str).filter(|n| !n.is_empty());
    let name = name.ok_or_else(|| invalid("name is missing"))?;
    let domains = body.get("domains").cloned().map(serde_json::from_value::<Vec<OrgDomain>>).transpose();
    let domains = domains.map_err(|e| invalid(format!("domains: {e}")))?.unwrap_or_default();
    Ok(json!({ "orgId": state.create_org_with_domains(name, domains).await.map_err(internal)? }))
}

/// `POST /_test/assets`: stores a file of a branding, in base64; returns its address.
pub(super) async fn store_asset(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let body: Json = read_json(request).await?;
    let text = |name: &str| {
        let found = body.get(name).and_then(Json::as_str).filter(|text| !text.is_empty());
        found.map(str::to_owned).ok_or_else(|| invalid(format!("{name} is missing")))
    };
    let (path, asset) = (text("path")?, Asset { content_type: text("contentType")?, content: text("content")? });
    STANDARD.decode(&asset.content).map_err(|e| invalid(format!("content: {e}; expected base64")))?;
    let url = format!("{}{PREFIX}{path}", state.origin);
    state.store.write(move |tx| tx.put(&path, &asset)).await.map_err(internal)?;
    Ok(json!({ "url": url }))
}
