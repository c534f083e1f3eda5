//! Human and machine users.

use super::code::Code;
use super::recovery::RecoveryCodes;
use super::totp::Totp;
use super::webauthn::WebauthnCredential;
use crate::clock::Time;
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A user.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct User {
    /// Id.
    pub id: String,
    /// Id of the organization.
    pub org: String,
    /// User name; the login name may add the domain of the organization.
    pub name: String,
    /// Roles on the instance.
    #[serde(default)]
    pub roles: Vec<String>,
    /// When it was created.
    pub created: Time,
    /// When the newest event happened.
    pub changed: Time,
    /// Number of events so far.
    pub sequence: u64,
    /// Number and time of the newest event that read models include; pending codes and checks do not count.
    pub view_sequence: u64,
    /// When that event happened.
    pub view_changed: Time,
    /// Metadata.
    #[serde(default)]
    pub metadata: BTreeMap<String, Metadata>,
    /// What a machine is for; empty for human users.
    #[serde(default)]
    pub machine: Machine,
    /// Whether they can sign in.
    #[serde(default)]
    pub state: State,
    /// What human users have besides; `None` for machines.
    pub human: Option<Human>,
}

/// What a machine is called and for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// Its name; the user name when empty.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Kind of its access tokens, as its number in the contract.
    #[serde(default)]
    pub access_token_type: i32,
}

impl Machine {
    /// Whether its access tokens are JWTs.
    #[must_use]
    pub fn has_jwt_tokens(&self) -> bool {
        self.access_token_type == 1
    }
}

/// A metadata value of a user.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Metadata {
    /// The value.
    pub value: Vec<u8>,
    /// When it was first set.
    pub created: Time,
    /// When it was set last.
    pub changed: Time,
    /// Number of the event that set it.
    pub sequence: u64,
}

/// Whether a user can sign in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Yes.
    #[default]
    Active,
    /// No: the account was deactivated.
    Inactive,
    /// No: too many failed checks, or it was locked.
    Locked,
    /// Only with a passkey or an identity provider: there was neither a password nor a verified e-mail address.
    Initial,
}

/// What a human user has.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Human {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Nickname.
    #[serde(default)]
    pub nick_name: String,
    /// Name as it is shown.
    pub display_name: String,
    /// Preferred language; empty when not given.
    #[serde(default)]
    pub language: String,
    /// Gender, as its number in the contract.
    #[serde(default)]
    pub gender: i32,
    /// E-mail address.
    pub email: Contact,
    /// Phone number.
    #[serde(default)]
    pub phone: Option<Contact>,
    /// Code for the phone number. It outlives the number's removal, as in ZITADEL.
    #[serde(default)]
    pub phone_code: Option<Code>,
    /// Code for the e-mail address.
    #[serde(default)]
    pub email_code: Option<Code>,
    /// Whether the e-mail address has ever been verified: what OTP e-mail asks for.
    #[serde(default)]
    pub email_proved: bool,
    /// Code for a new password.
    #[serde(default)]
    pub password_code: Option<Code>,
    /// Code to initialize the account with, while the e-mail address has not been verified. It outlives the state: a user
    /// who was locked and unlocked is active, and cannot change the address before.
    #[serde(default)]
    pub initialization: Option<Code>,
    /// An invitation that waits for its code.
    #[serde(default)]
    pub invite: Option<Invite>,
    /// Passkeys and security keys.
    #[serde(default, rename = "keys")]
    pub webauthn_credentials: Vec<WebauthnCredential>,
    /// A link with which a passkey may be registered.
    #[serde(default)]
    pub passkey_link: Option<PasskeyLink>,
    /// OTP e-mail: id of the registration, by which v3alpha names it.
    #[serde(default)]
    pub otp_email: Option<String>,
    /// An OTP e-mail registration of v3alpha that waits for its code.
    #[serde(default)]
    pub pending_otp_email: Option<PendingOtp>,
    /// Whether a phone number has ever been verified since one was removed: what OTP SMS asks for.
    #[serde(default)]
    pub phone_proved: bool,
    /// Hash of the password.
    #[serde(default)]
    pub password: Option<String>,
    /// When it was changed.
    #[serde(default)]
    pub password_changed: Option<Time>,
    /// Whether it has to be changed at the next sign-in.
    #[serde(default)]
    pub password_change_required: bool,
    /// When they were offered a second factor and skipped it.
    #[serde(default)]
    pub mfa_init_skipped: Option<Time>,
    /// TOTP.
    #[serde(default)]
    pub totp: Option<Totp>,
    /// Recovery codes.
    #[serde(default)]
    pub recovery_codes: Option<RecoveryCodes>,
    /// OTP SMS: id of the registration, by which v3alpha names it.
    #[serde(default)]
    pub otp_sms: Option<String>,
    /// An OTP SMS registration of v3alpha that waits for its code.
    #[serde(default)]
    pub pending_otp_sms: Option<PendingOtp>,
    /// Wrong passwords in a row.
    #[serde(default)]
    pub failed_passwords: i32,
    /// Wrong codes in a row: of TOTP, by SMS, by e-mail.
    #[serde(default)]
    pub failed_otps: [i32; 3],
}

