//! What tests put into the state: a reset, more of a seed, organisations, applications.

use super::{ControlResult, internal, invalid, read_json};
use crate::domain::ids;
use crate::domain::oidc::{App, refresh_tokens_by_default};
use crate::seed::Seed;
use crate::state::ServerState;
use axum::extract::Request;
use serde::Deserialize;
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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AppRequest {
    name: String,
    #[serde(default)]
    redirect_uris: Vec<String>,
    #[serde(default)]
    post_logout_redirect_uris: Vec<String>,
    #[serde(default)]
    device_code: bool,
    #[serde(default = "refresh_tokens_by_default")]
    refresh_token: bool,
}

/// `POST /_test/oidc-apps`: a public application of a project of its own.
pub(super) async fn create_oidc_app(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let request: AppRequest = read_json(request).await?;
    let app = App {
        client_id: ids::next(),
        project: ids::next(),
        name: request.name,
        redirect_uris: request.redirect_uris,
        post_logout_redirect_uris: request.post_logout_redirect_uris,
        device_code: request.device_code,
        refresh_token: request.refresh_token,
    };
    let response = json!({ "projectId": app.project, "clientId": app.client_id });
    state.store.write(move |tx| tx.put(&app.client_id, &app)).await.map_err(internal)?;
    Ok(response)
}
