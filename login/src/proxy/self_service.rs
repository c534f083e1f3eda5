//! Self-service: RPCs that are forwarded with the session's token. Only those of this allow list, so that an administrator's
//! session in a browser gives no access to the admin API. A user id in the request must be the session's own.

use super::context::CallContext;
use super::rules::{Handling, Rule};
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{set_text_member, text_member};
use crate::limits::Cost;
use crate::refusal::Refusal;

/// User id that means the session's user.
pub(super) const OWN_USER: &str = "-";

const fn own(rpc: &'static str, cost: Cost, optional: &'static [&'static str], changes: bool) -> Rule {
    Rule {
        rpc,
        cost,
        required: &[],
        optional,
        links: &[],
        messages: &[],
        guesses: &[],
        handling: Handling::AsUser { changes },
    }
}

const fn reads(rpc: &'static str, optional: &'static [&'static str]) -> Rule {
    own(rpc, Cost::Read, optional, false)
}

const fn changes(rpc: &'static str, optional: &'static [&'static str]) -> Rule {
    own(rpc, Cost::Check, optional, true)
}

/// Changes something, with a password or a code that could be guessed.
const fn guesses(rpc: &'static str, optional: &'static [&'static str], guesses: &'static [&'static str]) -> Rule {
    Rule { guesses, ..changes(rpc, optional) }
}

/// Sends an e-mail or text message.
const fn sends(rpc: &'static str, optional: &'static [&'static str]) -> Rule {
    own(rpc, Cost::Message, optional, true)
}

/// Sends a message with a link.
const fn sends_link(rpc: &'static str, optional: &'static [&'static str]) -> Rule {
    Rule { links: &["sendCode.urlTemplate"], ..sends(rpc, optional) }
}

const NOTHING: &[&str] = &[];
const USER: &[&str] = &["userId"];
const CODE: &[&str] = &["verificationCode"];

/// The rules of all RPCs that pages may call as the session's user.
pub const SELF_SERVICE: &[Rule] = &[
    reads("zitadel.user.v2.UserService/GetUserByID", USER),
    reads("zitadel.user.v2.UserService/ListPasskeys", USER),
    reads("zitadel.user.v2.UserService/ListAuthenticationMethodTypes", &["userId", "domainQuery.*"]),
    reads("zitadel.user.v2.UserService/ListAuthenticationFactors", &["userId", "authFactors", "states"]),
    changes("zitadel.user.v2.UserService/HumanMFAInitSkipped", USER),
    guesses(
        "zitadel.user.v2.UserService/SetPassword",
        &["userId", "newPassword.password", "currentPassword", "verificationCode"],
        &["currentPassword", "verificationCode"],
    ),
    sends_link("zitadel.user.v2.UserService/SetEmail", &["userId", "email", "sendCode", "sendCode.urlTemplate"]),
    sends_link("zitadel.user.v2.UserService/SendEmailCode", &["userId", "sendCode", "sendCode.urlTemplate"]),
    sends_link("zitadel.user.v2.UserService/ResendEmailCode", &["userId", "sendCode", "sendCode.urlTemplate"]),
    guesses("zitadel.user.v2.UserService/VerifyEmail", &["userId", "verificationCode"], CODE),
    sends("zitadel.user.v2.UserService/SetPhone", &["userId", "phone", "sendCode"]),
    sends("zitadel.user.v2.UserService/ResendPhoneCode", &["userId", "sendCode"]),
    guesses("zitadel.user.v2.UserService/VerifyPhone", &["userId", "verificationCode"], CODE),
    changes("zitadel.user.v2.UserService/RemovePhone", USER),
    changes("zitadel.user.v2.UserService/RegisterTOTP", USER),
    changes("zitadel.user.v2.UserService/VerifyTOTPRegistration", &["userId", "code"]),
    changes("zitadel.user.v2.UserService/RemoveTOTP", USER),
    changes("zitadel.user.v2.UserService/RegisterU2F", &["userId", "domain"]),
    changes(
        "zitadel.user.v2.UserService/VerifyU2FRegistration",
        &["userId", "u2fId", "publicKeyCredential.*", "tokenName"],
    ),
    changes("zitadel.user.v2.UserService/RemoveU2F", &["userId", "u2fId"]),
    changes("zitadel.user.v2.UserService/RegisterPasskey", &["userId", "authenticator", "domain"]),
    changes(
        "zitadel.user.v2.UserService/VerifyPasskeyRegistration",
        &["userId", "passkeyId", "publicKeyCredential.*", "passkeyName"],
    ),
    changes("zitadel.user.v2.UserService/RemovePasskey", &["userId", "passkeyId"]),
    changes("zitadel.user.v2.UserService/AddOTPSMS", USER),
    changes("zitadel.user.v2.UserService/RemoveOTPSMS", USER),
    changes("zitadel.user.v2.UserService/AddOTPEmail", USER),
    changes("zitadel.user.v2.UserService/RemoveOTPEmail", USER),
    changes("zitadel.user.v2.UserService/GenerateRecoveryCodes", &["userId", "count"]),
    changes("zitadel.user.v2.UserService/RemoveRecoveryCodes", USER),
    reads("zitadel.auth.v1.AuthService/GetMyUser", NOTHING),
    reads("zitadel.auth.v1.AuthService/GetMyProfile", NOTHING),
    reads("zitadel.auth.v1.AuthService/GetMyEmail", NOTHING),
    reads("zitadel.auth.v1.AuthService/GetMyPhone", NOTHING),
    reads("zitadel.auth.v1.AuthService/GetMyPasswordComplexityPolicy", NOTHING),
    reads("zitadel.auth.v1.AuthService/GetMyLoginPolicy", NOTHING),
    reads("zitadel.auth.v1.AuthService/ListMyAuthFactors", NOTHING),
    reads("zitadel.auth.v1.AuthService/ListMyPasswordless", NOTHING),
    reads("zitadel.auth.v1.AuthService/ListMyLinkedIDPs", &["*"]),
    changes("zitadel.auth.v1.AuthService/RemoveMyLinkedIDP", &["idpId", "linkedUserId"]),
    changes("zitadel.auth.v1.AuthService/UpdateMyProfile", &["*"]),
    guesses("zitadel.auth.v1.AuthService/UpdateMyPassword", &["oldPassword", "newPassword"], &["oldPassword"]),
    sends("zitadel.auth.v1.AuthService/SetMyEmail", &["email"]),
    guesses("zitadel.auth.v1.AuthService/VerifyMyEmail", &["code"], &["code"]),
    sends("zitadel.auth.v1.AuthService/ResendMyEmailVerification", NOTHING),
    sends("zitadel.auth.v1.AuthService/SetMyPhone", &["phone"]),
    guesses("zitadel.auth.v1.AuthService/VerifyMyPhone", &["code"], &["code"]),
    sends("zitadel.auth.v1.AuthService/ResendMyPhoneVerification", NOTHING),
    changes("zitadel.auth.v1.AuthService/RemoveMyPhone", NOTHING),
    changes("zitadel.auth.v1.AuthService/AddMyAuthFactorOTP", NOTHING),
    changes("zitadel.auth.v1.AuthService/VerifyMyAuthFactorOTP", &["code"]),
    changes("zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTP", NOTHING),
    changes("zitadel.auth.v1.AuthService/AddMyAuthFactorOTPSMS", NOTHING),
    changes("zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTPSMS", NOTHING),
    changes("zitadel.auth.v1.AuthService/AddMyAuthFactorOTPEmail", NOTHING),
    changes("zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTPEmail", NOTHING),
    changes("zitadel.auth.v1.AuthService/AddMyAuthFactorU2F", NOTHING),
    changes("zitadel.auth.v1.AuthService/VerifyMyAuthFactorU2F", &["verification.*"]),
    changes("zitadel.auth.v1.AuthService/RemoveMyAuthFactorU2F", &["tokenId"]),
    changes("zitadel.auth.v1.AuthService/AddMyPasswordless", NOTHING),
    changes("zitadel.auth.v1.AuthService/VerifyMyPasswordless", &["verification.*"]),
    changes("zitadel.auth.v1.AuthService/RemoveMyPasswordless", &["tokenId"]),
];

/// The rule of an RPC; `None` when pages may not call it as the session's user.
#[must_use]
pub fn self_service_rule(rpc: &str) -> Option<&'static Rule> {
    SELF_SERVICE.iter().find(|rule| rule.rpc == rpc)
}

/// Forwards an RPC as the user of a session of this browser.
pub(super) async fn call_as_user(ctx: &mut CallContext<'_>, session: &str, changes: bool) -> Result<RpcReply, Refusal> {
    let entry = ctx.browser_session(session)?;
    if entry.decoy || !entry.proven {
        return Err(Refusal::first_factor_missing());
    }
    if ctx.has_field("userId") {
        let named = text_member(&ctx.request, "userId").unwrap_or(OWN_USER);
        if named != OWN_USER && named != entry.user {
            return Err(Refusal::not_allowed("userId must be the session's user, or -"));
        }
        set_text_member(&mut ctx.request, "userId", &entry.user);
    }
    ctx.take_for_account(&entry.user).await?;
    if changes {
        ctx.read_sign_in_state(&entry).await?.is_signed_in()?;
    }
    let caller = Caller::session(&entry.token).ok_or_else(|| Refusal::not_allowed("the session has no token"))?;
    ctx.forward(caller).await
}
