//! OpenID Connect: applications, their requests, and their tokens.

use crate::clock::Time;
use crate::store::{Entity, Tx};
use rand::RngExt as _;
use serde::{Deserialize, Serialize};

/// Scope with which an access token may be used on ZITADEL's own API.
pub const API_AUDIENCE: &str = "urn:zitadel:iam:org:project:id:zitadel:aud";
/// Scope with which an application that may have refresh tokens gets one.
pub const OFFLINE: &str = "offline_access";
/// Life of access and ID tokens, in seconds: ZITADEL's default of twelve hours.
pub const TOKEN_SECONDS: i64 = 43_200;
/// Life of a refresh token, in seconds: ZITADEL's default of ninety days.
pub const REFRESH_SECONDS: i64 = 7_776_000;
/// Life of a request for authorization, in seconds: long enough for a user who has to read their mail meanwhile.
/// ZITADEL's has no limit; RFC 9126 §2.2 leaves it to the server.
pub const AUTH_REQUEST_SECONDS: i64 = 3_600;
/// Life of an authorization code, in seconds: the ten minutes of RFC 6749 §4.1.2.
pub const CODE_SECONDS: i64 = 600;
/// Life of a device's codes, in seconds.
pub const DEVICE_SECONDS: i64 = 300;
/// How many requests of applications are kept, and how many of their tokens.
pub const KEPT: u64 = 100_000;

/// A public application: no secret, PKCE. Stored under its client id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct App {
    /// Client id.
    pub client_id: String,
    /// Id of its project.
    pub project: String,
    /// Name of the application, and of its project.
    pub name: String,
    /// Where authorization responses may be sent.
    pub redirect_uris: Vec<String>,
    /// Where browsers may be sent after the end of a session.
    pub post_logout_redirect_uris: Vec<String>,
    /// Whether it may use device authorization (RFC 8628).
    pub device_code: bool,
    /// Whether it gets refresh tokens.
    #[serde(default)]
    pub refresh_token: bool,
}

/// Whether applications get refresh tokens by default: yes, as those of the recordings, when they request [`OFFLINE`].
#[must_use]
pub fn refresh_tokens_by_default() -> bool {
    true
}

impl Entity for App {
    const PREFIX: &'static str = "oidc-app";
}

impl App {
    /// Whether pages of `origin` belong to it, by its redirect URIs.
    #[must_use]
    pub fn has_origin(&self, origin: &str) -> bool {
        let has_origin =
            |uri: &String| url::Url::parse(uri).is_ok_and(|uri| uri.origin().ascii_serialization() == origin);
        self.redirect_uris.iter().any(has_origin)
    }
}

/// A request of an application for authorization, stored under its id without the prefix `V2_`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AuthRequest {
    /// Id, without prefix.
    pub id: String,
    /// When it was made.
    pub created: Time,
    /// The application.
    pub client_id: String,
    /// The requested scope.
    pub scope: Vec<String>,
    /// Where the response goes.
    pub redirect_uri: String,
    /// What is returned with the response.
    pub state: Option<String>,
    /// What is returned in the ID token.
    pub nonce: Option<String>,
    /// PKCE (RFC 7636): the challenge, and whether it is hashed.
    pub challenge: Option<(String, bool)>,
    /// How to authenticate.
    pub prompt: Vec<Prompt>,
    /// Languages of the login page, by preference.
    pub ui_locales: Vec<String>,
    /// The login name that is expected.
    pub login_hint: Option<String>,
    /// How old the sign-in may be, in seconds.
    pub max_age: Option<i64>,
    /// The user that is expected, by an ID token.
    pub hint_user: Option<String>,
    /// Whether the response goes into the fragment.
    pub fragment: bool,
    /// Its outcome.
    pub outcome: Outcome,
    /// When it was granted or refused; its code expires from then.
    #[serde(default, alias = "answered")]
    pub decided: Option<Time>,
}

impl Entity for AuthRequest {
    const PREFIX: &'static str = "auth-request";
}

impl AuthRequest {
    /// Whether it still waits for the login page.
    #[must_use]
    pub fn is_open(&self, now: Time) -> bool {
        self.outcome == Outcome::Waiting && !self.has_expired(now)
    }

    /// Whether it has expired.
    #[must_use]
    pub fn has_expired(&self, now: Time) -> bool {
        self.created.plus_seconds(AUTH_REQUEST_SECONDS) < now
    }

    /// Whether its code has expired.
    #[must_use]
    pub fn code_has_expired(&self, now: Time) -> bool {
        self.decided.unwrap_or(self.created).plus_seconds(CODE_SECONDS) < now
    }
}

/// How an application wants its user to be authenticated (OpenID Connect Core 1.0 §3.1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Prompt {
    /// Without any page.
    None,
    /// Again, even with a session.
    Login,
    /// With a page of consent.
    Consent,
    /// With a choice of the account.
    SelectAccount,
    /// With a registration.
    Create,
}

/// The outcome of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Not decided yet.
    #[default]
    Waiting,
    /// Granted with this session; the code is unused.
    Granted(String),
    /// Refused.
    Refused,
    /// Its code or device code was used.
    Used,
}

/// A device that requests authorization, stored under its device code's hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Device {
    /// Its application.
    pub client_id: String,
    /// The requested scope.
    pub scope: Vec<String>,
    /// What its user enters.
    pub user_code: String,
    /// When its codes expire.
    pub expires: Time,
    /// Its outcome.
    pub outcome: Outcome,
}

impl Entity for Device {
    const PREFIX: &'static str = "device";
}

impl Device {
    /// Whether its user can still decide.
    #[must_use]
    pub fn is_open(&self, now: Time) -> bool {
        self.outcome == Outcome::Waiting && self.expires >= now
    }
}

/// The device of a user code.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct UserCode {
    /// Key of the device.
    pub device: String,
}

impl Entity for UserCode {
    const PREFIX: &'static str = "user-code";
}

/// What a token grants to an application.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Grant {
    /// The application.
    pub client_id: String,
    /// The granted scope.
    pub scope: Vec<String>,
    /// The session of the token.
    pub session: String,
    /// When the token expires.
    pub expires: Time,
    /// The token's family.
    #[serde(default)]
    pub family: String,
}

/// A refresh token, stored under its hash. It can be used once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefreshToken {
    /// Id, by which its user can revoke it.
    pub id: String,
    /// Its user.
    pub user: String,
    /// When the first token of its line was issued.
    pub created: Time,
    /// What it grants.
    pub grant: Grant,
}

impl Entity for RefreshToken {
    const PREFIX: &'static str = "refresh-token";
}

/// A random user code such as `BDWP-HQKR`: the consonants of RFC 8628 §6.1, which spell no words.
#[must_use]
pub fn random_user_code() -> String {
    const LETTERS: &[u8] = b"BCDFGHJKLMNPQRSTVWXZ";
    let mut rng = rand::rng();
    let mut letter = || LETTERS.get(rng.random_range(0..LETTERS.len())).map_or('B', |b| char::from(*b));
    (0..9).map(|i| if i == 4 { '-' } else { letter() }).collect()
}

/// The device of a user code, and its key.
#[must_use]
pub fn find_device(tx: &Tx<'_>, user_code: &str) -> Option<(String, Device)> {
    let key = tx.get::<UserCode>(user_code)?.device;
    let device = tx.get::<Device>(&key)?;
    Some((key, device))
}
