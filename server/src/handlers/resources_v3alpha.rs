//! `zitadel.resources.user.v3alpha.ZITADELUsers`: the one-time code factors of `user.v3alpha` in the shapes of the resource
//! API. ZITADEL specified it and never served it; states and error ids are those of its siblings.

use super::{details, email_delivery, otp_email, otp_sms, phone_delivery, totp};
use crate::registry::Registry;
use crate::rpc::resources_user_v3alpha as rpc;
use zitadel_wasm::messages::zitadel::resources::user::v3alpha::*;

pub fn register(r: &mut Registry) {
    r.write::<rpc::StartTOTPRegistration>(|ctx, request| {
        let (user, totp) = totp::start(ctx, &request.id)?;
        Ok(StartTotpRegistrationResponse {
            details: details::changed_resource(&user),
            totp_id: totp.id.clone(),
            uri: totp.uri(&ctx.login_name(&user)),
            secret: totp.secret,
        })
    });
    r.write::<rpc::VerifyTOTPRegistration>(|ctx, request| {
        let user = totp::verify(ctx, &request.id, Some(&request.totp_id), &request.code)?;
        Ok(VerifyTotpRegistrationResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::RemoveTOTPAuthenticator>(|ctx, request| {
        let user = totp::remove(ctx, &request.id, Some(&request.totp_id))?;
        Ok(RemoveTotpAuthenticatorResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::AddOTPSMSAuthenticator>(|ctx, request| {
        let phone = request.phone.unwrap_or_default();
        let delivery = phone_delivery!(phone.verification, set_phone::Verification);
        let (user, otp_sms_id, verification_code) = otp_sms::start(ctx, &request.id, &phone.number, delivery)?;
        Ok(AddOtpsmsAuthenticatorResponse { details: details::changed_resource(&user), otp_sms_id, verification_code })
    });
    r.write::<rpc::VerifyOTPSMSRegistration>(|ctx, request| {
        let user = otp_sms::verify(ctx, &request.id, &request.otp_sms_id, &request.code)?;
        Ok(VerifyOtpsmsRegistrationResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::RemoveOTPSMSAuthenticator>(|ctx, request| {
        let user = otp_sms::remove(ctx, &request.id, Some(&request.otp_sms_id))?;
        Ok(RemoveOtpsmsAuthenticatorResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::AddOTPEmailAuthenticator>(|ctx, request| {
        let email = request.email.unwrap_or_default();
        let (delivery, template) = email_delivery!(email.verification, set_email::Verification);
        let (user, otp_email_id, verification_code) =
            otp_email::start(ctx, &request.id, &email.address, delivery, template.as_deref())?;
        let details = details::changed_resource(&user);
        Ok(AddOtpEmailAuthenticatorResponse { details, otp_email_id, verification_code })
    });
    r.write::<rpc::VerifyOTPEmailRegistration>(|ctx, request| {
        let user = otp_email::verify(ctx, &request.id, &request.otp_email_id, &request.code)?;
        Ok(VerifyOtpEmailRegistrationResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::RemoveOTPEmailAuthenticator>(|ctx, request| {
        let user = otp_email::remove(ctx, &request.id, Some(&request.otp_email_id))?;
        Ok(RemoveOtpEmailAuthenticatorResponse { details: details::changed_resource(&user) })
    });
}
