//! The instance.

use super::organization::Org;
use super::password::Verifier;
use super::policies::Policies;
use super::user::User;
use crate::clock::Time;
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// The instance. There is one, under the id `instance`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Instance {
    /// Its id, which owns sessions.
    pub id: String,
    /// Domain without port: the relying party of WebAuthn.
    pub domain: String,
    /// Id of the default organisation.
    pub default_org: String,
    /// Id of the administrator.
    pub admin: String,
    /// Personal access token of the administrator.
    pub admin_token: String,
    /// Personal access token of the login client.
    pub login_client_token: String,
    /// Key of session tokens.
    pub token_key: [u8; 32],
    /// Private key of ID tokens, in base64 of DER; empty until the first one is signed.
    #[serde(default)]
    pub signing_key: String,
    /// Private key that will replace it, in the same form; empty until the keys are first read.
    #[serde(default)]
    pub next_signing_key: String,
    /// How far the clock is moved, in microseconds.
    #[serde(default)]
    pub clock_offset: i64,
    /// When it was set up.
    pub created: Time,
    /// What it asks of its users.
    #[serde(default)]
    pub policies: Policies,
    /// The algorithms of imported password hashes that are accepted beside bcrypt.
    #[serde(default)]
    pub password_verifiers: Vec<Verifier>,
}

impl Instance {
    /// Id of ZITADEL's own project, which tokens for its API have in their audience. It precedes the ids of everything
    /// else, so nothing else has it.
    #[must_use]
    pub fn api_project(&self) -> String {
        self.id.parse::<u64>().map_or_else(|_| self.id.clone(), |id| id.saturating_sub(1).to_string())
    }

    /// What a user signs in with: the user name, and the organization's domain behind it if the settings require it.
    #[must_use]
    pub fn login_name(&self, tx: &Tx<'_>, user: &User) -> String {
        let org = tx.get::<Org>(&user.org);
        let own = org.as_ref().and_then(|org| org.policies.domain.as_ref());
        let overrides = own.or(self.policies.domain.as_ref());
        match org.as_ref().filter(|_| overrides.is_some_and(|overrides| overrides.flag("loginNameIncludesDomain"))) {
            Some(org) => format!("{}@{}", user.name, org.domain),
            None => user.name.clone(),
        }
    }
}

/// Key of the one instance.
pub const KEY: &str = "instance";

impl Entity for Instance {
    const PREFIX: &'static str = "instance";
}
