//! Checks whether registration is allowed. ZITADEL leaves this check to the login application.

use super::context::CallContext;
use super::login_settings::get_login_settings;
use super::value_paths::text_member;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::object::v2::request_context::ResourceOwner;

/// Checks `allowRegister` of the organization in the request; without one, of the login client's organization.
pub(super) async fn check_registration_allowed(ctx: &CallContext<'_>) -> Result<(), Refusal> {
    let organization = text_member(&ctx.request, "organization.orgId").map(str::to_owned);
    let settings = get_login_settings(&ctx.proxy.upstream, organization.map(ResourceOwner::OrgId)).await?;
    if settings.allow_register { Ok(()) } else { Err(Refusal::registration_closed()) }
}
