//! Identity providers: RPCs of `zitadel.idp.v2`, `zitadel.settings.v2`, `zitadel.user.v2` and `zitadel.auth.v1`.
//! Intents are in a file of their own.

use crate::accounts::idp_links::{self, NewLink};
use crate::api::details;
use crate::api::idp_config::{idp_to_proto, options_to_proto, type_of};
use crate::context::RequestContext;
use crate::domain::idp::{AutoLinking, Idp, IdpKind, IdpOptions, Link};
use crate::paging::{list_details, paged};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::auth::v1;
use zitadel_wasm::messages::zitadel::idp::v1::{IdpType as IdpTypeV1, IdpUserLink};
use zitadel_wasm::messages::zitadel::idp::v2::{GetIdpByIdRequest, GetIdpByIdResponse};
use zitadel_wasm::messages::zitadel::object::v2::request_context;
use zitadel_wasm::messages::zitadel::settings::v2::{
    GetActiveIdentityProvidersRequest, GetActiveIdentityProvidersResponse, IdentityProvider,
};
use zitadel_wasm::messages::zitadel::user::v2::{
    AddIdpLinkRequest, AddIdpLinkResponse, IdpLink, ListIdpLinksRequest, ListIdpLinksResponse, RemoveIdpLinkRequest,
    RemoveIdpLinkResponse,
};
use zitadel_wasm::refusals;

/// `zitadel.idp.v2.IdentityProviderService/GetIDPByID`
pub fn get_idp_by_id(
    ctx: &mut RequestContext<'_, '_>,
    request: GetIdpByIdRequest,
) -> Result<GetIdpByIdResponse, Refusal> {
    let idp = ctx.tx.get::<Idp>(&request.id).ok_or(refusals::IDP_NOT_FOUND)?;
    ctx.require_permission("iam.idp.read")?;
    let idp = idp_to_proto(idp, ctx.origin);
    Ok(GetIdpByIdResponse { idp: Some(idp) })
}

/// `zitadel.user.v2.UserService/AddIDPLink`
pub fn add_idp_link(
    ctx: &mut RequestContext<'_, '_>,
    request: AddIdpLinkRequest,
) -> Result<AddIdpLinkResponse, Refusal> {
    let link = request.idp_link.unwrap_or_default();
    let link = NewLink { idp: link.idp_id, account: link.user_id, name: link.user_name };
    let user = idp_links::add(ctx, &request.user_id, link)?;
    Ok(AddIdpLinkResponse { details: details::changed(&user) })
}

/// `zitadel.user.v2.UserService/RemoveIDPLink`
pub fn remove_idp_link(
    ctx: &mut RequestContext<'_, '_>,
    request: RemoveIdpLinkRequest,
) -> Result<RemoveIdpLinkResponse, Refusal> {
    let user = idp_links::remove(ctx, &request.user_id, &request.idp_id, &request.linked_user_id)?;
    Ok(RemoveIdpLinkResponse { details: details::changed(&user) })
}

/// `zitadel.auth.v1.AuthService/ListMyLinkedIDPs`
pub fn list_my_linked_idps(
    ctx: &mut RequestContext<'_, '_>,
    request: v1::ListMyLinkedIdPsRequest,
) -> Result<v1::ListMyLinkedIdPsResponse, Refusal> {
    let links = Link::of(ctx.tx, &ctx.caller.user);
    let count = links.len();
    let to_proto = |link: Link| {
        let idp = ctx.tx.get::<Idp>(&link.idp);
        let idp_type = match idp.as_ref().map(|idp| idp.kind) {
            Some(IdpKind::Oidc | IdpKind::LoopbackOidc) => IdpTypeV1::Oidc,
            Some(IdpKind::Jwt) => IdpTypeV1::Jwt,
            // The older enumeration has no value for the others.
            _ => IdpTypeV1::Unspecified,
        };
        IdpUserLink {
            user_id: link.user,
            idp_name: idp.map(|idp| idp.name).unwrap_or_default(),
            idp_id: link.idp,
            provided_user_id: link.account,
            provided_user_name: link.name,
            idp_type: idp_type.into(),
        }
    };
    let page = request.query.unwrap_or_default();
    let result = crate::paging::window(links.into_iter(), page.offset, page.limit).map(to_proto).collect();
    Ok(v1::ListMyLinkedIdPsResponse { details: details::list_v1(ctx, count), result })
}

/// `zitadel.auth.v1.AuthService/RemoveMyLinkedIDP`
pub fn remove_my_linked_idp(
    ctx: &mut RequestContext<'_, '_>,
    request: v1::RemoveMyLinkedIdpRequest,
) -> Result<v1::RemoveMyLinkedIdpResponse, Refusal> {
    let caller = ctx.caller.user.clone();
    let user = idp_links::remove(ctx, &caller, &request.idp_id, &request.linked_user_id)?;
    Ok(v1::RemoveMyLinkedIdpResponse { details: details::changed_v1(&user) })
}

/// `zitadel.settings.v2.SettingsService/GetActiveIdentityProviders`
pub fn get_active_identity_providers(
    ctx: &mut RequestContext<'_, '_>,
    request: GetActiveIdentityProvidersRequest,
) -> Result<GetActiveIdentityProvidersResponse, Refusal> {
    let org = match request.ctx.and_then(|c| c.resource_owner) {
        Some(request_context::ResourceOwner::OrgId(id)) => id,
        _ => String::new(),
    };
    let matches = |queried: Option<bool>, option: bool| queried.is_none_or(|queried| queried == option);
    let fits = |options: &IdpOptions| {
        matches(request.linking_allowed, options.is_linking_allowed)
            && matches(request.creation_allowed, options.is_creation_allowed)
            && matches(request.auto_creation, options.is_auto_creation)
            && matches(request.auto_linking, options.auto_linking != AutoLinking::Unspecified)
    };
    let offered = ctx.policies(&org).login.and_then(|login| login.idps);
    let is_offered = |idp: &Idp| match &offered {
        Some(list) => list.iter().any(|offered| offered.idp_id == idp.id),
        None => idp.org.is_empty() || idp.org == org,
    };
    let all = ctx.tx.all::<Idp>().into_iter().map(|(_, idp)| idp);
    let found: Vec<Idp> = all.filter(|idp| fits(&idp.options) && is_offered(idp)).collect();
    let details = list_details(ctx, found.len());
    let to_proto = |idp: Idp| IdentityProvider {
        id: idp.id,
        name: idp.name,
        r#type: type_of(idp.kind).1.into(),
        options: Some(options_to_proto(&idp.options)),
    };
    let identity_providers = found.into_iter().map(to_proto).collect();
    Ok(GetActiveIdentityProvidersResponse { details: Some(details), identity_providers })
}

/// `zitadel.user.v2.UserService/ListIDPLinks`. Of another user an empty list needs no permission.
pub fn list_idp_links(
    ctx: &mut RequestContext<'_, '_>,
    request: ListIdpLinksRequest,
) -> Result<ListIdpLinksResponse, Refusal> {
    let links = Link::of(ctx.tx, &request.user_id);
    if !links.is_empty() {
        ctx.require_self_or(&request.user_id, "user.read")?;
    }
    let details = list_details(ctx, links.len());
    let to_proto = |link: Link| IdpLink { idp_id: link.idp, user_id: link.account, user_name: link.name };
    let result = paged(links.into_iter(), &request.query.unwrap_or_default()).map(to_proto).collect();
    Ok(ListIdpLinksResponse { details: Some(details), result })
}
