//! Passwords, invitations, passkeys and security keys.

use crate::accounts::password::{NewPassword, ResetChannel};
use crate::accounts::webauthn_credentials::{self as credentials, LinkDelivery, RegistrationRequest};
use crate::accounts::{Delivery, invite, password};
use crate::api::details;
use crate::api::macros::{code_delivery, details_only, password_proof};
use crate::context::RequestContext;
use crate::paging::list_details;
use crate::refusal::Refusal;
use crate::structs::{json_from_struct, struct_from_json};
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::user::v2::*;

details_only! { details::changed;
    resend_invite_code(ctx, request: ResendInviteCodeRequest) -> ResendInviteCodeResponse {
        invite::resend(ctx, &request.user_id)
    }
    verify_invite_code(ctx, request: VerifyInviteCodeRequest) -> VerifyInviteCodeResponse {
        invite::verify(ctx, &request.user_id, &request.verification_code)
    }
    verify_passkey_registration(ctx, request: VerifyPasskeyRegistrationRequest) -> VerifyPasskeyRegistrationResponse {{
        let response = json_from_struct(&request.public_key_credential.unwrap_or_default());
        credentials::verify(ctx, &request.user_id, true, &request.passkey_name, &response)
    }}
    remove_passkey(ctx, request: RemovePasskeyRequest) -> RemovePasskeyResponse {
        credentials::remove(ctx, &request.user_id, true, &request.passkey_id)
    }
    verify_u2f_registration(ctx, request: VerifyU2fRegistrationRequest) -> VerifyU2fRegistrationResponse {{
        let response = json_from_struct(&request.public_key_credential.unwrap_or_default());
        credentials::verify(ctx, &request.user_id, false, &request.token_name, &response)
    }}
    remove_u2f(ctx, request: RemoveU2fRequest) -> RemoveU2fResponse {
        credentials::remove(ctx, &request.user_id, false, &request.u2f_id)
    }
}

pub fn password_reset(
    ctx: &mut RequestContext<'_, '_>,
    request: PasswordResetRequest,
) -> Result<PasswordResetResponse, Refusal> {
    use password_reset_request::Medium;
    let channel = match request.medium {
        Some(Medium::ReturnCode(_)) => ResetChannel::Email(Delivery::Return),
        Some(Medium::SendLink(send)) if send.notification_type == i32::from(NotificationType::Sms) => ResetChannel::Sms,
        Some(Medium::SendLink(send)) => ResetChannel::Email(Delivery::Send(send.url_template)),
        None => ResetChannel::Email(Delivery::SEND),
    };
    let (user, verification_code) = password::request_reset(ctx, &request.user_id, &channel)?;
    Ok(PasswordResetResponse { details: details::changed(&user), verification_code })
}

pub fn set_password(
    ctx: &mut RequestContext<'_, '_>,
    request: SetPasswordRequest,
) -> Result<SetPasswordResponse, Refusal> {
    let new = request.new_password.unwrap_or_default();
    let proof = password_proof!(request.verification, set_password_request::Verification);
    let wanted = NewPassword::Plain(new.password);
    let user = password::set(ctx, &request.user_id, &wanted, new.change_required, &proof)?;
    Ok(SetPasswordResponse { details: details::changed(&user) })
}

pub fn create_invite_code(
    ctx: &mut RequestContext<'_, '_>,
    request: CreateInviteCodeRequest,
) -> Result<CreateInviteCodeResponse, Refusal> {
    let delivery = code_delivery!(request.verification, create_invite_code_request::Verification);
    let (user, invite_code) = invite::create(ctx, &request.user_id, &delivery)?;
    Ok(CreateInviteCodeResponse { details: details::changed(&user), invite_code })
}

pub fn register_passkey(
    ctx: &mut RequestContext<'_, '_>,
    request: RegisterPasskeyRequest,
) -> Result<RegisterPasskeyResponse, Refusal> {
    let attachment = match request.authenticator() {
        PasskeyAuthenticator::Platform => Some("platform"),
        PasskeyAuthenticator::CrossPlatform => Some("cross-platform"),
        PasskeyAuthenticator::Unspecified => None,
    };
    let link = request.code.as_ref().map(|code| (code.id.as_str(), code.code.as_str()));
    let wanted = RegistrationRequest { passkey: true, v1: false, domain: &request.domain, attachment, link };
    let begun = credentials::register(ctx, &request.user_id, &wanted)?;
    Ok(RegisterPasskeyResponse {
        details: details::changed(&begun.user),
        passkey_id: begun.id,
        public_key_credential_creation_options: Some(struct_from_json(&begun.options)),
    })
}

pub fn register_u2f(
    ctx: &mut RequestContext<'_, '_>,
    request: RegisterU2fRequest,
) -> Result<RegisterU2fResponse, Refusal> {
    let wanted =
        RegistrationRequest { passkey: false, v1: false, domain: &request.domain, attachment: None, link: None };
    let begun = credentials::register(ctx, &request.user_id, &wanted)?;
    Ok(RegisterU2fResponse {
        details: details::changed(&begun.user),
        u2f_id: begun.id,
        public_key_credential_creation_options: Some(struct_from_json(&begun.options)),
    })
}

pub fn create_passkey_registration_link(
    ctx: &mut RequestContext<'_, '_>,
    request: CreatePasskeyRegistrationLinkRequest,
) -> Result<CreatePasskeyRegistrationLinkResponse, Refusal> {
    use create_passkey_registration_link_request::Medium;
    let delivery = match &request.medium {
        Some(Medium::ReturnCode(_)) => LinkDelivery::Return,
        Some(Medium::SendLink(send)) => LinkDelivery::Send(send.url_template.as_deref()),
        None => LinkDelivery::Send(None),
    };
    let (user, code) = credentials::create_link(ctx, &request.user_id, &delivery)?;
    let without_user = Details { change_date: Some(ctx.now.to_proto()), sequence: 1, ..Details::default() };
    Ok(CreatePasskeyRegistrationLinkResponse {
        details: user.map_or(Some(without_user), |user| details::changed(&user)),
        code: code.map(|(id, code)| PasskeyRegistrationCode { id, code }),
    })
}

/// The list of an unknown user is empty.
pub fn list_passkeys(
    ctx: &mut RequestContext<'_, '_>,
    request: ListPasskeysRequest,
) -> Result<ListPasskeysResponse, Refusal> {
    let mut result = Vec::new();
    if let Some((_, human)) = ctx.human(&request.user_id) {
        ctx.require_self_or(&request.user_id, "user.read")?;
        for (id, name) in credentials::ready(&human, true) {
            result.push(Passkey { id, name, state: AuthFactorState::Ready.into() });
        }
    }
    let details = list_details(ctx, result.len());
    Ok(ListPasskeysResponse { details: Some(details), result })
}
