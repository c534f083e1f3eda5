//! Handlers of the session RPCs: they move session tokens from responses into the cookie, and from the cookie into requests.
//! A token that the page sends is ignored.

use super::context::CallContext;
use super::first_credentials::name_proven_user;
use super::fresh_reads::read_fresh;
use super::login_client_rules::SECOND_FACTOR;
use super::login_names::resolve_login_name;
use super::other_sessions::{self, OTHER_SESSIONS};
use super::session_masking::mask_session;
use super::session_proof::is_gone;
use super::unknown_users;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{member, remove_member, set_text_member, text_member};
use crate::cookie::{CookieSession, unix_seconds};
use crate::refusal::Refusal;
use crate::runtime::Moment;
use zitadel_wasm::codec::Value;

/// Creates a session of the browser.
pub(super) async fn create_session(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    name_proven_user(ctx).await?;
    let login_name = text_member(&ctx.request, "checks.user.loginName").unwrap_or_default().to_owned();
    ctx.take_for_account(&login_name).await?;
    resolve_login_name(ctx).await?;
    let (response, mut entry, checked) = if unknown_users::hides_unknown_users(ctx).await? {
        unknown_users::create_hidden_session(ctx, login_name).await?
    } else {
        let checked = has_first_factor_check(&ctx.request);
        let reply = ctx.forward(Caller::LoginClient).await?;
        let mut response = ctx.read_response(&reply)?;
        let token = take_token(&mut response).ok_or_else(Refusal::invalid_upstream_response)?;
        let id = text_member(&response, "sessionId").ok_or_else(Refusal::invalid_upstream_response)?.to_owned();
        (response, CookieSession { id, token, login_name, ..CookieSession::default() }, checked)
    };
    entry.created = unix_seconds();
    entry.changed = entry.created;
    store_session(ctx, entry, checked).await;
    ctx.encode_response(&response)
}

/// Checks factors of a session of the browser, and requests challenges.
pub(super) async fn set_session(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let entry = requested_session(ctx)?;
    check_relying_party(ctx)?;
    if !entry.hidden || entry.proven {
        let mut response = check_session(ctx, &entry).await?;
        store_token(ctx, entry, &mut response).await;
        return ctx.encode_response(&response);
    }
    ctx.take_for_account(&entry.login_name).await?;
    let outcome = check_session(ctx, &entry).await;
    let has_ended = ctx.sessions.find(&entry.id).is_none();
    let mut response = match outcome {
        // The session itself has ended, which reveals nothing about its user.
        Err(refusal) if has_ended => return Err(refusal),
        outcome => unknown_users::mask_check_result(ctx, &entry, outcome).await?,
    };
    store_token(ctx, entry, &mut response).await;
    ctx.encode_response(&response)
}

/// Checks the session proof that the request requires, and forwards the request.
async fn check_session(ctx: &mut CallContext<'_>, entry: &CookieSession) -> Result<Value, Refusal> {
    let user = if needs_first_factor(&ctx.request) {
        let sign_in = ctx.read_sign_in_state(entry).await?;
        sign_in.has_first_factor()?;
        sign_in.user_id().to_owned()
    } else {
        // Newer ZITADEL versions do not check the token when the login client calls this.
        let proven = ctx.verify_session_token(entry).await?;
        ctx.step_started = Moment::now();
        proven.user()?.id.clone()
    };
    ctx.take_for_account(&user).await?;
    set_text_member(&mut ctx.request, "sessionToken", &entry.token);
    let reply = ctx.forward(Caller::LoginClient).await?;
    ctx.read_response(&reply)
}

/// Moves the new token, if there is one, from a response into the cookie.
async fn store_token(ctx: &mut CallContext<'_>, entry: CookieSession, response: &mut Value) {
    if let Some(token) = take_token(response) {
        let entry = CookieSession { token, changed: unix_seconds(), ..entry };
        store_session(ctx, entry, has_first_factor_check(&ctx.request)).await;
    }
}

/// Reads a session of the browser, masked while it is unproven.
pub(super) async fn get_session(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let entry = requested_session(ctx)?;
    set_text_member(&mut ctx.request, "sessionToken", &entry.token);
    let is_behind = |reply: &Result<RpcReply, Refusal>| reply.as_ref().is_err_and(is_gone);
    let reply = read_fresh(&entry, || ctx.forward(Caller::LoginClient), is_behind).await;
    if reply.as_ref().is_err_and(is_gone) {
        ctx.sessions.remove(&entry.id);
    }
    let mut response = ctx.read_response(&reply?)?;
    if !mask_session(&mut response, &entry) && !entry.proven {
        store_session(ctx, entry, true).await;
    }
    ctx.encode_response(&response)
}

