//! v1: the calling user's own passkeys and security keys. What v2 has as a Struct is JSON in bytes here.

use super::details;
use super::keys::{self, Medium, Wanted};
use crate::context::RequestContext;
use crate::domain::user::User;
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::auth_v1 as rpc;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::user::v1 as user;

/// How long a link is good.
const LINK_SECONDS: i64 = 3600;

pub fn register(r: &mut Registry) {
    r.write::<rpc::AddMyPasswordless>(|ctx, _| {
        let (user, key) = add(ctx, true)?;
        Ok(AddMyPasswordlessResponse { key: Some(key), details: details::added_v1(&user) })
    });
    r.write::<rpc::VerifyMyPasswordless>(|ctx, request| {
        let user = verify(ctx, true, request.verification.unwrap_or_default())?;
        Ok(VerifyMyPasswordlessResponse { details: details::changed_v1(&user) })
    });
    r.read::<rpc::ListMyPasswordless>(|ctx, _| {
        let human = ctx.human(&ctx.caller.user).map(|(_, human)| human).unwrap_or_default();
        let keys = keys::ready(&human, true).into_iter();
        let state = user::AuthFactorState::Ready.into();
        Ok(ListMyPasswordlessResponse {
            result: keys.map(|(id, name)| user::WebAuthNToken { id, state, name }).collect(),
        })
    });
    r.write::<rpc::RemoveMyPasswordless>(|ctx, request| {
        let me = ctx.caller.user.clone();
        let user = keys::remove(ctx, &me, true, &request.token_id)?;
        Ok(RemoveMyPasswordlessResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::AddMyPasswordlessLink>(|ctx, _| {
        let me = ctx.caller.user.clone();
        let (user, url) = keys::own_link(ctx, &me, &Medium::Returned)?;
        Ok(AddMyPasswordlessLinkResponse {
            details: details::added_v1(&user),
            link: url,
            expiration: Some(prost_types::Duration { seconds: LINK_SECONDS, nanos: 0 }),
        })
    });
    r.write::<rpc::SendMyPasswordlessLink>(|ctx, _| {
        let me = ctx.caller.user.clone();
        let (user, _) = keys::own_link(ctx, &me, &Medium::Sent(None))?;
        Ok(SendMyPasswordlessLinkResponse { details: details::added_v1(&user) })
    });
    r.write::<rpc::AddMyAuthFactorU2F>(|ctx, _| {
        let (user, key) = add(ctx, false)?;
        Ok(AddMyAuthFactorU2fResponse { key: Some(key), details: details::added_v1(&user) })
    });
    r.write::<rpc::VerifyMyAuthFactorU2F>(|ctx, request| {
        let user = verify(ctx, false, request.verification.unwrap_or_default())?;
        Ok(VerifyMyAuthFactorU2fResponse { details: details::changed_v1(&user) })
    });
    r.write::<rpc::RemoveMyAuthFactorU2F>(|ctx, request| {
        let me = ctx.caller.user.clone();
        let user = keys::remove(ctx, &me, false, &request.token_id)?;
        Ok(RemoveMyAuthFactorU2fResponse { details: details::changed_v1(&user) })
    });
}

fn add(ctx: &mut RequestContext<'_, '_>, passkey: bool) -> Result<(User, user::WebAuthNKey), Refusal> {
    let me = ctx.caller.user.clone();
    let wanted = Wanted { passkey, v1: true, domain: "", attachment: None, link: None };
    let (user, _, options) = keys::register(ctx, &me, &wanted)?;
    Ok((user, user::WebAuthNKey { public_key: options.to_string().into_bytes().into() }))
}

fn verify(ctx: &mut RequestContext<'_, '_>, passkey: bool, told: user::WebAuthNVerification) -> Result<User, Refusal> {
    let me = ctx.caller.user.clone();
    // What is no JSON is no credential either.
    let answer = serde_json::from_slice(&told.public_key_credential).unwrap_or_default();
    keys::verify(ctx, &me, passkey, &told.token_name, &answer)
}
