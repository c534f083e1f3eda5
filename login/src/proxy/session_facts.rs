//! Converts ZITADEL's messages into the policy and facts of the next-step rules in `zitadel_wasm::flows`.

use prost_types::{Duration, Timestamp};
use zitadel_wasm::flows::{Factor, Facts, Policy};
use zitadel_wasm::messages::zitadel::session::v2::Factors;
use zitadel_wasm::messages::zitadel::settings::v2::{LoginSettings, PasskeysType, SecondFactorType};
use zitadel_wasm::messages::zitadel::user::v2::AuthenticationMethodType;

/// The policy of an organization's login settings.
pub fn login_policy(settings: &LoginSettings) -> Policy {
    let local = allows_local_authentication(settings);
    let seconds = |duration: &Option<Duration>| duration.as_ref().map(|d| d.seconds);
    Policy {
        password: local,
        passkey: local && settings.passkeys_type() == PasskeysType::Allowed,
        second: settings.second_factors().filter_map(second_factor).collect(),
        force: settings.force_mfa,
        force_local: settings.force_mfa_local_only,
        password_lifetime: seconds(&settings.password_check_lifetime),
        second_lifetime: seconds(&settings.second_factor_check_lifetime),
        passkey_lifetime: seconds(&settings.multi_factor_check_lifetime),
        offer_after: seconds(&settings.mfa_init_skip_lifetime).unwrap_or_default(),
    }
}

/// Whether people may sign in with what ZITADEL itself checks.
#[expect(deprecated, reason = "ZITADEL of 2025 has `allow_username_password` only")]
pub fn allows_local_authentication(settings: &LoginSettings) -> bool {
    settings.allow_local_authentication || settings.allow_username_password
}

fn second_factor(factor: SecondFactorType) -> Option<Factor> {
    match factor {
        SecondFactorType::Otp => Some(Factor::Totp),
        SecondFactorType::U2f => Some(Factor::U2f),
        SecondFactorType::OtpEmail => Some(Factor::OtpEmail),
        SecondFactorType::OtpSms => Some(Factor::OtpSms),
        // Recovery codes replace a lost second factor, and cannot be set up as the only one.
        SecondFactorType::RecoveryCodes | SecondFactorType::Unspecified => None,
    }
}

fn factor_for_method(method: AuthenticationMethodType) -> Option<Factor> {
    match method {
        AuthenticationMethodType::Password => Some(Factor::Password),
        AuthenticationMethodType::Passkey => Some(Factor::Passkey),
        AuthenticationMethodType::Idp => Some(Factor::Idp),
        AuthenticationMethodType::Totp => Some(Factor::Totp),
        AuthenticationMethodType::U2f => Some(Factor::U2f),
        AuthenticationMethodType::OtpSms => Some(Factor::OtpSms),
        AuthenticationMethodType::OtpEmail => Some(Factor::OtpEmail),
        AuthenticationMethodType::RecoveryCode => Some(Factor::RecoveryCode),
        AuthenticationMethodType::Unspecified => None,
    }
}

/// The facts about a session and its user; `now` is by the upstream's clock, which also dates the checks.
pub fn facts_from_factors(
    factors: &Factors,
    methods: &[AuthenticationMethodType],
    password_changed: Option<&Timestamp>,
    now: i64,
) -> Facts {
    let passkey = methods.contains(&AuthenticationMethodType::Passkey);
    let checks = verified_checks(factors, passkey, password_changed);
    Facts {
        user: factors.user.is_some(),
        has: methods.iter().copied().filter_map(factor_for_method).collect(),
        checked: checks.iter().map(|(factor, at)| (*factor, now.saturating_sub(at.seconds).max(0))).collect(),
        skipped: None,
    }
}

/// When a first factor was verified last, which `max_age` is measured from.
pub fn first_factor_time(factors: &Factors, password_changed: Option<&Timestamp>) -> Option<Timestamp> {
    let first = |factor: &Factor| matches!(factor, Factor::Password | Factor::Passkey | Factor::Idp);
    let checks = verified_checks(factors, true, password_changed);
    checks.into_iter().filter(|(factor, _)| first(factor)).map(|(_, at)| at).max_by_key(|at| (at.seconds, at.nanos))
}

