//! OpenID Connect Discovery 1.0: where the endpoints of an issuer are. It is read when a sign-in starts, as ZITADEL does.

use super::{check_address, get_json};
use crate::http_client::HttpClient;
use crate::store::Entity;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// What is known of an issuer. Stored under the id of the provider; the newest counts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Discovery {
    /// Where browsers go.
    pub authorization_endpoint: String,
    /// Where codes are exchanged.
    pub token_endpoint: String,
    /// Where users are read.
    pub userinfo_endpoint: String,
    /// Where the keys of ID tokens are.
    pub jwks_uri: String,
    /// Whether the client's secret is sent in the body: `client_secret_post` is offered and `client_secret_basic` is not.
    pub secret_in_body: bool,
}

impl Entity for Discovery {
    const PREFIX: &'static str = "idp-discovery";
}

/// Reads the discovery document of an issuer.
///
/// # Errors
/// Why it cannot be used.
pub async fn read_discovery(client: Option<&dyn HttpClient>, issuer: &str) -> Result<Discovery, String> {
    let url = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
    let document = get_json(client, "the discovery document", &url, None).await?;
    let text = |name: &str| document.get(name).and_then(Json::as_str);
    if text("issuer") != Some(issuer) {
        return Err("the discovery document is of another issuer than the configured one".into());
    }
    let endpoint = |name: &str| {
        let address = text(name).ok_or_else(|| format!("the discovery document has no {name}"))?;
        check_address(address).map_err(|why| format!("{name} of the discovery document {why}"))?;
        // An issuer with TLS does not have secrets sent without.
        if issuer.starts_with("https:") && !address.starts_with("https:") {
            return Err(format!("{name} of the discovery document is not https, as the issuer is"));
        }
        Ok(address.to_owned())
    };
    let methods = document.get("token_endpoint_auth_methods_supported").and_then(Json::as_array);
    let offers = |method: &str| methods.is_some_and(|all| all.iter().any(|is| is.as_str() == Some(method)));
    Ok(Discovery {
        authorization_endpoint: endpoint("authorization_endpoint")?,
        token_endpoint: endpoint("token_endpoint")?,
        userinfo_endpoint: endpoint("userinfo_endpoint")?,
        jwks_uri: endpoint("jwks_uri")?,
        secret_in_body: offers("client_secret_post") && !offers("client_secret_basic"),
    })
}
