//! Requests of applications and devices: only those that began in this browser are read, and only a finished session
//! answers them. ZITADEL leaves the judgement to its login client: it does not look at what a session has checked.

use super::call::Call;
use super::judgement::judge_auth_request;
use super::members::{member, set_text, text_member};
use super::proof::Standing;
use super::upstream_call::{Caller, Reply};
use crate::refusal::Refusal;

/// The id of the request of an application.
fn request_id<'c>(call: &'c Call<'_>) -> &'c str {
    let ids = ["authRequestId", "samlRequestId"].into_iter().find_map(|name| text_member(&call.request, name));
    ids.unwrap_or_default()
}

/// Reads a request that began in this browser: of others it would tell login hints and states.
pub(super) async fn read_request(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    if !call.is_bound(request_id(call)) {
        return Err(Refusal::request_not_bound());
    }
    call.forward(Caller::LoginClient).await
}

/// Answers a request that began in this browser.
pub(super) async fn answer_request(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let id = request_id(call).to_owned();
    if !call.is_bound(&id) {
        return Err(Refusal::request_not_bound());
    }
    if member(&call.request, "session").is_some() {
        let standing = finished_session(call).await?;
        // A SAML request has no demands of its own that ZITADEL would tell.
        if text_member(&call.request, "authRequestId").is_some() {
            judge_auth_request(&call.proxy.upstream, &id, &standing).await?;
        }
    }
    answer(call).await
}

/// Answers a device. Its id is encrypted by ZITADEL, and told to who knows the code that the device shows.
pub(super) async fn answer_device(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    if member(&call.request, "session").is_some() {
        finished_session(call).await?;
    }
    answer(call).await
}

/// The session of the request, once it is finished, with its token in the request.
async fn finished_session(call: &mut Call<'_>) -> Result<Standing, Refusal> {
    let id = text_member(&call.request, "session.sessionId").unwrap_or_default();
    let entry = call.session_of_browser(id)?;
    let standing = call.read_standing(&entry).await?;
    standing.is_finished()?;
    call.take_for_account(standing.user_id()).await?;
    set_text(&mut call.request, "session.sessionToken", &entry.token);
    Ok(standing)
}

/// Sends the answer on; the session was used now.
async fn answer(call: &mut Call<'_>) -> Result<Reply, Refusal> {
    let reply = call.forward(Caller::LoginClient).await?;
    let used = text_member(&call.request, "session.sessionId").and_then(|id| call.sessions.find(id)).cloned();
    if let Some(entry) = used {
        call.sessions.put(entry);
    }
    Ok(reply)
}
