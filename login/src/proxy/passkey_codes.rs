//! Passkeys that are registered with a code: from the link in a message, or for a user whom this browser has just registered
//! without a password. ZITADEL checks the code when the registration begins; that it ends in the same browser is checked here.

use super::context::CallContext;
use super::first_credentials::check_no_credential;
use super::rules::SessionProof;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{member, text_member};
use crate::cookie::Mark;
use crate::refusal::Refusal;

/// Remembers a user that was registered: this browser may sign in with its id, and without a password register its passkey.
pub(super) fn remember_registration(ctx: &mut CallContext<'_>, reply: &RpcReply) -> Result<(), Refusal> {
    if let Some(user) = text_member(&ctx.read_response(reply)?, "userId") {
        let has_password = member(&ctx.request, "password").is_some();
        let mark = if has_password { Mark::ProvenUser } else { Mark::RegisteredUser };
        let mark = mark.set(ctx.jar(), user, user);
        ctx.set_cookies.extend(mark);
    }
    Ok(())
}

/// Returns a code for the passkey of a user that this browser has registered: also after people have canceled, because each
/// code begins one registration.
pub(super) async fn create_passkey_code(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let user = text_member(&ctx.request, "userId").unwrap_or_default().to_owned();
    if Mark::RegisteredUser.read(ctx.jar(), &ctx.headers, &user).is_none() {
        return Err(Refusal::not_allowed("userId not allowed; expected a user that this browser has just registered"));
    }
    ctx.take_for_account(&user).await?;
    check_no_credential(ctx, &user).await?;
    ctx.forward(Caller::LoginClient).await
}

/// Begins the registration of a passkey, with a code or as the first second factor of a session's user.
pub(super) async fn register_passkey(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    if member(&ctx.request, "code").is_none() {
        return ctx.forward_for_session_user(SessionProof::NoSecondFactor).await;
    }
    if ["code.id", "code.code"].iter().any(|path| text_member(&ctx.request, path).is_none()) {
        return Err(Refusal::invalid_request("invalid code; expected its id and the code"));
    }
    let user = text_member(&ctx.request, "userId").unwrap_or_default().to_owned();
    ctx.take_for_account(&user).await?;
    let reply = ctx.forward(Caller::LoginClient).await?;
    if let Some(passkey) = text_member(&ctx.read_response(&reply)?, "passkeyId") {
        let mark = Mark::PasskeyByCode.set(ctx.jar(), passkey, &user);
        ctx.set_cookies.extend(mark);
    }
    Ok(reply)
}

/// Ends the registration of a passkey.
pub(super) async fn verify_passkey(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let passkey = text_member(&ctx.request, "passkeyId").unwrap_or_default().to_owned();
    let Some(user) = Mark::PasskeyByCode.read(ctx.jar(), &ctx.headers, &passkey) else {
        return ctx.forward_for_session_user(SessionProof::NoSecondFactor).await;
    };
    if text_member(&ctx.request, "userId") != Some(&user) {
        return Err(Refusal::not_allowed("invalid userId; expected the user of the code"));
    }
    ctx.take_for_account(&user).await?;
    let reply = ctx.forward(Caller::LoginClient).await?;
    let used = [Mark::PasskeyByCode.remove(ctx.jar(), &passkey), Mark::RegisteredUser.remove(ctx.jar(), &user)];
    ctx.set_cookies.extend(used.into_iter().flatten());
    // The sign-in with it follows.
    ctx.set_cookies.extend(Mark::ProvenUser.set(ctx.jar(), &user, &user));
    Ok(reply)
}
