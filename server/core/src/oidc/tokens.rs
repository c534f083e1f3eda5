//! The tokens of a sign-in: access tokens, ID tokens, refresh tokens. What has to be signed is signed outside the
//! transaction.

use super::access_token::{TOKEN_ID_PREFIX, seal_access_token, seal_refresh_token};
use super::roles::{RoleQuery, role_claims};
use super::userinfo::{Assertion, app_roles, user_claims};
use super::{load_instance, signing_key};
use crate::clock::Time;
use crate::domain::access_token::AccessToken;
use crate::domain::ids;
use crate::domain::oidc::{App, Grant, KEPT, OFFLINE, REFRESH_SECONDS, RefreshToken, TOKEN_SECONDS};
use crate::domain::session::Session;
use crate::domain::token_family::TokenFamily;
use crate::domain::user::User;
use crate::refusal::Refusal;
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use compact_jwt::crypto::JwsRs256Signer;
use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};

/// What tokens are issued for.
pub(super) struct TokenGrant {
    /// What the access token grants; `issued` and `expires` are set when it is issued.
    pub grant: Grant,
    /// What was granted: the scope that the next access token may have at most.
    pub granted: Vec<String>,
    /// The user.
    pub user: User,
    /// Whether a refresh token may be issued.
    pub refreshable: bool,
    /// What the application's tokens look like.
    pub form: TokenForm,
}

/// What the tokens of an application look like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TokenForm {
    /// Whether access tokens are JWTs.
    pub jwt: bool,
    /// Whether ID tokens contain what the userinfo endpoint returns.
    pub id_token_userinfo: bool,
    /// Whether there is no access token: response type `id_token`.
    pub id_token_only: bool,
    /// Whether ID tokens state roles.
    pub id_token_roles: bool,
    /// Whether access tokens that are JWTs do.
    pub access_token_roles: bool,
    /// Which roles.
    pub roles: RoleQuery,
}

impl TokenForm {
    /// Those of an application.
    pub(super) fn of_app(tx: &Tx<'_>, app: &App) -> Self {
        Self {
            jwt: app.jwt_access_tokens,
            id_token_userinfo: app.id_token_userinfo,
            id_token_only: false,
            id_token_roles: app.id_token_roles,
            access_token_roles: app.access_token_roles,
            roles: app_roles(tx, app),
        }
    }
}

/// Tokens that are stored but not signed yet.
pub(super) struct UnsignedTokens {
    response: Map<String, Json>,
    access_token: Option<Json>,
    id_token: Option<Map<String, Json>>,
}

impl UnsignedTokens {
    /// Signs them: the response of the token endpoint.
    pub(super) fn sign(self, signer: &JwsRs256Signer) -> Result<Map<String, Json>, Refusal> {
        let mut response = self.response;
        if let Some(claims) = self.access_token {
            response.insert("access_token".into(), signing_key::sign(signer, &claims)?.into());
        }
        if let Some(mut claims) = self.id_token {
            if let Some(text) = response.get("access_token").and_then(Json::as_str) {
                // The left half of the hash (OpenID Connect Core 1.0 §3.1.3.6).
                let half: Vec<u8> = Sha256::digest(text.as_bytes()).iter().take(16).copied().collect();
                claims.insert("at_hash".into(), URL_SAFE_NO_PAD.encode(half).into());
            }
            response.insert("id_token".into(), signing_key::sign(signer, &Json::Object(claims))?.into());
        }
        Ok(response)
    }
}

/// Issues tokens and stores them.
pub(super) fn issue_tokens(
    tx: &mut Tx<'_>,
    now: Time,
    issuer: &str,
    request: TokenGrant,
) -> Result<UnsignedTokens, Refusal> {
    let TokenGrant { grant, granted, user, refreshable, form } = request;
    let instance = load_instance(tx)?;
    let grant = Grant { issued: now, expires: now.plus_seconds(TOKEN_SECONDS), ..grant };
    let mut newest = TokenFamily::default();
    let mut response = Map::new();
    let mut add = |name: &str, value: Json| drop(response.insert(name.to_owned(), value));
    let mut access_token = None;
    if !form.id_token_only {
        let id = format!("{TOKEN_ID_PREFIX}{}-at_{}", grant.family, ids::next());
        match form.jwt {
            true => access_token = Some(access_token_claims(tx, issuer, &id, &user, &grant, &form)),
            false => add("access_token", seal_access_token(&instance, &id, &user.id).into()),
        }
        tx.insert_capped(&id, &AccessToken { user: user.id.clone(), grant: Some(grant.clone()) }, KEPT);
        newest.access = id;
    }
    add("token_type", "Bearer".into());
    add("expires_in", (TOKEN_SECONDS - 1).into());
    if refreshable && granted.iter().any(|s| s == OFFLINE) {
        let id = format!("{TOKEN_ID_PREFIX}{}-rt_{}", grant.family, ids::next());
        add("refresh_token", seal_refresh_token(&instance, &id, &user.id).into());
        let grant = Grant { expires: now.plus_seconds(REFRESH_SECONDS), scope: granted, ..grant.clone() };
        tx.insert_capped(&id, &RefreshToken { user: user.id.clone(), grant }, KEPT);
        newest.refresh = Some(id);
    }
    newest.replace(tx, &grant.family);
    let id_token = grant.has_scope("openid").then(|| id_token_claims(tx, issuer, &user, &grant, &form));
    Ok(UnsignedTokens { response, access_token, id_token })
}

