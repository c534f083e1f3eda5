//! From an Authorization header to a caller. It comes before validation, and its messages are never translated.

use crate::clock::Time;
use crate::context::{Caller, no_membership};
use crate::domain::access_token::AccessToken;
use crate::domain::instance::Instance;
use crate::domain::oidc::{API_AUDIENCE, App, Grant};
use crate::domain::organization::Org;
use crate::domain::policies::Policies;
use crate::domain::second_factor::SecondFactor;
use crate::domain::session::{self, Session};
use crate::domain::user::User;
use crate::oidc::access_token::find_access_token;
use crate::refusal::{Code, Refusal};
use crate::settings::allowed_second_factors;
use crate::store::Tx;
use std::borrow::Cow;
use zitadel_wasm::refusals;

/// The headers of a request that identify its caller.
#[derive(Clone, Debug, Default)]
pub struct Credentials {
    /// The Authorization header.
    pub authorization: Option<String>,
    /// The origin of the calling page, over the protocol that checks it.
    pub origin: Option<String>,
    /// `x-zitadel-orgid`: the organisation in whose context the call is made.
    pub org: Option<String>,
}

/// The caller of an RPC that requires `permission`.
///
/// # Errors
/// UNAUTHENTICATED without a valid token; PERMISSION_DENIED or NOT_FOUND without the permission.
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
    let token = &without_white_space(token);
    let mut language = String::new();
    let (user, fingerprint) = match session::open(instance, token) {
        Some((id, token)) => authenticate_session(tx, instance, now, &id, &token)?,
        None => {
            let invalid = || Refusal::from(refusals::ACCESS_TOKEN_INVALID);
            let (_, token) = find_access_token(tx, instance, token).ok_or_else(invalid)?;
            match &token.grant {
                Some(grant) => {
                    let origin = credentials.origin.as_deref();
                    let (user, fingerprint) = authenticate_application(tx, instance, now, &token, grant, origin)?;
                    // Of session tokens and personal access tokens ZITADEL knows no language (observations
                    // RevokeMyRefreshToken and "Accept-Language").
                    language = user.human.as_ref().map(|human| human.language.clone()).unwrap_or_default();
                    (user, fingerprint)
                }
                None => (tx.get::<User>(&token.user).ok_or_else(invalid)?, None),
            }
        }
    };
    if let Some(org) = credentials.org.as_deref().filter(|o| !o.is_empty())
        && tx.get::<Org>(org).is_none()
    {
        return Err(refusals::ORGANIZATION_UNKNOWN.into());
    }
    let caller = Caller { user: user.id, org: user.org, roles: user.roles, fingerprint, language };
    if permission != "authenticated" && !caller.has_permission(permission) {
        return Err(if caller.roles.is_empty() {
            no_membership()
        } else {
            Refusal::from(refusals::RPC_PERMISSION_MISSING)
        });
    }
    Ok(caller)
}

/// ZITADEL's library drops white space in tokens (recording session-token-rules, step bearer-spaced).
fn without_white_space(token: &str) -> Cow<'_, str> {
    if token.contains(char::is_whitespace) { token.split_whitespace().collect() } else { token.into() }
}

/// An application's token belongs to a session, a machine user's to none. The API accepts it only if it was requested with
/// ZITADEL's audience.
fn authenticate_application(
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
    let user = tx.get::<User>(&token.user).ok_or_else(invalid)?;
    if grant.session.is_empty() {
        return if user.is_active() { Ok((user, None)) } else { Err(invalid()) };
    }
    let session = tx.get::<Session>(&grant.session).filter(|s| !s.is_over(tx)).ok_or_else(invalid)?;
    if let Some(origin) = origin
        && !tx.get::<App>(&grant.client_id).is_some_and(|app| app.has_origin(origin))
    {
        return Err(refusals::ORIGIN_NOT_ALLOWED.into());
    }
    Ok((require_assurance(tx, instance, &session, user)?, session.fingerprint().map(str::to_owned)))
}

/// The user of a session token, and their browser.
fn authenticate_session(
    tx: &Tx<'_>,
    instance: &Instance,
    now: Time,
    id: &str,
    token: &str,
) -> Result<(User, Option<String>), Refusal> {
    let session = tx.get::<Session>(id).filter(|s| !s.is_over(tx)).ok_or(refusals::TOKEN_SESSION_UNKNOWN)?;
    if session.token != token {
        return Err(refusals::TOKEN_OF_SESSION_REPLACED.into());
    }
    if session.expired(now) {
        return Err(refusals::TOKEN_SESSION_EXPIRED.into());
    }
    let (user, _) = session.user.as_ref().ok_or(refusals::TOKEN_SESSION_UNCHECKED)?;
    let user = tx.get::<User>(user).ok_or(refusals::TOKEN_USER_UNKNOWN)?;
    Ok((require_assurance(tx, instance, &session, user)?, session.fingerprint().map(str::to_owned)))
}

/// The user, if the session has checked as many factors as the user's organisation requires. A password check from before
/// the newest change of the password does not count.
fn require_assurance(tx: &Tx<'_>, instance: &Instance, session: &Session, user: User) -> Result<User, Refusal> {
    let password_changed = user.human.as_ref().and_then(|h| h.password_changed);
    let factors = session.assurance(password_changed).factors();
    let policies = tx.get::<Org>(&user.org).map(|org| org.policies).unwrap_or_default();
    let policies = policies.merged_with(&instance.policies);
    if factors == 0 || factors == 1 && needs_second_factor(&policies, session, &user) {
        return Err(refusals::TOKEN_SESSION_UNCHECKED.into());
    }
    Ok(user)
}

/// Whether one factor is not enough: because the policies require two, or because the user has set up a second factor that
/// the settings allow (recording mfa-after-setup; by default TOTP and security keys).
fn needs_second_factor(policies: &Policies, session: &Session, user: &User) -> bool {
    if policies.login.as_ref().is_some_and(|login| login.forces_mfa(session.intent.is_none())) {
        return true;
    }
    let Some(human) = &user.human else { return false };
    let ready = [
        (SecondFactor::Totp, human.totp.as_ref().is_some_and(|totp| totp.ready)),
        (SecondFactor::SecurityKey, human.webauthn_credentials.iter().any(|c| !c.passkey && c.credential.is_some())),
        (SecondFactor::OtpEmail, human.otp_email.is_some()),
        (SecondFactor::OtpSms, human.otp_sms.is_some()),
    ];
    let allowed = allowed_second_factors(policies);
    ready.into_iter().any(|(factor, ready)| ready && allowed.contains(&factor))
}
