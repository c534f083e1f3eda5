//! The index from login names to users.

use crate::store::Entity;
use serde::{Deserialize, Serialize};

/// A login name, and whose it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LoginName {
    /// Id of the user.
    pub user: String,
}

impl Entity for LoginName {
    const PREFIX: &'static str = "login";
}
