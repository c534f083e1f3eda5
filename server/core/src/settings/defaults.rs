//! ZITADEL's default settings, merged with what an organisation or the instance overrides.

use super::overrides::merged_with_defaults;
use crate::domain::policies::Policies;
use crate::domain::second_factor::SecondFactor;
use zitadel_wasm::messages::zitadel::settings::v2::{
    BrandingSettings, LegalAndSupportSettings, LoginSettings, MultiFactorType, PasskeysType, SecondFactorType, Theme,
    ThemeMode,
};

/// The languages of ZITADEL's own texts.
const LANGUAGES: [&str; 22] = [
    "ar", "bg", "cs", "de", "en", "es", "fr", "hu", "id", "it", "ja", "ko", "mk", "nl", "pl", "pt", "ro", "ru", "sv",
    "tr", "uk", "zh",
];
const DOCS: &str = "https://zitadel.com/docs";

/// The languages of ZITADEL's own texts.
#[must_use]
pub fn languages() -> Vec<&'static str> {
    LANGUAGES.to_vec()
}

fn seconds(seconds: i64) -> Option<prost_types::Duration> {
    Some(prost_types::Duration { seconds, nanos: 0 })
}

/// How users sign in: ZITADEL's defaults, merged with the overrides.
#[expect(deprecated, reason = "clients of 2025 read `allow_username_password`")]
pub fn login_settings(policies: &Policies) -> LoginSettings {
    const HOUR: i64 = 3600;
    let defaults = LoginSettings {
        allow_username_password: true,
        allow_local_authentication: true,
        allow_register: true,
        allow_external_idp: true,
        allow_domain_discovery: true,
        passkeys_type: PasskeysType::Allowed.into(),
        password_check_lifetime: seconds(240 * HOUR),
        external_login_check_lifetime: seconds(240 * HOUR),
        mfa_init_skip_lifetime: seconds(720 * HOUR),
        second_factor_check_lifetime: seconds(18 * HOUR),
        multi_factor_check_lifetime: seconds(12 * HOUR),
        second_factors: vec![SecondFactorType::Otp.into(), SecondFactorType::U2f.into()],
        multi_factors: vec![MultiFactorType::U2fWithVerification.into()],
        ..LoginSettings::default()
    };
    let settings = merged_with_defaults(policies.login.as_ref().map(|login| &login.overrides), defaults);
    // The deprecated member and its successor are one setting: either switches it off.
    let allowed = settings.allow_username_password && settings.allow_local_authentication;
    LoginSettings { allow_username_password: allowed, allow_local_authentication: allowed, ..settings }
}

/// The second factors that the login settings allow.
pub fn allowed_second_factors(policies: &Policies) -> Vec<SecondFactor> {
    let named = |factor| match factor {
        SecondFactorType::Otp => Some(SecondFactor::Totp),
        SecondFactorType::U2f => Some(SecondFactor::SecurityKey),
        SecondFactorType::OtpEmail => Some(SecondFactor::OtpEmail),
        SecondFactorType::OtpSms => Some(SecondFactor::OtpSms),
        // Recovery codes are no factor that a sign-in requires.
        SecondFactorType::Unspecified | SecondFactorType::RecoveryCodes => None,
    };
    login_settings(policies).second_factors().filter_map(named).collect()
}

/// Links to legal texts and support.
pub fn legal_settings(policies: &Policies) -> LegalAndSupportSettings {
    let defaults = LegalAndSupportSettings { docs_link: DOCS.into(), ..LegalAndSupportSettings::default() };
    merged_with_defaults(policies.legal.as_ref(), defaults)
}

/// ZITADEL's own colours, merged with the overrides.
pub fn branding_settings(policies: &Policies) -> BrandingSettings {
    let theme = |primary: &str, background: &str, warn: &str, font: &str| {
        Some(Theme {
            primary_color: primary.into(),
            background_color: background.into(),
            warn_color: warn.into(),
            font_color: font.into(),
            ..Theme::default()
        })
    };
    let defaults = BrandingSettings {
        light_theme: theme("#5469d4", "#fafafa", "#cd3d56", "#000000"),
        dark_theme: theme("#2073c4", "#111827", "#ff3b5b", "#ffffff"),
        theme_mode: ThemeMode::Auto.into(),
        ..BrandingSettings::default()
    };
    merged_with_defaults(policies.branding.as_ref(), defaults)
}
