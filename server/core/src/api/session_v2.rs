//! `zitadel.session.v2.SessionService`.

use crate::context::RequestContext;
use crate::domain::ids;
use crate::domain::session::{self, Session};
use crate::refusal::Refusal;
use crate::sessions::{
    check_not_ended, check_session_token, check_templates, create_challenges, find_user_to_check, is_own_session,
    run_checks, session_to_proto, set_lifetime, user_agent_from_proto,
};
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::session::v2::{
    CreateSessionRequest, CreateSessionResponse, DeleteSessionRequest, DeleteSessionResponse, GetSessionRequest,
    GetSessionResponse, SetSessionRequest, SetSessionResponse,
};
use zitadel_wasm::refusals;

pub use crate::sessions::list_sessions;

pub fn create_session(
    ctx: &mut RequestContext<'_, '_>,
    request: CreateSessionRequest,
) -> Result<CreateSessionResponse, Refusal> {
    ctx.require_permission("session.write")?;
    let user = find_user_to_check(ctx, request.checks.as_ref())?;
    check_templates(request.challenges.as_ref())?;
    let mut session = Session::new(ids::next(), ctx.caller.user.clone(), ctx.now);
    session.sequence = 1;
    session.token = ids::next();
    session.metadata = request.metadata.into_iter().map(|(k, v)| (k, v.to_vec())).collect();
    session.user_agent = request.user_agent.map(user_agent_from_proto);
    let mut events = u64::from(!session.metadata.is_empty());
    events += run_checks(ctx, &mut session, user, request.checks)?;
    let (challenges, challenge_events) = create_challenges(ctx, &mut session, request.challenges)?;
    events += challenge_events;
    events += set_lifetime(ctx, &mut session, request.lifetime)?;
    // And one for the token.
    session.sequence += events + 1;
    ctx.tx.insert_capped(&session.id, &session, session::KEPT);
    Ok(CreateSessionResponse {
        details: details(ctx, &session),
        session_token: session::seal(ctx.instance, &session.id, &session.token),
        session_id: session.id,
        challenges,
    })
}

/// The session token of the request, which clients of 2025 send, is not looked at.
pub fn set_session(
    ctx: &mut RequestContext<'_, '_>,
    request: SetSessionRequest,
) -> Result<SetSessionResponse, Refusal> {
    // The user is looked up first, before the session and the permission to change it.
    let user = find_user_to_check(ctx, request.checks.as_ref())?;
    check_templates(request.challenges.as_ref())?;
    let mut session = ctx.tx.get::<Session>(&request.session_id).unwrap_or_else(|| Session {
        never_created: true,
        ..Session::new(request.session_id.clone(), ctx.caller.user.clone(), ctx.now)
    });
    ctx.require_permission("session.write")?;
    check_not_ended(ctx, &session)?;
    let mut events = run_checks(ctx, &mut session, user, request.checks)?;
    let (challenges, challenge_events) = create_challenges(ctx, &mut session, request.challenges)?;
    events += challenge_events;
    if !request.metadata.is_empty() {
        // The metadata of the newest call replaces all of it, as in ZITADEL's view.
        session.metadata =
            request.metadata.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k, v.to_vec())).collect();
        events += 1;
    }
    events += set_lifetime(ctx, &mut session, request.lifetime)?;
    let mut token = String::new();
    if events > 0 {
        session.sequence += events + 1;
        session.changed = ctx.now;
        session.token = ids::next();
        token = session::seal(ctx.instance, &session.id, &session.token);
        ctx.tx.put(&session.id, &session);
    }
    Ok(SetSessionResponse { details: details(ctx, &session), session_token: token, challenges })
}

pub fn get_session(
    ctx: &mut RequestContext<'_, '_>,
    request: GetSessionRequest,
) -> Result<GetSessionResponse, Refusal> {
    let session = ctx.tx.get::<Session>(&request.session_id).filter(|session| !session.is_over(ctx.tx));
    let session = session.ok_or(refusals::SESSION_NOT_FOUND)?;
    match request.session_token.as_deref().filter(|token| !token.is_empty()) {
        Some(token) => {
            if session::open(ctx.instance, token) != Some((session.id.clone(), session.token.clone())) {
                return Err(refusals::SESSION_PERMISSION_DENIED.into());
            }
        }
        None if is_own_session(ctx, &session) => {}
        None => ctx.require_permission("session.read")?,
    }
    Ok(GetSessionResponse { session: Some(session_to_proto(ctx, session)) })
}

pub fn delete_session(
    ctx: &mut RequestContext<'_, '_>,
    request: DeleteSessionRequest,
) -> Result<DeleteSessionResponse, Refusal> {
    let session = ctx.tx.get::<Session>(&request.session_id);
    match (request.session_token.as_deref().filter(|token| !token.is_empty()), &session) {
        (Some(token), Some(session)) => check_session_token(ctx, session, token)?,
        (Some(_), None) => return Err(refusals::SESSION_TOKEN_WRONG.into()),
        (None, Some(session)) if session.user.as_ref().is_some_and(|(user, _)| *user == ctx.caller.user) => {}
        (None, _) => ctx.require_permission("session.delete")?,
    }
    let Some(mut session) = session else { return Ok(DeleteSessionResponse { details: None }) };
    if session.end(ctx.now) {
        ctx.tx.put(&session.id, &session);
    }
    Ok(DeleteSessionResponse { details: details(ctx, &session) })
}

fn details(ctx: &RequestContext<'_, '_>, session: &Session) -> Option<Details> {
    Some(Details {
        sequence: session.sequence,
        change_date: Some(session.changed.to_proto()),
        resource_owner: ctx.instance.id.clone(),
        creation_date: None,
    })
}
