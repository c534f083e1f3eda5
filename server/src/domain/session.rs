//! Sessions and their tokens.

use super::code::Code;
use super::instance::Instance;
use super::{seal, webauthn};
use crate::clock::Time;
use crate::store::Entity;
use prost::Message as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use zitadel_wasm::messages::zitadel::session::v2::UserAgent;

/// A session.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Session {
    /// Id.
    pub id: String,
    /// Id of the newest token; all others are worthless.
    pub token: String,
    /// Who created it.
    pub creator: String,
    /// When it was created.
    pub created: Time,
    /// When it changed last.
    pub changed: Time,
    /// Number of events so far.
    pub sequence: u64,
    /// Whether it was ended.
    pub terminated: bool,
    /// Whether it came to be by SetSession on an id that nobody had created. ZITADEL lets that be, and does not end it.
    #[serde(default)]
    pub never_created: bool,
    /// When it runs out.
    pub expires: Option<Time>,
    /// Who signs in, and when that was checked.
    pub user: Option<(String, Time)>,
    /// How often sessions of this user had been ended when this one got them.
    #[serde(default)]
    pub user_epoch: u64,
    /// When the password was checked.
    pub password: Option<Time>,
    /// When a TOTP code was checked.
    pub totp: Option<Time>,
    /// A passkey or security key that was asked for.
    #[serde(default)]
    pub key_challenge: Option<webauthn::Challenge>,
    /// When one was checked, and whether its user was verified.
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
    /// The browser, as it was told: an encoded `zitadel.session.v2.UserAgent`.
    #[serde(default)]
    pub user_agent: Option<Vec<u8>>,
}

/// A kind of code that is sent for one session.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Otp {
    /// The code that waits.
    pub challenge: Option<Code>,
    /// When one was checked.
    pub checked: Option<Time>,
}

impl Otp {
    fn is_empty(&self) -> bool {
        self.challenge.is_none() && self.checked.is_none()
    }
}

/// How many sessions are kept.
pub const KEPT: u64 = 200_000;

impl Entity for Session {
    const PREFIX: &'static str = "session";
}

impl Session {
    /// A session in which nothing was checked yet.
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

    /// Whether it has run out.
    #[must_use]
    pub fn expired(&self, now: Time) -> bool {
        self.expires.is_some_and(|at| at < now)
    }

    /// The browser, as it was told.
    #[must_use]
    pub fn user_agent(&self) -> Option<UserAgent> {
        self.user_agent.as_deref().and_then(|bytes| UserAgent::decode(bytes).ok())
    }

    /// What tells the browser from others, if it was told.
    #[must_use]
    pub fn fingerprint(&self) -> Option<String> {
        self.user_agent()?.fingerprint_id.filter(|id| !id.is_empty())
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
