//! The authorization endpoint: stores what an application requests, and sends the browser to the login page.

use super::{Parameters, load_instance, required, signing_key};
use crate::clock::Time;
use crate::domain::ids;
use crate::domain::oidc::{App, AuthRequest, KEPT, Outcome, Prompt};
use crate::refusal::Refusal;
use crate::store::Tx;

/// What ids of authorization requests begin with.
pub const REQUEST_ID_PREFIX: &str = "V2_";

/// Where the browser goes next.
pub enum NextLocation {
    /// To the login page, with the id of the request.
    LoginPage(String),
    /// Back to the application, at this URL.
    Application(String),
}

/// Stores the request of an application for authorization.
///
/// # Errors
/// What cannot be trusted to come from the application; everything else is sent to the application.
pub fn begin_authorization(
    tx: &mut Tx<'_>,
    now: Time,
    strict: bool,
    parameters: &Parameters,
) -> Result<NextLocation, Refusal> {
    let client_id = required(parameters, "client_id")?;
    let app = tx
        .get::<App>(client_id)
        .ok_or_else(|| Refusal::oauth("invalid_request", "there is no application with this client_id"))?;
    let redirect_uri = required(parameters, "redirect_uri")?;
    if !app.redirect_uris.iter().any(|known| known == redirect_uri) {
        return Err(Refusal::oauth(
            "invalid_request",
            "the redirect_uri is not registered for the application; URIs are compared as strings",
        ));
    }
    let text = |name: &str| parameters.get(name).cloned();
    let words = |name: &str| parameters.get(name).map(|t| t.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    let method = text("code_challenge_method");
    let prompt = words("prompt").unwrap_or_default();
    let max_age = text("max_age").and_then(|seconds| seconds.parse().ok());
    let request = AuthRequest {
        id: ids::next(),
        created: now,
        client_id: app.client_id,
        scope: words("scope").unwrap_or_default(),
        redirect_uri: redirect_uri.to_owned(),
        state: text("state"),
        nonce: text("nonce"),
        challenge: text("code_challenge").map(|challenge| (challenge, method.as_deref() == Some("S256"))),
        ui_locales: words("ui_locales").unwrap_or_default(),
        login_hint: text("login_hint"),
        // prompt=login asks for a new sign-in, whatever max_age states.
        max_age: if prompt.iter().any(|p| p == "login") { Some(0) } else { max_age },
        prompt: prompt.iter().filter_map(|word| parse_prompt(word)).collect(),
        hint_user: None,
        fragment: text("response_mode").as_deref() == Some("fragment"),
        outcome: Outcome::Waiting,
        decided: None,
    };
    // Without a method the challenge is the verifier itself (RFC 7636 §4.3), which is `plain`.
    let plain = request.challenge.as_ref().is_some_and(|(_, hashed)| !hashed);
    let error = if text("response_type").as_deref() != Some("code") {
        Some(("unsupported_response_type", "only response_type=code is supported"))
    } else if !request.scope.iter().any(|s| s == "openid") {
        Some(("invalid_scope", "the scope must contain openid"))
    } else if method.as_deref().is_some_and(|m| m != "S256" && m != "plain") {
        Some(("invalid_request", "code_challenge_method must be S256"))
    } else if strict && plain {
        Some(("invalid_request", "code_challenge_method=plain is refused with --strict; use S256"))
    } else if prompt.len() > 1 && prompt.iter().any(|p| p == "none") {
        Some(("invalid_request", "prompt=none cannot be combined with others"))
    } else {
        None
    };
    if let Some((error, description)) = error {
        let parameters = [("error", error.to_owned()), ("error_description", description.to_owned())];
        return Ok(NextLocation::Application(callback_url(&request, &parameters)));
    }
    let hint_user = text("id_token_hint").and_then(|token| signing_key::subject(&load_instance(tx).ok()?, &token));
    let request = AuthRequest { hint_user, ..request };
    tx.insert_capped(&request.id, &request, KEPT);
    Ok(NextLocation::LoginPage(format!("{REQUEST_ID_PREFIX}{}", request.id)))
}

fn parse_prompt(word: &str) -> Option<Prompt> {
    Some(match word {
        "none" => Prompt::None,
        "login" => Prompt::Login,
        "consent" => Prompt::Consent,
        "select_account" => Prompt::SelectAccount,
        "create" => Prompt::Create,
        _ => return None,
    })
}

/// The URL of the application with the response: in its query or fragment, with the application's state.
#[must_use]
pub fn callback_url(request: &AuthRequest, parameters: &[(&str, String)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in parameters {
        query.append_pair(name, value);
    }
    if let Some(state) = &request.state {
        query.append_pair("state", state);
    }
    let separator = match (request.fragment, request.redirect_uri.contains('?')) {
        (true, _) => '#',
        (false, true) => '&',
        (false, false) => '?',
    };
    format!("{}{separator}{}", request.redirect_uri, query.finish())
}
