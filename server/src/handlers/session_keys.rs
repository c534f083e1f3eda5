//! Passkeys and security keys in sessions: asked for by a challenge, and checked once.

use crate::api::structs::{json_from_struct, struct_from_json};
use crate::context::RequestContext;
use crate::domain::session::Session;
use crate::domain::user::State;
use crate::domain::webauthn::{self, Refused};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::session::v2::{UserVerificationRequirement, request_challenges};
use zitadel_wasm::refusals;

/// Options for the browser. Where the user has to be verified these are his passkeys, else his security keys.
pub fn challenge(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    wanted: &request_challenges::WebAuthN,
) -> Result<prost_types::Struct, Refusal> {
    let nobody = || Refusal::from(refusals::WEBAUTHN_CHECK_WITHOUT_USER);
    let (id, _) = session.user.clone().ok_or_else(nobody)?;
    active(ctx, &id)?;
    let none = || Refusal::from(refusals::WEBAUTHN_CHECK_NO_CREDENTIALS);
    let (_, human) = ctx.human(&id).ok_or_else(none)?;
    let (passkey, verification) = match wanted.user_verification_requirement() {
        UserVerificationRequirement::Required => (true, "required"),
        UserVerificationRequirement::Preferred => (false, "preferred"),
        _ => (false, "discouraged"),
    };
    let keys: Vec<_> =
        human.keys.into_iter().filter(|key| key.passkey == passkey).filter_map(|key| key.credential).collect();
    if keys.is_empty() {
        return Err(none());
    }
    let (options, challenge) = webauthn::challenge(&wanted.domain, keys, verification).ok_or_else(none)?;
    session.key_challenge = Some(challenge);
    Ok(struct_from_json(&options))
}

fn active(ctx: &RequestContext<'_, '_>, id: &str) -> Result<(), Refusal> {
    let gone = || Refusal::from(refusals::WEBAUTHN_CHECK_USER_NOT_ACTIVE);
    ctx.user(id).filter(|user| user.state == State::Active).map(drop).ok_or_else(gone)
}

/// Checks an assertion, which is good once.
pub fn check(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    answer: &prost_types::Struct,
) -> Result<(), Refusal> {
    let none = refusals::WEBAUTHN_CHECK_NOT_CHALLENGED;
    let challenge = session.key_challenge.clone().ok_or(none)?;
    let (id, _) = session.user.clone().ok_or(refusals::WEBAUTHN_CHECK_WITHOUT_USER)?;
    active(ctx, &id)?;
    let verified = webauthn::asserted(&challenge, &json_from_struct(answer)).map_err(|refused| match refused {
        Refused::Unreadable => refusals::WEBAUTHN_CHECK_UNREADABLE,
        Refused::Wrong => refusals::WEBAUTHN_CHECK_WRONG,
    })?;
    session.key_challenge = None;
    session.key = Some((ctx.now, verified));
    Ok(())
}
