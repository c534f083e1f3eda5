//! Every RPC that this server implements, with its handler. `read` gets a snapshot, `write` a transaction; `read_current` a
//! snapshot that no projection lag makes older: ZITADEL brings the projections of requests of applications up to date
//! before it reads them (`AuthRequestByID` and `SamlRequestByID` of its `internal/query`), and reads intents from its
//! events. The permission that each requires is the contract's; `GET /_test/rpcs` lists the RPCs without a handler.

use super::{
    auth_v1, authorization_v2, idp_intents, idps, oidc_v2, org_v2, organization_settings, resources_user_v3alpha,
    saml_v2, session_v2, settings_v2, user_v2, user_v3alpha,
};
use crate::registry::Registry;
use zitadel_wasm::rpc;

/// Registers every handler.
pub fn register(r: &mut Registry) {
    register_auth_v1(r);
    r.read::<rpc::authorization_v2::ListAuthorizations>(authorization_v2::list_authorizations);
    register_idp_v2(r);
    register_oidc_v2(r);
    register_org_v2(r);
    register_resources_user_v3alpha(r);
    register_saml_v2(r);
    register_session_v2(r);
    register_settings_v2(r);
    register_user_v2(r);
    register_user_v3alpha(r);
}

/// `zitadel.auth.v1.AuthService`
fn register_auth_v1(r: &mut Registry) {
    r.read::<rpc::auth_v1::ListMyMetadata>(auth_v1::list_my_metadata);
    r.read::<rpc::auth_v1::GetMyMetadata>(auth_v1::get_my_metadata);
    r.read::<rpc::auth_v1::Healthz>(auth_v1::healthz);
    r.read::<rpc::auth_v1::GetMyUser>(auth_v1::get_my_user);
    r.read::<rpc::auth_v1::ListMyAuthFactors>(auth_v1::list_my_auth_factors);
    r.write::<rpc::auth_v1::SetMyPhone>(auth_v1::set_my_phone);
    r.write::<rpc::auth_v1::VerifyMyPhone>(auth_v1::verify_my_phone);
    r.read::<rpc::auth_v1::GetMyEmail>(auth_v1::get_my_email);
    r.write::<rpc::auth_v1::SetMyEmail>(auth_v1::set_my_email);
    r.write::<rpc::auth_v1::VerifyMyEmail>(auth_v1::verify_my_email);
    r.write::<rpc::auth_v1::ResendMyEmailVerification>(auth_v1::resend_my_email_verification);
    r.read::<rpc::auth_v1::GetMyPhone>(auth_v1::get_my_phone);
    r.write::<rpc::auth_v1::ResendMyPhoneVerification>(auth_v1::resend_my_phone_verification);
    r.write::<rpc::auth_v1::RemoveMyPhone>(auth_v1::remove_my_phone);
    r.write::<rpc::auth_v1::UpdateMyPassword>(auth_v1::update_my_password);
    r.write::<rpc::auth_v1::AddMyAuthFactorOTPEmail>(auth_v1::add_my_auth_factor_otp_email);
    r.write::<rpc::auth_v1::RemoveMyAuthFactorOTPEmail>(auth_v1::remove_my_auth_factor_otp_email);
    r.write::<rpc::auth_v1::AddMyAuthFactorOTP>(auth_v1::add_my_auth_factor_otp);
    r.write::<rpc::auth_v1::VerifyMyAuthFactorOTP>(auth_v1::verify_my_auth_factor_otp);
    r.write::<rpc::auth_v1::RemoveMyAuthFactorOTP>(auth_v1::remove_my_auth_factor_otp);
    r.write::<rpc::auth_v1::AddMyAuthFactorOTPSMS>(auth_v1::add_my_auth_factor_otp_sms);
    r.write::<rpc::auth_v1::RemoveMyAuthFactorOTPSMS>(auth_v1::remove_my_auth_factor_otp_sms);
    r.write::<rpc::auth_v1::AddMyPasswordless>(auth_v1::add_my_passwordless);
    r.write::<rpc::auth_v1::VerifyMyPasswordless>(auth_v1::verify_my_passwordless);
    r.read::<rpc::auth_v1::ListMyPasswordless>(auth_v1::list_my_passwordless);
    r.write::<rpc::auth_v1::RemoveMyPasswordless>(auth_v1::remove_my_passwordless);
    r.write::<rpc::auth_v1::AddMyPasswordlessLink>(auth_v1::add_my_passwordless_link);
    r.write::<rpc::auth_v1::SendMyPasswordlessLink>(auth_v1::send_my_passwordless_link);
    r.write::<rpc::auth_v1::AddMyAuthFactorU2F>(auth_v1::add_my_auth_factor_u2f);
    r.write::<rpc::auth_v1::VerifyMyAuthFactorU2F>(auth_v1::verify_my_auth_factor_u2f);
    r.write::<rpc::auth_v1::RemoveMyAuthFactorU2F>(auth_v1::remove_my_auth_factor_u2f);
    r.read::<rpc::auth_v1::GetSupportedLanguages>(auth_v1::get_supported_languages);
    r.write::<rpc::auth_v1::RemoveMyUser>(auth_v1::remove_my_user);
    r.read::<rpc::auth_v1::ListMyUserChanges>(auth_v1::list_my_user_changes);
    r.read::<rpc::auth_v1::ListMyUserSessions>(auth_v1::list_my_user_sessions);
    r.write::<rpc::auth_v1::RemoveMyAvatar>(auth_v1::remove_my_avatar);
    r.read::<rpc::auth_v1::ListMyRefreshTokens>(auth_v1::list_my_refresh_tokens);
    r.write::<rpc::auth_v1::RevokeMyRefreshToken>(auth_v1::revoke_my_refresh_token);
    r.write::<rpc::auth_v1::RevokeAllMyRefreshTokens>(auth_v1::revoke_all_my_refresh_tokens);
    r.read::<rpc::auth_v1::GetMyProfile>(auth_v1::get_my_profile);
    r.write::<rpc::auth_v1::UpdateMyProfile>(auth_v1::update_my_profile);
    r.write::<rpc::auth_v1::UpdateMyUserName>(auth_v1::update_my_user_name);
    r.read::<rpc::auth_v1::GetMyPasswordComplexityPolicy>(auth_v1::get_my_password_complexity_policy);
    r.read::<rpc::auth_v1::GetMyLoginPolicy>(auth_v1::get_my_login_policy);
    r.read::<rpc::auth_v1::GetMyPrivacyPolicy>(auth_v1::get_my_privacy_policy);
    r.read::<rpc::auth_v1::GetMyLabelPolicy>(auth_v1::get_my_label_policy);
    r.read::<rpc::auth_v1::ListMyLinkedIDPs>(idps::list_my_linked_idps);
    r.write::<rpc::auth_v1::RemoveMyLinkedIDP>(idps::remove_my_linked_idp);
}

