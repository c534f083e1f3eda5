//! Refusals of the proxy that a page distinguishes by their stable `LOGIN-` ids.

use crate::refusal::{Code, Refusal};

impl Refusal {
    /// The session is not one of this browser's, or has ended.
    pub(super) fn session_unknown() -> Self {
        let text = "unknown session; sign in again in this browser";
        Self::with_id(Code::PermissionDenied, "LOGIN-SessionUnknown", text)
    }

    /// The session has expired.
    pub(super) fn session_expired() -> Self {
        Self::with_id(Code::FailedPrecondition, "LOGIN-SessionExpired", "session expired; sign in again")
    }

    /// The user is locked or deactivated.
    pub(super) fn user_not_active() -> Self {
        Self::with_id(
            Code::FailedPrecondition,
            "LOGIN-UserNotActive",
            "user not active; the session's user is locked or deactivated",
        )
    }

    /// No first factor is verified, or its check has expired.
    pub(super) fn first_factor_missing() -> Self {
        let text = "first factor missing or expired; check the password or a passkey";
        Self::with_id(Code::FailedPrecondition, "LOGIN-FirstFactorMissing", text)
    }

    /// The user has a second factor, so the session must check it.
    pub(super) fn second_factor_exists() -> Self {
        let text = "second factor exists; check it before setting up another";
        Self::with_id(Code::FailedPrecondition, "LOGIN-SecondFactorExists", text)
    }

    /// A factor must be checked or set up.
    pub(super) fn step_missing() -> Self {
        let text = "sign-in not finished; check or set up the missing factor";
        Self::with_id(Code::FailedPrecondition, "LOGIN-StepMissing", text)
    }

    /// The user must change the password.
    pub(super) fn password_change_required() -> Self {
        let text = "password change required; change the password first";
        Self::with_id(Code::FailedPrecondition, "LOGIN-PasswordChangeRequired", text)
    }

    /// The password is older than the organization's settings allow.
    pub(super) fn password_expired() -> Self {
        Self::with_id(Code::FailedPrecondition, "LOGIN-PasswordExpired", "password expired; change the password first")
    }

    /// The application requires a newer sign-in.
    pub(super) fn sign_in_too_old() -> Self {
        let text = "sign-in too old for prompt=login or max_age of the auth request; sign in again";
        Self::with_id(Code::FailedPrecondition, "LOGIN-SignInTooOld", text)
    }

    /// The application requires another user.
    pub(super) fn other_user() -> Self {
        let text = "session of another user than the id_token_hint of the auth request";
        Self::with_id(Code::FailedPrecondition, "LOGIN-OtherUser", text)
    }

    /// The application requires a user of another organization.
    pub(super) fn other_organization() -> Self {
        let text = "session of another organization than the scopes of the auth request";
        Self::with_id(Code::FailedPrecondition, "LOGIN-OtherOrganization", text)
    }

    /// The scopes of the application name an organization that does not exist.
    pub(super) fn unknown_organization() -> Self {
        let text = "unknown organization in the scopes of the auth request";
        Self::with_id(Code::FailedPrecondition, "LOGIN-UnknownOrganization", text)
    }

    /// The auth request started in another browser, or its binding has expired.
    pub(super) fn request_not_bound() -> Self {
        let text = "auth request not bound to this browser, or older than an hour; start again at the application";
        Self::with_id(Code::PermissionDenied, "LOGIN-RequestNotBound", text)
    }

    /// The organization does not allow registration.
    pub(super) fn registration_closed() -> Self {
        let text = "registration not allowed; enable allowRegister and allowLocalAuthentication in the organization's login settings";
        Self::with_id(Code::PermissionDenied, "LOGIN-RegistrationClosed", text)
    }

    /// No account is linked to the external identity, and the provider's options do not allow to create one.
    pub(super) fn no_linked_user() -> Self {
        let text = "no user linked to this external identity; enable creation in the identity provider's options";
        Self::with_id(Code::NotFound, "LOGIN-NoLinkedUser", text)
    }

    /// The sign-in at an identity provider started in another browser, or its binding has expired or was used.
    pub(super) fn intent_not_bound() -> Self {
        let text = "sign-in at the identity provider not bound to this browser, or older than an hour; start it again";
        Self::with_id(Code::PermissionDenied, "LOGIN-IntentNotBound", text)
    }

    /// The user has other ways to sign in than one identity provider, or this must not be revealed.
    pub(super) fn no_only_provider() -> Self {
        let text = "no identity provider as the only way to sign in; check the password or a passkey";
        Self::with_id(Code::FailedPrecondition, "LOGIN-NoOnlyProvider", text)
    }

    /// The external identity is linked to another user.
    pub(super) fn linked_to_other_user() -> Self {
        let text = "external identity linked to another user; remove that link first";
        Self::with_id(Code::AlreadyExists, "LOGIN-LinkedToOther", text)
    }

    /// The provider's options do not allow links to existing users.
    pub(super) fn linking_not_allowed() -> Self {
        let text = "linking not allowed; enable linking in the identity provider's options";
        Self::with_id(Code::PermissionDenied, "LOGIN-LinkingNotAllowed", text)
    }

    /// The upstream's response is not a valid message of the contract.
    pub(super) fn invalid_upstream_response() -> Self {
        Self::upstream_failed(axum::http::StatusCode::BAD_GATEWAY)
    }
}
