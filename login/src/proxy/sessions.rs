//! The RPCs of sessions: tokens come out of responses into the cookie, and out of the cookie into requests. What the page
//! sends in their place counts for nothing.

use super::call::Call;
use super::masking::mask_session;
use super::members::{member, remove_member, set_text, text_member};
use super::proof::is_gone;
use super::rule_table::SECOND_FACTOR;
use super::unknown_users;
use super::upstream_call::{Caller, Reply};
use crate::cookie::{CookieSession, unix_seconds};
use crate::refusal::Refusal;
use std::time::Instant;
use zitadel_wasm::codec::Value;

/// Begins a session of the browser.
pub(super) async fn create_session(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let login_name = text_member(&call.request, "checks.user.loginName").unwrap_or_default().to_owned();
    call.take_for_account(&login_name).await?;
    let (response, mut entry, checked) = if unknown_users::are_hidden(call).await? {
        unknown_users::create_hidden_session(call, login_name).await?
    } else {
        let checked = has_first_factor_check(&call.request);
        let reply = call.forward(Caller::LoginClient).await?;
        let mut response = call.read_response(&reply)?;
        let token = take_token(&mut response).ok_or_else(Refusal::unreadable)?;
        let id = text_member(&response, "sessionId").ok_or_else(Refusal::unreadable)?.to_owned();
        (response, CookieSession { id, token, login_name, ..CookieSession::default() }, checked)
    };
    entry.created = unix_seconds();
    entry.changed = entry.created;
    keep(call, entry, checked).await;
    call.respond(&response)
}

/// Checks factors of a session of the browser, and has challenges made.
pub(super) async fn set_session(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let entry = session_of_request(call)?;
    check_relying_party(call)?;
    if !entry.hidden || entry.proven {
        let mut response = check_session(call, &entry).await?;
        keep_token(call, entry, &mut response).await;
        return call.respond(&response);
    }
    call.take_for_account(&entry.login_name).await?;
    let outcome = check_session(call, &entry).await;
    let gone = call.sessions.find(&entry.id).is_none();
    let mut response = match outcome {
        // The session itself is over, which tells nothing of its user.
        Err(refusal) if gone => return Err(refusal),
        outcome => unknown_users::hide_outcome(call, &entry, outcome).await?,
    };
    keep_token(call, entry, &mut response).await;
    call.respond(&response)
}

/// Has ZITADEL check what the request brings, once the session's own proof is enough for that.
async fn check_session(call: &mut Call<'_>, entry: &CookieSession) -> Result<Value, Refusal> {
    let user = if needs_first_factor(&call.request) {
        let standing = call.read_standing(entry).await?;
        standing.has_first_factor()?;
        standing.user_id().to_owned()
    } else {
        // A newer ZITADEL does not look at the token when the login client calls this.
        let proven = call.prove(entry).await?;
        call.step = Instant::now();
        proven.user()?.id.clone()
    };
    call.take_for_account(&user).await?;
    set_text(&mut call.request, "sessionToken", &entry.token);
    let reply = call.forward(Caller::LoginClient).await?;
    call.read_response(&reply)
}

/// Takes the new token out of a response, if there is one, and keeps it.
async fn keep_token(call: &mut Call<'_>, entry: CookieSession, response: &mut Value) {
    if let Some(token) = take_token(response) {
        let entry = CookieSession { token, changed: unix_seconds(), ..entry };
        keep(call, entry, has_first_factor_check(&call.request)).await;
    }
}

/// Reads a session of the browser: as much of it as was proven.
pub(super) async fn get_session(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let entry = session_of_request(call)?;
    set_text(&mut call.request, "sessionToken", &entry.token);
    let reply = call.forward(Caller::LoginClient).await;
    if reply.as_ref().is_err_and(is_gone) {
        call.sessions.remove(&entry.id);
    }
    let mut response = call.read_response(&reply?)?;
    if !mask_session(&mut response, &entry) && !entry.proven {
        keep(call, entry, true).await;
    }
    call.respond(&response)
}

