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
    /// Further domains, verified or not.
    #[serde(default)]
    pub domains: Vec<OrgDomain>,
    /// When it was made.
    pub created: Time,
    /// Where it differs from the instance.
    #[serde(default)]
    pub policies: Policies,
    /// Settings that only organizations have.
    #[serde(default)]
    pub settings: Option<OrgSettings>,
}

impl Org {
    /// The domains that the organization has proven to own; the first is the primary one.
    pub fn verified_domains(&self) -> impl Iterator<Item = &str> {
        let more = self.domains.iter().filter(|more| more.is_verified).map(|more| more.domain.as_str());
        std::iter::once(self.domain.as_str()).chain(more)
    }
}

/// A domain of an organization beside its primary one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrgDomain {
    /// `acme.example`
    pub domain: String,
    /// Whether the organization has proven to own it. Others may claim it, too, and nothing finds it.
    #[serde(default)]
    pub is_verified: bool,
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
