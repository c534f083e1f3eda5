//! External identity providers, as far as a login page sees them: offered, redirected to, linked. Their callbacks are not
//! simulated.

use crate::clock::Time;
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// A generic OAuth provider, active in the login settings of its organisation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Idp {
    /// Decimal id.
    pub id: String,
    /// Name, as buttons show it.
    pub name: String,
    /// Its organisation; the instance's when empty.
    pub org: String,
    /// When it was created.
    pub created: Time,
}

impl Entity for Idp {
    const PREFIX: &'static str = "idp";
}

impl Idp {
    /// The instance's client id at the provider.
    pub const CLIENT_ID: &'static str = "client-at-corp";
    /// Authorization endpoint.
    pub const AUTHORIZE: &'static str = "https://idp.example.com/authorize";
    /// Token endpoint.
    pub const TOKEN: &'static str = "https://idp.example.com/token";
    /// Userinfo endpoint.
    pub const USER: &'static str = "https://idp.example.com/user";
    /// Requested scopes.
    pub const SCOPES: [&'static str; 2] = ["openid", "profile"];
}

/// The account of a user at a provider. Stored under the ids of both, so that it belongs to one user.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Link {
    /// Id of the user.
    pub user: String,
    /// Id of the provider.
    pub idp: String,
    /// Id of the account there.
    pub account: String,
    /// Name of the account there.
    pub name: String,
}

impl Entity for Link {
    const PREFIX: &'static str = "idp-link";
}

impl Link {
    /// The key that it is stored under.
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
