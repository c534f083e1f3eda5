//! The calling user's own second factors.

use crate::accounts::{Channel, otp, totp, webauthn_credentials};
use crate::api::details;
use crate::api::macros::details_only;
use crate::context::RequestContext;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::user::v1 as user;

details_only! { details::added_v1;
    add_my_auth_factor_otp_email(ctx, _request: AddMyAuthFactorOtpEmailRequest) -> AddMyAuthFactorOtpEmailResponse {
        otp::add(ctx, Channel::Email, &ctx.caller.user.clone())
    }
    add_my_auth_factor_otp_sms(ctx, _request: AddMyAuthFactorOtpsmsRequest) -> AddMyAuthFactorOtpsmsResponse {
        otp::add(ctx, Channel::Sms, &ctx.caller.user.clone())
    }
}

details_only! { details::changed_v1;
    remove_my_auth_factor_otp_email(ctx, _request: RemoveMyAuthFactorOtpEmailRequest) -> RemoveMyAuthFactorOtpEmailResponse {
        otp::remove(ctx, Channel::Email, &ctx.caller.user.clone(), None)
    }
    remove_my_auth_factor_otp_sms(ctx, _request: RemoveMyAuthFactorOtpsmsRequest) -> RemoveMyAuthFactorOtpsmsResponse {
        otp::remove(ctx, Channel::Sms, &ctx.caller.user.clone(), None)
    }
    verify_my_auth_factor_otp(ctx, request: VerifyMyAuthFactorOtpRequest) -> VerifyMyAuthFactorOtpResponse {
        totp::verify(ctx, &ctx.caller.user.clone(), None, &request.code)
    }
    remove_my_auth_factor_otp(ctx, _request: RemoveMyAuthFactorOtpRequest) -> RemoveMyAuthFactorOtpResponse {
        totp::remove(ctx, &ctx.caller.user.clone(), None)
    }
}

pub fn add_my_auth_factor_otp(
    ctx: &mut RequestContext<'_, '_>,
    _: AddMyAuthFactorOtpRequest,
) -> Result<AddMyAuthFactorOtpResponse, Refusal> {
    let begun = totp::start(ctx, &ctx.caller.user.clone())?;
    Ok(AddMyAuthFactorOtpResponse { url: begun.uri, secret: begun.secret, details: details::added_v1(&begun.user) })
}

/// Only factors that are ready.
pub fn list_my_auth_factors(
    ctx: &mut RequestContext<'_, '_>,
    _: ListMyAuthFactorsRequest,
) -> Result<ListMyAuthFactorsResponse, Refusal> {
    let mut result = Vec::new();
    if let Some((_, human)) = ctx.human(&ctx.caller.user) {
        let mut ready = |factor| {
            result.push(user::AuthFactor { state: user::AuthFactorState::Ready.into(), r#type: Some(factor) });
        };
        if human.totp.as_ref().is_some_and(|t| t.ready) {
            ready(user::auth_factor::Type::Otp(user::AuthFactorOtp {}));
        }
        for (id, name) in webauthn_credentials::ready(&human, false) {
            ready(user::auth_factor::Type::U2f(user::AuthFactorU2f { id, name }));
        }
        if human.otp_email.is_some() {
            ready(user::auth_factor::Type::OtpEmail(user::AuthFactorOtpEmail {}));
        }
        if human.otp_sms.is_some() {
            ready(user::auth_factor::Type::OtpSms(user::AuthFactorOtpsms {}));
        }
    }
    Ok(ListMyAuthFactorsResponse { result })
}
