//! What many handlers have in common, and what differs between them in type only.

/// Handlers of RPCs that return nothing but the user's details: a line each.
macro_rules! details_only {
    ($details:path; $($name:ident($ctx:ident, $request:ident: $Request:ty) -> $Response:ident { $command:expr })*) => {
        $(
            #[doc = concat!("Handles the RPC that returns `", stringify!($Response), "`.")]
            pub fn $name(
                $ctx: &mut $crate::context::RequestContext<'_, '_>,
                $request: $Request,
            ) -> Result<$Response, $crate::refusal::Refusal> {
                let user = $command?;
                Ok($Response { details: $details(&user) })
            }
        )*
    };
}

/// The delivery of a `Verification` that has `url_template` and `is_verified`.
macro_rules! email_delivery {
    ($verification:expr, $($kind:ident)::+) => {{
        use $($kind)::+ as Kind;
        use $crate::accounts::Delivery;
        match $verification {
            Some(Kind::ReturnCode(_)) => Delivery::Return,
            Some(Kind::IsVerified(true)) => Delivery::Verified,
            Some(Kind::SendCode(send)) => Delivery::Send(send.url_template),
            Some(Kind::IsVerified(false)) => Delivery::Unverified,
            None => Delivery::SEND,
        }
    }};
}

/// The delivery of a `Verification` that has `is_verified` only.
macro_rules! phone_delivery {
    ($verification:expr, $($kind:ident)::+) => {{
        use $($kind)::+ as Kind;
        use $crate::accounts::Delivery;
        match $verification {
            Some(Kind::ReturnCode(_)) => Delivery::Return,
            Some(Kind::IsVerified(true)) => Delivery::Verified,
            Some(Kind::SendCode(_) | Kind::IsVerified(false)) | None => Delivery::SEND,
        }
    }};
}

/// The delivery of a `Verification` that has `url_template` only.
macro_rules! code_delivery {
    ($verification:expr, $($kind:ident)::+) => {{
        use $($kind)::+ as Kind;
        use $crate::accounts::Delivery;
        match $verification {
            Some(Kind::ReturnCode(_)) => Delivery::Return,
            Some(Kind::SendCode(send)) => Delivery::Send(send.url_template),
            None => Delivery::SEND,
        }
    }};
}

/// The delivery of a `Verification` that says no more than whether the code is sent.
macro_rules! sms_code_delivery {
    ($verification:expr, $($kind:ident)::+) => {{
        use $($kind)::+ as Kind;
        use $crate::accounts::Delivery;
        match $verification {
            Some(Kind::ReturnCode(_)) => Delivery::Return,
            Some(Kind::SendCode(_)) | None => Delivery::SEND,
        }
    }};
}

/// What shows that a new password may be set.
macro_rules! password_proof {
    ($verification:expr, $($kind:ident)::+) => {{
        use $($kind)::+ as Kind;
        use $crate::accounts::password::Proof;
        match $verification {
            Some(Kind::CurrentPassword(current)) => Proof::Current(current),
            Some(Kind::VerificationCode(code)) => Proof::Code(code),
            None => Proof::Caller,
        }
    }};
}

/// The one-time code factors of a v3alpha service: `user.v3alpha` and `resources.user.v3alpha` differ in the details, and in
/// the name of the field with the user's id.
macro_rules! one_time_code_factors {
    ($details:path, $id:ident) => {
        $crate::api::macros::details_only! { $details;
            verify_totp_registration(ctx, request: VerifyTotpRegistrationRequest) -> VerifyTotpRegistrationResponse {
                $crate::accounts::totp::verify(ctx, &request.$id, Some(&request.totp_id), &request.code)
            }
            remove_totp_authenticator(ctx, request: RemoveTotpAuthenticatorRequest) -> RemoveTotpAuthenticatorResponse {
                $crate::accounts::totp::remove(ctx, &request.$id, Some(&request.totp_id))
            }
            verify_otp_sms_registration(ctx, request: VerifyOtpsmsRegistrationRequest) -> VerifyOtpsmsRegistrationResponse {
                $crate::accounts::otp::verify(ctx, Channel::Sms, &request.$id, &request.otp_sms_id, &request.code)
            }
            remove_otp_sms_authenticator(ctx, request: RemoveOtpsmsAuthenticatorRequest) -> RemoveOtpsmsAuthenticatorResponse {
                $crate::accounts::otp::remove(ctx, Channel::Sms, &request.$id, Some(&request.otp_sms_id))
            }
            verify_otp_email_registration(ctx, request: VerifyOtpEmailRegistrationRequest) -> VerifyOtpEmailRegistrationResponse {
                $crate::accounts::otp::verify(ctx, Channel::Email, &request.$id, &request.otp_email_id, &request.code)
            }
            remove_otp_email_authenticator(ctx, request: RemoveOtpEmailAuthenticatorRequest) -> RemoveOtpEmailAuthenticatorResponse {
                $crate::accounts::otp::remove(ctx, Channel::Email, &request.$id, Some(&request.otp_email_id))
            }
        }

        pub fn start_totp_registration(
            ctx: &mut RequestContext<'_, '_>,
            request: StartTotpRegistrationRequest,
        ) -> Result<StartTotpRegistrationResponse, Refusal> {
            let begun = $crate::accounts::totp::start(ctx, &request.$id)?;
            let details = $details(&begun.user);
            Ok(StartTotpRegistrationResponse { details, totp_id: begun.id, uri: begun.uri, secret: begun.secret })
        }

        pub fn add_otp_sms_authenticator(
            ctx: &mut RequestContext<'_, '_>,
            request: AddOtpsmsAuthenticatorRequest,
        ) -> Result<AddOtpsmsAuthenticatorResponse, Refusal> {
            let phone = request.phone.unwrap_or_default();
            let delivery = $crate::api::macros::phone_delivery!(phone.verification, set_phone::Verification);
            let (user, otp_sms_id, verification_code) =
                $crate::accounts::otp::start(ctx, Channel::Sms, &request.$id, &phone.number, &delivery)?;
            Ok(AddOtpsmsAuthenticatorResponse { details: $details(&user), otp_sms_id, verification_code })
        }

        pub fn add_otp_email_authenticator(
            ctx: &mut RequestContext<'_, '_>,
            request: AddOtpEmailAuthenticatorRequest,
        ) -> Result<AddOtpEmailAuthenticatorResponse, Refusal> {
            let email = request.email.unwrap_or_default();
            let delivery = $crate::api::macros::email_delivery!(email.verification, set_email::Verification);
            let (user, otp_email_id, verification_code) =
                $crate::accounts::otp::start(ctx, Channel::Email, &request.$id, &email.address, &delivery)?;
            Ok(AddOtpEmailAuthenticatorResponse { details: $details(&user), otp_email_id, verification_code })
        }
    };
}

pub(super) use {
    code_delivery, details_only, email_delivery, one_time_code_factors, password_proof, phone_delivery,
    sms_code_delivery,
};
