//! Intents: sign-ins at an identity provider, from the redirect to the check in a session.

use super::instance::Instance;
use crate::clock::Time;
use crate::store::Entity;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::Sha256;
use zitadel_wasm::refusals::{self, RefusalKind};

/// An intent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Intent {
    /// Decimal id; the `state` at the provider.
    pub id: String,
    /// Id of the provider.
    pub idp: String,
    /// Where the browser goes after a success.
    pub success_url: String,
    /// Where the browser goes after a failure.
    pub failure_url: String,
    /// `redirect_uri` of the request, which the exchange of the code repeats.
    pub redirect_uri: String,
    /// Secret of PKCE (RFC 7636), where the provider wants it.
    #[serde(default)]
    pub code_verifier: Option<String>,
    /// When it changed last.
    pub changed: Time,
    /// Number of events so far.
    pub sequence: u64,
    /// How far it is.
    pub state: IntentState,
    /// Who signed in, once it has succeeded.
    #[serde(default)]
    pub account: Option<Account>,
    /// The user who was linked to the account then; empty for nobody.
    #[serde(default)]
    pub user: String,
    /// Until when it can be used, once it has succeeded.
    pub expires: Time,
}

/// How far an intent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IntentState {
    /// The browser is at the provider.
    Started,
    /// Somebody signed in there.
    Succeeded,
    /// The provider refused, or could not be reached.
    Failed,
    /// A session was checked with it.
    Consumed,
}

/// An account at a provider, and what the provider issued for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: String,
    /// Its name; empty where generic OAuth cannot know it.
    pub name: String,
    /// What the provider returned about it.
    pub claims: Json,
    /// Access token.
    pub access_token: String,
    /// Refresh token.
    pub refresh_token: Option<String>,
    /// ID token of OpenID Connect.
    pub id_token: Option<String>,
}

/// How many intents are stored at most.
pub const KEPT: u64 = 50_000;

/// How long a success can be used: ZITADEL's default of `MaxIdPIntentLifetime`, in seconds.
pub const LIFETIME_SECONDS: i64 = 3600;

impl Entity for Intent {
    const PREFIX: &'static str = "intent";
}

impl Intent {
    /// Records an event.
    pub fn advance(&mut self, state: IntentState, now: Time) {
        self.state = state;
        self.changed = now;
        self.sequence += 1;
    }
}

/// Length of the authentication tag of a token, in bytes.
const TAG: usize = 16;

/// The token of an intent, which the success URL carries. It is not one of the long tokens of sessions: the contract allows
/// 200 characters.
#[must_use]
pub fn seal_token(instance: &Instance, id: &str) -> String {
    let mut bytes = tag(instance, id.as_bytes());
    bytes.extend_from_slice(id.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Checks that a token is that of the intent. Whether there is such an intent comes after it, as in ZITADEL.
///
/// # Errors
/// CRYPTO-Swg31 for a text that is not base64url, CRYPTO-Sf4gt for one that this instance did not make, CRYPTO-CRYPTO for
/// the token of another intent.
pub fn check_token(instance: &Instance, token: &str, id: &str) -> Result<(), RefusalKind> {
    if token.is_empty() {
        return Err(refusals::IDP_INTENT_TOKEN_EMPTY);
    }
    let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| refusals::IDP_INTENT_TOKEN_MALFORMED)?;
    let (found, text) = bytes.split_at_checked(TAG).ok_or(refusals::IDP_INTENT_TOKEN_INVALID)?;
    if !bool::from(subtle::ConstantTimeEq::ct_eq(tag(instance, text).as_slice(), found)) {
        return Err(refusals::IDP_INTENT_TOKEN_INVALID);
    }
    if text == id.as_bytes() { Ok(()) } else { Err(refusals::IDP_INTENT_TOKEN_OF_ANOTHER) }
}

fn tag(instance: &Instance, id: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&instance.token_key).ok();
    if let Some(mac) = mac.as_mut() {
        // Other sealed texts have the same key.
        mac.update(b"idp-intent:");
        mac.update(id);
    }
    mac.map(|mac| mac.finalize().into_bytes().to_vec()).unwrap_or_default().into_iter().take(TAG).collect()
}
