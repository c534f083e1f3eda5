//! E-mail addresses and phone numbers.

use crate::accounts::Channel::{Email, Sms};
use crate::accounts::contact::{self, V2};
use crate::api::details;
use crate::api::macros::{code_delivery, details_only, email_delivery, phone_delivery, sms_code_delivery};
use crate::context::RequestContext;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::user::v2::*;

details_only! { details::changed;
    verify_email(ctx, request: VerifyEmailRequest) -> VerifyEmailResponse {
        contact::verify(ctx, &V2, Email, &request.user_id, &request.verification_code)
    }
    verify_phone(ctx, request: VerifyPhoneRequest) -> VerifyPhoneResponse {
        contact::verify(ctx, &V2, Sms, &request.user_id, &request.verification_code)
    }
    remove_phone(ctx, request: RemovePhoneRequest) -> RemovePhoneResponse {
        contact::remove_phone(ctx, &V2, &request.user_id)
    }
}

pub fn set_email(ctx: &mut RequestContext<'_, '_>, request: SetEmailRequest) -> Result<SetEmailResponse, Refusal> {
    let delivery = email_delivery!(request.verification, set_email_request::Verification);
    let (user, verification_code) = contact::set(ctx, &V2, Email, &request.user_id, &request.email, &delivery)?;
    Ok(SetEmailResponse { details: details::changed(&user), verification_code })
}

pub fn resend_email_code(
    ctx: &mut RequestContext<'_, '_>,
    request: ResendEmailCodeRequest,
) -> Result<ResendEmailCodeResponse, Refusal> {
    let delivery = code_delivery!(request.verification, resend_email_code_request::Verification);
    let (user, verification_code) = contact::resend(ctx, &V2, Email, &request.user_id, true, &delivery)?;
    Ok(ResendEmailCodeResponse { details: details::changed(&user), verification_code })
}

pub fn send_email_code(
    ctx: &mut RequestContext<'_, '_>,
    request: SendEmailCodeRequest,
) -> Result<SendEmailCodeResponse, Refusal> {
    let delivery = code_delivery!(request.verification, send_email_code_request::Verification);
    let (user, verification_code) = contact::resend(ctx, &V2, Email, &request.user_id, false, &delivery)?;
    Ok(SendEmailCodeResponse { details: details::changed(&user), verification_code })
}

pub fn set_phone(ctx: &mut RequestContext<'_, '_>, request: SetPhoneRequest) -> Result<SetPhoneResponse, Refusal> {
    let delivery = phone_delivery!(request.verification, set_phone_request::Verification);
    let (user, verification_code) = contact::set(ctx, &V2, Sms, &request.user_id, &request.phone, &delivery)?;
    Ok(SetPhoneResponse { details: details::changed(&user), verification_code })
}

pub fn resend_phone_code(
    ctx: &mut RequestContext<'_, '_>,
    request: ResendPhoneCodeRequest,
) -> Result<ResendPhoneCodeResponse, Refusal> {
    let delivery = sms_code_delivery!(request.verification, resend_phone_code_request::Verification);
    let (user, verification_code) = contact::resend(ctx, &V2, Sms, &request.user_id, true, &delivery)?;
    Ok(ResendPhoneCodeResponse { details: details::changed(&user), verification_code })
}
