//! The allow list of RPCs that pages call as the login client, with the rule of each.

use super::rules::{Handling, Rule, SessionProof};
use crate::limits::Cost;

const EVERYTHING: &[&str] = &["*"];

const fn settings(rpc: &'static str) -> Rule {
    Rule {
        rpc,
        cost: Cost::Read,
        required: &[],
        optional: EVERYTHING,
        links: &[],
        messages: &[],
        guesses: &[],
        handling: Handling::Forward,
    }
}

const fn rule(rpc: &'static str, cost: Cost, required: &'static [&'static str], handling: Handling) -> Rule {
    Rule { rpc, cost, required, optional: &[], links: &[], messages: &[], guesses: &[], handling }
}

/// Sets up the first second factor when one is forced. As the login client, because a session without a second factor has
/// no permission for it.
const fn enrolls(rpc: &'static str, optional: &'static [&'static str]) -> Rule {
    let handling = Handling::ForSessionUser(SessionProof::NoSecondFactor);
    Rule { rpc, cost: Cost::Check, required: &["userId"], optional, links: &[], messages: &[], guesses: &[], handling }
}

/// Carries a code from an e-mail or text message.
const fn with_code(rpc: &'static str, required: &'static [&'static str]) -> Rule {
    Rule { guesses: &["verificationCode"], ..rule(rpc, Cost::Check, required, Handling::WithCode) }
}

/// Members of `SetSession` that belong to a second factor.
pub const SECOND_FACTOR: &[&str] = &[
    "checks.totp",
    "checks.otpSms",
    "checks.otpEmail",
    "checks.recoveryCode",
    "challenges.otpSms",
    "challenges.otpEmail",
];

/// The rules of all RPCs that pages may call as the login client.
pub const RULES: &[Rule] = &[
    settings("zitadel.settings.v2.SettingsService/GetGeneralSettings"),
    settings("zitadel.settings.v2.SettingsService/GetLoginSettings"),
    Rule { handling: Handling::ReadBranding, ..settings("zitadel.settings.v2.SettingsService/GetBrandingSettings") },
    settings("zitadel.settings.v2.SettingsService/GetLegalAndSupportSettings"),
    settings("zitadel.settings.v2.SettingsService/GetLockoutSettings"),
    settings("zitadel.settings.v2.SettingsService/GetPasswordComplexitySettings"),
    settings("zitadel.settings.v2.SettingsService/GetPasswordExpirySettings"),
    settings("zitadel.settings.v2.SettingsService/GetDomainSettings"),
    settings("zitadel.settings.v2.SettingsService/GetActiveIdentityProviders"),
    settings("zitadel.settings.v2.SettingsService/GetHostedLoginTranslation"),
    rule(
        "zitadel.org.v2.OrganizationService/ListOrganizations",
        Cost::Check,
        &["queries"],
        Handling::DiscoverOrganization,
    ),
    Rule {
        optional: &["checks.user.loginName", "checks.user.userId", "checks.password.password", "userAgent.*"],
        guesses: &["checks.user"],
        ..rule(
            "zitadel.session.v2.SessionService/CreateSession",
            Cost::Check,
            &["checks.user"],
            Handling::CreateSession,
        )
    },
    Rule {
        optional: &[
            "sessionToken",
            "checks",
            "checks.password.password",
            "checks.webAuthN.credentialAssertionData.*",
            "checks.totp.code",
            "checks.otpSms.code",
            "checks.otpEmail.code",
            "checks.recoveryCode.code",
            "challenges",
            "challenges.webAuthN.domain",
            "challenges.webAuthN.userVerificationRequirement",
            "challenges.otpSms",
            "challenges.otpEmail",
            "challenges.otpEmail.sendCode",
        ],
        messages: &["challenges.otpSms", "challenges.otpEmail"],
        guesses: &["checks"],
        ..rule("zitadel.session.v2.SessionService/SetSession", Cost::Check, &["sessionId"], Handling::SetSession)
    },
    Rule {
        optional: &["sessionToken"],
        ..rule("zitadel.session.v2.SessionService/GetSession", Cost::Read, &["sessionId"], Handling::GetSession)
    },
    Rule {
        optional: &["sessionToken"],
        ..rule("zitadel.session.v2.SessionService/DeleteSession", Cost::Read, &["sessionId"], Handling::DeleteSession)
    },
    Rule {
        optional: EVERYTHING,
        ..rule("zitadel.session.v2.SessionService/ListSessions", Cost::Read, &[], Handling::ListSessions)
    },
    Rule {
        optional: &["domainQuery.*"],
        ..rule(
            "zitadel.user.v2.UserService/ListAuthenticationMethodTypes",
            Cost::Read,
            &["userId"],
            Handling::ForSessionUser(SessionProof::FirstFactor),
        )
    },
    Rule {
        optional: &[
            "username",
            "organization",
            "organization.orgId",
            "profile.*",
            "email.sendCode",
            "email.sendCode.urlTemplate",
            "phone.phone",
            "phone.sendCode",
            "password.password",
        ],
        links: &["email.sendCode.urlTemplate"],
        ..rule(
            "zitadel.user.v2.UserService/AddHumanUser",
            Cost::Message,
            &["profile", "email.email"],
            Handling::Register,
        )
    },
    Rule {
        links: &["sendCode.urlTemplate"],
        ..rule(
            "zitadel.user.v2.UserService/SendEmailCode",
            Cost::Message,
            &["userId", "sendCode.urlTemplate"],
            Handling::ForSessionUser(SessionProof::FirstFactor),
        )
    },
    with_code("zitadel.user.v2.UserService/VerifyEmail", &["userId", "verificationCode"]),
    Rule {
        handling: Handling::AcceptInvitation,
        ..with_code("zitadel.user.v2.UserService/VerifyInviteCode", &["userId", "verificationCode"])
    },
    Rule {
        optional: &["sendLink.notificationType"],
        links: &["sendLink.urlTemplate"],
        ..rule(
            "zitadel.user.v2.UserService/PasswordReset",
            Cost::Message,
            &["userId", "sendLink.urlTemplate"],
            Handling::ForSessionUser(SessionProof::Alive),
        )
    },
    Rule {
        optional: &["verificationCode"],
        handling: Handling::SetPassword,
        ..with_code("zitadel.user.v2.UserService/SetPassword", &["userId", "newPassword.password"])
    },
    enrolls("zitadel.user.v2.UserService/RegisterTOTP", &[]),
    enrolls("zitadel.user.v2.UserService/VerifyTOTPRegistration", &["code"]),
    enrolls("zitadel.user.v2.UserService/RegisterU2F", &["domain"]),
    enrolls("zitadel.user.v2.UserService/VerifyU2FRegistration", &["u2fId", "publicKeyCredential.*", "tokenName"]),
    rule(
        "zitadel.user.v2.UserService/CreatePasskeyRegistrationLink",
        Cost::Check,
        &["userId", "returnCode"],
        Handling::CreatePasskeyCode,
    ),
    Rule {
        guesses: &["code"],
        handling: Handling::RegisterPasskey,
        ..enrolls("zitadel.user.v2.UserService/RegisterPasskey", &["authenticator", "domain", "code.id", "code.code"])
    },
    Rule {
        handling: Handling::VerifyPasskey,
        ..enrolls(
            "zitadel.user.v2.UserService/VerifyPasskeyRegistration",
            &["passkeyId", "publicKeyCredential.*", "passkeyName"],
        )
    },
    enrolls("zitadel.user.v2.UserService/AddOTPSMS", &[]),
    enrolls("zitadel.user.v2.UserService/AddOTPEmail", &[]),
    rule("zitadel.user.v2.UserService/GetUserByID", Cost::Read, &["userId"], Handling::ReadContactHints),
    Rule {
        optional: &["urls.successUrl", "urls.failureUrl", "urls.loginHint", "ldap.username", "ldap.password"],
        guesses: &["ldap"],
        ..rule(
            "zitadel.user.v2.UserService/StartIdentityProviderIntent",
            Cost::Check,
            &["idpId"],
            Handling::StartIntent,
        )
    },
    Rule {
        guesses: &["idpIntentToken"],
        ..rule(
            "zitadel.user.v2.UserService/RetrieveIdentityProviderIntent",
            Cost::Check,
            &["idpIntentId", "idpIntentToken"],
            Handling::SignInWithIntent,
        )
    },
    rule("zitadel.oidc.v2.OIDCService/GetAuthRequest", Cost::Read, &["authRequestId"], Handling::ReadAuthRequest),
    Rule {
        optional: &["session.sessionId", "session.sessionToken", "error", "error.error", "error.errorDescription"],
        ..rule(
            "zitadel.oidc.v2.OIDCService/CreateCallback",
            Cost::Check,
            &["authRequestId"],
            Handling::FinishAuthRequest,
        )
    },
    rule("zitadel.saml.v2.SAMLService/GetSAMLRequest", Cost::Read, &["samlRequestId"], Handling::ReadAuthRequest),
    Rule {
        optional: &["session.sessionId", "session.sessionToken", "error", "error.error", "error.errorDescription"],
        ..rule(
            "zitadel.saml.v2.SAMLService/CreateResponse",
            Cost::Check,
            &["samlRequestId"],
            Handling::FinishAuthRequest,
        )
    },
    rule("zitadel.oidc.v2.OIDCService/GetDeviceAuthorizationRequest", Cost::Check, &["userCode"], Handling::Forward),
    Rule {
        optional: &["session.sessionId", "session.sessionToken", "deny"],
        ..rule(
            "zitadel.oidc.v2.OIDCService/AuthorizeOrDenyDeviceAuthorization",
            Cost::Check,
            &["deviceAuthorizationId"],
            Handling::AuthorizeDevice,
        )
    },
];

/// The rule of an RPC; `None` when pages may not call it as the login client.
#[must_use]
pub fn login_client_rule(rpc: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.rpc == rpc)
}

#[cfg(test)]
mod tests {
    use super::super::self_service::SELF_SERVICE;
    use super::*;
    use zitadel_wasm::schema::{MessageId, Schema, Type, for_servers};

    fn is_member(schema: &Schema, message: MessageId, path: &str) -> bool {
        let (name, rest) = path.split_once('.').unwrap_or((path, ""));
        let Some(of) = schema.message(message) else { return false };
        let Some(field) = of.field(name).and_then(|at| of.fields.get(at)) else { return name == "*" };
        rest.is_empty() || rest == "*" || matches!(field.ty, Type::Message(below) if is_member(schema, below, rest))
    }

    #[test]
    fn every_rule_names_an_rpc_and_fields_of_the_contract() {
        let schema = for_servers().unwrap();
        for rule in RULES.iter().chain(SELF_SERVICE) {
            let (_, method) = schema.method(rule.rpc).unwrap_or_else(|| panic!("{}", rule.rpc));
            for path in [rule.required, rule.optional, rule.links, rule.messages, rule.guesses].concat() {
                assert!(is_member(&schema, method.request, path), "{} of {}", path, rule.rpc);
            }
        }
    }
}
