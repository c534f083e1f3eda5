//! What an instance or an organisation asks of its users, and what its pages show.

use super::password::Complexity;
use serde::{Deserialize, Serialize};

/// The rules of an instance, or those in which an organisation differs from it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Policies {
    /// When wrong tries lock a user.
    pub lockout: Option<Lockout>,
    /// What passwords have to look like.
    pub password_complexity: Option<Complexity>,
    /// How users sign in.
    pub login: Option<Login>,
    /// Links to texts.
    pub legal: Option<Legal>,
}

impl Policies {
    /// These where they say something, else those.
    #[must_use]
    pub fn over(self, below: &Self) -> Self {
        Self {
            lockout: self.lockout.or(below.lockout),
            password_complexity: self.password_complexity.or_else(|| below.password_complexity.clone()),
            login: self.login.or_else(|| below.login.clone()),
            legal: self.legal.or_else(|| below.legal.clone()),
        }
    }

    /// What passwords have to look like.
    #[must_use]
    pub fn complexity(&self) -> Complexity {
        self.password_complexity.clone().unwrap_or_else(Complexity::standard)
    }
}

/// When wrong tries lock a user; 0 is never.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Lockout {
    /// Wrong passwords in a row.
    pub max_password_attempts: i32,
    /// Wrong codes in a row, of each kind.
    pub max_otp_attempts: i32,
}

/// How users sign in, where that is not as ZITADEL's defaults have it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Login {
    /// Whether a second factor is asked for.
    pub force_mfa: bool,
    /// How long one may go without being offered a second factor, as a duration such as `2592000s`.
    pub mfa_init_skip_lifetime: Option<String>,
    /// Identity providers that are offered; the organisation's own where this is absent.
    pub idps: Option<Vec<OfferedIdp>>,
}

/// An identity provider that is offered.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferedIdp {
    /// Its id.
    pub idp_id: String,
}

/// Links to texts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Legal {
    /// Terms of service.
    pub tos_link: String,
    /// Privacy policy.
    pub privacy_policy_link: String,
    /// Help.
    pub help_link: String,
    /// Whom to ask.
    pub support_email: String,
}
