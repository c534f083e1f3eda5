//! Who the user of an access token is, as far as the token's scopes go (OpenID Connect Core 1.0 §5.3).

use super::{Refusal, Shared, told};
use crate::clock::Time;
use crate::domain::instance::{self, AccessToken, Instance, Org};
use crate::domain::oidc::{Grant, hash};
use crate::domain::session::Session;
use crate::domain::user::{Contact, User};
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::{Map, Value as Json, json};

pub(super) async fn answer(State(service): Shared, request: Request) -> Response<Body> {
    let bearer = super::super::header_text(request.headers(), "authorization");
    let token = bearer.as_deref().and_then(|b| b.strip_prefix("Bearer ")).map(hash).unwrap_or_default();
    let now = service.clock.now();
    let outcome = service.store.read(|tx| about(tx, now, &token));
    match outcome.map_err(Refusal::internal) {
        Ok(Some(claims)) => told(&service, Ok(claims)),
        Ok(None) => {
            let description = "the access token is missing, unknown, or has run out".into();
            let refusal = Refusal { status: StatusCode::UNAUTHORIZED, error: "invalid_token", description };
            let mut response = told(&service, Err(refusal));
            let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
            response
        }
        Err(refusal) => told(&service, Err(refusal)),
    }
}

fn about(tx: &Tx<'_>, now: Time, token: &str) -> Option<Json> {
    let token = tx.get::<AccessToken>(token)?;
    let grant = token.grant?;
    let ended = tx.get::<Session>(&grant.session).is_none_or(|s| s.terminated || s.expired(now));
    if grant.expires < now || ended {
        return None;
    }
    let user = tx.get::<User>(&token.user)?;
    Some(Json::Object(claims(tx, &user, &grant)))
}

fn claims(tx: &Tx<'_>, user: &User, grant: &Grant) -> Map<String, Json> {
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
            if let Some(gender) = gender(human.gender) {
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
        let name = tx.get::<Instance>(instance::KEY).map(|is| is.login_name(tx, user));
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

fn gender(gender: i32) -> Option<&'static str> {
    match gender {
        1 => Some("female"),
        2 => Some("male"),
        3 => Some("diverse"),
        _ => None,
    }
}
