//! Registering applications and the credentials of machine users. ZITADEL has it in its management API, this server in
//! seeds and `/_test/`.

use super::rsa_key;
use crate::domain::ids;
use crate::domain::oidc_app::{
    App, AppKind, AuthMethod, ProjectRoles, PublicKey, dev_mode_by_default, refresh_tokens_by_default,
};
use crate::domain::secrets::{hash_secret, random_secret};
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use compact_jwt::crypto::{JwsRs256Signer, JwsRs256Verifier};
use compact_jwt::traits::JwsSignerToVerifier as _;
use serde::Deserialize;

/// An application as a seed or a test describes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AppSpec {
    /// Client id; a new one without.
    #[serde(default)]
    pub client_id: Option<String>,
    /// Name.
    pub name: String,
    /// Project that it becomes part of; one of its own without.
    #[serde(default)]
    pub project_id: Option<String>,
    #[serde(default)]
    redirect_uris: Vec<String>,
    #[serde(default)]
    post_logout_redirect_uris: Vec<String>,
    #[serde(default)]
    device_code: bool,
    #[serde(default = "refresh_tokens_by_default")]
    refresh_token: bool,
    #[serde(default)]
    app_type: AppKind,
    #[serde(default)]
    auth_method: AuthMethod,
    /// Secret; a random one without.
    #[serde(default)]
    client_secret: Option<String>,
    /// Public key in PEM; a key pair is generated without.
    #[serde(default)]
    public_key: Option<String>,
    #[serde(default)]
    response_types: Vec<String>,
    #[serde(default)]
    grant_types: Vec<String>,
    #[serde(default)]
    access_token_type: TokenType,
    #[serde(default)]
    id_token_userinfo: bool,
    #[serde(default)]
    origins: Vec<String>,
    #[serde(default = "dev_mode_by_default")]
    dev_mode: bool,
    #[serde(default)]
    id_token_role_assertion: bool,
    #[serde(default)]
    access_token_role_assertion: bool,
    /// Roles of the project.
    #[serde(default)]
    project_roles: Option<Vec<String>>,
    #[serde(default)]
    project_role_assertion: bool,
    #[serde(default)]
    project_role_check: bool,
    #[serde(default)]
    has_project_check: bool,
}

/// What access tokens look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum TokenType {
    /// Opaque.
    #[default]
    Bearer,
    /// JWTs.
    Jwt,
}

/// An application that was registered, with what cannot be read later.
#[derive(Debug)]
pub struct RegisteredApp {
    /// The application, not stored yet.
    pub app: App,
    /// The roles of its project, where they are stated.
    roles: Option<ProjectRoles>,
    /// Its secret.
    pub secret: Option<String>,
    /// Its private key in PEM, if it was generated.
    pub private_key: Option<String>,
}

/// A key pair that was generated.
#[derive(Debug)]
pub struct KeyPair {
    /// The public key.
    pub public: PublicKey,
    /// The private one in PEM.
    pub private: String,
}

impl AppSpec {
    /// Whether a key pair has to be generated for it, which takes some time.
    #[must_use]
    pub fn needs_key_pair(&self) -> bool {
        self.auth_method == AuthMethod::PrivateKeyJwt && self.public_key.is_none()
    }

    /// The application.
    ///
    /// # Errors
    /// What is wrong with the description.
    pub fn register(&self, generated: Option<KeyPair>) -> Result<RegisteredApp, String> {
        for response_type in &self.response_types {
            if !["code", "id_token", "id_token token"].contains(&response_type.as_str()) {
                return Err(format!("unknown response type {response_type}"));
            }
        }
        let (mut secret, mut keys, mut private_key) = (None, Vec::new(), None);
        match self.auth_method {
            AuthMethod::None => {}
            AuthMethod::Basic | AuthMethod::Post => {
                secret = Some(self.client_secret.clone().unwrap_or_else(random_secret));
            }
            AuthMethod::PrivateKeyJwt => match (&self.public_key, generated) {
                (Some(pem), _) => keys.push(read_public_key(pem)?),
                (None, Some(pair)) => {
                    keys.push(pair.public);
                    private_key = Some(pair.private);
                }
                (None, None) => return Err("publicKey is missing".into()),
            },
        }
        let app = App {
            client_id: self.client_id.clone().unwrap_or_else(ids::next),
            project: self.project_id.clone().unwrap_or_else(ids::next),
            name: self.name.clone(),
            redirect_uris: self.redirect_uris.clone(),
            post_logout_redirect_uris: self.post_logout_redirect_uris.clone(),
            device_code: self.device_code,
            refresh_token: self.refresh_token,
            kind: self.app_type,
            auth_method: self.auth_method,
            secret_hash: secret.as_deref().map(hash_secret).unwrap_or_default(),
            keys,
            response_types: self.response_types.clone(),
            grant_types: self.grant_types.clone(),
            jwt_access_tokens: self.access_token_type == TokenType::Jwt,
            id_token_userinfo: self.id_token_userinfo,
            origins: self.origins.clone(),
            dev_mode: self.dev_mode,
            id_token_roles: self.id_token_role_assertion,
            access_token_roles: self.access_token_role_assertion,
        };
        Ok(RegisteredApp { app, roles: self.project_roles(), secret, private_key })
    }

    /// What is stated about the project; `None` leaves it as it is.
    fn project_roles(&self) -> Option<ProjectRoles> {
        let roles = ProjectRoles {
            keys: self.project_roles.clone().unwrap_or_default(),
            asserted: self.project_role_assertion,
            required: self.project_role_check,
            own_organization_only: self.has_project_check,
        };
        (self.project_roles.is_some() || roles != ProjectRoles::default()).then_some(roles)
    }
}

impl RegisteredApp {
    /// Stores the application and its project.
    pub fn save(&self, tx: &mut Tx<'_>) {
        self.app.save(tx, self.roles.clone());
    }
}

/// Generates a key pair. Takes some time.
///
/// # Errors
/// When none can be generated.
pub async fn generate_key_pair() -> Result<KeyPair, String> {
    let failed = |cause| format!("no key can be generated: {cause:?}");
    let private = rsa_key::generate().await.ok_or("no key can be generated")?;
    let signer = JwsRs256Signer::from_rs256_der(&private).map_err(failed)?;
    let spki = signer.get_verifier().and_then(|verifier| verifier.public_key_to_der()).map_err(failed)?;
    let public = PublicKey { id: ids::next(), spki: STANDARD.encode(spki) };
    Ok(KeyPair { public, private: to_pem("PRIVATE KEY", &private) })
}

/// A public key from its PEM (SPKI).
///
/// # Errors
/// When it is no RSA key.
pub fn read_public_key(pem: &str) -> Result<PublicKey, String> {
    let base64: String = pem.lines().filter(|line| !line.starts_with("-----")).map(str::trim).collect();
    let der = STANDARD.decode(&base64).map_err(|why| format!("publicKey is no PEM: {why}"))?;
    JwsRs256Verifier::from_rs256_der(&der).map_err(|_| "publicKey is no RSA key (SPKI)".to_owned())?;
    Ok(PublicKey { id: ids::next(), spki: base64 })
}

/// RFC 7468 has lines of 64 characters.
fn to_pem(label: &str, der: &[u8]) -> String {
    let base64 = STANDARD.encode(der);
    let mut lines = String::new();
    for (index, character) in base64.chars().enumerate() {
        if index > 0 && index % 64 == 0 {
            lines.push('\n');
        }
        lines.push(character);
    }
    format!("-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n")
}
