//! Invitations of users who have no way to sign in yet.

use super::Delivery;
use super::email::{self, Letter};
use crate::call::Call;
use crate::domain::code::{self, Code as Secret};
use crate::domain::user::{Human, Invite, User};
use crate::status::{Code, Status};

const CODE_ADDED: &str = "user.human.invite.code.added";
const LINK: &str =
    "{{.Origin}}/ui/v2/login/verify?userId={{.UserID}}&code={{.Code}}&organization={{.OrgID}}&invite=true";

fn pending() -> Status {
    Status::new(Code::FailedPrecondition, "COMMAND-Wr3gq", "Errors.User.Code.NotFound")
}

/// Invites; a code that was sent is replaced, one that was returned is not.
pub fn create(
    call: &mut Call<'_, '_>,
    id: &str,
    delivery: Delivery,
    template: Option<&str>,
) -> Result<(User, Option<String>), Status> {
    let unknown = || Status::new(Code::FailedPrecondition, "COMMAND-Wgvn4", "Errors.User.NotFound");
    let (mut user, mut human) = call.person(id).ok_or_else(unknown)?;
    call.allow_on(id, "user.write")?;
    if human.password.is_some() || human.totp.as_ref().is_some_and(|t| t.ready) {
        return Err(Status::new(Code::FailedPrecondition, "COMMAND-EF34g", "Errors.User.AlreadyInitialised"));
    }
    if human.invite.as_ref().is_some_and(|invite| invite.returned) {
        return Err(pending());
    }
    let code = draw(call, &mut user, &mut human, delivery, template)?;
    Ok((user, code))
}

/// Sends a new code in place of one that was sent.
pub fn resend(call: &mut Call<'_, '_>, id: &str) -> Result<User, Status> {
    let unknown = || Status::new(Code::FailedPrecondition, "COMMAND-HN34a", "Errors.User.NotFound");
    let (mut user, mut human) = call.person(id).ok_or_else(unknown)?;
    call.allow_on(id, "user.write")?;
    if human.invite.as_ref().is_none_or(|invite| invite.returned) {
        return Err(pending());
    }
    draw(call, &mut user, &mut human, Delivery::Send, None)?;
    Ok(user)
}

fn draw(
    call: &mut Call<'_, '_>,
    user: &mut User,
    human: &mut Human,
    delivery: Delivery,
    template: Option<&str>,
) -> Result<Option<String>, Status> {
    let code = Secret::draw(code::INVITE, call.now);
    let text = code.reveal().to_owned();
    let returned = delivery == Delivery::Return;
    human.invite = Some(Invite { code, returned });
    call.record(user, human, CODE_ADDED, false);
    // The recordings count two events, whichever way the code goes.
    call.record(user, human, "user.human.invite.code.sent", false);
    email::give(call, user, human, text, delivery, &Letter { kind: CODE_ADDED, link: LINK, template })
}

/// Takes the invitation, which proves the address, too.
pub fn verify(call: &mut Call<'_, '_>, id: &str, code: &str) -> Result<User, Status> {
    let unknown = || Status::new(Code::FailedPrecondition, "COMMAND-F5g2h", "Errors.User.NotFound");
    let (mut user, mut human) = call.person(id).ok_or_else(unknown)?;
    let wrong = || Status::new(Code::InvalidArgument, "COMMAND-Wgn4q", "Errors.User.Code.Invalid");
    let Some(invite) = &human.invite else { return Err(wrong()) };
    if !invite.code.matches(code, call.now) {
        call.tx.keep();
        call.record(&mut user, &human, "user.human.invite.check.failed", false);
        return Err(wrong());
    }
    human.invite = None;
    call.record(&mut user, &human, "user.human.invite.check.succeeded", false);
    if !human.email.verified {
        email::verified(call, &mut user, &mut human);
    }
    Ok(user)
}
