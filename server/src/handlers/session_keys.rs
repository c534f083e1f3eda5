//! Passkeys and security keys in sessions: asked for by a challenge, and checked once.

use crate::context::RequestContext;
use crate::domain::session::Session;
use crate::domain::user::State;
use crate::domain::webauthn::{self, Refused};
use crate::status::{Code, Status};
use zitadel_wasm::messages::zitadel::session::v2::{UserVerificationRequirement, request_challenges};

/// Options for the browser. Where the user has to be verified these are his passkeys, else his security keys.
pub fn challenge(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    wanted: &request_challenges::WebAuthN,
) -> Result<prost_types::Struct, Status> {
    let nobody = || Status::new(Code::FailedPrecondition, "COMMAND-eeR2e", "Errors.User.UserIDMissing");
    let (id, _) = session.user.clone().ok_or_else(nobody)?;
    active(ctx, &id)?;
    let none = || Status::new(Code::Internal, "WEBAU-4G8sw", "Errors.User.WebAuthN.BeginLoginFailed");
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
    Ok(webauthn::to_struct(&options))
}

fn active(ctx: &RequestContext<'_, '_>, id: &str) -> Result<(), Status> {
    let gone = || Status::new(Code::FailedPrecondition, "COMMAND-Df4b3", "Errors.User.NotFound");
    ctx.user(id).filter(|user| user.state == State::Active).map(drop).ok_or_else(gone)
}

/// Checks an assertion, which is good once.
pub fn check(
    ctx: &mut RequestContext<'_, '_>,
    session: &mut Session,
    answer: &prost_types::Struct,
) -> Result<(), Status> {
    let refuse = |id, key| Status::new(Code::FailedPrecondition, id, key);
    let none = || refuse("COMMAND-Ioqu5", "Errors.Session.WebAuthN.NoChallenge");
    let challenge = session.key_challenge.clone().ok_or_else(none)?;
    let (id, _) = session.user.clone().ok_or_else(|| refuse("COMMAND-eeR2e", "Errors.User.UserIDMissing"))?;
    active(ctx, &id)?;
    let verified = webauthn::asserted(&challenge, &webauthn::of_struct(answer)).map_err(|refused| {
        let id = match refused {
            Refused::Unreadable => "WEBAU-ADgv4",
            Refused::Wrong => "WEBAU-3M9si",
        };
        Status::new(Code::Internal, id, "Errors.User.WebAuthN.ValidateLoginFailed")
    })?;
    session.key_challenge = None;
    session.key = Some((ctx.now, verified));
    Ok(())
}
