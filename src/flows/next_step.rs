//! Which checks a session still needs, from the settings of an organisation, the methods of a user and the session.

/// A way to prove who one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// A password.
    Password,
    /// A key whose user is verified: two factors in one.
    Passkey,
    /// An authenticator app.
    Totp,
    /// A code by SMS.
    OtpSms,
    /// A code by e-mail.
    OtpEmail,
    /// A security key.
    U2f,
    /// Somebody else's word.
    Idp,
    /// A code that stands in for a lost second factor.
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

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == word).map(|(factor, _)| *factor)
    }

    /// `otpSms`
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(factor, _)| *factor == self).map_or("", |(_, name)| name)
    }

    /// Whether it can follow a password.
    fn is_second(self) -> bool {
        matches!(self, Self::Totp | Self::OtpSms | Self::OtpEmail | Self::U2f)
    }
}

/// What an organisation asks for: `zitadel.settings.v2.LoginSettings`. Times are in seconds.
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
    /// Whether it is forced of those who sign in here, and not at an identity provider.
    pub force_local: bool,
    /// How long a password check is good.
    pub password_lifetime: Option<i64>,
    /// How long a second factor's check is good.
    pub second_lifetime: Option<i64>,
    /// How long a passkey's check is good.
    pub passkey_lifetime: Option<i64>,
    /// How long one may go without being offered a second factor; 0 is for ever.
    pub offer_after: i64,
}

/// What is known of a session and its user. Ages are in seconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether the session has a user.
    pub user: bool,
    /// What the user has set up.
    pub has: Vec<Factor>,
    /// What was checked, and how long ago.
    pub checked: Vec<(Factor, i64)>,
    /// How long ago the user said that he wants no second factor.
    pub skipped: Option<i64>,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who is it?
    User,
    /// One of these; none when there is nothing to sign in with.
    First(Vec<Factor>),
    /// One of these.
    Second(Vec<Factor>),
    /// One of these has to be set up.
    Enroll(Vec<Factor>),
    /// One of these may be set up; whoever does not want to says so.
    Offer(Vec<Factor>),
    /// Nothing is missing.
    Done,
}

/// What comes next.
#[must_use]
pub fn next(policy: &Policy, facts: &Facts) -> Step {
    if !facts.user {
        return Step::User;
    }
    let good = |factor: Factor, lifetime: Option<i64>| {
        let within = |age: i64| lifetime.is_none_or(|lifetime| lifetime <= 0 || age <= lifetime);
        facts.checked.iter().any(|(checked, age)| *checked == factor && within(*age))
    };
    // What may not be used any more does not count either, although it was checked.
    let passkey = policy.passkey && good(Factor::Passkey, policy.passkey_lifetime);
    let password = policy.password && good(Factor::Password, policy.password_lifetime);
    let elsewhere = good(Factor::Idp, None);
    if !passkey && !elsewhere && !password {
        let allowed = |factor: &Factor| match factor {
            Factor::Password => policy.password,
            Factor::Passkey => policy.passkey,
            Factor::Idp => true,
            _ => false,
        };
        let mut first: Vec<Factor> = facts.has.iter().copied().filter(allowed).collect();
        // What cannot be guessed nor given away comes first.
        first.sort_by_key(|factor| *factor != Factor::Passkey);
        return Step::First(first);
    }
    if passkey {
        return Step::Done;
    }
    let mut mine: Vec<Factor> = facts.has.iter().copied().filter(|factor| factor.is_second()).collect();
    if !mine.is_empty() && facts.has.contains(&Factor::RecoveryCode) {
        mine.push(Factor::RecoveryCode);
    }
    if mine.iter().any(|factor| good(*factor, policy.second_lifetime)) {
        return Step::Done;
    }
    if !mine.is_empty() {
        return Step::Second(mine);
    }
    let mut offered = policy.second.clone();
    if policy.passkey {
        offered.insert(0, Factor::Passkey);
    }
    if policy.force || (policy.force_local && !elsewhere) {
        // Who has a passkey has both factors in it.
        if policy.passkey && facts.has.contains(&Factor::Passkey) {
            return Step::First(vec![Factor::Passkey]);
        }
        return Step::Enroll(offered);
    }
    let asked = policy.offer_after > 0 && facts.skipped.is_none_or(|age| age > policy.offer_after);
    if asked && !offered.is_empty() { Step::Offer(offered) } else { Step::Done }
}

