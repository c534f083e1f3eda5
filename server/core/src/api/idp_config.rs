//! Identity providers in the messages of the contract.

use crate::domain::idp::{AutoLinking, Idp, IdpKind, IdpOptions};
use crate::domain::settings_overrides::SettingsOverrides;
use crate::settings::{SettingsMessage, check_overrides, merged_with_defaults};
use zitadel_wasm::messages::zitadel::idp::v2::idp_config::Config;
use zitadel_wasm::messages::zitadel::idp::v2::{self as proto, IdpType};
use zitadel_wasm::messages::zitadel::object::v2::Details;
use zitadel_wasm::messages::zitadel::settings::v2::IdentityProviderType;

/// A provider as GetIDPByID returns it.
pub fn idp_to_proto(idp: Idp, origin: &str) -> proto::Idp {
    let config = config_to_proto(&idp, origin);
    proto::Idp {
        details: Some(Details {
            sequence: 1,
            change_date: Some(idp.created.to_proto()),
            resource_owner: idp.org,
            creation_date: Some(idp.created.to_proto()),
        }),
        state: proto::IdpState::Active.into(),
        name: idp.name,
        r#type: type_of(idp.kind).0.into(),
        config: Some(proto::IdpConfig { options: Some(options_to_proto(&idp.options)), config: Some(config) }),
        id: idp.id,
    }
}

/// The type of a kind, in `zitadel.idp.v2` and in `zitadel.settings.v2`.
pub fn type_of(kind: IdpKind) -> (IdpType, IdentityProviderType) {
    use IdentityProviderType as Listed;
    match kind {
        IdpKind::Oauth | IdpKind::LoopbackOauth => (IdpType::Oauth, Listed::Oauth),
        IdpKind::Oidc | IdpKind::LoopbackOidc => (IdpType::Oidc, Listed::Oidc),
        IdpKind::Ldap => (IdpType::Ldap, Listed::Ldap),
        IdpKind::Jwt => (IdpType::Jwt, Listed::Jwt),
        IdpKind::Saml => (IdpType::Saml, Listed::Saml),
        IdpKind::GitHub => (IdpType::Github, Listed::Github),
        IdpKind::GitHubEs => (IdpType::GithubEs, Listed::GithubEs),
        IdpKind::GitLab => (IdpType::Gitlab, Listed::Gitlab),
        IdpKind::GitLabSelfHosted => (IdpType::GitlabSelfHosted, Listed::GitlabSelfHosted),
        IdpKind::Google => (IdpType::Google, Listed::Google),
        IdpKind::Apple => (IdpType::Apple, Listed::Apple),
        IdpKind::AzureAd => (IdpType::AzureAd, Listed::AzureAd),
    }
}

/// Whether a configuration fits the message of its kind.
///
/// # Errors
/// The first member that does not fit, and why.
pub fn check_config(kind: IdpKind, config: &SettingsOverrides) -> Result<(), String> {
    let checked = match kind {
        IdpKind::Oauth | IdpKind::LoopbackOauth => check_overrides::<proto::OAuthConfig>(config),
        IdpKind::Oidc | IdpKind::LoopbackOidc => check_overrides::<proto::GenericOidcConfig>(config),
        IdpKind::Ldap => check_overrides::<proto::LdapConfig>(config),
        IdpKind::Jwt => check_merged(kind, config),
        IdpKind::Saml => check_overrides::<proto::SamlConfig>(config),
        IdpKind::GitHub => check_overrides::<proto::GitHubConfig>(config),
        IdpKind::GitHubEs => check_overrides::<proto::GitHubEnterpriseServerConfig>(config),
        IdpKind::GitLab => check_overrides::<proto::GitLabConfig>(config),
        IdpKind::GitLabSelfHosted => check_overrides::<proto::GitLabSelfHostedConfig>(config),
        IdpKind::Google => check_overrides::<proto::GoogleConfig>(config),
        IdpKind::Apple => check_overrides::<proto::AppleConfig>(config),
        IdpKind::AzureAd => check_overrides::<proto::AzureAdConfig>(config),
    };
    checked.map_err(|why| format!("config.{why}"))
}

/// All members of a JWT provider are required, so that they are checked together with those of the kind.
fn check_merged(kind: IdpKind, config: &SettingsOverrides) -> Result<(), String> {
    let mut members = kind.default_config("");
    members.extend(config.members.clone());
    check_overrides::<proto::JwtConfig>(&SettingsOverrides { members })
}

pub fn options_to_proto(options: &IdpOptions) -> proto::Options {
    proto::Options {
        is_linking_allowed: options.is_linking_allowed,
        is_creation_allowed: options.is_creation_allowed,
        is_auto_creation: options.is_auto_creation,
        is_auto_update: options.is_auto_update,
        auto_linking: match options.auto_linking {
            AutoLinking::Unspecified => proto::AutoLinkingOption::Unspecified,
            AutoLinking::Username => proto::AutoLinkingOption::Username,
            AutoLinking::Email => proto::AutoLinkingOption::Email,
        }
        .into(),
    }
}

fn config_to_proto(idp: &Idp, origin: &str) -> Config {
    let members = SettingsOverrides { members: idp.config(origin) };
    match idp.kind {
        IdpKind::Oauth | IdpKind::LoopbackOauth => Config::Oauth(message(&members)),
        IdpKind::Oidc | IdpKind::LoopbackOidc => Config::Oidc(message(&members)),
        IdpKind::Ldap => Config::Ldap(message(&members)),
        IdpKind::Jwt => Config::Jwt(message(&members)),
        IdpKind::Saml => Config::Saml(message(&members)),
        IdpKind::GitHub => Config::Github(message(&members)),
        IdpKind::GitHubEs => Config::GithubEs(message(&members)),
        IdpKind::GitLab => Config::Gitlab(message(&members)),
        IdpKind::GitLabSelfHosted => Config::GitlabSelfHosted(message(&members)),
        IdpKind::Google => Config::Google(message(&members)),
        IdpKind::Apple => Config::Apple(message(&members)),
        IdpKind::AzureAd => Config::AzureAd(message(&members)),
    }
}

fn message<M: SettingsMessage>(members: &SettingsOverrides) -> M {
    merged_with_defaults(Some(members), M::default())
}
