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
}

impl Entity for Org {
    const PREFIX: &'static str = "org";
}
