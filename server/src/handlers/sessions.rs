//! `zitadel.session.v2.SessionService`: sessions, and the checks of user, password and TOTP. All of a call counts, or
//! nothing; of a failed check only the user's own event stays.

use super::session_otp::{self as otp, Channel};
use super::{idps, session_keys, session_list};
use crate::accounts::{login_names, recovery_codes, totp};
use crate::clock::Time;
use crate::context::RequestContext;
use crate::domain::session::{self, Session};
use crate::domain::session_end::current_epoch;
use crate::domain::user::{State, User};
use crate::domain::{ids, password};
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::session_v2 as rpc;
use prost::Message as _;
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::session::v2::*;
use zitadel_wasm::refusals::{self, RefusalKind};

pub fn register(r: &mut Registry) {
    r.write::<rpc::CreateSession>(create);
    r.write::<rpc::SetSession>(set);
    r.read::<rpc::GetSession>(get);
    r.write::<rpc::DeleteSession>(delete);
    r.read::<rpc::ListSessions>(session_list::list);
}

fn create(ctx: &mut RequestContext<'_, '_>, request: CreateSessionRequest) -> Result<CreateSessionResponse, Refusal> {
    ctx.require_permission("session.write")?;
    let user = wanted_user(ctx, request.checks.as_ref())?;
    otp::check_templates(request.challenges.as_ref())?;
    let mut session = Session::new(ids::next(), ctx.caller.user.clone(), ctx.now);
    session.sequence = 1;
    session.token = ids::next();
    session.metadata = request.metadata.into_iter().map(|(k, v)| (k, v.to_vec())).collect();
    session.user_agent = request.user_agent.map(|a| a.encode_to_vec());
    let mut events = u64::from(!session.metadata.is_empty());
    events += check(ctx, &mut session, user, request.checks)?;
    let (challenges, asked) = otp::challenge(ctx, &mut session, request.challenges)?;
    events += asked;
    events += lifetime(ctx, &mut session, request.lifetime)?;
    // And one for the token.
    session.sequence += events + 1;
    ctx.tx.add(&session.id, &session, session::KEPT);
    Ok(CreateSessionResponse {
        details: details(ctx, &session),
        session_token: session::seal(ctx.instance, &session.id, &session.token),
        session_id: session.id,
        challenges,
    })
}

#[expect(deprecated, reason = "clients of 2025 send the session token")]
fn set(ctx: &mut RequestContext<'_, '_>, request: SetSessionRequest) -> Result<SetSessionResponse, Refusal> {
    // Who is meant is looked up first, before the session and the right to change it.
    let user = wanted_user(ctx, request.checks.as_ref())?;
    otp::check_templates(request.challenges.as_ref())?;
    let mut session = ctx.tx.get::<Session>(&request.session_id).unwrap_or_else(|| Session {
        never_created: true,
        ..Session::new(request.session_id.clone(), ctx.caller.user.clone(), ctx.now)
    });
    if request.session_token.is_empty() {
        ctx.require_permission("session.write")?;
    } else {
        check_token(ctx, &session, &request.session_token)?;
    }
    if session.terminated {
        return Err(refusals::SESSION_TERMINATED.into());
    }
    if session.expired(ctx.now) {
        return Err(refusals::SESSION_EXPIRED.into());
    }
    let mut events = check(ctx, &mut session, user, request.checks)?;
    let (challenges, asked) = otp::challenge(ctx, &mut session, request.challenges)?;
    events += asked;
    if !request.metadata.is_empty() {
        // The newest call counts alone: what it does not name is gone, as ZITADEL's view has it.
        session.metadata =
            request.metadata.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k, v.to_vec())).collect();
        events += 1;
    }
    events += lifetime(ctx, &mut session, request.lifetime)?;
    let mut token = String::new();
    if events > 0 {
        session.sequence += events + 1;
        session.changed = ctx.now;
        session.token = ids::next();
        token = session::seal(ctx.instance, &session.id, &session.token);
        ctx.tx.put(&session.id, &session);
    }
    Ok(SetSessionResponse { details: details(ctx, &session), session_token: token, challenges })
}

fn get(ctx: &mut RequestContext<'_, '_>, request: GetSessionRequest) -> Result<GetSessionResponse, Refusal> {
    let session =
        ctx.tx.get::<Session>(&request.session_id).filter(|s| !s.is_over(ctx.tx)).ok_or(refusals::SESSION_NOT_FOUND)?;
    match request.session_token.as_deref().filter(|t| !t.is_empty()) {
        Some(token) => {
            let given = session::open(ctx.instance, token);
            if given != Some((session.id.clone(), session.token.clone())) {
                return Err(refusals::SESSION_PERMISSION_DENIED.into());
            }
        }
        None => {
            if !belongs(ctx, &session) {
                ctx.require_permission("session.read")?;
            }
        }
    }
    Ok(GetSessionResponse { session: Some(show(ctx, session)) })
}

