//! Access tokens: personal ones, and those of applications.

use super::oidc::Grant;
use crate::store::Entity;
use serde::{Deserialize, Serialize};

/// A personal access token, stored under its SHA-256, or one that was granted, stored under its id.
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
