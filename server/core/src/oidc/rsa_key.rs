//! New RSA keys: the machine's where it makes them faster, as a browser does, because they take seconds in WebAssembly.

use compact_jwt::crypto::JwsRs256Signer;
use zitadel_login::runtime;

/// A key pair of 2048 bits in PKCS #8 (DER).
pub(super) async fn generate() -> Option<Vec<u8>> {
    if let Some(key) = runtime::rsa_key()
        && let Some(der) = key.await
    {
        return Some(der);
    }
    let generated = runtime::compute(|| {
        let signer = JwsRs256Signer::generate_rs256().ok()?;
        signer.private_key_to_der().ok().map(|der| der.to_vec())
    });
    generated.await.flatten()
}
