//! The index from user names to users.

use crate::store::Entity;
use serde::{Deserialize, Serialize};

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
