//! Kinds of identity providers: their protocol, where they are, and how they are configured by default.

use super::idp::Idp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

/// The kind of a provider, and who is at its end: the built-in provider, directories, and generic OAuth and OpenID Connect at
/// addresses that a test configured respond, nothing else does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdpKind {
    /// Generic OAuth, at an address that nothing serves unless there is a client secret.
    #[default]
    Oauth,
    /// Generic OpenID Connect, at an issuer that nothing serves unless there is a client secret.
    Oidc,
    /// Generic OAuth at the built-in provider.
    LoopbackOauth,
    /// Generic OpenID Connect at the built-in provider.
    LoopbackOidc,
    /// An LDAP directory, with the users that a test states.
    Ldap,
    /// A provider that hands over a JWT.
    Jwt,
    /// A SAML provider.
    Saml,
    /// GitHub.
    #[serde(rename = "github")]
    GitHub,
    /// A GitHub Enterprise Server.
    #[serde(rename = "github-es")]
    GitHubEs,
    /// GitLab.
    #[serde(rename = "gitlab")]
    GitLab,
    /// A GitLab of one's own.
    #[serde(rename = "gitlab-self-hosted")]
    GitLabSelfHosted,
    /// Google.
    Google,
    /// Sign in with Apple.
    Apple,
    /// Microsoft Entra ID.
    AzureAd,
}

/// What takes part in requests of all OAuth kinds.
struct OauthAddresses {
    authorize: String,
    extra: &'static [(&'static str, &'static str)],
}

impl IdpKind {
    /// Whether it is OpenID Connect, whose claims are known.
    #[must_use]
    pub fn is_oidc(self) -> bool {
        matches!(self, Self::Oidc | Self::LoopbackOidc)
    }

    /// The configuration of a new provider, in the members of the contract's message for the kind.
    #[must_use]
    pub fn default_config(self, origin: &str) -> Map<String, Json> {
        let base = match self {
            Self::LoopbackOauth | Self::LoopbackOidc => Idp::loopback_issuer(origin),
            _ => "https://idp.example.com".to_owned(),
        };
        let user = if self == Self::LoopbackOauth { "userinfo" } else { "user" };
        let at = |path: &str| format!("{base}/{path}");
        let client = json!({ "clientId": Idp::CLIENT_ID, "scopes": Idp::SCOPES });
        let own = match self {
            Self::Oauth | Self::LoopbackOauth => json!({
                "authorizationEndpoint": at("authorize"), "tokenEndpoint": at("token"), "userEndpoint": at(user),
                "idAttribute": "sub",
            }),
            Self::GitHubEs => json!({
                "authorizationEndpoint": at("login/oauth/authorize"), "tokenEndpoint": at("login/oauth/access_token"),
                "userEndpoint": at("api/v3/user"),
            }),
            Self::Oidc | Self::LoopbackOidc | Self::GitLabSelfHosted => json!({ "issuer": base }),
            Self::GitHub | Self::GitLab | Self::Google => json!({}),
            Self::AzureAd => json!({ "tenant": { "tenantType": "AZURE_AD_TENANT_TYPE_COMMON" } }),
            Self::Apple => json!({ "teamId": "TEAM000000", "keyId": "KEY0000000" }),
            Self::Ldap | Self::Jwt | Self::Saml => return self.config_without_client(&base),
        };
        [client, own].into_iter().filter_map(|members| members.as_object().cloned()).flatten().collect()
    }

    fn config_without_client(self, base: &str) -> Map<String, Json> {
        let config = match self {
            Self::Ldap => json!({
                "servers": ["ldaps://ldap.example.com:636"], "baseDn": "dc=example,dc=com",
                "bindDn": "cn=zitadel,dc=example,dc=com", "userBase": "dn", "userObjectClasses": ["user"],
                "userFilters": ["uid"], "timeout": "10s",
                "attributes": {
                    "idAttribute": "uid", "firstNameAttribute": "givenName", "lastNameAttribute": "sn",
                    "displayNameAttribute": "cn", "emailAttribute": "mail", "preferredUsernameAttribute": "uid",
                },
            }),
            Self::Jwt => json!({
                "jwtEndpoint": format!("{base}/jwt"), "issuer": base, "keysEndpoint": format!("{base}/keys"),
                "headerName": "x-custom-tkn",
            }),
            _ => json!({ "binding": "SAML_BINDING_POST", "nameIdFormat": "SAML_NAME_ID_FORMAT_PERSISTENT" }),
        };
        config.as_object().cloned().unwrap_or_default()
    }

    /// The authorization endpoint of a provider that is configured so, and what its requests have besides the usual
    /// parameters. `None` for kinds that are not OAuth.
    #[must_use]
    pub fn authorization(
        self,
        config: &Map<String, Json>,
    ) -> Option<(String, &'static [(&'static str, &'static str)])> {
        let text = |name: &str| config.get(name).and_then(Json::as_str).unwrap_or_default();
        let plain = |authorize: String| OauthAddresses { authorize, extra: &[] };
        let addresses = match self {
            Self::Oauth | Self::LoopbackOauth | Self::GitHubEs => plain(text("authorizationEndpoint").to_owned()),
            // What nothing serves has no discovery document, so that the address is the usual one.
            Self::Oidc | Self::LoopbackOidc => plain(format!("{}/authorize", text("issuer"))),
            Self::GitHub => plain("https://github.com/login/oauth/authorize".into()),
            Self::GitLab => plain("https://gitlab.com/oauth/authorize".into()),
            Self::GitLabSelfHosted => plain(format!("{}/oauth/authorize", text("issuer"))),
            Self::Google => plain("https://accounts.google.com/o/oauth2/v2/auth".into()),
            Self::AzureAd => {
                plain(format!("https://login.microsoftonline.com/{}/oauth2/v2.0/authorize", azure_tenant(config)))
            }
            Self::Apple => OauthAddresses {
                authorize: "https://appleid.apple.com/auth/authorize".into(),
                extra: &[("response_mode", "form_post")],
            },
            Self::Ldap | Self::Jwt | Self::Saml => return None,
        };
        Some((addresses.authorize, addresses.extra))
    }
}

/// The tenant as Microsoft's addresses name it.
fn azure_tenant(config: &Map<String, Json>) -> String {
    let tenant = config.get("tenant");
    let member = |name: &str| tenant.and_then(|tenant| tenant.get(name)).and_then(Json::as_str);
    match (member("tenantId"), member("tenantType")) {
        (Some(id), _) => id.to_owned(),
        (None, Some("AZURE_AD_TENANT_TYPE_ORGANISATIONS")) => "organizations".into(),
        (None, Some("AZURE_AD_TENANT_TYPE_CONSUMERS")) => "consumers".into(),
        _ => "common".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenant_is_part_of_the_address_at_microsoft() {
        for (tenant, part) in [
            (json!({}), "common"),
            (json!({ "tenantType": "AZURE_AD_TENANT_TYPE_ORGANISATIONS" }), "organizations"),
            (json!({ "tenantType": "AZURE_AD_TENANT_TYPE_CONSUMERS" }), "consumers"),
            (json!({ "tenantId": "4711" }), "4711"),
        ] {
            let mut config = IdpKind::AzureAd.default_config("");
            config.insert("tenant".into(), tenant);
            let (url, _) = IdpKind::AzureAd.authorization(&config).unwrap();
            assert_eq!(url, format!("https://login.microsoftonline.com/{part}/oauth2/v2.0/authorize"));
        }
    }
}