/// `zitadel.idp.v2.IdentityProviderService`
fn register_idp_v2(r: &mut Registry) {
    r.read::<rpc::idp_v2::GetIDPByID>(idps::get_idp_by_id);
}

/// `zitadel.oidc.v2.OIDCService`
fn register_oidc_v2(r: &mut Registry) {
    use rpc::oidc_v2::{
        AuthorizeOrDenyDeviceAuthorization, CreateCallback, GetAuthRequest, GetDeviceAuthorizationRequest,
    };
    r.read_current::<GetAuthRequest>(oidc_v2::get_auth_request);
    r.write::<CreateCallback>(oidc_v2::create_callback);
    r.read::<GetDeviceAuthorizationRequest>(oidc_v2::get_device_authorization_request);
    r.write::<AuthorizeOrDenyDeviceAuthorization>(oidc_v2::authorize_or_deny_device_authorization);
}

/// `zitadel.org.v2.OrganizationService`
fn register_org_v2(r: &mut Registry) {
    r.read::<rpc::org_v2::ListOrganizations>(org_v2::list_organizations);
}

/// `zitadel.resources.user.v3alpha.ZITADELUsers`
fn register_resources_user_v3alpha(r: &mut Registry) {
    r.write::<rpc::resources_user_v3alpha::StartTOTPRegistration>(resources_user_v3alpha::start_totp_registration);
    r.write::<rpc::resources_user_v3alpha::VerifyTOTPRegistration>(resources_user_v3alpha::verify_totp_registration);
    r.write::<rpc::resources_user_v3alpha::RemoveTOTPAuthenticator>(resources_user_v3alpha::remove_totp_authenticator);
    r.write::<rpc::resources_user_v3alpha::AddOTPSMSAuthenticator>(resources_user_v3alpha::add_otp_sms_authenticator);
    r.write::<rpc::resources_user_v3alpha::VerifyOTPSMSRegistration>(
        resources_user_v3alpha::verify_otp_sms_registration,
    );
    r.write::<rpc::resources_user_v3alpha::RemoveOTPSMSAuthenticator>(
        resources_user_v3alpha::remove_otp_sms_authenticator,
    );
    r.write::<rpc::resources_user_v3alpha::AddOTPEmailAuthenticator>(
        resources_user_v3alpha::add_otp_email_authenticator,
    );
    r.write::<rpc::resources_user_v3alpha::VerifyOTPEmailRegistration>(
        resources_user_v3alpha::verify_otp_email_registration,
    );
    r.write::<rpc::resources_user_v3alpha::RemoveOTPEmailAuthenticator>(
        resources_user_v3alpha::remove_otp_email_authenticator,
    );
}

