//! `ListUsers`: queries, order, pages. It counts and lists those that the caller may see.

use super::to_proto::user_to_proto;
use crate::context::RequestContext;
use crate::domain::user::{State, User};
use crate::paging::{compare, list_details, paged};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::filter::v2::ByteFilterMethod;
use zitadel_wasm::messages::zitadel::user::v2::search_query::Query;
use zitadel_wasm::messages::zitadel::user::v2::*;
use zitadel_wasm::refusals;

/// The users that match.
pub fn list_users(ctx: &mut RequestContext<'_, '_>, request: ListUsersRequest) -> Result<ListUsersResponse, Refusal> {
    // Users without the permission see, and count, themselves (recording user-list, step as-ordinary-user).
    let mut found: Vec<User> = if ctx.caller.has_permission("user.read") {
        ctx.tx.all::<User>().into_iter().map(|(_, user)| user).collect()
    } else {
        ctx.user(&ctx.caller.user).into_iter().collect()
    };
    for query in &request.queries {
        let mut error = None;
        found.retain(|user| match matches(ctx, user, query, 0) {
            Ok(matches) => matches,
            Err(status) => {
                error = Some(status);
                false
            }
        });
        if let Some(status) = error {
            return Err(status);
        }
    }
    let page = request.query.unwrap_or_default();
    sort(&mut found, request.sorting_column(), page.asc);
    let total = found.len();
    let result = paged(found.into_iter(), &page).map(|user| user_to_proto(ctx, user)).collect();
    Ok(ListUsersResponse { details: Some(list_details(ctx, total)), result, ..ListUsersResponse::default() })
}

fn sort(users: &mut [User], column: UserFieldName, ascending: bool) {
    let key = |user: &User| -> String {
        let human = user.human.as_ref();
        let text_of = |text: fn(&crate::domain::user::Human) -> &str| human.map_or("", text).to_lowercase();
        match column {
            UserFieldName::FirstName => text_of(|h| &h.given_name),
            UserFieldName::LastName => text_of(|h| &h.family_name),
            UserFieldName::NickName => text_of(|h| &h.nick_name),
            UserFieldName::DisplayName => text_of(|h| &h.display_name),
            UserFieldName::Email => text_of(|h| &h.email.value),
            UserFieldName::State => format!("{:?}", user.state),
            UserFieldName::Type => human.is_none().to_string(),
            UserFieldName::UserName => user.name.to_lowercase(),
            UserFieldName::CreationDate | UserFieldName::Unspecified => format!("{:020}", user.created.0),
        }
    };
    users.sort_by_cached_key(|user| (key(user), user.id.clone()));
    if !ascending {
        users.reverse();
    }
}

/// Queries in queries in queries end somewhere.
const DEEPEST: u32 = 20;

fn matches(ctx: &RequestContext<'_, '_>, user: &User, query: &SearchQuery, depth: u32) -> Result<bool, Refusal> {
    if depth > DEEPEST {
        return Err(refusals::USER_QUERIES_TOO_DEEP.into());
    }
    let human = user.human.as_ref();
    let text = |is: Option<&str>, wanted: &str, method: i32| is.is_some_and(|is| compare(is, wanted, method));
    Ok(match &query.query {
        None => return Err(refusals::QUERY_KIND_MISSING.into()),
        Some(Query::UserNameQuery(q)) => text(Some(&user.name), &q.user_name, q.method),
        Some(Query::LoginNameQuery(q)) => text(Some(&ctx.login_name(user)), &q.login_name, q.method),
        Some(Query::FirstNameQuery(q)) => text(human.map(|h| h.given_name.as_str()), &q.first_name, q.method),
        Some(Query::LastNameQuery(q)) => text(human.map(|h| h.family_name.as_str()), &q.last_name, q.method),
        Some(Query::NickNameQuery(q)) => text(human.map(|h| h.nick_name.as_str()), &q.nick_name, q.method),
        Some(Query::DisplayNameQuery(q)) => text(human.map(|h| h.display_name.as_str()), &q.display_name, q.method),
        Some(Query::EmailQuery(q)) => text(human.map(|h| h.email.value.as_str()), &q.email_address, q.method),
        Some(Query::PhoneQuery(q)) => {
            text(human.and_then(|h| h.phone.as_ref()).map(|p| p.value.as_str()), &q.number, q.method)
        }
        Some(Query::StateQuery(q)) => match q.state() {
            UserState::Active => user.state == State::Active,
            UserState::Inactive => user.state == State::Inactive,
            UserState::Locked => user.state == State::Locked,
            UserState::Initial => user.state == State::Initial,
            _ => false,
        },
        Some(Query::TypeQuery(q)) => match q.r#type() {
            Type::Human => human.is_some(),
            Type::Machine => human.is_none(),
            Type::Unspecified => true,
        },
        Some(Query::InUserIdsQuery(q)) => q.user_ids.contains(&user.id),
        Some(Query::InUserEmailsQuery(q)) => human.is_some_and(|h| q.user_emails.contains(&h.email.value)),
        Some(Query::OrganizationIdQuery(q)) => user.org == q.organization_id,
        Some(Query::MetadataKeyFilter(q)) => user.metadata.keys().any(|key| compare(key, &q.key, q.method)),
        Some(Query::MetadataValueFilter(q)) => {
            let equal = q.method() == ByteFilterMethod::Equals;
            user.metadata.values().any(|is| (is.value == q.value) == equal)
        }
        Some(Query::OrQuery(q)) => {
            let mut any = false;
            for query in &q.queries {
                any |= matches(ctx, user, query, depth + 1)?;
            }
            any
        }
        Some(Query::AndQuery(q)) => {
            let mut all = true;
            for query in &q.queries {
                all &= matches(ctx, user, query, depth + 1)?;
            }
            all
        }
        Some(Query::NotQuery(q)) => match &q.query {
            Some(query) => !matches(ctx, user, query, depth + 1)?,
            None => return Err(refusals::RECOVERED_FROM_A_PANIC.into()),
        },
    })
}
