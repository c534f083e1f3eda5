//! Users in state initial, as v1 creates them: neither a password nor a verified e-mail address. They initialize their
//! account with a code from a mail.

use crate::context::RequestContext;
use crate::domain::code::{self, Code};
use crate::domain::user::{HumanUser, State, User};
use crate::domain::{outbox, template};
use crate::refusal::{Code as GrpcCode, Refusal};
use zitadel_wasm::refusals;

const CODE_ADDED: &str = "user.human.initialization.code.added";
const LINK: &str = "{{.Origin}}/ui/login/user/init?authRequestID=&code={{.Code}}&loginname={{urlquery .LoginName}}\
                    &orgID={{.OrgID}}&passwordset=false&userID={{.UserID}}";

/// Sends the mail with the code; the user is in state initial from then on.
///
/// # Errors
/// Never: the link is the server's own.
pub fn issue_code(ctx: &mut RequestContext<'_, '_>, edited: &mut HumanUser) -> Result<(), Refusal> {
    let code = Code::generate(code::INITIALIZATION, ctx.now);
    let login_name = ctx.login_name(&edited.user);
    let fields =
        [("Code", code.reveal()), ("LoginName", &login_name), ("OrgID", &edited.user.org), ("UserID", &edited.user.id)];
    let url = template::link(None, LINK, &fields, &[("Origin", ctx.origin)])?;
    outbox::email(ctx.tx, ctx.now, &edited.human.email.value, CODE_ADDED, code.reveal(), url);
    edited.user.state = State::Initial;
    edited.human.initialization = Some(code);
    ctx.record_event(&mut edited.user, CODE_ADDED);
    ctx.record_event(&mut edited.user, "user.human.initialization.code.sent");
    Ok(())
}

/// Sends the mail again, with a new code.
///
/// # Errors
/// When there is no such user, or the user is not in state initial.
pub fn resend(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let initial = ctx.human(id).is_some_and(|(user, _)| user.state == State::Initial);
    if !initial {
        return Err(Refusal::plain(GrpcCode::FailedPrecondition, "there is no such user in state initial"));
    }
    ctx.edit_human(id, refusals::INTERNAL, issue_code)
}