fn id_token_claims(tx: &Tx<'_>, issuer: &str, user: &User, grant: &Grant, form: &TokenForm) -> Map<String, Json> {
    let mut audience = grant.audience.clone();
    if !audience.contains(&grant.client_id) {
        audience.push(grant.client_id.clone());
    }
    let mut claims = common_claims(issuer, user, grant);
    let mut add = |name: &str, value: Json| drop(claims.insert(name.to_owned(), value));
    add("aud", audience.into());
    add("azp", grant.client_id.clone().into());
    if let Some(at) = grant.auth_time {
        add("auth_time", at.seconds().into());
    }
    if !grant.amr.is_empty() {
        add("amr", grant.amr.clone().into());
    }
    if let Some(nonce) = &grant.nonce {
        add("nonce", nonce.clone().into());
    }
    if !grant.session.is_empty() {
        add("sid", grant.session.clone().into());
    }
    let assertion = if form.id_token_userinfo { Assertion::Everything } else { Assertion::Reserved };
    claims.extend(user_claims(tx, user, &grant.scope, assertion));
    if form.id_token_roles {
        claims.extend(role_claims(tx, &user.id, &grant.scope, &form.roles));
    }
    claims
}

fn access_token_claims(tx: &Tx<'_>, issuer: &str, id: &str, user: &User, grant: &Grant, form: &TokenForm) -> Json {
    let mut claims = common_claims(issuer, user, grant);
    claims.insert("aud".into(), grant.audience.clone().into());
    claims.insert("nbf".into(), grant.issued.seconds().into());
    claims.insert("jti".into(), id.into());
    claims.extend(user_claims(tx, user, &grant.scope, Assertion::Reserved));
    if form.access_token_roles {
        claims.extend(role_claims(tx, &user.id, &grant.scope, &form.roles));
    }
    Json::Object(claims)
}

fn common_claims(issuer: &str, user: &User, grant: &Grant) -> Map<String, Json> {
    let claims = json!({
        "iss": issuer,
        "sub": user.id,
        "client_id": grant.client_id,
        "iat": grant.issued.seconds(),
        "exp": grant.expires.seconds(),
    });
    match claims {
        Json::Object(claims) => claims,
        _ => Map::new(),
    }
}

/// When the user of a session last proved a factor; naming the user proves nothing.
pub(super) fn authentication_time(session: &Session) -> Option<Time> {
    let webauthn = session.key.map(|(at, _)| at);
    let codes = [session.totp, session.otp_sms.checked, session.otp_email.checked, session.recovery_code];
    [session.password, session.intent, webauthn].into_iter().chain(codes).flatten().max()
}

/// How the user signed in, in the values of RFC 8176 §2. Several codes are one `otp`, and each counts as a factor, as in
/// ZITADEL's `AuthMethodTypesToAMR`.
pub(super) fn authentication_methods(session: &Session) -> Vec<String> {
    let assurance = session.assurance(None);
    // There is no value for recovery codes, and ZITADEL does not count them here.
    let factors = assurance.factors() - usize::from(assurance.recovery_code);
    let methods = [
        ("pwd", assurance.password),
        ("user", assurance.webauthn > 0),
        ("otp", assurance.codes > 0),
        ("mfa", factors > 1),
    ];
    methods.into_iter().filter(|(_, used)| *used).map(|(name, _)| name.to_owned()).collect()
}

/// Whom the tokens of an application are for: the applications of its project, the project, and those that scopes name.
pub(super) fn audience(tx: &Tx<'_>, api_project: &str, app: &App, scope: &[String]) -> Vec<String> {
    let mut audience = app.project(tx).clients;
    audience.push(app.project.clone());
    for project in named_projects(api_project, scope) {
        if !audience.contains(&project) {
            audience.push(project);
        }
    }
    audience
}

/// The projects that scopes name; ZITADEL's own is called `zitadel`.
pub(super) fn named_projects(api_project: &str, scope: &[String]) -> Vec<String> {
    let named = scope.iter().filter_map(|s| s.strip_prefix("urn:zitadel:iam:org:project:id:")?.strip_suffix(":aud"));
    named.map(|id| if id == "zitadel" { api_project.to_owned() } else { id.to_owned() }).collect()
}
