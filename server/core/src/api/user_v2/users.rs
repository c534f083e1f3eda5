//! Users themselves: reading, lifecycle, and which organization a request is about.

use super::to_proto::user_to_proto;
use crate::accounts::{lifecycle, profile};
use crate::api::details;
use crate::api::macros::details_only;
use crate::context::RequestContext;
use crate::domain::organization::Org;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::object::v2::organization;
use zitadel_wasm::messages::zitadel::user::v2::*;
use zitadel_wasm::refusals::{self, RefusalKind};

details_only! { details::changed;
    lock_user(ctx, request: LockUserRequest) -> LockUserResponse {
        lifecycle::change(ctx, &request.user_id, &lifecycle::LOCK)
    }
    unlock_user(ctx, request: UnlockUserRequest) -> UnlockUserResponse {
        lifecycle::change(ctx, &request.user_id, &lifecycle::UNLOCK)
    }
    deactivate_user(ctx, request: DeactivateUserRequest) -> DeactivateUserResponse {
        lifecycle::change(ctx, &request.user_id, &lifecycle::DEACTIVATE)
    }
    reactivate_user(ctx, request: ReactivateUserRequest) -> ReactivateUserResponse {
        lifecycle::change(ctx, &request.user_id, &lifecycle::REACTIVATE)
    }
    delete_user(ctx, request: DeleteUserRequest) -> DeleteUserResponse {
        lifecycle::delete(ctx, &request.user_id)
    }
    human_mfa_init_skipped(ctx, request: HumanMfaInitSkippedRequest) -> HumanMfaInitSkippedResponse {
        profile::skip_mfa_setup(ctx, &request.user_id)
    }
}

/// The organization that a request names; the caller's own when it names none.
pub(super) fn organization_of(
    ctx: &RequestContext<'_, '_>,
    named: Option<organization::Org>,
) -> Result<String, RefusalKind> {
    match named {
        Some(organization::Org::OrgId(id)) if !id.is_empty() => {
            ctx.tx.get::<Org>(&id).map(|_| id).ok_or(refusals::ORGANIZATION_UNKNOWN)
        }
        Some(organization::Org::OrgDomain(domain)) if !domain.is_empty() => {
            let found = ctx.tx.all::<Org>().into_iter().find(|(_, org)| org.domain == domain);
            found.map(|(id, _)| id).ok_or(refusals::ORGANIZATION_UNKNOWN)
        }
        _ => Ok(ctx.caller.org.clone()),
    }
}

pub fn get_user_by_id(
    ctx: &mut RequestContext<'_, '_>,
    request: GetUserByIdRequest,
) -> Result<GetUserByIdResponse, Refusal> {
    let user = ctx.user(&request.user_id).ok_or(refusals::USER_NOT_VISIBLE_YET)?;
    ctx.require_self_or(&request.user_id, "user.read")?;
    Ok(GetUserByIdResponse { details: details::read(&user), user: Some(user_to_proto(ctx, user)) })
}
