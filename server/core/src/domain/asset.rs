//! Files of a branding: pictures and fonts.

use crate::store::Entity;
use serde::{Deserialize, Serialize};

/// A file; its key is its path below `/assets/v1/`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asset {
    /// Media type.
    pub content_type: String,
    /// The bytes, in base64.
    pub content: String,
}

impl Entity for Asset {
    const PREFIX: &'static str = "asset";
}
