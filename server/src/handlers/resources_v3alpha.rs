//! `zitadel.resources.user.v3alpha.ZITADELUsers`: the one-time code factors of `user.v3alpha` in the shapes of the resource
//! API. ZITADEL specified it and never served it; states and error ids are those of its siblings.

use super::{details, email_delivery, otp_email, otp_sms, phone_delivery, totp};
use crate::registry::Registry;
use crate::rpc::resources_user_v3alpha as rpc;
use zitadel_wasm::messages::zitadel::resources::user::v3alpha::*;

pub fn register(r: &mut Registry) {
    r.write::<rpc::StartTotpRegistration>(|call, request| {
        let (user, totp) = totp::start(call, &request.id)?;
        Ok(StartTotpRegistrationResponse {
            details: details::changed_resource(&user),
            totp_id: totp.id.clone(),
            uri: totp.uri(&call.login_name(&user)),
            secret: totp.secret,
        })
    });
    r.write::<rpc::VerifyTotpRegistration>(|call, request| {
        let user = totp::verify(call, &request.id, Some(&request.totp_id), &request.code)?;
        Ok(VerifyTotpRegistrationResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::RemoveTotpAuthenticator>(|call, request| {
        let user = totp::remove(call, &request.id, Some(&request.totp_id))?;
        Ok(RemoveTotpAuthenticatorResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::AddOtpsmsAuthenticator>(|call, request| {
        let phone = request.phone.unwrap_or_default();
        let delivery = phone_delivery!(phone.verification, set_phone::Verification);
        let (user, otp_sms_id, verification_code) = otp_sms::start(call, &request.id, &phone.number, delivery)?;
        Ok(AddOtpsmsAuthenticatorResponse { details: details::changed_resource(&user), otp_sms_id, verification_code })
    });
    r.write::<rpc::VerifyOtpsmsRegistration>(|call, request| {
        let user = otp_sms::verify(call, &request.id, &request.otp_sms_id, &request.code)?;
        Ok(VerifyOtpsmsRegistrationResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::RemoveOtpsmsAuthenticator>(|call, request| {
        let user = otp_sms::remove(call, &request.id, Some(&request.otp_sms_id))?;
        Ok(RemoveOtpsmsAuthenticatorResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::AddOtpEmailAuthenticator>(|call, request| {
        let email = request.email.unwrap_or_default();
        let (delivery, template) = email_delivery!(email.verification, set_email::Verification);
        let (user, otp_email_id, verification_code) =
            otp_email::start(call, &request.id, &email.address, delivery, template.as_deref())?;
        let details = details::changed_resource(&user);
        Ok(AddOtpEmailAuthenticatorResponse { details, otp_email_id, verification_code })
    });
    r.write::<rpc::VerifyOtpEmailRegistration>(|call, request| {
        let user = otp_email::verify(call, &request.id, &request.otp_email_id, &request.code)?;
        Ok(VerifyOtpEmailRegistrationResponse { details: details::changed_resource(&user) })
    });
    r.write::<rpc::RemoveOtpEmailAuthenticator>(|call, request| {
        let user = otp_email::remove(call, &request.id, Some(&request.otp_email_id))?;
        Ok(RemoveOtpEmailAuthenticatorResponse { details: details::changed_resource(&user) })
    });
}
