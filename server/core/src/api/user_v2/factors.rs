//! TOTP, OTP by SMS and e-mail, recovery codes; and the lists of what a user signs in with.

use crate::accounts::{Channel, otp, recovery_codes, totp, webauthn_credentials};
use crate::api::details;
use crate::api::macros::details_only;
use crate::context::RequestContext;
use crate::domain::idp::Link;
use crate::paging::list_details;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::user::v2::*;

details_only! { details::changed;
    verify_totp_registration(ctx, request: VerifyTotpRegistrationRequest) -> VerifyTotpRegistrationResponse {
        totp::verify(ctx, &request.user_id, None, &request.code)
    }
    remove_totp(ctx, request: RemoveTotpRequest) -> RemoveTotpResponse { totp::remove(ctx, &request.user_id, None) }
    add_otp_sms(ctx, request: AddOtpsmsRequest) -> AddOtpsmsResponse { otp::add(ctx, Channel::Sms, &request.user_id) }
    add_otp_email(ctx, request: AddOtpEmailRequest) -> AddOtpEmailResponse {
        otp::add(ctx, Channel::Email, &request.user_id)
    }
    remove_otp_sms(ctx, request: RemoveOtpsmsRequest) -> RemoveOtpsmsResponse {
        otp::remove(ctx, Channel::Sms, &request.user_id, None)
    }
    remove_otp_email(ctx, request: RemoveOtpEmailRequest) -> RemoveOtpEmailResponse {
        otp::remove(ctx, Channel::Email, &request.user_id, None)
    }
    remove_recovery_codes(ctx, request: RemoveRecoveryCodesRequest) -> RemoveRecoveryCodesResponse {
        recovery_codes::remove(ctx, &request.user_id)
    }
}

pub fn register_totp(
    ctx: &mut RequestContext<'_, '_>,
    request: RegisterTotpRequest,
) -> Result<RegisterTotpResponse, Refusal> {
    let begun = totp::start(ctx, &request.user_id)?;
    Ok(RegisterTotpResponse { details: details::changed(&begun.user), uri: begun.uri, secret: begun.secret })
}

pub fn generate_recovery_codes(
    ctx: &mut RequestContext<'_, '_>,
    request: GenerateRecoveryCodesRequest,
) -> Result<GenerateRecoveryCodesResponse, Refusal> {
    let (user, recovery_codes) = recovery_codes::generate(ctx, &request.user_id, request.count)?;
    Ok(GenerateRecoveryCodesResponse { details: details::changed(&user), recovery_codes })
}

/// The list of an unknown user is empty.
pub fn list_authentication_factors(
    ctx: &mut RequestContext<'_, '_>,
    request: ListAuthenticationFactorsRequest,
) -> Result<ListAuthenticationFactorsResponse, Refusal> {
    let Some((_, human)) = ctx.human(&request.user_id) else {
        return Ok(ListAuthenticationFactorsResponse::default());
    };
    ctx.require_self_or(&request.user_id, "user.read")?;
    let kind = |k: AuthFactors| request.auth_factors.is_empty() || request.auth_factors.contains(&k.into());
    let state = |s: AuthFactorState| {
        if request.states.is_empty() { s == AuthFactorState::Ready } else { request.states.contains(&s.into()) }
    };
    let mut result = Vec::new();
    if let Some(totp) = &human.totp {
        let is = if totp.ready { AuthFactorState::Ready } else { AuthFactorState::NotReady };
        if kind(AuthFactors::Otp) && state(is) {
            let factor = auth_factor::Type::Otp(AuthFactorOtp {});
            result.push(AuthFactor { state: is.into(), r#type: Some(factor) });
        }
    }
    if kind(AuthFactors::U2f) && state(AuthFactorState::Ready) {
        for (id, name) in webauthn_credentials::ready(&human, false) {
            let factor = auth_factor::Type::U2f(AuthFactorU2f { id, name });
            result.push(AuthFactor { state: AuthFactorState::Ready.into(), r#type: Some(factor) });
        }
    }
    if human.otp_email.is_some() && kind(AuthFactors::OtpEmail) && state(AuthFactorState::Ready) {
        let factor = auth_factor::Type::OtpEmail(AuthFactorOtpEmail {});
        result.push(AuthFactor { state: AuthFactorState::Ready.into(), r#type: Some(factor) });
    }
    if human.otp_sms.is_some() && kind(AuthFactors::OtpSms) && state(AuthFactorState::Ready) {
        let factor = auth_factor::Type::OtpSms(AuthFactorOtpsms {});
        result.push(AuthFactor { state: AuthFactorState::Ready.into(), r#type: Some(factor) });
    }
    Ok(ListAuthenticationFactorsResponse { result })
}

pub fn list_authentication_method_types(
    ctx: &mut RequestContext<'_, '_>,
    request: ListAuthenticationMethodTypesRequest,
) -> Result<ListAuthenticationMethodTypesResponse, Refusal> {
    let mut types = Vec::new();
    if let Some((_, human)) = ctx.human(&request.user_id) {
        ctx.require_self_or(&request.user_id, "user.read")?;
        if human.password.is_some() {
            types.push(AuthenticationMethodType::Password);
        }
        if !webauthn_credentials::ready(&human, true).is_empty() {
            types.push(AuthenticationMethodType::Passkey);
        }
        if !webauthn_credentials::ready(&human, false).is_empty() {
            types.push(AuthenticationMethodType::U2f);
        }
        if human.totp.as_ref().is_some_and(|t| t.ready) {
            types.push(AuthenticationMethodType::Totp);
        }
        if human.otp_sms.is_some() {
            types.push(AuthenticationMethodType::OtpSms);
        }
        if human.otp_email.is_some() {
            types.push(AuthenticationMethodType::OtpEmail);
        }
        if human.recovery_codes.is_some() {
            types.push(AuthenticationMethodType::RecoveryCode);
        }
        if !Link::of(ctx.tx, &request.user_id).is_empty() {
            types.push(AuthenticationMethodType::Idp);
        }
    }
    Ok(ListAuthenticationMethodTypesResponse {
        details: Some(list_details(ctx, types.len())),
        auth_method_types: types.into_iter().map(Into::into).collect(),
    })
}
