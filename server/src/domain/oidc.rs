//! OpenID Connect: applications, what they asked for, and what they were given.

use crate::clock::Time;
use crate::store::{Entity, Tx};
use rand::RngExt as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Scope with which an access token may be used on ZITADEL's own API.
pub const API_AUDIENCE: &str = "urn:zitadel:iam:org:project:id:zitadel:aud";
/// Scope with which a refresh token is given, to applications that may have one.
pub const OFFLINE: &str = "offline_access";
/// Life of access and ID tokens, in seconds: ZITADEL's default of twelve hours.
pub const TOKEN_SECONDS: i64 = 43_200;
/// Life of a refresh token, in seconds: ZITADEL's default of ninety days.
pub const REFRESH_SECONDS: i64 = 7_776_000;
/// Life of a request for authorization, in seconds: long enough for somebody who has to read their mail meanwhile. ZITADEL's has
/// none; RFC 9126 §2.2 leaves it to the server.
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
    /// Where answers may be sent.
    pub redirect_uris: Vec<String>,
    /// Where one may be sent after the end of a session.
    pub post_logout_redirect_uris: Vec<String>,
    /// Whether devices may ask (RFC 8628).
    pub device_code: bool,
    /// Whether it gets refresh tokens.
    #[serde(default)]
    pub refresh_token: bool,
}

/// Whether an application of which nothing else is said gets refresh tokens: yes, as those of the recordings, where it asks for
/// them with [`OFFLINE`].
#[must_use]
pub fn may_refresh() -> bool {
    true
}

impl Entity for App {
    const PREFIX: &'static str = "oidc-app";
}

impl App {
    /// Whether pages of `origin` belong to it, as its redirect URIs tell.
    #[must_use]
    pub fn lives_at(&self, origin: &str) -> bool {
        let of = |uri: &String| url::Url::parse(uri).is_ok_and(|uri| uri.origin().ascii_serialization() == origin);
        self.redirect_uris.iter().any(of)
    }
}

/// What an application asked for, stored under its id without the prefix `V2_`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AuthRequest {
    /// Id, without prefix.
    pub id: String,
    /// When it was made.
    pub created: Time,
    /// Who asks.
    pub client_id: String,
    /// What for.
    pub scope: Vec<String>,
    /// Where the answer goes.
    pub redirect_uri: String,
    /// What comes back with it.
    pub state: Option<String>,
    /// What comes back in the ID token.
    pub nonce: Option<String>,
    /// PKCE (RFC 7636): the challenge, and whether it is hashed.
    pub challenge: Option<(String, bool)>,
    /// How to ask, as numbers of `zitadel.oidc.v2.Prompt`.
    pub prompt: Vec<i32>,
    /// Languages.
    pub ui_locales: Vec<String>,
    /// Who is expected.
    pub login_hint: Option<String>,
    /// How old the sign-in may be, in seconds.
    pub max_age: Option<i64>,
    /// Who is expected, as an ID token said.
    pub hint_user: Option<String>,
    /// Whether the answer goes into the fragment.
    pub fragment: bool,
    /// What became of it.
    pub outcome: Outcome,
    /// When it was answered; its code runs out from then.
    #[serde(default)]
    pub answered: Option<Time>,
}

impl Entity for AuthRequest {
    const PREFIX: &'static str = "auth-request";
}

impl AuthRequest {
    /// Whether it can be answered.
    #[must_use]
    pub fn is_open(&self, now: Time) -> bool {
        self.outcome == Outcome::Waiting && !self.has_expired(now)
    }

    /// Whether nobody answered it in time.
    #[must_use]
    pub fn has_expired(&self, now: Time) -> bool {
        self.created.plus_seconds(AUTH_REQUEST_SECONDS) < now
    }

    /// Whether its code has run out.
    #[must_use]
    pub fn code_has_expired(&self, now: Time) -> bool {
        self.answered.unwrap_or(self.created).plus_seconds(CODE_SECONDS) < now
    }
}

/// What became of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Nobody answered it yet.
    #[default]
    Waiting,
    /// Granted with this session; the code was not used yet.
    Granted(String),
    /// Refused.
    Refused,
    /// Its code or device code was used.
    Used,
}

/// A device that waits to be let in, stored under its device code's hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Device {
    /// Which application it runs.
    pub client_id: String,
    /// What it asks for.
    pub scope: Vec<String>,
    /// What its user types.
    pub user_code: String,
    /// When its codes run out.
    pub expires: Time,
    /// What became of it.
    pub outcome: Outcome,
}

impl Entity for Device {
    const PREFIX: &'static str = "device";
}

impl Device {
    /// Whether its user can decide.
    #[must_use]
    pub fn is_open(&self, now: Time) -> bool {
        self.outcome == Outcome::Waiting && self.expires >= now
    }
}

/// Whose device a user code is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct UserCode {
    /// Key of the device.
    pub device: String,
}

impl Entity for UserCode {
    const PREFIX: &'static str = "user-code";
}

/// What an application was given.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Grant {
    /// Which application.
    pub client_id: String,
    /// For what.
    pub scope: Vec<String>,
    /// The session that it stands on.
    pub session: String,
    /// When the token runs out.
    pub expires: Time,
    /// The family of tokens that it belongs to.
    #[serde(default)]
    pub family: String,
}

/// A refresh token, stored under its hash. It is good once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefreshToken {
    /// Id, by which its user may revoke it.
    pub id: String,
    /// Whose it is.
    pub user: String,
    /// When the first of its line was given.
    pub created: Time,
    /// What for.
    pub grant: Grant,
}

impl Entity for RefreshToken {
    const PREFIX: &'static str = "refresh-token";
}

/// Length of a secret before it is written in base64url.
pub const SECRET_BYTES: usize = 36;

/// A secret that nobody guesses.
#[must_use]
pub fn secret() -> String {
    use base64::Engine as _;
    let bytes: [u8; SECRET_BYTES] = rand::random();
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

/// Under which key a secret is stored.
#[must_use]
pub fn hash(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}

/// A user code such as `BDWP-HQKR`: the consonants of RFC 8628 §6.1, which spell no words.
#[must_use]
pub fn user_code() -> String {
    const LETTERS: &[u8] = b"BCDFGHJKLMNPQRSTVWXZ";
    let mut rng = rand::rng();
    let mut draw = || LETTERS.get(rng.random_range(0..LETTERS.len())).map_or('B', |b| char::from(*b));
    (0..9).map(|i| if i == 4 { '-' } else { draw() }).collect()
}

/// The device of a user code, and its key.
#[must_use]
pub fn device_of(tx: &Tx<'_>, user_code: &str) -> Option<(String, Device)> {
    let key = tx.get::<UserCode>(user_code)?.device;
    let device = tx.get::<Device>(&key)?;
    Some((key, device))
}
