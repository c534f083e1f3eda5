//! The claims about the user of an access token, as far as its scopes go (OpenID Connect Core 1.0 §5.3).

use crate::clock::Time;
use crate::domain::access_token::AccessToken;
use crate::domain::instance::{self, Instance};
use crate::domain::oidc::Grant;
use crate::domain::organization::Org;
use crate::domain::secrets::hash_secret;
use crate::domain::session::Session;
use crate::domain::user::{Contact, User};
use crate::store::Tx;
use serde_json::{Map, Value as Json, json};

/// The claims about the user of an access token; `None` where the token is unknown, expired or revoked.
#[must_use]
pub fn userinfo(tx: &Tx<'_>, now: Time, access_token: &str) -> Option<Json> {
    let token = tx.get::<AccessToken>(&hash_secret(access_token))?;
    let grant = token.grant?;
    let session = tx.get::<Session>(&grant.session)?;
    if grant.expires < now || !session.is_live(tx, now) {
        return None;
    }
    let user = tx.get::<User>(&token.user).filter(User::is_active)?;
    Some(Json::Object(user_claims(tx, &user, &grant)))
}

fn user_claims(tx: &Tx<'_>, user: &User, grant: &Grant) -> Map<String, Json> {
    let mut claims = Map::new();
    let has = |scope: &str| grant.scope.iter().any(|s| s == scope);
    let mut add = |name: &str, value: Json| drop(claims.insert(name.to_owned(), value));
    add("sub", user.id.clone().into());
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
        let name = tx.get::<Instance>(instance::KEY).map(|instance| instance.login_name(tx, user));
        add("preferred_username", name.into());
    }
    if has("urn:zitadel:iam:user:resourceowner") {
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

fn gender_claim(gender: i32) -> Option<&'static str> {
    match gender {
        1 => Some("female"),
        2 => Some("male"),
        3 => Some("diverse"),
        _ => None,
    }
}
