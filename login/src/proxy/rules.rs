//! What a rule asks of one RPC's request. The login client may do nearly everything, and whoever opens the page speaks
//! through it; so only the RPCs of the table go through, and of their requests only the members that it names: what a
//! newer contract adds is refused until somebody has thought about it.

use super::link_templates::LinkTemplates;
use super::value_paths::{leaves, member, text_member};
use crate::limits::Cost;
use zitadel_wasm::codec::Value;

/// What is asked of one RPC's request. Members are named by their JSON names, with dots in between.
pub struct Rule {
    /// `package.Service/Method`
    pub rpc: &'static str,
    /// What it costs an address.
    pub cost: Cost,
    /// Members that have to be there.
    pub required: &'static [&'static str],
    /// Members that may be there: exactly these, or `member.*` for everything below one.
    pub optional: &'static [&'static str],
    /// Which of these are templates of links; they have to be the page's own.
    pub links: &'static [&'static str],
    /// Which of these have somebody get a message.
    pub messages: &'static [&'static str],
    /// Which of these may be guesses: at a password, a code, a factor.
    pub guesses: &'static [&'static str],
    /// What the proxy does with it.
    pub handling: Handling,
}

/// What the proxy does with a request that fits its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handling {
    /// Sends it on as it is.
    Forward,
    /// Sends it on where the organisation lets people register.
    Register,
    /// The session RPCs: tokens go into the cookie and come out of it.
    CreateSession,
    SetSession,
    GetSession,
    DeleteSession,
    /// Answers with the browser's own sessions.
    ListSessions,
    /// About the user of the session that `x-login-session` names, with that much of a proof.
    ForSessionUser(SessionProof),
    /// Carries a code out of a message to the user, whose id is in the message's link, or is that of the named session.
    WithCode,
    /// Reads a request of an application that began in this browser.
    ReadAuthRequest,
    /// Answers such a request, with a finished session or with an error.
    FinishAuthRequest,
    /// Answers a device, with a finished session or with a refusal.
    AuthorizeDevice,
    /// As the user of the session in the path; what changes something takes a finished session.
    AsUser {
        /// Whether it changes something.
        changes: bool,
    },
}

/// What a session has to prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionProof {
    /// That it is a session of this browser, and alive.
    Alive,
    /// That its first factor is verified and still good.
    FirstFactor,
    /// That, and that its user has no second factor yet: nobody gets past one by setting up another.
    NoSecondFactor,
}

impl Rule {
    /// What a request costs the address that it comes from.
    #[must_use]
    pub fn address_cost(&self, request: &Value) -> Cost {
        if self.messages.iter().any(|path| member(request, path).is_some()) { Cost::Message } else { self.cost }
    }

    /// What a request costs the account that it is about.
    #[must_use]
    pub fn account_cost(&self, request: &Value) -> Cost {
        let any = |paths: &[&str]| paths.iter().any(|path| member(request, path).is_some());
        if self.cost == Cost::Message || any(self.messages) {
            Cost::Message
        } else if any(self.guesses) {
            Cost::Check
        } else {
            Cost::Read
        }
    }

    /// Whether a request fits.
    ///
    /// # Errors
    /// What does not, as a sentence for who writes the page.
    pub fn check_request(&self, request: &Value, links: &LinkTemplates<'_>) -> Result<(), String> {
        let missing = |path: &&&str| member(request, path).is_none_or(|is| *is == Value::String(String::new()));
        if let Some(path) = self.required.iter().find(missing) {
            return Err(format!("{path} must be set when a page calls {}", self.rpc));
        }
        if leaves(request).iter().any(|leaf| !self.allows(leaf)) {
            // Which one is not repeated: names of a Struct's or map's members are the page's.
            return Err(format!("a member is set that a page may not set when it calls {}", self.rpc));
        }
        for path in self.links {
            if text_member(request, path).is_some_and(|link| !links.has(link)) {
                return Err(format!("{path} must be one of the page's own link templates"));
            }
        }
        Ok(())
    }

