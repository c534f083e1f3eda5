//! `ListSessions`: queries, order, pages. As ZITADEL, it counts all that match and lists those that the caller may see.

use super::access::is_own_session;
use super::messages::session_to_proto;
use crate::clock::Time;
use crate::context::RequestContext;
use crate::domain::session::Session;
use crate::paging::{list_details, paged};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::session::v2::search_query::Query;
use zitadel_wasm::messages::zitadel::session::v2::{ListSessionsRequest, ListSessionsResponse, UserAgentQuery};
use zitadel_wasm::messages::zitadel::v1::TimestampQueryMethod;
use zitadel_wasm::refusals::{self, RefusalKind};

/// The sessions that match.
///
/// # Errors
/// For a query without a value.
pub fn list_sessions(
    ctx: &mut RequestContext<'_, '_>,
    request: ListSessionsRequest,
) -> Result<ListSessionsResponse, Refusal> {
    let kinds = request.queries.iter().map(|q| q.query.as_ref().ok_or(refusals::QUERY_KIND_MISSING));
    let queries = kinds.collect::<Result<Vec<&Query>, _>>()?;
    queries.iter().try_for_each(|query| check_query(ctx, query))?;
    let may_read_all = ctx.caller.has_permission("session.read");
    // There may be many: only what sorts and filters them is kept.
    let mut found: Vec<(Time, String, bool)> = ctx.tx.filter_map("", |_, session: Session| {
        let matches = !session.is_over(ctx.tx) && queries.iter().all(|query| matches(ctx, &session, query));
        matches.then(|| (session.created, session.id.clone(), may_read_all || is_own_session(ctx, &session)))
    });
    found.sort();
    let page = request.query.unwrap_or_default();
    if !page.asc {
        found.reverse();
    }
    let total = found.len();
    let visible = found.into_iter().filter(|(.., visible)| *visible).filter_map(|(_, id, _)| ctx.tx.get(&id));
    let sessions = paged(visible, &page).map(|session| session_to_proto(ctx, session)).collect();
    Ok(ListSessionsResponse { details: Some(list_details(ctx, total)), sessions })
}

/// Refuses an empty creator, an empty browser, and the caller's own browser where the caller has none.
fn check_query(ctx: &RequestContext<'_, '_>, query: &Query) -> Result<(), Refusal> {
    let invalid = |kind: RefusalKind| Err(kind.into());
    match query {
        Query::CreatorQuery(q) if q.id.as_deref() == Some("") => invalid(refusals::SESSION_QUERY_CREATOR_INVALID),
        Query::UserAgentQuery(q) if queried_browser(ctx, q).is_none() => {
            invalid(refusals::SESSION_QUERY_USER_AGENT_INVALID)
        }
        _ => Ok(()),
    }
}

/// The browser of a query: the caller's own where it names none.
fn queried_browser(ctx: &RequestContext<'_, '_>, query: &UserAgentQuery) -> Option<String> {
    query.fingerprint_id.clone().or_else(|| ctx.caller.fingerprint.clone()).filter(|id| !id.is_empty())
}

fn matches(ctx: &RequestContext<'_, '_>, session: &Session, query: &Query) -> bool {
    match query {
        Query::IdsQuery(q) => q.ids.contains(&session.id),
        Query::UserIdQuery(q) => session.user.as_ref().is_some_and(|(user, _)| *user == q.id),
        Query::CreationDateQuery(q) => compare_times(Some(session.created), q.creation_date.as_ref(), q.method()),
        Query::ExpirationDateQuery(q) => {
            // A session without a lifetime expires later than any time.
            let later = [TimestampQueryMethod::Greater, TimestampQueryMethod::GreaterOrEquals].contains(&q.method());
            later && session.expires.is_none() || compare_times(session.expires, q.expiration_date.as_ref(), q.method())
        }
        Query::CreatorQuery(q) => session.creator == *q.id.as_ref().unwrap_or(&ctx.caller.user),
        Query::UserAgentQuery(q) => {
            queried_browser(ctx, q).is_some_and(|queried| session.fingerprint() == Some(queried.as_str()))
        }
    }
}

fn compare_times(time: Option<Time>, queried: Option<&prost_types::Timestamp>, method: TimestampQueryMethod) -> bool {
    let (Some(time), Some(queried)) = (time, queried) else { return false };
    let queried = queried.seconds.saturating_mul(1_000_000).saturating_add(i64::from(queried.nanos) / 1000);
    match method {
        TimestampQueryMethod::Equals => time.0 == queried,
        TimestampQueryMethod::Greater => time.0 > queried,
        TimestampQueryMethod::GreaterOrEquals => time.0 >= queried,
        TimestampQueryMethod::Less => time.0 < queried,
        TimestampQueryMethod::LessOrEquals => time.0 <= queried,
    }
}
