//! `/_test/idps` and `/_test/idp-login`: identity providers, and sign-ins at the built-in one without its page.

use super::{ControlResult, internal, invalid, read_json};
use crate::api::idp_config::check_config;
use crate::domain::idp::{DirectoryUser, Idp, IdpKind, IdpOptions};
use crate::domain::ids;
use crate::domain::organization::Org;
use crate::domain::policies::{Login, OfferedIdp};
use crate::domain::settings_overrides::SettingsOverrides;
use crate::http::idp::{decide, origins};
use crate::idps::loopback::read_request;
use crate::idps::remote::check_addresses;
use crate::oidc::signing_key;
use crate::state::ServerState;
use crate::store::Tx;
use axum::extract::Request;
use serde::Deserialize;
use serde_json::{Value as Json, json};
use std::sync::Arc;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct IdpRequest {
    name: String,
    #[serde(default)]
    org: String,
    #[serde(default)]
    kind: IdpKind,
    #[serde(default)]
    options: IdpOptions,
    #[serde(default)]
    config: SettingsOverrides,
    #[serde(default)]
    directory: Vec<DirectoryUser>,
    #[serde(default)]
    client_secret: Option<String>,
}

/// `POST /_test/idps`: a provider, active in the login settings of its organisation, or of the instance.
pub(super) async fn create_idp(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let IdpRequest { name, org, kind, options, config, directory, client_secret } = read_json(request).await?;
    check_config(kind, &config).map_err(invalid)?;
    let (id, created) = (ids::next(), state.clock.now());
    let idp = Idp { id, name, org, created, kind, options, config, directory, client_secret };
    check_addresses(&idp).map_err(invalid)?;
    if idp.signs_requests() {
        // A transaction of an RPC cannot generate it.
        signing_key::signer(&state.store, &state.signer).await?;
    }
    let response = json!({ "idpId": idp.id });
    let work = move |tx: &mut Tx<'_>| {
        if !idp.org.is_empty() {
            let mut org = tx.get::<Org>(&idp.org)?;
            // It is offered by settings of the organisation's own (recording idp-link-edges).
            let login = org.policies.login.get_or_insert_with(Login::default);
            login.idps.get_or_insert_with(Vec::new).push(OfferedIdp { idp_id: idp.id.clone() });
            tx.put(&idp.org, &org);
        }
        tx.put(&idp.id, &idp);
        Some(response)
    };
    state.store.write(work).await.map_err(internal)?.ok_or_else(|| invalid("there is no such organisation"))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LoginRequest {
    auth_url: String,
    user: Json,
}

/// `POST /_test/idp-login`: signs a user in at the built-in provider; path and query with which the browser comes back.
pub(super) async fn sign_in_at_idp(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let origins = origins(state, request.headers());
    let LoginRequest { auth_url, user } = read_json(request).await?;
    let url = url::Url::parse(&auth_url).map_err(|e| invalid(format!("authUrl: {e}")))?;
    if url.path() != format!("{}/authorize", Idp::LOOPBACK_PATH) {
        return Err(invalid("authUrl is not that of a provider of the kind loopback-oidc or loopback-oauth"));
    }
    let parameters = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let request = read_request(&parameters, &origins)?;
    let callback = decide(state, request, user).await?;
    let callback = url::Url::parse(&callback).map_err(internal)?;
    let query = callback.query().unwrap_or_default();
    Ok(json!({ "callback": format!("{}?{query}", callback.path()) }))
}
