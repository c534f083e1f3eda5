//! Applications, and machine users with what they authenticate with.

use super::{ControlResult, internal, invalid, read_json};
use crate::accounts::creation::store_machine;
use crate::accounts::login_names::holders;
use crate::domain::access_token::AccessToken;
use crate::domain::instance::{self, Instance};
use crate::domain::oidc_app::MachineCredentials;
use crate::domain::organization::Org;
use crate::domain::roles;
use crate::domain::secrets::{hash_secret, random_secret};
use crate::domain::user::Machine;
use crate::oidc::app_registration::{AppSpec, KeyPair, generate_key_pair, read_public_key};
use crate::refusal::Refusal;
use crate::state::ServerState;
use crate::store::Tx;
use axum::extract::Request;
use serde::Deserialize;
use serde_json::{Value as Json, json};
use std::sync::Arc;

/// `POST /_test/oidc-apps`
pub(super) async fn create_oidc_app(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let spec: AppSpec = read_json(request).await?;
    let generated = key_pair(spec.needs_key_pair()).await?;
    let registered = spec.register(generated).map_err(invalid)?;
    let app = &registered.app;
    let mut response = json!({ "projectId": app.project, "clientId": app.client_id });
    if let Some(secret) = registered.secret.clone() {
        add(&mut response, "clientSecret", secret.into());
    }
    if let Some(key) = app.keys.first() {
        add(&mut response, "keyId", key.id.clone().into());
        if let Some(private) = registered.private_key.clone() {
            // The file that ZITADEL's console offers.
            let file = json!({ "type": "application", "keyId": key.id, "key": private, "appId": app.client_id,
                "clientId": app.client_id });
            add(&mut response, "key", file);
        }
    }
    state.store.write(move |tx| registered.save(tx)).await.map_err(internal)?;
    Ok(response)
}

fn add(response: &mut Json, name: &str, value: Json) {
    if let Some(members) = response.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

async fn key_pair(is_needed: bool) -> Result<Option<KeyPair>, Refusal> {
    if !is_needed {
        return Ok(None);
    }
    generate_key_pair().await.map(Some).map_err(internal)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MachineRequest {
    username: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    org: String,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    secret: bool,
    #[serde(default)]
    key: bool,
    #[serde(default)]
    public_key: Option<String>,
    #[serde(default)]
    token: bool,
}

/// `POST /_test/machine-users`: a machine user with a client secret, a key or a personal access token.
pub(super) async fn create_machine_user(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let request: MachineRequest = read_json(request).await?;
    for role in &request.roles {
        roles::check(role).map_err(invalid)?;
    }
    let generated = key_pair(request.key && request.public_key.is_none()).await?;
    let (public, private) = match (&request.public_key, generated) {
        (Some(pem), _) => (Some(read_public_key(pem).map_err(invalid)?), None),
        (None, Some(pair)) => (Some(pair.public), Some(pair.private)),
        (None, None) => (None, None),
    };
    let secret = request.secret.then(random_secret);
    let token = request.token.then(random_secret);
    let credentials = MachineCredentials {
        secret_hash: secret.as_deref().map(hash_secret).unwrap_or_default(),
        keys: public.clone().into_iter().collect(),
    };
    let now = state.clock.now();
    let (username, token_hash) = (request.username.clone(), token.as_deref().map(hash_secret));
    let work = move |tx: &mut Tx<'_>| {
        let instance = tx.get::<Instance>(instance::KEY).ok_or("there is no instance")?;
        let org = if request.org.is_empty() { instance.default_org } else { request.org };
        tx.get::<Org>(&org).ok_or("there is no such organization")?;
        if !holders(tx, &request.username).is_empty() {
            return Err("the user name is taken");
        }
        let mut user = store_machine(tx, now, &org, &request.username, "", String::new());
        user.machine = Machine { name: request.name, ..Machine::default() };
        user.roles = request.roles;
        user.save(tx);
        tx.put(&user.id, &credentials);
        if let Some(hash) = token_hash {
            tx.put(&hash, &AccessToken { user: user.id.clone(), grant: None });
        }
        Ok(user.id)
    };
    let id = state.store.write(work).await.map_err(internal)?.map_err(invalid)?;
    let mut response = json!({ "userId": id, "clientId": username });
    for (name, value) in [("clientSecret", secret), ("token", token)] {
        if let Some(value) = value {
            add(&mut response, name, value.into());
        }
    }
    if let Some(key) = public {
        add(&mut response, "keyId", key.id.clone().into());
        if let Some(private) = private {
            let file = json!({ "type": "serviceaccount", "keyId": key.id, "key": private, "userId": id });
            add(&mut response, "key", file);
        }
    }
    Ok(response)
}
