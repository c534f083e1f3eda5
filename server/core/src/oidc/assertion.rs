//! Assertions with which applications and machine users authenticate (RFC 7523): JWTs that their key signed.

use crate::clock::Time;
use crate::domain::oidc_app::PublicKey;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use compact_jwt::compact::JwsCompact;
use compact_jwt::crypto::JwsRs256Verifier;
use compact_jwt::traits::JwsVerifier as _;
use serde::Deserialize;

/// How old an assertion may be, in seconds.
const MAX_AGE_SECONDS: i64 = 3_600;
/// How far the clocks may differ, in seconds.
const CLOCK_SKEW_SECONDS: i64 = 1;

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    exp: f64,
    iat: f64,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Audience {
    fn contains(&self, issuer: &str) -> bool {
        match self {
            Self::One(audience) => audience == issuer,
            Self::Several(audiences) => audiences.iter().any(|audience| audience == issuer),
        }
    }
}

/// Whom an assertion names as its issuer, before it is verified.
#[must_use]
pub fn claimed_issuer(assertion: &str) -> Option<String> {
    Some(unverified_claims(assertion)?.get("iss")?.as_str()?.to_owned())
}

/// The claims of a JWT, before it is verified.
pub(super) fn unverified_claims(jwt: &str) -> Option<serde_json::Value> {
    let mut parts = jwt.split('.').skip(1);
    let payload = URL_SAFE_NO_PAD.decode(parts.next()?).ok()?;
    let claims: serde_json::Value = serde_json::from_slice(&payload).ok()?;
    (parts.count() == 1 && claims.is_object()).then_some(claims)
}

/// Why a JWT is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JwtFault {
    /// No key has the id that it names.
    UnknownKey,
    /// It cannot be read, or its signature is wrong.
    Invalid,
}

/// Checks that one of the keys signed a JWT.
pub(super) fn check_signature(jwt: &str, keys: &[PublicKey]) -> Result<(), JwtFault> {
    let token: JwsCompact = jwt.parse().map_err(|_| JwtFault::Invalid)?;
    verified_payload(&token, keys).map(|_| ())
}

fn verified_payload(token: &JwsCompact, keys: &[PublicKey]) -> Result<Vec<u8>, JwtFault> {
    let named = token.header().kid.clone();
    let key = keys.iter().find(|key| Some(&key.id) == named.as_ref()).ok_or(JwtFault::UnknownKey)?;
    let spki = STANDARD.decode(&key.spki).map_err(|_| JwtFault::Invalid)?;
    let verifier = JwsRs256Verifier::from_rs256_der(&spki).map_err(|_| JwtFault::Invalid)?;
    verifier.verify(token).map(|verified| verified.payload().to_vec()).map_err(|_| JwtFault::Invalid)
}

/// Whether one of the keys signed an assertion, which must be for this server, by the holder itself, and recent.
#[must_use]
pub fn is_valid_assertion(assertion: &str, keys: &[PublicKey], server: &str, now: Time) -> bool {
    verified_claims(assertion, keys).is_some_and(|claims| {
        let (now, issued, expires) = (now.seconds(), whole(claims.iat), whole(claims.exp));
        claims.iss == claims.sub
            && claims.aud.contains(server)
            && expires > now - CLOCK_SKEW_SECONDS
            && issued <= now + CLOCK_SKEW_SECONDS
            && issued >= now - MAX_AGE_SECONDS - CLOCK_SKEW_SECONDS
    })
}

/// Seconds since 1970, of which RFC 7519 §2 allows fractions.
#[expect(clippy::cast_possible_truncation, reason = "casts of f64 saturate, and such times are refused")]
fn whole(seconds: f64) -> i64 {
    seconds.floor() as i64
}

fn verified_claims(assertion: &str, keys: &[PublicKey]) -> Option<Claims> {
    let token: JwsCompact = assertion.parse().ok()?;
    serde_json::from_slice(&verified_payload(&token, keys).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use compact_jwt::crypto::JwsRs256Signer;
    use compact_jwt::jws::JwsBuilder;
    use compact_jwt::traits::{JwsSigner as _, JwsSignerToVerifier as _};
    use serde_json::json;

    #[test]
    fn accepts_only_recent_assertions_for_this_server_that_a_key_of_the_holder_signed() {
        let mut signer = JwsRs256Signer::generate_rs256().unwrap();
        let spki = STANDARD.encode(signer.get_verifier().unwrap().public_key_to_der().unwrap());
        let keys = [PublicKey { id: "17".into(), spki }];
        let now = Time(0).plus_seconds(1_000_000);
        let mut check = |kid: &str, more: serde_json::Value| {
            let mut claims =
                json!({ "iss": "app", "sub": "app", "aud": "http://server", "iat": 1_000_000, "exp": 1_000_060 });
            claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            signer.set_kid(kid);
            let jws = JwsBuilder::from(claims.to_string().into_bytes()).build();
            let assertion = signer.sign(&jws).unwrap().to_string();
            assert_eq!(claimed_issuer(&assertion).as_deref(), Some("app"));
            is_valid_assertion(&assertion, &keys, "http://server", now)
        };
        assert!(check("17", json!({})));
        assert!(check("17", json!({ "aud": ["other", "http://server"] })));
        assert!(!check("18", json!({})), "another key");
        for refused in [
            json!({ "aud": "http://other" }),
            json!({ "sub": "other" }),
            json!({ "exp": 999_999 }),
            json!({ "iat": 1_000_002 }),
            json!({ "iat": 996_000 }),
        ] {
            assert!(!check("17", refused.clone()), "{refused}");
        }
        assert!(!is_valid_assertion("a.b.c", &keys, "http://server", now));
    }
}
