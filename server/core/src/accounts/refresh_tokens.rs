//! The refresh tokens of the first login, which `auth.v1` lists and revokes. Applications whose users sign in with sessions
//! have none of them: the newest ZITADEL lists nothing, and knows none to revoke (recording refresh-tokens). Theirs end at
//! the revocation endpoint.

use crate::refusal::Refusal;
use zitadel_wasm::refusals;

/// The refusal to revoke one, as of an unknown one.
#[must_use]
pub fn revoke_mine() -> Refusal {
    refusals::REFRESH_TOKEN_NOT_FOUND.into()
}

/// The refusal to revoke all of them: ZITADEL refuses an empty list.
#[must_use]
pub fn revoke_all_mine() -> Refusal {
    refusals::REFRESH_TOKEN_ID_MISSING.into()
}