/// The verified factors with their times. A password check before the last password change does not count. A WebAuthn
/// check with user verification counts as a passkey only if the user has a passkey, else as a second factor.
fn verified_checks(factors: &Factors, passkey: bool, password_changed: Option<&Timestamp>) -> Vec<(Factor, Timestamp)> {
    let voided = |at: &Timestamp| {
        password_changed.is_some_and(|changed| (at.seconds, at.nanos) < (changed.seconds, changed.nanos))
    };
    let password = factors.password.as_ref().and_then(|check| check.verified_at).filter(|at| !voided(at));
    let key = factors.web_auth_n.as_ref().and_then(|check| Some((check.user_verified && passkey, check.verified_at?)));
    let key = key.map(|(both, at)| (if both { Factor::Passkey } else { Factor::U2f }, at));
    let at = |factor, verified: Option<Timestamp>| verified.map(|at| (factor, at));
    let others = [
        at(Factor::Password, password),
        key,
        at(Factor::Idp, factors.intent.as_ref().and_then(|check| check.verified_at)),
        at(Factor::Totp, factors.totp.as_ref().and_then(|check| check.verified_at)),
        at(Factor::OtpSms, factors.otp_sms.as_ref().and_then(|check| check.verified_at)),
        at(Factor::OtpEmail, factors.otp_email.as_ref().and_then(|check| check.verified_at)),
        at(Factor::RecoveryCode, factors.recovery_code.as_ref().and_then(|check| check.verified_at)),
    ];
    others.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use zitadel_wasm::messages::zitadel::session::v2::{PasswordFactor, TotpFactor, UserFactor, WebAuthNFactor};

    const NOW: i64 = 2_000_000;

    fn at(seconds: i64) -> Option<Timestamp> {
        Some(Timestamp { seconds, nanos: 0 })
    }

    fn factors() -> Factors {
        Factors { user: Some(UserFactor::default()), ..Factors::default() }
    }

    fn checked(factors: &Factors, methods: &[AuthenticationMethodType], changed: Option<i64>) -> Vec<(Factor, i64)> {
        facts_from_factors(factors, methods, changed.and_then(at).as_ref(), NOW).checked
    }

    #[test]
    fn ages_of_checks_are_computed_with_the_upstreams_clock() {
        let totp = Some(TotpFactor { verified_at: at(NOW - 5) });
        let factors = Factors { password: Some(PasswordFactor { verified_at: at(NOW - 60) }), totp, ..factors() };
        assert_eq!(checked(&factors, &[], None), [(Factor::Password, 60), (Factor::Totp, 5)]);
    }

    #[test]
    fn a_password_check_before_the_last_password_change_does_not_count() {
        let factors = Factors { password: Some(PasswordFactor { verified_at: at(NOW - 60) }), ..factors() };
        assert_eq!(checked(&factors, &[], Some(NOW - 30)), []);
        assert_eq!(checked(&factors, &[], Some(NOW - 60)), [(Factor::Password, 60)]);
        assert_eq!(first_factor_time(&factors, at(NOW - 30).as_ref()), None);
    }

    #[test]
    fn webauthn_with_user_verification_is_a_passkey_only_for_users_with_a_passkey() {
        let key = |user_verified| Factors {
            web_auth_n: Some(WebAuthNFactor { verified_at: at(NOW), user_verified }),
            ..factors()
        };
        let passkey = [AuthenticationMethodType::Passkey, AuthenticationMethodType::U2f];
        assert_eq!(checked(&key(true), &passkey, None), [(Factor::Passkey, 0)]);
        assert_eq!(checked(&key(true), &[AuthenticationMethodType::U2f], None), [(Factor::U2f, 0)]);
        assert_eq!(checked(&key(false), &passkey, None), [(Factor::U2f, 0)]);
    }

    #[test]
    fn login_settings_become_the_policy() {
        let mut settings = LoginSettings {
            allow_local_authentication: true,
            force_mfa: true,
            password_check_lifetime: Some(Duration { seconds: 864_000, nanos: 0 }),
            ..LoginSettings::default()
        };
        settings.set_passkeys_type(PasskeysType::Allowed);
        settings.push_second_factors(SecondFactorType::Otp);
        let policy = login_policy(&settings);
        assert!(policy.password && policy.passkey && policy.force && !policy.force_local);
        assert_eq!((policy.second, policy.password_lifetime), (vec![Factor::Totp], Some(864_000)));
    }
}
