//! `zitadel.user.v3alpha.UserService`: registrations with ids of their own. ZITADEL specified it in June 2024 and never
//! served it; states and error ids are those of its siblings in v2 and auth.v1.

use super::{details, otp_sms, phone_delivery, totp};
use crate::context::RequestContext;
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::user_v3alpha as rpc;
use zitadel_wasm::messages::zitadel::user::v3alpha::*;

pub fn register(r: &mut Registry) {
    r.write::<rpc::StartTOTPRegistration>(|ctx, request| {
        let (user, totp) = totp::start(ctx, &request.user_id)?;
        Ok(StartTotpRegistrationResponse {
            details: details::changed_v3alpha(&user),
            totp_id: totp.id.clone(),
            uri: totp.uri(&ctx.login_name(&user)),
            secret: totp.secret,
        })
    });
    r.write::<rpc::VerifyTOTPRegistration>(|ctx, request| {
        let user = totp::verify(ctx, &request.user_id, Some(&request.totp_id), &request.code)?;
        Ok(VerifyTotpRegistrationResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::RemoveTOTPAuthenticator>(|ctx, request| {
        let user = totp::remove(ctx, &request.user_id, Some(&request.totp_id))?;
        Ok(RemoveTotpAuthenticatorResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::AddOTPSMSAuthenticator>(add_otp_sms);
    r.write::<rpc::VerifyOTPSMSRegistration>(|ctx, request| {
        let user = otp_sms::verify(ctx, &request.user_id, &request.otp_sms_id, &request.code)?;
        Ok(VerifyOtpsmsRegistrationResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::RemoveOTPSMSAuthenticator>(|ctx, request| {
        let user = otp_sms::remove(ctx, &request.user_id, Some(&request.otp_sms_id))?;
        Ok(RemoveOtpsmsAuthenticatorResponse { details: details::changed_v3alpha(&user) })
    });
}

fn add_otp_sms(
    ctx: &mut RequestContext<'_, '_>,
    request: AddOtpsmsAuthenticatorRequest,
) -> Result<AddOtpsmsAuthenticatorResponse, Refusal> {
    let phone = request.phone.unwrap_or_default();
    let delivery = phone_delivery!(phone.verification, set_phone::Verification);
    let (user, otp_sms_id, code) = otp_sms::start(ctx, &request.user_id, &phone.number, delivery)?;
    Ok(AddOtpsmsAuthenticatorResponse { details: details::changed_v3alpha(&user), otp_sms_id, verification_code: code })
}
