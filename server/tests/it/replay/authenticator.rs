//! A software authenticator: P-256, attestation `none`, a counter per credential. It makes real registrations and
//! assertions, and wrong ones on purpose.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 4;
const ATTESTED: u8 = 64;

struct Credential {
    key: SigningKey,
    counter: u32,
    rp_id: String,
    user_handle: Json,
}

#[derive(Default)]
pub struct Authenticator(BTreeMap<String, Credential>);

fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn text<'a>(of: &'a Json, name: &str) -> Option<&'a str> {
    of[name].as_str()
}

fn auth_data(rp_id: &str, flags: u8, counter: u32, attested: &[u8]) -> Vec<u8> {
    [Sha256::digest(rp_id).as_slice(), &[flags], &counter.to_be_bytes(), attested].concat()
}

fn client_data(kind: &str, options: &Json, origin: &str, tweak: &Json) -> Vec<u8> {
    json!({
        "type": text(tweak, "type").unwrap_or(kind),
        "challenge": text(tweak, "challenge").or(text(options, "challenge")).unwrap(),
        "origin": text(tweak, "origin").unwrap_or(origin),
        "crossOrigin": false,
    })
    .to_string()
    .into_bytes()
}

/// A CBOR byte string of fewer than 65,536 bytes (RFC 8949 §3.1).
fn cbor_bytes(bytes: &[u8]) -> Vec<u8> {
    let head = match bytes.len() {
        n @ 0..24 => vec![0x40 | n as u8],
        n @ 24..256 => vec![0x58, n as u8],
        n => vec![0x59, (n >> 8) as u8, n as u8],
    };
    [head.as_slice(), bytes].concat()
}

impl Authenticator {
    /// A credential for the options of a registration.
    pub fn create(&mut self, options: &Json, origin: &str, tweak: &Json) -> Json {
        let key = SigningKey::from_slice(&rand::random::<[u8; 32]>()).unwrap();
        let point = key.verifying_key().to_sec1_point(false);
        let id: [u8; 32] = rand::random();
        let rp_id = text(tweak, "rpId").or(text(&options["rp"], "id")).unwrap().to_owned();
        // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} (RFC 9053 §7.1)
        let mut attested = [[0; 16].as_slice(), &[0, 32], &id, &[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]].concat();
        attested.extend(cbor_bytes(point.x().unwrap()));
        attested.push(0x22);
        attested.extend(cbor_bytes(point.y().unwrap()));
        let verified = if tweak["userVerified"] == false { 0 } else { USER_VERIFIED };
        let data = auth_data(&rp_id, USER_PRESENT | verified | ATTESTED, 0, &attested);
        // {"fmt": "none", "attStmt": {}, "authData": data}
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData".to_vec();
        attestation.extend(cbor_bytes(&data));
        let credential = Credential { key, counter: 0, rp_id, user_handle: options["user"]["id"].clone() };
        self.0.insert(encode(id), credential);
        json!({
            "type": "public-key", "id": encode(id), "rawId": encode(id), "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(client_data("webauthn.create", options, origin, tweak)),
                "attestationObject": encode(attestation),
            },
        })
    }

    /// An assertion for the options of a challenge, by a credential that it allows.
    pub fn get(&mut self, options: &Json, origin: &str, tweak: &Json) -> Json {
        let allowed = options["allowCredentials"].as_array().into_iter().flatten().filter_map(|c| c["id"].as_str());
        let wanted = text(tweak, "id").or_else(|| allowed.into_iter().find(|id| self.0.contains_key(*id)));
        let id = wanted.map(str::to_owned).unwrap_or_else(|| self.0.keys().next().unwrap().clone());
        let credential = self.0.get_mut(&id).unwrap();
        credential.counter += 1;
        let verified = if tweak["userVerified"] == false { 0 } else { USER_VERIFIED };
        let rp_id = text(options, "rpId").unwrap_or(&credential.rp_id);
        let counter = tweak["counter"].as_u64().map_or(credential.counter, |counter| counter as u32);
        let data = auth_data(rp_id, USER_PRESENT | verified, counter, &[]);
        let client = client_data("webauthn.get", options, origin, tweak);
        let signed = [data.as_slice(), Sha256::digest(&client).as_slice()].concat();
        let signature: Signature = credential.key.sign(&signed);
        let mut signature = signature.to_der().as_bytes().to_vec();
        if tweak["brokenSignature"] == true {
            *signature.last_mut().unwrap() ^= 1;
        }
        json!({
            "type": "public-key", "id": id, "rawId": id, "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(client), "authenticatorData": encode(data), "signature": encode(signature),
                "userHandle": credential.user_handle,
            },
        })
    }
}
