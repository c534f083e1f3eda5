//! Whether people may make accounts for themselves. ZITADEL leaves that to its login application, whose place a page takes.

use super::context::CallContext;
use super::upstream_rpc::invoke;
use super::value_paths::text_member;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::object::v2::{RequestContext, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::{GetLoginSettingsRequest, GetLoginSettingsResponse};

/// Refuses where the organisation of the request does not let people register; that of the login client where none is named.
pub(super) async fn check_registration_allowed(ctx: &CallContext<'_>) -> Result<(), Refusal> {
    let org = text_member(&ctx.request, "organization.orgId").map(str::to_owned);
    let resource_owner =
        org.map(|id| RequestContext { resource_owner: Some(request_context::ResourceOwner::OrgId(id)) });
    let request = GetLoginSettingsRequest { ctx: resource_owner };
    let rpc = "zitadel.settings.v2.SettingsService/GetLoginSettings";
    let (response, _) = invoke::<GetLoginSettingsResponse>(&ctx.proxy.upstream, rpc, &request).await?;
    if response.settings.is_some_and(|settings| settings.allow_register) {
        Ok(())
    } else {
        Err(Refusal::registration_closed())
    }
}
