//! Session proofs: that ZITADEL accepts the session's token, who its user is, and how far the sign-in has come. Everything
//! is read again for each RPC, and a failed read refuses it.

use super::LoginClientProxy;
use super::context::CallContext;
use super::fresh_reads::read_fresh;
use super::login_settings::get_login_settings;
use super::session_facts::{facts_from_factors, first_factor_time, login_policy};
use super::upstream_rpc::invoke;
use crate::cookie::{CookieSession, unix_seconds};
use crate::refusal::{Code, Refusal};
use prost_types::Timestamp;
use zitadel_wasm::flows::{Step, next_step};
use zitadel_wasm::messages::zitadel::object::v2::{RequestContext, request_context::ResourceOwner};
use zitadel_wasm::messages::zitadel::session::v2::{
    Factors, GetSessionRequest, GetSessionResponse, Session, UserFactor,
};
use zitadel_wasm::messages::zitadel::settings::v2::{
    GetPasswordExpirySettingsRequest, GetPasswordExpirySettingsResponse,
};
use zitadel_wasm::messages::zitadel::user::v2::{
    AuthenticationMethodType, GetUserByIdRequest, GetUserByIdResponse, HumanUser, ListAuthenticationMethodTypesRequest,
    ListAuthenticationMethodTypesResponse, UserState, user,
};

/// A session whose token ZITADEL has accepted.
#[derive(Clone)]
pub struct ProvenSession {
    pub session: Session,
    /// Seconds since 1970 by the upstream's clock.
    pub now: i64,
}

impl ProvenSession {
    /// The checked factors.
    pub fn factors(&self) -> Result<&Factors, Refusal> {
        self.session.factors.as_ref().ok_or_else(Refusal::first_factor_missing)
    }

    /// The session's user.
    pub fn user(&self) -> Result<&UserFactor, Refusal> {
        self.factors()?.user.as_ref().filter(|user| !user.id.is_empty()).ok_or_else(Refusal::first_factor_missing)
    }

    /// Whether the session has expired.
    pub fn is_expired(&self) -> bool {
        self.session.expiration_date.as_ref().is_some_and(|at| at.seconds <= self.now)
    }
}

/// Progress of a sign-in: the next step, and everything else that decides whether it is finished.
pub struct SignInState {
    proven: ProvenSession,
    user: UserFactor,
    active: bool,
    step: Step,
    methods: Vec<AuthenticationMethodType>,
    /// When a first factor was verified last.
    pub first_factor: Option<Timestamp>,
    password_change_required: bool,
    password_expired: bool,
}

impl SignInState {
    /// Id of the user.
    pub fn user_id(&self) -> &str {
        &self.user.id
    }

    /// Id of the user's organization.
    pub fn organization(&self) -> &str {
        &self.user.organization_id
    }

    /// Seconds since 1970 by the upstream's clock.
    pub fn now(&self) -> i64 {
        self.proven.now
    }

    /// Checks that the session has not expired, the user is active, and a first factor is verified and not expired.
    pub fn has_first_factor(&self) -> Result<(), Refusal> {
        if self.proven.is_expired() {
            return Err(Refusal::session_expired());
        }
        if !self.active {
            return Err(Refusal::user_not_active());
        }
        match self.step {
            Step::User | Step::First(_) => Err(Refusal::first_factor_missing()),
            Step::Second(_) | Step::Enroll(_) | Step::Offer(_) | Step::Done => Ok(()),
        }
    }

    /// Checks that the user has no second factor and no passkey, which includes one.
    pub fn has_no_second_factor(&self) -> Result<(), Refusal> {
        use AuthenticationMethodType as Method;
        // Recovery codes replace a second factor and are not second factors themselves.
        let first_only = |method: &Method| {
            matches!(method, Method::Unspecified | Method::Password | Method::Idp | Method::RecoveryCode)
        };
        if self.methods.iter().all(first_only) { Ok(()) } else { Err(Refusal::second_factor_exists()) }
    }

    /// Checks that all required factors are verified.
    pub fn is_signed_in(&self) -> Result<(), Refusal> {
        self.has_first_factor()?;
        match self.step {
            Step::Offer(_) | Step::Done => Ok(()),
            Step::User | Step::First(_) | Step::Second(_) | Step::Enroll(_) => Err(Refusal::step_missing()),
        }
    }

    /// Checks that the session may complete an auth request or authorize a device: signed in, and no password change due.
    pub fn is_finished(&self) -> Result<(), Refusal> {
        self.is_signed_in()?;
        if self.password_change_required {
            return Err(Refusal::password_change_required());
        }
        if self.password_expired { Err(Refusal::password_expired()) } else { Ok(()) }
    }
}

