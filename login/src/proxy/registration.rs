//! Whether people may make accounts for themselves. ZITADEL leaves that to its login application, whose place a page takes.

use super::Upstream;
use super::invoke::invoke;
use zitadel_wasm::messages::zitadel::object::v2::{RequestContext, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::{GetLoginSettingsRequest, GetLoginSettingsResponse};
use zitadel_wasm::schema::Schema;

/// Whether the organisation lets people register; that of the login client where none is named.
pub async fn open(upstream: &Upstream, schema: &Schema, org: Option<&str>) -> bool {
    let org = org.map(|id| request_context::ResourceOwner::OrgId(id.to_owned()));
    let request = GetLoginSettingsRequest { ctx: org.map(|org| RequestContext { resource_owner: Some(org) }) };
    let path = "/zitadel.settings.v2.SettingsService/GetLoginSettings";
    let response: Option<GetLoginSettingsResponse> = invoke(upstream, schema, path, &request).await;
    response.and_then(|response| response.settings).is_some_and(|settings| settings.allow_register)
}
