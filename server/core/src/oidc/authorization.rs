//! The authorization endpoint: stores what an application requests, and sends the browser to the login page.

use super::org_scopes::{RequiredOrg, required_org};
use super::redirect_url::callback_url;
use super::request_object::with_request_object;
use super::roles::with_asserted_roles;
use super::ui_locales::known_locales;
use super::{Parameters, load_instance, signing_key, words};
use crate::clock::Time;
use crate::domain::ids;
use crate::domain::oidc::{App, AuthRequest, KEPT, Outcome, PROJECTS_ROLES_SCOPE, Prompt};
use crate::domain::oidc_app::AppKind;
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

/// Stores the request of an application for authorization. The order of checks is that of ZITADEL's library, and so is what
/// they accept: no scope, unknown prompts, a challenge of any form.
///
/// # Errors
/// Refusals are shown here (observations "authorize ..."); an organization that does not exist is sent to the application.
pub fn begin_authorization(
    tx: &mut Tx<'_>,
    now: Time,
    strict: bool,
    issuer: &str,
    parameters: &Parameters,
) -> Result<NextLocation, Refusal> {
    let invalid = |why: &str| Refusal::oauth("invalid_request", why.to_owned());
    parameters.get("max_age").map(|seconds| parse_seconds(seconds)).transpose()?;
    let parameters = &match parameters.get("request") {
        Some(object) => with_request_object(tx, issuer, parameters, object)?,
        None => parameters.clone(),
    };
    let text = |name: &str| parameters.get(name).cloned();
    let max_age = text("max_age").map(|seconds| parse_seconds(&seconds)).transpose()?;
    // ZITADEL's library has no OAuth error for these two.
    let missing = |name: &str| Refusal::oauth("server_error", format!("{name} is missing")).with_http_status(500);
    let client_id = text("client_id").ok_or_else(|| missing("client_id"))?;
    let app = tx.get::<App>(&client_id).filter(|app| app.kind != AppKind::Api);
    let app = app.ok_or_else(|| invalid("Errors.App.NotFound"))?;
    let project = app.project(tx);
    let redirect_uri = text("redirect_uri").ok_or_else(|| missing("redirect_uri"))?;
    let prompt = words(parameters, "prompt");
    if prompt.len() > 1 && prompt.iter().any(|p| p == "none") {
        return Err(invalid("prompt=none cannot be combined with others"));
    }
    if !app.allows_redirect(&redirect_uri, strict) {
        let why = "the redirect_uri is not registered for the application; URIs are compared as strings, and with \
                   wildcards or plain http in dev mode only";
        return Err(invalid(why));
    }
    let response_type = text("response_type").ok_or_else(|| invalid("response_type is missing"))?;
    if !app.allows_response_type(&response_type) {
        let why = format!("the application may not use response_type={response_type}");
        return Err(Refusal::oauth("unauthorized_client", why));
    }
    let method = text("code_challenge_method");
    let response_mode = text("response_mode");
    let request = AuthRequest {
        id: ids::next(),
        created: now,
        client_id,
        scope: with_asserted_roles(allowed_scope(words(parameters, "scope"), &project.roles.keys), &project),
        redirect_uri,
        state: text("state"),
        nonce: text("nonce"),
        challenge: text("code_challenge").map(|challenge| (challenge, method.as_deref() == Some("S256"))),
        ui_locales: known_locales(words(parameters, "ui_locales")),
        login_hint: text("login_hint"),
        // prompt=login asks for a new sign-in, whatever max_age states.
        max_age: if prompt.iter().any(|p| p == "login") { Some(0) } else { max_age },
        prompt: prompt.iter().filter_map(|word| parse_prompt(word)).collect(),
        hint_user: text("id_token_hint").and_then(|token| signing_key::subject(&load_instance(tx).ok()?, &token)),
        fragment: response_mode.as_deref() == Some("fragment"),
        query: response_mode.as_deref() == Some("query"),
        response_type,
        outcome: Outcome::Waiting,
        decided: None,
    };
    // Without a method the challenge is the verifier itself (RFC 7636 §4.3), which is `plain`.
    let plain = request.challenge.as_ref().is_some_and(|(_, hashed)| !hashed);
    let refused = match required_org(tx, &request.scope) {
        RequiredOrg::Unknown => Some("Errors.Org.NotFound"),
        _ if strict && plain => Some("code_challenge_method must be S256 with --strict"),
        _ => None,
    };
    if let Some(description) = refused {
        let parameters = [("error", "invalid_request".to_owned()), ("error_description", description.to_owned())];
        return Ok(NextLocation::Application(callback_url(&request, &parameters)));
    }
    tx.insert_capped(&request.id, &request, KEPT);
    Ok(NextLocation::LoginPage(format!("{REQUEST_ID_PREFIX}{}", request.id)))
}

