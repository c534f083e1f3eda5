//! What a session of the browser proves: that ZITADEL takes its token, who its user is, and how far the sign-in has come.
//! Everything is read anew for each call, and whatever cannot be read refuses it.

use super::LoginProxy;
use super::call::Call;
use super::facts::{facts_of, first_factor_time, policy_of};
use super::upstream_call::invoke;
use crate::cookie::{CookieSession, unix_seconds};
use crate::refusal::{Code, Refusal};
use prost_types::Timestamp;
use zitadel_wasm::flows::{Step, next_step};
use zitadel_wasm::messages::zitadel::object::v2::{RequestContext, request_context};
use zitadel_wasm::messages::zitadel::session::v2::{
    Factors, GetSessionRequest, GetSessionResponse, Session, UserFactor,
};
use zitadel_wasm::messages::zitadel::settings::v2::{
    GetLoginSettingsRequest, GetLoginSettingsResponse, GetPasswordExpirySettingsRequest,
    GetPasswordExpirySettingsResponse,
};
use zitadel_wasm::messages::zitadel::user::v2::{
    AuthenticationMethodType, GetUserByIdRequest, GetUserByIdResponse, HumanUser, ListAuthenticationMethodTypesRequest,
    ListAuthenticationMethodTypesResponse, UserState, user,
};

/// A session whose token ZITADEL takes.
pub struct ProvenSession {
    pub session: Session,
    /// Seconds since 1970 by the upstream's clock.
    pub now: i64,
}

impl ProvenSession {
    /// What was checked.
    pub fn factors(&self) -> Result<&Factors, Refusal> {
        self.session.factors.as_ref().ok_or_else(Refusal::first_factor_missing)
    }

    /// Whose it is.
    pub fn user(&self) -> Result<&UserFactor, Refusal> {
        self.factors()?.user.as_ref().filter(|user| !user.id.is_empty()).ok_or_else(Refusal::first_factor_missing)
    }

    /// Whether it has expired.
    pub fn is_expired(&self) -> bool {
        self.session.expiration_date.as_ref().is_some_and(|at| at.seconds <= self.now)
    }
}

/// How far a sign-in has come, and what else decides whether it is finished.
pub struct Standing {
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

impl Standing {
    /// Id of the user.
    pub fn user_id(&self) -> &str {
        &self.user.id
    }

    /// Id of the user's organisation.
    pub fn organization(&self) -> &str {
        &self.user.organization_id
    }

    /// Seconds since 1970 by the upstream's clock.
    pub fn now(&self) -> i64 {
        self.proven.now
    }

    /// A first factor is verified and still good, in a session that is alive, of a user who is active.
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

    /// The user has no second factor, and no passkey, which holds one.
    pub fn has_no_second_factor(&self) -> Result<(), Refusal> {
        use AuthenticationMethodType as Method;
        // Recovery codes replace a second factor that there has to be.
        let first_only = |method: &Method| {
            matches!(method, Method::Unspecified | Method::Password | Method::Idp | Method::RecoveryCode)
        };
        if self.methods.iter().all(first_only) { Ok(()) } else { Err(Refusal::second_factor_exists()) }
    }

    /// Every factor that is asked for is checked.
    pub fn is_signed_in(&self) -> Result<(), Refusal> {
        self.has_first_factor()?;
        match self.step {
            Step::Offer(_) | Step::Done => Ok(()),
            Step::User | Step::First(_) | Step::Second(_) | Step::Enroll(_) => Err(Refusal::step_missing()),
        }
    }

    /// That, and the password need not be changed: an application or a device may have the session.
    pub fn is_finished(&self) -> Result<(), Refusal> {
        self.is_signed_in()?;
        if self.password_change_required {
            return Err(Refusal::password_change_required());
        }
        if self.password_expired { Err(Refusal::password_expired()) } else { Ok(()) }
    }
}

impl Call<'_> {
    /// Has ZITADEL check a session's token: not all of its RPCs do, when the login client calls them. A session that is
    /// refused leaves the cookie.
    pub(super) async fn prove(&mut self, entry: &CookieSession) -> Result<ProvenSession, Refusal> {
        match self.proxy.prove(entry).await {
            Err(refusal) if is_gone(&refusal) => {
                self.sessions.remove(&entry.id);
                Err(Refusal::session_unknown())
            }
            outcome => outcome,
        }
    }

