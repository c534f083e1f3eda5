//! `ListSessions`: queries, order, pages. As ZITADEL, it counts all that match and lists those that the caller may see.

use crate::api::paging::{list_details, paged};
use crate::clock::Time;
use crate::context::RequestContext;
use crate::domain::session::Session;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::session::v2::search_query::Query;
use zitadel_wasm::messages::zitadel::session::v2::{ListSessionsRequest, ListSessionsResponse, UserAgentQuery};
use zitadel_wasm::messages::zitadel::v1::TimestampQueryMethod;
use zitadel_wasm::refusals::{self, RefusalKind};

/// The sessions that match.
pub fn list(ctx: &mut RequestContext<'_, '_>, request: ListSessionsRequest) -> Result<ListSessionsResponse, Refusal> {
    let queries: Vec<&Query> = request.queries.iter().filter_map(|q| q.query.as_ref()).collect();
    queries.iter().try_for_each(|query| check(ctx, query))?;
    let may = ctx.caller.has_permission("session.read");
    // There may be many: of those that match, only this is kept.
    let mut found: Vec<(Time, String, bool)> = ctx.tx.filter_map("", |_, session: Session| {
        let matches = !session.is_over(ctx.tx) && queries.iter().all(|query| matches(ctx, &session, query));
        matches.then(|| (session.created, session.id.clone(), may || super::sessions::belongs(ctx, &session)))
    });
    found.sort();
    let page = request.query.unwrap_or_default();
    if !page.asc {
        found.reverse();
    }
    let total = found.len();
    let seen = found.into_iter().filter(|(.., seen)| *seen).filter_map(|(_, id, _)| ctx.tx.get(&id));
    let sessions = paged(seen, &page).map(|session| super::sessions::show(ctx, session)).collect();
    Ok(ListSessionsResponse { details: Some(list_details(ctx, total)), sessions })
}

/// What names nobody: an empty creator, an empty browser, or the caller's own browser where he has told none.
fn check(ctx: &RequestContext<'_, '_>, query: &Query) -> Result<(), Refusal> {
    let invalid = |kind: RefusalKind| Err(kind.into());
    match query {
        Query::CreatorQuery(q) if q.id.as_deref() == Some("") => invalid(refusals::SESSION_QUERY_CREATOR_INVALID),
        Query::UserAgentQuery(q) if named(ctx, q).is_none() => invalid(refusals::SESSION_QUERY_USER_AGENT_INVALID),
        _ => Ok(()),
    }
}

/// The browser that a query means: its own where it names none.
fn named(ctx: &RequestContext<'_, '_>, query: &UserAgentQuery) -> Option<String> {
    query.fingerprint_id.clone().or_else(|| ctx.caller.fingerprint.clone()).filter(|id| !id.is_empty())
}

fn matches(ctx: &RequestContext<'_, '_>, session: &Session, query: &Query) -> bool {
    match query {
        Query::IdsQuery(q) => q.ids.contains(&session.id),
        Query::UserIdQuery(q) => session.user.as_ref().is_some_and(|(user, _)| *user == q.id),
        Query::CreationDateQuery(q) => compare(Some(session.created), q.creation_date.as_ref(), q.method()),
        Query::ExpirationDateQuery(q) => {
            // What never runs out runs out later than anything.
            let later = [TimestampQueryMethod::Greater, TimestampQueryMethod::GreaterOrEquals].contains(&q.method());
            later && session.expires.is_none() || compare(session.expires, q.expiration_date.as_ref(), q.method())
        }
        Query::CreatorQuery(q) => session.creator == *q.id.as_ref().unwrap_or(&ctx.caller.user),
        Query::UserAgentQuery(q) => named(ctx, q).is_some_and(|wanted| session.fingerprint() == Some(wanted)),
    }
}

fn compare(is: Option<Time>, wanted: Option<&prost_types::Timestamp>, method: TimestampQueryMethod) -> bool {
    let (Some(is), Some(wanted)) = (is, wanted) else { return false };
    let wanted = wanted.seconds.saturating_mul(1_000_000).saturating_add(i64::from(wanted.nanos) / 1000);
    match method {
        TimestampQueryMethod::Equals => is.0 == wanted,
        TimestampQueryMethod::Greater => is.0 > wanted,
        TimestampQueryMethod::GreaterOrEquals => is.0 >= wanted,
        TimestampQueryMethod::Less => is.0 < wanted,
        TimestampQueryMethod::LessOrEquals => is.0 <= wanted,
    }
}
