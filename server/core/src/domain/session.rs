//! Sessions and their tokens.

use super::code::Code;
use super::instance::Instance;
use super::{seal, webauthn};
use crate::clock::Time;
use crate::store::Entity;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A session.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Session {
    /// Decimal id.
    pub id: String,
    /// Id of the newest token; no other is valid.
    pub token: String,
    /// Who created it.
    pub creator: String,
    /// When it was created.
    pub created: Time,
    /// When it changed last.
    pub changed: Time,
    /// Number of events so far.
    pub sequence: u64,
    /// Whether it was terminated.
    pub terminated: bool,
    /// Whether SetSession created it under an id that CreateSession never returned. ZITADEL accepts that, and does not
    /// terminate such a session.
    #[serde(default)]
    pub never_created: bool,
    /// When it expires.
    pub expires: Option<Time>,
    /// The user, and when the user was checked.
    pub user: Option<(String, Time)>,
    /// The user's session epoch when the user was checked: how often all sessions of the user had been ended.
    #[serde(default)]
    pub user_epoch: u64,
    /// When the password was checked.
    pub password: Option<Time>,
    /// When an intent of an identity provider was checked.
    #[serde(default)]
    pub intent: Option<Time>,
    /// When a TOTP code was checked.
    pub totp: Option<Time>,
    /// The WebAuthn challenge that waits for its assertion.
    #[serde(default)]
    pub key_challenge: Option<webauthn::Challenge>,
    /// When a WebAuthn credential was checked, and whether its user was verified.
    #[serde(default)]
    pub key: Option<(Time, bool)>,
    /// Codes by SMS.
    #[serde(default, skip_serializing_if = "Otp::is_empty")]
    pub otp_sms: Otp,
    /// Codes by e-mail.
    #[serde(default, skip_serializing_if = "Otp::is_empty")]
    pub otp_email: Otp,
    /// When a recovery code was checked.
    #[serde(default)]
    pub recovery_code: Option<Time>,
    /// Metadata.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub metadata: BTreeMap<String, Vec<u8>>,
    /// The browser.
    #[serde(default, rename = "browser")]
    pub user_agent: Option<UserAgent>,
}

/// The codes of one channel that are sent for one session.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Otp {
    /// The code that waits.
    pub challenge: Option<Code>,
    /// When a code was checked.
    pub checked: Option<Time>,
}

impl Otp {
    fn is_empty(&self) -> bool {
        self.challenge.is_none() && self.checked.is_none()
    }
}

/// How many sessions are stored at most.
pub const KEPT: u64 = 200_000;

impl Entity for Session {
    const PREFIX: &'static str = "session";
}

impl Session {
    /// A session without any check.
    #[must_use]
    pub fn new(id: String, creator: String, now: Time) -> Self {
        Self {
            id,
            token: String::new(),
            creator,
            created: now,
            changed: now,
            sequence: 0,
            terminated: false,
            never_created: false,
            expires: None,
            user: None,
            user_epoch: 0,
            password: None,
            intent: None,
            totp: None,
            key_challenge: None,
            key: None,
            otp_sms: Otp::default(),
            otp_email: Otp::default(),
            recovery_code: None,
            metadata: BTreeMap::new(),
            user_agent: None,
        }
    }

    /// Whether it has expired.
    #[must_use]
    pub fn expired(&self, now: Time) -> bool {
        self.expires.is_some_and(|at| at < now)
    }

    /// Why it can no longer be used, by its own fields.
    #[must_use]
    pub fn ended(&self, now: Time) -> Option<SessionEnd> {
        if self.terminated { Some(SessionEnd::Terminated) } else { self.expired(now).then_some(SessionEnd::Expired) }
    }

    /// Terminates it. Returns whether that changed it.
    pub fn end(&mut self, now: Time) -> bool {
        if self.terminated || self.never_created {
            return false;
        }
        self.terminated = true;
        self.sequence += 1;
        self.changed = now;
        true
    }

