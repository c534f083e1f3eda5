//! Signatures of requests: of the query in the redirect binding, and enveloped in posted ones.

use super::canonical::canonical_form;
use super::signature::{EXCLUSIVE_C14N, RSA_SHA256, SHA256, XMLDSIG};
use crate::domain::saml::SamlApp;
use crate::go_url::encode_query;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crypto_glue::traits::DecodeDer as _;
use crypto_glue::x509::{Certificate, x509_verify_signature};
use roxmltree::Node;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/// Checks the signature of a request in a query: where its service provider signs requests, and where there is one.
///
/// # Errors
/// What is wrong with the signature.
pub(super) fn check_redirect(app: &SamlApp, parameters: &HashMap<String, String>) -> Result<(), String> {
    let text = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    if text("Signature").is_empty() {
        return unsigned(app);
    }
    if text("SigAlg") != RSA_SHA256 {
        return Err(unsupported(text("SigAlg")));
    }
    // As ZITADEL does, which encodes the parameters again (Bindings for SAML 2.0 §3.4.4.1).
    let relay_state = Some(("RelayState", text("RelayState"))).filter(|(_, value)| !value.is_empty());
    let first = [("SAMLRequest", text("SAMLRequest"))].into_iter().chain(relay_state);
    let signed = encode_query(first.chain([("SigAlg", RSA_SHA256)]));
    verify(app, signed.as_bytes(), text("Signature"))
}

/// Checks the signature of a posted request.
///
/// # Errors
/// What is wrong with the signature.
pub(super) fn check_posted(app: &SamlApp, root: Node<'_, '_>) -> Result<(), String> {
    let mut signatures = root.descendants().filter(|node| node.has_tag_name((XMLDSIG, "Signature")));
    let Some(signature) = signatures.next() else { return unsigned(app) };
    // What is signed has to be what is read.
    if signatures.next().is_some() || signature.parent() != Some(root) {
        return Err("expected one signature, of the whole request".into());
    }
    let info = child(signature, "SignedInfo")?;
    let reference = child(info, "Reference")?;
    let uri = reference.attribute("URI").unwrap_or_default();
    let is_whole = uri.is_empty() || uri.strip_prefix('#').is_some_and(|id| Some(id) == root.attribute("ID"));
    if !is_whole {
        return Err("the signature is of another element".into());
    }
    expect_algorithm(child(info, "CanonicalizationMethod")?, EXCLUSIVE_C14N)?;
    expect_algorithm(child(info, "SignatureMethod")?, RSA_SHA256)?;
    expect_algorithm(child(reference, "DigestMethod")?, SHA256)?;
    let transforms: Vec<_> = child(reference, "Transforms")?.children().filter(Node::is_element).collect();
    for transform in &transforms {
        let algorithm = transform.attribute("Algorithm").unwrap_or_default();
        if algorithm != ENVELOPED && algorithm != EXCLUSIVE_C14N {
            return Err(unsupported(algorithm));
        }
    }
    let prefixes: Vec<&str> = transforms.iter().flat_map(|transform| inclusive_prefixes(*transform)).collect();
    let digest = STANDARD.encode(Sha256::digest(canonical_form(root, Some(signature.id()), &prefixes).as_bytes()));
    if digest != text_of(child(reference, "DigestValue")?) {
        return Err("the digest differs".into());
    }
    let prefixes = inclusive_prefixes(child(info, "CanonicalizationMethod")?);
    let signed = canonical_form(info, None, &prefixes);
    verify(app, signed.as_bytes(), &text_of(child(signature, "SignatureValue")?))
}

fn unsigned(app: &SamlApp) -> Result<(), String> {
    if app.signs_requests {
        Err("the request is not signed, but AuthnRequestsSigned says that it is".into())
    } else {
        Ok(())
    }
}

fn unsupported(algorithm: &str) -> String {
    format!("unsupported algorithm {algorithm:?}; expected RSA with SHA-256 and exclusive canonicalization")
}

fn expect_algorithm(node: Node<'_, '_>, expected: &str) -> Result<(), String> {
    let algorithm = node.attribute("Algorithm").unwrap_or_default();
    if algorithm == expected { Ok(()) } else { Err(unsupported(algorithm)) }
}

fn child<'a, 'd>(node: Node<'a, 'd>, name: &str) -> Result<Node<'a, 'd>, String> {
    let found = node.children().find(|child| child.has_tag_name((XMLDSIG, name)));
    found.ok_or_else(|| format!("{name} is missing in the signature"))
}

/// Base64 may be wrapped.
fn text_of(node: Node<'_, '_>) -> String {
    node.text().unwrap_or_default().chars().filter(|c| !c.is_ascii_whitespace()).collect()
}

fn inclusive_prefixes<'a>(node: Node<'a, '_>) -> Vec<&'a str> {
    let list = node.children().find(|child| child.has_tag_name((EXCLUSIVE_C14N, "InclusiveNamespaces")));
    let list = list.and_then(|list| list.attribute_node("PrefixList"));
    list.map(|list| list.value().split_whitespace().collect()).unwrap_or_default()
}

