//! Passkeys and security keys in sessions: a challenge, and the assertion that it is checked with once.

use crate::context::RequestContext;
use crate::domain::session::Session;
use crate::domain::user::User;
use crate::domain::webauthn::{self, Refused};
use crate::refusal::Refusal;
use crate::structs::{json_from_struct, struct_from_json};
use zitadel_wasm::messages::zitadel::session::v2::{UserVerificationRequirement, request_challenges};
use zitadel_wasm::refusals::{self, RefusalKind};

/// Creates the options for the browser. Where user verification is required they list the user's passkeys, else the user's
/// security keys.
///
/// # Errors
/// Without an active user, or a credential of that kind.
pub fn create_webauthn_challenge(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    request: &request_challenges::WebAuthN,
) -> Result<prost_types::Struct, Refusal> {
    let id = active_user(ctx, session)?;
    let no_credentials = refusals::WEBAUTHN_CHECK_NO_CREDENTIALS;
    let human = ctx.user(&id).and_then(|user| user.human).ok_or(no_credentials)?;
    let (passkey, verification) = match request.user_verification_requirement() {
        UserVerificationRequirement::Required => (true, "required"),
        UserVerificationRequirement::Preferred => (false, "preferred"),
        _ => (false, "discouraged"),
    };
    let keys: Vec<_> =
        human.keys.into_iter().filter(|key| key.passkey == passkey).filter_map(|key| key.credential).collect();
    if keys.is_empty() {
        return Err(no_credentials.into());
    }
    let (options, challenge) = webauthn::challenge(&request.domain, keys, verification).ok_or(no_credentials)?;
    session.key_challenge = Some(challenge);
    Ok(struct_from_json(&options))
}

fn active_user(ctx: &RequestContext<'_, '_>, session: &Session) -> Result<String, RefusalKind> {
    let (id, _) = session.user.clone().ok_or(refusals::WEBAUTHN_CHECK_WITHOUT_USER)?;
    ctx.user(&id).filter(User::is_active).ok_or(refusals::WEBAUTHN_CHECK_USER_NOT_ACTIVE)?;
    Ok(id)
}

/// Checks an assertion. Its challenge is used up.
///
/// # Errors
/// Without a challenge or an active user, and for an assertion that does not verify.
pub fn check_assertion(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    assertion: &prost_types::Struct,
) -> Result<(), Refusal> {
    let challenge = session.key_challenge.clone().ok_or(refusals::WEBAUTHN_CHECK_NOT_CHALLENGED)?;
    active_user(ctx, session)?;
    let outcome = webauthn::asserted(&challenge, &json_from_struct(assertion));
    let user_verified = outcome.map_err(|refused| match refused {
        Refused::Unreadable => refusals::WEBAUTHN_CHECK_UNREADABLE,
        Refused::Wrong => refusals::WEBAUTHN_CHECK_WRONG,
    })?;
    session.key_challenge = None;
    session.key = Some((ctx.now, user_verified));
    Ok(())
}
