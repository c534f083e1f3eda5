//! Device authorisation (RFC 8628): a device without a browser gets a code that its user types elsewhere.

use super::{Refusal, Shared, issuer, parameters, redirect, required, told};
use crate::clock::Time;
use crate::domain::oidc::{App, DEVICE_SECONDS, Device, Outcome, UserCode, hash, secret, user_code};
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Response;
use serde_json::{Value as Json, json};
use std::collections::HashMap;

pub(super) async fn answer(State(service): Shared, request: Request) -> Response<Body> {
    let issuer = issuer(&service, request.headers());
    let outcome = async {
        let wanted = parameters(request).await?;
        let now = service.clock.now();
        service.store.write(move |tx| begin(tx, now, &issuer, &wanted)).await.map_err(Refusal::internal)?
    };
    let outcome = outcome.await;
    told(&service, outcome)
}

fn begin(tx: &mut Tx<'_>, now: Time, issuer: &str, wanted: &HashMap<String, String>) -> Result<Json, Refusal> {
    let client_id = required(wanted, "client_id")?;
    let app = tx.get::<App>(client_id);
    let app = app.ok_or_else(|| Refusal::new("invalid_client", "there is no application with this client_id"))?;
    if !app.device_code {
        return Err(Refusal::new("unauthorized_client", "the application was registered without device codes"));
    }
    let scope = wanted.get("scope").map(String::as_str).unwrap_or_default();
    let device_code = secret();
    let mut typed = user_code();
    while tx.get::<UserCode>(&typed).is_some() {
        typed = user_code();
    }
    let key = hash(&device_code);
    let device = Device {
        client_id: app.client_id,
        scope: scope.split_whitespace().map(Into::into).collect(),
        user_code: typed.clone(),
        expires: now.plus_seconds(DEVICE_SECONDS),
        outcome: Outcome::Waiting,
    };
    tx.put(&key, &device);
    tx.put(&typed, &UserCode { device: key });
    Ok(json!({
        "device_code": device_code,
        "user_code": typed,
        "verification_uri": format!("{issuer}/device"),
        "verification_uri_complete": format!("{issuer}/device?user_code={typed}"),
        "expires_in": DEVICE_SECONDS,
        "interval": 5,
    }))
}

/// Where a user is sent: the login page's part for devices.
pub(super) async fn page(State(service): Shared, request: Request) -> Response<Body> {
    let query = request.uri().query().map(|q| format!("?{q}")).unwrap_or_default();
    redirect(&service, &format!("{}/device{query}", service.login_page))
}
