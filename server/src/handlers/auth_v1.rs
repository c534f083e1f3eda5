//! `zitadel.auth.v1.AuthService`: the calling user's own account.

use super::{details, email, keys, otp_email, otp_sms, passwords, phone, profiles, totp};
use crate::context::RequestContext;
use crate::domain::user::{Human, State, User};
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::auth_v1 as rpc;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::user::v1 as user;
use zitadel_wasm::refusals::{self, RefusalKind};

pub fn register(r: &mut Registry) {
    r.read::<rpc::Healthz>(|_, _| Ok(HealthzResponse::default()));
    r.read::<rpc::GetMyUser>(get_my_user);
    r.read::<rpc::ListMyAuthFactors>(list_my_auth_factors);

    r.write::<rpc::SetMyPhone>(|ctx, request| {
        let user = phone::set_mine(ctx, &request.phone)?;
        Ok(SetMyPhoneResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::VerifyMyPhone>(|ctx, request| {
        let user = phone::verify_mine(ctx, &request.code)?;
        Ok(VerifyMyPhoneResponse { details: details::changed_v1(&user) })
    });

    r.read::<rpc::GetMyEmail>(|ctx, _| {
        let (user, human) = me(ctx, refusals::MY_EMAIL_USER_UNKNOWN, refusals::MY_EMAIL_NOT_HUMAN)?;
        let email = user::Email { email: human.email.value, is_email_verified: human.email.verified };
        Ok(GetMyEmailResponse { details: details::read_v1(&user), email: Some(email) })
    });
    r.write::<rpc::SetMyEmail>(|ctx, request| {
        let user = email::set_mine(ctx, &request.email)?;
        Ok(SetMyEmailResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::VerifyMyEmail>(|ctx, request| {
        let user = email::verify_mine(ctx, &request.code)?;
        Ok(VerifyMyEmailResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::ResendMyEmailVerification>(|ctx, _| {
        let user = email::resend_mine(ctx)?;
        Ok(ResendMyEmailVerificationResponse { details: details::changed_v1(&user) })
    });
    r.read::<rpc::GetMyPhone>(|ctx, _| {
        let (user, human) = me(ctx, refusals::MY_PHONE_USER_UNKNOWN, refusals::MY_PHONE_NOT_HUMAN)?;
        let phone = human.phone.map(|p| user::Phone { phone: p.value, is_phone_verified: p.verified });
        Ok(GetMyPhoneResponse { details: details::read_v1(&user), phone: Some(phone.unwrap_or_default()) })
    });
    r.write::<rpc::ResendMyPhoneVerification>(|ctx, _| {
        let user = phone::resend_mine(ctx)?;
        Ok(ResendMyPhoneVerificationResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::RemoveMyPhone>(|ctx, _| {
        let user = phone::remove_mine(ctx)?;
        Ok(RemoveMyPhoneResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::UpdateMyPassword>(|ctx, request| {
        let user = passwords::update_mine(ctx, &request.old_password, &request.new_password)?;
        Ok(UpdateMyPasswordResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::AddMyAuthFactorOTPEmail>(|ctx, _| {
        let me = ctx.caller.user.clone();
        let user = otp_email::add(ctx, &me)?;
        Ok(AddMyAuthFactorOtpEmailResponse { details: details::added_v1(&user) })
    });
    r.write::<rpc::RemoveMyAuthFactorOTPEmail>(|ctx, _| {
        let me = ctx.caller.user.clone();
        let user = otp_email::remove(ctx, &me, None)?;
        Ok(RemoveMyAuthFactorOtpEmailResponse { details: details::changed_v1(&user) })
    });

    r.write::<rpc::AddMyAuthFactorOTP>(|ctx, _| {
        let me = ctx.caller.user.clone();
        let (user, totp) = totp::start(ctx, &me)?;
        Ok(AddMyAuthFactorOtpResponse {
            url: totp.uri(&ctx.login_name(&user)),
            secret: totp.secret,
            details: details::added_v1(&user),
        })
    });
    r.write::<rpc::VerifyMyAuthFactorOTP>(|ctx, request| {
        let me = ctx.caller.user.clone();
        let user = totp::verify(ctx, &me, None, &request.code)?;
        Ok(VerifyMyAuthFactorOtpResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::RemoveMyAuthFactorOTP>(|ctx, _| {
        let me = ctx.caller.user.clone();
        let user = totp::remove(ctx, &me, None)?;
        Ok(RemoveMyAuthFactorOtpResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::AddMyAuthFactorOTPSMS>(|ctx, _| {
        let me = ctx.caller.user.clone();
        let user = otp_sms::add(ctx, &me)?;
        Ok(AddMyAuthFactorOtpsmsResponse { details: details::added_v1(&user) })
    });
    r.write::<rpc::RemoveMyAuthFactorOTPSMS>(|ctx, _| {
        let me = ctx.caller.user.clone();
        let user = otp_sms::remove(ctx, &me, None)?;
        Ok(RemoveMyAuthFactorOtpsmsResponse { details: details::changed_v1(&user) })
    });
}

/// The calling person.
pub(super) fn me(
    ctx: &RequestContext<'_, '_>,
    unknown: RefusalKind,
    machine: RefusalKind,
) -> Result<(User, Human), Refusal> {
    let user = ctx.user(&ctx.caller.user);
    let user = user.ok_or_else(|| Refusal::new(unknown))?;
    match user.human.clone() {
        Some(human) => Ok((user, human)),
        None => Err(Refusal::new(machine)),
    }
}

fn get_my_user(ctx: &mut RequestContext<'_, '_>, _: GetMyUserRequest) -> Result<GetMyUserResponse, Refusal> {
    let user = ctx.user(&ctx.caller.user).ok_or(refusals::USER_NOT_VISIBLE_YET)?;
    Ok(GetMyUserResponse { user: Some(show(ctx, user)), last_login: None })
}

fn show(ctx: &RequestContext<'_, '_>, user: User) -> user::User {
    let login_name = ctx.login_name(&user);
    let details = details::read_v1(&user);
    let kind =
        match user.human {
            None => user::user::Type::Machine(user::Machine { name: user.name.clone(), ..user::Machine::default() }),
            Some(human) => user::user::Type::Human(user::Human {
                profile: Some(profiles::profile(human.clone())),
                email: Some(user::Email { email: human.email.value, is_email_verified: human.email.verified }),
                phone: Some(human.phone.map_or_else(user::Phone::default, |p| user::Phone {
                    phone: p.value,
                    is_phone_verified: p.verified,
                })),
                password_changed: human.password_changed.map(crate::clock::Time::to_proto),
            }),
        };
    user::User {
        id: user.id,
        details,
        state: match user.state {
            State::Active => user::UserState::Active,
            State::Inactive => user::UserState::Inactive,
            State::Locked => user::UserState::Locked,
        }
        .into(),
        user_name: user.name,
        login_names: vec![login_name.clone()],
        preferred_login_name: login_name,
        r#type: Some(kind),
    }
}

/// Only factors that are ready.
fn list_my_auth_factors(
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
        for (id, name) in keys::ready(&human, false) {
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
