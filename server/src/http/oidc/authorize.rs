//! The authorisation endpoint: remembers what an application asks for, and sends the browser to the login page.

use super::{Refusal, Shared, parameters, redirect, required, the_instance, told};
use crate::clock::Time;
use crate::domain::ids;
use crate::domain::oidc::{App, AuthRequest, KEPT, Outcome};
use crate::handlers::oidc::{PREFIX, answer_url};
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Response;
use std::collections::HashMap;
use zitadel_wasm::messages::zitadel::oidc::v2::Prompt;

/// Where the browser goes next.
enum Next {
    LoginPage(String),
    Application(String),
}

pub(super) async fn answer(State(service): Shared, request: Request) -> Response<Body> {
    let wanted = match parameters(request).await {
        Ok(wanted) => wanted,
        Err(refusal) => return told(&service, Err(refusal)),
    };
    let now = service.clock.now();
    let strict = service.strict;
    let outcome = service.store.write(move |tx| begin(tx, now, strict, &wanted)).await;
    match outcome.map_err(Refusal::internal).and_then(|outcome| outcome) {
        Ok(Next::LoginPage(id)) => redirect(&service, &format!("{}/login?authRequest={id}", service.login_page)),
        Ok(Next::Application(url)) => redirect(&service, &url),
        Err(refusal) => told(&service, Err(refusal)),
    }
}

/// What cannot be trusted to come from the application is refused here and now; the rest is told to the application.
fn begin(tx: &mut Tx<'_>, now: Time, strict: bool, wanted: &HashMap<String, String>) -> Result<Next, Refusal> {
    let client_id = required(wanted, "client_id")?;
    let app = tx
        .get::<App>(client_id)
        .ok_or_else(|| Refusal::new("invalid_request", "there is no application with this client_id"))?;
    let redirect_uri = required(wanted, "redirect_uri")?;
    if !app.redirect_uris.iter().any(|known| known == redirect_uri) {
        return Err(Refusal::new(
            "invalid_request",
            "the redirect_uri is none of those that the application was registered with; they have to be the same to \
             the letter",
        ));
    }
    let text = |name: &str| wanted.get(name).cloned();
    let words = |name: &str| wanted.get(name).map(|t| t.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
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
        // Who asks for a new sign-in wants it now, whatever else he says.
        max_age: if prompt.iter().any(|p| p == "login") { Some(0) } else { max_age },
        prompt: prompt.iter().filter_map(|word| prompt_of(word)).map(Into::into).collect(),
        hint_user: None,
        fragment: text("response_mode").as_deref() == Some("fragment"),
        outcome: Outcome::Waiting,
        answered: None,
    };
    // Without a method the challenge is the verifier itself (RFC 7636 §4.3), which is `plain`.
    let plain = request.challenge.as_ref().is_some_and(|(_, hashed)| !hashed);
    let complaint = if text("response_type").as_deref() != Some("code") {
        Some(("unsupported_response_type", "only response_type=code is served here"))
    } else if !request.scope.iter().any(|s| s == "openid") {
        Some(("invalid_scope", "the scope has to contain openid"))
    } else if method.as_deref().is_some_and(|m| m != "S256" && m != "plain") {
        Some(("invalid_request", "code_challenge_method has to be S256"))
    } else if strict && plain {
        Some(("invalid_request", "code_challenge_method=plain is refused with --strict; use S256"))
    } else if prompt.len() > 1 && prompt.iter().any(|p| p == "none") {
        Some(("invalid_request", "prompt=none goes with no other"))
    } else {
        None
    };
    if let Some((error, description)) = complaint {
        let told = [("error", error.to_owned()), ("error_description", description.to_owned())];
        return Ok(Next::Application(answer_url(&request, &told)));
    }
    let hint_user = text("id_token_hint").and_then(|token| super::grants::subject(&the_instance(tx).ok()?, &token));
    let request = AuthRequest { hint_user, ..request };
    tx.add(&request.id, &request, KEPT);
    Ok(Next::LoginPage(format!("{PREFIX}{}", request.id)))
}

fn prompt_of(word: &str) -> Option<Prompt> {
    Some(match word {
        "none" => Prompt::None,
        "login" => Prompt::Login,
        "consent" => Prompt::Consent,
        "select_account" => Prompt::SelectAccount,
        "create" => Prompt::Create,
        _ => return None,
    })
}
