//! The calling user's own passkeys and security keys. What v2 has as a Struct is JSON in bytes here.

use crate::accounts::webauthn_credentials::{self as credentials, LinkDelivery, RegistrationRequest};
use crate::api::details;
use crate::api::macros::details_only;
use crate::context::RequestContext;
use crate::domain::user::User;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::user::v1 as user;

/// How long a link is good, in seconds.
const LINK_SECONDS: i64 = 3600;

details_only! { details::changed_v1;
    verify_my_passwordless(ctx, request: VerifyMyPasswordlessRequest) -> VerifyMyPasswordlessResponse {
        verify(ctx, true, request.verification.unwrap_or_default())
    }
    remove_my_passwordless(ctx, request: RemoveMyPasswordlessRequest) -> RemoveMyPasswordlessResponse {
        credentials::remove(ctx, &ctx.caller.user.clone(), true, &request.token_id)
    }
    verify_my_auth_factor_u2f(ctx, request: VerifyMyAuthFactorU2fRequest) -> VerifyMyAuthFactorU2fResponse {
        verify(ctx, false, request.verification.unwrap_or_default())
    }
    remove_my_auth_factor_u2f(ctx, request: RemoveMyAuthFactorU2fRequest) -> RemoveMyAuthFactorU2fResponse {
        credentials::remove(ctx, &ctx.caller.user.clone(), false, &request.token_id)
    }
}

details_only! { details::added_v1;
    send_my_passwordless_link(ctx, _request: SendMyPasswordlessLinkRequest) -> SendMyPasswordlessLinkResponse {
        credentials::create_own_link(ctx, &ctx.caller.user.clone(), &LinkDelivery::Send(None)).map(|(user, _)| user)
    }
}

pub fn add_my_passwordless(
    ctx: &mut RequestContext<'_, '_>,
    _: AddMyPasswordlessRequest,
) -> Result<AddMyPasswordlessResponse, Refusal> {
    let (user, key) = register(ctx, true)?;
    Ok(AddMyPasswordlessResponse { key: Some(key), details: details::added_v1(&user) })
}

pub fn add_my_auth_factor_u2f(
    ctx: &mut RequestContext<'_, '_>,
    _: AddMyAuthFactorU2fRequest,
) -> Result<AddMyAuthFactorU2fResponse, Refusal> {
    let (user, key) = register(ctx, false)?;
    Ok(AddMyAuthFactorU2fResponse { key: Some(key), details: details::added_v1(&user) })
}

pub fn list_my_passwordless(
    ctx: &mut RequestContext<'_, '_>,
    _: ListMyPasswordlessRequest,
) -> Result<ListMyPasswordlessResponse, Refusal> {
    let human = ctx.human(&ctx.caller.user).map(|(_, human)| human).unwrap_or_default();
    let state = user::AuthFactorState::Ready.into();
    let ready = credentials::ready(&human, true).into_iter();
    Ok(ListMyPasswordlessResponse { result: ready.map(|(id, name)| user::WebAuthNToken { id, state, name }).collect() })
}

pub fn add_my_passwordless_link(
    ctx: &mut RequestContext<'_, '_>,
    _: AddMyPasswordlessLinkRequest,
) -> Result<AddMyPasswordlessLinkResponse, Refusal> {
    let (user, link) = credentials::create_own_link(ctx, &ctx.caller.user.clone(), &LinkDelivery::Return)?;
    Ok(AddMyPasswordlessLinkResponse {
        details: details::added_v1(&user),
        link: link.url,
        expiration: Some(prost_types::Duration { seconds: LINK_SECONDS, nanos: 0 }),
    })
}

fn register(ctx: &mut RequestContext<'_, '_>, passkey: bool) -> Result<(User, user::WebAuthNKey), Refusal> {
    let wanted = RegistrationRequest { passkey, v1: true, domain: "", attachment: None, link: None };
    let begun = credentials::register(ctx, &ctx.caller.user.clone(), &wanted)?;
    Ok((begun.user, user::WebAuthNKey { public_key: begun.options.to_string().into_bytes().into() }))
}

fn verify(
    ctx: &mut RequestContext<'_, '_>,
    passkey: bool,
    verification: user::WebAuthNVerification,
) -> Result<User, Refusal> {
    // What is not JSON is not a credential either.
    let response = serde_json::from_slice(&verification.public_key_credential).unwrap_or_default();
    credentials::verify(ctx, &ctx.caller.user.clone(), passkey, &verification.token_name, &response)
}
