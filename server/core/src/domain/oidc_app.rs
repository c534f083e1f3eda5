//! Applications and their projects, and how an application proves who it is.

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

/// A project, stored under its id.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Project {
    /// Its name.
    pub name: String,
    /// Client ids of its applications, which are the audience of the tokens of each.
    pub clients: Vec<String>,
}

impl Entity for Project {
    const PREFIX: &'static str = "project";
}

/// Whether applications get refresh tokens by default: yes, as those of the recordings, when they request
/// [`super::oidc::OFFLINE`].
#[must_use]
pub fn refresh_tokens_by_default() -> bool {
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

    /// Whether authorization responses may go to a URI: to a registered one, compared as a string. Native applications may
    /// use any port of loopback (RFC 8252 §7.3).
    #[must_use]
    pub fn allows_redirect(&self, uri: &str) -> bool {
        let is_known = self.redirect_uris.iter().any(|known| known == uri);
        is_known || self.kind == AppKind::Native && self.redirect_uris.iter().any(|known| same_on_loopback(known, uri))
    }

    /// Its project.
    #[must_use]
    pub fn project(&self, tx: &Tx<'_>) -> Project {
        // An application of an earlier server has a project of its own, which was not stored.
        let own = || Project { name: self.name.clone(), clients: vec![self.client_id.clone()] };
        tx.get::<Project>(&self.project).unwrap_or_else(own)
    }

    /// Stores it and makes it part of its project.
    pub fn save(&self, tx: &mut Tx<'_>) {
        let mut project = tx.get::<Project>(&self.project).unwrap_or_default();
        if project.name.is_empty() {
            project.name.clone_from(&self.name);
        }
        if !project.clients.contains(&self.client_id) {
            project.clients.push(self.client_id.clone());
        }
        tx.put(&self.project, &project);
        tx.put(&self.client_id, self);
    }
}

fn same_on_loopback(known: &str, uri: &str) -> bool {
    let parse = |text: &str| {
        let parsed = url::Url::parse(text).ok()?;
        let is_loopback = matches!(parsed.host_str()?, "localhost" | "127.0.0.1" | "[::1]");
        (parsed.scheme() == "http" && is_loopback).then_some(parsed)
    };
    match (parse(known), parse(uri)) {
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
            assert_eq!(app(AppKind::Web).allows_redirect(uri), web, "{uri}");
            assert_eq!(app(AppKind::Native).allows_redirect(uri), native, "{uri}");
        }
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
