//! What tests read: tokens and ids, the RPCs that are implemented, the outbox, the events of a user.

use super::{ControlResult, internal, invalid};
use crate::domain::idp::Idp;
use crate::domain::instance::{self, Instance};
use crate::domain::organization::Org;
use crate::domain::outbox::Message;
use crate::domain::user::Event;
use crate::state::ServerState;
use axum::extract::Request;
use serde_json::json;

/// The optional parts of the control API that this server has: `"can"` of `/_test/info`.
const CAPABILITIES: &[&str] =
    &["generators", "orgs", "oidc", "idps", "clock", "loopbackIdps", "initialUsers", "domainPolicy"];

/// `GET /_test/rpcs`: which RPCs of the contract have a handler.
pub(super) fn rpcs(state: &ServerState, _: &Request) -> ControlResult {
    let (implemented, missing): (Vec<_>, Vec<_>) = state.rpcs.iter().partition(|rpc| rpc.handler.is_some());
    let [implemented, missing] =
        [implemented, missing].map(|rpcs| rpcs.iter().map(|rpc| rpc.path.trim_start_matches('/')).collect::<Vec<_>>());
    Ok(json!({ "implemented": implemented, "unimplemented": missing }))
}

/// `GET /_test/info`
pub(super) fn info(state: &ServerState, _: &Request) -> ControlResult {
    let found = state.store.read(|tx| {
        let instance = tx.get::<Instance>(instance::KEY)?;
        let org = tx.get::<Org>(&instance.default_org)?;
        Some((instance, org))
    });
    let (instance, org) = found.map_err(internal)?.ok_or_else(|| internal("the instance is not set up"))?;
    Ok(json!({
        "adminToken": instance.admin_token,
        "loginClientToken": instance.login_client_token,
        "defaultOrgId": instance.default_org,
        "defaultOrgName": org.name,
        "instanceId": instance.id,
        "adminUserId": instance.admin,
        "instanceDomain": instance.domain,
        "orgDomain": org.domain,
        "idpUrl": Idp::loopback_issuer(&state.origin),
        "can": CAPABILITIES,
        "server": concat!("zitadel-testserver ", env!("CARGO_PKG_VERSION"), ", which is not ZITADEL"),
    }))
}

fn query_parameter(request: &Request, name: &str) -> Option<String> {
    let query = request.uri().query()?;
    let value = query.split('&').find_map(|p| p.strip_prefix(name)?.strip_prefix('='))?;
    // A plus sign is itself, not a space: it begins every phone number.
    Some(percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned())
}

/// `GET /_test/outbox?to=`: the messages that were "sent", oldest first.
pub(super) fn outbox(state: &ServerState, request: &Request) -> ControlResult {
    let to = query_parameter(request, "to");
    let all = state.store.read(|tx| tx.all::<Message>()).map_err(internal)?;
    let messages: Vec<Message> =
        all.into_iter().map(|(_, m)| m).filter(|m| to.as_ref().is_none_or(|to| *to == m.to)).collect();
    Ok(json!({ "messages": messages }))
}

/// `GET /_test/events?aggregate=`: the events of a user.
pub(super) fn events(state: &ServerState, request: &Request) -> ControlResult {
    let aggregate =
        query_parameter(request, "aggregate").ok_or_else(|| invalid("expected ?aggregate= with the id of a user"))?;
    let all = state.store.read(|tx| tx.scan_prefix::<Event>(&format!("{aggregate}/"))).map_err(internal)?;
    Ok(json!({ "events": all.into_iter().map(|(_, e)| e).collect::<Vec<_>>() }))
}
