//! Sealed texts, which clients return unchanged: session tokens, authorization codes, access tokens, ids of devices. As
//! those of ZITADEL they are JWE in the compact form (RFC 7516): the text is encrypted with a random key, and that key
//! with the instance's, both by AES-256-GCM.

use super::instance::Instance;
use aes_gcm::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

/// Length of a GCM authentication tag, in bytes.
const TAG: usize = 16;

/// The id that ZITADEL gives the key of its tokens.
const KEY_ID: &str = "oidcKey";

/// The members of the header that decryption needs.
#[derive(Deserialize)]
struct Header {
    alg: String,
    enc: String,
    iv: String,
    tag: String,
}

/// Seals a text with the instance's key.
#[must_use]
pub fn seal(instance: &Instance, text: &str) -> String {
    // AES-GCM refuses only texts of gigabytes. An empty token is one that `open` refuses.
    try_seal(instance, text).unwrap_or_default()
}

fn try_seal(instance: &Instance, text: &str) -> Option<String> {
    let content_key: [u8; 32] = rand::random();
    let (key_iv, iv): ([u8; 12], [u8; 12]) = rand::random();
    let (wrapped_key, key_tag) = encrypt(&instance.token_key, key_iv, &content_key, &[])?;
    // The order of members is that of ZITADEL's library.
    let header = URL_SAFE_NO_PAD.encode(format!(
        r#"{{"alg":"A256GCMKW","enc":"A256GCM","iv":"{}","kid":"{KEY_ID}","tag":"{}"}}"#,
        URL_SAFE_NO_PAD.encode(key_iv),
        URL_SAFE_NO_PAD.encode(key_tag),
    ));
    let (encrypted, tag) = encrypt(&content_key, iv, text.as_bytes(), header.as_bytes())?;
    let [wrapped_key, encrypted, tag] = [wrapped_key, encrypted, tag].map(|part| URL_SAFE_NO_PAD.encode(part));
    Some(format!("{header}.{wrapped_key}.{}.{encrypted}.{tag}", URL_SAFE_NO_PAD.encode(iv)))
}

/// The text of a sealed one; `None` when this instance did not seal it.
#[must_use]
pub fn open(instance: &Instance, sealed: &str) -> Option<String> {
    let mut parts = sealed.split('.');
    let header = parts.next()?;
    let mut decoded = || URL_SAFE_NO_PAD.decode(parts.next()?).ok();
    let (wrapped_key, iv, encrypted, tag) = (decoded()?, decoded()?, decoded()?, decoded()?);
    if parts.next().is_some() {
        return None;
    }
    let members: Header = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
    if members.alg != "A256GCMKW" || members.enc != "A256GCM" {
        return None;
    }
    let (key_iv, key_tag) = (URL_SAFE_NO_PAD.decode(members.iv).ok()?, URL_SAFE_NO_PAD.decode(members.tag).ok()?);
    let content_key = decrypt(&instance.token_key, &key_iv, wrapped_key, &key_tag, &[])?;
    let text = decrypt(content_key.as_slice().try_into().ok()?, &iv, encrypted, &tag, header.as_bytes())?;
    String::from_utf8(text).ok()
}

/// The ciphertext, and its tag.
fn encrypt(key: &[u8; 32], iv: [u8; 12], text: &[u8], associated: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let payload = Payload { msg: text, aad: associated };
    let mut encrypted = Aes256Gcm::new(key.into()).encrypt(&Nonce::from(iv), payload).ok()?;
    let tag = encrypted.split_off(encrypted.len().checked_sub(TAG)?);
    Some((encrypted, tag))
}

fn decrypt(key: &[u8; 32], iv: &[u8], mut encrypted: Vec<u8>, tag: &[u8], associated: &[u8]) -> Option<Vec<u8>> {
    let iv: [u8; 12] = iv.try_into().ok()?;
    if tag.len() != TAG {
        return None;
    }
    encrypted.extend_from_slice(tag);
    let payload = Payload { msg: &encrypted, aad: associated };
    Aes256Gcm::new(key.into()).decrypt(&Nonce::from(iv), payload).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Time;
    use crate::domain::policies::Policies;

    fn instance() -> Instance {
        Instance {
            id: "1".into(),
            domain: "localhost".into(),
            default_org: "2".into(),
            admin: "3".into(),
            admin_token: String::new(),
            login_client_token: String::new(),
            token_key: rand::random(),
            signing_key: String::new(),
            next_signing_key: String::new(),
            clock_offset: 0,
            created: Time(0),
            policies: Policies::default(),
            password_verifiers: Vec::new(),
        }
    }

    #[test]
    fn opens_what_was_sealed_and_nothing_else() {
        let (instance, other) = (instance(), instance());
        let sealed = seal(&instance, "sess_300000000000000001:300000000000000002");
        assert_eq!(sealed.split('.').map(str::len).collect::<Vec<_>>(), [142, 43, 16, 56, 22]);
        assert!(sealed.starts_with("eyJhbGciOiJBMjU2R0NNS1ciLCJlbmMiOiJBMjU2R0NNIiwiaXYiOi"));
        assert_eq!(open(&instance, &sealed).as_deref(), Some("sess_300000000000000001:300000000000000002"));
        assert_eq!(open(&other, &sealed), None);
        assert_ne!(sealed, seal(&instance, "sess_300000000000000001:300000000000000002"));
        let shorter: String = sealed.chars().take(sealed.len() - 1).collect();
        for text in ["", "....", "x", &format!("{sealed}."), &format!(" {sealed}"), &shorter] {
            assert_eq!(open(&instance, text), None, "{text}");
        }
    }

    #[test]
    fn refuses_a_change_of_any_character() {
        let instance = instance();
        let sealed = seal(&instance, "code_1");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(open(&instance, std::str::from_utf8(&changed).unwrap()), None, "character {at}");
        }
    }
}
