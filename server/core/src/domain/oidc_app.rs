//! Applications and their projects, and how an application proves who it is.

use crate::domain::go_glob::go_path_matches;
pub use crate::domain::project::{Project, ProjectRoles};
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// An application: of OpenID Connect, or an API that only introspects tokens. Stored under its client id.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct App {
    /// Client id.
    pub client_id: String,
    /// Id of its project.
    pub project: String,
    /// Name of the application.
    pub name: String,
    /// Where authorization responses may be sent.
    pub redirect_uris: Vec<String>,
    /// Where browsers may be sent after the end of a session.
    pub post_logout_redirect_uris: Vec<String>,
    /// Whether it may use device authorization (RFC 8628).
    pub device_code: bool,
    /// Whether it gets refresh tokens.
    #[serde(default)]
    pub refresh_token: bool,
    /// What it is.
    #[serde(default)]
    pub kind: AppKind,
    /// How it authenticates.
    #[serde(default)]
    pub auth_method: AuthMethod,
    /// Hash of its secret; empty without one.
    #[serde(default)]
    pub secret_hash: String,
    /// Keys of its assertions.
    #[serde(default)]
    pub keys: Vec<PublicKey>,
    /// Response types; empty for `code` alone.
    #[serde(default)]
    pub response_types: Vec<String>,
    /// Grant types; empty for those that follow from the other members.
    #[serde(default)]
    pub grant_types: Vec<String>,
    /// Whether its access tokens are JWTs.
    #[serde(default)]
    pub jwt_access_tokens: bool,
    /// Whether its ID tokens contain what the userinfo endpoint returns.
    #[serde(default)]
    pub id_token_userinfo: bool,
    /// Origins of its pages besides those of its redirect URIs.
    #[serde(default)]
    pub origins: Vec<String>,
    /// Whether redirect URIs may be plain http, and contain wildcards (ZITADEL's `devMode`).
    #[serde(default = "dev_mode_by_default")]
    pub dev_mode: bool,
    /// Whether its ID tokens state roles.
    #[serde(default)]
    pub id_token_roles: bool,
    /// Whether its access tokens that are JWTs state roles.
    #[serde(default)]
    pub access_token_roles: bool,
}

/// What an application is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AppKind {
    /// One with a server.
    #[default]
    Web,
    /// One that is a page.
    UserAgent,
    /// One on a device; redirects to loopback may use any port (RFC 8252 §7.3).
    Native,
    /// One that users do not sign in to.
    Api,
}

/// How an application authenticates (OpenID Connect Core 1.0 §9).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AuthMethod {
    /// Not at all: PKCE is its proof.
    #[default]
    #[serde(rename = "none")]
    None,
    /// With a secret in the Authorization header.
    #[serde(rename = "basic", alias = "client_secret_basic")]
    Basic,
    /// With a secret in the form.
    #[serde(rename = "post", alias = "client_secret_post")]
    Post,
    /// With an assertion that its key signed (RFC 7523).
    #[serde(rename = "private_key_jwt")]
    PrivateKeyJwt,
}

/// A public key of an application or a machine user.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublicKey {
    /// What assertions name it by (`kid`).
    pub id: String,
    /// The key: SPKI in DER, in base64.
    pub spki: String,
}

/// What a machine user proves itself with, stored under its user id.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct MachineCredentials {
    /// Hash of its client secret; empty without one.
    pub secret_hash: String,
    /// Keys of its assertions.
    pub keys: Vec<PublicKey>,
}

impl Entity for MachineCredentials {
    const PREFIX: &'static str = "machine-credentials";
}

/// Whether applications get refresh tokens by default: yes, as those of the recordings, when they request
/// [`super::oidc::OFFLINE`].
#[must_use]
pub fn refresh_tokens_by_default() -> bool {
    true
}

/// Whether applications are in dev mode by default: yes, as those of the recordings, which redirect to plain http.
#[must_use]
pub fn dev_mode_by_default() -> bool {
    true
}

impl Entity for App {
    const PREFIX: &'static str = "oidc-app";
}