/// Whether the caller may see it without a permission: as its user, its creator, or in the same browser.
pub(super) fn belongs(ctx: &RequestContext<'_, '_>, session: &Session) -> bool {
    session.creator == ctx.caller.user
        || session.user.as_ref().is_some_and(|(user, _)| *user == ctx.caller.user)
        || ctx.caller.fingerprint.as_ref().is_some_and(|it| session.fingerprint().as_ref() == Some(it))
}

fn delete(ctx: &mut RequestContext<'_, '_>, request: DeleteSessionRequest) -> Result<DeleteSessionResponse, Refusal> {
    let session = ctx.tx.get::<Session>(&request.session_id);
    match (request.session_token.as_deref().filter(|t| !t.is_empty()), &session) {
        (Some(token), Some(session)) => check_token(ctx, session, token)?,
        (None, Some(session)) if session.user.as_ref().is_some_and(|(u, _)| *u == ctx.caller.user) => {}
        _ => ctx.require_permission("session.delete")?,
    }
    let Some(mut session) = session else {
        return Ok(DeleteSessionResponse { details: None });
    };
    if !session.terminated && !session.never_created {
        session.terminated = true;
        session.sequence += 1;
        session.changed = ctx.now;
        ctx.tx.put(&session.id, &session);
    }
    Ok(DeleteSessionResponse { details: details(ctx, &session) })
}

fn details(ctx: &RequestContext<'_, '_>, session: &Session) -> Option<Details> {
    Some(Details {
        sequence: session.sequence,
        change_date: Some(session.changed.to_proto()),
        resource_owner: ctx.instance.id.clone(),
        creation_date: None,
    })
}

fn check_token(ctx: &RequestContext<'_, '_>, session: &Session, token: &str) -> Result<(), Refusal> {
    use base64::Engine as _;
    if base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(token).is_err() {
        return Err(refusals::SESSION_TOKEN_MISSING.into());
    }
    match session::open(ctx.instance, token) {
        Some((id, token)) if id == session.id && token == session.token => Ok(()),
        _ => Err(refusals::SESSION_TOKEN_WRONG.into()),
    }
}

/// The session that an authorisation request or a device is answered with.
pub(super) fn to_link(ctx: &RequestContext<'_, '_>, id: &str, token: &str) -> Result<Session, Refusal> {
    let session = ctx.tx.get::<Session>(id).ok_or(refusals::SESSION_NOT_EXISTING)?;
    if session.terminated {
        return Err(refusals::SESSION_TERMINATED.into());
    }
    if session.expired(ctx.now) {
        return Err(refusals::SESSION_EXPIRED.into());
    }
    check_token(ctx, &session, token)?;
    Ok(session)
}

fn lifetime(
    ctx: &RequestContext<'_, '_>,
    session: &mut Session,
    lifetime: Option<prost_types::Duration>,
) -> Result<u64, Refusal> {
    let Some(lifetime) = lifetime else { return Ok(0) };
    let micros = lifetime.seconds.saturating_mul(1_000_000).saturating_add(i64::from(lifetime.nanos) / 1000);
    if micros <= 0 {
        return Err(refusals::SESSION_LIFETIME_NOT_POSITIVE.into());
    }
    session.expires = Some(Time(ctx.now.0.saturating_add(micros)));
    Ok(1)
}

/// The user whom a call names: he has to be there, and active.
fn wanted_user(ctx: &RequestContext<'_, '_>, checks: Option<&Checks>) -> Result<Option<User>, Refusal> {
    let Some(named) = checks.and_then(|checks| checks.user.as_ref()) else { return Ok(None) };
    let found = match &named.search {
        Some(check_user::Search::UserId(id)) => ctx.user(id),
        Some(check_user::Search::LoginName(name)) => login_names::find_by_login_name(ctx, name),
        None => return Err(refusals::SESSION_USER_SEARCH_MISSING.into()),
    };
    let user = found.ok_or(refusals::USER_NOT_VISIBLE_YET)?;
    if user.state != State::Active {
        return Err(refusals::SESSION_USER_NOT_ACTIVE.into());
    }
    Ok(Some(user))
}

