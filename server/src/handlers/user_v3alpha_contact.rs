//! `zitadel.user.v3alpha.UserService`, its other half: contact data, passwords, keys. See `user_v3alpha`.

use super::passwords::{self, Channel, New, Proof};
use super::{Delivery, email_delivery, phone_delivery};
use super::{details, email, keys, otp_email, phone};
use crate::context::RequestContext;
use crate::domain::{password, webauthn};
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::user_v3alpha as rpc;
use zitadel_wasm::messages::zitadel::user::v3alpha::*;
use zitadel_wasm::refusals;

pub fn register(r: &mut Registry) {
    r.write::<rpc::SetContactEmail>(|ctx, request| {
        let (address, delivery, template) = address(request.email.unwrap_or_default());
        let (user, verification_code) = email::set(ctx, &request.user_id, &address, delivery, template.as_deref())?;
        Ok(SetContactEmailResponse { details: details::changed_v3alpha(&user), verification_code })
    });
    r.write::<rpc::VerifyContactEmail>(|ctx, request| {
        let user = email::verify(ctx, &request.user_id, &request.verification_code)?;
        Ok(VerifyContactEmailResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::ResendContactEmailCode>(|ctx, request| {
        use resend_contact_email_code_request::Verification;
        let (delivery, template) = match request.verification {
            Some(Verification::ReturnCode(_)) => (Delivery::Return, None),
            Some(Verification::SendCode(send)) => (Delivery::Send, send.url_template),
            None => (Delivery::Send, None),
        };
        let (user, verification_code) = email::send(ctx, &request.user_id, true, delivery, template.as_deref())?;
        Ok(ResendContactEmailCodeResponse { details: details::changed_v3alpha(&user), verification_code })
    });
    r.write::<rpc::SetContactPhone>(|ctx, request| {
        let phone = request.phone.unwrap_or_default();
        let delivery = phone_delivery!(phone.verification, set_phone::Verification);
        let (user, email_code) = phone::set(ctx, &request.user_id, &phone.number, delivery)?;
        // The contract calls it so.
        Ok(SetContactPhoneResponse { details: details::changed_v3alpha(&user), email_code })
    });
    r.write::<rpc::VerifyContactPhone>(|ctx, request| {
        let user = phone::verify(ctx, &request.user_id, &request.verification_code)?;
        Ok(VerifyContactPhoneResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::ResendContactPhoneCode>(|ctx, request| {
        use resend_contact_phone_code_request::Verification;
        let delivery = match request.verification {
            Some(Verification::ReturnCode(_)) => Delivery::Return,
            Some(Verification::SendCode(_)) | None => Delivery::Send,
        };
        let (user, verification_code) = phone::resend(ctx, &request.user_id, delivery)?;
        Ok(ResendContactPhoneCodeResponse { details: details::changed_v3alpha(&user), verification_code })
    });
    r.write::<rpc::SetPassword>(set_password);
    r.write::<rpc::RequestPasswordReset>(|ctx, request| {
        use request_password_reset_request::Medium;
        let (channel, template) = match request.medium {
            Some(Medium::ReturnCode(_)) => (Channel::Email(Delivery::Return), None),
            Some(Medium::SendSms(_)) => (Channel::Sms, None),
            Some(Medium::SendEmail(send)) => (Channel::Email(Delivery::Send), send.url_template),
            None => (Channel::Email(Delivery::Send), None),
        };
        let (user, verification_code) = passwords::reset(ctx, &request.user_id, &channel, template.as_deref())?;
        Ok(RequestPasswordResetResponse { details: details::changed_v3alpha(&user), verification_code })
    });
    r.write::<rpc::StartWebAuthNRegistration>(|ctx, request| {
        let attachment = match request.authenticator_type() {
            WebAuthNAuthenticatorType::WebAuthNAuthenticatorPlatform => Some("platform"),
            WebAuthNAuthenticatorType::WebAuthNAuthenticatorCrossPlatform => Some("cross-platform"),
            WebAuthNAuthenticatorType::WebAuthNAuthenticatorUnspecified => None,
        };
        let wanted = keys::Wanted { passkey: true, v1: false, domain: &request.domain, attachment, link: None };
        let (user, web_auth_n_id, options) = keys::register(ctx, &request.user_id, &wanted)?;
        Ok(StartWebAuthNRegistrationResponse {
            details: details::changed_v3alpha(&user),
            web_auth_n_id,
            public_key_credential_creation_options: Some(webauthn::to_struct(&options)),
        })
    });
    r.write::<rpc::VerifyWebAuthNRegistration>(|ctx, request| {
        let answer = webauthn::of_struct(&request.public_key_credential.unwrap_or_default());
        let user = keys::verify(ctx, &request.user_id, true, &request.web_auth_n_name, &answer)?;
        Ok(VerifyWebAuthNRegistrationResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::CreateWebAuthNRegistrationLink>(|ctx, request| {
        use create_web_auth_n_registration_link_request::Medium;
        let medium = match &request.medium {
            Some(Medium::ReturnCode(_)) => keys::Medium::Returned,
            Some(Medium::SendLink(send)) => keys::Medium::Sent(send.url_template.as_deref()),
            None => keys::Medium::Sent(None),
        };
        let (user, code) = keys::link(ctx, &request.user_id, &medium)?;
        Ok(CreateWebAuthNRegistrationLinkResponse {
            details: user.as_ref().and_then(details::changed_v3alpha),
            code: code.map(|(id, code)| AuthenticatorRegistrationCode { id, code }),
        })
    });
    r.write::<rpc::RemoveWebAuthNAuthenticator>(|ctx, request| {
        let user = keys::remove(ctx, &request.user_id, true, &request.web_auth_n_id)?;
        Ok(RemoveWebAuthNAuthenticatorResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::AddOTPEmailAuthenticator>(|ctx, request| {
        let (address, delivery, template) = address(request.email.unwrap_or_default());
        let (user, otp_email_id, verification_code) =
            otp_email::start(ctx, &request.user_id, &address, delivery, template.as_deref())?;
        let details = details::changed_v3alpha(&user);
        Ok(AddOtpEmailAuthenticatorResponse { details, otp_email_id, verification_code })
    });
    r.write::<rpc::VerifyOTPEmailRegistration>(|ctx, request| {
        let user = otp_email::verify(ctx, &request.user_id, &request.otp_email_id, &request.code)?;
        Ok(VerifyOtpEmailRegistrationResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::RemoveOTPEmailAuthenticator>(|ctx, request| {
        let user = otp_email::remove(ctx, &request.user_id, Some(&request.otp_email_id))?;
        Ok(RemoveOtpEmailAuthenticatorResponse { details: details::changed_v3alpha(&user) })
    });
}

fn address(email: SetEmail) -> (String, Delivery, Option<String>) {
    let (delivery, template) = email_delivery!(email.verification, set_email::Verification);
    (email.address, delivery, template)
}

fn set_password(ctx: &mut RequestContext<'_, '_>, request: SetPasswordRequest) -> Result<SetPasswordResponse, Refusal> {
    use set_password_request::Verification;
    let proof = match &request.verification {
        Some(Verification::CurrentPassword(current)) => Proof::Current(current),
        Some(Verification::VerificationCode(code)) => Proof::Code(code),
        None => Proof::Caller,
    };
    let new = request.new_password.unwrap_or_default();
    let wanted = match &new.r#type {
        Some(set_password::Type::Hash(hash)) => New::Hash(hash),
        Some(set_password::Type::Password(text)) => New::Plain(text),
        None => New::Plain(""),
    };
    if matches!(wanted, New::Hash(hash) if !password::supported(hash)) {
        return Err(refusals::NEW_USER_PASSWORD_HASH_NOT_SUPPORTED.into());
    }
    let user = passwords::set(ctx, &request.user_id, &wanted, new.change_required, &proof)?;
    Ok(SetPasswordResponse { details: details::changed_v3alpha(&user) })
}