    /// Reads all that decides how far the sign-in of a session has come.
    pub(super) async fn read_standing(&mut self, entry: &CookieSession) -> Result<Standing, Refusal> {
        // Known and unknown users alike, before anything is read.
        if entry.decoy || !entry.proven {
            return Err(Refusal::first_factor_missing());
        }
        let proven = self.prove(entry).await?;
        self.proxy.read_standing(proven).await
    }
}

/// Whether a refusal says that there is no such session, or that this is not its newest token.
pub(super) fn is_gone(refusal: &Refusal) -> bool {
    !refusal.is_failure() && [Code::NotFound as i32, Code::PermissionDenied as i32].contains(&refusal.code)
}

impl LoginProxy {
    async fn prove(&self, entry: &CookieSession) -> Result<ProvenSession, Refusal> {
        if entry.token.is_empty() {
            return Err(Refusal::session_unknown());
        }
        let request = GetSessionRequest { session_id: entry.id.clone(), session_token: Some(entry.token.clone()) };
        let rpc = "zitadel.session.v2.SessionService/GetSession";
        let (response, date) = invoke::<GetSessionResponse>(&self.upstream, rpc, &request).await?;
        let session = response.session.filter(|session| session.id == entry.id).ok_or_else(Refusal::unreadable)?;
        let now = date.unwrap_or_else(|| i64::try_from(unix_seconds()).unwrap_or(i64::MAX));
        Ok(ProvenSession { session, now })
    }

    async fn read_standing(&self, proven: ProvenSession) -> Result<Standing, Refusal> {
        let user = proven.user()?.clone();
        if user.organization_id.is_empty() {
            return Err(Refusal::unreadable());
        }
        let ctx = Some(RequestContext {
            resource_owner: Some(request_context::ResourceOwner::OrgId(user.organization_id.clone())),
        });
        let by_id = GetUserByIdRequest { user_id: user.id.clone() };
        let of_user = ListAuthenticationMethodTypesRequest { user_id: user.id.clone(), ..Default::default() };
        let login = GetLoginSettingsRequest { ctx: ctx.clone() };
        let expiry = GetPasswordExpirySettingsRequest { ctx };
        let (known, methods, login, expiry) = tokio::join!(
            invoke::<GetUserByIdResponse>(&self.upstream, "zitadel.user.v2.UserService/GetUserByID", &by_id),
            invoke::<ListAuthenticationMethodTypesResponse>(
                &self.upstream,
                "zitadel.user.v2.UserService/ListAuthenticationMethodTypes",
                &of_user
            ),
            invoke::<GetLoginSettingsResponse>(
                &self.upstream,
                "zitadel.settings.v2.SettingsService/GetLoginSettings",
                &login
            ),
            invoke::<GetPasswordExpirySettingsResponse>(
                &self.upstream,
                "zitadel.settings.v2.SettingsService/GetPasswordExpirySettings",
                &expiry
            ),
        );
        let known = known?.0.user.ok_or_else(Refusal::unreadable)?;
        let active = known.state() == UserState::Active && known.user_id == user.id;
        let Some(user::Type::Human(human)) = known.r#type else { return Err(Refusal::user_not_active()) };
        let methods: Vec<_> = methods?.0.auth_method_types().collect();
        // Whoever has checked a first factor has one.
        if methods.is_empty() {
            return Err(Refusal::first_factor_missing());
        }
        let settings = login?.0.settings.ok_or_else(Refusal::unreadable)?;
        let most_days = expiry?.0.settings.ok_or_else(Refusal::unreadable)?.max_age_days;
        let factors = proven.factors()?;
        let facts = facts_of(factors, &methods, human.password_changed.as_ref(), proven.now);
        Ok(Standing {
            step: next_step(&policy_of(&settings), &facts),
            first_factor: first_factor_time(factors, human.password_changed.as_ref()),
            password_change_required: human.password_change_required,
            password_expired: is_expired(&human, most_days, proven.now),
            active,
            methods,
            user,
            proven,
        })
    }
}

/// Whether the password is older than the organisation allows; 0 days allow any age. Who has no password has none that
/// could expire.
fn is_expired(human: &HumanUser, most_days: u64, now: i64) -> bool {
    let most = i64::try_from(most_days).unwrap_or(i64::MAX).saturating_mul(86_400);
    most > 0 && human.password_changed.as_ref().is_some_and(|at| now.saturating_sub(at.seconds) > most)
}
