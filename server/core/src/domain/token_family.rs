//! The tokens of one sign-in to an application: ZITADEL's "OIDC session". It has one access token and one refresh token at
//! a time; new ones replace them, and they are revoked together.

use super::access_token::AccessToken;
use super::oidc::{KEPT, RefreshToken};
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// The keys of a sign-in's newest tokens; stored under the id of the code that was exchanged for the first ones.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TokenFamily {
    /// Key of the access token.
    pub access: String,
    /// Key of the refresh token.
    pub refresh: Option<String>,
}

impl Entity for TokenFamily {
    const PREFIX: &'static str = "token-family";
}

impl TokenFamily {
    /// Replaces the tokens of the family.
    pub fn replace(self, tx: &mut Tx<'_>, id: &str) {
        match tx.get::<Self>(id) {
            Some(before) => {
                before.remove_tokens(tx);
                tx.put(id, &self);
            }
            None => tx.insert_capped(id, &self, KEPT),
        }
    }

    fn remove_tokens(&self, tx: &mut Tx<'_>) {
        tx.remove::<AccessToken>(&self.access);
        if let Some(refresh) = &self.refresh {
            tx.remove::<RefreshToken>(refresh);
        }
    }
}

/// Revokes the tokens of a family.
pub fn revoke_family(tx: &mut Tx<'_>, id: &str) {
    if let Some(family) = tx.get::<TokenFamily>(id) {
        family.remove_tokens(tx);
        tx.put(id, &TokenFamily::default());
    }
}
