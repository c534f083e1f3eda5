//! `/_test/`: what tests need and ZITADEL does not have. On loopback only, and never for a page of another origin.

pub(in crate::http) mod origin;
mod reads;
mod writes;

use crate::service::Service;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode};
use axum::middleware::Next;
use axum::routing::{get, post};
use serde_json::{Value as Json, json};
use std::sync::Arc;

type Answer = Result<Json, (StatusCode, String)>;

pub(in crate::http) fn routes(service: &Arc<Service>) -> Router {
    // A control that reads answers at once; one that writes waits for the store.
    let read = |answer: fn(&Service, &Request) -> Answer| {
        get(
            move |State(service): State<Arc<Service>>, request: Request| async move { told(answer(&service, &request)) },
        )
    };
    macro_rules! write {
        ($answer:path) => {
            post(|State(service): State<Arc<Service>>, request: Request| async move {
                told($answer(&service, request).await)
            })
        };
    }
    Router::new()
        .route("/_test/info", read(reads::info))
        .route("/_test/rpcs", read(reads::rpcs))
        .route("/_test/outbox", read(reads::outbox))
        .route("/_test/events", read(reads::events))
        .route("/_test/clock", read(|service, _| Ok(reads::clock(service))).merge(write!(writes::clock_set)))
        .route("/_test/reset", write!(writes::reset))
        .route("/_test/seed", write!(writes::seed_more))
        .route("/_test/orgs", write!(writes::org))
        .route("/_test/settings", write!(writes::settings))
        .route("/_test/oidc-apps", write!(writes::oidc_app))
        .route("/_test/idps", write!(writes::idp))
        .route(
            "/_test/faults",
            read(|service, _| Ok(json!({ "faults": service.faults.waiting() }))).merge(write!(writes::fault)).delete(
                |State(service): State<Arc<Service>>| async move {
                    service.faults.clear();
                    told(Ok(json!({})))
                },
            ),
        )
        .route("/_test/{*rest}", axum::routing::any(|| async { told(Err(nothing())) }))
        .layer(axum::middleware::from_fn(own_pages))
        .with_state(Arc::clone(service))
}

fn nothing() -> (StatusCode, String) {
    (StatusCode::NOT_FOUND, "there is no such control; see the server's README".into())
}

/// A control that exists, with a verb that it does not have.
pub(in crate::http) fn wrong_verb() -> Response<Body> {
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

/// A refusal before anything was looked at.
pub(in crate::http) fn refusal(status: StatusCode, why: &dyn std::fmt::Display) -> Response<Body> {
    told(Err((status, why.to_string())))
}

/// Only programs, this server's own pages, and pages on loopback control it.
async fn own_pages(request: Request, next: Next) -> Response<Body> {
    match origin::check_page(request.headers()) {
        Ok(()) => next.run(request).await,
        Err(why) => refusal(StatusCode::FORBIDDEN, &why),
    }
}

fn failed(cause: impl std::fmt::Display) -> (StatusCode, String) {
    (StatusCode::INTERNAL_SERVER_ERROR, cause.to_string())
}

async fn body(request: Request) -> Result<Json, (StatusCode, String)> {
    let bytes = super::body(request).await.map_err(|_| bad("the body is too large"))?;
    if bytes.is_empty() {
        return Ok(json!({}));
    }
    serde_json::from_slice(&bytes).map_err(|e| bad(format!("the body is no JSON: {e}")))
}
