//! The calling user, their history, refresh tokens, and the end of their account.

use super::to_proto::user_to_proto;
use crate::accounts::{lifecycle, profile, refresh_tokens};
use crate::api::details;
use crate::api::macros::details_only;
use crate::context::RequestContext;
use crate::domain::user::Event;
use crate::paging::window;
use crate::refusal::Refusal;
use crate::settings;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::change::v1::Change;
use zitadel_wasm::messages::zitadel::v1::LocalizedMessage;
use zitadel_wasm::refusals;

details_only! { details::changed_v1;
    remove_my_user(ctx, _request: RemoveMyUserRequest) -> RemoveMyUserResponse { lifecycle::delete_mine(ctx) }
    remove_my_avatar(ctx, _request: RemoveMyAvatarRequest) -> RemoveMyAvatarResponse { profile::remove_my_avatar(ctx) }
}

pub fn healthz(_: &mut RequestContext<'_, '_>, _: HealthzRequest) -> Result<HealthzResponse, Refusal> {
    Ok(HealthzResponse::default())
}

pub fn get_supported_languages(
    _: &mut RequestContext<'_, '_>,
    _: GetSupportedLanguagesRequest,
) -> Result<GetSupportedLanguagesResponse, Refusal> {
    Ok(GetSupportedLanguagesResponse { languages: settings::languages().into_iter().map(Into::into).collect() })
}

pub fn get_my_user(ctx: &mut RequestContext<'_, '_>, _: GetMyUserRequest) -> Result<GetMyUserResponse, Refusal> {
    let user = ctx.user(&ctx.caller.user).ok_or(refusals::USER_NOT_VISIBLE_YET)?;
    Ok(GetMyUserResponse { user: Some(user_to_proto(ctx, user)), last_login: None })
}

/// Sessions of the first login, which this server does not have; those of `session.v2` are not among them.
pub fn list_my_user_sessions(
    _: &mut RequestContext<'_, '_>,
    _: ListMyUserSessionsRequest,
) -> Result<ListMyUserSessionsResponse, Refusal> {
    Ok(ListMyUserSessionsResponse { result: Vec::new() })
}

pub fn list_my_refresh_tokens(
    ctx: &mut RequestContext<'_, '_>,
    _: ListMyRefreshTokensRequest,
) -> Result<ListMyRefreshTokensResponse, Refusal> {
    let mut details = details::list_v1(ctx, 0);
    if let Some(details) = &mut details {
        details.processed_sequence = ctx.user(&ctx.caller.user).map(|user| user.sequence).unwrap_or_default();
    }
    Ok(ListMyRefreshTokensResponse { details, result: Vec::new() })
}

pub fn revoke_my_refresh_token(
    _: &mut RequestContext<'_, '_>,
    _: RevokeMyRefreshTokenRequest,
) -> Result<RevokeMyRefreshTokenResponse, Refusal> {
    Err(refresh_tokens::revoke_mine())
}

pub fn revoke_all_my_refresh_tokens(
    _: &mut RequestContext<'_, '_>,
    _: RevokeAllMyRefreshTokensRequest,
) -> Result<RevokeAllMyRefreshTokensResponse, Refusal> {
    Err(refresh_tokens::revoke_all_mine())
}

/// The calling user's own events, newest first unless asked otherwise.
pub fn list_my_user_changes(
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
    let result = window(events.into_iter(), 0, page.limit).map(|event| change_to_proto(ctx, event)).collect();
    Ok(ListMyUserChangesResponse { result })
}

fn change_to_proto(ctx: &RequestContext<'_, '_>, event: Event) -> Change {
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