/// Ends a session of the browser.
pub(super) async fn delete_session(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let entry = session_of_request(call)?;
    call.prove(&entry).await?;
    set_text(&mut call.request, "sessionToken", &entry.token);
    let reply = call.forward(Caller::LoginClient).await?;
    call.sessions.remove(&entry.id);
    Ok(reply)
}

/// The browser's own sessions in which somebody signed in, of each user the one that was used last. Whatever the page
/// asked for is replaced by that.
pub(super) async fn list_sessions(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let mut own: Vec<CookieSession> = Vec::new();
    for entry in call.sessions.iter().rev().filter(|entry| entry.proven && !entry.decoy) {
        if own.iter().all(|known| known.user != entry.user) {
            own.push(entry.clone());
        }
    }
    if own.is_empty() {
        return call.respond(&Value::Object(Vec::new()));
    }
    let ids = own.iter().map(|entry| Value::String(entry.id.clone())).collect();
    let object = |name: &'static str, value| Value::Object(vec![(name.into(), value)]);
    let query = object("idsQuery", object("ids", Value::List(ids)));
    call.request = object("queries", Value::List(vec![query]));
    let reply = call.forward(Caller::LoginClient).await?;
    let mut response = call.read_response(&reply)?;
    if let Value::Object(members) = &mut response {
        for (name, value) in members {
            if name == "sessions"
                && let Value::List(sessions) = value
            {
                sessions.retain(|session| own.iter().any(|entry| is_session_of(session, entry)));
            }
        }
    }
    call.respond(&response)
}

fn is_session_of(session: &Value, entry: &CookieSession) -> bool {
    let user = text_member(session, "factors.user.id");
    text_member(session, "id") == Some(&entry.id) && user == Some(&entry.user)
}

fn session_of_request(call: &Call<'_>) -> Result<CookieSession, Refusal> {
    call.session_of_browser(text_member(&call.request, "sessionId").unwrap_or_default())
}

/// The token of a response, which then has none.
fn take_token(response: &mut Value) -> Option<String> {
    match remove_member(response, "sessionToken") {
        Some(Value::String(token)) if !token.is_empty() => Some(token),
        _ => None,
    }
}

fn has_first_factor_check(request: &Value) -> bool {
    ["checks.password", "checks.webAuthN"].iter().any(|path| member(request, path).is_some())
}

/// Whether a request is about a second factor: one of those, or a security key, which differs from a passkey by what is
/// required of it.
fn needs_first_factor(request: &Value) -> bool {
    let requirement = text_member(request, "challenges.webAuthN.userVerificationRequirement");
    let security_key = member(request, "challenges.webAuthN").is_some()
        && requirement != Some("USER_VERIFICATION_REQUIREMENT_REQUIRED");
    security_key || SECOND_FACTOR.iter().any(|path| member(request, path).is_some())
}

/// A relying party is the page's host or a domain above it (WebAuthn §5.1.3): browsers allow no other.
fn check_relying_party(call: &Call<'_>) -> Result<(), Refusal> {
    if member(&call.request, "challenges.webAuthN").is_none() {
        return Ok(());
    }
    let domain = text_member(&call.request, "challenges.webAuthN.domain").unwrap_or_default();
    let origin = url::Url::parse(&call.origin).ok();
    let host = origin.as_ref().and_then(url::Url::host_str).unwrap_or_default();
    let above = host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if above && !domain.is_empty() {
        Ok(())
    } else {
        Err(Refusal::denied("challenges.webAuthN.domain must be the page's domain"))
    }
}

/// Keeps a session in the cookie; after a check that may have been its first factor, with what is known of its user then.
async fn keep(call: &mut Call<'_>, mut entry: CookieSession, checked: bool) {
    if checked
        && let Ok(proven) = call.prove(&entry).await
        && let Ok(user) = proven.user()
        && super::masking::is_proven(&proven.session)
    {
        entry.proven = true;
        entry.user.clone_from(&user.id);
        entry.organization.clone_from(&user.organization_id);
        entry.login_name.clone_from(&user.login_name);
    }
    call.sessions.put(entry);
}
