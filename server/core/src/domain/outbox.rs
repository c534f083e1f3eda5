//! What would have been sent.

use crate::clock::Time;
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// An SMS or e-mail.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Message {
    /// Number of the message.
    pub id: String,
    /// `sms` or `email`.
    pub channel: String,
    /// Phone number or e-mail address.
    pub to: String,
    /// The code in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The link in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The event that made the server send.
    pub kind: String,
    /// When, RFC 3339.
    pub at: String,
}

impl Entity for Message {
    const PREFIX: &'static str = "message";
}

/// How many messages are kept.
const KEPT: u64 = 10_000;

fn send(tx: &mut Tx<'_>, message: &Message) {
    tx.insert_capped(&message.id, message, KEPT);
}

/// Sends an SMS.
pub fn sms(tx: &mut Tx<'_>, now: Time, to: &str, kind: &str, code: &str) {
    let message = Message { code: Some(code.into()), ..message(now, "sms", to, kind) };
    send(tx, &message);
}

/// Sends an e-mail whose code is in its link only.
pub fn link(tx: &mut Tx<'_>, now: Time, to: &str, kind: &str, url: String) {
    let message = Message { url: Some(url), ..message(now, "email", to, kind) };
    send(tx, &message);
}

/// Sends an e-mail.
pub fn email(tx: &mut Tx<'_>, now: Time, to: &str, kind: &str, code: &str, url: String) {
    let message = Message { code: Some(code.into()), url: Some(url), ..message(now, "email", to, kind) };
    send(tx, &message);
}

fn message(now: Time, channel: &str, to: &str, kind: &str) -> Message {
    Message {
        id: super::ids::next(),
        channel: channel.into(),
        to: to.into(),
        code: None,
        url: None,
        kind: kind.into(),
        at: now.to_rfc3339(),
    }
}
