//! From an Authorization header to a caller. It comes before validation, and its texts are never translated.

use crate::clock::Time;
use crate::context::{Caller, no_membership};
use crate::domain::instance::{AccessToken, Instance, Org};
use crate::domain::oidc::{API_AUDIENCE, App, Grant, hash};
use crate::domain::policies::{Login, Policies};
use crate::domain::session::{self, Session};
use crate::domain::user::User;
use crate::handlers::settings;
use crate::refusal::Language;
use crate::refusal::{Code, Refusal};
use crate::store::Tx;
use zitadel_wasm::messages::zitadel::settings::v2::SecondFactorType;
use zitadel_wasm::refusals;

/// What a request says of its caller.
#[derive(Clone, Debug, Default)]
pub struct Credentials {
    /// The Authorization header.
    pub authorization: Option<String>,
    /// The language that errors of the older services are told in.
    pub language: Language,
    /// Where the page that calls lives, where the call came over a protocol that looks at it.
    pub origin: Option<String>,
    /// A refusal that is to take the call's place: a test's fault.
    pub instead: Option<Box<Refusal>>,
    /// `x-zitadel-orgid`: the organisation in whose context is acted.
    pub org: Option<String>,
}

/// Who calls, if he may call an RPC that asks for `permission`.
///
/// # Errors
/// 16 without a good token, 7 or 5 without the permission.
pub fn authenticate(
    tx: &Tx<'_>,
    instance: &Instance,
    now: Time,
    credentials: &Credentials,
    permission: &str,
) -> Result<Caller, Refusal> {
    if permission.is_empty() {
        return Ok(Caller::default());
    }
    let Some(header) = credentials.authorization.as_deref().filter(|h| !h.is_empty()) else {
        return Err(Refusal::plain(Code::Unauthenticated, "auth header missing"));
    };
    let token = header
        .strip_prefix("Bearer ")
        .filter(|token| !token.contains("Bearer "))
        .ok_or(refusals::AUTH_HEADER_MALFORMED)?;
    let (user, fingerprint) = match session::open(instance, token) {
        Some((id, token)) => of_session(tx, instance, now, &id, &token)?,
        None => {
            let invalid = || Refusal::from(refusals::ACCESS_TOKEN_INVALID);
            let token = tx.get::<AccessToken>(&hash(token)).ok_or_else(invalid)?;
            match &token.grant {
                Some(grant) => of_application(tx, instance, now, &token, grant, credentials.origin.as_deref())?,
                None => (tx.get::<User>(&token.user).ok_or_else(invalid)?, None),
            }
        }
    };
    if let Some(org) = credentials.org.as_deref().filter(|o| !o.is_empty())
        && tx.get::<Org>(org).is_none()
    {
        return Err(refusals::ORGANIZATION_UNKNOWN.into());
    }
    let caller = Caller { user: user.id, org: user.org, roles: user.roles, fingerprint };
    if permission != "authenticated" && !caller.has_permission(permission) {
        return Err(if caller.roles.is_empty() {
            no_membership()
        } else {
            Refusal::from(refusals::RPC_PERMISSION_MISSING)
        });
    }
    Ok(caller)
}

/// An application's token stands on a session, and is good here only if it was asked for with ZITADEL's audience.
fn of_application(
    tx: &Tx<'_>,
    instance: &Instance,
    now: Time,
    token: &AccessToken,
    grant: &Grant,
    origin: Option<&str>,
) -> Result<(User, Option<String>), Refusal> {
    let invalid = || Refusal::from(refusals::ACCESS_TOKEN_INVALID);
    if grant.expires < now || !grant.scope.iter().any(|scope| scope == API_AUDIENCE) {
        return Err(invalid());
    }
    let session = tx.get::<Session>(&grant.session).filter(|s| !s.is_over(tx)).ok_or_else(invalid)?;
    if let Some(origin) = origin
        && !tx.get::<App>(&grant.client_id).is_some_and(|app| app.lives_at(origin))
    {
        return Err(refusals::ORIGIN_NOT_ALLOWED.into());
    }
    let user = tx.get::<User>(&token.user).ok_or_else(invalid)?;
    Ok((enough(tx, instance, &session, user)?, session.fingerprint()))
}

/// The session's user, and his browser.
fn of_session(
    tx: &Tx<'_>,
    instance: &Instance,
    now: Time,
    id: &str,
    token: &str,
) -> Result<(User, Option<String>), Refusal> {
    let session = tx.get::<Session>(id).filter(|s| !s.is_over(tx)).ok_or(refusals::TOKEN_SESSION_UNKNOWN)?;
    if session.token != token {
        return Err(refusals::SESSION_PERMISSION_DENIED.into());
    }
    if session.expired(now) {
        return Err(refusals::TOKEN_SESSION_EXPIRED.into());
    }
    let (user, _) = session.user.as_ref().ok_or_else(unchecked)?;
    let user = tx.get::<User>(user).ok_or(refusals::TOKEN_USER_UNKNOWN)?;
    Ok((enough(tx, instance, &session, user)?, session.fingerprint()))
}

fn unchecked() -> Refusal {
    Refusal::from(refusals::TOKEN_SESSION_UNCHECKED)
}

/// The user, if as many factors were checked as his organisation asks for.
fn enough(tx: &Tx<'_>, instance: &Instance, session: &Session, user: User) -> Result<User, Refusal> {
    // A password that was changed since voids its check.
    let changed = user.human.as_ref().and_then(|h| h.password_changed);
    let password = session.password.is_some_and(|checked| changed.is_none_or(|changed| changed <= checked));
    let codes = [session.totp, session.otp_sms.checked, session.otp_email.checked, session.recovery_code];
    // A passkey, whose user was verified, is two factors in one.
    let key = session.key.map_or(0, |(_, verified)| 1 + usize::from(verified));
    let checked = usize::from(password) + codes.iter().flatten().count() + key;
    let policies = tx.get::<Org>(&user.org).map(|org| org.policies).unwrap_or_default().over(&instance.policies);
    if checked == 0 || checked == 1 && needs_second_factor(&policies, &user) {
        return Err(unchecked());
    }
    Ok(user)
}

/// Whether one factor is not enough: an organisation may ask for two, and so does a second factor that the user has set up
/// and that the settings allow (recording mfa-after-setup; by default TOTP and security keys).
fn needs_second_factor(policies: &Policies, user: &User) -> bool {
    if policies.login.as_ref().is_some_and(Login::forces_mfa) {
        return true;
    }
    let Some(human) = &user.human else { return false };
    let ready = [
        (SecondFactorType::Otp, human.totp.as_ref().is_some_and(|totp| totp.ready)),
        (SecondFactorType::U2f, human.keys.iter().any(|key| !key.passkey && key.credential.is_some())),
        (SecondFactorType::OtpEmail, human.otp_email.is_some()),
        (SecondFactorType::OtpSms, human.otp_sms.is_some()),
    ];
    let mut ready = ready.into_iter().filter(|(_, ready)| *ready).peekable();
    if ready.peek().is_none() {
        return false;
    }
    let allowed = settings::login(policies).second_factors;
    ready.any(|(factor, _)| allowed.contains(&factor.into()))
}
