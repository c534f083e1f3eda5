//! Signatures with the instance's RSA key: enveloped ones (XML Signature 1.1), and those of the redirect binding.

use super::certificate::certificate_der;
use super::xml::{element, text_element};
use crate::domain::instance::Instance;
use crate::refusal::Refusal;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crypto_glue::rsa::{RS256PrivateKey, RS256SigningKey};
use crypto_glue::traits::{Pkcs8DecodePrivateKey as _, SignatureEncoding as _, Signer as _};
use sha2::{Digest as _, Sha256};

/// RSA with SHA-256 (RFC 6931 §2.3.2).
pub(super) const RSA_SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
pub(super) const XMLDSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
pub(super) const EXCLUSIVE_C14N: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
pub(super) const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";

/// The instance's key. It is generated when the first request arrives.
pub(super) fn signing_key(instance: &Instance) -> Result<RS256SigningKey, Refusal> {
    let der = STANDARD.decode(&instance.signing_key).map_err(Refusal::internal)?;
    let key = RS256PrivateKey::from_pkcs8_der(&der).map_err(|_| Refusal::internal("the signing key cannot be read"))?;
    Ok(RS256SigningKey::new(key))
}

/// The signature of a text, in base64.
pub(super) fn sign_text(instance: &Instance, text: &str) -> Result<String, Refusal> {
    let signature = signing_key(instance)?.try_sign(text.as_bytes());
    let signature = signature.map_err(|_| Refusal::internal("the text cannot be signed"))?;
    Ok(STANDARD.encode(signature.to_bytes()))
}

/// A canonical element with the id `id`, which is `before` and `after`, with its signature between them.
pub(super) fn sign_element(instance: &Instance, id: &str, before: &str, after: &str) -> Result<String, Refusal> {
    let digest = STANDARD.encode(Sha256::digest(format!("{before}{after}").as_bytes()));
    let algorithm = |name: &str, algorithm: &str| element(name, &[("Algorithm", algorithm)], "");
    let transforms = [
        algorithm("Transform", "http://www.w3.org/2000/09/xmldsig#enveloped-signature"),
        algorithm("Transform", EXCLUSIVE_C14N),
    ]
    .concat();
    let reference = [
        element("Transforms", &[], &transforms),
        algorithm("DigestMethod", SHA256),
        text_element("DigestValue", &[], &digest),
    ]
    .concat();
    let info = [
        algorithm("CanonicalizationMethod", EXCLUSIVE_C14N),
        algorithm("SignatureMethod", RSA_SHA256),
        element("Reference", &[("URI", &format!("#{id}"))], &reference),
    ]
    .concat();
    let info = element("SignedInfo", &[("xmlns", XMLDSIG)], &info);
    let value = sign_text(instance, &info)?;
    let certificate = STANDARD.encode(certificate_der(instance)?);
    let certificate = element("X509Data", &[], &text_element("X509Certificate", &[], &certificate));
    let parts = [info, text_element("SignatureValue", &[], &value), element("KeyInfo", &[], &certificate)].concat();
    Ok(format!("{before}{}{after}", element("Signature", &[("xmlns", XMLDSIG)], &parts)))
}
