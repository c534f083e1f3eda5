//! The end of a session at the request of an application (OpenID Connect RP-Initiated Logout 1.0).

use super::{Parameters, load_instance, signing_key};
use crate::clock::Time;
use crate::domain::oidc::App;
use crate::domain::session::Session;
use crate::refusal::Refusal;
use crate::store::Tx;

/// Ends the session of the ID token; without one, the login page lets the user choose. Returns the URL that the browser
/// goes to.
///
/// # Errors
/// For an ID token of another server, or a redirect URI that is not registered.
pub fn end_session(tx: &mut Tx<'_>, now: Time, login_page: &str, parameters: &Parameters) -> Result<String, Refusal> {
    let text = |name: &str| parameters.get(name).map(String::as_str);
    let instance = load_instance(tx)?;
    let claims = match text("id_token_hint") {
        Some(token) => Some(
            signing_key::claims(&instance, token)
                .ok_or_else(|| Refusal::oauth("invalid_request", "id_token_hint is not a token of this server"))?,
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
                return Err(Refusal::oauth(
                    "invalid_request",
                    "the post_logout_redirect_uri is not registered for the application",
                ));
            }
            let separator = if uri.contains('?') { '&' } else { '?' };
            let mut state = url::form_urlencoded::Serializer::new(String::new());
            Some(match text("state") {
                Some(text) => format!("{uri}{separator}{}", state.append_pair("state", text).finish()),
                None => uri.to_owned(),
            })
        }
    };
    let session = claim("sid").and_then(|sid| tx.get::<Session>(sid.strip_prefix("V2_")?));
    match session {
        Some(mut session) => {
            if session.end(now) {
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
            let separator = if query.is_empty() { "" } else { "?" };
            Ok(format!("{login_page}/logout{separator}{query}"))
        }
    }
}
