//! The first password of a user that this browser has registered, or whose invitation it has accepted; and the session that
//! follows: people have shown a code that only they received, so that they need not type their name again.

use super::context::CallContext;
use super::upstream_rpc::{Caller, RpcReply, invoke};
use super::value_paths::{remove_member, set_text_member, text_member};
use crate::cookie::Mark;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::user::v2::{
    GetUserByIdRequest, GetUserByIdResponse, ListAuthenticationMethodTypesRequest,
    ListAuthenticationMethodTypesResponse,
};

const USER: &str = "userId";
const LOGIN_NAME: &str = "checks.user.loginName";

fn named_user(ctx: &CallContext<'_>) -> String {
    text_member(&ctx.request, USER).unwrap_or_default().to_owned()
}

/// Accepts an invitation: this browser may set the user's first password, or register the first passkey.
pub(super) async fn accept_invitation(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let reply = ctx.forward_with_code().await?;
    set_mark(ctx, Mark::RegisteredUser);
    Ok(reply)
}

/// Sets a password with a code, or the first one without. With it the user signs in, whose id alone may be known.
pub(super) async fn set_password(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let reply = if text_member(&ctx.request, "verificationCode").is_some() {
        ctx.forward_with_code().await?
    } else {
        set_first_password(ctx).await?
    };
    set_mark(ctx, Mark::ProvenUser);
    Ok(reply)
}

fn set_mark(ctx: &mut CallContext<'_>, mark: Mark) {
    let user = named_user(ctx);
    ctx.set_cookies.extend(mark.set(ctx.jar(), &user, &user));
}

async fn set_first_password(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let user = named_user(ctx);
    if Mark::RegisteredUser.read(ctx.jar(), &ctx.headers, &user).is_none() {
        return Err(Refusal::not_allowed("verificationCode missing; expected the code that the user was sent"));
    }
    ctx.take_for_account(&user).await?;
    check_no_credential(ctx, &user).await?;
    remove_member(&mut ctx.request, "verificationCode");
    let reply = ctx.forward(Caller::LoginClient).await?;
    ctx.set_cookies.extend(Mark::RegisteredUser.remove(ctx.jar(), &user));
    Ok(reply)
}

/// Checks that the user has no credential: a mark must not replace, or add to, what the user has set up since.
pub(super) async fn check_no_credential(ctx: &CallContext<'_>, user: &str) -> Result<(), Refusal> {
    let request = ListAuthenticationMethodTypesRequest { user_id: user.to_owned(), ..Default::default() };
    let rpc = "zitadel.user.v2.UserService/ListAuthenticationMethodTypes";
    let methods = invoke::<ListAuthenticationMethodTypesResponse>(&ctx.proxy.upstream, rpc, &request).await?.0;
    if methods.auth_method_types.is_empty() {
        Ok(())
    } else {
        Err(Refusal::not_allowed("userId not allowed without a code; expected a user without any credential"))
    }
}

/// Puts the login name of a user that this browser has registered or proven into the check of a new session, in place of the
/// id. Other users sign in by their names.
pub(super) async fn name_proven_user(ctx: &mut CallContext<'_>) -> Result<(), Refusal> {
    let names = text_member(&ctx.request, LOGIN_NAME).is_some();
    let Some(user) = remove_member(&mut ctx.request, "checks.user.userId") else {
        let missing = || Refusal::not_allowed("missing checks.user.loginName; required when a page begins a session");
        return if names { Ok(()) } else { Err(missing()) };
    };
    let user = user.as_str().unwrap_or_default().to_owned();
    let is_own = |mark: Mark| mark.read(ctx.jar(), &ctx.headers, &user).is_some();
    if names || !(is_own(Mark::ProvenUser) || is_own(Mark::RegisteredUser)) {
        return Err(Refusal::not_allowed("checks.user.userId not allowed; expected checks.user.loginName"));
    }
    ctx.take_for_account(&user).await?;
    let request = GetUserByIdRequest { user_id: user };
    let rpc = "zitadel.user.v2.UserService/GetUserByID";
    let found = invoke::<GetUserByIdResponse>(&ctx.proxy.upstream, rpc, &request).await?.0;
    let name = found.user.map(|user| user.preferred_login_name).filter(|name| !name.is_empty());
    let name = name.ok_or_else(Refusal::invalid_upstream_response)?;
    set_text_member(&mut ctx.request, LOGIN_NAME, &name);
    Ok(())
}
