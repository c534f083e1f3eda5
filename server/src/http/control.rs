//! `/_test/`: what tests need and ZITADEL does not have. On loopback only, and never for a page of another origin.

use crate::domain::idp::Idp;
use crate::domain::ids;
use crate::domain::instance::{self, Instance, Org};
use crate::domain::oidc::App;
use crate::domain::outbox::Message;
use crate::domain::policies::Policies;
use crate::domain::user::Event;
use crate::service::Service;
use crate::store::Tx;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::middleware::Next;
use axum::routing::{get, post};
use serde_json::{Value as Json, json};
use std::sync::Arc;

/// What of the optional parts is there.
const CAN: &[&str] = &["generators", "orgs", "oidc", "idps", "clock"];

type Answer = Result<Json, (StatusCode, String)>;

pub(super) fn routes(service: &Arc<Service>) -> Router {
    Router::new()
        .route("/_test/info", get(|State(s): State<Arc<Service>>| async move { told(info(&s)) }))
        .route("/_test/rpcs", get(|State(s): State<Arc<Service>>| async move { told(Ok(rpcs(&s))) }))
        .route("/_test/outbox", get(|State(s): State<Arc<Service>>, r: Request| async move { told(outbox(&s, &r)) }))
        .route("/_test/events", get(|State(s): State<Arc<Service>>, r: Request| async move { told(events(&s, &r)) }))
        .route(
            "/_test/clock",
            get(|State(s): State<Arc<Service>>| async move { told(Ok(clock(&s))) })
                .post(|State(s): State<Arc<Service>>, r: Request| async move { told(advance(&s, r).await) }),
        )
        .route("/_test/reset", post(|State(s): State<Arc<Service>>| async move { told(reset(&s).await) }))
        .route("/_test/orgs", post(|State(s): State<Arc<Service>>, r: Request| async move { told(org(&s, r).await) }))
        .route(
            "/_test/settings",
            post(|State(s): State<Arc<Service>>, r: Request| async move { told(settings(&s, r).await) }),
        )
        .route(
            "/_test/oidc-apps",
            post(|State(s): State<Arc<Service>>, r: Request| async move { told(oidc_app(&s, r).await) }),
        )
        .route("/_test/idps", post(|State(s): State<Arc<Service>>, r: Request| async move { told(idp(&s, r).await) }))
        .route("/_test/{*rest}", axum::routing::any(|| async { told(Err(nothing())) }))
        .layer(axum::middleware::from_fn(same_origin))
        .with_state(Arc::clone(service))
}

/// Which RPCs of the contract have a handler, and which are answered with UNIMPLEMENTED.
fn rpcs(service: &Service) -> Json {
    let (there, missing): (Vec<&str>, Vec<&str>) =
        crate::rpc::ALL.iter().map(|(path, _)| path.trim_start_matches('/')).partition(|path| service.answers(path));
    json!({ "implemented": there, "unimplemented": missing })
}

fn nothing() -> (StatusCode, String) {
    (StatusCode::NOT_FOUND, "there is no such control; see the server's README".into())
}

/// A control that exists, with a verb that it does not have.
pub(super) fn wrong_verb() -> Response<Body> {
    told(Err((StatusCode::METHOD_NOT_ALLOWED, "this control has another verb; see the server's README".into())))
}

fn bad(what: impl Into<String>) -> (StatusCode, String) {
    (StatusCode::BAD_REQUEST, what.into())
}

fn told(answer: Answer) -> Response<Body> {
    let mut response = match answer {
        Ok(json) => super::json_answer(StatusCode::OK, &json),
        Err((status, error)) => super::json_answer(status, &json!({ "error": error })),
    };
    response
        .headers_mut()
        .insert("x-not-zitadel", axum::http::HeaderValue::from_static("zitadel-testserver control API"));
    response
}

/// A request with an Origin has to come from this server's own pages, or from loopback.
async fn same_origin(request: Request, next: Next) -> Response<Body> {
    if !local(request.headers()) {
        return told(Err((StatusCode::FORBIDDEN, "pages of other origins may not control this server".into())));
    }
    next.run(request).await
}

