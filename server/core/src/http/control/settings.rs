//! `/_test/settings`: what an organisation or the instance overrides of ZITADEL's default settings.

use super::{ControlResult, internal, invalid, read_json};
use crate::domain::instance::{self, Instance};
use crate::domain::organization::Org;
use crate::domain::password::Verifier;
use crate::domain::policies::Policies;
use crate::settings::check_policies;
use crate::state::ServerState;
use crate::store::Tx;
use axum::extract::Request;
use serde_json::{Value as Json, json};
use std::sync::Arc;

/// Merges overrides into those of an organisation, or of the instance without `org`. Unknown members are refused.
/// `passwordVerifiers` is the instance's alone, as it is a part of ZITADEL's configuration.
pub(super) async fn set_settings(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let mut body: Json = read_json(request).await?;
    let members = body.as_object_mut().ok_or_else(|| invalid("the body must be an object"))?;
    let org = members.remove("org").and_then(|org| org.as_str().map(str::to_owned));
    // ZITADEL's management API calls it otherwise than `zitadel.settings.v2`, whose names are stored.
    if let Some(domain) = members.get_mut("domain").and_then(Json::as_object_mut)
        && let Some(value) = domain.remove("userLoginMustBeDomain")
    {
        domain.insert("loginNameIncludesDomain".into(), value);
    }
    let verifiers = members.remove("passwordVerifiers").map(serde_json::from_value::<Vec<Verifier>>).transpose();
    let verifiers = verifiers.map_err(|e| invalid(format!("passwordVerifiers: {e}")))?;
    if verifiers.is_some() && org.is_some() {
        return Err(invalid("passwordVerifiers: only the instance has them; leave out org"));
    }
    let overrides: Policies = serde_json::from_value(body).map_err(|e| invalid(e.to_string()))?;
    check_policies(&overrides).map_err(invalid)?;
    let work = move |tx: &mut Tx<'_>| match org {
        Some(id) => tx.get::<Org>(&id).map(|org| {
            let policies = overrides.merged_with(&org.policies);
            tx.put(&id, &Org { policies, ..org });
        }),
        None => tx.get::<Instance>(instance::KEY).map(|instance| {
            let policies = overrides.merged_with(&instance.policies);
            let password_verifiers = verifiers.unwrap_or_else(|| instance.password_verifiers.clone());
            tx.put(instance::KEY, &Instance { policies, password_verifiers, ..instance });
        }),
    };
    let changed = state.store.write(work).await.map_err(internal)?;
    changed.map(|()| json!({})).ok_or_else(|| invalid("there is no such organisation"))
}
