//! The revocation of one token (RFC 7009).

use super::{Parameters, load_client, required};
use crate::domain::access_token::AccessToken;
use crate::domain::oidc::RefreshToken;
use crate::domain::secrets::hash_secret;
use crate::domain::token_family::revoke_family;
use crate::refusal::Refusal;
use crate::store::Tx;

/// Revokes an access token, or a refresh token with its family. Revoking an unknown token succeeds (RFC 7009 §2.2).
///
/// # Errors
/// For an unknown application.
pub fn revoke_token(tx: &mut Tx<'_>, parameters: &Parameters) -> Result<(), Refusal> {
    let token_hash = hash_secret(required(parameters, "token")?);
    let key = token_hash.as_str();
    let client_id = required(parameters, "client_id")?;
    load_client(tx, client_id)?;
    let access = tx.get::<AccessToken>(key).and_then(|t| t.grant);
    if access.is_some_and(|grant| grant.client_id == client_id) {
        tx.remove::<AccessToken>(key);
    }
    if let Some(token) = tx.get::<RefreshToken>(key).filter(|t| t.grant.client_id == client_id) {
        tx.remove::<RefreshToken>(key);
        revoke_family(tx, &token.grant.family);
    }
    Ok(())
}