/// Whether one of the certificates of the service provider made a signature.
fn verify(app: &SamlApp, signed: &[u8], signature: &str) -> Result<(), String> {
    if app.certificates.is_empty() {
        return Err("the metadata of the service provider has no certificate for signing".into());
    }
    let signature: String = signature.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let signature = STANDARD.decode(signature).map_err(|_| "the signature is no base64")?;
    let made_by = |certificate: &String| {
        let certificate = STANDARD.decode(certificate).ok().and_then(|der| Certificate::from_der(&der).ok());
        certificate.is_some_and(|certificate| x509_verify_signature(signed, &signature, &certificate).is_ok())
    };
    if app.certificates.iter().any(made_by) { Ok(()) } else { Err("the signature is not valid".into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::instance::Instance;
    use crate::saml::signature::sign_element;
    use crate::saml::{certificate_der, sign_query};
    use compact_jwt::crypto::JwsRs256Signer;
    use serde_json::json;

    fn instance() -> Instance {
        let key = JwsRs256Signer::generate_rs256().unwrap().private_key_to_der().unwrap();
        let token_key = vec![0; 32];
        serde_json::from_value(json!({
            "id": "1", "domain": "localhost", "defaultOrg": "2", "admin": "3", "adminToken": "", "loginClientToken": "",
            "tokenKey": token_key, "signingKey": STANDARD.encode(&*key), "nextSigningKey": "", "clockOffset": 0,
            "created": 0, "policies": {},
        }))
        .unwrap()
    }

    fn app(certificates: Vec<String>, signs_requests: bool) -> SamlApp {
        let app = json!({
            "id": "1", "project": "2", "name": "sp", "entity_id": "sp", "consumers": [],
            "signs_requests": signs_requests, "certificates": certificates,
        });
        serde_json::from_value(app).unwrap()
    }

    fn certificate(instance: &Instance) -> String {
        STANDARD.encode(certificate_der(instance).unwrap())
    }

    #[test]
    fn a_posted_request_needs_a_signature_of_its_own_by_a_key_of_the_service_provider() {
        let (own, other) = (instance(), instance());
        let provider = app(vec![certificate(&other), certificate(&own)], true);
        let signed = sign_element(&own, "_1", "<r ID=\"_1\"><a>x</a>", "<b>&amp;</b></r>").unwrap();
        let check = |xml: &str, app: &SamlApp| {
            let document = roxmltree::Document::parse(xml).unwrap();
            check_posted(app, document.root_element())
        };
        assert_eq!(check(&signed, &provider), Ok(()));
        // The same document otherwise written.
        let rewritten = signed.replace("<r ID=\"_1\">", "<r  ID='_1' >").replace("<a>x</a>", "<a>x<!-- y --></a>");
        assert_eq!(check(&rewritten, &provider), Ok(()));
        assert_eq!(check(&signed, &app(vec![certificate(&own)], false)), Ok(()));
        for (xml, refused) in [
            (signed.replace("<a>x</a>", "<a>y</a>"), "the digest differs"),
            (signed.replace("URI=\"#_1\"", "URI=\"#_2\""), "the signature is of another element"),
            (
                signed.replace("<r ID=\"_1\">", "<q><r ID=\"_1\">") + "</q>",
                "expected one signature, of the whole request",
            ),
            ("<r ID=\"_1\"></r>".to_owned(), "the request is not signed, but AuthnRequestsSigned says that it is"),
        ] {
            assert_eq!(check(&xml, &provider), Err(refused.to_owned()), "{xml}");
        }
        assert_eq!(check(&signed, &app(vec![certificate(&other)], true)), Err("the signature is not valid".into()));
        assert!(check(&signed, &app(Vec::new(), false)).unwrap_err().contains("no certificate"));
        assert_eq!(check("<r/>", &app(Vec::new(), false)), Ok(()));
    }

    #[test]
    fn a_redirected_request_is_checked_by_its_query() {
        let own = instance();
        let provider = app(vec![certificate(&own)], true);
        let sent = [("SAMLRequest", "a+b/c=".to_owned()), ("RelayState", "r s*~".to_owned())];
        let query = sign_query(&own, &sent, true).unwrap();
        let parameters = |query: &str| -> HashMap<String, String> {
            url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()
        };
        assert_eq!(check_redirect(&provider, &parameters(&query)), Ok(()));
        let changed = query.replace("RelayState=r", "RelayState=q");
        assert_eq!(check_redirect(&provider, &parameters(&changed)), Err("the signature is not valid".into()));
        let weaker = query.replace("rsa-sha256", "rsa-sha1");
        assert!(check_redirect(&provider, &parameters(&weaker)).unwrap_err().contains("unsupported algorithm"));
        assert!(check_redirect(&provider, &parameters("SAMLRequest=a")).unwrap_err().contains("not signed"));
        assert_eq!(check_redirect(&app(Vec::new(), false), &parameters("SAMLRequest=a")), Ok(()));
    }
}
