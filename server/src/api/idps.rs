//! Identity providers: RPCs of `zitadel.idp.v2`, `zitadel.settings.v2`, `zitadel.user.v2` and `zitadel.auth.v1`. Nothing
//! serves the providers' addresses, so that no intent ever succeeds.

use crate::accounts::idp_links::{self, NewLink};
use crate::api::details;
use crate::context::RequestContext;
use crate::domain::idp::{Idp, Link};
use crate::domain::ids;
use crate::paging::{list_details, paged};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::auth::v1;
use zitadel_wasm::messages::zitadel::idp::v1::{IdpType as IdpTypeV1, IdpUserLink};
use zitadel_wasm::messages::zitadel::idp::v2::{self as proto, GetIdpByIdRequest, GetIdpByIdResponse};
use zitadel_wasm::messages::zitadel::object::v2::{Details, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::{
    GetActiveIdentityProvidersRequest, GetActiveIdentityProvidersResponse, IdentityProvider, IdentityProviderType,
};
use zitadel_wasm::messages::zitadel::user::v2::{
    AddIdpLinkRequest, AddIdpLinkResponse, IdpLink, ListIdpLinksRequest, ListIdpLinksResponse, RemoveIdpLinkRequest,
    RemoveIdpLinkResponse, RetrieveIdentityProviderIntentRequest, RetrieveIdentityProviderIntentResponse,
    StartIdentityProviderIntentRequest, StartIdentityProviderIntentResponse, start_identity_provider_intent_request,
    start_identity_provider_intent_response,
};
use zitadel_wasm::refusals;

/// `zitadel.idp.v2.IdentityProviderService/GetIDPByID`
pub fn get_idp_by_id(
    ctx: &mut RequestContext<'_, '_>,
    request: GetIdpByIdRequest,
) -> Result<GetIdpByIdResponse, Refusal> {
    let idp = ctx.tx.get::<Idp>(&request.id).ok_or(refusals::IDP_NOT_FOUND)?;
    ctx.require_permission("iam.idp.read")?;
    Ok(GetIdpByIdResponse { idp: Some(idp_to_proto(idp)) })
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

/// `zitadel.user.v2.UserService/RetrieveIdentityProviderIntent`
pub fn retrieve_identity_provider_intent(
    _: &mut RequestContext<'_, '_>,
    _: RetrieveIdentityProviderIntentRequest,
) -> Result<RetrieveIdentityProviderIntentResponse, Refusal> {
    Err(refusals::IDP_INTENT_TOKEN_INVALID.into())
}

/// `zitadel.auth.v1.AuthService/ListMyLinkedIDPs`
pub fn list_my_linked_idps(
    ctx: &mut RequestContext<'_, '_>,
    request: v1::ListMyLinkedIdPsRequest,
) -> Result<v1::ListMyLinkedIdPsResponse, Refusal> {
    let links = Link::of(ctx.tx, &ctx.caller.user);
    let count = links.len();
    let to_proto = |link: Link| IdpUserLink {
        user_id: link.user,
        idp_name: ctx.tx.get::<Idp>(&link.idp).map(|idp| idp.name).unwrap_or_default(),
        idp_id: link.idp,
        provided_user_id: link.account,
        provided_user_name: link.name,
        // The older enumeration has no value for generic OAuth.
        idp_type: IdpTypeV1::Unspecified.into(),
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
    // The providers here allow linking and creation, and do neither automatically.
    let matches = |queried: Option<bool>, option: bool| queried.is_none_or(|queried| queried == option);
    let fits = matches(request.linking_allowed, true)
        && matches(request.creation_allowed, true)
        && matches(request.auto_creation, false)
        && matches(request.auto_linking, false);
    let offered = ctx.policies(&org).login.and_then(|login| login.idps);
    let is_offered = |idp: &Idp| match &offered {
        Some(list) => list.iter().any(|offered| offered.idp_id == idp.id),
        None => idp.org.is_empty() || idp.org == org,
    };
    let all = ctx.tx.all::<Idp>().into_iter().map(|(_, idp)| idp);
    let found: Vec<Idp> = all.filter(|idp| fits && is_offered(idp)).collect();
    let details = list_details(ctx, found.len());
    let to_proto = |idp: Idp| IdentityProvider {
        id: idp.id,
        name: idp.name,
        r#type: IdentityProviderType::Oauth.into(),
        options: Some(options()),
    };
    let identity_providers = found.into_iter().map(to_proto).collect();
    Ok(GetActiveIdentityProvidersResponse { details: Some(details), identity_providers })
}

fn options() -> proto::Options {
    proto::Options { is_linking_allowed: true, is_creation_allowed: true, ..proto::Options::default() }
}

fn idp_to_proto(idp: Idp) -> proto::Idp {
    let config = proto::OAuthConfig {
        client_id: Idp::CLIENT_ID.into(),
        authorization_endpoint: Idp::AUTHORIZE.into(),
        token_endpoint: Idp::TOKEN.into(),
        user_endpoint: Idp::USER.into(),
        scopes: Idp::SCOPES.map(Into::into).to_vec(),
        id_attribute: "sub".into(),
    };
    proto::Idp {
        id: idp.id,
        details: Some(Details {
            sequence: 1,
            change_date: Some(idp.created.to_proto()),
            resource_owner: idp.org,
            creation_date: Some(idp.created.to_proto()),
        }),
        state: proto::IdpState::Active.into(),
        name: idp.name,
        r#type: proto::IdpType::Oauth.into(),
        config: Some(proto::IdpConfig {
            options: Some(options()),
            config: Some(proto::idp_config::Config::Oauth(config)),
        }),
    }
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

/// `zitadel.user.v2.UserService/StartIdentityProviderIntent`: the URL that the browser goes to. It needs no permission.
pub fn start_identity_provider_intent(
    ctx: &mut RequestContext<'_, '_>,
    request: StartIdentityProviderIntentRequest,
) -> Result<StartIdentityProviderIntentResponse, Refusal> {
    match request.content {
        Some(start_identity_provider_intent_request::Content::Urls(_)) => {}
        Some(start_identity_provider_intent_request::Content::Ldap(_)) => {
            return Err(refusals::IDP_INTENT_TYPE_UNSUPPORTED.into());
        }
        None => return Err(refusals::IDP_INTENT_KIND_MISSING.into()),
    }
    ctx.tx.get::<Idp>(&request.idp_id).ok_or(refusals::IDP_OF_INTENT_NOT_FOUND)?;
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("client_id", Idp::CLIENT_ID)
        .append_pair("prompt", "select_account")
        .append_pair("redirect_uri", &format!("{}/idps/callback", ctx.origin))
        .append_pair("response_type", "code")
        .append_pair("scope", &Idp::SCOPES.join(" "))
        .append_pair("state", &ids::next())
        .finish();
    let details = Details {
        sequence: 1,
        change_date: Some(ctx.now.to_proto()),
        resource_owner: ctx.instance.id.clone(),
        creation_date: None,
    };
    let next_step = start_identity_provider_intent_response::NextStep::AuthUrl(format!("{}?{query}", Idp::AUTHORIZE));
    Ok(StartIdentityProviderIntentResponse { details: Some(details), next_step: Some(next_step) })
}
