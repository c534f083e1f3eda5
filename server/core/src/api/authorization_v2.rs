//! `zitadel.authorization.v2.AuthorizationService`.

use crate::context::RequestContext;
use crate::domain::organization::Org;
use crate::domain::project::{Authorization, Project};
use crate::domain::user::User;
use crate::paging::{compare, filtered_page};
use crate::refusal::Refusal;
use std::cmp::Ordering;
use zitadel_wasm::messages::zitadel::authorization::v2::authorizations_search_filter::Filter;
use zitadel_wasm::messages::zitadel::authorization::v2::{
    self as proto, AuthorizationFieldName, ListAuthorizationsRequest, ListAuthorizationsResponse,
};

/// The permission to see authorizations of other users.
const READ_PERMISSION: &str = "user.grant.read";

/// An authorization with what filters and responses say about it.
struct Listed {
    authorization: Authorization,
    project: Project,
    org: Org,
    user: User,
    login_name: String,
}

/// The roles that users have in projects: users see their own, others by permission.
pub fn list_authorizations(
    ctx: &mut RequestContext<'_, '_>,
    request: ListAuthorizationsRequest,
) -> Result<ListAuthorizationsResponse, Refusal> {
    let sees_all = ctx.caller.has_permission(READ_PERMISSION);
    let column = request.sorting_column();
    let all = ctx.tx.all::<Authorization>().into_iter().map(|(_, authorization)| authorization);
    let visible = all.filter(|authorization| sees_all || authorization.user == ctx.caller.user);
    let mut found: Vec<Listed> = visible.filter_map(|authorization| complete(ctx, authorization)).collect();
    found.retain(|listed| {
        request.filters.iter().all(|filter| filter.filter.as_ref().is_none_or(|f| matches(listed, f)))
    });
    found.sort_by(|a, b| by_column(column, a, b));
    let found = found.into_iter().map(|listed| to_proto(ctx, listed)).collect();
    let (authorizations, pagination) = filtered_page(found, request.pagination);
    Ok(ListAuthorizationsResponse { pagination: Some(pagination), authorizations })
}

/// `None` when the user is gone.
fn complete(ctx: &RequestContext<'_, '_>, authorization: Authorization) -> Option<Listed> {
    let user = ctx.tx.get::<User>(&authorization.user)?;
    let project = ctx.tx.get::<Project>(&authorization.project)?;
    let org = ctx.tx.get::<Org>(&authorization.org)?;
    let login_name = ctx.login_name(&user);
    Some(Listed { authorization, project, org, user, login_name })
}

fn matches(listed: &Listed, filter: &Filter) -> bool {
    let Listed { authorization, project, user, .. } = listed;
    match filter {
        Filter::AuthorizationIds(ids) => ids.ids.contains(&authorization.id),
        Filter::OrganizationId(id) => id.id == authorization.org,
        Filter::State(query) => query.state() == proto::State::Active,
        Filter::InUserIds(ids) => ids.ids.contains(&authorization.user),
        Filter::UserOrganizationId(id) => id.id == user.org,
        Filter::UserPreferredLoginName(query) => compare(&listed.login_name, &query.login_name, query.method),
        Filter::UserDisplayName(query) => compare(&display_name(user), &query.display_name, query.method),
        Filter::ProjectId(id) => id.id == authorization.project,
        Filter::ProjectName(query) => compare(&project.name, &query.name, query.method),
        Filter::RoleKey(query) => authorization.roles.iter().any(|role| compare(role, &query.key, query.method)),
        // Projects are granted to no organization here.
        Filter::ProjectGrantId(_) => false,
    }
}

fn by_column(column: AuthorizationFieldName, a: &Listed, b: &Listed) -> Ordering {
    use AuthorizationFieldName as Column;
    let (x, y) = (&a.authorization, &b.authorization);
    match column {
        Column::Unspecified | Column::CreatedDate | Column::ChangedDate => x.created.cmp(&y.created),
        Column::Id => x.id.cmp(&y.id),
        Column::UserId => x.user.cmp(&y.user),
        Column::ProjectId => x.project.cmp(&y.project),
        Column::OrganizationId => x.org.cmp(&y.org),
        Column::UserOrganizationId => a.user.org.cmp(&b.user.org),
    }
}

fn display_name(user: &User) -> String {
    user.human.as_ref().map_or_else(|| user.machine.name.clone(), |human| human.display_name.clone())
}

fn to_proto(ctx: &RequestContext<'_, '_>, listed: Listed) -> proto::Authorization {
    let Listed { authorization, project, org, user, login_name } = listed;
    let created = Some(authorization.created.to_proto());
    let role = |key: String| proto::Role { key: key.clone(), display_name: key, group: String::new() };
    proto::Authorization {
        id: authorization.id,
        creation_date: created,
        change_date: created,
        project: Some(proto::Project {
            id: authorization.project,
            name: project.name,
            organization_id: ctx.instance.default_org.clone(),
        }),
        organization: Some(proto::Organization { id: authorization.org, name: org.name }),
        state: proto::State::Active.into(),
        roles: authorization.roles.into_iter().map(role).collect(),
        user: Some(proto::User {
            preferred_login_name: login_name,
            display_name: display_name(&user),
            avatar_url: String::new(),
            organization_id: user.org,
            id: user.id,
        }),
    }
}
