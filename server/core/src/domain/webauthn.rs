//! Passkeys and security keys (WebAuthn level 2): the library's own ceremonies, in the shape that ZITADEL gives options.
//!
//! The library checks more than ZITADEL does: the origin in the client data, whether the user was verified at a registration
//! that requires it, and that the signature counter grows. A test server that is stricter than ZITADEL fails pages that work
//! (recordings u2f-v2 and u2f-by-admin), so that these three are checked with [`Rules::Standard`] only.

use super::webauthn_registration;
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
/// Where user verification is discouraged.
const UNVERIFIED_TIMEOUT_MS: u32 = 120_000;

/// How much is checked of what an authenticator responds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// As much as ZITADEL does.
    Zitadel,
    /// All that WebAuthn level 2 requires.
    Standard,
}

/// A WebAuthn credential of a user: pending registration, or ready.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WebauthnCredential {
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
    /// The ids of the credentials that were listed, in base64url.
    #[serde(default)]
    pub listed: Vec<String>,
}

/// The origins of a relying party's own pages.
fn own_origins(rp_id: &str) -> Vec<Url> {
    ["https", "http"].iter().filter_map(|scheme| Url::parse(&format!("{scheme}://{rp_id}")).ok()).collect()
}

/// The relying party, which accepts pages of these origins.
fn relying_party(rp_id: &str, origins: Vec<Url>) -> Option<WebauthnCore> {
    let timeout = Duration::from_millis(TIMEOUT_MS.into());
    let known = !origins.is_empty();
    known.then(|| WebauthnCore::new_unsafe_experts_only("ZITADEL", rp_id, origins, timeout, Some(true), Some(true)))
}

