//! Hides which users exist when the settings have `ignoreUnknownUsernames`: unknown users get a decoy session, and every
//! check has a single refusal for all reasons. Responses for known and unknown login names have the same status, shape,
//! texts, cookie length and timing.

use super::context::CallContext;
use super::login_settings::get_login_settings;
use super::step_durations::TimedStep;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{member, remove_member, set_text_member, text_member};
use crate::cookie::CookieSession;
use crate::refusal::{Code, Refusal};
use crate::runtime::Moment;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zitadel_wasm::codec::Value;
use zitadel_wasm::messages::zitadel::object::v2::request_context::ResourceOwner;

pub(super) const SET_SESSION: &str = "zitadel.session.v2.SessionService/SetSession";

/// ZITADEL's ids for weak passwords. ZITADEL checks complexity after the code, so they reveal nothing without a valid code.
const TOO_WEAK: [&str; 6] = ["HuJf6", "co3Xw", "VoaRj", "ZBv4H", "ZDLwA", "Lsp0e"];

/// Whether the instance's settings hide which users exist. The user's own organization is not known before the user.
pub(super) async fn hides_unknown_users(ctx: &CallContext<'_>) -> Result<bool, Refusal> {
    let instance = ResourceOwner::Instance(true);
    Ok(get_login_settings(&ctx.proxy.upstream, Some(instance)).await?.ignore_unknown_usernames)
}

/// Whether a refusal is about the check itself, and not about authentication, rate limits or availability.
fn is_check_refusal(refusal: &Refusal) -> bool {
    let others = [Code::ResourceExhausted, Code::Unavailable, Code::Unauthenticated, Code::DeadlineExceeded];
    !refusal.is_upstream_failure() && refusal.id().is_some() && others.iter().all(|code| *code as i32 != refusal.code)
}

/// The only refusal of a password check: the same for a wrong password, no password, a locked user and an unknown user.
fn password_refused() -> Refusal {
    Refusal::with_id(Code::InvalidArgument, "COMMAND-3M0fs", "wrong login name or password")
}

/// The only refusal of a passkey check.
fn passkey_refused() -> Refusal {
    Refusal::with_id(Code::InvalidArgument, "WEBAU-3M9si", "passkey not accepted")
}

/// The only refusal of a code.
fn code_refused() -> Refusal {
    Refusal::with_id(Code::InvalidArgument, "CODE-woT0xc", "wrong or expired code")
}

/// Creates a session for a login name that may be unknown: first a session without a user, then sets its user, so that a
/// decoy session really exists in ZITADEL.
pub(super) async fn create_hidden_session(
    ctx: &mut CallContext<'_>,
    login_name: String,
) -> Result<(Value, CookieSession, bool), Refusal> {
    let checks = remove_member(&mut ctx.request, "checks").unwrap_or(Value::Null);
    let with_password = member(&checks, "password").is_some();
    let reply = ctx.forward(Caller::LoginClient).await?;
    let mut response = ctx.read_response(&reply)?;
    let token = remove_member(&mut response, "sessionToken");
    let id = text_member(&response, "sessionId").unwrap_or_default().to_owned();
    let mut entry = CookieSession { id, login_name, hidden: true, ..CookieSession::default() };
    let text = |text: &str| Value::String(text.to_owned());
    let request = vec![
        ("sessionId".into(), text(&entry.id)),
        ("sessionToken".into(), token.clone().unwrap_or(Value::Null)),
        ("checks".into(), checks),
    ];
    entry.token = token.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    ctx.step_started = Moment::now();
    let checked = ctx.send_as_login_client(SET_SESSION, &Value::Object(request)).await;
    match checked {
        Ok(set) => {
            entry.token = text_member(&set, "sessionToken").ok_or_else(Refusal::invalid_upstream_response)?.to_owned();
            ctx.proxy.durations.record(TimedStep::SessionCreated, ctx.step_started);
        }
        Err(refusal) if with_password && is_check_refusal(&refusal) => {
            return Err(refuse_password(ctx, &refusal).await);
        }
        Err(refusal) if is_check_refusal(&refusal) => {
            entry.decoy = true;
            ctx.proxy.durations.wait(TimedStep::SessionCreated, ctx.step_started).await;
        }
        Err(refusal) => return Err(refusal),
    }
    let response = Value::Object(vec![("sessionId".into(), text(&entry.id))]);
    Ok((response, entry, with_password))
}

/// Returns the only refusal of a password check, after the time that comparing a password takes.
async fn refuse_password(ctx: &CallContext<'_>, refusal: &Refusal) -> Refusal {
    // Only this id means that ZITADEL compared the password.
    if refusal.id().as_deref() == Some("COMMAND-3M0fs") {
        ctx.proxy.durations.record(TimedStep::PasswordRefused, ctx.step_started);
    } else {
        ctx.proxy.durations.wait(TimedStep::PasswordRefused, ctx.step_started).await;
    }
    password_refused()
}

