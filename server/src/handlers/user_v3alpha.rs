//! `zitadel.user.v3alpha.UserService`: registrations with ids of their own. ZITADEL specified it in June 2024 and never
//! served it; states and error ids are those of its siblings in v2 and auth.v1.

use super::{details, otp_sms, phone_delivery, totp};
use crate::call::Call;
use crate::registry::Registry;
use crate::rpc::user_v3alpha as rpc;
use crate::status::Status;
use zitadel_wasm::messages::zitadel::user::v3alpha::*;

pub fn register(r: &mut Registry) {
    r.write::<rpc::StartTotpRegistration>(|call, request| {
        let (user, totp) = totp::start(call, &request.user_id)?;
        Ok(StartTotpRegistrationResponse {
            details: details::changed_v3alpha(&user),
            totp_id: totp.id.clone(),
            uri: totp.uri(&call.login_name(&user)),
            secret: totp.secret,
        })
    });
    r.write::<rpc::VerifyTotpRegistration>(|call, request| {
        let user = totp::verify(call, &request.user_id, Some(&request.totp_id), &request.code)?;
        Ok(VerifyTotpRegistrationResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::RemoveTotpAuthenticator>(|call, request| {
        let user = totp::remove(call, &request.user_id, Some(&request.totp_id))?;
        Ok(RemoveTotpAuthenticatorResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::AddOtpsmsAuthenticator>(add_otp_sms);
    r.write::<rpc::VerifyOtpsmsRegistration>(|call, request| {
        let user = otp_sms::verify(call, &request.user_id, &request.otp_sms_id, &request.code)?;
        Ok(VerifyOtpsmsRegistrationResponse { details: details::changed_v3alpha(&user) })
    });
    r.write::<rpc::RemoveOtpsmsAuthenticator>(|call, request| {
        let user = otp_sms::remove(call, &request.user_id, Some(&request.otp_sms_id))?;
        Ok(RemoveOtpsmsAuthenticatorResponse { details: details::changed_v3alpha(&user) })
    });
}

fn add_otp_sms(
    call: &mut Call<'_, '_>,
    request: AddOtpsmsAuthenticatorRequest,
) -> Result<AddOtpsmsAuthenticatorResponse, Status> {
    let phone = request.phone.unwrap_or_default();
    let delivery = phone_delivery!(phone.verification, set_phone::Verification);
    let (user, otp_sms_id, code) = otp_sms::start(call, &request.user_id, &phone.number, delivery)?;
    Ok(AddOtpsmsAuthenticatorResponse { details: details::changed_v3alpha(&user), otp_sms_id, verification_code: code })
}
