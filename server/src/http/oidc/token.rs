//! The token endpoint: codes, refresh tokens and device codes for tokens. Applications are public: PKCE is their proof.

use super::grants::{self, Given};
use super::{Refusal, Shared, issuer, parameters, required, the_instance, told};
use crate::clock::Time;
use crate::domain::oidc::{App, AuthRequest, Device, Outcome, RefreshToken, hash};
use crate::domain::seal;
use crate::domain::session::Session;
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

const DEVICE_CODE: &str = "urn:ietf:params:oauth:grant-type:device_code";

pub(super) async fn answer(State(service): Shared, request: Request) -> Response<Body> {
    let issuer = issuer(&service, request.headers());
    let outcome = async {
        let wanted = parameters(request).await?;
        // Made before the code is used, so that nothing is lost when it cannot be made.
        let signer = grants::signer(&service).await?;
        let now = service.clock.now();
        let work = move |tx: &mut Tx<'_>| {
            let given = exchange(tx, now, &issuer, &wanted);
            if given.is_err() {
                tx.refuse();
            }
            given
        };
        let (answer, claims) = service.store.write(work).await.map_err(Refusal::internal)??;
        grants::sign(signer, answer, &claims)
    };
    let outcome = outcome.await;
    told(&service, outcome)
}

fn exchange(
    tx: &mut Tx<'_>,
    now: Time,
    issuer: &str,
    wanted: &HashMap<String, String>,
) -> Result<(Json, Json), Refusal> {
    let grant_type = required(wanted, "grant_type")?;
    let client_id = required(wanted, "client_id")?;
    let app = tx.get::<App>(client_id);
    let app = app.ok_or_else(|| Refusal::new("invalid_client", "there is no application with this client_id"))?;
    let given = match grant_type {
        "authorization_code" => of_code(tx, now, &app, wanted)?,
        "refresh_token" => of_refresh_token(tx, now, &app, wanted)?,
        DEVICE_CODE => of_device(tx, now, &app, wanted)?,
        _ => return Err(Refusal::new("unsupported_grant_type", format!("{grant_type} is not served here"))),
    };
    grants::give(tx, now, issuer, given)
}

fn invalid(description: &str) -> Refusal {
    Refusal::new("invalid_grant", description)
}

fn session(tx: &Tx<'_>, now: Time, id: &str) -> Result<Session, Refusal> {
    let session = tx.get::<Session>(id).filter(|s| !s.terminated && !s.expired(now));
    session.ok_or_else(|| invalid("the session has ended"))
}

fn of_code<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    app: &'a App,
    wanted: &HashMap<String, String>,
) -> Result<Given<'a>, Refusal> {
    let code = required(wanted, "code")?;
    let instance = the_instance(tx)?;
    let opened = seal::open(&instance, code).ok_or_else(|| invalid("this code was not given here"))?;
    let id = opened.strip_prefix("code_").ok_or_else(|| invalid("this code was not given here"))?;
    let mut request = tx.get::<AuthRequest>(id).ok_or_else(|| invalid("this code was not given here"))?;
    let Outcome::Granted(granted) = request.outcome.clone() else {
        return Err(Refusal::new("invalid_request", "Errors.AuthRequest.NoCode"));
    };
    if request.client_id != app.client_id {
        return Err(invalid("the code was given to another application"));
    }
    if wanted.get("redirect_uri").is_none_or(|uri| *uri != request.redirect_uri) {
        return Err(invalid("redirect_uri is not the one that the code was asked for with"));
    }
    let Some((challenge, hashed)) = &request.challenge else {
        return Err(Refusal::new("invalid_request", "PKCE required"));
    };
    let verifier = wanted.get("code_verifier").map(String::as_str).unwrap_or_default();
    let proof = match hashed {
        true => URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())),
        false => verifier.to_owned(),
    };
    if proof != *challenge {
        return Err(invalid("invalid code challenge"));
    }
    let session = session(tx, now, &granted)?;
    request.outcome = Outcome::Used;
    tx.put(id, &request);
    Ok(Given { app, scope: request.scope, nonce: request.nonce, session, since: now })
}

fn of_refresh_token<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    app: &'a App,
    wanted: &HashMap<String, String>,
) -> Result<Given<'a>, Refusal> {
    let key = hash(required(wanted, "refresh_token")?);
    let token = tx.get::<RefreshToken>(&key).filter(|t| t.grant.client_id == app.client_id && t.grant.expires >= now);
    let token = token.ok_or_else(|| invalid("the refresh token was used, revoked, or has run out"))?;
    let session = session(tx, now, &token.grant.session)?;
    tx.remove::<RefreshToken>(&key);
    let scope = match wanted.get("scope") {
        Some(less) => {
            less.split_whitespace().filter(|s| token.grant.scope.iter().any(|t| t == s)).map(Into::into).collect()
        }
        None => token.grant.scope,
    };
    Ok(Given { app, scope, nonce: None, session, since: token.created })
}

fn of_device<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    app: &'a App,
    wanted: &HashMap<String, String>,
) -> Result<Given<'a>, Refusal> {
    let key = hash(required(wanted, "device_code")?);
    let denied = || Refusal::new("access_denied", "The device was not let in");
    let mut device = tx.get::<Device>(&key).filter(|d| d.client_id == app.client_id).ok_or_else(denied)?;
    let granted = match &device.outcome {
        Outcome::Waiting if device.expires < now => {
            return Err(Refusal::new("expired_token", "The device code has run out; ask for another"));
        }
        Outcome::Waiting => {
            return Err(Refusal::new("authorization_pending", "The user has not decided yet; ask again"));
        }
        Outcome::Granted(session) => session.clone(),
        Outcome::Refused | Outcome::Used => return Err(denied()),
    };
    let session = session(tx, now, &granted)?;
    device.outcome = Outcome::Used;
    tx.put(&key, &device);
    Ok(Given { app, scope: device.scope, nonce: None, session, since: now })
}
