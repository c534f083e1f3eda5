//! `/_test/`: what tests need and ZITADEL does not have. On loopback only, and never for a page of another origin.

mod authorizations;
mod clock;
mod contents;
mod faults;
mod idps;
mod initial_users;
mod inspection;
mod oidc_apps;
pub(in crate::http) mod origin;
mod saml_apps;
mod settings;

use crate::refusal::{Code, Refusal};
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode};
use axum::middleware::Next;
use axum::routing::{any, delete, get, post};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use std::sync::Arc;

/// The response of a control: its JSON, or a refusal.
type ControlResult = Result<Json, Refusal>;

pub(in crate::http) fn routes(state: &Arc<ServerState>) -> Router {
    let read = |handler: fn(&ServerState, &Request) -> ControlResult| {
        get(
            move |State(state): State<Arc<ServerState>>, request: Request| async move { render(handler(&state, &request)) },
        )
    };
    macro_rules! write {
        ($method:ident, $handler:path) => {
            $method(|State(state): State<Arc<ServerState>>, request: Request| async move {
                render($handler(&state, request).await)
            })
        };
    }
    Router::new()
        .route("/_test/info", read(inspection::info))
        .route("/_test/rpcs", read(inspection::rpcs))
        .route("/_test/outbox", read(inspection::outbox))
        .route("/_test/events", read(inspection::events))
        .route("/_test/clock", read(|state, _| Ok(clock::clock_json(state))).merge(write!(post, clock::set_clock)))
        .route("/_test/reset", write!(post, contents::reset))
        .route("/_test/seed", write!(post, contents::add_seed))
        .route("/_test/orgs", write!(post, contents::create_org))
        .route("/_test/assets", write!(post, contents::store_asset))
        .route("/_test/oidc-apps", write!(post, oidc_apps::create_oidc_app))
        .route("/_test/machine-users", write!(post, oidc_apps::create_machine_user))
        .route("/_test/authorizations", write!(post, authorizations::create_authorization))
        .route("/_test/saml-apps", write!(post, saml_apps::create_saml_app))
        .route("/_test/idps", write!(post, idps::create_idp))
        .route("/_test/idp-login", write!(post, idps::sign_in_at_idp))
        .route("/_test/initial-users", write!(post, initial_users::create_or_resend))
        .route("/_test/settings", write!(post, settings::set_settings))
        .route(
            "/_test/faults",
            read(faults::waiting_faults)
                .merge(write!(post, faults::add_fault))
                .merge(write!(delete, faults::clear_faults)),
        )
        .route("/_test/{*rest}", any(|| async { render(Err(unknown_control())) }))
        .layer(axum::middleware::from_fn(check_origin))
        .with_state(Arc::clone(state))
}

/// A control that the Rust API has, too.
#[derive(Clone, Copy, Debug)]
pub enum Control {
    /// `/_test/oidc-apps`
    OidcApp,
    /// `/_test/machine-users`
    MachineUser,
    /// `/_test/saml-apps`
    SamlApp,
    /// `/_test/idps`
    Idp,
    /// `/_test/idp-login`
    IdpLogin,
    /// `/_test/initial-users`
    InitialUser,
    /// `/_test/settings`
    Settings,
    /// `/_test/authorizations`
    Authorization,
}

/// Runs a control without a connection.
///
/// # Errors
/// What is wrong with the body.
pub(crate) async fn run_control(state: &Arc<ServerState>, control: Control, body: &Json) -> Result<Json, String> {
    let request = Request::new(Body::from(body.to_string()));
    let result = match control {
        Control::OidcApp => oidc_apps::create_oidc_app(state, request).await,
        Control::MachineUser => oidc_apps::create_machine_user(state, request).await,
        Control::SamlApp => saml_apps::create_saml_app(state, request).await,
        Control::Idp => idps::create_idp(state, request).await,
        Control::IdpLogin => idps::sign_in_at_idp(state, request).await,
        Control::InitialUser => initial_users::create_or_resend(state, request).await,
        Control::Settings => settings::set_settings(state, request).await,
        Control::Authorization => authorizations::create_authorization(state, request).await,
    };
    result.map_err(|refusal| {
        let error = refusal.to_control();
        error.get("error").and_then(Json::as_str).unwrap_or_default().to_owned()
    })
}

fn unknown_control() -> Refusal {
    Refusal::plain(Code::NotFound, "there is no such control; see the server's README")
}

/// The response to an HTTP method that a control does not have.
pub(in crate::http) fn method_not_allowed() -> Response<Body> {
    let why = "this control has another HTTP method; see the server's README";
    render(Err(Refusal::plain(Code::Unimplemented, why).with_http_status(405)))
}

fn invalid(why: impl Into<String>) -> Refusal {
    Refusal::plain(Code::InvalidArgument, why)
}

fn render(result: ControlResult) -> Response<Body> {
    let mut response = match result {
        Ok(json) => super::json_response(StatusCode::OK, &json),
        Err(refusal) => {
            let status = StatusCode::from_u16(refusal.http()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            super::json_response(status, &refusal.to_control())
        }
    };
    response.headers_mut().insert("x-not-zitadel", HeaderValue::from_static("zitadel-testserver control API"));
    response
}

/// A refusal before any control is looked up.
pub(in crate::http) fn refusal(status: StatusCode, why: &dyn std::fmt::Display) -> Response<Body> {
    render(Err(Refusal::plain(Code::PermissionDenied, why.to_string()).with_http_status(status.as_u16())))
}

/// Admits programs, this server's own pages, and pages on loopback.
async fn check_origin(request: Request, next: Next) -> Response<Body> {
    match origin::check_page(request.headers()) {
        Ok(()) => next.run(request).await,
        Err(why) => refusal(StatusCode::FORBIDDEN, &why),
    }
}

/// An internal error. Unlike others it states its cause: only tests see it.
fn internal(cause: impl std::fmt::Display) -> Refusal {
    Refusal::plain(Code::Internal, cause.to_string())
}

/// The JSON body of a request; `{}` without one.
async fn read_json<T: DeserializeOwned>(request: Request) -> Result<T, Refusal> {
    let bytes = super::read_body(request).await.map_err(|_| invalid("the body is too large"))?;
    let bytes = if bytes.is_empty() { b"{}".to_vec() } else { bytes };
    serde_json::from_slice(&bytes).map_err(|e| invalid(e.to_string()))
}
