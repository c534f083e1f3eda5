//! Which checks a session still needs, from the settings of an organisation, the methods of a user and the session.
//!
//! JavaScript hands over settings and facts as words (`password second=totp secondLifetime=64800`) and gets words back
//! (`second totp otpSms`): two strings cross the boundary without a codec, which would be most of this module's code.
//! `pkg/src/flows/words.ts` writes them.

use crate::text::{digits, parts, split_once_byte};

/// An authentication method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// A password.
    Password,
    /// A WebAuthn credential with user verification: two factors in one.
    Passkey,
    /// An authenticator app.
    Totp,
    /// A code by SMS.
    OtpSms,
    /// A code by e-mail.
    OtpEmail,
    /// A WebAuthn credential without user verification (security key).
    U2f,
    /// A sign-in at an identity provider.
    Idp,
    /// A single-use code in place of a lost second factor.
    RecoveryCode,
}

impl Factor {
    const ALL: [(Self, &'static str); 8] = [
        (Self::Password, "password"),
        (Self::Passkey, "passkey"),
        (Self::Totp, "totp"),
        (Self::OtpSms, "otpSms"),
        (Self::OtpEmail, "otpEmail"),
        (Self::U2f, "u2f"),
        (Self::Idp, "idp"),
        (Self::RecoveryCode, "recoveryCode"),
    ];

    fn from_name(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == word).map(|(factor, _)| *factor)
    }

    /// Its name in JavaScript: `otpSms`.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(factor, _)| *factor == self).map_or("", |(_, name)| name)
    }

    /// Whether it can be the second factor after a password.
    fn is_second(self) -> bool {
        matches!(self, Self::Totp | Self::OtpSms | Self::OtpEmail | Self::U2f)
    }
}

/// The part of `zitadel.settings.v2.LoginSettings` that decides about checks. Times are in seconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Whether user name and password may be used.
    pub password: bool,
    /// Whether passkeys may be used.
    pub passkey: bool,
    /// Second factors that may be set up.
    pub second: Vec<Factor>,
    /// Whether a second factor is forced.
    pub force: bool,
    /// Whether a second factor is forced for sign-ins with a password or a passkey, but not at an identity provider.
    pub force_local: bool,
    /// How long a password check counts.
    pub password_lifetime: Option<i64>,
    /// How long a second factor's check counts.
    pub second_lifetime: Option<i64>,
    /// How long a passkey's check counts.
    pub passkey_lifetime: Option<i64>,
    /// How long after a skipped offer a second factor is offered again; 0: never.
    pub offer_after: i64,
}

/// The state of a session and its user. Ages are in seconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether the session has a user.
    pub user: bool,
    /// What the user has set up.
    pub has: Vec<Factor>,
    /// What was checked, and how long ago.
    pub checked: Vec<(Factor, i64)>,
    /// How long ago the user skipped the offer of a second factor.
    pub skipped: Option<i64>,
}

/// The next step of a sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The session needs a user.
    User,
    /// One of these first factors has to be checked; empty when the user has none that is allowed.
    First(Vec<Factor>),
    /// One of these second factors has to be checked.
    Second(Vec<Factor>),
    /// One of these has to be set up.
    Enroll(Vec<Factor>),
    /// One of these may be set up, or the offer skipped.
    Offer(Vec<Factor>),
    /// Every check that is needed was made.
    Done,
}

