//! Requests of applications and devices: only those that began in this browser are read, and only a finished session
//! answers them. ZITADEL leaves the judgement to its login client: it does not look at what a session has checked.

use super::auth_request_requirements::check_auth_request_requirements;
use super::context::CallContext;
use super::session_proof::SignInState;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{member, set_text_member, text_member};
use crate::refusal::Refusal;

/// The id of the request of an application.
fn request_id<'c>(ctx: &'c CallContext<'_>) -> &'c str {
    let ids = ["authRequestId", "samlRequestId"].into_iter().find_map(|name| text_member(&ctx.request, name));
    ids.unwrap_or_default()
}

/// Reads a request that began in this browser: of others it would tell login hints and states.
pub(super) async fn read_auth_request(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    if !ctx.is_bound(request_id(ctx)) {
        return Err(Refusal::request_not_bound());
    }
    ctx.forward(Caller::LoginClient).await
}

/// Answers a request that began in this browser.
pub(super) async fn finish_auth_request(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let id = request_id(ctx).to_owned();
    if !ctx.is_bound(&id) {
        return Err(Refusal::request_not_bound());
    }
    if member(&ctx.request, "session").is_some() {
        let sign_in = finished_session(ctx).await?;
        // A SAML request has no demands of its own that ZITADEL would tell.
        if text_member(&ctx.request, "authRequestId").is_some() {
            check_auth_request_requirements(&ctx.proxy.upstream, &id, &sign_in).await?;
        }
    }
    forward_and_touch_session(ctx).await
}

/// Answers a device. Its id is encrypted by ZITADEL, and told to who knows the code that the device shows.
pub(super) async fn authorize_device(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    if member(&ctx.request, "session").is_some() {
        finished_session(ctx).await?;
    }
    forward_and_touch_session(ctx).await
}

/// The session of the request, once it is finished, with its token in the request.
async fn finished_session(ctx: &mut CallContext<'_>) -> Result<SignInState, Refusal> {
    let id = text_member(&ctx.request, "session.sessionId").unwrap_or_default();
    let entry = ctx.browser_session(id)?;
    let sign_in = ctx.read_sign_in_state(&entry).await?;
    sign_in.is_finished()?;
    ctx.take_for_account(sign_in.user_id()).await?;
    set_text_member(&mut ctx.request, "session.sessionToken", &entry.token);
    Ok(sign_in)
}

/// Sends the answer on; the session was used now.
async fn forward_and_touch_session(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let reply = ctx.forward(Caller::LoginClient).await?;
    let used = text_member(&ctx.request, "session.sessionId").and_then(|id| ctx.sessions.find(id)).cloned();
    if let Some(entry) = used {
        ctx.sessions.put(entry);
    }
    Ok(reply)
}
