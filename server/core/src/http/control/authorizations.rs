//! `/_test/authorizations`: roles of projects that users have.

use super::{ControlResult, internal, invalid, read_json};
use crate::domain::ids;
use crate::domain::instance::{self, Instance};
use crate::domain::organization::Org;
use crate::domain::project::{Authorization, Project};
use crate::domain::user::User;
use crate::state::ServerState;
use crate::store::Tx;
use axum::extract::Request;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

/// Roles of a project for a user.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuthorizationSpec {
    user_id: String,
    project_id: String,
    roles: Vec<String>,
    #[serde(default)]
    org: String,
}

/// `POST /_test/authorizations`: grants roles of a project to a user, in the default organization or in `org`.
pub(super) async fn create_authorization(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let spec: AuthorizationSpec = read_json(request).await?;
    let now = state.clock.now();
    let work = move |tx: &mut Tx<'_>| {
        let instance = tx.get::<Instance>(instance::KEY).ok_or("there is no instance")?;
        let org = if spec.org.is_empty() { instance.default_org } else { spec.org };
        tx.get::<Org>(&org).ok_or("there is no such organization")?;
        tx.get::<User>(&spec.user_id).ok_or("there is no such user")?;
        let project = tx.get::<Project>(&spec.project_id).ok_or("there is no such project")?;
        if !spec.roles.iter().all(|role| project.roles.keys.contains(role)) {
            return Err("the project has no such role; state its roles as projectRoles of an application");
        }
        let (user, project, roles) = (spec.user_id, spec.project_id, spec.roles);
        let authorization = Authorization { id: ids::next(), user, project, org, roles, created: now };
        tx.put(&authorization.id, &authorization);
        Ok(authorization.id)
    };
    let id = state.store.write(work).await.map_err(internal)?.map_err(invalid)?;
    Ok(json!({ "authorizationId": id }))
}
