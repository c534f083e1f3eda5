//! Codes that are sent for one session, by SMS or by e-mail: issued by a challenge, and checked once.

use crate::accounts::Channel;
use crate::context::RequestContext;
use crate::domain::code::{self, Code};
use crate::domain::session::{Otp, Session};
use crate::domain::user::{Human, HumanUser, State, User};
use crate::domain::{outbox, template};
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

const LINK: &str = "{{.Origin}}/ui/v2/login/otp/verify?loginName={{.LoginName}}&code={{.Code}}";

/// A code that was issued, and its user.
pub struct IssuedOtp {
    pub user: User,
    pub human: Human,
    pub code: String,
}

fn session_otp(channel: Channel, session: &mut Session) -> &mut Otp {
    match channel {
        Channel::Sms => &mut session.otp_sms,
        Channel::Email => &mut session.otp_email,
    }
}

fn is_set_up(channel: Channel, human: &Human) -> bool {
    match channel {
        Channel::Sms => human.otp_sms.is_some(),
        Channel::Email => human.otp_email.is_some(),
    }
}

fn failed_attempts(channel: Channel, human: &mut Human) -> &mut i32 {
    let [_, sms, email] = &mut human.failed_otps;
    match channel {
        Channel::Sms => sms,
        Channel::Email => email,
    }
}

/// Issues a code for the session's user.
///
/// # Errors
/// Without a user, or where the user has not set up this factor.
pub fn issue_otp(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    channel: Channel,
) -> Result<IssuedOtp, Refusal> {
    let (without_user, not_ready) = match channel {
        Channel::Sms => (refusals::OTP_SMS_CHALLENGE_WITHOUT_USER, refusals::OTP_SMS_CHALLENGE_NOT_READY),
        Channel::Email => (refusals::OTP_EMAIL_CHALLENGE_WITHOUT_USER, refusals::OTP_EMAIL_CHALLENGE_NOT_READY),
    };
    let (id, _) = session.user.clone().ok_or(without_user)?;
    let found = ctx.user(&id).and_then(User::into_human).filter(|found| is_set_up(channel, &found.human));
    let HumanUser { user, human } = found.ok_or(not_ready)?;
    let challenge = Code::generate(code::OTP, ctx.now);
    let code = challenge.reveal().to_owned();
    session_otp(channel, session).challenge = Some(challenge);
    Ok(IssuedOtp { user, human, code })
}

/// Sends a code by e-mail, with a link.
///
/// # Errors
/// For a template that makes no link.
pub fn send_otp_email(
    ctx: &mut RequestContext<'_, '_>,
    session: &Session,
    otp: &IssuedOtp,
    url_template: Option<&str>,
) -> Result<(), Refusal> {
    let login_name = ctx.login_name(&otp.user);
    let fields = [
        ("Code", otp.code.as_str()),
        ("UserID", &otp.user.id),
        ("LoginName", &login_name),
        ("DisplayName", &otp.human.display_name),
        ("PreferredLanguage", &otp.human.language),
        ("SessionID", &session.id),
    ];
    let url = template::link(url_template, LINK, &fields, &[("Origin", ctx.origin)])?;
    outbox::email(ctx.tx, ctx.now, &otp.human.email.value, "session.otp.email.challenged", &otp.code, url);
    Ok(())
}

/// Checks a code. Its challenge is used up.
///
/// # Errors
/// Without a challenge, for a locked user, and for a wrong or expired code, which counts as a failed attempt.
pub fn check_otp(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    channel: Channel,
    entered: &str,
) -> Result<(), Refusal> {
    let (id, _) = session.user.clone().ok_or(refusals::OTP_CHECK_WITHOUT_USER)?;
    let found = ctx.user(&id).and_then(User::into_human).filter(|found| is_set_up(channel, &found.human));
    let HumanUser { user, .. } = found.ok_or(refusals::OTP_CHECK_NOT_READY)?;
    let challenge = session_otp(channel, session).challenge.clone().ok_or(refusals::OTP_CHECK_NOT_CHALLENGED)?;
    if user.state == State::Locked {
        return Err(refusals::OTP_CHECK_USER_LOCKED.into());
    }
    if let Err(wrong) = challenge.check(entered, ctx.now) {
        ctx.failed_check(
            &id,
            &channel.otp_event("check.failed"),
            |lockout| lockout.max_otp_attempts,
            |human| {
                let failed = failed_attempts(channel, human);
                *failed += 1;
                *failed
            },
        );
        return Err(wrong.into());
    }
    ctx.edit_human(&id, refusals::OTP_CHECK_NOT_READY, |ctx, edited| {
        *failed_attempts(channel, &mut edited.human) = 0;
        ctx.record_event(&mut edited.user, &channel.otp_event("check.succeeded"));
        Ok(())
    })?;
    *session_otp(channel, session) = Otp { challenge: None, checked: Some(ctx.now) };
    Ok(())
}
