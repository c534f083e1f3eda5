//! Checks whether registration is allowed. ZITADEL leaves this check to the login application.

use super::context::CallContext;
use super::login_settings::get_login_settings;
use super::session_facts::allows_local_authentication;
use super::value_paths::text_member;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::object::v2::request_context::ResourceOwner;

/// Checks that the organization in the request allows users to register who sign in with what ZITADEL checks; without one,
/// the login client's organization.
pub(super) async fn check_registration_allowed(ctx: &CallContext<'_>) -> Result<(), Refusal> {
    let organization = text_member(&ctx.request, "organization.orgId").map(str::to_owned);
    let settings = get_login_settings(&ctx.proxy.upstream, organization.map(ResourceOwner::OrgId)).await?;
    let is_allowed = settings.allow_register && allows_local_authentication(&settings);
    if is_allowed { Ok(()) } else { Err(Refusal::registration_closed()) }
}
