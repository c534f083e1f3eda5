//! `zitadel.user.v3alpha.UserService`: registrations with ids of their own. ZITADEL specified it in June 2024 and never
//! served it; states and error ids are those of its siblings in v2 and `auth.v1`.

use super::details;
use super::macros::{
    code_delivery, details_only, email_delivery, one_time_code_factors, password_proof, phone_delivery,
    sms_code_delivery,
};
use crate::accounts::Channel::{Email, Sms};
use crate::accounts::contact::{self, V2};
use crate::accounts::password::{NewPassword, ResetChannel};
use crate::accounts::webauthn_credentials::{self as credentials, LinkDelivery, RegistrationRequest};
use crate::accounts::{Channel, Delivery, password};
use crate::context::RequestContext;
use crate::domain::password::check_hash;
use crate::refusal::Refusal;
use crate::structs::{json_from_struct, struct_from_json};
use zitadel_wasm::messages::zitadel::user::v3alpha::*;

one_time_code_factors!(details::changed_v3alpha, user_id);

details_only! { details::changed_v3alpha;
    verify_contact_email(ctx, request: VerifyContactEmailRequest) -> VerifyContactEmailResponse {
        contact::verify(ctx, &V2, Email, &request.user_id, &request.verification_code)
    }
    verify_contact_phone(ctx, request: VerifyContactPhoneRequest) -> VerifyContactPhoneResponse {
        contact::verify(ctx, &V2, Sms, &request.user_id, &request.verification_code)
    }
    verify_web_auth_n_registration(ctx, request: VerifyWebAuthNRegistrationRequest) -> VerifyWebAuthNRegistrationResponse {{
        let response = json_from_struct(&request.public_key_credential.unwrap_or_default());
        credentials::verify(ctx, &request.user_id, true, &request.web_auth_n_name, &response)
    }}
    remove_web_auth_n_authenticator(ctx, request: RemoveWebAuthNAuthenticatorRequest) -> RemoveWebAuthNAuthenticatorResponse {
        credentials::remove(ctx, &request.user_id, true, &request.web_auth_n_id)
    }
}

pub fn set_contact_email(
    ctx: &mut RequestContext<'_, '_>,
    request: SetContactEmailRequest,
) -> Result<SetContactEmailResponse, Refusal> {
    let email = request.email.unwrap_or_default();
    let delivery = email_delivery!(email.verification, set_email::Verification);
    let (user, verification_code) = contact::set(ctx, &V2, Email, &request.user_id, &email.address, &delivery)?;
    Ok(SetContactEmailResponse { details: details::changed_v3alpha(&user), verification_code })
}

pub fn resend_contact_email_code(
    ctx: &mut RequestContext<'_, '_>,
    request: ResendContactEmailCodeRequest,
) -> Result<ResendContactEmailCodeResponse, Refusal> {
    let delivery = code_delivery!(request.verification, resend_contact_email_code_request::Verification);
    let (user, verification_code) = contact::resend(ctx, &V2, Email, &request.user_id, true, &delivery)?;
    Ok(ResendContactEmailCodeResponse { details: details::changed_v3alpha(&user), verification_code })
}

pub fn set_contact_phone(
    ctx: &mut RequestContext<'_, '_>,
    request: SetContactPhoneRequest,
) -> Result<SetContactPhoneResponse, Refusal> {
    let phone = request.phone.unwrap_or_default();
    let delivery = phone_delivery!(phone.verification, set_phone::Verification);
    // The contract names the code of a phone number `email_code`.
    let (user, email_code) = contact::set(ctx, &V2, Sms, &request.user_id, &phone.number, &delivery)?;
    Ok(SetContactPhoneResponse { details: details::changed_v3alpha(&user), email_code })
}

