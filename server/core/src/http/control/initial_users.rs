//! `/_test/initial-users`: users in state initial, which only v1 of ZITADEL's API creates.

use super::{ControlResult, internal, invalid, read_json};
use crate::accounts::Delivery;
use crate::accounts::creation::{NewHuman, create_human};
use crate::accounts::initial;
use crate::context::{Caller, RequestContext};
use crate::domain::instance::{self, Instance};
use crate::domain::organization::Org;
use crate::domain::roles::IAM_OWNER;
use crate::domain::user::Human;
use crate::refusal::Refusal;
use crate::state::ServerState;
use crate::store::Tx;
use axum::extract::Request;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InitialUser {
    #[serde(default)]
    org: String,
    username: String,
    given_name: String,
    family_name: String,
    email: String,
    #[serde(default)]
    phone: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum InitialUsersRequest {
    Resend { resend: String },
    Create(InitialUser),
}

/// Creates a user, or sends the mail of one again.
pub(super) async fn create_or_resend(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let request: InitialUsersRequest = read_json(request).await?;
    let (now, origin, strict) = (state.clock.now(), state.origin.clone(), state.strict);
    let work = move |tx: &mut Tx<'_>| {
        let instance = tx.get::<Instance>(instance::KEY).ok_or_else(|| internal("there is no instance"))?;
        let (user, org) = (instance.admin.clone(), instance.default_org.clone());
        let caller = Caller { user, org, roles: vec![IAM_OWNER.into()], ..Caller::default() };
        let mut ctx = RequestContext {
            tx,
            now,
            instance: &instance,
            caller,
            strict,
            failed_attempts: 0,
            origin: &origin,
            projections: None,
        };
        let result = run(&mut ctx, request);
        if result.is_err() {
            tx.rollback_unless_kept();
        }
        result
    };
    let user = state.store.write(work).await.map_err(internal)?.map_err(|refusal| invalid(refusal.message()))?;
    Ok(json!({ "userId": user }))
}

fn run(ctx: &mut RequestContext<'_, '_>, request: InitialUsersRequest) -> Result<String, Refusal> {
    let new = match request {
        InitialUsersRequest::Resend { resend } => return initial::resend(ctx, &resend).map(|user| user.id),
        InitialUsersRequest::Create(new) => new,
    };
    let org = if new.org.is_empty() { ctx.instance.default_org.clone() } else { new.org };
    if ctx.tx.get::<Org>(&org).is_none() {
        return Err(invalid("there is no such organisation"));
    }
    let new = NewHuman {
        id: String::new(),
        org,
        name: new.username,
        human: Human { given_name: new.given_name, family_name: new.family_name, ..Human::default() },
        email: (new.email, Delivery::SEND),
        phone: new.phone.map(|phone| (phone, Delivery::SEND)),
        password: None,
        totp_secret: None,
        metadata: Vec::new(),
        idp_links: Vec::new(),
        initial: true,
    };
    create_human(ctx, new).map(|(user, _)| user.id)
}
