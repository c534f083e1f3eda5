//! The controls of `/_test/` that put things into a server, as methods of [`TestServer`]. What they take is the JSON that the
//! control takes (the README lists the members), so that a test reads the same in every language.
//!
//! ```no_run
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! use serde_json::json;
//! let server = zitadel_testserver::TestServer::start().await?;
//! let app = server.oidc_app(json!({ "name": "shop", "redirectUris": ["http://localhost:3000/cb"] })).await?;
//! println!("client id {}", app.client_id);
//! # Ok(()) }
//! ```

use crate::server::TestServer;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};
use zitadel_testserver_core::{Control, Event, StartError};

/// An application that [`TestServer::oidc_app`] registered.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct OidcApp {
    /// Its project.
    pub project_id: String,
    /// Its client id.
    pub client_id: String,
    /// Its secret, with the methods `basic` and `post`.
    #[serde(default)]
    pub client_secret: Option<String>,
    /// The id of its key, with `private_key_jwt`.
    #[serde(default)]
    pub key_id: Option<String>,
    /// The key file that ZITADEL's console offers, where a key pair was generated.
    #[serde(default)]
    pub key: Option<Json>,
}

/// A machine user that [`TestServer::machine_user`] created, with what was asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MachineUser {
    /// Id.
    pub user_id: String,
    /// Client id of the grant `client_credentials`: the user name.
    pub client_id: String,
    /// Client secret.
    #[serde(default)]
    pub client_secret: Option<String>,
    /// Personal access token.
    #[serde(default)]
    pub token: Option<String>,
    /// The id of the key.
    #[serde(default)]
    pub key_id: Option<String>,
    /// The key file that ZITADEL's console offers, where a key pair was generated.
    #[serde(default)]
    pub key: Option<Json>,
}

/// A service provider that [`TestServer::saml_app`] registered, and the addresses of the identity provider.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SamlApp {
    /// Id of the application.
    pub app_id: String,
    /// Its project.
    pub project_id: String,
    /// Its entity id.
    pub entity_id: String,
    /// Where this server's metadata is.
    pub metadata_url: String,
    /// Where requests go.
    pub sso_url: String,
}

impl TestServer {
    /// Registers an application of OpenID Connect, as `POST /_test/oidc-apps`: `{"name": "shop", "redirectUris": […]}`.
    ///
    /// # Errors
    /// Which member is wrong.
    pub async fn oidc_app(&self, spec: Json) -> Result<OidcApp, StartError> {
        self.control(Control::OidcApp, spec).await
    }

    /// Creates a machine user, as `POST /_test/machine-users`: `{"username": "robot", "secret": true}`.
    ///
    /// # Errors
    /// Which member is wrong, or that the user name is taken.
    pub async fn machine_user(&self, spec: Json) -> Result<MachineUser, StartError> {
        self.control(Control::MachineUser, spec).await
    }

    /// Registers a service provider, as `POST /_test/saml-apps`: `{"name": "sp", "entityId": "…", "acsUrl": "…"}`.
    ///
    /// # Errors
    /// Which member is wrong.
    pub async fn saml_app(&self, spec: Json) -> Result<SamlApp, StartError> {
        self.control(Control::SamlApp, spec).await
    }

    /// Adds an identity provider, as `POST /_test/idps`: `{"name": "corp", "kind": "loopback-oidc"}`. Returns its id.
    ///
    /// # Errors
    /// Which member is wrong, or that there is no such organization.
    pub async fn idp(&self, spec: Json) -> Result<String, StartError> {
        self.control_text(Control::Idp, spec, "idpId").await
    }

    /// Signs a user in at the built-in identity provider, as its page does: `{"sub": "mia", "email": "…"}`, or
    /// `{"deny": true}`. `auth_url` is what StartIdentityProviderIntent returned. Returns path and query with which the
    /// browser comes back to this server.
    ///
    /// # Errors
    /// When the URL is not that of the built-in provider, or the user has no `sub`.
    pub async fn idp_login(&self, auth_url: &str, user: Json) -> Result<String, StartError> {
        self.control_text(Control::IdpLogin, json!({ "authUrl": auth_url, "user": user }), "callback").await
    }

    /// The address of the built-in identity provider.
    #[must_use]
    pub fn idp_url(&self) -> String {
        self.core().idp_url()
    }

    /// Creates a user in state initial, as v1 of ZITADEL's API does, with the mail for it; as `POST /_test/initial-users`:
    /// `{"username": "…", "givenName": "…", "familyName": "…", "email": "…"}`. Returns the user's id.
    ///
    /// # Errors
    /// Which member is wrong, or why the user is refused.
    pub async fn initial_user(&self, spec: Json) -> Result<String, StartError> {
        self.control_text(Control::InitialUser, spec, "userId").await
    }

    /// Sends the mail of a user in state initial again.
    ///
    /// # Errors
    /// When there is no such user, or the user is not in state initial.
    pub async fn resend_initial_mail(&self, user_id: &str) -> Result<(), StartError> {
        self.control_text(Control::InitialUser, json!({ "resend": user_id }), "userId").await.map(drop)
    }

    /// Overrides settings of the instance, or with `org` of an organization, as `POST /_test/settings`:
    /// `{"login": {"forceMfa": true}}`.
    ///
    /// # Errors
    /// Which member is wrong, or that there is no such organization.
    pub async fn settings(&self, overrides: Json) -> Result<(), StartError> {
        self.control::<Json>(Control::Settings, overrides).await.map(drop)
    }

    /// Grants roles of a project to a user, as `POST /_test/authorizations`:
    /// `{"userId": "…", "projectId": "…", "roles": ["reader"]}`. Returns the id of the authorization.
    ///
    /// # Errors
    /// When there is no such user, project or role.
    pub async fn authorization(&self, spec: Json) -> Result<String, StartError> {
        self.control_text(Control::Authorization, spec, "authorizationId").await
    }

    /// The newest events of a user, oldest first.
    #[must_use]
    pub fn events(&self, user_id: &str) -> Vec<Event> {
        self.core().events(user_id)
    }

    /// Id of the default organization, to which seeded users belong.
    #[must_use]
    pub fn default_org_id(&self) -> String {
        self.core().default_org_id()
    }

    /// Id of the instance.
    #[must_use]
    pub fn instance_id(&self) -> String {
        self.core().instance_id()
    }

    /// Id of the administrator.
    #[must_use]
    pub fn admin_user_id(&self) -> String {
        self.core().admin_user_id()
    }

    async fn control<T: DeserializeOwned>(&self, control: Control, body: Json) -> Result<T, StartError> {
        let response = self.core().control(control, &body).await?;
        serde_json::from_value(response).map_err(StartError::new)
    }

    async fn control_text(&self, control: Control, body: Json, member: &str) -> Result<String, StartError> {
        let response: Json = self.control(control, body).await?;
        Ok(response.get(member).and_then(Json::as_str).unwrap_or_default().to_owned())
    }
}
