//! Whether people may make accounts for themselves. ZITADEL leaves that to its login application, whose place a page takes.

use super::Onward;
use super::ask::ask;
use crate::rpc::settings_v2;
use zitadel_wasm::messages::zitadel::object::v2::{RequestContext, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::GetLoginSettingsRequest;
use zitadel_wasm::schema::Schema;

/// Whether the organisation lets people register; that of the login client where none is named.
pub async fn open(onward: &Onward, schema: &Schema, org: Option<&str>) -> bool {
    let org = org.map(|id| request_context::ResourceOwner::OrgId(id.to_owned()));
    let request = GetLoginSettingsRequest { ctx: org.map(|org| RequestContext { resource_owner: Some(org) }) };
    let answer = ask::<settings_v2::GetLoginSettings>(onward, schema, &request).await;
    answer.and_then(|answer| answer.settings).is_some_and(|settings| settings.allow_register)
}
