//! What tests read: who may what, what was sent, what happened, what time it is.

use super::{Answer, bad, failed};
use crate::domain::instance::{self, Instance, Org};
use crate::domain::outbox::Message;
use crate::domain::user::Event;
use crate::service::Service;
use axum::extract::Request;
use axum::http::StatusCode;
use serde_json::{Value as Json, json};

/// What of the optional parts is there.
const CAN: &[&str] = &["generators", "orgs", "oidc", "idps", "clock"];

/// Which RPCs of the contract have a handler, and which are answered with UNIMPLEMENTED.
pub(super) fn rpcs(service: &Service, _: &Request) -> Answer {
    let (there, missing): (Vec<&str>, Vec<&str>) =
        crate::rpc::ALL.iter().map(|(path, _)| path.trim_start_matches('/')).partition(|path| service.answers(path));
    Ok(json!({ "implemented": there, "unimplemented": missing }))
}

fn instance(service: &Service) -> Result<Instance, (StatusCode, String)> {
    let found = service.store.read(|tx| tx.get::<Instance>(instance::KEY));
    found.ok().flatten().ok_or((StatusCode::INTERNAL_SERVER_ERROR, "there is no instance".into()))
}

pub(super) fn info(service: &Service, _: &Request) -> Answer {
    let is = instance(service)?;
    let org = service.store.read(|tx| tx.get::<Org>(&is.default_org)).map_err(failed)?;
    let org = org.ok_or_else(|| failed("there is no default organisation"))?;
    Ok(json!({
        "adminToken": is.admin_token,
        "loginClientToken": is.login_client_token,
        "defaultOrgId": is.default_org,
        "defaultOrgName": org.name,
        "instanceId": is.id,
        "adminUserId": is.admin,
        "instanceDomain": is.domain,
        "orgDomain": org.domain,
        "can": CAN,
        "server": concat!("zitadel-testserver ", env!("CARGO_PKG_VERSION"), ", which is not ZITADEL"),
    }))
}

fn query(request: &Request, name: &str) -> Option<String> {
    let query = request.uri().query()?;
    let value = query.split('&').find_map(|p| p.strip_prefix(name)?.strip_prefix('='))?;
    // A plus sign stands for itself: it begins every phone number.
    Some(percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned())
}

pub(super) fn outbox(service: &Service, request: &Request) -> Answer {
    let to = query(request, "to");
    let all = service.store.read(|tx| tx.all::<Message>()).map_err(failed)?;
    let wanted: Vec<Message> =
        all.into_iter().map(|(_, m)| m).filter(|m| to.as_ref().is_none_or(|to| *to == m.to)).collect();
    Ok(json!({ "messages": wanted }))
}

pub(super) fn events(service: &Service, request: &Request) -> Answer {
    let aggregate = query(request, "aggregate").ok_or_else(|| bad("which ?aggregate= (id of a user)"))?;
    let all = service.store.read(|tx| tx.scan_prefix::<Event>(&format!("{aggregate}/"))).map_err(failed)?;
    Ok(json!({ "events": all.into_iter().map(|(_, e)| e).collect::<Vec<_>>() }))
}

pub(super) fn clock(service: &Service) -> Json {
    json!({ "now": service.clock.now().to_rfc3339(), "frozen": service.clock.frozen() })
}
