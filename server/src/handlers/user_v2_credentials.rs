//! `zitadel.user.v2.UserService`: how users are reached and what they sign in with.

use super::{Delivery, email_delivery, phone_delivery};
use super::{details, email, invites, keys, otp_email, otp_sms, passwords, phone, recovery_codes, totp, user_list};
use crate::context::RequestContext;
use crate::domain::webauthn;
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::user_v2 as rpc;
use zitadel_wasm::messages::zitadel::user::v2::*;

pub fn register(r: &mut Registry) {
    r.write::<rpc::SetEmail>(set_email);
    r.write::<rpc::ResendEmailCode>(resend_email_code);
    r.write::<rpc::SendEmailCode>(send_email_code);
    r.write::<rpc::VerifyEmail>(|ctx, request| {
        let user = email::verify(ctx, &request.user_id, &request.verification_code)?;
        Ok(VerifyEmailResponse { details: details::changed(&user) })
    });

    r.write::<rpc::PasswordReset>(password_reset);
    r.write::<rpc::SetPassword>(set_password);

    r.write::<rpc::CreateInviteCode>(create_invite_code);
    r.write::<rpc::ResendInviteCode>(|ctx, request| {
        let user = invites::resend(ctx, &request.user_id)?;
        Ok(ResendInviteCodeResponse { details: details::changed(&user) })
    });
    r.write::<rpc::VerifyInviteCode>(|ctx, request| {
        let user = invites::verify(ctx, &request.user_id, &request.verification_code)?;
        Ok(VerifyInviteCodeResponse { details: details::changed(&user) })
    });

    r.write::<rpc::RegisterPasskey>(register_passkey);
    r.write::<rpc::VerifyPasskeyRegistration>(|ctx, request| {
        let answer = webauthn::of_struct(&request.public_key_credential.unwrap_or_default());
        let user = keys::verify(ctx, &request.user_id, true, &request.passkey_name, &answer)?;
        Ok(VerifyPasskeyRegistrationResponse { details: details::changed(&user) })
    });
    r.write::<rpc::CreatePasskeyRegistrationLink>(create_passkey_link);
    r.read::<rpc::ListPasskeys>(list_passkeys);
    r.write::<rpc::RemovePasskey>(|ctx, request| {
        let user = keys::remove(ctx, &request.user_id, true, &request.passkey_id)?;
        Ok(RemovePasskeyResponse { details: details::changed(&user) })
    });
    r.write::<rpc::RegisterU2F>(|ctx, request| {
        let wanted = keys::Wanted { passkey: false, v1: false, domain: &request.domain, attachment: None, link: None };
        let (user, id, options) = keys::register(ctx, &request.user_id, &wanted)?;
        Ok(RegisterU2fResponse {
            details: details::changed(&user),
            u2f_id: id,
            public_key_credential_creation_options: Some(webauthn::to_struct(&options)),
        })
    });
    r.write::<rpc::VerifyU2FRegistration>(|ctx, request| {
        let answer = webauthn::of_struct(&request.public_key_credential.unwrap_or_default());
        let user = keys::verify(ctx, &request.user_id, false, &request.token_name, &answer)?;
        Ok(VerifyU2fRegistrationResponse { details: details::changed(&user) })
    });
    r.write::<rpc::RemoveU2F>(|ctx, request| {
        let user = keys::remove(ctx, &request.user_id, false, &request.u2f_id)?;
        Ok(RemoveU2fResponse { details: details::changed(&user) })
    });

    r.write::<rpc::SetPhone>(set_phone);
    r.write::<rpc::ResendPhoneCode>(resend_phone_code);
    r.write::<rpc::VerifyPhone>(|ctx, request| {
        let user = phone::verify(ctx, &request.user_id, &request.verification_code)?;
        Ok(VerifyPhoneResponse { details: details::changed(&user) })
    });
    r.write::<rpc::RemovePhone>(|ctx, request| {
        let user = phone::remove(ctx, &request.user_id)?;
        Ok(RemovePhoneResponse { details: details::changed(&user) })
    });

    r.write::<rpc::RegisterTOTP>(|ctx, request| {
        let (user, totp) = totp::start(ctx, &request.user_id)?;
        Ok(RegisterTotpResponse {
            details: details::changed(&user),
            uri: totp.uri(&ctx.login_name(&user)),
            secret: totp.secret,
        })
    });
    r.write::<rpc::VerifyTOTPRegistration>(|ctx, request| {
        let user = totp::verify(ctx, &request.user_id, None, &request.code)?;
        Ok(VerifyTotpRegistrationResponse { details: details::changed(&user) })
    });
    r.write::<rpc::RemoveTOTP>(|ctx, request| {
        let user = totp::remove(ctx, &request.user_id, None)?;
        Ok(RemoveTotpResponse { details: details::changed(&user) })
    });
    r.write::<rpc::GenerateRecoveryCodes>(|ctx, request| {
        let (user, recovery_codes) = recovery_codes::generate(ctx, &request.user_id, request.count)?;
        Ok(GenerateRecoveryCodesResponse { details: details::changed(&user), recovery_codes })
    });
    r.write::<rpc::RemoveRecoveryCodes>(|ctx, request| {
        let user = recovery_codes::remove(ctx, &request.user_id)?;
        Ok(RemoveRecoveryCodesResponse { details: details::changed(&user) })
    });
    r.write::<rpc::AddOTPSMS>(|ctx, request| {
        let user = otp_sms::add(ctx, &request.user_id)?;
        Ok(AddOtpsmsResponse { details: details::changed(&user) })
    });
    r.write::<rpc::AddOTPEmail>(|ctx, request| {
        let user = otp_email::add(ctx, &request.user_id)?;
        Ok(AddOtpEmailResponse { details: details::changed(&user) })
    });
    r.write::<rpc::RemoveOTPEmail>(|ctx, request| {
        let user = otp_email::remove(ctx, &request.user_id, None)?;
        Ok(RemoveOtpEmailResponse { details: details::changed(&user) })
    });
    r.write::<rpc::RemoveOTPSMS>(|ctx, request| {
        let user = otp_sms::remove(ctx, &request.user_id, None)?;
        Ok(RemoveOtpsmsResponse { details: details::changed(&user) })
    });
}

