//! Rules for requests of pages. The login client has nearly all permissions, and anyone who opens the page calls RPCs
//! through it. So only the RPCs of the tables are allowed, and of their requests only the listed members: what a newer
//! contract adds is refused until it is reviewed.

use super::link_templates::LinkTemplates;
use super::value_paths::{leaf_paths, member, text_member};
use crate::limits::Cost;
use zitadel_wasm::codec::Value;

/// Rule for the request of one RPC. Members are paths of JSON names.
pub struct Rule {
    /// `package.Service/Method`
    pub rpc: &'static str,
    /// Cost for the rate limit of the client's address.
    pub cost: Cost,
    /// Required members.
    pub required: &'static [&'static str],
    /// Optional members: exact paths, or `member.*` for everything below one.
    pub optional: &'static [&'static str],
    /// Members that are link templates, which must be the page's own.
    pub links: &'static [&'static str],
    /// Members that send an e-mail or text message.
    pub messages: &'static [&'static str],
    /// Members that can guess a password, a code or a factor.
    pub guesses: &'static [&'static str],
    /// How the proxy handles the request.
    pub handling: Handling,
}

/// How the proxy handles a request that fits its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handling {
    /// Forwards it unchanged.
    Forward,
    /// Forwards it if the organization allows registration.
    Register,
    /// Moves the session token of the response into the cookie. The other session RPCs take it from there.
    CreateSession,
    SetSession,
    GetSession,
    DeleteSession,
    /// Returns the browser's own sessions only.
    ListSessions,
    /// Forwards it for the user of the session in `x-login-session`, with this session proof.
    ForSessionUser(SessionProof),
    /// Forwards a code from a message. The user id is from the message's link, or that of the session in `x-login-session`.
    WithCode,
    /// Forwards the code of an invitation, after which this browser may set up the user's first credential.
    AcceptInvitation,
    /// Forwards a password with a code, or the first one of a user that this browser has registered or that it accepted an
    /// invitation of.
    SetPassword,
    /// Returns a code for the passkey of a user that this browser has registered.
    CreatePasskeyCode,
    /// Begins the registration of a passkey, with a code or for the session's user.
    RegisterPasskey,
    /// Ends the registration of a passkey.
    VerifyPasskey,
    /// Returns the masked email address and phone number of the session's user.
    ReadContactHints,
    /// Returns the organization whose domain a user name has, if it takes unknown users.
    DiscoverOrganization,
    /// Returns the branding with the addresses of its files at this server.
    ReadBranding,
    /// Starts a sign-in at an identity provider that returns to the page.
    StartIntent,
    /// Signs in with what an identity provider has proven.
    SignInWithIntent,
    /// Reads an auth request bound to this browser.
    ReadAuthRequest,
    /// Completes an auth request bound to this browser, with a finished session or an error.
    FinishAuthRequest,
    /// Authorizes a device with a finished session, or denies it.
    AuthorizeDevice,
    /// Forwards it as the user of the session in the path.
    AsUser {
        /// Whether it changes something, which requires a signed-in session.
        changes: bool,
    },
}

/// Session proof that an RPC requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionProof {
    /// A session of this browser whose token ZITADEL accepts.
    Alive,
    /// Also a verified first factor that has not expired.
    FirstFactor,
    /// Also a user without a second factor, so that setting one up does not bypass an existing one.
    NoSecondFactor,
}

impl Rule {
    /// Cost of a request for the rate limit of the client's address.
    #[must_use]
    pub fn address_cost(&self, request: &Value) -> Cost {
        if self.messages.iter().any(|path| member(request, path).is_some()) { Cost::Message } else { self.cost }
    }

    /// Cost of a request for the rate limit of the account.
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

    /// Checks a request against the rule.
    ///
    /// # Errors
    /// A message for the developer of the page.
    pub fn check_request(&self, request: &Value, links: &LinkTemplates<'_>) -> Result<(), String> {
        let missing = |path: &&&str| member(request, path).is_none_or(|is| *is == Value::String(String::new()));
        if let Some(path) = self.required.iter().find(missing) {
            return Err(format!("missing {path}; required when a page calls {}", self.rpc));
        }
        if leaf_paths(request).iter().any(|leaf| !self.allows(leaf)) {
            // Not named in the message, because keys of a Struct or map are values of the request.
            return Err(format!("member not allowed when a page calls {}", self.rpc));
        }
        for path in self.links {
            if text_member(request, path).is_some_and(|link| !links.allows(link)) {
                return Err(format!("{path} not allowed; expected one of the page's own link templates"));
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
    fn create_session_takes_a_login_name_and_at_most_a_password() {
        assert!(check_request(CREATE, r#"{"checks":{"user":{"loginName":"mia"}}}"#).is_ok());
        assert!(
            check_request(CREATE, r#"{"checks":{"user":{"loginName":"mia"},"password":{"password":"x"}}}"#).is_ok()
        );
        for refused in [
            r#"{"checks":{"password":{"password":"x"}}}"#,
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
    fn set_session_cannot_change_the_user_or_return_codes() {
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
    fn link_templates_must_be_the_pages_own() {
        let reset =
            |link: &str| check_request(RESET, &format!(r#"{{"userId":"-","sendLink":{{"urlTemplate":"{link}"}}}}"#));
        let own = "https://login.example.com/?flow=reset-password&userId={{.UserID}}&code={{.Code}}";
        assert!(reset(own).is_ok());
        assert!(reset(&format!("{own}&authRequest=V2_1")).is_ok());
        assert!(reset(&format!("{own}&authRequest=V2_2")).is_err(), "a request of another browser");
        assert!(reset("https://login.example.com/oauth/v2/authorize?client_id=a&state={{.Code}}").is_err());
    }

    #[test]
    fn a_password_is_not_set_with_the_current_one_and_registration_cannot_verify_an_email() {
        let set = "zitadel.user.v2.UserService/SetPassword";
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
    fn guesses_and_messages_have_higher_costs_for_the_account() {
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
