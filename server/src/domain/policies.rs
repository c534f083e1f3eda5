//! What an instance or an organisation asks of its users, and what its pages show.

use super::password::Complexity;
use super::said::{Said, Settings};
use serde::{Deserialize, Serialize};
use zitadel_wasm::messages::zitadel::settings::v2::{
    BrandingSettings, DomainSettings, LegalAndSupportSettings, LoginSettings, PasswordExpirySettings, SecuritySettings,
};

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
    /// Links to texts, and whom to ask.
    pub legal: Option<Said<LegalAndSupportSettings>>,
    /// Colours, logos, and how light pages are.
    pub branding: Option<Said<BrandingSettings>>,
    /// When passwords get too old.
    pub password_expiry: Option<Said<PasswordExpirySettings>>,
    /// Whether login names carry the organisation's domain.
    pub domain: Option<Said<DomainSettings>>,
    /// What other pages may do; the instance's alone.
    pub security: Option<Said<SecuritySettings>>,
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
            branding: self.branding.or_else(|| below.branding.clone()),
            password_expiry: self.password_expiry.or_else(|| below.password_expiry.clone()),
            domain: self.domain.or_else(|| below.domain.clone()),
            security: self.security.or_else(|| below.security.clone()),
        }
    }

    /// Whether what is said fits the contract. What is stored has been asked when it came in.
    ///
    /// # Errors
    /// The member that does not, and why.
    pub fn check(&self) -> Result<(), String> {
        fn fits<M: Settings>(name: &str, said: Option<&Said<M>>) -> Result<(), String> {
            said.map_or(Ok(()), Said::check).map_err(|why| format!("{name}.{why}"))
        }
        fits("login", self.login.as_ref().map(|login| &login.said))?;
        fits("legal", self.legal.as_ref())?;
        fits("branding", self.branding.as_ref())?;
        fits("passwordExpiry", self.password_expiry.as_ref())?;
        fits("domain", self.domain.as_ref())?;
        fits("security", self.security.as_ref())
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
pub struct Login {
    /// Identity providers that are offered; the organisation's own where this is absent.
    #[serde(default)]
    pub idps: Option<Vec<OfferedIdp>>,
    /// Everything else.
    #[serde(flatten)]
    pub said: Said<LoginSettings>,
}

impl Login {
    /// Whether a second factor is asked for. Whoever signs in here does so with what is stored here, so that "local only"
    /// binds him, too.
    #[must_use]
    pub fn forces_mfa(&self) -> bool {
        self.said.flag("forceMfa") || self.said.flag("forceMfaLocalOnly")
    }
}

/// An identity provider that is offered.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferedIdp {
    /// Its id.
    pub idp_id: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_earlier_servers_stored_can_be_read() {
        let stored = r#"{"lockout": null, "passwordComplexity": null,
            "login": {"forceMfa": true, "mfaInitSkipLifetime": null, "idps": null},
            "legal": {"tosLink": "https://example.com/", "privacyPolicyLink": "", "helpLink": "", "supportEmail": ""}}"#;
        let policies: Policies = serde_json::from_str(stored).unwrap();
        assert!(policies.login.unwrap().forces_mfa());
    }
}
