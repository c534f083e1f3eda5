//! Intents: sign-ins at an identity provider, from the redirect to the check in a session.

use crate::clock::Time;
use crate::store::Entity;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

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
    /// The user who was linked to the account then; empty for none.
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
    /// The user signed in there.
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
