//! The end of a session at the request of an application (OpenID Connect RP-Initiated Logout 1.0).

use super::{Parameters, load_instance, redirect_url, signing_key};
use crate::clock::Time;
use crate::domain::oidc::App;
use crate::domain::seal;
use crate::domain::session::Session;
use crate::refusal::Refusal;
use crate::store::Tx;
use serde_json::Value as Json;

/// Where browsers go that the application sends nowhere; a path of ZITADEL's own.
const DEFAULT_LOCATION: &str = "/logout/done";

/// Ends the session of the ID token; without one, the login page lets the user choose. Returns the URL that the browser
/// goes to.
///
/// # Errors
/// For an ID token of another server or application, an unknown application, or a redirect URI that is not registered.
pub fn end_session(
    tx: &mut Tx<'_>,
    now: Time,
    strict: bool,
    login_page: &str,
    parameters: &Parameters,
) -> Result<String, Refusal> {
    let text = |name: &str| parameters.get(name).map(String::as_str);
    let invalid = |why: &str| Refusal::oauth("invalid_request", why.to_owned());
    let instance = load_instance(tx)?;
    let claims = match text("id_token_hint") {
        None => None,
        Some(token) => {
            let claims = signing_key::claims(&instance, token);
            Some(claims.ok_or_else(|| invalid("id_token_hint is not a token of this server"))?)
        }
    };
    let claim = |name: &str| claims.as_ref().and_then(|c| c.get(name)).and_then(Json::as_str);
    if let (Some(hinted), Some(named)) = (claim("azp"), text("client_id"))
        && hinted != named
    {
        return Err(invalid("client_id is not the application of id_token_hint"));
    }
    let mut location = DEFAULT_LOCATION.to_owned();
    if let Some(client_id) = claim("azp").or_else(|| text("client_id")) {
        let app = tx.get::<App>(client_id).ok_or_else(|| invalid("Errors.App.NotFound"))?;
        // Without an application there is nothing that a URI could be compared with, and it is ignored.
        if let Some(uri) = text("post_logout_redirect_uri") {
            if !app.allows_post_logout_redirect(uri, strict) {
                return Err(invalid("the post_logout_redirect_uri is not registered for the application"));
            }
            uri.clone_into(&mut location);
        }
    }
    let state = text("state").map(|state| ("state".to_owned(), state.to_owned()));
    let location = redirect_url::with_query(&location, state.into_iter().collect());
    let Some(sid) = claim("sid") else {
        let mut query = vec![
            ("logout_token".to_owned(), seal::seal(&instance, &format!("logout_{location}"))),
            ("post_logout_redirect".to_owned(), location),
        ];
        for name in ["logout_hint", "ui_locales"] {
            query.extend(text(name).map(|value| (name.to_owned(), value.to_owned())));
        }
        return Ok(redirect_url::with_query(&format!("{login_page}/logout"), query));
    };
    // ID tokens of earlier servers have the prefix.
    if let Some(mut session) = tx.get::<Session>(sid.strip_prefix("V2_").unwrap_or(sid))
        && session.end(now)
    {
        tx.put(&session.id, &session);
    }
    Ok(location)
}
