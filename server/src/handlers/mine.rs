//! v1: the rest of what a person sees and does of himself: his history, his tokens, the end of his account.

use super::user_list::window;
use super::{details, states};
use crate::context::RequestContext;
use crate::domain::oidc::RefreshToken;
use crate::domain::token_family::revoke_family;
use crate::domain::user::Event;
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::auth_v1 as rpc;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::change::v1::Change;
use zitadel_wasm::messages::zitadel::user::v1 as user;
use zitadel_wasm::messages::zitadel::v1::{LocalizedMessage, ObjectDetails};
use zitadel_wasm::refusals;

pub fn register(r: &mut Registry) {
    r.read::<rpc::GetSupportedLanguages>(|_, _| {
        Ok(GetSupportedLanguagesResponse {
            languages: crate::settings::languages().into_iter().map(Into::into).collect(),
        })
    });
    r.write::<rpc::RemoveMyUser>(|ctx, _| {
        let user = states::delete_oneself(ctx)?;
        Ok(RemoveMyUserResponse { details: details::changed_v1(&user) })
    });
    r.read::<rpc::ListMyUserChanges>(changes);
    // Sessions of the first login, which this server does not have; those of session.v2 are not among them.
    r.read::<rpc::ListMyUserSessions>(|_, _| Ok(ListMyUserSessionsResponse { result: Vec::new() }));
    r.write::<rpc::RemoveMyAvatar>(|ctx, _| {
        let unknown = || Refusal::from(refusals::USER_OF_REFRESH_TOKENS_UNKNOWN);
        let (mut user, human) = ctx.human(&ctx.caller.user).ok_or_else(unknown)?;
        ctx.record(&mut user, &human, "user.human.avatar.removed", true);
        Ok(RemoveMyAvatarResponse { details: details::changed_v1(&user) })
    });
    r.read::<rpc::ListMyRefreshTokens>(|ctx, _| {
        let found = tokens(ctx);
        let count = found.len();
        let result = found.into_iter().map(|(_, token)| show(ctx, token)).collect();
        Ok(ListMyRefreshTokensResponse { details: details::list_v1(ctx, count), result })
    });
    r.write::<rpc::RevokeMyRefreshToken>(|ctx, request| {
        let unknown = || Refusal::from(refusals::REFRESH_TOKEN_NOT_FOUND);
        let (key, _) = tokens(ctx).into_iter().find(|(_, t)| t.id == request.id).ok_or_else(unknown)?;
        revoke(ctx, &[key]).map(|details| RevokeMyRefreshTokenResponse { details })
    });
    r.write::<rpc::RevokeAllMyRefreshTokens>(|ctx, _| {
        let keys: Vec<String> = tokens(ctx).into_iter().map(|(key, _)| key).collect();
        if keys.is_empty() {
            return Err(refusals::REFRESH_TOKEN_ID_MISSING.into());
        }
        revoke(ctx, &keys).map(|_| RevokeAllMyRefreshTokensResponse {})
    });
}

fn tokens(ctx: &RequestContext<'_, '_>) -> Vec<(String, RefreshToken)> {
    let all = ctx.tx.all::<RefreshToken>().into_iter();
    all.filter(|(_, t)| t.user == ctx.caller.user && t.grant.expires >= ctx.now).collect()
}

fn revoke(ctx: &mut RequestContext<'_, '_>, keys: &[String]) -> Result<Option<ObjectDetails>, Refusal> {
    let unknown = || Refusal::from(refusals::REFRESH_TOKEN_NOT_FOUND);
    let (mut user, human) = ctx.human(&ctx.caller.user).ok_or_else(unknown)?;
    for key in keys {
        let family = ctx.tx.get::<RefreshToken>(key).map(|token| token.grant.family).unwrap_or_default();
        ctx.tx.remove::<RefreshToken>(key);
        revoke_family(ctx.tx, &family);
        ctx.record(&mut user, &human, "user.human.refresh.token.removed", false);
    }
    Ok(details::changed_v1(&user))
}

fn show(ctx: &RequestContext<'_, '_>, token: RefreshToken) -> user::RefreshToken {
    let expires = Some(token.grant.expires.to_proto());
    let details = ObjectDetails {
        sequence: 1,
        creation_date: Some(token.created.to_proto()),
        change_date: Some(token.created.to_proto()),
        resource_owner: ctx.caller.org.clone(),
    };
    user::RefreshToken {
        id: token.id,
        details: Some(details),
        audience: vec![token.grant.client_id.clone()],
        client_id: token.grant.client_id,
        auth_time: Some(token.created.to_proto()),
        idle_expiration: expires,
        expiration: expires,
        scopes: token.grant.scope,
    }
}

/// The own events, newest first unless asked otherwise.
fn changes(
    ctx: &mut RequestContext<'_, '_>,
    request: ListMyUserChangesRequest,
) -> Result<ListMyUserChangesResponse, Refusal> {
    let me = ctx.caller.user.clone();
    let page = request.query.unwrap_or_default();
    let mut events: Vec<Event> = ctx.tx.scan_prefix::<Event>(&format!("{me}/")).into_iter().map(|(_, e)| e).collect();
    if page.sequence > 0 {
        events.retain(|e| if page.asc { e.sequence > page.sequence } else { e.sequence < page.sequence });
    }
    if !page.asc {
        events.reverse();
    }
    let result = window(events.into_iter(), 0, page.limit).map(|event| change(ctx, event)).collect();
    Ok(ListMyUserChangesResponse { result })
}

fn change(ctx: &RequestContext<'_, '_>, event: Event) -> Change {
    let editor = ctx.user(&event.editor);
    let login_name = editor.as_ref().map(|user| ctx.login_name(user)).unwrap_or_default();
    let display_name = editor.and_then(|user| user.human).map(|human| human.display_name);
    let at = zitadel_wasm::codec::parse_timestamp(&event.at);
    Change {
        change_date: at.map(|(seconds, nanos)| prost_types::Timestamp { seconds, nanos }),
        event_type: Some(LocalizedMessage { key: format!("EventTypes.{}", event.kind), localized_message: event.kind }),
        sequence: event.sequence,
        editor_id: event.editor,
        editor_display_name: display_name.unwrap_or_else(|| login_name.clone()),
        resource_owner_id: ctx.caller.org.clone(),
        editor_preferred_login_name: login_name,
        editor_avatar_url: String::new(),
    }
}