impl App {
    /// Whether pages of `origin` belong to it, by its redirect URIs and origins.
    #[must_use]
    pub fn has_origin(&self, origin: &str) -> bool {
        let has_origin =
            |uri: &String| url::Url::parse(uri).is_ok_and(|uri| uri.origin().ascii_serialization() == origin);
        self.redirect_uris.iter().chain(&self.origins).any(has_origin)
    }

    /// Whether it may use a response type.
    #[must_use]
    pub fn allows_response_type(&self, response_type: &str) -> bool {
        match self.response_types.is_empty() {
            true => response_type == "code",
            false => self.response_types.iter().any(|allowed| allowed == response_type),
        }
    }

    /// Whether it may use a grant type.
    #[must_use]
    pub fn allows_grant_type(&self, grant_type: &str) -> bool {
        if !self.grant_types.is_empty() {
            return self.grant_types.iter().any(|allowed| allowed == grant_type);
        }
        match grant_type {
            "authorization_code" => true,
            "implicit" => self.response_types.iter().any(|allowed| allowed != "code"),
            "refresh_token" => self.refresh_token,
            super::oidc::DEVICE_CODE => self.device_code,
            _ => false,
        }
    }

    /// Whether authorization responses may go to a URI: to a registered one, compared as a string, or in dev mode with
    /// wildcards. Native applications may use any port of loopback (RFC 8252 §7.3). `strict` knows no wildcards
    /// (RFC 9700 §2.1).
    #[must_use]
    pub fn allows_redirect(&self, uri: &str, strict: bool) -> bool {
        let is_known = self.is_registered(&self.redirect_uris, uri, strict);
        if self.kind == AppKind::Native {
            let is_loopback = loopback(uri).is_some();
            let is_web = uri.starts_with("http://") || uri.starts_with("https://");
            return is_known && (self.dev_mode || is_loopback || !is_web)
                || self.redirect_uris.iter().any(|known| same_on_loopback(known, uri));
        }
        let is_confidential = self.kind == AppKind::Web && self.auth_method != AuthMethod::None;
        is_known && (uri.starts_with("https://") || self.dev_mode || is_confidential)
    }

    /// Whether browsers may be sent to a URI after the end of a session.
    #[must_use]
    pub fn allows_post_logout_redirect(&self, uri: &str, strict: bool) -> bool {
        self.is_registered(&self.post_logout_redirect_uris, uri, strict)
    }

    fn is_registered(&self, known: &[String], uri: &str, strict: bool) -> bool {
        known.iter().any(|known| known == uri)
            || self.dev_mode && !strict && known.iter().any(|pattern| go_path_matches(pattern, uri))
    }

    /// Its project.
    #[must_use]
    pub fn project(&self, tx: &Tx<'_>) -> Project {
        // An application of an earlier server has a project of its own, which was not stored.
        let own = || Project { name: self.name.clone(), clients: vec![self.client_id.clone()], ..Project::default() };
        tx.get::<Project>(&self.project).unwrap_or_else(own)
    }

    /// Stores it and makes it part of its project, which gets the roles that are stated.
    pub fn save(&self, tx: &mut Tx<'_>, roles: Option<ProjectRoles>) {
        let mut project = tx.get::<Project>(&self.project).unwrap_or_default();
        if project.name.is_empty() {
            project.name.clone_from(&self.name);
        }
        if !project.clients.contains(&self.client_id) {
            project.clients.push(self.client_id.clone());
        }
        if let Some(roles) = roles {
            project.roles = roles;
        }
        tx.put(&self.project, &project);
        tx.put(&self.client_id, self);
    }
}

/// A URL of plain http on this machine.
fn loopback(uri: &str) -> Option<url::Url> {
    let parsed = url::Url::parse(uri).ok()?;
    let is_loopback = matches!(parsed.host_str()?, "localhost" | "127.0.0.1" | "[::1]");
    (parsed.scheme() == "http" && is_loopback).then_some(parsed)
}

