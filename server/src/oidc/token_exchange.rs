//! The token endpoint: codes, refresh tokens and device codes for tokens. Applications are public: PKCE is their proof.

use super::tokens::{TokenGrant, issue_tokens};
use super::{Parameters, load_client, load_instance, required, signing_key};
use crate::clock::Time;
use crate::domain::oidc::{App, AuthRequest, Device, Outcome, RefreshToken};
use crate::domain::seal;
use crate::domain::secrets::{SECRET_BYTES, hash_secret};
use crate::domain::session::{Session, SessionEnd};
use crate::domain::token_family::revoke_family;
use crate::domain::user::User;
use crate::refusal::Refusal;
use crate::store::{Store, Tx};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use compact_jwt::crypto::JwsRs256Signer;
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

const DEVICE_CODE: &str = "urn:ietf:params:oauth:grant-type:device_code";

/// Exchanges a code, a refresh token or a device code for tokens.
///
/// # Errors
/// What RFC 6749 §5.2 and RFC 8628 §3.5 name.
pub async fn exchange_tokens(
    store: &Store,
    signer: &JwsRs256Signer,
    now: Time,
    strict: bool,
    issuer: String,
    parameters: Parameters,
) -> Result<Json, Refusal> {
    let work = move |tx: &mut Tx<'_>| {
        let issued = exchange(tx, now, strict, &issuer, &parameters);
        if issued.is_err() {
            tx.rollback_unless_kept();
        }
        issued
    };
    let (mut response, claims) = store.write(work).await.map_err(Refusal::internal)??;
    if let Some(members) = response.as_object_mut() {
        members.insert("id_token".into(), signing_key::sign(signer, &claims)?.into());
    }
    Ok(response)
}

fn exchange(
    tx: &mut Tx<'_>,
    now: Time,
    strict: bool,
    issuer: &str,
    parameters: &Parameters,
) -> Result<(Json, Json), Refusal> {
    let grant_type = required(parameters, "grant_type")?;
    let app = load_client(tx, required(parameters, "client_id")?)?;
    let grant = match grant_type {
        "authorization_code" => exchange_code(tx, now, &app, parameters)?,
        "refresh_token" => exchange_refresh_token(tx, now, strict, &app, parameters)?,
        DEVICE_CODE => exchange_device_code(tx, now, &app, parameters)?,
        _ => return Err(Refusal::oauth("unsupported_grant_type", format!("{grant_type} is not supported"))),
    };
    // OIDCS-kj3g2: a user who is locked, deactivated or removed gets no tokens, and the code or token stays unused.
    let user = grant.session.user.as_ref().and_then(|(user, _)| tx.get::<User>(user));
    if grant.session.user.is_some() && !user.is_some_and(|user| user.is_active()) {
        let error = if grant_type == DEVICE_CODE { "access_denied" } else { "invalid_request" };
        return Err(Refusal::oauth(error, "Errors.User.NotActive"));
    }
    issue_tokens(tx, now, issuer, grant)
}

fn invalid_grant(description: &str) -> Refusal {
    Refusal::oauth("invalid_grant", description)
}

/// A refusal whose description is a key of ZITADEL's texts.
fn invalid_request(key: &str) -> Refusal {
    Refusal::oauth("invalid_request", key)
}

/// The session that tokens are issued for. One that ended with its user is accepted, because the user is checked.
fn load_session(tx: &Tx<'_>, now: Time, id: &str) -> Result<Session, Refusal> {
    let terminated = || invalid_request("Errors.Session.Terminated");
    let session = tx.get::<Session>(id).ok_or_else(terminated)?;
    match session.ended(now) {
        None => Ok(session),
        Some(SessionEnd::Terminated) => Err(terminated()),
        Some(SessionEnd::Expired) => Err(invalid_request("Errors.Session.Expired")),
    }
}

