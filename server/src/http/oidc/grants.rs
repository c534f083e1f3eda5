//! What an application is given: access tokens that are references, ID tokens that are signed, refresh tokens.

use super::{Refusal, the_instance};
use crate::clock::Time;
use crate::domain::ids;
use crate::domain::instance::{self, AccessToken, Instance};
use crate::domain::oidc::{App, Grant, KEPT, OFFLINE, REFRESH_SECONDS, RefreshToken, TOKEN_SECONDS, hash, secret};
use crate::domain::session::Session;
use crate::domain::token_family::TokenFamily;
use crate::service::Service;
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use compact_jwt::compact::JwsCompact;
use compact_jwt::crypto::JwsRs256Signer;
use compact_jwt::jws::JwsBuilder;
use compact_jwt::traits::{JwsSigner as _, JwsSignerToVerifier as _, JwsVerifier as _};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// The key of ID tokens. It is made when it is first needed, which takes a moment, and kept with the instance.
pub(super) async fn signer(service: &Arc<Service>) -> Result<&JwsRs256Signer, Refusal> {
    service.signer.get_or_try_init(|| make_or_read(service)).await
}

async fn make_or_read(service: &Arc<Service>) -> Result<JwsRs256Signer, Refusal> {
    let known = service.store.read(|tx| the_instance(tx)).map_err(Refusal::internal)??;
    if let Some(signer) = of(&known) {
        return Ok(signer);
    }
    let made = tokio::task::spawn_blocking(|| {
        let signer = JwsRs256Signer::generate_rs256().ok()?;
        signer.private_key_to_der().ok().map(|der| STANDARD.encode(&*der))
    });
    let der = made.await.map_err(Refusal::internal)?.ok_or_else(|| Refusal::internal("no key can be made"))?;
    let work = move |tx: &mut Tx<'_>| {
        let mut is = the_instance(tx)?;
        // Two that ask at once get the same one.
        if is.signing_key.is_empty() {
            is.signing_key = der;
            tx.put(instance::KEY, &is);
        }
        of(&is).ok_or_else(|| Refusal::internal("the key cannot be read"))
    };
    service.store.write(work).await.map_err(Refusal::internal)?
}

fn of(instance: &Instance) -> Option<JwsRs256Signer> {
    let der = STANDARD.decode(&instance.signing_key).ok().filter(|der| !der.is_empty())?;
    JwsRs256Signer::from_rs256_der(&der).ok()
}

/// The claims of an ID token that this instance signed, whether it has run out or not.
pub(super) fn claims(instance: &Instance, token: &str) -> Option<Json> {
    let token: JwsCompact = token.parse().ok()?;
    let verified = of(instance)?.get_verifier().ok()?.verify(&token).ok()?;
    serde_json::from_slice(verified.payload()).ok()
}

/// Whom an ID token is about.
pub(super) fn subject(instance: &Instance, token: &str) -> Option<String> {
    Some(claims(instance, token)?.get("sub")?.as_str()?.to_owned())
}

/// What tokens are given for.
pub(super) struct Given<'a> {
    pub app: &'a App,
    /// What the access token is for.
    pub scope: Vec<String>,
    /// What was granted: the next access token may be for all of it.
    pub granted: Vec<String>,
    pub nonce: Option<String>,
    pub session: Session,
    /// The family that the tokens belong to.
    pub family: String,
    /// When the first of a line of refresh tokens was given.
    pub since: Time,
}

/// Gives tokens; their answer lacks the ID token's signature, which [`sign`] adds.
pub(super) fn give(tx: &mut Tx<'_>, now: Time, issuer: &str, given: Given<'_>) -> Result<(Json, Json), Refusal> {
    let Given { app, scope, granted, nonce, session, family, since } = given;
    let gone = || Refusal::new("invalid_grant", "nobody signed in with this session");
    let (user, checked) = session.user.clone().ok_or_else(gone)?;
    let access_token = secret();
    let expires = now.plus_seconds(TOKEN_SECONDS);
    let client_id = app.client_id.clone();
    let grant = Grant { client_id, scope, session: session.id.clone(), expires, family };
    let mut newest = TokenFamily { access: hash(&access_token), refresh: None };
    tx.add(&newest.access, &AccessToken { user: user.clone(), grant: Some(grant.clone()) }, KEPT);
    let mut answer = json!({
        "access_token": access_token,
        "token_type": "Bearer",
        "expires_in": TOKEN_SECONDS - 1,
    });
    if app.refresh_token && granted.iter().any(|s| s == OFFLINE) {
        let refresh_token = secret();
        let grant = Grant { expires: now.plus_seconds(REFRESH_SECONDS), scope: granted, ..grant.clone() };
        let token = RefreshToken { id: ids::next(), user: user.clone(), created: since, grant };
        let key = hash(&refresh_token);
        tx.add(&key, &token, KEPT);
        newest.refresh = Some(key);
        if let Some(members) = answer.as_object_mut() {
            members.insert("refresh_token".into(), refresh_token.into());
        }
    }
    newest.replace(tx, &grant.family);
    let checks = [Some(checked), session.password, session.totp, session.key.map(|(at, _)| at)];
    let auth_time = checks.into_iter().flatten().max().unwrap_or(checked);
    let half: Vec<u8> = Sha256::digest(access_token.as_bytes()).iter().take(16).copied().collect();
    let mut claims = json!({
        "iss": issuer,
        "sub": user,
        "aud": [app.client_id, app.project],
        "azp": app.client_id,
        "client_id": app.client_id,
        "iat": now.seconds(),
        "exp": expires.seconds(),
        "auth_time": auth_time.seconds(),
        "amr": methods(&session),
        "at_hash": URL_SAFE_NO_PAD.encode(half),
        "sid": format!("V2_{}", session.id),
    });
    if let (Some(members), Some(nonce)) = (claims.as_object_mut(), nonce) {
        members.insert("nonce".into(), nonce.into());
    }
    Ok((answer, claims))
}

/// Puts the signed ID token into the answer.
pub(super) fn sign(signer: &JwsRs256Signer, mut answer: Json, claims: &Json) -> Result<Json, Refusal> {
    let payload = serde_json::to_vec(claims).map_err(Refusal::internal)?;
    let jws = JwsBuilder::from(payload).build();
    let signed = signer.sign(&jws).map_err(|e| Refusal::internal(format!("{e:?}")))?;
    if let Some(members) = answer.as_object_mut() {
        members.insert("id_token".into(), signed.to_string().into());
    }
    Ok(answer)
}

/// How the user signed in, as RFC 8176 names it.
fn methods(session: &Session) -> Vec<&'static str> {
    let mut methods = Vec::new();
    let codes = [session.totp, session.otp_sms.checked, session.otp_email.checked];
    let mut factors = 0;
    if session.password.is_some() {
        methods.push("pwd");
        factors += 1;
    }
    if let Some((_, verified)) = session.key {
        methods.push("user");
        factors += 1 + usize::from(verified);
    }
    if codes.iter().any(Option::is_some) {
        methods.push("otp");
        factors += 1;
    }
    if factors > 1 {
        methods.push("mfa");
    }
    methods
}
