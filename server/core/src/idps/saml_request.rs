//! Requests to SAML identity providers: this instance is the service provider.

use crate::clock::Time;
use crate::domain::idp::Idp;
use crate::domain::instance::Instance;
use crate::domain::intent::Intent;
use crate::domain::saml::Binding;
use crate::refusal::Refusal;
use crate::saml::{PROTOCOL, deflate, element, first_sso_location, sign_query, text_element};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Where a provider takes requests whose metadata states no address.
const DEFAULT_LOCATION: &str = "https://idp.example.com/saml/sso";

/// How a request reaches the provider.
pub(super) enum SamlStart {
    /// In the query of a URL.
    Redirect(String),
    /// In a form.
    Post {
        /// URL.
        url: String,
        /// Names and values.
        fields: BTreeMap<String, String>,
    },
}

/// The request for authentication of an intent, with the intent as its state.
pub(super) fn saml_request(
    instance: &Instance,
    origin: &str,
    now: Time,
    idp: &Idp,
    intent: &Intent,
) -> Result<SamlStart, Refusal> {
    let config = idp.config(origin);
    let text = |name: &str| config.get(name).and_then(Json::as_str).unwrap_or_default();
    let binding = match text("binding") {
        "SAML_BINDING_REDIRECT" => Binding::Redirect,
        _ => Binding::Post,
    };
    let metadata = STANDARD.decode(text("metadataXml")).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let url = metadata.and_then(|metadata| first_sso_location(&metadata, binding));
    let url = url.unwrap_or_else(|| DEFAULT_LOCATION.to_owned());
    let base = format!("{origin}/idps/{}/saml", idp.id);
    let issuer = [("xmlns", "urn:oasis:names:tc:SAML:2.0:assertion")];
    let policy = [("AllowCreate", "true"), ("Format", name_id_format(text("nameIdFormat")))];
    let content =
        [text_element("Issuer", &issuer, &format!("{base}/metadata")), element("NameIDPolicy", &policy, "")].concat();
    let attributes = [
        ("xmlns", PROTOCOL),
        ("AssertionConsumerServiceURL", &format!("{base}/acs")),
        ("Destination", &url),
        ("ID", &format!("id-{}", intent.id)),
        ("IssueInstant", &now.to_rfc3339()),
        ("ProtocolBinding", Binding::Post.urn()),
        ("Version", "2.0"),
    ];
    let request = element("AuthnRequest", &attributes, &content);
    if binding == Binding::Post {
        let fields = [("SAMLRequest", STANDARD.encode(request)), ("RelayState", intent.id.clone())];
        let fields = fields.map(|(name, value)| (name.to_owned(), value)).into();
        return Ok(SamlStart::Post { url, fields });
    }
    let parameters = [("SAMLRequest", deflate(&request)?), ("RelayState", intent.id.clone())];
    let signed = config.get("withSignedRequest").and_then(Json::as_bool) == Some(true);
    let query = sign_query(instance, &parameters, signed)?;
    let separator = if url.contains('?') { '&' } else { '?' };
    Ok(SamlStart::Redirect(format!("{url}{separator}{query}")))
}

fn name_id_format(name: &str) -> &'static str {
    match name {
        "SAML_NAME_ID_FORMAT_EMAIL_ADDRESS" => "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
        "SAML_NAME_ID_FORMAT_TRANSIENT" => "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
        "SAML_NAME_ID_FORMAT_PERSISTENT" => "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
        _ => "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
    }
}