/// Masks the result of a check in an unproven session, whose user may not exist.
pub(super) async fn mask_check_result(
    ctx: &CallContext<'_>,
    entry: &CookieSession,
    outcome: Result<Value, Refusal>,
) -> Result<Value, Refusal> {
    let has = |path| member(&ctx.request, path).is_some();
    let challenged = has("challenges.webAuthN");
    match outcome {
        Ok(mut response) => {
            if challenged {
                ctx.proxy.durations.record(TimedStep::ChallengeMade, ctx.step_started);
                replace_empty_challenge(&mut response, decoy_passkey_challenge(ctx, entry));
            }
            remove_member(&mut response, "details");
            Ok(response)
        }
        Err(refusal) if !is_check_refusal(&refusal) => Err(refusal),
        Err(refusal) if has("checks.password") => Err(refuse_password(ctx, &refusal).await),
        Err(_) if has("checks.webAuthN") => Err(passkey_refused()),
        Err(_) if challenged => {
            ctx.proxy.durations.wait(TimedStep::ChallengeMade, ctx.step_started).await;
            Ok(decoy_passkey_challenge(ctx, entry))
        }
        // An update without checks and challenges succeeds for known users.
        Err(_) if member(&ctx.request, "checks").is_none() && member(&ctx.request, "challenges").is_none() => {
            Ok(Value::Object(Vec::new()))
        }
        Err(refusal) => Err(refusal),
    }
}

/// Gives a user without a passkey a decoy challenge, as unknown users get.
fn replace_empty_challenge(response: &mut Value, otherwise: Value) {
    let path = "challenges.webAuthN.publicKeyCredentialRequestOptions.publicKey.allowCredentials";
    let some = matches!(member(response, path), Some(Value::List(credentials)) if !credentials.is_empty());
    if let (false, Value::Object(members), Value::Object(otherwise)) = (some, response, otherwise) {
        members.retain(|(name, _)| name != "challenges");
        members.extend(otherwise);
    }
}

/// Creates a decoy passkey challenge. The credential id is derived from the login name, so that it is stable.
fn decoy_passkey_challenge(ctx: &CallContext<'_>, entry: &CookieSession) -> Value {
    let object = |members: Vec<(&'static str, Value)>| {
        Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
    };
    let text = |text: &str| Value::String(text.to_owned());
    let id = ctx.proxy.keys.derive("passkey of an unknown user", &entry.login_name.to_lowercase());
    let challenge: [u8; 32] = rand::random();
    let credential = object(vec![("id", text(&URL_SAFE_NO_PAD.encode(id))), ("type", text("public-key"))]);
    let public_key = object(vec![
        ("allowCredentials", Value::List(vec![credential])),
        ("challenge", text(&URL_SAFE_NO_PAD.encode(challenge))),
        ("rpId", text(text_member(&ctx.request, "challenges.webAuthN.domain").unwrap_or_default())),
        ("timeout", Value::Int(300_000)),
        ("userVerification", text("required")),
    ]);
    let options = object(vec![("publicKeyCredentialRequestOptions", object(vec![("publicKey", public_key)]))]);
    object(vec![("challenges", object(vec![("webAuthN", options)]))])
}

/// Sends a password reset code to the user of an unproven session, without revealing whether the user exists.
pub(super) async fn send_code(ctx: &mut CallContext<'_>, entry: &CookieSession) -> Result<RpcReply, Refusal> {
    ctx.take_for_account(&entry.login_name).await?;
    let proven = ctx.verify_session_token(entry).await?;
    ctx.step_started = Moment::now();
    let sent = match proven.user() {
        Ok(user) => {
            ctx.take_for_account(&user.id).await?;
            set_text_member(&mut ctx.request, "userId", &user.id);
            ctx.forward(Caller::LoginClient).await
        }
        Err(refusal) => Err(refusal),
    };
    match sent {
        Ok(_) => ctx.proxy.durations.record(TimedStep::CodeSent, ctx.step_started),
        Err(refusal) if is_check_refusal(&refusal) => {
            ctx.proxy.durations.wait(TimedStep::CodeSent, ctx.step_started).await;
        }
        Err(refusal) => return Err(refusal),
    }
    ctx.encode_response(&Value::Object(Vec::new()))
}

/// Masks the refusal of a code.
pub(super) async fn mask_code_refusal(ctx: &CallContext<'_>, refusal: Refusal) -> Refusal {
    let id = refusal.id().unwrap_or_default();
    let too_weak = id.split_once('-').is_some_and(|(_, id)| TOO_WEAK.contains(&id));
    if too_weak || !is_check_refusal(&refusal) {
        return refusal;
    }
    if id == "CODE-woT0xc" {
        ctx.proxy.durations.record(TimedStep::CodeRefused, ctx.step_started);
    } else {
        ctx.proxy.durations.wait(TimedStep::CodeRefused, ctx.step_started).await;
    }
    code_refused()
}
