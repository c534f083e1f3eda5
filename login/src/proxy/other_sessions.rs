//! Ends a user's other sessions, in this and other browsers: after a password change, for example. Only a finished session
//! may do so, and only for its own user.

use super::context::CallContext;
use super::upstream_rpc::{RpcReply, invoke};
use crate::refusal::{Code, Refusal};
use zitadel_wasm::codec::Value;
use zitadel_wasm::messages::zitadel::object::v2::ListQuery;
use zitadel_wasm::messages::zitadel::session::v2::{
    DeleteSessionRequest, DeleteSessionResponse, ListSessionsRequest, ListSessionsResponse, SearchQuery, UserIdQuery,
    search_query::Query,
};

/// Session id in `DeleteSession` that means all sessions of the user of the session in `x-login-session` but this one.
pub(super) const OTHER_SESSIONS: &str = "-";

/// Sessions per read.
const PAGE_SIZE: u32 = 100;
/// Reads of further sessions at most.
const MAX_PAGES: u64 = 20;

/// Ends all other sessions of the user of the session in `x-login-session`.
pub(super) async fn end_other_sessions(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let entry = ctx.named_session()?;
    let sign_in = ctx.read_sign_in_state(&entry).await?;
    sign_in.is_signed_in()?;
    let user = sign_in.user_id().to_owned();
    ctx.take_for_account(&user).await?;
    // All are listed first: lists of what is being deleted would skip some.
    let mut others = Vec::new();
    for page in 0..MAX_PAGES {
        let listed = list_sessions(ctx, &user, page * u64::from(PAGE_SIZE)).await?;
        let is_last = listed.len() < PAGE_SIZE as usize;
        others.extend(listed);
        if is_last {
            break;
        }
    }
    others.retain(|id| *id != entry.id);
    for id in others {
        end_session(ctx, &id).await?;
        ctx.sessions.remove(&id);
    }
    ctx.encode_response(&Value::Object(Vec::new()))
}

/// The ids of a user's sessions.
async fn list_sessions(ctx: &CallContext<'_>, user: &str, offset: u64) -> Result<Vec<String>, Refusal> {
    let query = Query::UserIdQuery(UserIdQuery { id: user.to_owned() });
    let request = ListSessionsRequest {
        query: Some(ListQuery { offset, limit: PAGE_SIZE, asc: true }),
        queries: vec![SearchQuery { query: Some(query) }],
        ..Default::default()
    };
    let rpc = "zitadel.session.v2.SessionService/ListSessions";
    let (response, _) = invoke::<ListSessionsResponse>(&ctx.proxy.upstream, rpc, &request).await?;
    let is_users = |factors: &zitadel_wasm::messages::zitadel::session::v2::Factors| {
        factors.user.as_ref().is_some_and(|found| found.id == user)
    };
    let own = response.sessions.into_iter().filter(|session| session.factors.as_ref().is_some_and(is_users));
    Ok(own.map(|session| session.id).collect())
}

/// Ends a session; one that has ended already is no failure.
async fn end_session(ctx: &CallContext<'_>, id: &str) -> Result<(), Refusal> {
    let request = DeleteSessionRequest { session_id: id.to_owned(), session_token: None };
    let rpc = "zitadel.session.v2.SessionService/DeleteSession";
    match invoke::<DeleteSessionResponse>(&ctx.proxy.upstream, rpc, &request).await {
        Err(refusal) if refusal.code != Code::NotFound as i32 => Err(refusal),
        _ => Ok(()),
    }
}
