//! The token endpoint: codes, refresh tokens and device codes for tokens. Applications are public: PKCE is their proof.

use super::grants::{self, Given};
use super::{Refusal, Shared, issuer, parameters, required, the_instance, told};
use crate::clock::Time;
use crate::domain::oidc::{App, AuthRequest, Device, Outcome, RefreshToken, SECRET_BYTES, hash};
use crate::domain::seal;
use crate::domain::session::Session;
use crate::domain::token_family::revoke_family;
use crate::domain::user::User;
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
        let (now, strict) = (service.clock.now(), service.strict);
        let work = move |tx: &mut Tx<'_>| {
            let given = exchange(tx, now, strict, &issuer, &wanted);
            if given.is_err() {
                tx.rollback_unless_kept();
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
    strict: bool,
    issuer: &str,
    wanted: &HashMap<String, String>,
) -> Result<(Json, Json), Refusal> {
    let grant_type = required(wanted, "grant_type")?;
    let client_id = required(wanted, "client_id")?;
    let app = tx.get::<App>(client_id);
    let app = app.ok_or_else(|| Refusal::new("invalid_client", "there is no application with this client_id"))?;
    let given = match grant_type {
        "authorization_code" => of_code(tx, now, &app, wanted)?,
        "refresh_token" => of_refresh_token(tx, now, strict, &app, wanted)?,
        DEVICE_CODE => of_device(tx, now, &app, wanted)?,
        _ => return Err(Refusal::new("unsupported_grant_type", format!("{grant_type} is not served here"))),
    };
    // OIDCS-kj3g2: whoever is locked, deactivated or removed gets no tokens, and what would have been exchanged stays unused.
    let user = given.session.user.as_ref().and_then(|(user, _)| tx.get::<User>(user));
    if given.session.user.is_some() && !user.is_some_and(|user| user.is_active()) {
        let error = if grant_type == DEVICE_CODE { "access_denied" } else { "invalid_request" };
        return Err(Refusal::new(error, "Errors.User.NotActive"));
    }
    grants::give(tx, now, issuer, given)
}

fn invalid(description: &str) -> Refusal {
    Refusal::new("invalid_grant", description)
}

/// What ZITADEL refuses with the key of a text.
fn refused(key: &str) -> Refusal {
    Refusal::new("invalid_request", key)
}

/// The session that tokens stand on. One that ended with its user counts, because the user is looked at.
fn session(tx: &Tx<'_>, now: Time, id: &str) -> Result<Session, Refusal> {
    let session = tx.get::<Session>(id).filter(|s| !s.terminated);
    let session = session.ok_or_else(|| refused("Errors.Session.Terminated"))?;
    if session.expired(now) { Err(refused("Errors.Session.Expired")) } else { Ok(session) }
}

fn of_code<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    app: &'a App,
    wanted: &HashMap<String, String>,
) -> Result<Given<'a>, Refusal> {
    let code = required(wanted, "code")?;
    let instance = the_instance(tx)?;
    let opened = seal::open(&instance, code);
    let id = opened.as_deref().and_then(|opened| opened.strip_prefix("code_"));
    let id = id.ok_or_else(|| refused("this code was not given here"))?;
    let mut request = tx.get::<AuthRequest>(id).ok_or_else(|| refused("this code was not given here"))?;
    if request.client_id != app.client_id {
        return Err(invalid("the code was given to another application"));
    }
    let Outcome::Granted(granted) = request.outcome.clone() else {
        if request.outcome == Outcome::Used {
            // Somebody else has it: what it gave is worth nothing from now on (RFC 6749 §4.1.2 and §10.5).
            revoke_family(tx, id);
            tx.commit_on_error();
        }
        return Err(refused("Errors.AuthRequest.NoCode"));
    };
    if request.code_has_expired(now) {
        return Err(invalid("the code has expired"));
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
    let (granted, family) = (request.scope.clone(), id.to_owned());
    Ok(Given { app, scope: request.scope, granted, nonce: request.nonce, session, family, since: now })
}

fn of_refresh_token<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    strict: bool,
    app: &'a App,
    wanted: &HashMap<String, String>,
) -> Result<Given<'a>, Refusal> {
    let given = required(wanted, "refresh_token")?;
    let key = hash(given);
    let token = tx.get::<RefreshToken>(&key).filter(|t| t.grant.client_id == app.client_id && t.grant.expires >= now);
    // Used, revoked or expired; or never one of this server.
    let unknown = || {
        let shaped = URL_SAFE_NO_PAD.decode(given).is_ok_and(|bytes| bytes.len() == SECRET_BYTES);
        refused(if shaped { "Errors.OIDCSession.RefreshTokenInvalid" } else { "Errors.User.RefreshToken.Invalid" })
    };
    let token = token.ok_or_else(unknown)?;
    // It outlives its session, as in ZITADEL (recordings refresh-tokens and oidc-end-session), unless that is to be stricter.
    let session = match strict {
        true => session(tx, now, &token.grant.session)?,
        false => tx.get::<Session>(&token.grant.session).ok_or_else(unknown)?,
    };
    let scope = match wanted.get("scope") {
        Some(wanted) => {
            let scope: Vec<String> = wanted.split_whitespace().map(Into::into).collect();
            // RFC 6749 §6: no more than what was granted.
            if scope.iter().any(|s| !token.grant.scope.contains(s)) {
                return Err(Refusal::bare("invalid_scope"));
            }
            scope
        }
        None => token.grant.scope.clone(),
    };
    tx.remove::<RefreshToken>(&key);
    // A token of an earlier server has no family yet.
    let family = if token.grant.family.is_empty() { key } else { token.grant.family };
    Ok(Given { app, scope, granted: token.grant.scope, nonce: None, session, family, since: token.created })
}

fn of_device<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    app: &'a App,
    wanted: &HashMap<String, String>,
) -> Result<Given<'a>, Refusal> {
    let key = hash(required(wanted, "device_code")?);
    let unknown = || Refusal::new("invalid_client", "this device code was not given to this application");
    let mut device = tx.get::<Device>(&key).filter(|d| d.client_id == app.client_id).ok_or_else(unknown)?;
    let granted = match &device.outcome {
        Outcome::Waiting | Outcome::Granted(_) if device.expires < now => {
            return Err(Refusal::new("expired_token", "The device code has run out; ask for another"));
        }
        Outcome::Waiting => {
            return Err(Refusal::new("authorization_pending", "The user has not decided yet; ask again"));
        }
        Outcome::Granted(session) => session.clone(),
        Outcome::Refused => return Err(Refusal::new("access_denied", "The device was not let in")),
        Outcome::Used => return Err(Refusal::bare("invalid_grant")),
    };
    let session = session(tx, now, &granted)?;
    device.outcome = Outcome::Used;
    tx.put(&key, &device);
    let granted = device.scope.clone();
    Ok(Given { app, scope: device.scope, granted, nonce: None, session, family: key, since: now })
}
