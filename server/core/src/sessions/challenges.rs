//! The challenges of a request: WebAuthn, codes by SMS and by e-mail.

use super::otp_challenge::{issue_otp, send_otp_email};
use super::webauthn_challenge::create_webauthn_challenge;
use crate::accounts::Channel;
use crate::context::RequestContext;
use crate::domain::session::Session;
use crate::domain::{outbox, template};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::session::v2::request_challenges::otp_email::DeliveryType;
use zitadel_wasm::messages::zitadel::session::v2::{Challenges, RequestChallenges, challenges};

/// Checks the URL template of the e-mail, before anything is looked up.
///
/// # Errors
/// For a template that makes no link.
pub fn check_templates(request: Option<&RequestChallenges>) -> Result<(), Refusal> {
    let email = request.and_then(|request| request.otp_email.as_ref()).and_then(|email| email.delivery_type.as_ref());
    match email {
        Some(DeliveryType::SendCode(send)) => {
            Ok(template::check(send.url_template.as_deref(), &template::SESSION_LINK)?)
        }
        _ => Ok(()),
    }
}

/// Creates the challenges; returns what the response contains of them, and how many events they add to the session.
///
/// # Errors
/// Without a user, or without the factor.
pub fn create_challenges(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    request: Option<RequestChallenges>,
) -> Result<(Option<Challenges>, u64), Refusal> {
    let Some(request) = request else { return Ok((None, 0)) };
    let mut created = Challenges::default();
    let mut events = 0;
    if let Some(webauthn) = request.web_auth_n {
        let options = create_webauthn_challenge(ctx, session, &webauthn)?;
        created.web_auth_n = Some(challenges::WebAuthN { public_key_credential_request_options: Some(options) });
        events += 1;
    }
    if let Some(sms) = request.otp_sms {
        let otp = issue_otp(ctx, session, Channel::Sms)?;
        if sms.return_code {
            created.otp_sms = Some(otp.code);
        } else if let Some(phone) = &otp.human.phone {
            outbox::sms(ctx.tx, ctx.now, &phone.value, "session.otp.sms.challenged", &otp.code);
        }
        events += 1;
    }
    if let Some(email) = request.otp_email {
        let otp = issue_otp(ctx, session, Channel::Email)?;
        match email.delivery_type {
            Some(DeliveryType::ReturnCode(_)) => created.otp_email = Some(otp.code),
            Some(DeliveryType::SendCode(send)) => send_otp_email(ctx, session, &otp, send.url_template.as_deref())?,
            None => send_otp_email(ctx, session, &otp, None)?,
        }
        events += 1;
    }
    Ok((Some(created), events))
}
