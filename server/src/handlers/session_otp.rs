//! Codes that are sent for one session, by SMS or by e-mail: asked for by a challenge, and checked once.

use super::session_keys;
use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::session::{Otp, Session};
use crate::domain::user::{Human, State, User};
use crate::domain::{outbox, template};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::session::v2::request_challenges::otp_email::DeliveryType;
use zitadel_wasm::messages::zitadel::session::v2::{Challenges, RequestChallenges, challenges};
use zitadel_wasm::refusals;
use zitadel_wasm::refusals::RefusalKind;

const LINK: &str = "{{.Origin}}/ui/v2/login/otp/verify?loginName={{.LoginName}}&code={{.Code}}";

/// How a code travels.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// By SMS.
    Sms,
    /// By e-mail.
    Email,
}

impl Channel {
    fn of(self, session: &mut Session) -> &mut Otp {
        match self {
            Self::Sms => &mut session.otp_sms,
            Self::Email => &mut session.otp_email,
        }
    }

    fn added(self, human: &Human) -> bool {
        match self {
            Self::Sms => human.otp_sms.is_some(),
            Self::Email => human.otp_email.is_some(),
        }
    }

    fn failed(self, human: &mut Human) -> &mut i32 {
        let [_, sms, email] = &mut human.failed_otps;
        if self == Self::Sms { sms } else { email }
    }

    fn event(self, what: &str) -> String {
        format!("user.human.mfa.otp.{}.{what}", if self == Self::Sms { "sms" } else { "email" })
    }
}

/// Refuses a template of which no link can be made.
pub fn check_templates(wanted: Option<&RequestChallenges>) -> Result<(), Refusal> {
    let email = wanted.and_then(|wanted| wanted.otp_email.as_ref()).and_then(|email| email.delivery_type.as_ref());
    match email {
        Some(DeliveryType::SendCode(send)) => {
            Ok(template::check(send.url_template.as_deref(), &template::SESSION_LINK)?)
        }
        _ => Ok(()),
    }
}

/// The codes that a call asks for: those that go into the answer, and how many events it takes.
pub fn challenge(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    wanted: Option<RequestChallenges>,
) -> Result<(Option<Challenges>, u64), Refusal> {
    let Some(wanted) = wanted else { return Ok((None, 0)) };
    let mut answer = Challenges::default();
    let mut events = 0;
    if let Some(key) = wanted.web_auth_n {
        let options = session_keys::challenge(ctx, session, &key)?;
        events += 1;
        answer.web_auth_n = Some(challenges::WebAuthN { public_key_credential_request_options: Some(options) });
    }
    if let Some(sms) = wanted.otp_sms {
        let (_, human, text) = draw(
            ctx,
            session,
            Channel::Sms,
            (refusals::OTP_SMS_CHALLENGE_WITHOUT_USER, refusals::OTP_SMS_CHALLENGE_NOT_READY),
        )?;
        events += 1;
        if sms.return_code {
            answer.otp_sms = Some(text);
        } else if let Some(phone) = &human.phone {
            outbox::sms(ctx.tx, ctx.now, &phone.value, "session.otp.sms.challenged", &text);
        }
    }
    if let Some(email) = wanted.otp_email {
        let (user, human, text) = draw(
            ctx,
            session,
            Channel::Email,
            (refusals::OTP_EMAIL_CHALLENGE_WITHOUT_USER, refusals::OTP_EMAIL_CHALLENGE_NOT_READY),
        )?;
        events += 1;
        let template = match email.delivery_type {
            Some(DeliveryType::ReturnCode(_)) => {
                answer.otp_email = Some(text);
                return Ok((Some(answer), events));
            }
            Some(DeliveryType::SendCode(send)) => send.url_template,
            None => None,
        };
        let login_name = ctx.login_name(&user);
        let fields = [
            ("Code", text.as_str()),
            ("UserID", &user.id),
            ("LoginName", &login_name),
            ("DisplayName", &human.display_name),
            ("PreferredLanguage", &human.language),
            ("SessionID", &session.id),
        ];
        let url = template::link(template.as_deref(), LINK, ctx.origin, &fields)?;
        outbox::email(ctx.tx, ctx.now, &human.email.value, "session.otp.email.challenged", &text, url);
    }
    Ok((Some(answer), events))
}

fn draw(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    channel: Channel,
    (nobody, not_added): (RefusalKind, RefusalKind),
) -> Result<(User, Human, String), Refusal> {
    let (id, _) = session.user.clone().ok_or(nobody)?;
    let found = ctx.human(&id).filter(|(_, human)| channel.added(human));
    let (user, human) = found.ok_or(not_added)?;
    let code = Secret::draw(code::OTP, ctx.now);
    let text = code.reveal().to_owned();
    channel.of(session).challenge = Some(code);
    Ok((user, human, text))
}

/// Checks a code, which is good once.
pub fn check(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    channel: Channel,
    entered: &str,
) -> Result<(), Refusal> {
    let nobody = || Refusal::from(refusals::OTP_CHECK_WITHOUT_USER);
    let (id, _) = session.user.clone().ok_or_else(nobody)?;
    let found = ctx.human(&id).filter(|(_, human)| channel.added(human));
    let (mut user, mut human) = found.ok_or(refusals::OTP_CHECK_NOT_READY)?;
    let waiting = channel.of(session).challenge.clone();
    let waiting = waiting.ok_or(refusals::OTP_CHECK_NOT_CHALLENGED)?;
    if user.state == State::Locked {
        return Err(refusals::OTP_CHECK_USER_LOCKED.into());
    }
    if let Err(wrong) = waiting.check(entered, ctx.now) {
        ctx.failed_check(
            &id,
            &channel.event("check.failed"),
            |l| l.max_otp_attempts,
            |human| {
                let failed = channel.failed(human);
                *failed += 1;
                *failed
            },
        );
        return Err(wrong.into());
    }
    *channel.failed(&mut human) = 0;
    ctx.record(&mut user, &human, &channel.event("check.succeeded"), false);
    *channel.of(session) = Otp { challenge: None, checked: Some(ctx.now) };
    Ok(())
}
