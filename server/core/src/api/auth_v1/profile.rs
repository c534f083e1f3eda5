//! The calling user's own names.

use super::caller::calling_human;
use super::to_proto::profile_to_proto;
use crate::accounts::profile::{self, ProfileUpdate};
use crate::api::details;
use crate::api::macros::details_only;
use crate::context::RequestContext;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::refusals;

details_only! { details::changed_v1;
    update_my_profile(ctx, request: UpdateMyProfileRequest) -> UpdateMyProfileResponse {
        profile::update_mine(ctx, update_from_proto(request))
    }
    update_my_user_name(ctx, request: UpdateMyUserNameRequest) -> UpdateMyUserNameResponse {
        profile::rename_mine(ctx, &request.user_name)
    }
}

pub fn get_my_profile(
    ctx: &mut RequestContext<'_, '_>,
    _: GetMyProfileRequest,
) -> Result<GetMyProfileResponse, Refusal> {
    let (user, human) = calling_human(ctx, refusals::MY_PROFILE_UNKNOWN, refusals::MY_PROFILE_NOT_HUMAN)?;
    Ok(GetMyProfileResponse { details: details::read_v1(&user), profile: Some(profile_to_proto(&human)) })
}

fn update_from_proto(request: UpdateMyProfileRequest) -> ProfileUpdate {
    let display_name = match request.display_name {
        name if name.is_empty() => format!("{} {}", request.first_name, request.last_name),
        name => name,
    };
    ProfileUpdate {
        given_name: Some(request.first_name),
        family_name: Some(request.last_name),
        nick_name: Some(request.nick_name),
        display_name: Some(display_name),
        language: Some(request.preferred_language),
        gender: Some(request.gender),
    }
}
