//! The instance, its organisations and its access tokens.

use super::oidc::Grant;
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
    /// How far the clock is moved, in microseconds.
    #[serde(default)]
    pub clock_offset: i64,
    /// When it was set up.
    pub created: Time,
    /// What it asks of its users.
    #[serde(default)]
    pub policies: Policies,
}

impl Instance {
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

/// An organisation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Org {
    /// Name.
    pub name: String,
    /// Primary domain.
    pub domain: String,
    /// When it was made.
    pub created: Time,
    /// Where it differs from the instance.
    #[serde(default)]
    pub policies: Policies,
    /// Settings that only organizations have.
    #[serde(default)]
    pub settings: Option<OrgSettings>,
}

/// Settings that only organizations have, once they were set.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrgSettings {
    /// Whether user names are unique within the organization only.
    pub scoped_user_names: bool,
    /// When they were first set.
    pub created: Time,
    /// When they were set last.
    pub changed: Time,
}

impl Entity for Org {
    const PREFIX: &'static str = "org";
}

/// A personal access token, or one that an application was given; stored under its SHA-256.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AccessToken {
    /// Whose it is.
    pub user: String,
    /// What an application may do with it; personal ones have none of it.
    #[serde(default)]
    pub grant: Option<Grant>,
}

impl Entity for AccessToken {
    const PREFIX: &'static str = "token";
}

/// A user name, and whose it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct LoginName {
    /// Id of the user.
    user: String,
    /// Ids of users of other organizations, whose user names are their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<String>,
}

impl LoginName {
    /// That of these users.
    #[must_use]
    pub fn of(mut users: Vec<String>) -> Self {
        let others = if users.len() > 1 { users.split_off(1) } else { Vec::new() };
        Self { user: users.pop().unwrap_or_default(), others }
    }

    /// Ids of its users.
    pub fn users(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.user.as_str()).chain(self.others.iter().map(String::as_str))
    }

    /// Ids of its users.
    #[must_use]
    pub fn into_users(self) -> Vec<String> {
        std::iter::once(self.user).chain(self.others).collect()
    }
}

impl Entity for LoginName {
    const PREFIX: &'static str = "login";
}
