//! The metadata of the instance, and that of service providers (Metadata for SAML 2.0).

use super::certificate::certificate_der;
use super::signature::{XMLDSIG, sign_element};
use super::xml::{element, start_tag, text_element};
use super::{PROTOCOL, element_id, entity_id, slo_url, sso_url};
use crate::domain::instance::Instance;
use crate::domain::saml::{AssertionConsumer, Binding};
use crate::refusal::Refusal;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const METADATA: &str = "urn:oasis:names:tc:SAML:2.0:metadata";

/// The signed metadata of the instance.
///
/// # Errors
/// When the instance has no key yet.
pub fn instance_metadata(instance: &Instance, origin: &str) -> Result<String, Refusal> {
    let certificate = STANDARD.encode(certificate_der(instance)?);
    let certificate = element("X509Data", &[], &text_element("X509Certificate", &[], &certificate));
    let info = element("KeyInfo", &[("xmlns", "http://www.w3.org/2000/09/xmldsig#")], &certificate);
    let sso = sso_url(origin);
    let endpoint =
        |binding: Binding| element("SingleSignOnService", &[("Binding", binding.urn()), ("Location", &sso)], "");
    let slo = slo_url(origin);
    let logout =
        |binding: Binding| element("SingleLogoutService", &[("Binding", binding.urn()), ("Location", &slo)], "");
    let content = [
        element("KeyDescriptor", &[("use", "signing")], &info),
        logout(Binding::Redirect),
        logout(Binding::Post),
        text_element("NameIDFormat", &[], "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"),
        endpoint(Binding::Redirect),
        endpoint(Binding::Post),
    ]
    .concat();
    // Signatures of requests are checked where a service provider's metadata says that there are some; none is wanted.
    let attributes = [("WantAuthnRequestsSigned", "false"), ("protocolSupportEnumeration", PROTOCOL)];
    let descriptor = element("IDPSSODescriptor", &attributes, &content);
    let id = element_id();
    let before = start_tag("EntityDescriptor", &[("xmlns", METADATA), ("ID", &id), ("entityID", &entity_id(origin))]);
    let signed = sign_element(instance, &id, &before, &format!("{descriptor}</EntityDescriptor>"))?;
    Ok(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{signed}"))
}

/// What the metadata of a service provider states.
#[derive(Debug, Default)]
pub struct ServiceProvider {
    /// Its entity id.
    pub entity_id: String,
    /// Where it takes responses: the default first, then in the order of their indices.
    pub consumers: Vec<AssertionConsumer>,
    /// Whether all of its requests are signed.
    pub signs_requests: bool,
    /// Certificates of the keys that sign them, in base64.
    pub certificates: Vec<String>,
    /// Where it takes responses to requests for logout: that of the binding HTTP-POST.
    pub logout_location: Option<String>,
}

/// Reads the metadata of a service provider.
///
/// # Errors
/// What is wrong with it.
pub fn read_service_provider(metadata: &str) -> Result<ServiceProvider, String> {
    let document = roxmltree::Document::parse(metadata).map_err(|e| e.to_string())?;
    let root = document.root_element();
    if !root.has_tag_name((METADATA, "EntityDescriptor")) {
        return Err("the metadata must be an EntityDescriptor".into());
    }
    let entity_id = root.attribute("entityID").filter(|id| !id.is_empty()).ok_or("entityID is missing")?;
    let mut found: Vec<_> = root
        .descendants()
        .filter(|node| node.has_tag_name((METADATA, "AssertionConsumerService")))
        .filter_map(|node| {
            let binding = Binding::from_urn(node.attribute("Binding")?)?;
            let location = node.attribute("Location")?.to_owned();
            let index = node.attribute("index").and_then(|index| index.parse::<u32>().ok()).unwrap_or_default();
            let is_default = node.attribute("isDefault") == Some("true");
            Some((!is_default, index, AssertionConsumer { binding, location }))
        })
        .collect();
    found.sort_by_key(|(other, index, _)| (*other, *index));
    if found.is_empty() {
        return Err("there is no AssertionConsumerService with the binding HTTP-POST or HTTP-Redirect".into());
    }
    let consumers = found.into_iter().map(|(.., consumer)| consumer).collect();
    Ok(ServiceProvider {
        entity_id: entity_id.to_owned(),
        consumers,
        signs_requests: descriptor(root).and_then(|sp| sp.attribute("AuthnRequestsSigned")).is_some_and(is_true),
        certificates: signing_certificates(root),
        logout_location: logout_location(root),
    })
}

fn descriptor<'a, 'd>(root: roxmltree::Node<'a, 'd>) -> Option<roxmltree::Node<'a, 'd>> {
    root.children().find(|node| node.has_tag_name((METADATA, "SPSSODescriptor")))
}

/// Booleans of XML Schema.
fn is_true(text: &str) -> bool {
    matches!(text, "true" | "1")
}

/// Of keys for signing, and of those whose use is not stated.
fn signing_certificates(root: roxmltree::Node<'_, '_>) -> Vec<String> {
    let keys = root.descendants().filter(|node| {
        node.has_tag_name((METADATA, "KeyDescriptor")) && node.attribute("use").is_none_or(|usage| usage == "signing")
    });
    let certificates =
        keys.flat_map(|key| key.descendants().filter(|node| node.has_tag_name((XMLDSIG, "X509Certificate"))));
    certificates.filter_map(|node| node.text()).map(|text| text.split_whitespace().collect()).collect()
}

fn logout_location(root: roxmltree::Node<'_, '_>) -> Option<String> {
    let mut services = root.descendants().filter(|node| node.has_tag_name((METADATA, "SingleLogoutService")));
    let service = services.find(|node| node.attribute("Binding") == Some(Binding::Post.urn()))?;
    Some(service.attribute("ResponseLocation").or_else(|| service.attribute("Location"))?.to_owned())
}

/// Where an identity provider takes requests in a binding.
#[must_use]
pub fn first_sso_location(metadata: &str, binding: Binding) -> Option<String> {
    let document = roxmltree::Document::parse(metadata).ok()?;
    let mut services = document.descendants().filter(|node| node.has_tag_name((METADATA, "SingleSignOnService")));
    let service = services.find(|node| node.attribute("Binding") == Some(binding.urn()))?;
    service.attribute("Location").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_where_a_service_provider_takes_responses_with_the_default_first() {
        let consumer = |index: u8, binding: Binding, rest: &str| {
            let binding = binding.urn();
            format!(
                "<AssertionConsumerService index='{index}' Binding='{binding}' Location='https://sp/{index}'{rest}/>"
            )
        };
        let consumers = [
            consumer(2, Binding::Post, ""),
            consumer(1, Binding::Post, ""),
            consumer(3, Binding::Redirect, " isDefault='true'"),
        ]
        .concat();
        let document = |consumers: &str| {
            format!(
                "<EntityDescriptor xmlns='{METADATA}' entityID='sp'><SPSSODescriptor>{consumers}</SPSSODescriptor></EntityDescriptor>"
            )
        };
        let provider = read_service_provider(&document(&consumers)).unwrap();
        let locations: Vec<_> = provider.consumers.iter().map(|consumer| consumer.location.as_str()).collect();
        assert_eq!(
            (provider.entity_id.as_str(), locations),
            ("sp", vec!["https://sp/3", "https://sp/1", "https://sp/2"])
        );
        assert!(read_service_provider(&document("")).is_err());
        assert!(read_service_provider("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").is_err());
    }
}