/// The next step of a sign-in.
#[must_use]
pub fn next_step(policy: &Policy, facts: &Facts) -> Step {
    if !facts.user {
        return Step::User;
    }
    let is_valid = |factor: Factor, lifetime: Option<i64>| {
        let within = |age: i64| lifetime.is_none_or(|lifetime| lifetime <= 0 || age <= lifetime);
        facts.checked.iter().any(|(checked, age)| *checked == factor && within(*age))
    };
    // A check with a method that is no longer allowed does not count.
    let passkey = policy.passkey && is_valid(Factor::Passkey, policy.passkey_lifetime);
    let password = policy.password && is_valid(Factor::Password, policy.password_lifetime);
    let at_provider = is_valid(Factor::Idp, None);
    if !passkey && !at_provider && !password {
        let allowed = |factor: &Factor| match factor {
            Factor::Password => policy.password,
            Factor::Passkey => policy.passkey,
            Factor::Idp => true,
            _ => false,
        };
        // A passkey can neither be guessed nor given away, so it comes first.
        let mut first = Vec::new();
        for passkeys in [true, false] {
            let wanted = |factor: &&Factor| allowed(factor) && (**factor == Factor::Passkey) == passkeys;
            first.extend(facts.has.iter().filter(wanted));
        }
        return Step::First(first);
    }
    if passkey {
        return Step::Done;
    }
    let mut second: Vec<Factor> = facts.has.iter().copied().filter(|factor| factor.is_second()).collect();
    if !second.is_empty() && facts.has.contains(&Factor::RecoveryCode) {
        second.push(Factor::RecoveryCode);
    }
    if second.iter().any(|factor| is_valid(*factor, policy.second_lifetime)) {
        return Step::Done;
    }
    if !second.is_empty() {
        return Step::Second(second);
    }
    let mut offered = policy.second.clone();
    if policy.passkey {
        offered.insert(0, Factor::Passkey);
    }
    if policy.force || (policy.force_local && !at_provider) {
        // A passkey holds both factors.
        if policy.passkey && facts.has.contains(&Factor::Passkey) {
            return Step::First(vec![Factor::Passkey]);
        }
        return Step::Enroll(offered);
    }
    let is_due = policy.offer_after > 0 && facts.skipped.is_none_or(|age| age > policy.offer_after);
    if is_due && !offered.is_empty() { Step::Offer(offered) } else { Step::Done }
}

/// The value of `name=value` where a word is of that name.
fn value<'w>(word: &'w str, name: &str) -> Option<&'w str> {
    word.strip_prefix(name)?.strip_prefix('=')
}

/// Whole seconds; negative where two clocks differ.
fn seconds(text: &str) -> Option<i64> {
    match text.strip_prefix('-') {
        Some(text) => digits(text)?.try_into().ok().map(|n: i64| -n),
        None => digits(text)?.try_into().ok(),
    }
}

impl Policy {
    /// Reads words: `password`, `passkey`, `second=totp`, `force`, `forceLocal`, `passwordLifetime=864000`,
    /// `secondLifetime=…`, `passkeyLifetime=…`, `offerAfter=…`. Other words are ignored.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut policy = Self::default();
        for word in parts(text, b' ') {
            let number = |name| value(word, name).and_then(seconds);
            match word {
                "password" => policy.password = true,
                "passkey" => policy.passkey = true,
                "force" => policy.force = true,
                "forceLocal" => policy.force_local = true,
                _ => {}
            }
            policy.second.extend(value(word, "second").and_then(Factor::from_name));
            policy.password_lifetime = number("passwordLifetime").or(policy.password_lifetime);
            policy.second_lifetime = number("secondLifetime").or(policy.second_lifetime);
            policy.passkey_lifetime = number("passkeyLifetime").or(policy.passkey_lifetime);
            policy.offer_after = number("offerAfter").unwrap_or(policy.offer_after);
        }
        policy
    }
}

impl Facts {
    /// Reads words: `user`, `has=totp`, `password=12` for a check and its age, `skipped=…`. Other words are ignored.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut facts = Self::default();
        for word in parts(text, b' ') {
            facts.user |= word == "user";
            facts.has.extend(value(word, "has").and_then(Factor::from_name));
            facts.skipped = value(word, "skipped").and_then(seconds).or(facts.skipped);
            if let Some((name, age)) = split_once_byte(word, b'=')
                && let (Some(factor), Some(age)) = (Factor::from_name(name), seconds(age))
            {
                facts.checked.push((factor, age));
            }
        }
        facts
    }
}