fn exchange_code<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    app: &'a App,
    parameters: &Parameters,
) -> Result<TokenGrant<'a>, Refusal> {
    let code = required(parameters, "code")?;
    let instance = load_instance(tx)?;
    let opened = seal::open(&instance, code);
    let id = opened.as_deref().and_then(|opened| opened.strip_prefix("code_"));
    let id = id.ok_or_else(|| invalid_request("this code was not issued by this server"))?;
    let mut request =
        tx.get::<AuthRequest>(id).ok_or_else(|| invalid_request("this code was not issued by this server"))?;
    if request.client_id != app.client_id {
        return Err(invalid_grant("the code was issued to another application"));
    }
    let Outcome::Granted(granted) = request.outcome.clone() else {
        if request.outcome == Outcome::Used {
            // Another party has the code: its tokens are revoked (RFC 6749 §4.1.2 and §10.5).
            revoke_family(tx, id);
            tx.commit_on_error();
        }
        return Err(invalid_request("Errors.AuthRequest.NoCode"));
    };
    if request.code_has_expired(now) {
        return Err(invalid_grant("the code has expired"));
    }
    if parameters.get("redirect_uri").is_none_or(|uri| *uri != request.redirect_uri) {
        return Err(invalid_grant("redirect_uri differs from that of the authorization request"));
    }
    let Some((challenge, hashed)) = &request.challenge else {
        return Err(Refusal::oauth("invalid_request", "PKCE required"));
    };
    let verifier = parameters.get("code_verifier").map(String::as_str).unwrap_or_default();
    let proof = match hashed {
        true => URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())),
        false => verifier.to_owned(),
    };
    if proof != *challenge {
        return Err(invalid_grant("invalid code challenge"));
    }
    let session = load_session(tx, now, &granted)?;
    request.outcome = Outcome::Used;
    tx.put(id, &request);
    let (granted, family) = (request.scope.clone(), id.to_owned());
    Ok(TokenGrant { app, scope: request.scope, granted, nonce: request.nonce, session, family, since: now })
}

fn exchange_refresh_token<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    strict: bool,
    app: &'a App,
    parameters: &Parameters,
) -> Result<TokenGrant<'a>, Refusal> {
    let presented = required(parameters, "refresh_token")?;
    let key = hash_secret(presented);
    let token = tx.get::<RefreshToken>(&key).filter(|t| t.grant.client_id == app.client_id && t.grant.expires >= now);
    // Used, revoked or expired; or never issued by this server.
    let unknown = || {
        let well_formed = URL_SAFE_NO_PAD.decode(presented).is_ok_and(|bytes| bytes.len() == SECRET_BYTES);
        invalid_request(if well_formed {
            "Errors.OIDCSession.RefreshTokenInvalid"
        } else {
            "Errors.User.RefreshToken.Invalid"
        })
    };
    let token = token.ok_or_else(unknown)?;
    // It outlives its session, as in ZITADEL (recordings refresh-tokens and oidc-end-session), but not with --strict.
    let session = match strict {
        true => load_session(tx, now, &token.grant.session)?,
        false => tx.get::<Session>(&token.grant.session).ok_or_else(unknown)?,
    };
    let scope = match parameters.get("scope") {
        Some(requested) => {
            let scope: Vec<String> = requested.split_whitespace().map(Into::into).collect();
            // RFC 6749 §6: not more than was granted.
            if scope.iter().any(|s| !token.grant.scope.contains(s)) {
                return Err(Refusal::oauth("invalid_scope", ""));
            }
            scope
        }
        None => token.grant.scope.clone(),
    };
    tx.remove::<RefreshToken>(&key);
    // A token of an earlier server has no family yet.
    let family = if token.grant.family.is_empty() { key } else { token.grant.family };
    Ok(TokenGrant { app, scope, granted: token.grant.scope, nonce: None, session, family, since: token.created })
}

fn exchange_device_code<'a>(
    tx: &mut Tx<'_>,
    now: Time,
    app: &'a App,
    parameters: &Parameters,
) -> Result<TokenGrant<'a>, Refusal> {
    let key = hash_secret(required(parameters, "device_code")?);
    let unknown = || Refusal::oauth("invalid_client", "this device code was not issued to this application");
    let mut device = tx.get::<Device>(&key).filter(|d| d.client_id == app.client_id).ok_or_else(unknown)?;
    let granted = match &device.outcome {
        Outcome::Waiting | Outcome::Granted(_) if device.expires < now => {
            return Err(Refusal::oauth("expired_token", "The device code has expired; request another"));
        }
        Outcome::Waiting => {
            return Err(Refusal::oauth("authorization_pending", "The user has not decided yet; try again"));
        }
        Outcome::Granted(session) => session.clone(),
        Outcome::Refused => return Err(Refusal::oauth("access_denied", "The user denied the device")),
        Outcome::Used => return Err(Refusal::oauth("invalid_grant", "")),
    };
    let session = load_session(tx, now, &granted)?;
    device.outcome = Outcome::Used;
    tx.put(&key, &device);
    let granted = device.scope.clone();
    Ok(TokenGrant { app, scope: device.scope, granted, nonce: None, session, family: key, since: now })
}
