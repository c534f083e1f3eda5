//! ID tokens of other issuers: OpenID Connect Core 1.0 §3.1.3.7.

use compact_jwt::compact::{JwaAlg, Jwk, JwsCompact};
use compact_jwt::crypto::{JwsEs256Verifier, JwsRs256Verifier};
use compact_jwt::traits::JwsVerifier as _;
use serde_json::{Map, Value as Json};
use zitadel_login::runtime;

/// How far the clocks may differ, in seconds.
const CLOCK_SKEW_SECONDS: f64 = 10.0;

/// What an ID token has to be.
pub struct Expected<'a> {
    /// Who issues it.
    pub issuer: &'a str,
    /// Who it is for.
    pub client_id: &'a str,
    /// The issuer's JWK Set.
    pub keys: &'a Map<String, Json>,
}

/// Verifies an ID token; returns its claims. Its times are compared with the machine's clock: an issuer knows nothing of a
/// test that moves this server's.
///
/// # Errors
/// What is wrong with it.
pub fn verify(token: &str, expected: &Expected<'_>) -> Result<Map<String, Json>, String> {
    verify_at(token, expected, runtime::unix_time().as_secs_f64()).map_err(|why| format!("the ID token {why}"))
}

fn verify_at(token: &str, expected: &Expected<'_>, now: f64) -> Result<Map<String, Json>, &'static str> {
    let payload = verified_payload(token, expected.keys)?;
    let claims: Map<String, Json> = serde_json::from_slice(&payload).map_err(|_| "has no claims")?;
    let text = |name: &str| claims.get(name).and_then(Json::as_str).unwrap_or_default();
    let time = |name: &str| claims.get(name).and_then(Json::as_f64);
    if text("iss") != expected.issuer {
        return Err("is of another issuer (iss)");
    }
    let audiences: Vec<&str> = match claims.get("aud") {
        Some(Json::String(audience)) => vec![audience],
        Some(Json::Array(audiences)) => audiences.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    };
    let is_for_another_party = match text("azp") {
        "" => audiences.len() > 1,
        party => party != expected.client_id,
    };
    if !audiences.contains(&expected.client_id) || is_for_another_party {
        return Err("is for another client (aud, azp)");
    }
    if time("exp").is_none_or(|expires| expires <= now - CLOCK_SKEW_SECONDS) {
        return Err("has expired (exp)");
    }
    if time("iat").is_none_or(|issued| issued > now + CLOCK_SKEW_SECONDS) {
        return Err("was issued in the future (iat)");
    }
    // As ZITADEL, this server sends no nonce: a token with one is of another request.
    if !text("nonce").is_empty() {
        return Err("has a nonce that was not sent");
    }
    if text("sub").is_empty() {
        return Err("has no sub");
    }
    Ok(claims)
}

/// The payload of a token that one of the keys signed.
fn verified_payload(token: &str, keys: &Map<String, Json>) -> Result<Vec<u8>, &'static str> {
    let token: JwsCompact = token.parse().map_err(|_| "is not a JWT that RS256 or ES256 signed")?;
    let named = token.header().kid.clone();
    let all = keys.get("keys").and_then(Json::as_array).into_iter().flatten();
    let fits = |key: &&Json| {
        let member = |name: &str| key.get(name).and_then(Json::as_str);
        member("use").is_none_or(|is| is == "sig") && (named.is_none() || member("kid") == named.as_deref())
    };
    // A key of an algorithm that this server does not know is not read.
    let keys = all.filter(fits).filter_map(|key| serde_json::from_value::<Jwk>(key.clone()).ok());
    let verify = |key: Jwk| {
        let verified = match token.header().alg {
            JwaAlg::RS256 => JwsRs256Verifier::try_from(&key).ok()?.verify(&token),
            JwaAlg::ES256 => JwsEs256Verifier::try_from(&key).ok()?.verify(&token),
            JwaAlg::HS256 => return None,
        };
        verified.ok().map(|verified| verified.payload().to_vec())
    };
    keys.filter_map(verify).next().ok_or("has no valid signature of the issuer's keys (RS256, ES256)")
}

#[cfg(test)]
mod tests {
    use super::*;
    use compact_jwt::crypto::JwsRs256Signer;
    use compact_jwt::jws::JwsBuilder;
    use compact_jwt::traits::JwsSigner as _;
    use serde_json::json;

    const NOW: f64 = 1_000_000.0;

    fn sign(signer: &JwsRs256Signer, claims: &Json) -> String {
        signer.sign(&JwsBuilder::from(claims.to_string().into_bytes()).build()).unwrap().to_string()
    }

    #[test]
    fn accepts_only_tokens_of_the_issuer_for_the_client_that_are_valid_now() {
        let mut signer = JwsRs256Signer::generate_rs256().unwrap();
        signer.set_kid("k1");
        let mut key = serde_json::to_value(signer.public_key_as_jwk().unwrap()).unwrap();
        key["kid"] = "k1".into();
        let set = json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": "AA", "kid": "k0" }, key] });
        let keys = set.as_object().unwrap();
        let expected = Expected { issuer: "http://issuer", client_id: "c1", keys };
        let claims = json!({
            "iss": "http://issuer", "aud": "c1", "sub": "ada", "iat": 999_990, "exp": 1_000_060,
        });
        let verify = |claims: &Json| verify_at(&sign(&signer, claims), &expected, NOW);
        assert_eq!(verify(&claims).unwrap()["sub"], "ada");
        for (changed, why) in [
            (json!({ "iss": "http://other" }), "is of another issuer (iss)"),
            (json!({ "aud": "c2" }), "is for another client (aud, azp)"),
            (json!({ "aud": ["c1", "c2"] }), "is for another client (aud, azp)"),
            (json!({ "azp": "c2" }), "is for another client (aud, azp)"),
            (json!({ "exp": 999_990 }), "has expired (exp)"),
            (json!({ "exp": null }), "has expired (exp)"),
            (json!({ "iat": 1_000_011 }), "was issued in the future (iat)"),
            (json!({ "nonce": "n" }), "has a nonce that was not sent"),
            (json!({ "sub": "" }), "has no sub"),
        ] {
            let mut claims = claims.clone();
            claims.as_object_mut().unwrap().extend(changed.as_object().unwrap().clone());
            assert_eq!(verify(&claims), Err(why), "{changed}");
        }
        let several = json!({ "aud": ["c1", "c2"], "azp": "c1" });
        let mut more = claims.clone();
        more.as_object_mut().unwrap().extend(several.as_object().unwrap().clone());
        assert!(verify(&more).is_ok());

        let mut other = JwsRs256Signer::generate_rs256().unwrap();
        other.set_kid("k1");
        let forged = verify_at(&sign(&other, &claims), &expected, NOW);
        assert_eq!(forged, Err("has no valid signature of the issuer's keys (RS256, ES256)"));
        let unsigned = "eyJhbGciOiJub25lIn0.e30.";
        assert_eq!(verify_at(unsigned, &expected, NOW), Err("is not a JWT that RS256 or ES256 signed"));
    }
}
