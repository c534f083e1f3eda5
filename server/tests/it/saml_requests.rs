//! Requests of service providers: signatures, and single logout.

use crate::client::Client;
use crate::replay::wire::{Response, send};
use serde_json::json;
use zitadel_testserver::TestServer;
use zitadel_wasm::codec::{base64_decode, base64_encode};

const START: &str = "zitadel.user.v2.UserService/StartIdentityProviderIntent";
const POST: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
const REDIRECT: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

async fn get(url: &str) -> Response {
    send(false, "GET", &url.replace("localhost", "127.0.0.1"), &[], None).await
}

fn text(response: &Response) -> String {
    String::from_utf8_lossy(&response.body).into_owned()
}

/// Metadata of a service provider, which signs its requests with the key of a server's certificate.
async fn metadata(entity: &str, signer: &TestServer) -> String {
    let pem = text(&get(&format!("{}/saml/v2/certificate", signer.url())).await);
    let certificate: String = pem.lines().filter(|line| !line.starts_with('-')).collect::<Vec<_>>().join("\n");
    format!(
        "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='{entity}'>\
         <SPSSODescriptor AuthnRequestsSigned='true'><KeyDescriptor use='signing'>\
         <KeyInfo xmlns='http://www.w3.org/2000/09/xmldsig#'><X509Data><X509Certificate>{certificate}</X509Certificate>\
         </X509Data></KeyInfo></KeyDescriptor>\
         <SingleLogoutService Binding='{POST}' Location='http://sp.example.com/slo'/>\
         <AssertionConsumerService Binding='{POST}' Location='http://sp.example.com/acs' index='0'/>\
         </SPSSODescriptor></EntityDescriptor>"
    )
}

/// A server that is a service provider of another, and the URL with which a sign-in there begins.
async fn signed_request(provider: &TestServer, at: &TestServer, signs: bool) -> (String, String) {
    let sso = format!("{}/saml/v2/SSO", at.url().replace("127.0.0.1", "localhost"));
    let metadata = format!(
        "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='idp'><IDPSSODescriptor>\
         <SingleSignOnService Binding='{REDIRECT}' Location='{sso}'/></IDPSSODescriptor></EntityDescriptor>"
    );
    let config = json!({
        "metadataXml": base64_encode(metadata.as_bytes()), "binding": "SAML_BINDING_REDIRECT", "withSignedRequest": signs,
    });
    let idp = provider.idp(json!({ "name": "idp", "kind": "saml", "config": config })).await.unwrap();
    let urls = json!({ "successUrl": "https://example.com/ok", "failureUrl": "https://example.com/no" });
    let started = Client::new(provider).call(START, json!({ "idpId": idp, "urls": urls })).await.1;
    let entity = format!("{}/idps/{idp}/saml/metadata", provider.url().replace("127.0.0.1", "localhost"));
    (entity, started["authUrl"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn a_signed_request_is_accepted_and_an_unsigned_or_changed_one_is_not() {
    let (provider, server) = (TestServer::start().await.unwrap(), TestServer::start().await.unwrap());
    let stranger = TestServer::start().await.unwrap();
    for (signs, signer, accepted) in [(true, &provider, true), (false, &provider, false), (true, &stranger, false)] {
        let (entity, url) = signed_request(&provider, &server, signs).await;
        let app = json!({ "name": "sp", "metadata": metadata(&entity, signer).await });
        assert_eq!(server.saml_app(app).await.unwrap().entity_id, entity);
        let response = get(&url).await;
        if accepted {
            assert_eq!(response.status, 303, "{}", text(&response));
            let changed = get(&url.replace("RelayState=", "RelayState=1")).await;
            assert!(text(&changed).contains("failed to verify signature"), "{}", text(&changed));
        } else {
            assert_eq!(response.status, 200);
            assert!(text(&response).contains("failed to verify signature"), "{}", text(&response));
        }
    }
}

#[tokio::test]
async fn a_logout_is_acknowledged_at_the_address_of_the_metadata() {
    let server = TestServer::start().await.unwrap();
    let app = json!({ "name": "sp", "metadata": metadata("http://sp.example.com", &server).await });
    server.saml_app(app).await.unwrap();
    let addresses = text(&get(&format!("{}/saml/v2/metadata", server.url())).await);
    assert!(addresses.contains("/saml/v2/SLO\"></SingleLogoutService>"), "{addresses}");
    let log_out = async |issuer: &str| {
        let xml = format!(
            "<LogoutRequest xmlns='urn:oasis:names:tc:SAML:2.0:protocol' ID='_9' Version='2.0'>\
             <Issuer xmlns='urn:oasis:names:tc:SAML:2.0:assertion'>{issuer}</Issuer></LogoutRequest>"
        );
        let form = [("SAMLRequest", base64_encode(xml.as_bytes())), ("RelayState", "a\"b".to_owned())];
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let headers = [("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned())];
        text(&send(false, "POST", &format!("{}/saml/v2/SLO", server.url()), &headers, Some(body.into_bytes())).await)
    };
    let page = log_out("http://sp.example.com").await;
    assert!(page.contains("action=\"http://sp.example.com/slo\"") && page.contains("value=\"a&quot;b\""), "{page}");
    let response = page.split("name=\"SAMLResponse\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let response = String::from_utf8(base64_decode(response).unwrap()).unwrap();
    assert!(response.starts_with("<LogoutResponse ") && response.contains("InResponseTo=\"_9\""), "{response}");
    assert!(response.contains("status:Success"), "{response}");
    assert!(log_out("http://unknown.example.com").await.contains("status:RequestDenied"));
}