/// Ends a session of the browser, or all other sessions of a user.
pub(super) async fn delete_session(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    if text_member(&ctx.request, "sessionId") == Some(OTHER_SESSIONS) {
        return other_sessions::end_other_sessions(ctx).await;
    }
    let entry = requested_session(ctx)?;
    ctx.verify_session_token(&entry).await?;
    set_text_member(&mut ctx.request, "sessionToken", &entry.token);
    let reply = ctx.forward(Caller::LoginClient).await?;
    ctx.sessions.remove(&entry.id);
    Ok(reply)
}

/// Lists the proven sessions of the browser, one per user, the most recently used. Replaces the query of the page.
pub(super) async fn list_sessions(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let mut own: Vec<CookieSession> = Vec::new();
    for entry in ctx.sessions.iter().rev().filter(|entry| entry.proven && !entry.decoy) {
        if own.iter().all(|known| known.user != entry.user) {
            own.push(entry.clone());
        }
    }
    if own.is_empty() {
        return ctx.encode_response(&Value::Object(Vec::new()));
    }
    let ids = own.iter().map(|entry| Value::String(entry.id.clone())).collect();
    let object = |name: &'static str, value| Value::Object(vec![(name.into(), value)]);
    let query = object("idsQuery", object("ids", Value::List(ids)));
    ctx.request = object("queries", Value::List(vec![query]));
    let mut response = read_listed(ctx, &own).await?;
    if let Value::Object(members) = &mut response {
        for (name, value) in members {
            if name == "sessions"
                && let Value::List(sessions) = value
            {
                sessions.retain(|session| own.iter().any(|entry| matches_entry(session, entry)));
            }
        }
    }
    ctx.encode_response(&response)
}

/// Reads the list until it has the newest session, which ZITADEL's reads may not know yet.
async fn read_listed(ctx: &CallContext<'_>, own: &[CookieSession]) -> Result<Value, Refusal> {
    let read = || async { ctx.read_response(&ctx.forward(Caller::LoginClient).await?) };
    let Some(newest) = own.iter().max_by_key(|entry| entry.changed) else { return read().await };
    let lacks_newest = |listed: &Result<Value, Refusal>| {
        let Ok(Value::List(sessions)) = listed.as_ref().map(|list| member(list, "sessions").unwrap_or(&Value::Null))
        else {
            return listed.is_ok();
        };
        !sessions.iter().any(|session| matches_entry(session, newest))
    };
    read_fresh(newest, read, lacks_newest).await
}

fn matches_entry(session: &Value, entry: &CookieSession) -> bool {
    let user = text_member(session, "factors.user.id");
    text_member(session, "id") == Some(&entry.id) && user == Some(&entry.user)
}

fn requested_session(ctx: &CallContext<'_>) -> Result<CookieSession, Refusal> {
    ctx.browser_session(text_member(&ctx.request, "sessionId").unwrap_or_default())
}

/// Removes the token from a response, and returns it.
fn take_token(response: &mut Value) -> Option<String> {
    match remove_member(response, "sessionToken") {
        Some(Value::String(token)) if !token.is_empty() => Some(token),
        _ => None,
    }
}

fn has_first_factor_check(request: &Value) -> bool {
    ["checks.password", "checks.webAuthN"].iter().any(|path| member(request, path).is_some())
}

/// Whether a request checks or challenges a second factor. A security key differs from a passkey by the user verification
/// requirement.
fn needs_first_factor(request: &Value) -> bool {
    let requirement = text_member(request, "challenges.webAuthN.userVerificationRequirement");
    let security_key = member(request, "challenges.webAuthN").is_some()
        && requirement != Some("USER_VERIFICATION_REQUIREMENT_REQUIRED");
    security_key || SECOND_FACTOR.iter().any(|path| member(request, path).is_some())
}

/// Checks that the relying party is the page's host or a parent domain, as browsers require (WebAuthn §5.1.3).
fn check_relying_party(ctx: &CallContext<'_>) -> Result<(), Refusal> {
    if member(&ctx.request, "challenges.webAuthN").is_none() {
        return Ok(());
    }
    let domain = text_member(&ctx.request, "challenges.webAuthN.domain").unwrap_or_default();
    let origin = url::Url::parse(&ctx.origin).ok();
    let host = origin.as_ref().and_then(url::Url::host_str).unwrap_or_default();
    let above = host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if above && !domain.is_empty() {
        Ok(())
    } else {
        Err(Refusal::not_allowed("challenges.webAuthN.domain not allowed; expected the page's host or a parent domain"))
    }
}

/// Stores a session in the cookie. After a check that may have verified the first factor, reads the session again and stores
/// its user as well.
pub(super) async fn store_session(ctx: &mut CallContext<'_>, mut entry: CookieSession, checked: bool) {
    if checked
        && let Ok(proven) = ctx.verify_session_token(&entry).await
        && let Ok(user) = proven.user()
        && super::session_masking::is_proven(&proven.session)
    {
        entry.proven = true;
        entry.user.clone_from(&user.id);
        entry.organization.clone_from(&user.organization_id);
        entry.login_name.clone_from(&user.login_name);
    }
    ctx.sessions.put(entry);
}
