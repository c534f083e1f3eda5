//! Passkeys and security keys (WebAuthn level 2): the library's own ceremonies, in the shape that ZITADEL gives options.
//!
//! The library checks more than ZITADEL does: the origin in the client data has to be one of the relying party's, and a
//! registration has to be verified by the user where that was asked for.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};
use std::time::Duration;
use url::Url;
use webauthn_rs_core::WebauthnCore;
use webauthn_rs_core::error::WebauthnError;
use webauthn_rs_core::proto::{
    AuthenticationState, Credential, PublicKeyCredential, RegisterPublicKeyCredential, RegistrationState,
    UserVerificationPolicy,
};

/// Algorithms that are offered, by their COSE numbers and in ZITADEL's order.
const ALGORITHMS: [i64; 10] = [-7, -35, -36, -257, -258, -259, -37, -38, -39, -8];
const TIMEOUT_MS: u32 = 300_000;
const SECOND_FACTOR_TIMEOUT_MS: u32 = 120_000;

/// A WebAuthn credential of a user: pending registration, or ready.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Key {
    /// Its id, which is not the credential's.
    pub id: String,
    /// Its name; empty while it waits.
    pub name: String,
    /// Whether it signs in alone, with its user verified; else it is a second factor.
    pub passkey: bool,
    /// The relying party for which it was made.
    pub rp_id: String,
    /// The ceremony that waits.
    pub pending: Option<RegistrationState>,
    /// What was registered.
    pub credential: Option<Credential>,
}

/// A ceremony of a session that waits for its assertion.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Challenge {
    /// The relying party.
    pub rp_id: String,
    /// What was asked.
    pub state: AuthenticationState,
}

fn relying_party(rp_id: &str) -> Option<WebauthnCore> {
    let origins: Vec<Url> =
        ["https", "http"].iter().filter_map(|s| Url::parse(&format!("{s}://{rp_id}")).ok()).collect();
    let timeout = Duration::from_millis(TIMEOUT_MS.into());
    let known = !origins.is_empty();
    known.then(|| WebauthnCore::new_unsafe_experts_only("ZITADEL", rp_id, origins, timeout, Some(true), Some(true)))
}

/// Options for a new key, whose user has to be `verified` or not, and the ceremony that waits for it.
#[must_use]
pub fn register(
    rp_id: &str,
    user: (&str, &str, &str),
    exclude: &[&Credential],
    attachment: Option<&str>,
    verified: bool,
) -> Option<(Json, RegistrationState)> {
    let (id, name, display_name) = user;
    let core = relying_party(rp_id)?;
    let builder = core.new_challenge_register_builder(id.as_bytes(), name, display_name).ok()?;
    let (policy, verification, timeout) = if verified {
        (UserVerificationPolicy::Required, "required", TIMEOUT_MS)
    } else {
        (UserVerificationPolicy::Discouraged_DO_NOT_USE, "discouraged", SECOND_FACTOR_TIMEOUT_MS)
    };
    let builder = builder.user_verification_policy(policy);
    let (options, state) = core.generate_challenge_register(builder).ok()?;
    let mut selection = json!({ "userVerification": verification });
    if let Some(attachment) = attachment {
        set(&mut selection, "authenticatorAttachment", attachment.into());
    }
    let algorithms: Vec<Json> = ALGORITHMS.iter().map(|alg| json!({ "type": "public-key", "alg": alg })).collect();
    let mut public_key = json!({
        "rp": { "id": rp_id, "name": "ZITADEL" },
        "user": { "id": URL_SAFE_NO_PAD.encode(id), "name": name, "displayName": display_name },
        "challenge": URL_SAFE_NO_PAD.encode(options.public_key.challenge.as_ref() as &[u8]),
        "pubKeyCredParams": algorithms,
        "timeout": timeout,
        "authenticatorSelection": selection,
        "attestation": "none",
    });
    if !exclude.is_empty() {
        set(&mut public_key, "excludeCredentials", exclude.iter().map(|c| descriptor(c)).collect());
    }
    Some((json!({ "publicKey": public_key }), state))
}

/// Options for signing in with one of the keys, and the ceremony that waits for it.
#[must_use]
pub fn challenge(rp_id: &str, keys: Vec<Credential>, verification: &str) -> Option<(Json, Challenge)> {
    let core = relying_party(rp_id)?;
    let policy = match verification {
        "required" => UserVerificationPolicy::Required,
        "preferred" => UserVerificationPolicy::Preferred,
        _ => UserVerificationPolicy::Discouraged_DO_NOT_USE,
    };
    let allowed: Vec<Json> = keys.iter().map(descriptor).collect();
    let builder = core.new_challenge_authenticate_builder(keys, Some(policy)).ok()?;
    let (options, state) = core.generate_challenge_authenticate(builder).ok()?;
    let options = json!({ "publicKey": {
        "challenge": URL_SAFE_NO_PAD.encode(options.public_key.challenge.as_ref() as &[u8]),
        "timeout": TIMEOUT_MS,
        "rpId": rp_id,
        "allowCredentials": allowed,
        "userVerification": verification,
    }});
    Some((options, Challenge { rp_id: rp_id.to_owned(), state }))
}

fn descriptor(credential: &Credential) -> Json {
    json!({ "type": "public-key", "id": URL_SAFE_NO_PAD.encode(&credential.cred_id) })
}

fn set(object: &mut Json, name: &str, value: Json) {
    if let Json::Object(members) = object {
        members.insert(name.to_owned(), value);
    }
}

/// Why an authenticator's response was rejected.
pub enum Refused {
    /// It cannot be read.
    Unreadable,
    /// It does not hold.
    Wrong,
}

/// Checks a new key. A second factor need not verify its user again when it is used, whatever its registration asked for:
/// sign-in pages ask for it with `discouraged`, and authenticators do as they are asked.
///
/// # Errors
/// When it cannot be read, or does not hold.
pub fn registered(
    rp_id: &str,
    response: &Json,
    state: &RegistrationState,
    passkey: bool,
) -> Result<Credential, Refused> {
    let response: RegisterPublicKeyCredential = read(response)?;
    let core = relying_party(rp_id).ok_or(Refused::Wrong)?;
    let mut credential = core.register_credential(&response, state, None).map_err(wrong)?;
    if !passkey {
        credential.registration_policy = UserVerificationPolicy::Discouraged_DO_NOT_USE;
    }
    Ok(credential)
}

/// Checks an assertion: whether the user was verified, and the credential with its counter moved on.
///
/// # Errors
/// When it cannot be read, or does not hold.
pub fn asserted(challenge: &Challenge, response: &Json) -> Result<bool, Refused> {
    let response: PublicKeyCredential = read(response)?;
    let core = relying_party(&challenge.rp_id).ok_or(Refused::Wrong)?;
    let result = core.authenticate_credential(&response, &challenge.state).map_err(wrong)?;
    Ok(result.user_verified())
}

fn wrong(cause: WebauthnError) -> Refused {
    tracing::debug!(%cause, "authenticator response rejected");
    Refused::Wrong
}

/// Browsers' own `toJSON` leaves out what the library wants to be there.
fn read<T: for<'de> Deserialize<'de>>(response: &Json) -> Result<T, Refused> {
    let mut response = response.clone();
    if response.get("extensions").is_none() && response.get("clientExtensionResults").is_none() {
        set(&mut response, "extensions", Json::Object(Map::new()));
    }
    serde_json::from_value(response).map_err(|cause| {
        tracing::debug!(%cause, "invalid authenticator response");
        Refused::Unreadable
    })
}