pub fn resend_contact_phone_code(
    ctx: &mut RequestContext<'_, '_>,
    request: ResendContactPhoneCodeRequest,
) -> Result<ResendContactPhoneCodeResponse, Refusal> {
    let delivery = sms_code_delivery!(request.verification, resend_contact_phone_code_request::Verification);
    let (user, verification_code) = contact::resend(ctx, &V2, Sms, &request.user_id, true, &delivery)?;
    Ok(ResendContactPhoneCodeResponse { details: details::changed_v3alpha(&user), verification_code })
}

pub fn set_password(
    ctx: &mut RequestContext<'_, '_>,
    request: SetPasswordRequest,
) -> Result<SetPasswordResponse, Refusal> {
    let proof = password_proof!(request.verification, set_password_request::Verification);
    let new = request.new_password.unwrap_or_default();
    let wanted = match new.r#type {
        Some(set_password::Type::Hash(hash)) => {
            check_hash(&hash, &ctx.instance.password_verifiers)?;
            NewPassword::Hash(hash)
        }
        Some(set_password::Type::Password(text)) => NewPassword::Plain(text),
        None => NewPassword::Plain(String::new()),
    };
    let user = password::set(ctx, &request.user_id, &wanted, new.change_required, &proof)?;
    Ok(SetPasswordResponse { details: details::changed_v3alpha(&user) })
}

pub fn request_password_reset(
    ctx: &mut RequestContext<'_, '_>,
    request: RequestPasswordResetRequest,
) -> Result<RequestPasswordResetResponse, Refusal> {
    use request_password_reset_request::Medium;
    let channel = match request.medium {
        Some(Medium::ReturnCode(_)) => ResetChannel::Email(Delivery::Return),
        Some(Medium::SendSms(_)) => ResetChannel::Sms,
        Some(Medium::SendEmail(send)) => ResetChannel::Email(Delivery::Send(send.url_template)),
        None => ResetChannel::Email(Delivery::SEND),
    };
    let (user, verification_code) = password::request_reset(ctx, &request.user_id, &channel)?;
    Ok(RequestPasswordResetResponse { details: details::changed_v3alpha(&user), verification_code })
}

pub fn start_web_auth_n_registration(
    ctx: &mut RequestContext<'_, '_>,
    request: StartWebAuthNRegistrationRequest,
) -> Result<StartWebAuthNRegistrationResponse, Refusal> {
    let attachment = match request.authenticator_type() {
        WebAuthNAuthenticatorType::WebAuthNAuthenticatorPlatform => Some("platform"),
        WebAuthNAuthenticatorType::WebAuthNAuthenticatorCrossPlatform => Some("cross-platform"),
        WebAuthNAuthenticatorType::WebAuthNAuthenticatorUnspecified => None,
    };
    let wanted = RegistrationRequest { passkey: true, v1: false, domain: &request.domain, attachment, link: None };
    let begun = credentials::register(ctx, &request.user_id, &wanted)?;
    Ok(StartWebAuthNRegistrationResponse {
        details: details::changed_v3alpha(&begun.user),
        web_auth_n_id: begun.id,
        public_key_credential_creation_options: Some(struct_from_json(&begun.options)),
    })
}

pub fn create_web_auth_n_registration_link(
    ctx: &mut RequestContext<'_, '_>,
    request: CreateWebAuthNRegistrationLinkRequest,
) -> Result<CreateWebAuthNRegistrationLinkResponse, Refusal> {
    use create_web_auth_n_registration_link_request::Medium;
    let delivery = match &request.medium {
        Some(Medium::ReturnCode(_)) => LinkDelivery::Return,
        Some(Medium::SendLink(send)) => LinkDelivery::Send(send.url_template.as_deref()),
        None => LinkDelivery::Send(None),
    };
    let (user, code) = credentials::create_link(ctx, &request.user_id, &delivery)?;
    Ok(CreateWebAuthNRegistrationLinkResponse {
        details: user.as_ref().and_then(details::changed_v3alpha),
        code: code.map(|(id, code)| AuthenticatorRegistrationCode { id, code }),
    })
}
