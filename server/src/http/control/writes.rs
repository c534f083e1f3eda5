//! What tests change: the clock, the state, policies, applications, faults.

use super::reads::clock;
use super::{Answer, bad, body, failed};
use crate::domain::idp::Idp;
use crate::domain::ids;
use crate::domain::instance::{self, Instance, Org};
use crate::domain::oidc::{App, may_refresh};
use crate::domain::policies::Policies;
use crate::faults::Fault;
use crate::seed::Seed;
use crate::service::Service;
use crate::store::Tx;
use axum::extract::Request;
use serde_json::{Value as Json, json};
use std::sync::Arc;

/// Moves the clock forward, stops it, lets it go on.
pub(super) async fn clock_set(service: &Arc<Service>, request: Request) -> Answer {
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Wanted {
        advance: Option<String>,
        freeze: Option<bool>,
    }
    let wanted: Wanted = serde_json::from_value(body(request).await?).map_err(|e| bad(e.to_string()))?;
    if wanted.advance.is_none() && wanted.freeze.is_none() {
        return Err(bad("say what: {\"advance\": \"90s\"} or {\"freeze\": true}"));
    }
    let micros = match &wanted.advance {
        Some(text) => {
            duration(text).ok_or_else(|| bad(format!("advance: {text:?} is no duration such as 90s, 15m or 2h")))?
        }
        None => 0,
    };
    match wanted.freeze {
        Some(true) => service.clock.freeze(),
        Some(false) => service.clock.thaw(),
        None => {}
    }
    service.clock.advance(micros);
    let offset = service.clock.offset();
    let work = move |tx: &mut Tx<'_>| {
        if let Some(is) = tx.get::<Instance>(instance::KEY) {
            tx.put(instance::KEY, &Instance { clock_offset: offset, ..is });
        }
    };
    service.store.write(work).await.map_err(failed)?;
    Ok(clock(service))
}

/// `90s`, `15m`, `2h`, `250ms` in microseconds; only forwards.
fn duration(text: &str) -> Option<i64> {
    let at = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, unit) = text.split_at_checked(at)?;
    let unit = match unit {
        "ms" => 1e3,
        "s" => 1e6,
        "m" => 60e6,
        "h" => 3600e6,
        _ => return None,
    };
    let micros = number.parse::<f64>().ok()? * unit;
    // A hundred years are far enough.
    (0.0..=3.2e15).contains(&micros).then_some(micros as i64)
}

pub(super) async fn reset(service: &Arc<Service>, _: Request) -> Answer {
    service.reset().await.map_err(failed)?;
    Ok(json!({}))
}

pub(super) async fn org(service: &Arc<Service>, request: Request) -> Answer {
    let body = body(request).await?;
    let name =
        body.get("name").and_then(Json::as_str).filter(|n| !n.is_empty()).ok_or_else(|| bad("name is missing"))?;
    Ok(json!({ "orgId": service.make_org(name).await.map_err(failed)? }))
}

/// A public application of a project of its own.
pub(super) async fn oidc_app(service: &Arc<Service>, request: Request) -> Answer {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Wanted {
        name: String,
        #[serde(default)]
        redirect_uris: Vec<String>,
        #[serde(default)]
        post_logout_redirect_uris: Vec<String>,
        #[serde(default)]
        device_code: bool,
        #[serde(default = "may_refresh")]
        refresh_token: bool,
    }
    let wanted: Wanted = serde_json::from_value(body(request).await?).map_err(|e| bad(e.to_string()))?;
    let app = App {
        client_id: ids::next(),
        project: ids::next(),
        name: wanted.name,
        redirect_uris: wanted.redirect_uris,
        post_logout_redirect_uris: wanted.post_logout_redirect_uris,
        device_code: wanted.device_code,
        refresh_token: wanted.refresh_token,
    };
    let told = json!({ "projectId": app.project, "clientId": app.client_id });
    service.store.write(move |tx| tx.put(&app.client_id, &app)).await.map_err(failed)?;
    Ok(told)
}

/// What is to go wrong.
pub(super) async fn fault(service: &Arc<Service>, request: Request) -> Answer {
    let fault: Fault = serde_json::from_value(body(request).await?).map_err(|e| bad(e.to_string()))?;
    let known = fault.rpc.ends_with('*') || service.schema.method(&format!("/{}", fault.rpc)).is_some();
    if !known {
        return Err(bad(format!("rpc: there is no {}", fault.rpc)));
    }
    service.faults.add(fault).map_err(bad)?;
    Ok(json!({}))
}

/// More of what a seed holds, beside what is there.
pub(super) async fn seed_more(service: &Arc<Service>, request: Request) -> Answer {
    let seed: Seed = serde_json::from_value(body(request).await?).map_err(|e| bad(e.to_string()))?;
    let users = service.add_seed(seed).await.map_err(failed)?.map_err(bad)?;
    Ok(json!({ "userIds": users }))
}

/// A provider at whose end nothing listens.
pub(super) async fn idp(service: &Arc<Service>, request: Request) -> Answer {
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Wanted {
        name: String,
        #[serde(default)]
        org: String,
    }
    let wanted: Wanted = serde_json::from_value(body(request).await?).map_err(|e| bad(e.to_string()))?;
    let idp = Idp { id: ids::next(), name: wanted.name, org: wanted.org, created: service.clock.now() };
    let work = move |tx: &mut Tx<'_>| {
        let known = idp.org.is_empty() || tx.get::<Org>(&idp.org).is_some();
        known.then(|| {
            tx.put(&idp.id, &idp);
            json!({ "idpId": idp.id })
        })
    };
    service.store.write(work).await.map_err(failed)?.ok_or_else(|| bad("there is no such organisation"))
}

/// An organisation's own policies, or the instance's. Unknown members are refused rather than forgotten.
pub(super) async fn settings(service: &Arc<Service>, request: Request) -> Answer {
    let mut body = body(request).await?;
    let members = body.as_object_mut().ok_or_else(|| bad("the body has to be an object"))?;
    let org = members.remove("org").and_then(|org| org.as_str().map(str::to_owned));
    let wanted: Policies = serde_json::from_value(body).map_err(|e| bad(e.to_string()))?;
    wanted.check().map_err(bad)?;
    let work = move |tx: &mut Tx<'_>| match org {
        Some(id) => match tx.get::<Org>(&id) {
            Some(of) => {
                let policies = wanted.over(&of.policies);
                tx.put(&id, &Org { policies, ..of });
                true
            }
            None => false,
        },
        None => match tx.get::<Instance>(instance::KEY) {
            Some(is) => {
                let policies = wanted.over(&is.policies);
                tx.put(instance::KEY, &Instance { policies, ..is });
                true
            }
            None => false,
        },
    };
    match service.store.write(work).await.map_err(failed)? {
        true => Ok(json!({})),
        false => Err(bad("there is no such organisation")),
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations_have_one_unit_and_go_forward() {
        assert_eq!(duration("90s"), Some(90_000_000));
        assert_eq!(duration("15m"), Some(900_000_000));
        assert_eq!(duration("1.5s"), Some(1_500_000));
        for text in ["", "90", "s", "-1s", "1h30m", "1d", "1e3s", "99999999999h"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
