//! Who the user of an access token is, as far as the token's scopes go (OpenID Connect Core 1.0 §5.3).

use super::{Refusal, Shared, parameters, told};
use crate::clock::Time;
use crate::domain::instance::{self, AccessToken, Instance, Org};
use crate::domain::oidc::{Grant, hash};
use crate::domain::session::Session;
use crate::domain::user::{Contact, User};
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, Response, StatusCode};
use serde_json::{Map, Value as Json, json};

pub(super) async fn answer(State(service): Shared, request: Request) -> Response<Body> {
    let outcome = async {
        let refused = |error, description: &str| {
            let status = StatusCode::UNAUTHORIZED;
            Err(Refusal { status, error, description: description.into() })
        };
        let Some(token) = access_token(request).await? else {
            return refused("invalid_request", "there is no access token");
        };
        let (now, key) = (service.clock.now(), hash(&token));
        match service.store.read(|tx| about(tx, now, &key)).map_err(Refusal::internal)? {
            Some(claims) => Ok(claims),
            None => refused("access_denied", "the access token is unknown, or worth nothing any more"),
        }
    };
    let outcome = outcome.await;
    told(&service, outcome)
}

/// The token of the Authorization header, else of the form (RFC 6750 §2).
async fn access_token(request: Request) -> Result<Option<String>, Refusal> {
    let bearer = super::super::header_text(request.headers(), "authorization");
    if let Some(token) = bearer.as_deref().and_then(|b| b.strip_prefix("Bearer ")) {
        return Ok(Some(token.to_owned()));
    }
    if request.method() != Method::POST {
        return Ok(None);
    }
    // Never of the query, where it would be logged.
    let (mut parts, body) = request.into_parts();
    parts.uri = axum::http::Uri::default();
    Ok(parameters(Request::from_parts(parts, body)).await?.remove("access_token"))
}

fn about(tx: &Tx<'_>, now: Time, token: &str) -> Option<Json> {
    let token = tx.get::<AccessToken>(token)?;
    let grant = token.grant?;
    let ended = tx.get::<Session>(&grant.session).is_none_or(|s| s.is_over(tx) || s.expired(now));
    if grant.expires < now || ended {
        return None;
    }
    let user = tx.get::<User>(&token.user).filter(User::is_active)?;
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
