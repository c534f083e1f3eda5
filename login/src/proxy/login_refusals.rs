//! Refusals of the proxy that a page tells apart, each with a stable id.

use crate::refusal::{Code, Refusal};

impl Refusal {
    /// The session does not belong to this browser, or has ended.
    pub(super) fn session_unknown() -> Self {
        let text = "this browser has no such session; sign in again";
        Self::with_id(Code::PermissionDenied, "LOGIN-SessionUnknown", text)
    }

    /// The session has expired.
    pub(super) fn session_expired() -> Self {
        Self::with_id(Code::FailedPrecondition, "LOGIN-SessionExpired", "the session has expired; sign in again")
    }

    /// The user is locked or deactivated.
    pub(super) fn user_not_active() -> Self {
        Self::with_id(Code::FailedPrecondition, "LOGIN-UserNotActive", "the user of the session is not active")
    }

    /// No first factor is verified, or none that is still good.
    pub(super) fn first_factor_missing() -> Self {
        let text = "the session has no verified first factor that is still good";
        Self::with_id(Code::FailedPrecondition, "LOGIN-FirstFactorMissing", text)
    }

    /// The user has a second factor, which the session has to check.
    pub(super) fn second_factor_exists() -> Self {
        let text = "the user has a second factor already; it must be checked before another is set up";
        Self::with_id(Code::FailedPrecondition, "LOGIN-SecondFactorExists", text)
    }

    /// A factor has to be checked or set up.
    pub(super) fn step_missing() -> Self {
        let text = "the session is not finished: a factor must be checked or set up";
        Self::with_id(Code::FailedPrecondition, "LOGIN-StepMissing", text)
    }

    /// The user must change the password.
    pub(super) fn password_change_required() -> Self {
        let text = "the user must change the password first";
        Self::with_id(Code::FailedPrecondition, "LOGIN-PasswordChangeRequired", text)
    }

    /// The password is older than the organisation allows.
    pub(super) fn password_expired() -> Self {
        Self::with_id(Code::FailedPrecondition, "LOGIN-PasswordExpired", "the user's password has expired")
    }

    /// The application wants a newer sign-in.
    pub(super) fn sign_in_too_old() -> Self {
        let text = "the application wants a newer sign-in (prompt=login or max_age)";
        Self::with_id(Code::FailedPrecondition, "LOGIN-SignInTooOld", text)
    }

    /// The application wants another user.
    pub(super) fn other_user() -> Self {
        let text = "the application wants another user (id_token_hint)";
        Self::with_id(Code::FailedPrecondition, "LOGIN-OtherUser", text)
    }

    /// The application wants a user of another organisation.
    pub(super) fn other_organization() -> Self {
        let text = "the application wants a user of another organization (its scopes)";
        Self::with_id(Code::FailedPrecondition, "LOGIN-OtherOrganization", text)
    }

    /// The application names an organisation that does not exist.
    pub(super) fn unknown_organization() -> Self {
        let text = "the application's scopes name an organization that does not exist";
        Self::with_id(Code::FailedPrecondition, "LOGIN-UnknownOrganization", text)
    }

    /// The request began in another browser, or too long ago.
    pub(super) fn request_not_bound() -> Self {
        let text =
            "the application's request did not begin in this browser, or more than an hour ago; start again there";
        Self::with_id(Code::PermissionDenied, "LOGIN-RequestNotBound", text)
    }

    /// People cannot register.
    pub(super) fn registration_closed() -> Self {
        let text = "the organization does not let people register (allowRegister of its login settings)";
        Self::with_id(Code::PermissionDenied, "LOGIN-RegistrationClosed", text)
    }

    /// The upstream's response is no message of the contract.
    pub(super) fn invalid_upstream_response() -> Self {
        Self::upstream_failed(axum::http::StatusCode::BAD_GATEWAY)
    }
}
