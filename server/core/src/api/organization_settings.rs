//! RPCs of `zitadel.settings.v2` about settings that only organizations have, and those that ZITADEL declares and does not
//! serve.

use crate::context::RequestContext;
use crate::domain::organization::{Org, OrgSettings};
use crate::paging::filtered_page;
use crate::refusal::Refusal;
use crate::settings::organizations;
use zitadel_wasm::messages::zitadel::settings::v2::organization_settings_search_filter::Filter;
use zitadel_wasm::messages::zitadel::settings::v2::*;
use zitadel_wasm::refusals;

pub fn set_organization_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: SetOrganizationSettingsRequest,
) -> Result<SetOrganizationSettingsResponse, Refusal> {
    organizations::set(ctx, &request.organization_id, request.organization_scoped_usernames)?;
    Ok(SetOrganizationSettingsResponse { set_date: Some(ctx.now.to_proto()) })
}

pub fn delete_organization_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: DeleteOrganizationSettingsRequest,
) -> Result<DeleteOrganizationSettingsResponse, Refusal> {
    organizations::delete(ctx, &request.organization_id)?;
    Ok(DeleteOrganizationSettingsResponse { deletion_date: Some(ctx.now.to_proto()) })
}

/// The settings of the organizations that the caller may read and that have any.
pub fn list_organization_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: ListOrganizationSettingsRequest,
) -> Result<ListOrganizationSettingsResponse, Refusal> {
    let may_read = ctx.caller.has_permission("org.read");
    let matches = |id: &String, settings: &OrgSettings| {
        request.filters.iter().all(|filter| match &filter.filter {
            Some(Filter::InOrganizationIdsFilter(q)) => q.ids.contains(id),
            Some(Filter::OrganizationScopedUsernamesFilter(q)) => {
                settings.scoped_user_names == q.organization_scoped_usernames
            }
            None => false,
        })
    };
    let mut found: Vec<(String, OrgSettings)> = ctx
        .tx
        .filter_map("", |id, org: Org| org.settings.filter(|_| may_read).map(|settings| (id.to_owned(), settings)));
    found.retain(|(id, settings)| matches(id, settings));
    match request.sorting_column() {
        OrganizationSettingsFieldName::OrganizationId => found.sort_by(|(a, _), (b, _)| a.cmp(b)),
        OrganizationSettingsFieldName::ChangeDate => found.sort_by_key(|(_, settings)| settings.changed),
        OrganizationSettingsFieldName::CreationDate | OrganizationSettingsFieldName::Unspecified => {
            found.sort_by_key(|(_, settings)| settings.created);
        }
    }
    let (page, pagination) = filtered_page(found, request.pagination);
    let to_proto = |(id, settings): (String, OrgSettings)| OrganizationSettings {
        organization_id: id,
        creation_date: Some(settings.created.to_proto()),
        change_date: Some(settings.changed.to_proto()),
        organization_scoped_usernames: settings.scoped_user_names,
    };
    Ok(ListOrganizationSettingsResponse {
        pagination: Some(pagination),
        organization_settings: page.into_iter().map(to_proto).collect(),
    })
}

/// Handlers of RPCs in which ZITADEL panics, and recovers (recording settings-new).
macro_rules! recovers {
    ($($name:ident($Request:ty) -> $Response:ty;)*) => {$(
        #[doc = concat!("Refuses every [`", stringify!($Request), "`].")]
        pub fn $name(_: &mut RequestContext<'_, '_>, _: $Request) -> Result<$Response, Refusal> {
            Err(refusals::RECOVERED_FROM_A_PANIC.into())
        }
    )*};
}

recovers! {
    get_link_settings(GetLinkSettingsRequest) -> GetLinkSettingsResponse;
    set_link_settings(SetLinkSettingsRequest) -> SetLinkSettingsResponse;
    reset_link_settings(ResetLinkSettingsRequest) -> ResetLinkSettingsResponse;
    get_effective_settings(GetEffectiveSettingsRequest) -> GetEffectiveSettingsResponse;
}