/// A link with which a passkey may be registered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PasskeyLink {
    /// Its id.
    pub id: String,
    /// Its code.
    pub code: Code,
}

/// An invitation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Invite {
    /// The code, until it was used.
    pub code: Option<Code>,
    /// Whether it was in the response, and not sent.
    pub returned: bool,
    /// The caller's template of the link, which sending it again takes, too.
    #[serde(default)]
    pub template: Option<String>,
    /// Wrong codes since it was issued.
    #[serde(default)]
    pub failed: u8,
}

/// An e-mail address or phone number.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Contact {
    /// The address or number.
    pub value: String,
    /// Whether it is verified.
    pub verified: bool,
}

/// An OTP registration of v3alpha that waits for its code.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PendingOtp {
    /// Id of the registration.
    pub id: String,
    /// Number or address to which the code was sent.
    pub to: String,
    /// The code.
    pub code: Code,
}

/// A human user taken apart, so that both parts can be edited in place.
#[derive(Clone, Debug)]
pub struct HumanUser {
    /// What every user has; its `human` is empty meanwhile.
    pub user: User,
    /// What a human user has besides.
    pub human: Human,
}

impl HumanUser {
    /// The user as it is stored.
    #[must_use]
    pub fn into_user(self) -> User {
        User { human: Some(self.human), ..self.user }
    }
}

impl Entity for User {
    const PREFIX: &'static str = "user";
}

/// How many events of a user are kept, so that hours of load do not fill the memory.
const EVENTS_KEPT: u64 = 10_000;

/// An event of the log.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Event {
    /// Name, as ZITADEL's.
    pub kind: String,
    /// Its number within the aggregate.
    pub sequence: u64,
    /// When, RFC 3339.
    pub at: String,
    /// Who made it happen: the id of a user, empty for the server itself.
    #[serde(default)]
    pub editor: String,
}

impl Entity for Event {
    const PREFIX: &'static str = "event";
}

impl User {
    /// A user to whom nothing has happened yet.
    #[must_use]
    pub fn new(id: String, org: String, name: String, now: Time) -> Self {
        Self {
            id,
            org,
            name,
            roles: Vec::new(),
            created: now,
            changed: now,
            sequence: 0,
            view_sequence: 0,
            view_changed: now,
            metadata: BTreeMap::new(),
            machine: Machine::default(),
            state: State::Active,
            human: None,
        }
    }

    /// The parts of a human user; none of a machine.
    #[must_use]
    pub fn into_human(mut self) -> Option<HumanUser> {
        let human = self.human.take()?;
        Some(HumanUser { user: self, human })
    }

    /// Whether they can sign in.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.state == State::Active
    }

    /// Records an event. `projected` says whether reads are made of it.
    pub fn event(&mut self, tx: &mut Tx<'_>, now: Time, editor: &str, kind: &str, projected: bool) {
        self.sequence += 1;
        self.changed = now;
        if projected {
            self.view_sequence = self.sequence;
            self.view_changed = now;
        }
        let event = Event { kind: kind.into(), sequence: self.sequence, at: now.to_rfc3339(), editor: editor.into() };
        let key = |sequence: u64| format!("{}/{sequence:012}", self.id);
        tx.put(&key(self.sequence), &event);
        if let Some(oldest) = self.sequence.checked_sub(EVENTS_KEPT) {
            tx.remove::<Event>(&key(oldest));
        }
    }

    /// Stages the user.
    pub fn save(&self, tx: &mut Tx<'_>) {
        tx.put(&self.id, self);
    }
}
