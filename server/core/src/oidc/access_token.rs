//! From the text of an access token to what it grants. Opaque ones are sealed ids, JWTs name the id in `jti`, and personal
//! access tokens are found by their hash.

use super::signing_key;
use crate::domain::access_token::AccessToken;
use crate::domain::instance::Instance;
use crate::domain::seal;
use crate::domain::secrets::hash_secret;
use crate::store::Tx;

/// What the ids of tokens begin with.
pub const TOKEN_ID_PREFIX: &str = "V2_";

/// The opaque text of an access token.
#[must_use]
pub fn seal_access_token(instance: &Instance, id: &str, user: &str) -> String {
    seal::seal(instance, &format!("access_{id}:{user}"))
}

/// The text of a refresh token.
#[must_use]
pub fn seal_refresh_token(instance: &Instance, id: &str, user: &str) -> String {
    seal::seal(instance, &format!("refresh_{id}:{user}"))
}

/// The id of a refresh token that this instance issued.
#[must_use]
pub fn refresh_token_id(instance: &Instance, text: &str) -> Option<String> {
    opened_id(instance, text, "refresh_")
}

/// The access token of a text, and its id.
#[must_use]
pub fn find_access_token(tx: &Tx<'_>, instance: &Instance, text: &str) -> Option<(String, AccessToken)> {
    let id = opened_id(instance, text, "access_").or_else(|| jwt_id(instance, text));
    let id = id.unwrap_or_else(|| hash_secret(text));
    tx.get(&id).map(|token| (id, token))
}

fn opened_id(instance: &Instance, text: &str, prefix: &str) -> Option<String> {
    let opened = seal::open(instance, text)?;
    let (id, _) = opened.strip_prefix(prefix)?.split_once(':')?;
    Some(id.to_owned())
}

fn jwt_id(instance: &Instance, text: &str) -> Option<String> {
    if text.split('.').count() != 3 {
        return None;
    }
    Some(signing_key::claims(instance, text)?.get("jti")?.as_str()?.to_owned())
}