    /// The factors that were checked. A password check from before `password_changed` does not count.
    #[must_use]
    pub fn assurance(&self, password_changed: Option<Time>) -> Assurance {
        let valid = |checked| password_changed.is_none_or(|changed| changed <= checked);
        let codes = [self.totp, self.otp_sms.checked, self.otp_email.checked];
        Assurance {
            password: self.password.is_some_and(valid),
            webauthn: self.key.map_or(0, |(_, user_verified)| 1 + usize::from(user_verified)),
            intent: self.intent.is_some(),
            codes: codes.iter().flatten().count(),
            recovery_code: self.recovery_code.is_some(),
        }
    }

    /// The id that tells the browser from others.
    #[must_use]
    pub fn fingerprint(&self) -> Option<&str> {
        self.user_agent.as_ref()?.fingerprint_id.as_deref().filter(|id| !id.is_empty())
    }
}

/// A browser, as the creator of a session describes it.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct UserAgent {
    /// The id that the login page gave it.
    pub fingerprint_id: Option<String>,
    /// IP address.
    pub ip: Option<String>,
    /// Description for people.
    pub description: Option<String>,
    /// Request headers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, Vec<String>>,
}

/// Why a session can no longer be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionEnd {
    /// It was terminated.
    Terminated,
    /// Its lifetime is over.
    Expired,
}

/// The factors that a session has checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assurance {
    /// The password.
    pub password: bool,
    /// WebAuthn: two factors where the credential verified its user, one where it did not.
    pub webauthn: usize,
    /// An intent of an identity provider.
    pub intent: bool,
    /// Codes: TOTP, SMS and e-mail count one each.
    pub codes: usize,
    /// A recovery code.
    pub recovery_code: bool,
}

impl Assurance {
    /// How many factors were checked.
    #[must_use]
    pub fn factors(self) -> usize {
        let [password, intent, recovery_code] = [self.password, self.intent, self.recovery_code].map(usize::from);
        password + intent + self.webauthn + self.codes + recovery_code
    }
}

/// The bearer token of a session: its id and the token's id, sealed with the instance's key.
#[must_use]
pub fn seal(instance: &Instance, session: &str, token: &str) -> String {
    seal::seal(instance, &format!("sess_{session}:{token}"))
}

/// Session id and token id of a bearer token; `None` when this instance did not make it.
#[must_use]
pub fn open(instance: &Instance, token: &str) -> Option<(String, String)> {
    let text = seal::open(instance, token)?;
    let (session, token) = text.strip_prefix("sess_")?.split_once(':')?;
    Some((session.to_owned(), token.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session() -> Session {
        Session::new("1".into(), "2".into(), Time(0))
    }

    #[test]
    fn a_session_ends_once_and_one_that_was_never_created_does_not_end() {
        let mut created = session();
        assert!(created.end(Time(5)) && !created.end(Time(6)));
        assert_eq!((created.sequence, created.changed), (1, Time(5)));
        assert_eq!(created.ended(Time(5)), Some(SessionEnd::Terminated));
        let mut never_created = Session { never_created: true, ..session() };
        assert!(!never_created.end(Time(5)) && never_created.ended(Time(5)).is_none());
        let expired = Session { expires: Some(Time(3)), ..session() };
        assert_eq!((expired.ended(Time(3)), expired.ended(Time(4))), (None, Some(SessionEnd::Expired)));
    }

    #[test]
    fn counts_each_code_verified_users_twice_and_no_password_from_before_a_change() {
        let mut checked = Session { password: Some(Time(3)), totp: Some(Time(3)), ..session() };
        checked.otp_sms.checked = Some(Time(3));
        assert_eq!(checked.assurance(None).factors(), 3);
        assert_eq!(checked.assurance(Some(Time(4))).factors(), 2);
        checked.key = Some((Time(3), true));
        assert_eq!(checked.assurance(Some(Time(3))).factors(), 5);
    }
}
