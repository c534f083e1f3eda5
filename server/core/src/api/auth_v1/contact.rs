//! The calling user's own e-mail address, phone number and password.

use super::caller::calling_human;
use super::to_proto::{email_to_proto, phone_to_proto};
use crate::accounts::Channel::{Email, Sms};
use crate::accounts::contact::{self, V1};
use crate::accounts::{Channel, Delivery, password};
use crate::api::details;
use crate::api::macros::details_only;
use crate::context::RequestContext;
use crate::domain::user::User;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::refusals;

details_only! { details::changed_v1;
    set_my_email(ctx, request: SetMyEmailRequest) -> SetMyEmailResponse { set(ctx, Email, &request.email) }
    verify_my_email(ctx, request: VerifyMyEmailRequest) -> VerifyMyEmailResponse { verify(ctx, Email, &request.code) }
    resend_my_email_verification(ctx, _request: ResendMyEmailVerificationRequest) -> ResendMyEmailVerificationResponse {
        resend(ctx, Email)
    }
    set_my_phone(ctx, request: SetMyPhoneRequest) -> SetMyPhoneResponse { set(ctx, Sms, &request.phone) }
    verify_my_phone(ctx, request: VerifyMyPhoneRequest) -> VerifyMyPhoneResponse { verify(ctx, Sms, &request.code) }
    resend_my_phone_verification(ctx, _request: ResendMyPhoneVerificationRequest) -> ResendMyPhoneVerificationResponse {
        resend(ctx, Sms)
    }
    remove_my_phone(ctx, _request: RemoveMyPhoneRequest) -> RemoveMyPhoneResponse {
        contact::remove_phone(ctx, &V1, &ctx.caller.user.clone())
    }
    update_my_password(ctx, request: UpdateMyPasswordRequest) -> UpdateMyPasswordResponse {
        password::update_mine(ctx, &request.old_password, request.new_password)
    }
}

fn set(ctx: &mut RequestContext<'_, '_>, channel: Channel, value: &str) -> Result<User, Refusal> {
    contact::set(ctx, &V1, channel, &ctx.caller.user.clone(), value, &Delivery::SEND).map(|(user, _)| user)
}

fn verify(ctx: &mut RequestContext<'_, '_>, channel: Channel, code: &str) -> Result<User, Refusal> {
    contact::verify(ctx, &V1, channel, &ctx.caller.user.clone(), code)
}

fn resend(ctx: &mut RequestContext<'_, '_>, channel: Channel) -> Result<User, Refusal> {
    contact::resend(ctx, &V1, channel, &ctx.caller.user.clone(), false, &Delivery::SEND).map(|(user, _)| user)
}

pub fn get_my_email(ctx: &mut RequestContext<'_, '_>, _: GetMyEmailRequest) -> Result<GetMyEmailResponse, Refusal> {
    let (user, human) = calling_human(ctx, refusals::MY_EMAIL_USER_UNKNOWN, refusals::MY_EMAIL_NOT_HUMAN)?;
    Ok(GetMyEmailResponse { details: details::read_v1(&user), email: Some(email_to_proto(&human.email)) })
}

pub fn get_my_phone(ctx: &mut RequestContext<'_, '_>, _: GetMyPhoneRequest) -> Result<GetMyPhoneResponse, Refusal> {
    let (user, human) = calling_human(ctx, refusals::MY_PHONE_USER_UNKNOWN, refusals::MY_PHONE_NOT_HUMAN)?;
    let phone = human.phone.as_ref().map(phone_to_proto);
    Ok(GetMyPhoneResponse { details: details::read_v1(&user), phone: Some(phone.unwrap_or_default()) })
}
