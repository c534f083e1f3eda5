//! The policies of an instance or an organisation: what they require of their users, and what their pages show.

use super::password::Complexity;
use super::settings_overrides::SettingsOverrides;
use serde::{Deserialize, Serialize};

/// The policies of an instance, or those that an organisation overrides.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Policies {
    /// When failed attempts lock a user.
    pub lockout: Option<Lockout>,
    /// The rules of new passwords.
    pub password_complexity: Option<Complexity>,
    /// How users sign in.
    pub login: Option<Login>,
    /// Links to legal texts and support.
    pub legal: Option<SettingsOverrides>,
    /// Colours, logos, and how light pages are.
    pub branding: Option<SettingsOverrides>,
    /// When passwords expire.
    pub password_expiry: Option<SettingsOverrides>,
    /// Whether login names carry the organisation's domain.
    pub domain: Option<SettingsOverrides>,
    /// What pages of other origins may do; only of the instance.
    pub security: Option<SettingsOverrides>,
}

impl Policies {
    /// These policies, and those of `defaults` that are not set here.
    #[must_use]
    pub fn merged_with(self, defaults: &Self) -> Self {
        Self {
            lockout: self.lockout.or(defaults.lockout),
            password_complexity: self.password_complexity.or_else(|| defaults.password_complexity.clone()),
            login: self.login.or_else(|| defaults.login.clone()),
            legal: self.legal.or_else(|| defaults.legal.clone()),
            branding: self.branding.or_else(|| defaults.branding.clone()),
            password_expiry: self.password_expiry.or_else(|| defaults.password_expiry.clone()),
            domain: self.domain.or_else(|| defaults.domain.clone()),
            security: self.security.or_else(|| defaults.security.clone()),
        }
    }

    /// The rules of new passwords.
    #[must_use]
    pub fn complexity(&self) -> Complexity {
        self.password_complexity.clone().unwrap_or_else(Complexity::standard)
    }
}

/// After how many failed attempts a user is locked; 0 means never.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Lockout {
    /// Failed password checks in a row.
    pub max_password_attempts: i32,
    /// Failed code checks in a row, of each kind.
    pub max_otp_attempts: i32,
}

/// How users sign in, where that differs from ZITADEL's defaults.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Login {
    /// Identity providers that are offered; the organisation's own where this is absent.
    #[serde(default)]
    pub idps: Option<Vec<OfferedIdp>>,
    /// Everything else.
    #[serde(flatten)]
    pub overrides: SettingsOverrides,
}

impl Login {
    /// Whether a second factor is required of whoever signed in here, or else (`local` is false) at an identity provider.
    #[must_use]
    pub fn forces_mfa(&self, local: bool) -> bool {
        self.overrides.flag("forceMfa") || local && self.overrides.flag("forceMfaLocalOnly")
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
    fn reads_policies_that_earlier_servers_stored() {
        let stored = r#"{"lockout": null, "passwordComplexity": null,
            "login": {"forceMfa": true, "mfaInitSkipLifetime": null, "idps": null},
            "legal": {"tosLink": "https://example.com/", "privacyPolicyLink": "", "helpLink": "", "supportEmail": ""}}"#;
        let policies: Policies = serde_json::from_str(stored).unwrap();
        assert!(policies.login.unwrap().forces_mfa(true));
    }
}
