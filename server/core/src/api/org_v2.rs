//! `zitadel.org.v2.OrganizationService`.

use crate::context::RequestContext;
use crate::domain::organization::Org;
use crate::paging::{compare, list_details, paged};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::org::v2::search_query::Query;
use zitadel_wasm::messages::zitadel::org::v2::*;

/// Counts all that match and lists those that the caller may see, as ZITADEL does.
pub fn list_organizations(
    ctx: &mut RequestContext<'_, '_>,
    request: ListOrganizationsRequest,
) -> Result<ListOrganizationsResponse, Refusal> {
    let default = ctx.instance.default_org.clone();
    let matches = |id: &str, org: &Org| {
        request.queries.iter().all(|query| match &query.query {
            Some(Query::NameQuery(q)) => compare(&org.name, &q.name, q.method),
            Some(Query::DomainQuery(q)) => org.verified_domains().any(|domain| compare(domain, &q.domain, q.method)),
            Some(Query::StateQuery(q)) => q.state() == OrganizationState::Active,
            Some(Query::IdQuery(q)) => id == q.id,
            Some(Query::DefaultQuery(_)) => id == default,
            None => false,
        })
    };
    let mut found: Vec<(String, Org)> = ctx.tx.all::<Org>().into_iter().filter(|(id, org)| matches(id, org)).collect();
    let page = request.query.unwrap_or_default();
    if request.sorting_column() == OrganizationFieldName::Name {
        found.sort_by_key(|(_, org)| org.name.to_lowercase());
    } else {
        found.sort_by_key(|(_, org)| org.created);
    }
    if !page.asc {
        found.reverse();
    }
    let total = found.len();
    let may_read_all = ctx.caller.has_permission("org.read");
    let visible = found.into_iter().filter(|(id, _)| may_read_all || *id == ctx.caller.org);
    let result = paged(visible, &page).map(|(id, org)| org_to_proto(id, org)).collect();
    Ok(ListOrganizationsResponse {
        details: Some(list_details(ctx, total)),
        result,
        ..ListOrganizationsResponse::default()
    })
}

fn org_to_proto(id: String, org: Org) -> Organization {
    let created = Some(org.created.to_proto());
    Organization {
        details: Some(Details {
            sequence: 1,
            change_date: created,
            resource_owner: id.clone(),
            creation_date: created,
        }),
        id,
        state: OrganizationState::Active.into(),
        name: org.name,
        primary_domain: org.domain,
    }
}
