//! What providers return about a user.

use crate::domain::idp::IdpKind;
use serde_json::{Map, Value as Json, json};

/// A claim as text; empty when it is absent.
#[must_use]
pub fn claim_text(claims: &Map<String, Json>, name: &str) -> String {
    match claims.get(name) {
        Some(Json::String(text)) => text.clone(),
        Some(Json::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The raw information of an account. That of generic OAuth is one attribute.
#[must_use]
pub fn account_claims(kind: IdpKind, claims: Map<String, Json>) -> Json {
    if kind.is_oidc() { Json::Object(claims) } else { json!({ "RawInfo": claims }) }
}
