//! Single logout (Profiles for SAML 2.0 §4.4), as far as ZITADEL goes: the request is acknowledged, and the session of the
//! login page stays.

use super::requests::{decode, issuer_of};
use super::responses::logout_response;
use super::{PROTOCOL, responses};
use crate::clock::Time;
use crate::domain::saml::SamlApp;
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::HashMap;

/// What becomes of a browser that brings a request for logout.
pub enum LogoutOutcome {
    /// It posts the response to the service provider.
    Post {
        /// URL.
        url: String,
        /// RelayState of the request.
        relay_state: String,
        /// The response, in base64.
        response: String,
    },
    /// It shows this response, which cannot be delivered.
    Denied(String),
}

/// Responds to a request for logout.
pub fn log_out(tx: &Tx<'_>, now: Time, origin: &str, parameters: &HashMap<String, String>) -> LogoutOutcome {
    match respond(tx, now, origin, parameters) {
        Ok(outcome) => outcome,
        Err(why) => LogoutOutcome::Denied(responses::denied(now, origin, &why)),
    }
}

fn respond(
    tx: &Tx<'_>,
    now: Time,
    origin: &str,
    parameters: &HashMap<String, String>,
) -> Result<LogoutOutcome, String> {
    let text = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    let xml = decode(text("SAMLRequest")).ok_or("the request cannot be decoded")?;
    let document = roxmltree::Document::parse(&xml).map_err(|e| format!("the request cannot be decoded: {e}"))?;
    let root = document.root_element();
    if !root.has_tag_name((PROTOCOL, "LogoutRequest")) {
        return Err("the request is no LogoutRequest".into());
    }
    let app = tx.get::<SamlApp>(issuer_of(root)).ok_or("there is no service provider with this issuer")?;
    let url = app.logout_location.ok_or("the metadata of the service provider has no SingleLogoutService")?;
    let id = root.attribute("ID").unwrap_or_default();
    let response = STANDARD.encode(logout_response(now, origin, &url, id));
    Ok(LogoutOutcome::Post { url, relay_state: text("RelayState").to_owned(), response })
}
