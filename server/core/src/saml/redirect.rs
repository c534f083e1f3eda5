//! The redirect binding: messages in the query of a URL (Bindings for SAML 2.0 §3.4).

use super::signature::{RSA_SHA256, sign_text};
use crate::domain::instance::Instance;
use crate::go_url::encode_query;
use crate::refusal::Refusal;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write as _;

/// A message, deflated and in base64.
///
/// # Errors
/// When it cannot be deflated.
pub fn deflate(message: &str) -> Result<String, Refusal> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(message.as_bytes()).map_err(Refusal::internal)?;
    Ok(STANDARD.encode(encoder.finish().map_err(Refusal::internal)?))
}

/// The query of these parameters, with its signature if it is `signed`.
///
/// # Errors
/// When the instance has no key yet.
pub fn sign_query(instance: &Instance, parameters: &[(&str, String)], signed: bool) -> Result<String, Refusal> {
    let pairs = parameters.iter().map(|(name, value)| (*name, value.as_str()));
    if !signed {
        return Ok(encode_query(pairs));
    }
    let query = encode_query(pairs.chain([("SigAlg", RSA_SHA256)]));
    // Of the query as it is sent (§3.4.4.1).
    let signature = sign_text(instance, &query)?;
    Ok(format!("{query}&{}", encode_query([("Signature", signature)])))
}
