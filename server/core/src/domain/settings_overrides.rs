//! Settings in which an instance or an organisation differs from ZITADEL's defaults: members of a settings message of the
//! contract in its JSON form. Which message, and how they are merged with its defaults, `crate::settings` knows.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// Overrides of one settings message. They are checked against the contract where they come in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SettingsOverrides {
    /// The members that differ, by their JSON names.
    pub members: Map<String, Json>,
}

impl SettingsOverrides {
    /// Whether a member of that name is `true`.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.members.get(name) == Some(&Json::Bool(true))
    }
}