fn set_phone(ctx: &mut RequestContext<'_, '_>, request: SetPhoneRequest) -> Result<SetPhoneResponse, Refusal> {
    use set_phone_request::Verification;
    let delivery = phone_delivery!(request.verification, Verification);
    let (user, code) = phone::set(ctx, &request.user_id, &request.phone, delivery)?;
    Ok(SetPhoneResponse { details: details::changed(&user), verification_code: code })
}

fn resend_phone_code(
    ctx: &mut RequestContext<'_, '_>,
    request: ResendPhoneCodeRequest,
) -> Result<ResendPhoneCodeResponse, Refusal> {
    use resend_phone_code_request::Verification;
    let delivery = match request.verification {
        Some(Verification::ReturnCode(_)) => Delivery::Return,
        Some(Verification::SendCode(_)) | None => Delivery::Send,
    };
    let (user, code) = phone::resend(ctx, &request.user_id, delivery)?;
    Ok(ResendPhoneCodeResponse { details: details::changed(&user), verification_code: code })
}

fn set_email(ctx: &mut RequestContext<'_, '_>, request: SetEmailRequest) -> Result<SetEmailResponse, Refusal> {
    use set_email_request::Verification;
    let (delivery, template) = email_delivery!(request.verification, Verification);
    let (user, code) = email::set(ctx, &request.user_id, &request.email, delivery, template.as_deref())?;
    Ok(SetEmailResponse { details: details::changed(&user), verification_code: code })
}

fn resend_email_code(
    ctx: &mut RequestContext<'_, '_>,
    request: ResendEmailCodeRequest,
) -> Result<ResendEmailCodeResponse, Refusal> {
    use resend_email_code_request::Verification;
    let (delivery, template) = match request.verification {
        Some(Verification::ReturnCode(_)) => (Delivery::Return, None),
        Some(Verification::SendCode(send)) => (Delivery::Send, send.url_template),
        None => (Delivery::Send, None),
    };
    let (user, code) = email::send(ctx, &request.user_id, true, delivery, template.as_deref())?;
    Ok(ResendEmailCodeResponse { details: details::changed(&user), verification_code: code })
}

fn send_email_code(
    ctx: &mut RequestContext<'_, '_>,
    request: SendEmailCodeRequest,
) -> Result<SendEmailCodeResponse, Refusal> {
    use send_email_code_request::Verification;
    let (delivery, template) = match request.verification {
        Some(Verification::ReturnCode(_)) => (Delivery::Return, None),
        Some(Verification::SendCode(send)) => (Delivery::Send, send.url_template),
        None => (Delivery::Send, None),
    };
    let (user, code) = email::send(ctx, &request.user_id, false, delivery, template.as_deref())?;
    Ok(SendEmailCodeResponse { details: details::changed(&user), verification_code: code })
}