impl Step {
    /// As words: `second totp otpSms`.
    #[must_use]
    pub fn words(&self) -> String {
        let (name, factors) = match self {
            Self::User => ("user", None),
            Self::First(factors) => ("first", Some(factors)),
            Self::Second(factors) => ("second", Some(factors)),
            Self::Enroll(factors) => ("enroll", Some(factors)),
            Self::Offer(factors) => ("offer", Some(factors)),
            Self::Done => ("done", None),
        };
        let mut words = String::from(name);
        for factor in factors.into_iter().flatten() {
            words.push(' ');
            words.push_str(factor.name());
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "password passkey second=totp second=u2f passwordLifetime=864000 secondLifetime=64800 \
                          passkeyLifetime=43200";

    fn step(policy: &str, facts: &str) -> String {
        next_step(&Policy::parse(&format!("{POLICY} {policy}")), &Facts::parse(facts)).words()
    }

    #[test]
    fn asks_for_the_user_then_for_a_first_factor_with_passkeys_in_front() {
        assert_eq!(step("", ""), "user");
        assert_eq!(step("", "user has=password has=passkey"), "first passkey password");
        assert_eq!(step("", "user has=password has=totp"), "first password");
        assert_eq!(step("", "user"), "first");
    }

    #[test]
    fn a_passkey_is_two_factors_in_one() {
        assert_eq!(step("force", "user has=passkey has=totp passkey=5"), "done");
    }

    #[test]
    fn asks_for_a_second_factor_of_a_user_who_has_one() {
        assert_eq!(step("", "user has=password has=totp has=otpSms password=5"), "second totp otpSms");
        assert_eq!(step("", "user has=password has=totp has=otpSms password=5 otpSms=1"), "done");
    }

    #[test]
    fn a_recovery_code_replaces_a_second_factor_but_not_a_first_one() {
        let has = "user has=password has=totp has=recoveryCode";
        assert_eq!(step("", &format!("{has} recoveryCode=1")), "first password");
        assert_eq!(step("", &format!("{has} password=5")), "second totp recoveryCode");
        assert_eq!(step("", &format!("{has} password=5 recoveryCode=1")), "done");
        assert_eq!(
            step("force", "user has=password has=recoveryCode password=5 recoveryCode=1"),
            "enroll passkey totp u2f"
        );
    }

    #[test]
    fn a_check_older_than_its_lifetime_does_not_count() {
        assert_eq!(step("", "user has=password password=864001"), "first password");
        assert_eq!(step("", "user has=password has=totp password=70000 totp=64801"), "second totp");
        assert_eq!(step("passwordLifetime=0", "user has=password password=99999999"), "done");
    }

    #[test]
    fn without_a_second_factor_one_is_enforced_or_offered_or_neither_as_the_settings_say() {
        assert_eq!(step("force", "user has=password password=5"), "enroll passkey totp u2f");
        assert_eq!(step("force", "user has=password has=passkey password=5"), "first passkey");
        assert_eq!(step("forceLocal", "user has=idp idp=5"), "done");
        assert_eq!(step("offerAfter=3600", "user has=password password=5"), "offer passkey totp u2f");
        assert_eq!(step("offerAfter=3600", "user has=password password=5 skipped=60"), "done");
        assert_eq!(step("offerAfter=3600", "user has=password password=5 skipped=3601"), "offer passkey totp u2f");
        assert_eq!(step("", "user has=password password=5"), "done");
    }

    #[test]
    fn methods_that_the_settings_forbid_are_not_offered() {
        let policy = Policy { password: false, ..Policy::parse(POLICY) };
        assert_eq!(next_step(&policy, &Facts::parse("user has=password has=passkey")).words(), "first passkey");
        assert_eq!(
            next_step(&policy, &Facts::parse("user has=password has=passkey password=5")).words(),
            "first passkey"
        );
        let policy = Policy { passkey: false, ..Policy::parse(POLICY) };
        assert_eq!(
            next_step(&policy, &Facts::parse("user has=password has=passkey passkey=5")).words(),
            "first password"
        );
    }
}
