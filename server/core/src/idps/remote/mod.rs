//! Identity providers of others, which this server calls over HTTP. Only those that a test configured with a client secret
//! are called, so that the server is no proxy to wherever a request wants.

mod discovery;
mod exchange;
mod id_token;

pub use discovery::{Discovery, read_discovery};
pub use exchange::{ProviderCall, sign_in};

use crate::domain::idp::{Idp, IdpKind};
use crate::http_client::{HttpClient, OutgoingRequest};
use serde_json::{Map, Value as Json};
use url::Url;

/// Checks the addresses of a provider that is to be called.
///
/// # Errors
/// Which member of its configuration is missing or no such address.
pub fn check_addresses(idp: &Idp) -> Result<(), String> {
    if idp.client_secret.is_none() {
        return Ok(());
    }
    let addresses: &[&str] = match idp.kind {
        IdpKind::Oidc => &["issuer"],
        IdpKind::Oauth => &["authorizationEndpoint", "tokenEndpoint", "userEndpoint"],
        _ => return Err("clientSecret is for providers of the kinds oidc and oauth".into()),
    };
    for name in addresses {
        let address = idp.config.members.get(*name).and_then(Json::as_str);
        let address = address.ok_or_else(|| format!("config.{name} is missing: with clientSecret it is called"))?;
        check_address(address).map_err(|why| format!("config.{name} {why}"))?;
    }
    if idp.config.members.get("clientId").and_then(Json::as_str).is_none_or(str::is_empty) {
        return Err("config.clientId is missing: with clientSecret it is sent".into());
    }
    Ok(())
}

/// Whether this server calls a URL.
fn check_address(address: &str) -> Result<(), String> {
    let url = Url::parse(address).map_err(|why| format!("is not a URL: {why}"))?;
    if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() || url.password().is_some() {
        return Err("is not an http or https URL without user name and password".into());
    }
    Ok(())
}

/// Sends a request whose response has to be JSON; returns its status and members. `what` names it in errors.
async fn send_for_json(
    client: Option<&dyn HttpClient>,
    what: &str,
    request: OutgoingRequest,
) -> Result<(u16, Map<String, Json>), String> {
    let client = client.ok_or("this server was started without an HTTP client")?;
    check_address(&request.url).map_err(|why| format!("the address of {what} {why}"))?;
    let response = client.send(request).await.map_err(|why| format!("{what} cannot be read: {why}"))?;
    if matches!(response.status, 0 | 300..400) {
        return Err(format!("{what} is a redirect, which is not followed"));
    }
    let members = serde_json::from_slice::<Map<String, Json>>(&response.body);
    match members {
        Ok(members) => Ok((response.status, members)),
        Err(_) => Err(format!("{what} is not a JSON object (HTTP status {})", response.status)),
    }
}

/// A GET request for JSON, which has to succeed.
async fn get_json(
    client: Option<&dyn HttpClient>,
    what: &str,
    url: &str,
    authorization: Option<String>,
) -> Result<Map<String, Json>, String> {
    let mut headers = vec![("accept", "application/json".to_owned())];
    headers.extend(authorization.map(|value| ("authorization", value)));
    let request = OutgoingRequest { method: "GET", url: url.to_owned(), headers, body: String::new() };
    match send_for_json(client, what, request).await? {
        (200, members) => Ok(members),
        (status, _) => Err(format!("{what} has HTTP status {status}")),
    }
}
