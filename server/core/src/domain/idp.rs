//! External identity providers, as a login page sees them: offered, redirected to, linked.

use crate::clock::Time;
pub use crate::domain::idp_kind::IdpKind;
use crate::domain::settings_overrides::SettingsOverrides;
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// A generic provider, active in the login settings of its organisation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Idp {
    /// Decimal id.
    pub id: String,
    /// Name, as buttons show it.
    pub name: String,
    /// Its organisation; the instance's when empty.
    pub org: String,
    /// When it was created.
    pub created: Time,
    /// The protocol, and who is at its end.
    #[serde(default)]
    pub kind: IdpKind,
    /// What a login page may do with its accounts.
    #[serde(default)]
    pub options: IdpOptions,
    /// What its configuration overrides of that of its kind: members of the contract's message.
    #[serde(default)]
    pub config: SettingsOverrides,
    /// Who can sign in at an LDAP directory.
    #[serde(default)]
    pub directory: Vec<DirectoryUser>,
    /// The instance's secret at a provider that this server calls; empty for a public client. Without it nothing is called.
    #[serde(default)]
    pub client_secret: Option<String>,
}

/// A user of an LDAP directory.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DirectoryUser {
    /// User name.
    pub username: String,
    /// Password, of tests.
    pub password: String,
    /// What the directory knows, by the names of OpenID Connect's claims; `sub` is the user name when it is absent.
    #[serde(default)]
    pub user: Map<String, Json>,
}

/// ZITADEL's `providerOptions`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct IdpOptions {
    /// Whether existing users may be linked.
    pub is_linking_allowed: bool,
    /// Whether users may be created.
    pub is_creation_allowed: bool,
    /// Whether users are created without asking.
    pub is_auto_creation: bool,
    /// Whether users are updated at every sign-in.
    pub is_auto_update: bool,
    /// Whether an existing user is offered for linking, and by what they are found.
    pub auto_linking: AutoLinking,
    /// Whether the instance proves with PKCE that it is the one that began (ZITADEL's `usePkce`).
    pub use_pkce: bool,
}

impl Default for IdpOptions {
    fn default() -> Self {
        Self {
            is_linking_allowed: true,
            is_creation_allowed: true,
            is_auto_creation: false,
            is_auto_update: false,
            auto_linking: AutoLinking::Unspecified,
            use_pkce: false,
        }
    }
}

/// By what an existing user is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AutoLinking {
    /// No user is looked for.
    #[default]
    #[serde(rename = "AUTO_LINKING_OPTION_UNSPECIFIED")]
    Unspecified,
    /// By the user name.
    #[serde(rename = "AUTO_LINKING_OPTION_USERNAME")]
    Username,
    /// By the e-mail address.
    #[serde(rename = "AUTO_LINKING_OPTION_EMAIL")]
    Email,
}

impl Entity for Idp {
    const PREFIX: &'static str = "idp";
}

impl Idp {
    /// The instance's client id at the provider.
    pub const CLIENT_ID: &'static str = "client-at-corp";
    /// The instance's secret at the provider.
    pub const CLIENT_SECRET: &'static str = "secret-at-corp";
    /// Requested scopes.
    pub const SCOPES: [&'static str; 2] = ["openid", "profile"];
    /// Path of the built-in provider on the server's own origin.
    pub const LOOPBACK_PATH: &'static str = "/_test/idp";

    /// The issuer of the built-in provider of an instance.
    #[must_use]
    pub fn loopback_issuer(origin: &str) -> String {
        format!("{origin}{}", Self::LOOPBACK_PATH)
    }

    /// Whether the built-in provider is at its end.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        matches!(self.kind, IdpKind::LoopbackOauth | IdpKind::LoopbackOidc)
    }

    /// Whether this server calls it over HTTP.
    #[must_use]
    pub fn is_called(&self) -> bool {
        self.client_secret.is_some() && matches!(self.kind, IdpKind::Oauth | IdpKind::Oidc)
    }

    /// The issuer of a provider that is called.
    #[must_use]
    pub fn issuer(&self) -> &str {
        self.config_text("issuer")
    }

    /// The instance's client id at a provider that is called.
    #[must_use]
    pub fn client_id(&self) -> &str {
        self.config_text("clientId")
    }

    fn config_text(&self, name: &str) -> &str {
        self.config.members.get(name).and_then(Json::as_str).unwrap_or_default()
    }

    /// Whether requests to it are signed, for which the instance needs its key.
    #[must_use]
    pub fn signs_requests(&self) -> bool {
        self.kind == IdpKind::Saml && self.config.flag("withSignedRequest")
    }

    /// Its configuration: that of its kind, with what it overrides.
    #[must_use]
    pub fn config(&self, origin: &str) -> Map<String, Json> {
        let mut config = self.kind.default_config(origin);
        config.extend(self.config.members.clone());
        config
    }
}

/// The account of a user at a provider. Stored under the ids of both, so that it belongs to one user.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Link {
    /// Id of the user.
    pub user: String,
    /// Id of the provider.
    pub idp: String,
    /// Id of the account there.
    pub account: String,
    /// Name of the account there.
    pub name: String,
    /// Number of the user's event that added it: lists are in that order.
    #[serde(default)]
    pub sequence: u64,
}

impl Entity for Link {
    const PREFIX: &'static str = "idp-link";
}

impl Link {
    /// The key that it is stored under.
    #[must_use]
    pub fn key(idp: &str, account: &str) -> String {
        format!("{idp}/{account}")
    }

    /// The links of a user.
    #[must_use]
    pub fn of(tx: &Tx<'_>, user: &str) -> Vec<Self> {
        let all = tx.all::<Self>().into_iter().map(|(_, link)| link);
        let mut links: Vec<Self> = all.filter(|link| link.user == user).collect();
        links.sort_by_key(|link| link.sequence);
        links
    }
}
