//! OIDC and SAML auth requests and device authorizations: only auth requests bound to this browser are read, and only a
//! finished session completes them. ZITADEL leaves this decision to its login client: `CreateCallback` does not check the
//! session's factors.

use super::auth_request_requirements::{
    ORGANIZATION_DOMAIN, ORGANIZATION_ID, check_auth_request_requirements, organization_of_scope,
};
use super::context::CallContext;
use super::session_proof::SignInState;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{member, set_text_member, text_member};
use crate::refusal::Refusal;
use zitadel_wasm::codec::Value;

/// The id of the auth request in the RPC's request.
fn auth_request_id<'c>(ctx: &'c CallContext<'_>) -> &'c str {
    let ids = ["authRequestId", "samlRequestId"].into_iter().find_map(|name| text_member(&ctx.request, name));
    ids.unwrap_or_default()
}

/// Reads an auth request bound to this browser. Others would reveal login hints. A scope that names an organization by its
/// domain is followed by the one that names it by its id: the page reads settings, branding and providers by that.
pub(super) async fn read_auth_request(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    if !ctx.is_bound(auth_request_id(ctx)) {
        return Err(Refusal::request_not_bound());
    }
    let reply = ctx.forward(Caller::LoginClient).await?;
    let mut response = ctx.read_response(&reply)?;
    let Some(Value::List(scopes)) = member(&response, "authRequest.scope") else { return Ok(reply) };
    let Some(scope) = scopes.iter().filter_map(Value::as_str).find(|scope| scope.starts_with(ORGANIZATION_DOMAIN))
    else {
        return Ok(reply);
    };
    // One that does not exist is refused when the request is completed.
    let Ok(id) = organization_of_scope(&ctx.proxy.upstream, scope).await else { return Ok(reply) };
    let mut scopes = scopes.clone();
    scopes.push(Value::String(format!("{ORGANIZATION_ID}{id}")));
    if let Value::Object(members) = &mut response
        && let Some((_, Value::Object(request))) = members.iter_mut().find(|(name, _)| name == "authRequest")
    {
        request.retain(|(name, _)| name != "scope");
        request.push(("scope".into(), Value::List(scopes)));
    }
    ctx.encode_response(&response)
}

/// Completes an auth request bound to this browser, with a finished session or an error.
pub(super) async fn finish_auth_request(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let id = auth_request_id(ctx).to_owned();
    if !ctx.is_bound(&id) {
        return Err(Refusal::request_not_bound());
    }
    if member(&ctx.request, "session").is_some() {
        let sign_in = finished_session(ctx).await?;
        // ZITADEL's API exposes no requirements of SAML requests.
        if text_member(&ctx.request, "authRequestId").is_some() {
            check_auth_request_requirements(&ctx.proxy.upstream, &id, &sign_in).await?;
        }
    }
    forward_and_touch_session(ctx).await
}

/// Authorizes or denies a device. Not bound to a browser: ZITADEL returns the encrypted id only for the user code that the
/// device shows.
pub(super) async fn authorize_device(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    if member(&ctx.request, "session").is_some() {
        finished_session(ctx).await?;
    }
    forward_and_touch_session(ctx).await
}

/// Checks that the session of the request is finished, and puts its token into the request.
async fn finished_session(ctx: &mut CallContext<'_>) -> Result<SignInState, Refusal> {
    let id = text_member(&ctx.request, "session.sessionId").unwrap_or_default();
    let entry = ctx.browser_session(id)?;
    let sign_in = ctx.read_sign_in_state(&entry).await?;
    sign_in.is_finished()?;
    ctx.take_for_account(sign_in.user_id()).await?;
    set_text_member(&mut ctx.request, "session.sessionToken", &entry.token);
    Ok(sign_in)
}

/// Forwards the request, and marks the session as used.
async fn forward_and_touch_session(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let reply = ctx.forward(Caller::LoginClient).await?;
    let used = text_member(&ctx.request, "session.sessionId").and_then(|id| ctx.sessions.find(id)).cloned();
    if let Some(entry) = used {
        ctx.sessions.put(entry);
    }
    Ok(reply)
}
