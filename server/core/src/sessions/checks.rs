//! The checks of a request, in ZITADEL's order. All of a request counts, or nothing; of a failed check only the user's own
//! event stays.

use super::{otp_challenge, webauthn_challenge};
use crate::accounts::{Channel, login_names, password_check, recovery_codes, totp};
use crate::clock::Time;
use crate::context::RequestContext;
use crate::domain::session::Session;
use crate::domain::session_end::current_epoch;
use crate::domain::user::{State, User};
use crate::idps;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::session::v2::{Checks, check_user};
use zitadel_wasm::refusals::{self, RefusalKind};

/// The user that a request names, who must exist and be active.
///
/// # Errors
/// When the user does not exist or is not active.
pub fn find_user_to_check(ctx: &RequestContext<'_, '_>, checks: Option<&Checks>) -> Result<Option<User>, RefusalKind> {
    let Some(named) = checks.and_then(|checks| checks.user.as_ref()) else { return Ok(None) };
    let Some(search) = &named.search else { return Err(refusals::SESSION_USER_SEARCH_MISSING) };
    let found = ctx.on_projections(|ctx| match search {
        check_user::Search::UserId(id) => ctx.user(id),
        check_user::Search::LoginName(name) => login_names::find_by_login_name(ctx.tx, ctx.instance, name),
    });
    let user = found.ok_or(refusals::USER_NOT_VISIBLE_YET)?;
    if matches!(user.state, State::Active | State::Initial) {
        Ok(Some(user))
    } else {
        Err(refusals::SESSION_USER_NOT_ACTIVE)
    }
}

/// Runs the checks; returns how many events they add to the session.
///
/// # Errors
/// The first check that fails.
pub fn run_checks(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    user: Option<User>,
    checks: Option<Checks>,
) -> Result<u64, Refusal> {
    let Some(checks) = checks else { return Ok(0) };
    let mut events = 0;
    if let Some(user) = user {
        set_user(ctx, session, user)?;
        events += 1;
    }
    if let Some(check) = checks.password {
        let id = session_user(session, refusals::PASSWORD_CHECK_WITHOUT_USER)?;
        password_check::check_password(ctx, &id, &check.password)?;
        session.password = Some(ctx.now);
        events += 1;
    }
    if let Some(check) = checks.idp_intent {
        let id = session_user(session, refusals::INTENT_CHECK_WITHOUT_USER)?;
        idps::check::check_intent(ctx, &id, &check.idp_intent_id, &check.idp_intent_token)?;
        session.intent = Some(ctx.now);
        events += 1;
    }
    if let Some(check) = checks.web_auth_n {
        let assertion = check.credential_assertion_data.unwrap_or_default();
        webauthn_challenge::check_assertion(ctx, session, &assertion)?;
        events += 2;
    }
    if let Some(check) = checks.totp {
        let id = session_user(session, refusals::TOTP_CHECK_WITHOUT_USER)?;
        totp::check(ctx, &id, &check.code)?;
        session.totp = Some(ctx.now);
        events += 1;
    }
    for (channel, check) in [(Channel::Sms, checks.otp_sms), (Channel::Email, checks.otp_email)] {
        if let Some(check) = check {
            otp_challenge::check_otp(ctx, session, channel, &check.code)?;
            events += 1;
        }
    }
    if let Some(check) = checks.recovery_code {
        let id = session_user(session, refusals::RECOVERY_CODE_CHECK_WITHOUT_USER)?;
        recovery_codes::check(ctx, &id, &check.code)?;
        session.recovery_code = Some(ctx.now);
        events += 1;
    }
    Ok(events)
}

fn set_user(ctx: &RequestContext<'_, '_>, session: &mut Session, user: User) -> Result<(), RefusalKind> {
    match &session.user {
        Some((id, _)) if *id != user.id => return Err(refusals::SESSION_USER_CHANGED),
        Some(_) => {}
        None => session.user_epoch = current_epoch(ctx.tx, &user.id),
    }
    session.user = Some((user.id, ctx.now));
    Ok(())
}

fn session_user(session: &Session, missing: RefusalKind) -> Result<String, RefusalKind> {
    session.user.as_ref().map(|(user, _)| user.clone()).ok_or(missing)
}

/// Sets the lifetime; returns how many events that adds.
///
/// # Errors
/// For a lifetime that is not positive.
pub fn set_lifetime(
    ctx: &RequestContext<'_, '_>,
    session: &mut Session,
    lifetime: Option<prost_types::Duration>,
) -> Result<u64, RefusalKind> {
    let Some(lifetime) = lifetime else { return Ok(0) };
    let micros = lifetime.seconds.saturating_mul(1_000_000).saturating_add(i64::from(lifetime.nanos) / 1000);
    if micros <= 0 {
        return Err(refusals::SESSION_LIFETIME_NOT_POSITIVE);
    }
    session.expires = Some(Time(ctx.now.0.saturating_add(micros)));
    Ok(1)
}