/// `zitadel.saml.v2.SAMLService`
fn register_saml_v2(r: &mut Registry) {
    r.read_current::<rpc::saml_v2::GetSAMLRequest>(saml_v2::get_saml_request);
    r.write::<rpc::saml_v2::CreateResponse>(saml_v2::create_response);
}

/// `zitadel.session.v2.SessionService`
fn register_session_v2(r: &mut Registry) {
    r.write::<rpc::session_v2::CreateSession>(session_v2::create_session);
    r.write::<rpc::session_v2::SetSession>(session_v2::set_session);
    r.read::<rpc::session_v2::GetSession>(session_v2::get_session);
    r.write::<rpc::session_v2::DeleteSession>(session_v2::delete_session);
    r.read::<rpc::session_v2::ListSessions>(session_v2::list_sessions);
}

/// `zitadel.settings.v2.SettingsService`
fn register_settings_v2(r: &mut Registry) {
    r.read::<rpc::settings_v2::GetGeneralSettings>(settings_v2::get_general_settings);
    r.read::<rpc::settings_v2::GetLoginSettings>(settings_v2::get_login_settings);
    r.read::<rpc::settings_v2::GetPasswordComplexitySettings>(settings_v2::get_password_complexity_settings);
    r.read::<rpc::settings_v2::GetPasswordExpirySettings>(settings_v2::get_password_expiry_settings);
    r.read::<rpc::settings_v2::GetBrandingSettings>(settings_v2::get_branding_settings);
    r.read::<rpc::settings_v2::GetDomainSettings>(settings_v2::get_domain_settings);
    r.read::<rpc::settings_v2::GetLegalAndSupportSettings>(settings_v2::get_legal_and_support_settings);
    r.read::<rpc::settings_v2::GetLockoutSettings>(settings_v2::get_lockout_settings);
    r.read::<rpc::settings_v2::GetActiveIdentityProviders>(settings_v2::get_active_identity_providers);
    r.read::<rpc::settings_v2::GetSecuritySettings>(settings_v2::get_security_settings);
    r.write::<rpc::settings_v2::SetSecuritySettings>(settings_v2::set_security_settings);
    r.read::<rpc::settings_v2::GetHostedLoginTranslation>(settings_v2::get_hosted_login_translation);
    r.write::<rpc::settings_v2::SetHostedLoginTranslation>(settings_v2::set_hosted_login_translation);
    r.write::<rpc::settings_v2::SetOrganizationSettings>(organization_settings::set_organization_settings);
    r.write::<rpc::settings_v2::DeleteOrganizationSettings>(organization_settings::delete_organization_settings);
    r.read::<rpc::settings_v2::ListOrganizationSettings>(organization_settings::list_organization_settings);
    r.read::<rpc::settings_v2::GetLinkSettings>(organization_settings::get_link_settings);
    r.read::<rpc::settings_v2::SetLinkSettings>(organization_settings::set_link_settings);
    r.read::<rpc::settings_v2::ResetLinkSettings>(organization_settings::reset_link_settings);
    r.read::<rpc::settings_v2::GetEffectiveSettings>(organization_settings::get_effective_settings);
}

