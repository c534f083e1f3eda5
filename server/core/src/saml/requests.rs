//! Requests of service providers, in both bindings.

use super::request_signature::{check_posted, check_redirect};
use super::{ASSERTION, PROTOCOL, REQUEST_ID_PREFIX, responses, sso_url};
use crate::clock::Time;
use crate::domain::ids;
use crate::domain::oidc::Outcome;
use crate::domain::saml::{KEPT, SamlApp, SamlRequest};
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::HashMap;
use std::io::Read as _;

/// Greatest length of a request after inflation, in bytes.
const REQUEST_LIMIT: u64 = 1 << 20;

/// What becomes of a browser that brings a request.
pub enum NextStep {
    /// It goes to the login page, with this id of the request.
    LoginPage(String),
    /// It shows this response: the service provider is unknown, so that it cannot be delivered.
    Denied(String),
}

/// Stores a request; `posted` is its binding. ZITADEL delivers no refusal before it knows the service provider; it shows it.
pub fn begin(
    tx: &mut Tx<'_>,
    now: Time,
    origins: &[String],
    posted: bool,
    parameters: &HashMap<String, String>,
) -> NextStep {
    let origin = origins.first().map(String::as_str).unwrap_or_default();
    match read(tx, now, origins, posted, parameters) {
        Ok(request) => {
            tx.insert_capped(&request.id, &request, KEPT);
            NextStep::LoginPage(format!("{REQUEST_ID_PREFIX}{}", request.id))
        }
        Err(why) => NextStep::Denied(responses::denied(now, origin, &why)),
    }
}

fn read(
    tx: &Tx<'_>,
    now: Time,
    origins: &[String],
    posted: bool,
    parameters: &HashMap<String, String>,
) -> Result<SamlRequest, String> {
    let text = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    if text("SAMLRequest").is_empty() {
        return Err("no auth request provided".into());
    }
    let xml = decode(text("SAMLRequest")).ok_or("the request cannot be decoded")?;
    // A document type is refused by the parser's default.
    let document = roxmltree::Document::parse(&xml).map_err(|e| format!("the request cannot be decoded: {e}"))?;
    let root = document.root_element();
    if !root.has_tag_name((PROTOCOL, "AuthnRequest")) {
        return Err("the request is no AuthnRequest".into());
    }
    let attribute = |name: &str| root.attribute(name).unwrap_or_default();
    let app = tx.get::<SamlApp>(issuer_of(root)).ok_or("there is no service provider with this issuer")?;
    let checked = if posted { check_posted(&app, root) } else { check_redirect(&app, parameters) };
    checked.map_err(|why| format!("failed to verify signature: {why}"))?;
    for name in ["ID", "Version"] {
        if attribute(name).is_empty() {
            return Err(format!("{name} is missing in the request"));
        }
    }
    let destination = attribute("Destination");
    if !destination.is_empty() && !origins.iter().any(|origin| sso_url(origin) == destination) {
        return Err("Destination is not the address of single sign-on".into());
    }
    let consumer = app.consumer(attribute("ProtocolBinding")).ok_or("the service provider takes no responses")?;
    Ok(SamlRequest {
        id: ids::next(),
        created: now,
        request_id: attribute("ID").to_owned(),
        issuer: app.entity_id.clone(),
        consumer: consumer.clone(),
        relay_state: text("RelayState").to_owned(),
        outcome: Outcome::Waiting,
    })
}

/// The entity id of the sender of a request; empty without one.
pub(super) fn issuer_of<'a>(root: roxmltree::Node<'a, '_>) -> &'a str {
    let issuer = root.children().find(|node| node.has_tag_name((ASSERTION, "Issuer"))).and_then(|node| node.text());
    issuer.map(str::trim).unwrap_or_default()
}

/// A request, which the redirect binding deflates.
pub(super) fn decode(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let bytes = STANDARD.decode(text).ok()?;
    if bytes.first() == Some(&b'<') {
        return String::from_utf8(bytes).ok();
    }
    let mut xml = String::new();
    flate2::read::DeflateDecoder::new(bytes.as_slice()).take(REQUEST_LIMIT).read_to_string(&mut xml).ok()?;
    Some(xml)
}