impl CallContext<'_> {
    /// Has ZITADEL check a session's token, because not all of its RPCs do when the login client calls them. A rejected session
    /// is removed from the cookie.
    pub(super) async fn verify_session_token(&mut self, entry: &CookieSession) -> Result<ProvenSession, Refusal> {
        match self.proxy.verify_session_token(entry).await {
            Err(refusal) if is_gone(&refusal) => {
                self.sessions.remove(&entry.id);
                Err(Refusal::session_unknown())
            }
            outcome => outcome,
        }
    }

    /// Reads the progress of a session's sign-in.
    pub(super) async fn read_sign_in_state(&mut self, entry: &CookieSession) -> Result<SignInState, Refusal> {
        // Before anything is read, so that known and unknown users look the same.
        if entry.decoy || !entry.proven {
            return Err(Refusal::first_factor_missing());
        }
        let proven = self.verify_session_token(entry).await?;
        let read = || self.proxy.read_sign_in_state(proven.clone());
        read_fresh(entry, read, |outcome| outcome.as_ref().is_err_and(is_user_missing)).await
    }
}

/// Whether a refusal means that the session does not exist or the token is not its newest.
pub(super) fn is_gone(refusal: &Refusal) -> bool {
    !refusal.is_upstream_failure() && [Code::NotFound as i32, Code::PermissionDenied as i32].contains(&refusal.code)
}

/// Whether a refusal means that the session's user, or all of the user's methods, cannot be read yet.
fn is_user_missing(refusal: &Refusal) -> bool {
    is_gone(refusal) || *refusal == Refusal::first_factor_missing()
}

impl LoginClientProxy {
    async fn verify_session_token(&self, entry: &CookieSession) -> Result<ProvenSession, Refusal> {
        if entry.token.is_empty() {
            return Err(Refusal::session_unknown());
        }
        let request = GetSessionRequest { session_id: entry.id.clone(), session_token: Some(entry.token.clone()) };
        let rpc = "zitadel.session.v2.SessionService/GetSession";
        let read = || invoke::<GetSessionResponse>(&self.upstream, rpc, &request);
        let (response, date) = read_fresh(entry, read, |outcome| outcome.as_ref().is_err_and(is_gone)).await?;
        let session =
            response.session.filter(|session| session.id == entry.id).ok_or_else(Refusal::invalid_upstream_response)?;
        let now = date.unwrap_or_else(|| i64::try_from(unix_seconds()).unwrap_or(i64::MAX));
        Ok(ProvenSession { session, now })
    }

    async fn read_sign_in_state(&self, proven: ProvenSession) -> Result<SignInState, Refusal> {
        let user = proven.user()?.clone();
        if user.organization_id.is_empty() {
            return Err(Refusal::invalid_upstream_response());
        }
        let owner = ResourceOwner::OrgId(user.organization_id.clone());
        let by_id = GetUserByIdRequest { user_id: user.id.clone() };
        let of_user = ListAuthenticationMethodTypesRequest { user_id: user.id.clone(), ..Default::default() };
        let expiry =
            GetPasswordExpirySettingsRequest { ctx: Some(RequestContext { resource_owner: Some(owner.clone()) }) };
        let (known, methods, login, expiry) = tokio::join!(
            invoke::<GetUserByIdResponse>(&self.upstream, "zitadel.user.v2.UserService/GetUserByID", &by_id),
            invoke::<ListAuthenticationMethodTypesResponse>(
                &self.upstream,
                "zitadel.user.v2.UserService/ListAuthenticationMethodTypes",
                &of_user
            ),
            get_login_settings(&self.upstream, Some(owner)),
            invoke::<GetPasswordExpirySettingsResponse>(
                &self.upstream,
                "zitadel.settings.v2.SettingsService/GetPasswordExpirySettings",
                &expiry
            ),
        );
        let known = known?.0.user.ok_or_else(Refusal::invalid_upstream_response)?;
        let active = known.state() == UserState::Active && known.user_id == user.id;
        let Some(user::Type::Human(human)) = known.r#type else { return Err(Refusal::user_not_active()) };
        let methods: Vec<_> = methods?.0.auth_method_types().collect();
        // A user with a checked first factor has at least one method.
        if methods.is_empty() {
            return Err(Refusal::first_factor_missing());
        }
        let settings = login?;
        let max_age_days = expiry?.0.settings.ok_or_else(Refusal::invalid_upstream_response)?.max_age_days;
        let factors = proven.factors()?;
        let facts = facts_from_factors(factors, &methods, human.password_changed.as_ref(), proven.now);
        Ok(SignInState {
            step: next_step(&login_policy(&settings), &facts),
            first_factor: first_factor_time(factors, human.password_changed.as_ref()),
            password_change_required: human.password_change_required,
            password_expired: is_password_expired(&human, max_age_days, proven.now),
            active,
            methods,
            user,
            proven,
        })
    }
}

/// Whether the password is older than the organization's settings allow. 0 days allow any age; users without a password
/// never match.
fn is_password_expired(human: &HumanUser, max_age_days: u64, now: i64) -> bool {
    let max_age = i64::try_from(max_age_days).unwrap_or(i64::MAX).saturating_mul(86_400);
    max_age > 0 && human.password_changed.as_ref().is_some_and(|at| now.saturating_sub(at.seconds) > max_age)
}