/// `zitadel.user.v2.UserService`
fn register_user_v2(r: &mut Registry) {
    r.write::<rpc::user_v2::AddHumanUser>(user_v2::add_human_user);
    r.read::<rpc::user_v2::GetUserByID>(user_v2::get_user_by_id);
    r.read::<rpc::user_v2::ListUsers>(user_v2::list_users);
    r.read::<rpc::user_v2::ListAuthenticationFactors>(user_v2::list_authentication_factors);
    r.read::<rpc::user_v2::ListAuthenticationMethodTypes>(user_v2::list_authentication_method_types);
    r.write::<rpc::user_v2::LockUser>(user_v2::lock_user);
    r.write::<rpc::user_v2::UnlockUser>(user_v2::unlock_user);
    r.write::<rpc::user_v2::DeactivateUser>(user_v2::deactivate_user);
    r.write::<rpc::user_v2::ReactivateUser>(user_v2::reactivate_user);
    r.write::<rpc::user_v2::DeleteUser>(user_v2::delete_user);
    r.write::<rpc::user_v2::HumanMFAInitSkipped>(user_v2::human_mfa_init_skipped);
    r.write::<rpc::user_v2::SetEmail>(user_v2::set_email);
    r.write::<rpc::user_v2::ResendEmailCode>(user_v2::resend_email_code);
    r.write::<rpc::user_v2::SendEmailCode>(user_v2::send_email_code);
    r.write::<rpc::user_v2::VerifyEmail>(user_v2::verify_email);
    r.write::<rpc::user_v2::PasswordReset>(user_v2::password_reset);
    r.write::<rpc::user_v2::SetPassword>(user_v2::set_password);
    r.write::<rpc::user_v2::CreateInviteCode>(user_v2::create_invite_code);
    r.write::<rpc::user_v2::ResendInviteCode>(user_v2::resend_invite_code);
    r.write::<rpc::user_v2::VerifyInviteCode>(user_v2::verify_invite_code);
    r.write::<rpc::user_v2::RegisterPasskey>(user_v2::register_passkey);
    r.write::<rpc::user_v2::VerifyPasskeyRegistration>(user_v2::verify_passkey_registration);
    r.write::<rpc::user_v2::CreatePasskeyRegistrationLink>(user_v2::create_passkey_registration_link);
    r.read::<rpc::user_v2::ListPasskeys>(user_v2::list_passkeys);
    r.write::<rpc::user_v2::RemovePasskey>(user_v2::remove_passkey);
    r.write::<rpc::user_v2::RegisterU2F>(user_v2::register_u2f);
    r.write::<rpc::user_v2::VerifyU2FRegistration>(user_v2::verify_u2f_registration);
    r.write::<rpc::user_v2::RemoveU2F>(user_v2::remove_u2f);
    r.write::<rpc::user_v2::SetPhone>(user_v2::set_phone);
    r.write::<rpc::user_v2::ResendPhoneCode>(user_v2::resend_phone_code);
    r.write::<rpc::user_v2::VerifyPhone>(user_v2::verify_phone);
    r.write::<rpc::user_v2::RemovePhone>(user_v2::remove_phone);
    r.write::<rpc::user_v2::RegisterTOTP>(user_v2::register_totp);
    r.write::<rpc::user_v2::VerifyTOTPRegistration>(user_v2::verify_totp_registration);
    r.write::<rpc::user_v2::RemoveTOTP>(user_v2::remove_totp);
    r.write::<rpc::user_v2::GenerateRecoveryCodes>(user_v2::generate_recovery_codes);
    r.write::<rpc::user_v2::RemoveRecoveryCodes>(user_v2::remove_recovery_codes);
    r.write::<rpc::user_v2::AddOTPSMS>(user_v2::add_otp_sms);
    r.write::<rpc::user_v2::AddOTPEmail>(user_v2::add_otp_email);
    r.write::<rpc::user_v2::RemoveOTPEmail>(user_v2::remove_otp_email);
    r.write::<rpc::user_v2::RemoveOTPSMS>(user_v2::remove_otp_sms);
    r.write::<rpc::user_v2::UpdateHumanUser>(user_v2::update_human_user);
    r.write::<rpc::user_v2::UpdateUser>(user_v2::update_user);
    r.write::<rpc::user_v2::CreateUser>(user_v2::create_user);
    r.write::<rpc::user_v2::SetUserMetadata>(user_v2::set_user_metadata);
    r.read::<rpc::user_v2::ListUserMetadata>(user_v2::list_user_metadata);
    r.write::<rpc::user_v2::DeleteUserMetadata>(user_v2::delete_user_metadata);
    r.read::<rpc::user_v2::ListIDPLinks>(idps::list_idp_links);
    r.write::<rpc::user_v2::AddIDPLink>(idps::add_idp_link);
    r.write::<rpc::user_v2::RemoveIDPLink>(idps::remove_idp_link);
    r.write::<rpc::user_v2::StartIdentityProviderIntent>(idp_intents::start_identity_provider_intent);
    r.read_current::<rpc::user_v2::RetrieveIdentityProviderIntent>(idp_intents::retrieve_identity_provider_intent);
}

