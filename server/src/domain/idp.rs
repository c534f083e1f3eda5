//! Identity providers of others, as far as a login page sees them: offered, sent to, linked. Nobody comes back from them.

use crate::clock::Time;
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// A generic OAuth provider, active in the login settings of its organisation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Idp {
    /// Id.
    pub id: String,
    /// Name, as a button shows it.
    pub name: String,
    /// Its organisation; the instance's when empty.
    pub org: String,
    /// When it was made.
    pub created: Time,
}

impl Entity for Idp {
    const PREFIX: &'static str = "idp";
}

impl Idp {
    /// What this server is there.
    pub const CLIENT_ID: &'static str = "client-at-corp";
    /// Where browsers are sent.
    pub const AUTHORIZE: &'static str = "https://idp.example.com/authorize";
    /// Where tokens would be fetched.
    pub const TOKEN: &'static str = "https://idp.example.com/token";
    /// Where the user would be asked for.
    pub const USER: &'static str = "https://idp.example.com/user";
    /// What is asked for.
    pub const SCOPES: [&'static str; 2] = ["openid", "profile"];
}

/// The account of a user at a provider. Stored under the provider's id and the account's, which makes it one user's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Link {
    /// Whose it is.
    pub user: String,
    /// The provider.
    pub idp: String,
    /// Id of the account there.
    pub account: String,
    /// Its name there.
    pub name: String,
}

impl Entity for Link {
    const PREFIX: &'static str = "idp-link";
}

impl Link {
    /// Under which key it is stored.
    #[must_use]
    pub fn key(idp: &str, account: &str) -> String {
        format!("{idp}/{account}")
    }

    /// The links of a user.
    #[must_use]
    pub fn of(tx: &Tx<'_>, user: &str) -> Vec<Self> {
        tx.all::<Self>().into_iter().map(|(_, link)| link).filter(|link| link.user == user).collect()
    }
}
