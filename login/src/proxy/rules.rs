//! What a page may have done in the login client's name. The login client may do nearly everything, and whoever opens the
//! page speaks through it; so only what is listed here goes through, and only in these shapes: nothing about a session
//! without its token, no code in an answer, no new password without a code, no link to anywhere but to the page itself.

use crate::limits::Cost;
use zitadel_wasm::codec::Value;

/// What is asked of one RPC's request. Members are named by their JSON names, with dots in between.
pub struct Rule {
    /// `package.Service/Method`
    pub rpc: &'static str,
    /// What it costs.
    pub cost: Cost,
    /// Members that have to be there.
    must: &'static [&'static str],
    /// Members that must not.
    never: &'static [&'static str],
    /// Templates of links, which have to lead to the page.
    links: &'static [&'static str],
    /// What else has to be so.
    pub needs: Needs,
}

/// What the gate asks before a call goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A session has to vouch for it: of the user that it is about, with a first factor checked, and nobody's who has a
    /// second factor already; so that nobody gets past one by setting up another.
    SessionProof,
    /// The organisation lets people register.
    Registration,
}

const fn read(rpc: &'static str, must: &'static [&'static str]) -> Rule {
    Rule { rpc, cost: Cost::Read, must, never: &[], links: &[], needs: Needs::Nothing }
}

const fn check(rpc: &'static str, must: &'static [&'static str]) -> Rule {
    Rule { rpc, cost: Cost::Check, must, never: &[], links: &[], needs: Needs::Nothing }
}

const fn proved(rpc: &'static str) -> Rule {
    Rule { rpc, cost: Cost::Check, must: &["userId"], never: &["code.id"], links: &[], needs: Needs::SessionProof }
}

const CHALLENGES: &[&str] = &["challenges.otpSms.returnCode", "challenges.otpEmail.returnCode"];
const CHALLENGE_LINK: &[&str] = &["challenges.otpEmail.sendCode.urlTemplate"];

/// Everything that goes through.
pub const RULES: &[Rule] = &[
    read("zitadel.settings.v2.SettingsService/GetGeneralSettings", &[]),
    read("zitadel.settings.v2.SettingsService/GetLoginSettings", &[]),
    read("zitadel.settings.v2.SettingsService/GetBrandingSettings", &[]),
    read("zitadel.settings.v2.SettingsService/GetLegalAndSupportSettings", &[]),
    read("zitadel.settings.v2.SettingsService/GetLockoutSettings", &[]),
    read("zitadel.settings.v2.SettingsService/GetPasswordComplexitySettings", &[]),
    read("zitadel.settings.v2.SettingsService/GetPasswordExpirySettings", &[]),
    read("zitadel.settings.v2.SettingsService/GetDomainSettings", &[]),
    read("zitadel.settings.v2.SettingsService/GetActiveIdentityProviders", &[]),
    read("zitadel.settings.v2.SettingsService/GetHostedLoginTranslation", &[]),
    Rule {
        rpc: "zitadel.session.v2.SessionService/CreateSession",
        cost: Cost::Check,
        must: &["checks.user"],
        never: CHALLENGES,
        links: CHALLENGE_LINK,
        needs: Needs::Nothing,
    },
    Rule {
        rpc: "zitadel.session.v2.SessionService/SetSession",
        cost: Cost::Check,
        must: &["sessionToken"],
        never: CHALLENGES,
        links: CHALLENGE_LINK,
        needs: Needs::Nothing,
    },
    read("zitadel.session.v2.SessionService/GetSession", &["sessionToken"]),
    read("zitadel.session.v2.SessionService/DeleteSession", &["sessionToken"]),
    check("zitadel.user.v2.UserService/ListAuthenticationMethodTypes", &["userId"]),
    Rule {
        rpc: "zitadel.user.v2.UserService/AddHumanUser",
        cost: Cost::Message,
        must: &["profile", "email"],
        never: &[
            "userId",
            "hashedPassword",
            "email.isVerified",
            "email.returnCode",
            "phone.isVerified",
            "phone.returnCode",
            "idpLinks",
            "metadata",
            "totpSecret",
            "organization.orgDomain",
        ],
        links: &["email.sendCode.urlTemplate"],
        needs: Needs::Registration,
    },
    Rule {
        rpc: "zitadel.user.v2.UserService/SendEmailCode",
        cost: Cost::Message,
        must: &["sendCode.urlTemplate"],
        never: &["returnCode"],
        links: &["sendCode.urlTemplate"],
        needs: Needs::Nothing,
    },
    check("zitadel.user.v2.UserService/VerifyEmail", &["verificationCode"]),
    check("zitadel.user.v2.UserService/VerifyInviteCode", &["verificationCode"]),
    Rule {
        rpc: "zitadel.user.v2.UserService/PasswordReset",
        cost: Cost::Message,
        must: &["sendLink.urlTemplate"],
        never: &["returnCode"],
        links: &["sendLink.urlTemplate"],
        needs: Needs::Nothing,
    },
    check("zitadel.user.v2.UserService/SetPassword", &["verificationCode"]),
    proved("zitadel.user.v2.UserService/RegisterTOTP"),
    proved("zitadel.user.v2.UserService/VerifyTOTPRegistration"),
    proved("zitadel.user.v2.UserService/RegisterU2F"),
    proved("zitadel.user.v2.UserService/VerifyU2FRegistration"),
    proved("zitadel.user.v2.UserService/RegisterPasskey"),
    proved("zitadel.user.v2.UserService/VerifyPasskeyRegistration"),
    proved("zitadel.user.v2.UserService/AddOTPSMS"),
    proved("zitadel.user.v2.UserService/AddOTPEmail"),
    read("zitadel.oidc.v2.OIDCService/GetAuthRequest", &[]),
    check("zitadel.oidc.v2.OIDCService/CreateCallback", &[]),
    check("zitadel.oidc.v2.OIDCService/GetDeviceAuthorizationRequest", &[]),
    check("zitadel.oidc.v2.OIDCService/AuthorizeOrDenyDeviceAuthorization", &[]),
];

/// The rule of an RPC, if it goes through at all.
#[must_use]
pub fn of(rpc: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.rpc == rpc)
}

impl Rule {
    /// Whether a request fits.
    ///
    /// # Errors
    /// What does not, as a sentence for who writes the page.
    pub fn fits(&self, request: &Value, page: &str) -> Result<(), String> {
        for path in self.must {
            if member(request, path).is_none_or(|found| *found == Value::String(String::new())) {
                return Err(format!("{path} has to be there when a page calls {}", self.rpc));
            }
        }
        if let Some(path) = self.never.iter().find(|path| member(request, path).is_some()) {
            return Err(format!("{path} must not be there when a page calls {}", self.rpc));
        }
        for path in self.links {
            if let Some(Value::String(link)) = member(request, path)
                && !link.strip_prefix(page).is_some_and(|rest| rest.starts_with(['/', '?']))
            {
                return Err(format!("{path} has to lead to {page}"));
            }
        }
        Ok(())
    }
}

/// The member under a path of names, where every one of them is there.
pub fn member<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, name| match value {
        Value::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    fn fits(rpc: &str, text: &str) -> Result<(), String> {
        of(rpc).unwrap().fits(&request(text), "https://login.example.com")
    }

    const SET: &str = "zitadel.session.v2.SessionService/SetSession";
    const RESET: &str = "zitadel.user.v2.UserService/PasswordReset";

    #[test]
    fn a_session_is_touched_only_with_its_token() {
        assert!(fits(SET, r#"{"sessionId":"1","sessionToken":"t"}"#).is_ok());
        assert!(fits(SET, r#"{"sessionId":"1"}"#).unwrap_err().contains("sessionToken"));
        assert!(fits(SET, r#"{"sessionId":"1","sessionToken":""}"#).is_err());
    }

    #[test]
    fn codes_are_never_in_an_answer() {
        for challenge in [r#"{"otpSms":{"returnCode":true}}"#, r#"{"otpEmail":{"returnCode":{}}}"#] {
            let text = format!(r#"{{"sessionId":"1","sessionToken":"t","challenges":{challenge}}}"#);
            assert!(fits(SET, &text).unwrap_err().contains("returnCode"));
        }
        assert!(fits(RESET, r#"{"userId":"1","returnCode":{}}"#).is_err());
    }

    #[test]
    fn links_lead_to_the_page_and_nowhere_else() {
        let link = |link: &str| fits(RESET, &format!(r#"{{"userId":"1","sendLink":{{"urlTemplate":"{link}"}}}}"#));
        assert!(link("https://login.example.com/?flow=password&code={{.Code}}").is_ok());
        for evil in [
            "https://evil.example.com/",
            "https://login.example.com.evil.example.com/",
            "https://login.example.com@evil.example.com/",
            "{{.Code}}",
        ] {
            assert!(link(evil).is_err(), "{evil}");
        }
    }

    #[test]
    fn nobody_sets_a_password_without_a_code_nor_makes_a_verified_user() {
        let set = "zitadel.user.v2.UserService/SetPassword";
        assert!(fits(set, r#"{"userId":"1","newPassword":{"password":"x"}}"#).is_err());
        assert!(fits(set, r#"{"userId":"1","newPassword":{"password":"x"},"currentPassword":"y"}"#).is_err());
        let add = "zitadel.user.v2.UserService/AddHumanUser";
        assert!(fits(add, r#"{"profile":{},"email":{"email":"a@b.c","isVerified":true}}"#).is_err());
        assert!(of("zitadel.user.v2.UserService/DeleteUser").is_none());
        assert!(of("zitadel.user.v2.UserService/ListUsers").is_none());
    }

    #[test]
    fn every_rule_is_about_an_rpc_and_members_of_the_contract() {
        let schema = zitadel_wasm::schema::Schema::embedded().unwrap();
        for rule in RULES {
            assert!(schema.method(&format!("/{}", rule.rpc)).is_some(), "{}", rule.rpc);
        }
    }
}
