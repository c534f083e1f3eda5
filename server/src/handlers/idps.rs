//! Identity providers: which there are, links to accounts there, and the way to them. There is no way back: nothing
//! listens at their end, so that what an intent brought is always refused.

use crate::accounts::idp_links::{add, remove};
use crate::api::details;
use crate::api::paging::{list_details, paged};
use crate::api::user_v2::link_from_proto;
use crate::context::RequestContext;
use crate::domain::idp::{Idp, Link};
use crate::domain::ids;
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::{auth_v1, idp_v2, settings_v2, user_v2 as rpc};
use zitadel_wasm::messages::zitadel::auth::v1;
use zitadel_wasm::messages::zitadel::idp::v1::{IdpType as IdpTypeV1, IdpUserLink};
use zitadel_wasm::messages::zitadel::idp::v2::{self as idp, GetIdpByIdResponse};
use zitadel_wasm::messages::zitadel::object::v2::{Details, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::{
    GetActiveIdentityProvidersRequest, GetActiveIdentityProvidersResponse, IdentityProvider, IdentityProviderType,
};
use zitadel_wasm::messages::zitadel::user::v2::*;
use zitadel_wasm::refusals;

pub fn register(r: &mut Registry) {
    r.read::<settings_v2::GetActiveIdentityProviders>(active);
    r.read::<idp_v2::GetIDPByID>(|ctx, request| {
        let unknown = || Refusal::from(refusals::IDP_NOT_FOUND);
        let is = ctx.tx.get::<Idp>(&request.id).ok_or_else(unknown)?;
        ctx.require_permission("iam.idp.read")?;
        Ok(GetIdpByIdResponse { idp: Some(show(is)) })
    });
    r.read::<rpc::ListIDPLinks>(list);
    r.write::<rpc::AddIDPLink>(|ctx, request| {
        let user = add(ctx, &request.user_id, link_from_proto(request.idp_link.unwrap_or_default()))?;
        Ok(AddIdpLinkResponse { details: details::changed(&user) })
    });
    r.write::<rpc::RemoveIDPLink>(|ctx, request| {
        let user = remove(ctx, &request.user_id, &request.idp_id, &request.linked_user_id)?;
        Ok(RemoveIdpLinkResponse { details: details::changed(&user) })
    });
    r.read::<rpc::StartIdentityProviderIntent>(start);
    r.read::<rpc::RetrieveIdentityProviderIntent>(|_, _| Err(foreign_token()));
    r.read::<auth_v1::ListMyLinkedIDPs>(|ctx, _| {
        let links = Link::of(ctx.tx, &ctx.caller.user);
        let count = links.len();
        let show = |link: Link| IdpUserLink {
            user_id: link.user,
            idp_name: ctx.tx.get::<Idp>(&link.idp).map(|idp| idp.name).unwrap_or_default(),
            idp_id: link.idp,
            provided_user_id: link.account,
            provided_user_name: link.name,
            // The older enumeration has no word for generic OAuth.
            idp_type: IdpTypeV1::Unspecified.into(),
        };
        let result = links.into_iter().map(show).collect();
        Ok(v1::ListMyLinkedIdPsResponse { details: details::list_v1(ctx, count), result })
    });
    r.write::<auth_v1::RemoveMyLinkedIDP>(|ctx, request| {
        let me = ctx.caller.user.clone();
        let user = remove(ctx, &me, &request.idp_id, &request.linked_user_id)?;
        Ok(v1::RemoveMyLinkedIdpResponse { details: details::changed_v1(&user) })
    });
}

/// No intent of this server ever got a token.
pub fn foreign_token() -> Refusal {
    Refusal::from(refusals::IDP_INTENT_TOKEN_INVALID)
}

fn active(
    ctx: &mut RequestContext<'_, '_>,
    request: GetActiveIdentityProvidersRequest,
) -> Result<GetActiveIdentityProvidersResponse, Refusal> {
    let org = match request.ctx.and_then(|c| c.resource_owner) {
        Some(request_context::ResourceOwner::OrgId(id)) => id,
        _ => String::new(),
    };
    // What an option is asked for has to be as the providers here are: linking and creation, nothing by itself.
    let asked = |wanted: Option<bool>, is: bool| wanted.is_none_or(|wanted| wanted == is);
    let fits = asked(request.linking_allowed, true)
        && asked(request.creation_allowed, true)
        && asked(request.auto_creation, false)
        && asked(request.auto_linking, false);
    let offered = ctx.policies(&org).login.and_then(|login| login.idps);
    let is_offered = |idp: &Idp| match &offered {
        Some(list) => list.iter().any(|one| one.idp_id == idp.id),
        None => idp.org.is_empty() || idp.org == org,
    };
    let all = ctx.tx.all::<Idp>().into_iter().map(|(_, idp)| idp);
    let found: Vec<Idp> = all.filter(|idp| fits && is_offered(idp)).collect();
    let details = list_details(ctx, found.len());
    let show = |is: Idp| IdentityProvider {
        id: is.id,
        name: is.name,
        r#type: IdentityProviderType::Oauth.into(),
        options: Some(options()),
    };
    let identity_providers = found.into_iter().map(show).collect();
    Ok(GetActiveIdentityProvidersResponse { details: Some(details), identity_providers })
}

fn options() -> idp::Options {
    idp::Options { is_linking_allowed: true, is_creation_allowed: true, ..idp::Options::default() }
}

fn show(is: Idp) -> idp::Idp {
    let config = idp::OAuthConfig {
        client_id: Idp::CLIENT_ID.into(),
        authorization_endpoint: Idp::AUTHORIZE.into(),
        token_endpoint: Idp::TOKEN.into(),
        user_endpoint: Idp::USER.into(),
        scopes: Idp::SCOPES.map(Into::into).to_vec(),
        id_attribute: "sub".into(),
    };
    idp::Idp {
        id: is.id,
        details: Some(Details {
            sequence: 1,
            change_date: Some(is.created.to_proto()),
            resource_owner: is.org,
            creation_date: Some(is.created.to_proto()),
        }),
        state: idp::IdpState::Active.into(),
        name: is.name,
        r#type: idp::IdpType::Oauth.into(),
        config: Some(idp::IdpConfig { options: Some(options()), config: Some(idp::idp_config::Config::Oauth(config)) }),
    }
}

/// Of another user the list is empty where there is nothing to see, and refused where there is.
fn list(ctx: &mut RequestContext<'_, '_>, request: ListIdpLinksRequest) -> Result<ListIdpLinksResponse, Refusal> {
    let links = Link::of(ctx.tx, &request.user_id);
    if !links.is_empty() {
        ctx.require_self_or(&request.user_id, "user.read")?;
    }
    let details = list_details(ctx, links.len());
    let show = |link: Link| IdpLink { idp_id: link.idp, user_id: link.account, user_name: link.name };
    let result = paged(links.into_iter(), &request.query.unwrap_or_default()).map(show).collect();
    Ok(ListIdpLinksResponse { details: Some(details), result })
}

/// Where the browser goes. It needs no permission.
fn start(
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
    let unknown = || Refusal::from(refusals::IDP_OF_INTENT_NOT_FOUND);
    ctx.tx.get::<Idp>(&request.idp_id).ok_or_else(unknown)?;
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
