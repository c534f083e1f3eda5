//! Responses to service providers.

use super::redirect::{deflate, sign_query};
use super::signature::sign_element;
use super::xml::{element, start_tag, text_element};
use super::{ASSERTION, PROTOCOL, element_id, entity_id};
use crate::clock::Time;
use crate::domain::instance::Instance;
use crate::domain::saml::{Binding, SamlRequest};
use crate::refusal::Refusal;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// How long an assertion is valid, in seconds.
const LIFETIME: i64 = 300;
const STATUS: &str = "urn:oasis:names:tc:SAML:2.0:status:";

/// What an assertion states about a user: names and values, of which the empty ones are left out.
pub struct Subject {
    /// Login name, which is the name identifier, too.
    pub login_name: String,
    /// Attributes.
    pub attributes: Vec<(&'static str, String)>,
}

/// How a response reaches the service provider.
pub enum Delivery {
    /// The browser goes to this URL.
    Redirect(String),
    /// The browser posts the response to this URL.
    Post {
        /// URL.
        url: String,
        /// RelayState of the request.
        relay_state: String,
        /// The response, in base64.
        response: String,
    },
}

/// A response with an assertion. As ZITADEL, a posted one has the assertion signed, and a redirected one its query.
pub fn success(
    instance: &Instance,
    now: Time,
    origin: &str,
    request: &SamlRequest,
    subject: &Subject,
) -> Result<Delivery, Refusal> {
    let signed = request.consumer.binding == Binding::Post;
    let assertion = assertion(instance, now, origin, request, subject, signed)?;
    let response = response(now, origin, Some(request), "Success", "", &assertion);
    deliver(instance, request, &response, !signed)
}

/// A response without an assertion: `reason` is the end of its status.
pub fn failure(
    instance: &Instance,
    now: Time,
    origin: &str,
    request: &SamlRequest,
    reason: &str,
    message: &str,
) -> Result<Delivery, Refusal> {
    deliver(instance, request, &response(now, origin, Some(request), reason, message, ""), false)
}

/// A response that reaches no service provider.
pub(super) fn denied(now: Time, origin: &str, message: &str) -> String {
    response(now, origin, None, "RequestDenied", message, "")
}

/// The response to a request for logout.
pub(super) fn logout_response(now: Time, origin: &str, destination: &str, in_response_to: &str) -> String {
    let status = element("StatusCode", &[("Value", &format!("{STATUS}Success"))], "");
    let attributes = [
        ("xmlns", PROTOCOL),
        ("Destination", destination),
        ("ID", &element_id()),
        ("InResponseTo", in_response_to),
        ("IssueInstant", &now.to_rfc3339()),
        ("Version", "2.0"),
    ];
    element("LogoutResponse", &attributes, &(issuer(origin) + &element("Status", &[], &status)))
}

fn issuer(origin: &str) -> String {
    let format = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity";
    text_element("Issuer", &[("xmlns", ASSERTION), ("Format", format)], &entity_id(origin))
}

fn response(
    now: Time,
    origin: &str,
    request: Option<&SamlRequest>,
    status: &str,
    message: &str,
    assertion: &str,
) -> String {
    let mut content = element("StatusCode", &[("Value", &format!("{STATUS}{status}"))], "");
    if !message.is_empty() {
        content.push_str(&text_element("StatusMessage", &[], message));
    }
    let content = [issuer(origin), element("Status", &[], &content), assertion.to_owned()].concat();
    let attributes = [
        ("xmlns", PROTOCOL),
        ("Destination", request.map(|request| request.consumer.location.as_str()).unwrap_or_default()),
        ("ID", &element_id()),
        ("InResponseTo", request.map(|request| request.request_id.as_str()).unwrap_or_default()),
        ("IssueInstant", &now.to_rfc3339()),
        ("Version", "2.0"),
    ];
    element("Response", &attributes, &content)
}

fn assertion(
    instance: &Instance,
    now: Time,
    origin: &str,
    request: &SamlRequest,
    subject: &Subject,
    signed: bool,
) -> Result<String, Refusal> {
    let (from, until) = (now.to_rfc3339(), now.plus_seconds(LIFETIME).to_rfc3339());
    let id = element_id();
    let name_format = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
    let confirmation = [
        ("InResponseTo", request.request_id.as_str()),
        ("NotBefore", &from),
        ("NotOnOrAfter", &until),
        ("Recipient", &request.consumer.location),
    ];
    let confirmation = element("SubjectConfirmationData", &confirmation, "");
    let subject_xml = [
        text_element("NameID", &[("Format", name_format)], &subject.login_name),
        element("SubjectConfirmation", &[("Method", "urn:oasis:names:tc:SAML:2.0:cm:bearer")], &confirmation),
    ]
    .concat();
    let audience = element("AudienceRestriction", &[], &text_element("Audience", &[], &request.issuer));
    let class = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";
    let context = element("AuthnContext", &[], &text_element("AuthnContextClassRef", &[], class));
    let attribute_format = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic";
    let attributes: String = subject
        .attributes
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            let value = text_element("AttributeValue", &[], value);
            element("Attribute", &[("Name", name), ("NameFormat", attribute_format)], &value)
        })
        .collect();
    let before = [
        start_tag("Assertion", &[("xmlns", ASSERTION), ("ID", &id), ("IssueInstant", &from), ("Version", "2.0")]),
        text_element("Issuer", &[("Format", "urn:oasis:names:tc:SAML:2.0:nameid-format:entity")], &entity_id(origin)),
    ]
    .concat();
    let after = [
        element("Subject", &[], &subject_xml),
        element("Conditions", &[("NotBefore", &from), ("NotOnOrAfter", &until)], &audience),
        element("AuthnStatement", &[("AuthnInstant", &from), ("SessionIndex", &id)], &context),
        element("AttributeStatement", &[], &attributes),
        "</Assertion>".to_owned(),
    ]
    .concat();
    if signed { sign_element(instance, &id, &before, &after) } else { Ok(before + &after) }
}

fn deliver(instance: &Instance, request: &SamlRequest, response: &str, signed: bool) -> Result<Delivery, Refusal> {
    let url = request.consumer.location.clone();
    if request.consumer.binding == Binding::Post {
        let response = STANDARD.encode(response);
        return Ok(Delivery::Post { url, relay_state: request.relay_state.clone(), response });
    }
    let mut parameters = vec![("SAMLResponse", deflate(response)?)];
    if !request.relay_state.is_empty() {
        parameters.push(("RelayState", request.relay_state.clone()));
    }
    let query = sign_query(instance, &parameters, signed)?;
    let separator = if url.contains('?') { '&' } else { '?' };
    Ok(Delivery::Redirect(format!("{url}{separator}{query}")))
}
