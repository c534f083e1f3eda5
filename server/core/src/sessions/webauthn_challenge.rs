//! Passkeys and security keys in sessions: a challenge, and the assertion that it is checked with once.

use crate::context::RequestContext;
use crate::domain::session::Session;
use crate::domain::user::User;
use crate::domain::webauthn::{self, Refused};
use crate::refusal::{Refusal, ensure};
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
    // Only credentials of this relying party count (recording u2f-by-admin, step challenge-unknown-domain).
    let usable = human.webauthn_credentials.into_iter().filter(|c| c.passkey == passkey && c.rp_id == request.domain);
    let usable: Vec<_> = usable.filter_map(|credential| credential.credential).collect();
    if usable.is_empty() {
        return Err(no_credentials.into());
    }
    let rules = ctx.webauthn_rules();
    let begun = webauthn::challenge(&request.domain, usable, verification, rules);
    let (options, challenge) = begun.ok_or(no_credentials)?;
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
    let id = active_user(ctx, session)?;
    let outcome = webauthn::asserted(&challenge, &json_from_struct(assertion), &id, ctx.webauthn_rules());
    let user_verified = outcome.map_err(|refused| match refused {
        Refused::Unreadable => refusals::WEBAUTHN_CHECK_UNREADABLE,
        Refused::Wrong => refusals::WEBAUTHN_CHECK_WRONG,
    })?;
    ensure(all_still_registered(ctx, &id, &challenge), refusals::WEBAUTHN_CHECK_WRONG)?;
    session.key_challenge = None;
    session.key = Some((ctx.now, user_verified));
    Ok(())
}

/// Whether the user still has every credential that the challenge listed, which ZITADEL's library requires.
fn all_still_registered(ctx: &RequestContext<'_, '_>, id: &str, challenge: &webauthn::Challenge) -> bool {
    let human = ctx.user(id).and_then(|user| user.human).unwrap_or_default();
    let registered: Vec<_> =
        human.webauthn_credentials.iter().filter_map(|c| c.credential.as_ref()).map(webauthn::credential_id).collect();
    challenge.listed.iter().all(|id| registered.contains(id))
}
