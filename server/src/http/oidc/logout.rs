//! The end: of a session (OpenID Connect RP-Initiated Logout 1.0), and of one token (RFC 7009).

use super::{Refusal, Shared, grants, parameters, redirect, the_instance, told};
use crate::clock::Time;
use crate::domain::instance::AccessToken;
use crate::domain::oidc::{App, RefreshToken, hash};
use crate::domain::session::Session;
use crate::domain::token_family::revoke_family;
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use std::collections::HashMap;

pub(super) async fn answer(State(service): Shared, request: Request) -> Response<Body> {
    let wanted = match parameters(request).await {
        Ok(wanted) => wanted,
        Err(refusal) => return told(&service, Err(refusal)),
    };
    let (now, login_page) = (service.clock.now(), service.login_page.clone());
    let outcome = service.store.write(move |tx| end(tx, now, &login_page, &wanted)).await;
    match outcome.map_err(Refusal::internal).and_then(|outcome| outcome) {
        Ok(to) => redirect(&service, &to),
        Err(refusal) => told(&service, Err(refusal)),
    }
}

/// Ends the session of the ID token; without one, the login page asks which. Answers where the browser goes.
fn end(tx: &mut Tx<'_>, now: Time, login_page: &str, wanted: &HashMap<String, String>) -> Result<String, Refusal> {
    let text = |name: &str| wanted.get(name).map(String::as_str);
    let instance = the_instance(tx)?;
    let claims = match text("id_token_hint") {
        Some(token) => Some(
            grants::claims(&instance, token)
                .ok_or_else(|| Refusal::new("invalid_request", "id_token_hint is no token of this server"))?,
        ),
        None => None,
    };
    let claim = |name: &str| claims.as_ref().and_then(|c| c.get(name)?.as_str());
    let client_id = claim("azp").or_else(|| text("client_id"));
    let app = client_id.and_then(|id| tx.get::<App>(id));
    let back = match text("post_logout_redirect_uri") {
        None => None,
        Some(uri) => {
            let known = app.is_some_and(|app| app.post_logout_redirect_uris.iter().any(|u| u == uri));
            if !known {
                return Err(Refusal::new(
                    "invalid_request",
                    "the post_logout_redirect_uri is none of those that the application was registered with",
                ));
            }
            let mark = if uri.contains('?') { '&' } else { '?' };
            let mut state = url::form_urlencoded::Serializer::new(String::new());
            Some(match text("state") {
                Some(text) => format!("{uri}{mark}{}", state.append_pair("state", text).finish()),
                None => uri.to_owned(),
            })
        }
    };
    let session = claim("sid").and_then(|sid| tx.get::<Session>(sid.strip_prefix("V2_")?));
    match session {
        Some(mut session) => {
            if !session.terminated {
                session.terminated = true;
                session.sequence += 1;
                session.changed = now;
                tx.put(&session.id, &session);
            }
            Ok(back.unwrap_or_else(|| format!("{login_page}/logout/done")))
        }
        None => {
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            if let Some(back) = &back {
                query.append_pair("post_logout_redirect", back);
            }
            let query = query.finish();
            let mark = if query.is_empty() { "" } else { "?" };
            Ok(format!("{login_page}/logout{mark}{query}"))
        }
    }
}

/// Makes one token worthless. An unknown one is as good as revoked.
pub(super) async fn revoke(State(service): Shared, request: Request) -> Response<Body> {
    let outcome = async {
        let wanted = parameters(request).await?;
        let key = hash(super::required(&wanted, "token")?);
        let client_id = super::required(&wanted, "client_id")?.to_owned();
        let work = move |tx: &mut Tx<'_>| revoke_token(tx, &key, &client_id);
        service.store.write(work).await.map_err(Refusal::internal)?
    };
    match outcome.await {
        Ok(()) => {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::OK;
            // As ZITADEL has it, although there is no body.
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            super::super::no_cache(response.headers_mut(), service.clock.now());
            response
        }
        Err(refusal) => told(&service, Err(refusal)),
    }
}

/// A refresh token takes its family along; an access token only itself.
fn revoke_token(tx: &mut Tx<'_>, key: &str, client_id: &str) -> Result<(), Refusal> {
    if tx.get::<App>(client_id).is_none() {
        return Err(Refusal::new("invalid_client", "there is no application with this client_id"));
    }
    let access = tx.get::<AccessToken>(key).and_then(|t| t.grant);
    if access.is_some_and(|grant| grant.client_id == client_id) {
        tx.remove::<AccessToken>(key);
    }
    if let Some(token) = tx.get::<RefreshToken>(key).filter(|t| t.grant.client_id == client_id) {
        tx.remove::<RefreshToken>(key);
        revoke_family(tx, &token.grant.family);
    }
    Ok(())
}
