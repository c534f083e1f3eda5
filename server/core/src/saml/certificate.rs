//! The certificate of the instance's key. It is self-signed, and the same whenever it is made: RSA with PKCS #1 v1.5 draws
//! nothing.

use super::signature::signing_key;
use crate::domain::instance::Instance;
use crate::refusal::Refusal;
use crypto_glue::der::DateTime;
use crypto_glue::rsa::{RS256PublicKey, RS256Signature, RS256SigningKey};
use crypto_glue::traits::{EncodeDer as _, Keypair as _};
use crypto_glue::x509::{
    Builder as _, CertificateBuilder, Name, SerialNumber, SubjectPublicKeyInfoOwned, Time, Validity, profile,
};
use std::str::FromStr as _;
use std::time::Duration;

/// How long it is valid from the instance's creation on: ten years, in seconds.
const LIFETIME: u64 = 10 * 365 * 24 * 3600;

/// The certificate, in DER.
///
/// # Errors
/// When the instance has no key yet.
pub fn certificate_der(instance: &Instance) -> Result<Vec<u8>, Refusal> {
    let key = signing_key(instance)?;
    build(instance, &key).ok_or_else(|| Refusal::internal("the certificate cannot be made"))
}

fn build(instance: &Instance, key: &RS256SigningKey) -> Option<Vec<u8>> {
    let from = u64::try_from(instance.created.seconds()).ok()?;
    let at = |seconds| DateTime::from_unix_duration(Duration::from_secs(seconds)).ok().map(Time::from);
    let validity = Validity::new(at(from)?, at(from.checked_add(LIFETIME)?)?);
    let name = Name::from_str("CN=zitadel-testserver,O=zitadel-testserver,C=CH").ok()?;
    let profile = profile::cabf::Root::new(true, name).ok()?;
    let public = SubjectPublicKeyInfoOwned::from_key(&RS256PublicKey::from(key.verifying_key())).ok()?;
    let builder = CertificateBuilder::new(profile, SerialNumber::new(&[1]).ok()?, validity, public).ok()?;
    builder.build::<RS256SigningKey, RS256Signature>(key).ok()?.to_der().ok()
}