/// `max_age`: a number of seconds. ZITADEL's library refuses everything else before it looks at the application.
fn parse_seconds(text: &str) -> Result<i64, Refusal> {
    let seconds = text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    seconds.ok_or_else(|| Refusal::oauth("invalid_request", "max_age is not a number of seconds"))
}

/// What scopes begin with that request a role of the application's project.
pub(super) const PROJECT_ROLE_SCOPE: &str = "urn:zitadel:iam:org:project:role:";

/// The words of a scope that ZITADEL knows, among them those of a project's `roles`; the others are dropped without a word,
/// and the last one takes their place.
#[must_use]
pub fn allowed_scope(mut scope: Vec<String>, roles: &[String]) -> Vec<String> {
    let is_role = |word: &str| {
        let role = word.strip_prefix(PROJECT_ROLE_SCOPE);
        role.is_some_and(|role| roles.iter().any(|known| known == role))
    };
    for index in (0..scope.len()).rev() {
        if scope.get(index).is_some_and(|word| !is_allowed_scope(word) && !is_role(word)) {
            scope.swap_remove(index);
        }
    }
    scope
}

fn is_allowed_scope(word: &str) -> bool {
    const WORDS: [&str; 9] = [
        "openid",
        "profile",
        "email",
        "phone",
        "address",
        "offline_access",
        "urn:zitadel:iam:user:metadata",
        "urn:zitadel:iam:user:resourceowner",
        PROJECTS_ROLES_SCOPE,
    ];
    const PREFIXES: [&str; 5] = [
        "urn:zitadel:iam:org:domain:primary:",
        "urn:zitadel:iam:org:id:",
        "urn:zitadel:iam:org:roles:id:",
        "urn:zitadel:iam:org:project:id:",
        "urn:zitadel:iam:org:idp:id:",
    ];
    WORDS.contains(&word) || PREFIXES.iter().any(|prefix| word.starts_with(prefix))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_unknown_scopes_as_zitadel_does() {
        let scope =
            |text: &str| allowed_scope(text.split(' ').map(str::to_owned).collect(), &["reader".into()]).join(" ");
        assert_eq!(scope("openid abc"), "openid");
        assert_eq!(scope("openid abc profile email"), "openid email profile", "the last one takes the place");
        assert_eq!(scope("abc"), "");
        assert_eq!(scope("urn:zitadel:iam:org:idp:id:7 openid"), "urn:zitadel:iam:org:idp:id:7 openid");
        assert_eq!(scope("urn:zitadel:iam:org:project:role:admin openid"), "openid", "of roles that there are not");
        let reader = "urn:zitadel:iam:org:project:role:reader openid";
        assert_eq!(scope(reader), reader);
    }

    #[test]
    fn an_age_is_a_number_without_sign() {
        for (text, seconds) in
            [("0", Some(0)), ("600", Some(600)), ("-1", None), ("+1", None), ("x", None), ("1.5", None)]
        {
            assert_eq!(parse_seconds(text).ok(), seconds, "{text}");
        }
    }
}