fn same_on_loopback(known: &str, uri: &str) -> bool {
    match (loopback(known), loopback(uri)) {
        (Some(known), Some(uri)) => known.path() == uri.path() && known.query() == uri.query(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(kind: AppKind) -> App {
        let redirect_uris = vec!["http://localhost:3999/cb".into(), "https://app.example.com/cb?x=1".into()];
        App { kind, redirect_uris, origins: vec!["https://pages.example.com".into()], ..App::default() }
    }

    #[test]
    fn compares_redirect_uris_as_strings_and_ignores_only_the_loopback_port_of_native_apps() {
        for (uri, web, native) in [
            ("http://localhost:3999/cb", true, true),
            ("http://localhost:4000/cb", false, true),
            ("http://127.0.0.1:4000/cb", false, true),
            ("http://localhost:3999/cb/", false, false),
            ("http://localhost:3999/CB", false, false),
            ("http://localhost:3999/cb?x=1", false, false),
            ("https://app.example.com/cb?x=1", true, true),
            ("https://app.example.com/cb", false, false),
            ("https://app.example.com:8443/cb?x=1", false, false),
        ] {
            let app = |kind| App { dev_mode: true, ..app(kind) };
            assert_eq!(app(AppKind::Web).allows_redirect(uri, true), web, "{uri}");
            assert_eq!(app(AppKind::Native).allows_redirect(uri, true), native, "{uri}");
        }
    }

    #[test]
    fn takes_plain_http_and_wildcards_only_in_dev_mode_and_wildcards_not_when_strict() {
        let with = |dev_mode, auth_method| App {
            dev_mode,
            auth_method,
            redirect_uris: vec!["https://*.example.com/*/cb".into(), "http://app.example.com/cb".into()],
            post_logout_redirect_uris: vec!["https://*.example.com/".into()],
            ..App::default()
        };
        let wildcard = "https://a.example.com/b/cb";
        assert!(with(true, AuthMethod::None).allows_redirect(wildcard, false));
        assert!(with(true, AuthMethod::None).allows_post_logout_redirect("https://a.example.com/", false));
        for (dev_mode, strict) in [(true, true), (false, false)] {
            let app = with(dev_mode, AuthMethod::None);
            assert!(!app.allows_redirect(wildcard, strict), "{dev_mode} {strict}");
            assert!(!app.allows_post_logout_redirect("https://a.example.com/", strict), "{dev_mode} {strict}");
        }
        assert!(!with(true, AuthMethod::None).allows_redirect("https://a.example.com/b/c/cb", false), "no slash");
        let http = "http://app.example.com/cb";
        assert!(with(true, AuthMethod::None).allows_redirect(http, false));
        assert!(!with(false, AuthMethod::None).allows_redirect(http, false));
        assert!(with(false, AuthMethod::Basic).allows_redirect(http, false), "confidential");
        let native = |dev_mode| App { kind: AppKind::Native, ..with(dev_mode, AuthMethod::None) };
        assert!(native(true).allows_redirect(http, false) && !native(false).allows_redirect(http, false));
    }

    #[test]
    fn derives_grant_types_unless_they_are_listed() {
        let derived = App { device_code: true, response_types: vec!["id_token".into()], ..App::default() };
        assert!(derived.allows_grant_type("implicit") && derived.allows_grant_type(crate::domain::oidc::DEVICE_CODE));
        assert!(!derived.allows_grant_type("refresh_token") && !derived.allows_response_type("code"));
        let listed = App { grant_types: vec!["refresh_token".into()], ..App::default() };
        assert!(listed.allows_grant_type("refresh_token") && !listed.allows_grant_type("authorization_code"));
        assert!(App::default().allows_response_type("code") && !App::default().allows_response_type("token"));
    }

    #[test]
    fn has_the_origins_of_its_redirect_uris_and_its_own() {
        for (origin, own) in
            [("http://localhost:3999", true), ("https://pages.example.com", true), ("https://example.com", false)]
        {
            assert_eq!(app(AppKind::Web).has_origin(origin), own, "{origin}");
        }
    }
}
