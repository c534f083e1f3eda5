//! Organizations.

use super::policies::Policies;
use crate::clock::Time;
use crate::store::Entity;
use serde::{Deserialize, Serialize};

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
