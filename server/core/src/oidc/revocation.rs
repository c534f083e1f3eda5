//! The revocation of one token (RFC 7009).

use super::access_token::{find_access_token, refresh_token_id};
use super::client_authentication::authenticate_client;
use super::{EndpointRequest, load_instance};
use crate::domain::access_token::AccessToken;
use crate::domain::oidc::{Grant, RefreshToken};
use crate::domain::token_family::revoke_family;
use crate::refusal::Refusal;
use crate::store::Tx;

/// Revokes an access token, or a refresh token with its family. Revoking an unknown token succeeds (RFC 7009 §2.2).
///
/// # Errors
/// For an application that does not prove itself, or a token of another.
pub fn revoke_token(tx: &mut Tx<'_>, request: &EndpointRequest) -> Result<(), Refusal> {
    let app = authenticate_client(tx, request)?;
    let text = request.required("token")?;
    let instance = load_instance(tx)?;
    let check_client = |grant: &Grant| match grant.client_id == app.client_id {
        true => Ok(()),
        // The status is ZITADEL's; that of an unknown application is 400.
        false => {
            Err(Refusal::oauth("invalid_client", "the token was not issued to this application").with_http_status(401))
        }
    };
    if let Some(id) = refresh_token_id(&instance, text) {
        if let Some(token) = tx.get::<RefreshToken>(&id) {
            check_client(&token.grant)?;
            tx.remove::<RefreshToken>(&id);
            revoke_family(tx, &token.grant.family);
        }
    } else if let Some((id, token)) = find_access_token(tx, &instance, text)
        && let Some(grant) = &token.grant
    {
        check_client(grant)?;
        tx.remove::<AccessToken>(&id);
    }
    Ok(())
}
