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

/// How many messages are kept, so that hours of load do not fill the memory.
const KEPT: u64 = 10_000;

/// How many messages there were so far.
#[derive(Default, Serialize, Deserialize)]
struct Count(u64);

impl Entity for Count {
    const PREFIX: &'static str = "messages";
}

/// The message of a place among the newest ones.
#[derive(Serialize, Deserialize)]
struct Place(String);

impl Entity for Place {
    const PREFIX: &'static str = "message-place";
}

fn send(tx: &mut Tx<'_>, message: Message) {
    let Count(count) = tx.get("").unwrap_or_default();
    let place = (count % KEPT).to_string();
    if let Some(Place(oldest)) = tx.get(&place) {
        tx.remove::<Message>(&oldest);
    }
    tx.put("", &Count(count + 1));
    tx.put(&place, &Place(message.id.clone()));
    tx.put(&message.id.clone(), &message);
}

/// Sends an SMS.
pub fn sms(tx: &mut Tx<'_>, now: Time, to: &str, kind: &str, code: &str) {
    let message = Message { code: Some(code.into()), ..message(now, "sms", to, kind) };
    send(tx, message);
}

/// Sends an e-mail whose code is in its link only.
pub fn link(tx: &mut Tx<'_>, now: Time, to: &str, kind: &str, url: String) {
    let message = Message { url: Some(url), ..message(now, "email", to, kind) };
    send(tx, message);
}

/// Sends an e-mail.
pub fn email(tx: &mut Tx<'_>, now: Time, to: &str, kind: &str, code: &str, url: String) {
    let message = Message { code: Some(code.into()), url: Some(url), ..message(now, "email", to, kind) };
    send(tx, message);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[tokio::test]
    async fn the_newest_are_kept() {
        let store = Store::open(None).unwrap();
        let work = |tx: &mut Tx<'_>| {
            for number in 0..=KEPT {
                sms(tx, Time(0), "+41791234567", "kind", &number.to_string());
            }
        };
        store.write(work).await.unwrap();
        let kept = store.read(|tx| tx.all::<Message>()).unwrap();
        let code = |at: Option<&(String, Message)>| at.and_then(|(_, message)| message.code.clone());
        assert_eq!(kept.len() as u64, KEPT);
        assert_eq!((code(kept.first()), code(kept.last())), (Some("1".into()), Some(KEPT.to_string())));
    }
}