/// `zitadel.user.v3alpha.UserService`
fn register_user_v3alpha(r: &mut Registry) {
    r.write::<rpc::user_v3alpha::StartTOTPRegistration>(user_v3alpha::start_totp_registration);
    r.write::<rpc::user_v3alpha::VerifyTOTPRegistration>(user_v3alpha::verify_totp_registration);
    r.write::<rpc::user_v3alpha::RemoveTOTPAuthenticator>(user_v3alpha::remove_totp_authenticator);
    r.write::<rpc::user_v3alpha::AddOTPSMSAuthenticator>(user_v3alpha::add_otp_sms_authenticator);
    r.write::<rpc::user_v3alpha::VerifyOTPSMSRegistration>(user_v3alpha::verify_otp_sms_registration);
    r.write::<rpc::user_v3alpha::RemoveOTPSMSAuthenticator>(user_v3alpha::remove_otp_sms_authenticator);
    r.write::<rpc::user_v3alpha::SetContactEmail>(user_v3alpha::set_contact_email);
    r.write::<rpc::user_v3alpha::VerifyContactEmail>(user_v3alpha::verify_contact_email);
    r.write::<rpc::user_v3alpha::ResendContactEmailCode>(user_v3alpha::resend_contact_email_code);
    r.write::<rpc::user_v3alpha::SetContactPhone>(user_v3alpha::set_contact_phone);
    r.write::<rpc::user_v3alpha::VerifyContactPhone>(user_v3alpha::verify_contact_phone);
    r.write::<rpc::user_v3alpha::ResendContactPhoneCode>(user_v3alpha::resend_contact_phone_code);
    r.write::<rpc::user_v3alpha::SetPassword>(user_v3alpha::set_password);
    r.write::<rpc::user_v3alpha::RequestPasswordReset>(user_v3alpha::request_password_reset);
    r.write::<rpc::user_v3alpha::StartWebAuthNRegistration>(user_v3alpha::start_web_auth_n_registration);
    r.write::<rpc::user_v3alpha::VerifyWebAuthNRegistration>(user_v3alpha::verify_web_auth_n_registration);
    r.write::<rpc::user_v3alpha::CreateWebAuthNRegistrationLink>(user_v3alpha::create_web_auth_n_registration_link);
    r.write::<rpc::user_v3alpha::RemoveWebAuthNAuthenticator>(user_v3alpha::remove_web_auth_n_authenticator);
    r.write::<rpc::user_v3alpha::AddOTPEmailAuthenticator>(user_v3alpha::add_otp_email_authenticator);
    r.write::<rpc::user_v3alpha::VerifyOTPEmailRegistration>(user_v3alpha::verify_otp_email_registration);
    r.write::<rpc::user_v3alpha::RemoveOTPEmailAuthenticator>(user_v3alpha::remove_otp_email_authenticator);
}

#[cfg(test)]
mod tests {
    use crate::registry::{Registry, RpcTable};
    use std::fmt::Write as _;

    const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/rpcs.md");

    fn render() -> String {
        let mut registry = Registry::default();
        super::register(&mut registry);
        let table = RpcTable::new(crate::schema().unwrap(), registry);
        let mut out =
            "# RPCs of the test server\n\nEvery RPC of the contract: the permission that it requires, and whether \
             `zitadel-testserver` implements it.\nGenerated from `server/core/src/api/table.rs` and the contract; \
             `UPDATE_RPC_LIST=1 cargo test -p zitadel-testserver-core --lib rpc_list` writes it.\n\n\
             | RPC | permission | implemented |\n|---|---|---|\n"
                .to_owned();
        for entry in table.iter() {
            let permission = if entry.required_permission.is_empty() { "none" } else { entry.required_permission };
            let implemented = if entry.handler.is_some() { "yes" } else { "no" };
            let _ = writeln!(out, "| `{}` | {permission} | {implemented} |", entry.path.trim_start_matches('/'));
        }
        out
    }

    #[test]
    #[allow(clippy::disallowed_methods)]
    fn the_rpc_list_in_docs_is_what_the_table_says() {
        let list = render();
        if std::env::var_os("UPDATE_RPC_LIST").is_some() {
            std::fs::write(LIST, &list).unwrap();
        }
        let written = std::fs::read_to_string(LIST).unwrap();
        assert!(written == list, "docs/rpcs.md is out of date: run the test with UPDATE_RPC_LIST=1");
    }
}