/// Whether a request has no Origin, the server's own, or one on loopback.
pub(super) fn local(headers: &HeaderMap) -> bool {
    let Some(origin) = super::header_text(headers, "origin") else { return true };
    let authority = origin.split_once("://").map_or("", |(_, rest)| rest);
    let host = match authority.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    super::header_text(headers, "host").is_some_and(|host| host == authority)
        || host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn instance(service: &Service) -> Result<Instance, (StatusCode, String)> {
    let found = service.store.read(|tx| tx.get::<Instance>(instance::KEY));
    found.ok().flatten().ok_or((StatusCode::INTERNAL_SERVER_ERROR, "there is no instance".into()))
}

fn failed(cause: impl std::fmt::Display) -> (StatusCode, String) {
    (StatusCode::INTERNAL_SERVER_ERROR, cause.to_string())
}

fn info(service: &Service) -> Answer {
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

fn outbox(service: &Service, request: &Request) -> Answer {
    let to = query(request, "to");
    let all = service.store.read(|tx| tx.all::<Message>()).map_err(failed)?;
    let wanted: Vec<Message> =
        all.into_iter().map(|(_, m)| m).filter(|m| to.as_ref().is_none_or(|to| *to == m.to)).collect();
    Ok(json!({ "messages": wanted }))
}

fn events(service: &Service, request: &Request) -> Answer {
    let aggregate = query(request, "aggregate").ok_or_else(|| bad("which ?aggregate= (id of a user)"))?;
    let all = service.store.read(|tx| tx.under::<Event>(&format!("{aggregate}/"))).map_err(failed)?;
    Ok(json!({ "events": all.into_iter().map(|(_, e)| e).collect::<Vec<_>>() }))
}

fn clock(service: &Service) -> Json {
    json!({ "now": service.clock.now().to_rfc3339() })
}

async fn body(request: Request) -> Result<Json, (StatusCode, String)> {
    let bytes = super::body(request).await.map_err(|_| bad("the body is too large"))?;
    if bytes.is_empty() {
        return Ok(json!({}));
    }
    serde_json::from_slice(&bytes).map_err(|e| bad(format!("the body is no JSON: {e}")))
}

async fn advance(service: &Arc<Service>, request: Request) -> Answer {
    let body = body(request).await?;
    let text = body.get("advance").and_then(Json::as_str).ok_or_else(|| bad("advance is missing, such as \"90s\""))?;
    let micros =
        duration(text).ok_or_else(|| bad(format!("advance: {text:?} is no duration such as 90s, 15m or 2h")))?;
    service.clock.advance(micros);
    let offset = service.clock.offset();
    service
        .store
        .write(move |tx| {
            if let Some(mut is) = tx.get::<Instance>(instance::KEY) {
                is.clock_offset = offset;
                tx.put(instance::KEY, &is);
            }
        })
        .await
        .map_err(failed)?;
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

async fn reset(service: &Service) -> Answer {
    service.reset().await.map_err(failed)?;
    Ok(json!({}))
}

async fn org(service: &Service, request: Request) -> Answer {
    let body = body(request).await?;
    let name =
        body.get("name").and_then(Json::as_str).filter(|n| !n.is_empty()).ok_or_else(|| bad("name is missing"))?;
    Ok(json!({ "orgId": service.make_org(name).await.map_err(failed)? }))
}

/// A public application of a project of its own.
async fn oidc_app(service: &Service, request: Request) -> Answer {
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
        #[serde(default)]
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

/// A provider at whose end nothing listens.
async fn idp(service: &Service, request: Request) -> Answer {
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
async fn settings(service: &Arc<Service>, request: Request) -> Answer {
    let mut body = body(request).await?;
    let members = body.as_object_mut().ok_or_else(|| bad("the body has to be an object"))?;
    let org = members.remove("org").and_then(|org| org.as_str().map(str::to_owned));
    let wanted: Policies = serde_json::from_value(body).map_err(|e| bad(e.to_string()))?;
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