/// The value of `name=value` where a word is of that name.
fn value<'w>(word: &'w str, name: &str) -> Option<&'w str> {
    word.strip_prefix(name)?.strip_prefix('=')
}

impl Policy {
    /// Reads words: `password`, `passkey`, `second=totp`, `force`, `forceLocal`, `passwordLifetime=864000`,
    /// `secondLifetime=…`, `passkeyLifetime=…`, `offerAfter=…`. Others are passed over.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut policy = Self::default();
        for word in text.split_whitespace() {
            let number = |name| value(word, name).and_then(|n| n.parse().ok());
            match word {
                "password" => policy.password = true,
                "passkey" => policy.passkey = true,
                "force" => policy.force = true,
                "forceLocal" => policy.force_local = true,
                _ => {}
            }
            policy.second.extend(value(word, "second").and_then(Factor::parse));
            policy.password_lifetime = number("passwordLifetime").or(policy.password_lifetime);
            policy.second_lifetime = number("secondLifetime").or(policy.second_lifetime);
            policy.passkey_lifetime = number("passkeyLifetime").or(policy.passkey_lifetime);
            policy.offer_after = number("offerAfter").unwrap_or(policy.offer_after);
        }
        policy
    }
}

impl Facts {
    /// Reads words: `user`, `has=totp`, `password=12` for a check and its age, `skipped=…`. Others are passed over.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut facts = Self::default();
        for word in text.split_whitespace() {
            facts.user |= word == "user";
            facts.has.extend(value(word, "has").and_then(Factor::parse));
            facts.skipped = value(word, "skipped").and_then(|age| age.parse().ok()).or(facts.skipped);
            if let Some((name, age)) = word.split_once('=')
                && let (Some(factor), Ok(age)) = (Factor::parse(name), age.parse())
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
        next(&Policy::read(&format!("{POLICY} {policy}")), &Facts::read(facts)).words()
    }

    #[test]
    fn the_user_comes_first_then_what_he_has_with_passkeys_in_front() {
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
    fn who_has_a_second_factor_is_asked_for_it() {
        assert_eq!(step("", "user has=password has=totp has=otpSms password=5"), "second totp otpSms");
        assert_eq!(step("", "user has=password has=totp has=otpSms password=5 otpSms=1"), "done");
    }

    #[test]
    fn a_recovery_code_stands_in_for_a_second_factor_after_the_first() {
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
    fn checks_grow_old() {
        assert_eq!(step("", "user has=password password=864001"), "first password");
        assert_eq!(step("", "user has=password has=totp password=70000 totp=64801"), "second totp");
        assert_eq!(step("passwordLifetime=0", "user has=password password=99999999"), "done");
    }

    #[test]
    fn who_has_none_is_made_to_or_offered_to_or_let_be() {
        assert_eq!(step("force", "user has=password password=5"), "enroll passkey totp u2f");
        assert_eq!(step("force", "user has=password has=passkey password=5"), "first passkey");
        assert_eq!(step("forceLocal", "user has=idp idp=5"), "done");
        assert_eq!(step("offerAfter=3600", "user has=password password=5"), "offer passkey totp u2f");
        assert_eq!(step("offerAfter=3600", "user has=password password=5 skipped=60"), "done");
        assert_eq!(step("offerAfter=3600", "user has=password password=5 skipped=3601"), "offer passkey totp u2f");
        assert_eq!(step("", "user has=password password=5"), "done");
    }

    #[test]
    fn what_is_not_allowed_is_not_asked_for() {
        let policy = Policy { password: false, ..Policy::read(POLICY) };
        assert_eq!(next(&policy, &Facts::read("user has=password has=passkey")).words(), "first passkey");
        assert_eq!(next(&policy, &Facts::read("user has=password has=passkey password=5")).words(), "first passkey");
        let policy = Policy { passkey: false, ..Policy::read(POLICY) };
        assert_eq!(next(&policy, &Facts::read("user has=password has=passkey passkey=5")).words(), "first password");
    }
}
