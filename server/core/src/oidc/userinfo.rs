//! The claims about the user of an access token, as far as its scopes go (OpenID Connect Core 1.0 §5.3).

use super::access_token::find_access_token;
use super::roles::{RoleQuery, role_claims};
use crate::clock::Time;
use crate::domain::access_token::AccessToken;
use crate::domain::instance::{self, Instance};
use crate::domain::oidc::{App, ORG_DOMAIN_SCOPE, ORG_ID_SCOPE};
use crate::domain::organization::Org;
use crate::domain::session::Session;
use crate::domain::user::{Contact, User};
use crate::store::Tx;
use serde_json::{Map, Value as Json, json};

/// Which of the requested claims are stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assertion {
    /// All of them.
    Everything,
    /// Those of ZITADEL's own scopes: what ID tokens and JWT access tokens contain besides their own claims.
    Reserved,
}

/// The claims about the user of an access token; `None` where the token is unknown, expired or revoked.
#[must_use]
pub fn userinfo(tx: &Tx<'_>, now: Time, access_token: &str) -> Option<Json> {
    let instance = tx.get::<Instance>(instance::KEY)?;
    let (_, token) = find_access_token(tx, &instance, access_token)?;
    let user = active_token(tx, now, &token)?;
    let grant = token.grant.unwrap_or_default();
    let mut claims = user_claims(tx, &user, &grant.scope, Assertion::Everything);
    // The client id of a machine user is no application's.
    let query = tx.get::<App>(&grant.client_id).map(|app| app_roles(tx, &app)).unwrap_or_default();
    claims.extend(role_claims(tx, &user.id, &grant.scope, &query));
    claims.insert("sub".into(), user.id.into());
    Some(Json::Object(claims))
}

/// Which roles the tokens of an application are about.
pub(super) fn app_roles(tx: &Tx<'_>, app: &App) -> RoleQuery {
    let asserted = app.project(tx).roles.asserted;
    RoleQuery { project: app.project.clone(), asserted, own_project_only: false }
}

/// The user of a token that still grants something: neither it nor its session is over, and its user is active.
#[must_use]
pub fn active_token(tx: &Tx<'_>, now: Time, token: &AccessToken) -> Option<User> {
    if let Some(grant) = &token.grant {
        let has_session = !grant.session.is_empty();
        if grant.expires < now || has_session && !tx.get::<Session>(&grant.session)?.is_live(tx, now) {
            return None;
        }
    }
    tx.get::<User>(&token.user).filter(User::is_active)
}

/// The claims about a user that a scope requests, but `sub`.
#[must_use]
pub fn user_claims(tx: &Tx<'_>, user: &User, scope: &[String], assertion: Assertion) -> Map<String, Json> {
    let mut claims = Map::new();
    let has = |word: &str| scope.iter().any(|s| s == word);
    let mut add = |name: &str, value: Json| drop(claims.insert(name.to_owned(), value));
    if assertion == Assertion::Everything {
        profile_claims(tx, user, &has, &mut add);
    }
    for word in scope {
        if let Some(id) = word.strip_prefix(ORG_ID_SCOPE) {
            add("urn:zitadel:iam:org:id", id.into());
        }
        if let Some(domain) = word.strip_prefix(ORG_DOMAIN_SCOPE) {
            add("urn:zitadel:iam:org:domain:primary", domain.into());
        }
    }
    if has("urn:zitadel:iam:user:resourceowner") || scope.iter().any(|word| word.starts_with(ORG_ID_SCOPE)) {
        let org = tx.get::<Org>(&user.org);
        add("urn:zitadel:iam:user:resourceowner:id", user.org.clone().into());
        add("urn:zitadel:iam:user:resourceowner:name", org.as_ref().map(|o| o.name.clone()).into());
        add("urn:zitadel:iam:user:resourceowner:primary_domain", org.map(|o| o.domain).into());
    }
    if has("urn:zitadel:iam:user:metadata") && !user.metadata.is_empty() {
        use base64::Engine as _;
        let encode = |bytes: &Vec<u8>| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes);
        let metadata: Map<String, Json> =
            user.metadata.iter().map(|(k, v)| (k.clone(), json!(encode(&v.value)))).collect();
        add("urn:zitadel:iam:user:metadata", metadata.into());
    }
    claims
}

fn profile_claims(tx: &Tx<'_>, user: &User, has: &dyn Fn(&str) -> bool, add: &mut dyn FnMut(&str, Json)) {
    if let Some(human) = &user.human {
        if has("profile") {
            add("name", human.display_name.clone().into());
            add("given_name", human.given_name.clone().into());
            add("family_name", human.family_name.clone().into());
            add("locale", if human.language.is_empty() { Json::Null } else { human.language.clone().into() });
            add("updated_at", user.view_changed.seconds().into());
            if !human.nick_name.is_empty() {
                add("nickname", human.nick_name.clone().into());
            }
            if let Some(gender) = gender_claim(human.gender) {
                add("gender", gender.into());
            }
        }
        let mut contact = |scope: &str, name: &str, verified: &str, contact: &Contact| {
            if has(scope) {
                add(name, contact.value.clone().into());
                add(verified, contact.verified.into());
            }
        };
        contact("email", "email", "email_verified", &human.email);
        if let Some(phone) = &human.phone {
            contact("phone", "phone_number", "phone_number_verified", phone);
        }
    }
    if has("profile") {
        if user.human.is_none() {
            let name = if user.machine.name.is_empty() { &user.name } else { &user.machine.name };
            add("name", name.clone().into());
            add("updated_at", user.view_changed.seconds().into());
        }
        let name = tx.get::<Instance>(instance::KEY).map(|instance| instance.login_name(tx, user));
        add("preferred_username", name.into());
    }
}

fn gender_claim(gender: i32) -> Option<&'static str> {
    match gender {
        1 => Some("female"),
        2 => Some("male"),
        3 => Some("diverse"),
        _ => None,
    }
}
