//! OpenID Connect: the requests of applications, and their tokens. Applications themselves are in [`super::oidc_app`].

pub use super::oidc_app::App;
use crate::clock::Time;
use crate::store::{Entity, Tx};
use rand::RngExt as _;
use serde::{Deserialize, Serialize};

/// Scope with which an access token may be used on ZITADEL's own API.
pub const API_AUDIENCE: &str = "urn:zitadel:iam:org:project:id:zitadel:aud";
/// Scope with which an application that may have refresh tokens gets one.
pub const OFFLINE: &str = "offline_access";
/// Grant type of device authorization (RFC 8628 §3.4).
pub const DEVICE_CODE: &str = "urn:ietf:params:oauth:grant-type:device_code";
/// Scope that requests the roles of all projects that the scope names.
pub const PROJECTS_ROLES_SCOPE: &str = "urn:zitadel:iam:org:projects:roles";
/// What the scopes that require an organization by its id begin with.
pub const ORG_ID_SCOPE: &str = "urn:zitadel:iam:org:id:";
/// What the scopes that require an organization by its primary domain begin with.
pub const ORG_DOMAIN_SCOPE: &str = "urn:zitadel:iam:org:domain:primary:";
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
    /// Whether the application requested the response in the fragment.
    pub fragment: bool,
    /// Whether it requested it in the query; a form is sent there, too, because CreateCallback returns a URL.
    #[serde(default)]
    pub query: bool,
    /// The response type; empty for `code`.
    #[serde(default)]
    pub response_type: String,
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

/// What a token grants to an application or a machine user.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Grant {
    /// The application; the user name of a machine user that authenticated itself.
    pub client_id: String,
    /// The granted scope.
    pub scope: Vec<String>,
    /// The session of the token; empty for machine users.
    pub session: String,
    /// When the token expires.
    pub expires: Time,
    /// The token's family.
    #[serde(default)]
    pub family: String,
    /// When the token was issued.
    #[serde(default)]
    pub issued: Time,
    /// Client ids and projects that the token is for.
    #[serde(default)]
    pub audience: Vec<String>,
    /// When the user last proved a factor.
    #[serde(default)]
    pub auth_time: Option<Time>,
    /// How the user signed in, in the values of RFC 8176.
    #[serde(default)]
    pub amr: Vec<String>,
    /// The nonce of the authorization request: ID tokens of refreshed sign-ins repeat it.
    #[serde(default)]
    pub nonce: Option<String>,
}

impl Grant {
    /// Whether it includes a scope.
    #[must_use]
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scope.iter().any(|granted| granted == scope)
    }
}

/// A refresh token, stored under its id. It can be used once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefreshToken {
    /// Its user.
    pub user: String,
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
