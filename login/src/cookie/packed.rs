//! Compact encoding of ids (decimal numbers) and tokens (base64url parts between dots, as in JWE), because browsers limit a
//! cookie to 4096 bytes. Other values are stored as text.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

/// An id, as a number where that is lossless.
#[derive(Serialize, Deserialize)]
pub(super) enum PackedId {
    Number(u64),
    Text(String),
}

impl PackedId {
    pub(super) fn pack(id: &str) -> Self {
        match id.parse::<u64>() {
            // A leading zero or plus would be lost.
            Ok(number) if number.to_string() == id => Self::Number(number),
            _ => Self::Text(id.to_owned()),
        }
    }

    pub(super) fn unpack(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text,
        }
    }
}

/// A token, as decoded parts where that is lossless.
#[derive(Serialize, Deserialize)]
pub(super) enum PackedToken {
    Parts(Vec<Vec<u8>>),
    Text(String),
}

impl PackedToken {
    pub(super) fn pack(token: &str) -> Self {
        let parts: Option<Vec<Vec<u8>>> = token.split('.').map(|part| URL_SAFE_NO_PAD.decode(part).ok()).collect();
        match parts.map(Self::Parts) {
            Some(packed) if packed.text() == token => packed,
            _ => Self::Text(token.to_owned()),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Parts(parts) => parts.iter().map(|part| URL_SAFE_NO_PAD.encode(part)).collect::<Vec<_>>().join("."),
            Self::Text(text) => text.clone(),
        }
    }

    pub(super) fn unpack(self) -> String {
        self.text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_ids_and_tokens_unpack_to_the_same_text() {
        for id in ["338000000000000001", "0", "007", "+1", "V2_338", "", "99999999999999999999999"] {
            assert_eq!(PackedId::pack(id).unpack(), id);
        }
        let jwe = "eyJhbGciOiJkaXIifQ..c29tZSBub25jZQ.Y2lwaGVydGV4dA.dGFn";
        for token in [jwe, "", "-", "sess_1:2", "YWJj", "YWJjZA==", "ümlaut", "a.b.c"] {
            assert_eq!(PackedToken::pack(token).unpack(), token);
        }
        assert!(matches!(PackedToken::pack(jwe), PackedToken::Parts(parts) if parts.len() == 5));
    }
}