/// Runs the checks in ZITADEL's order; how many events the session gets of them.
fn check(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    user: Option<User>,
    checks: Option<Checks>,
) -> Result<u64, Refusal> {
    let Some(checks) = checks else { return Ok(0) };
    let mut events = 0;
    if let Some(user) = user {
        if session.user.as_ref().is_some_and(|(id, _)| *id != user.id) {
            return Err(refusals::SESSION_USER_CHANGED.into());
        }
        if session.user.is_none() {
            session.user_epoch = current_epoch(ctx.tx, &user.id);
        }
        session.user = Some((user.id, ctx.now));
        events += 1;
    }
    if let Some(wanted) = checks.password {
        let id = session_user(session, refusals::PASSWORD_CHECK_WITHOUT_USER)?;
        check_password(ctx, &id, &wanted.password)?;
        session.password = Some(ctx.now);
        events += 1;
    }
    if checks.idp_intent.is_some() {
        session_user(session, refusals::INTENT_CHECK_WITHOUT_USER)?;
        return Err(idps::foreign_token());
    }
    if let Some(wanted) = checks.web_auth_n {
        session_keys::check(ctx, session, &wanted.credential_assertion_data.unwrap_or_default())?;
        events += 2;
    }
    if let Some(wanted) = checks.totp {
        let id = session_user(session, refusals::TOTP_CHECK_WITHOUT_USER)?;
        totp::check(ctx, &id, &wanted.code)?;
        session.totp = Some(ctx.now);
        events += 1;
    }
    for (channel, wanted) in [(Channel::Sms, checks.otp_sms), (Channel::Email, checks.otp_email)] {
        if let Some(wanted) = wanted {
            otp::check(ctx, session, channel, &wanted.code)?;
            events += 1;
        }
    }
    if let Some(wanted) = checks.recovery_code {
        let id = session_user(session, refusals::RECOVERY_CODE_CHECK_WITHOUT_USER)?;
        recovery_codes::check(ctx, &id, &wanted.code)?;
        session.recovery_code = Some(ctx.now);
        events += 1;
    }
    Ok(events)
}

fn session_user(session: &Session, missing: RefusalKind) -> Result<String, RefusalKind> {
    session.user.as_ref().map(|(user, _)| user.clone()).ok_or(missing)
}

fn check_password(ctx: &mut RequestContext<'_, '_>, id: &str, entered: &str) -> Result<(), Refusal> {
    let gone = || Refusal::from(refusals::PASSWORD_CHECK_USER_UNKNOWN);
    let (mut user, mut human) = ctx.human(id).ok_or_else(gone)?;
    if user.state == State::Locked {
        let failed = human.failed_passwords;
        return Err(Refusal::credentials(refusals::PASSWORD_CHECK_USER_LOCKED, failed));
    }
    let hash = human.password.clone().ok_or(refusals::PASSWORD_CHECK_NOT_SET)?;
    if password::verify(entered, &hash) {
        human.failed_passwords = 0;
        ctx.record(&mut user, &human, "user.human.password.check.succeeded", false);
        return Ok(());
    }
    let failed = ctx.failed_check(
        id,
        "user.human.password.check.failed",
        |l| l.max_password_attempts,
        |human| {
            human.failed_passwords += 1;
            human.failed_passwords
        },
    );
    Err(Refusal::credentials(refusals::PASSWORD_WRONG, failed))
}

pub(super) fn show(
    ctx: &RequestContext<'_, '_>,
    session: Session,
) -> zitadel_wasm::messages::zitadel::session::v2::Session {
    let at = |time: Time| Some(time.to_proto());
    let user = session.user.as_ref().map(|(id, checked)| {
        let (user, human) = ctx.human(id).map_or((None, None), |(user, human)| (Some(user), Some(human)));
        UserFactor {
            verified_at: at(*checked),
            id: id.clone(),
            login_name: user.as_ref().map(|u| ctx.login_name(u)).unwrap_or_default(),
            display_name: human.map(|h| h.display_name).unwrap_or_default(),
            organization_id: user.map(|u| u.org).unwrap_or_default(),
        }
    });
    let factors = user.map(|user| Factors {
        user: Some(user),
        password: session.password.map(|t| PasswordFactor { verified_at: at(t) }),
        totp: session.totp.map(|t| TotpFactor { verified_at: at(t) }),
        web_auth_n: session.key.map(|(t, verified)| WebAuthNFactor { verified_at: at(t), user_verified: verified }),
        otp_sms: session.otp_sms.checked.map(|t| OtpFactor { verified_at: at(t) }),
        otp_email: session.otp_email.checked.map(|t| OtpFactor { verified_at: at(t) }),
        recovery_code: session.recovery_code.map(|t| RecoveryCodeFactor { verified_at: at(t) }),
        ..Factors::default()
    });
    zitadel_wasm::messages::zitadel::session::v2::Session {
        user_agent: session.user_agent(),
        id: session.id,
        creation_date: at(session.created),
        change_date: at(session.changed),
        sequence: session.sequence,
        factors,
        metadata: session.metadata.into_iter().map(|(k, v)| (k, v.into())).collect(),
        expiration_date: session.expires.map(Time::to_proto),
    }
}
