//! Refusals of the control API under `/_test/`.

use super::Refusal;
use serde_json::{Value as Json, json};

impl Refusal {
    /// The body of a response.
    #[must_use]
    pub fn to_control(&self) -> Json {
        json!({ "error": self.text })
    }
}
