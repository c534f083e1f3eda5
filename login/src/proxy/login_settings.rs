//! Reads the login settings that the proxy's decisions depend on.

use super::upstream_rpc::{Upstream, invoke};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::object::v2::RequestContext;
use zitadel_wasm::messages::zitadel::object::v2::request_context::ResourceOwner;
use zitadel_wasm::messages::zitadel::settings::v2::{GetLoginSettingsRequest, GetLoginSettingsResponse, LoginSettings};

/// The login settings of an organization or the instance; without an owner, of the login client's organization.
pub(super) async fn get_login_settings(
    upstream: &Upstream,
    owner: Option<ResourceOwner>,
) -> Result<LoginSettings, Refusal> {
    let ctx = owner.map(|owner| RequestContext { resource_owner: Some(owner) });
    let rpc = "zitadel.settings.v2.SettingsService/GetLoginSettings";
    let (response, _) = invoke::<GetLoginSettingsResponse>(upstream, rpc, &GetLoginSettingsRequest { ctx }).await?;
    response.settings.ok_or_else(Refusal::invalid_upstream_response)
}