fn password_reset(
    ctx: &mut RequestContext<'_, '_>,
    request: PasswordResetRequest,
) -> Result<PasswordResetResponse, Refusal> {
    use password_reset_request::Medium;
    use passwords::Channel;
    let (channel, template) = match request.medium {
        Some(Medium::ReturnCode(_)) => (Channel::Email(Delivery::Return), None),
        Some(Medium::SendLink(send)) if send.notification_type == i32::from(NotificationType::Sms) => {
            (Channel::Sms, None)
        }
        Some(Medium::SendLink(send)) => (Channel::Email(Delivery::Send), send.url_template),
        None => (Channel::Email(Delivery::Send), None),
    };
    let (user, code) = passwords::reset(ctx, &request.user_id, &channel, template.as_deref())?;
    Ok(PasswordResetResponse { details: details::changed(&user), verification_code: code })
}

fn set_password(ctx: &mut RequestContext<'_, '_>, request: SetPasswordRequest) -> Result<SetPasswordResponse, Refusal> {
    use passwords::{New, Proof};
    use set_password_request::Verification;
    let new = request.new_password.unwrap_or_default();
    let proof = match &request.verification {
        Some(Verification::CurrentPassword(current)) => Proof::Current(current),
        Some(Verification::VerificationCode(code)) => Proof::Code(code),
        None => Proof::Caller,
    };
    let user = passwords::set(ctx, &request.user_id, &New::Plain(&new.password), new.change_required, &proof)?;
    Ok(SetPasswordResponse { details: details::changed(&user) })
}

fn create_invite_code(
    ctx: &mut RequestContext<'_, '_>,
    request: CreateInviteCodeRequest,
) -> Result<CreateInviteCodeResponse, Refusal> {
    use create_invite_code_request::Verification;
    let (delivery, template) = match request.verification {
        Some(Verification::ReturnCode(_)) => (Delivery::Return, None),
        Some(Verification::SendCode(send)) => (Delivery::Send, send.url_template),
        None => (Delivery::Send, None),
    };
    let (user, code) = invites::create(ctx, &request.user_id, delivery, template.as_deref())?;
    Ok(CreateInviteCodeResponse { details: details::changed(&user), invite_code: code })
}

fn register_passkey(
    ctx: &mut RequestContext<'_, '_>,
    request: RegisterPasskeyRequest,
) -> Result<RegisterPasskeyResponse, Refusal> {
    let attachment = match request.authenticator() {
        PasskeyAuthenticator::Platform => Some("platform"),
        PasskeyAuthenticator::CrossPlatform => Some("cross-platform"),
        PasskeyAuthenticator::Unspecified => None,
    };
    let link = request.code.as_ref().map(|code| (code.id.as_str(), code.code.as_str()));
    let wanted = keys::Wanted { passkey: true, v1: false, domain: &request.domain, attachment, link };
    let (user, id, options) = keys::register(ctx, &request.user_id, &wanted)?;
    Ok(RegisterPasskeyResponse {
        details: details::changed(&user),
        passkey_id: id,
        public_key_credential_creation_options: Some(webauthn::to_struct(&options)),
    })
}

fn create_passkey_link(
    ctx: &mut RequestContext<'_, '_>,
    request: CreatePasskeyRegistrationLinkRequest,
) -> Result<CreatePasskeyRegistrationLinkResponse, Refusal> {
    use create_passkey_registration_link_request::Medium;
    let template = match &request.medium {
        Some(Medium::SendLink(send)) => send.url_template.as_deref(),
        _ => None,
    };
    let medium = match &request.medium {
        Some(Medium::ReturnCode(_)) => keys::Medium::Returned,
        _ => keys::Medium::Sent(template),
    };
    let (user, code) = keys::link(ctx, &request.user_id, &medium)?;
    let nobody = zitadel_wasm::messages::zitadel::object::v2::Details {
        change_date: Some(ctx.now.to_proto()),
        sequence: 1,
        ..Default::default()
    };
    Ok(CreatePasskeyRegistrationLinkResponse {
        details: user.map_or(Some(nobody), |user| details::changed(&user)),
        code: code.map(|(id, code)| PasskeyRegistrationCode { id, code }),
    })
}

/// Of a user who does not exist the list is empty.
fn list_passkeys(
    ctx: &mut RequestContext<'_, '_>,
    request: ListPasskeysRequest,
) -> Result<ListPasskeysResponse, Refusal> {
    let mut result = Vec::new();
    if let Some((_, human)) = ctx.human(&request.user_id) {
        ctx.require_self_or(&request.user_id, "user.read")?;
        for (id, name) in keys::ready(&human, true) {
            result.push(Passkey { id, name, state: AuthFactorState::Ready.into() });
        }
    }
    let details = user_list::details(ctx, result.len());
    Ok(ListPasskeysResponse { details: Some(details), result })
}
