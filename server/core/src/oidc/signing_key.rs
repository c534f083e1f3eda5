//! The keys of ID tokens and of access tokens that are JWTs, and what is signed with them.

use super::{load_instance, rsa_key};
use crate::domain::instance::{self, Instance};
use crate::refusal::Refusal;
use crate::store::{Store, Tx};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use compact_jwt::compact::JwsCompact;
use compact_jwt::crypto::JwsRs256Signer;
use compact_jwt::jws::JwsBuilder;
use compact_jwt::traits::{JwsSigner as _, JwsSignerToVerifier as _, JwsVerifier as _};
use serde_json::{Value as Json, json};
use tokio::sync::OnceCell;

/// The key that signs. It is generated when it is first needed, which takes some time, and stored with the instance; `cell`
/// keeps it in memory.
///
/// # Errors
/// When it can be neither read nor generated.
pub async fn signer<'a>(store: &Store, cell: &'a OnceCell<JwsRs256Signer>) -> Result<&'a JwsRs256Signer, Refusal> {
    cell.get_or_try_init(|| load_or_generate(store)).await
}

async fn load_or_generate(store: &Store) -> Result<JwsRs256Signer, Refusal> {
    let instance = store.read(|tx| load_instance(tx)).map_err(Refusal::internal)??;
    if let Some(signer) = instance_signer(&instance) {
        return Ok(signer);
    }
    let der = generate().await?;
    let work = move |tx: &mut Tx<'_>| {
        let mut instance = load_instance(tx)?;
        // Two calls at once get the same one.
        if instance.signing_key.is_empty() {
            instance.signing_key = der;
            tx.put(instance::KEY, &instance);
        }
        instance_signer(&instance).ok_or_else(|| Refusal::internal("the key cannot be read"))
    };
    store.write(work).await.map_err(Refusal::internal)?
}

async fn generate() -> Result<String, Refusal> {
    let der = rsa_key::generate().await.ok_or_else(|| Refusal::internal("no key can be generated"))?;
    Ok(STANDARD.encode(der))
}

/// The public keys as a JWK Set (RFC 7517 §5): the one that signs, and the one that will replace it. ZITADEL publishes the
/// next key ahead of its use, so that clients have it when tokens are signed with it.
///
/// # Errors
/// When the keys can be neither read nor generated.
pub async fn public_keys(store: &Store, signer: &JwsRs256Signer) -> Result<Json, Refusal> {
    let instance = store.read(|tx| load_instance(tx)).map_err(Refusal::internal)??;
    let next = match read_key(&instance.next_signing_key) {
        Some(next) => next,
        None => {
            let der = generate().await?;
            let work = move |tx: &mut Tx<'_>| {
                let mut instance = load_instance(tx)?;
                if instance.next_signing_key.is_empty() {
                    instance.next_signing_key = der;
                    tx.put(instance::KEY, &instance);
                }
                read_key(&instance.next_signing_key).ok_or_else(|| Refusal::internal("the key cannot be read"))
            };
            store.write(work).await.map_err(Refusal::internal)??
        }
    };
    Ok(json!({ "keys": [public_key(signer)?, public_key(&next)?] }))
}

fn public_key(signer: &JwsRs256Signer) -> Result<Json, Refusal> {
    let jwk = signer.public_key_as_jwk().map_err(|cause| Refusal::internal(format!("{cause:?}")))?;
    let mut jwk = serde_json::to_value(jwk).map_err(Refusal::internal)?;
    // The library writes numbers in the length of a machine word, which browsers refuse: RFC 7518 §6.3.1 has the fewest
    // octets.
    for name in ["n", "e"] {
        if let Some(number) = jwk.get_mut(name)
            && let Some(octets) = number.as_str().and_then(|text| URL_SAFE_NO_PAD.decode(text).ok())
        {
            let zeros = octets.iter().take_while(|octet| **octet == 0).count();
            *number = URL_SAFE_NO_PAD.encode(octets.get(zeros..).unwrap_or_default()).into();
        }
    }
    Ok(jwk)
}

/// The key of an instance that signs, if there is one yet.
#[must_use]
pub fn instance_signer(instance: &Instance) -> Option<JwsRs256Signer> {
    read_key(&instance.signing_key)
}

fn read_key(der: &str) -> Option<JwsRs256Signer> {
    let der = STANDARD.decode(der).ok().filter(|der| !der.is_empty())?;
    JwsRs256Signer::from_rs256_der(&der).ok()
}

/// The claims of a token that this instance signed, even if it has expired.
#[must_use]
pub fn claims(instance: &Instance, token: &str) -> Option<Json> {
    let token: JwsCompact = token.parse().ok()?;
    let verified = instance_signer(instance)?.get_verifier().ok()?.verify(&token).ok()?;
    serde_json::from_slice(verified.payload()).ok()
}

/// The user of an ID token that this instance signed.
#[must_use]
pub fn subject(instance: &Instance, token: &str) -> Option<String> {
    Some(claims(instance, token)?.get("sub")?.as_str()?.to_owned())
}

/// Signs claims: a JWT in compact serialization.
///
/// # Errors
/// When they cannot be signed.
pub fn sign(signer: &JwsRs256Signer, claims: &Json) -> Result<String, Refusal> {
    let payload = serde_json::to_vec(claims).map_err(Refusal::internal)?;
    let jws = JwsBuilder::from(payload).set_typ(Some("JWT")).build();
    let signed = signer.sign(&jws).map_err(|e| Refusal::internal(format!("{e:?}")))?;
    Ok(signed.to_string())
}
