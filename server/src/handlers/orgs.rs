//! `zitadel.org.v2.OrganizationService`, as far as a login page asks: which organisation is it?

use crate::api::paging::{compare, list_details, paged};
use crate::context::RequestContext;
use crate::domain::instance::Org;
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::org_v2 as rpc;
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::org::v2::search_query::Query;
use zitadel_wasm::messages::zitadel::org::v2::*;

pub fn register(r: &mut Registry) {
    r.read::<rpc::ListOrganizations>(list);
}

/// As ZITADEL, it counts all that match and lists those that the caller may see.
fn list(
    ctx: &mut RequestContext<'_, '_>,
    request: ListOrganizationsRequest,
) -> Result<ListOrganizationsResponse, Refusal> {
    let default = ctx.instance.default_org.clone();
    let matches = |id: &str, org: &Org| {
        request.queries.iter().all(|query| match &query.query {
            Some(Query::NameQuery(q)) => compare(&org.name, &q.name, q.method),
            Some(Query::DomainQuery(q)) => compare(&org.domain, &q.domain, q.method),
            Some(Query::StateQuery(q)) => {
                matches!(q.state(), OrganizationState::Active | OrganizationState::Unspecified)
            }
            Some(Query::IdQuery(q)) => id == q.id,
            Some(Query::DefaultQuery(_)) => id == default,
            None => true,
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
    let may = ctx.caller.has_permission("org.read");
    let seen = found.into_iter().filter(|(id, _)| may || *id == ctx.caller.org);
    let result = paged(seen, &page).map(|(id, org)| show(id, org)).collect();
    Ok(ListOrganizationsResponse {
        details: Some(list_details(ctx, total)),
        result,
        ..ListOrganizationsResponse::default()
    })
}

fn show(id: String, org: Org) -> Organization {
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