/// Options for a new credential, whose user has to be `verified` or not, and the ceremony that waits for it.
#[must_use]
pub fn register(
    rp_id: &str,
    user: (&str, &str, &str),
    exclude: &[&Credential],
    attachment: Option<&str>,
    verified: bool,
    rules: Rules,
) -> Option<(Json, RegistrationState)> {
    let (id, name, display_name) = user;
    let core = relying_party(rp_id, own_origins(rp_id))?;
    let builder = core.new_challenge_register_builder(id.as_bytes(), name, display_name).ok()?;
    let (verification, timeout) =
        if verified { ("required", TIMEOUT_MS) } else { ("discouraged", UNVERIFIED_TIMEOUT_MS) };
    // The options ask browsers for verification; ZITADEL does not check that it was done.
    let policy = match rules {
        Rules::Standard if verified => UserVerificationPolicy::Required,
        _ => UserVerificationPolicy::Discouraged_DO_NOT_USE,
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

/// Options for signing in with one of the credentials, and the ceremony that waits for it.
#[must_use]
pub fn challenge(
    rp_id: &str,
    mut credentials: Vec<Credential>,
    verification: &str,
    rules: Rules,
) -> Option<(Json, Challenge)> {
    let core = relying_party(rp_id, own_origins(rp_id))?;
    let policy = match verification {
        "required" => UserVerificationPolicy::Required,
        "preferred" => UserVerificationPolicy::Preferred,
        _ => UserVerificationPolicy::Discouraged_DO_NOT_USE,
    };
    let allowed: Vec<Json> = credentials.iter().map(descriptor).collect();
    let listed = credentials.iter().map(credential_id).collect();
    if rules == Rules::Zitadel {
        // Every counter is more than none: ZITADEL takes one that does not grow.
        credentials.iter_mut().for_each(|credential| credential.counter = 0);
    }
    let builder = core.new_challenge_authenticate_builder(credentials, Some(policy)).ok()?;
    let builder = builder.allow_backup_eligible_upgrade(rules == Rules::Zitadel);
    let (options, state) = core.generate_challenge_authenticate(builder).ok()?;
    let timeout = if verification == "discouraged" { UNVERIFIED_TIMEOUT_MS } else { TIMEOUT_MS };
    let options = json!({ "publicKey": {
        "challenge": URL_SAFE_NO_PAD.encode(options.public_key.challenge.as_ref() as &[u8]),
        "timeout": timeout,
        "rpId": rp_id,
        "allowCredentials": allowed,
        "userVerification": verification,
    }});
    Some((options, Challenge { rp_id: rp_id.to_owned(), state, listed }))
}

/// The authenticator's id of a credential, in base64url.
#[must_use]
pub fn credential_id(credential: &Credential) -> String {
    URL_SAFE_NO_PAD.encode(&credential.cred_id)
}

fn descriptor(credential: &Credential) -> Json {
    json!({ "type": "public-key", "id": credential_id(credential) })
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

/// Checks a new credential. A second factor need not verify its user again when it is used, whatever its registration asked
/// for: sign-in pages ask for it with `discouraged`, and authenticators do as they are asked.
///
/// # Errors
/// When it cannot be read, or does not hold.
pub fn registered(
    rp_id: &str,
    response: &Json,
    state: &RegistrationState,
    passkey: bool,
    rules: Rules,
) -> Result<Credential, Refused> {
    let response: RegisterPublicKeyCredential = read(response)?;
    ensure_public_key(&response.type_)?;
    let origins = expected_origins(rp_id, &response.response.client_data_json, rules)?;
    let registered = webauthn_registration::register(rp_id, &origins, &response, state).map_err(refused)?;
    let mut credential = match registered {
        Some(credential) => credential,
        None => with_other_attestation(rp_id, origins, &response, state)?,
    };
    if !passkey {
        credential.registration_policy = UserVerificationPolicy::Discouraged_DO_NOT_USE;
    }
    Ok(credential)
}

/// TPMs and the like. Without an operating system's clock the library cannot check them.
fn with_other_attestation(
    rp_id: &str,
    origins: Vec<Url>,
    response: &RegisterPublicKeyCredential,
    state: &RegistrationState,
) -> Result<Credential, Refused> {
    if cfg!(target_arch = "wasm32") {
        return Err(refused(WebauthnError::AttestationNotSupported));
    }
    let core = relying_party(rp_id, origins).ok_or(Refused::Wrong)?;
    core.register_credential(response, state, None).map_err(refused)
}

/// Checks an assertion; returns whether the user was verified. A user handle, which authenticators may leave out, has to be
/// the id of `user`.
///
/// # Errors
/// When it cannot be read, or does not hold.
pub fn asserted(challenge: &Challenge, response: &Json, user: &str, rules: Rules) -> Result<bool, Refused> {
    let response: PublicKeyCredential = read(response)?;
    ensure_public_key(&response.type_)?;
    let origins = expected_origins(&challenge.rp_id, &response.response.client_data_json, rules)?;
    let core = relying_party(&challenge.rp_id, origins).ok_or(Refused::Wrong)?;
    let result = core.authenticate_credential(&response, &challenge.state).map_err(refused)?;
    match response.get_user_unique_id() {
        Some(handle) if !handle.is_empty() && handle != user.as_bytes() => Err(Refused::Wrong),
        _ => Ok(result.user_verified()),
    }
}

fn ensure_public_key(kind: &str) -> Result<(), Refused> {
    if kind == "public-key" { Ok(()) } else { Err(Refused::Unreadable) }
}

/// The origins that a response may come from: as in ZITADEL, the one that it names.
fn expected_origins(rp_id: &str, client_data: &[u8], rules: Rules) -> Result<Vec<Url>, Refused> {
    /// The member of the client data that tells the page.
    #[derive(Deserialize)]
    struct ClientData {
        origin: Url,
    }
    match rules {
        Rules::Standard => Ok(own_origins(rp_id)),
        Rules::Zitadel => {
            let client_data: ClientData = serde_json::from_slice(client_data).map_err(|_| Refused::Unreadable)?;
            Ok(vec![client_data.origin])
        }
    }
}

fn refused(cause: WebauthnError) -> Refused {
    tracing::debug!(%cause, "authenticator response rejected");
    match cause {
        WebauthnError::ParseCBORFailure(_)
        | WebauthnError::ParseJSONFailure(_)
        | WebauthnError::ParseNOMFailure
        | WebauthnError::ParseInsufficientBytesAvailable
        | WebauthnError::MissingAttestationCredentialData => Refused::Unreadable,
        _ => Refused::Wrong,
    }
}

/// Browsers' own `toJSON` leaves out what the library wants to be there, and other encoders pad base64, which it refuses.
fn read<T: for<'de> Deserialize<'de>>(response: &Json) -> Result<T, Refused> {
    let mut response = response.clone();
    if response.get("extensions").is_none() && response.get("clientExtensionResults").is_none() {
        set(&mut response, "extensions", Json::Object(Map::new()));
    }
    for name in ["id", "rawId"] {
        response.get_mut(name).into_iter().for_each(trim_padding);
    }
    if let Some(Json::Object(members)) = response.get_mut("response") {
        members.values_mut().for_each(trim_padding);
    }
    serde_json::from_value(response).map_err(|cause| {
        tracing::debug!(%cause, "invalid authenticator response");
        Refused::Unreadable
    })
}

fn trim_padding(value: &mut Json) {
    if let Json::String(text) = value {
        text.truncate(text.trim_end_matches('=').len());
    }
}
