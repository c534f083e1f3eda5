//! The tokens of an application: access tokens that are references, ID tokens that are signed, refresh tokens.

use crate::clock::Time;
use crate::domain::access_token::AccessToken;
use crate::domain::ids;
use crate::domain::oidc::{App, Grant, KEPT, OFFLINE, REFRESH_SECONDS, RefreshToken, TOKEN_SECONDS};
use crate::domain::secrets::{hash_secret, random_secret};
use crate::domain::session::Session;
use crate::domain::token_family::TokenFamily;
use crate::refusal::Refusal;
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};

/// What tokens are issued for.
pub(super) struct TokenGrant<'a> {
    pub app: &'a App,
    /// Scope of the access token.
    pub scope: Vec<String>,
    /// What was granted: the scope that the next access token may have at most.
    pub granted: Vec<String>,
    pub nonce: Option<String>,
    pub session: Session,
    /// The family that the tokens belong to.
    pub family: String,
    /// When the first refresh token of the line was issued.
    pub since: Time,
}

/// Issues tokens. Returns the response without its ID token, and the claims of the ID token, which are signed outside the
/// transaction.
pub(super) fn issue_tokens(
    tx: &mut Tx<'_>,
    now: Time,
    issuer: &str,
    grant: TokenGrant<'_>,
) -> Result<(Json, Json), Refusal> {
    let TokenGrant { app, scope, granted, nonce, session, family, since } = grant;
    let no_user = || Refusal::oauth("invalid_grant", "the session has no user");
    let (user, checked) = session.user.clone().ok_or_else(no_user)?;
    let access_token = random_secret();
    let expires = now.plus_seconds(TOKEN_SECONDS);
    let client_id = app.client_id.clone();
    let grant = Grant { client_id, scope, session: session.id.clone(), expires, family };
    let mut newest = TokenFamily { access: hash_secret(&access_token), refresh: None };
    tx.insert_capped(&newest.access, &AccessToken { user: user.clone(), grant: Some(grant.clone()) }, KEPT);
    let mut response = json!({
        "access_token": access_token,
        "token_type": "Bearer",
        "expires_in": TOKEN_SECONDS - 1,
    });
    if app.refresh_token && granted.iter().any(|s| s == OFFLINE) {
        let refresh_token = random_secret();
        let grant = Grant { expires: now.plus_seconds(REFRESH_SECONDS), scope: granted, ..grant.clone() };
        let token = RefreshToken { id: ids::next(), user: user.clone(), created: since, grant };
        let key = hash_secret(&refresh_token);
        tx.insert_capped(&key, &token, KEPT);
        newest.refresh = Some(key);
        if let Some(members) = response.as_object_mut() {
            members.insert("refresh_token".into(), refresh_token.into());
        }
    }
    newest.replace(tx, &grant.family);
    let checks = [Some(checked), session.password, session.intent, session.totp, session.key.map(|(at, _)| at)];
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
        "amr": authentication_methods(&session),
        "at_hash": URL_SAFE_NO_PAD.encode(half),
        "sid": format!("V2_{}", session.id),
    });
    if let (Some(members), Some(nonce)) = (claims.as_object_mut(), nonce) {
        members.insert("nonce".into(), nonce.into());
    }
    Ok((response, claims))
}

/// How the user signed in, in the values of RFC 8176 §2. Several codes are one `otp`, and each counts as a factor, as in
/// ZITADEL's `AuthMethodTypesToAMR`.
fn authentication_methods(session: &Session) -> Vec<&'static str> {
    let assurance = session.assurance(None);
    // There is no value for recovery codes, and ZITADEL does not count them here.
    let factors = assurance.factors() - usize::from(assurance.recovery_code);
    let methods = [
        ("pwd", assurance.password),
        ("user", assurance.webauthn > 0),
        ("otp", assurance.codes > 0),
        ("mfa", factors > 1),
    ];
    methods.into_iter().filter(|(_, used)| *used).map(|(name, _)| name).collect()
}
