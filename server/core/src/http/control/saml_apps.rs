//! `/_test/saml-apps`: SAML applications.

use super::{ControlResult, internal, invalid, read_json};
use crate::domain::ids;
use crate::domain::saml::{AssertionConsumer, Binding, SamlApp};
use crate::saml::metadata::{ServiceProvider, read_service_provider};
use crate::saml::{entity_id, sso_url};
use crate::state::ServerState;
use axum::extract::Request;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AppRequest {
    name: String,
    /// Project that it becomes part of; one of its own without.
    #[serde(default)]
    project_id: Option<String>,
    /// XML; instead of the members below.
    #[serde(default)]
    metadata: Option<String>,
    #[serde(default)]
    entity_id: Option<String>,
    #[serde(default)]
    acs_url: Option<String>,
    #[serde(default)]
    binding: Binding,
}

/// `POST /_test/saml-apps`: a service provider. One of the same entity id is replaced.
pub(super) async fn create_saml_app(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let request: AppRequest = read_json(request).await?;
    let provider = match (request.metadata, request.entity_id, request.acs_url) {
        (Some(metadata), None, None) => read_service_provider(&metadata).map_err(invalid)?,
        (None, Some(entity_id), Some(location)) => ServiceProvider {
            entity_id,
            consumers: vec![AssertionConsumer { binding: request.binding, location }],
            ..ServiceProvider::default()
        },
        _ => return Err(invalid("expected metadata, or entityId and acsUrl")),
    };
    let app = SamlApp {
        id: ids::next(),
        project: request.project_id.unwrap_or_else(ids::next),
        name: request.name,
        entity_id: provider.entity_id,
        consumers: provider.consumers,
        signs_requests: provider.signs_requests,
        certificates: provider.certificates,
        logout_location: provider.logout_location,
    };
    let response = json!({
        "appId": app.id,
        "projectId": app.project,
        "entityId": app.entity_id,
        "metadataUrl": entity_id(&state.origin),
        "ssoUrl": sso_url(&state.origin),
    });
    state.store.write(move |tx| tx.put(&app.entity_id, &app)).await.map_err(internal)?;
    Ok(response)
}