    fn allows(&self, leaf: &str) -> bool {
        self.required.iter().chain(self.optional).any(|path| match path.strip_suffix('*') {
            Some(below) => leaf.starts_with(below) || below.strip_suffix('.') == Some(leaf),
            None => leaf == *path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::login_client_rules::login_client_rule;
    use super::*;

    fn check_request(rpc: &str, text: &str) -> Result<(), String> {
        let request: Value = serde_json::from_str(text).unwrap();
        let rule = login_client_rule(rpc).unwrap();
        rule.check_request(
            &request,
            &LinkTemplates { origin: "https://login.example.com", is_bound: &|id| id == "V2_1" },
        )
    }

    const CREATE: &str = "zitadel.session.v2.SessionService/CreateSession";
    const SET: &str = "zitadel.session.v2.SessionService/SetSession";
    const RESET: &str = "zitadel.user.v2.UserService/PasswordReset";

    #[test]
    fn a_session_begins_with_a_login_name_and_at_most_a_password() {
        assert!(check_request(CREATE, r#"{"checks":{"user":{"loginName":"mia"}}}"#).is_ok());
        assert!(
            check_request(CREATE, r#"{"checks":{"user":{"loginName":"mia"},"password":{"password":"x"}}}"#).is_ok()
        );
        for refused in [
            r#"{"checks":{"user":{"userId":"1"}}}"#,
            r#"{"checks":{"password":{"password":"x"}}}"#,
            r#"{"checks":{"user":{"loginName":""}}}"#,
            r#"{"checks":{"user":{"loginName":"mia"},"totp":{"code":"123456"}}}"#,
            r#"{"checks":{"user":{"loginName":"mia"},"recoveryCode":{"code":"x"}}}"#,
            r#"{"checks":{"user":{"loginName":"mia"}},"lifetime":"3600s"}"#,
            r#"{"checks":{"user":{"loginName":"mia"}},"metadata":{"a":"YQ=="}}"#,
            r#"{"checks":{"user":{"loginName":"mia"}},"challenges":{"otpSms":{}}}"#,
        ] {
            assert!(check_request(CREATE, refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn the_user_of_a_session_cannot_be_changed_and_no_code_is_in_a_response() {
        assert!(check_request(SET, r#"{"sessionId":"1","checks":{"user":{"loginName":"noah"}}}"#).is_err());
        assert!(
            check_request(SET, r#"{"sessionId":"1","challenges":{"otpSms":{},"otpEmail":{"sendCode":{}}}}"#).is_ok()
        );
        for challenge in [
            r#"{"otpSms":{"returnCode":true}}"#,
            r#"{"otpEmail":{"returnCode":{}}}"#,
            r#"{"otpEmail":{"sendCode":{"urlTemplate":"https://login.example.com/?flow=verify-email&userId={{.UserID}}&code={{.Code}}"}}}"#,
        ] {
            assert!(
                check_request(SET, &format!(r#"{{"sessionId":"1","challenges":{challenge}}}"#)).is_err(),
                "{challenge}"
            );
        }
        assert!(check_request(RESET, r#"{"userId":"-","returnCode":{}}"#).is_err());
    }

    #[test]
    fn links_are_the_pages_own_templates() {
        let reset =
            |link: &str| check_request(RESET, &format!(r#"{{"userId":"-","sendLink":{{"urlTemplate":"{link}"}}}}"#));
        let own = "https://login.example.com/?flow=reset-password&userId={{.UserID}}&code={{.Code}}";
        assert!(reset(own).is_ok());
        assert!(reset(&format!("{own}&authRequest=V2_1")).is_ok());
        assert!(reset(&format!("{own}&authRequest=V2_2")).is_err(), "a request of another browser");
        assert!(reset("https://login.example.com/oauth/v2/authorize?client_id=a&state={{.Code}}").is_err());
    }

    #[test]
    fn nobody_sets_a_password_without_a_code_nor_makes_a_verified_user() {
        let set = "zitadel.user.v2.UserService/SetPassword";
        assert!(check_request(set, r#"{"userId":"1","newPassword":{"password":"x"}}"#).is_err());
        assert!(check_request(set, r#"{"userId":"1","newPassword":{"password":"x"},"currentPassword":"y"}"#).is_err());
        assert!(check_request(set, r#"{"userId":"1","newPassword":{"password":"x"},"verificationCode":"y"}"#).is_ok());
        let add = "zitadel.user.v2.UserService/AddHumanUser";
        let user = |more: &str| {
            check_request(add, &format!(r#"{{"profile":{{"givenName":"a"}},"email":{{"email":"a@b.c"{more}}}}}"#))
        };
        assert!(user("").is_ok());
        assert!(user(r#","isVerified":true"#).is_err());
        assert!(user(r#","returnCode":{}"#).is_err());
        assert!(login_client_rule("zitadel.user.v2.UserService/DeleteUser").is_none());
        assert!(login_client_rule("zitadel.user.v2.UserService/ListUsers").is_none());
    }

    #[test]
    fn an_account_pays_for_guesses_and_messages() {
        let cost = |rpc: &str, text: &str| {
            login_client_rule(rpc).unwrap().account_cost(&serde_json::from_str::<Value>(text).unwrap())
        };
        assert_eq!(cost(SET, r#"{"sessionId":"1","challenges":{"webAuthN":{"domain":"a"}}}"#), Cost::Read);
        assert_eq!(cost(SET, r#"{"sessionId":"1","checks":{"totp":{"code":"1"}}}"#), Cost::Check);
        assert_eq!(cost(SET, r#"{"sessionId":"1","challenges":{"otpSms":{}}}"#), Cost::Message);
        assert_eq!(cost(CREATE, r#"{"checks":{"user":{"loginName":"mia"}}}"#), Cost::Check);
        assert_eq!(cost(RESET, r#"{"userId":"-"}"#), Cost::Message);
    }
}
