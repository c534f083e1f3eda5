//! The key of ID tokens, and what is signed with it.

use super::load_instance;
use crate::domain::instance::{self, Instance};
use crate::refusal::Refusal;
use crate::store::{Store, Tx};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use compact_jwt::compact::JwsCompact;
use compact_jwt::crypto::JwsRs256Signer;
use compact_jwt::jws::JwsBuilder;
use compact_jwt::traits::{JwsSigner as _, JwsSignerToVerifier as _, JwsVerifier as _};
use serde_json::Value as Json;
use tokio::sync::OnceCell;

/// The key of ID tokens. It is generated when it is first needed, which takes some time, and stored with the instance;
/// `cell` keeps it in memory.
///
/// # Errors
/// When it can be neither read nor generated.
pub async fn signer<'a>(store: &Store, cell: &'a OnceCell<JwsRs256Signer>) -> Result<&'a JwsRs256Signer, Refusal> {
    cell.get_or_try_init(|| load_or_generate(store)).await
}

async fn load_or_generate(store: &Store) -> Result<JwsRs256Signer, Refusal> {
    let instance = store.read(|tx| load_instance(tx)).map_err(Refusal::internal)??;
    if let Some(signer) = stored_key(&instance) {
        return Ok(signer);
    }
    let generated = tokio::task::spawn_blocking(|| {
        let signer = JwsRs256Signer::generate_rs256().ok()?;
        signer.private_key_to_der().ok().map(|der| STANDARD.encode(&*der))
    });
    let der =
        generated.await.map_err(Refusal::internal)?.ok_or_else(|| Refusal::internal("no key can be generated"))?;
    let work = move |tx: &mut Tx<'_>| {
        let mut instance = load_instance(tx)?;
        // Two calls at once get the same one.
        if instance.signing_key.is_empty() {
            instance.signing_key = der;
            tx.put(instance::KEY, &instance);
        }
        stored_key(&instance).ok_or_else(|| Refusal::internal("the key cannot be read"))
    };
    store.write(work).await.map_err(Refusal::internal)?
}

fn stored_key(instance: &Instance) -> Option<JwsRs256Signer> {
    let der = STANDARD.decode(&instance.signing_key).ok().filter(|der| !der.is_empty())?;
    JwsRs256Signer::from_rs256_der(&der).ok()
}

/// The claims of an ID token that this instance signed, even if it has expired.
#[must_use]
pub fn claims(instance: &Instance, token: &str) -> Option<Json> {
    let token: JwsCompact = token.parse().ok()?;
    let verified = stored_key(instance)?.get_verifier().ok()?.verify(&token).ok()?;
    serde_json::from_slice(verified.payload()).ok()
}

/// The user of an ID token that this instance signed.
#[must_use]
pub fn subject(instance: &Instance, token: &str) -> Option<String> {
    Some(claims(instance, token)?.get("sub")?.as_str()?.to_owned())
}

/// Signs claims: an ID token in compact serialization.
///
/// # Errors
/// When they cannot be signed.
pub fn sign(signer: &JwsRs256Signer, claims: &Json) -> Result<String, Refusal> {
    let payload = serde_json::to_vec(claims).map_err(Refusal::internal)?;
    let jws = JwsBuilder::from(payload).build();
    let signed = signer.sign(&jws).map_err(|e| Refusal::internal(format!("{e:?}")))?;
    Ok(signed.to_string())
}
