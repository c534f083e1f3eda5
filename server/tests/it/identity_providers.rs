//! Sign-ins at the built-in identity provider as a browser makes them, and SAML responses in both bindings.

use crate::client::Client;
use crate::replay::wire::{Response, send};
use crypto_glue::traits::DecodePem as _;
use crypto_glue::x509::{Certificate, x509_verify_signature};
use regex::Regex;
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::time::Duration;
use zitadel_testserver::TestServer;
use zitadel_wasm::codec::{base64_decode, base64_encode};

const START: &str = "zitadel.user.v2.UserService/StartIdentityProviderIntent";
const RETRIEVE: &str = "zitadel.user.v2.UserService/RetrieveIdentityProviderIntent";
const CREATE_SESSION: &str = "zitadel.session.v2.SessionService/CreateSession";

async fn control(server: &TestServer, path: &str, body: Json) -> Json {
    let headers = [("content-type".to_owned(), "application/json".to_owned())];
    let url = format!("{}/_test/{path}", server.url());
    let response = send(false, "POST", &url, &headers, Some(body.to_string().into_bytes())).await;
    assert_eq!(response.status, 200, "{}", text(&response));
    serde_json::from_slice(&response.body).unwrap()
}

async fn get(url: &str) -> Response {
    send(false, "GET", url, &[], None).await
}

async fn post_form(url: &str, form: &BTreeMap<String, String>) -> Response {
    let headers = [("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned())];
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    send(false, "POST", url, &headers, Some(body.into_bytes())).await
}

fn text(response: &Response) -> String {
    String::from_utf8_lossy(&response.body).into_owned()
}

fn location(response: &Response) -> url::Url {
    url::Url::parse(response.headers["location"].to_str().unwrap()).unwrap()
}

fn parameter(url: &url::Url, name: &str) -> String {
    url.query_pairs().find(|(is, _)| is == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// The URL of the provider for a new intent.
async fn start(client: &Client<'_>, idp: &Json, login_hint: &str) -> String {
    let urls = json!({ "successUrl": "https://example.com/ok", "failureUrl": "https://example.com/no", "loginHint": login_hint });
    let started = client.call(START, json!({ "idpId": idp["idpId"], "urls": urls })).await.1;
    started["authUrl"].as_str().unwrap().to_owned()
}

/// The hidden fields of the page.
fn hidden_fields(page: &str) -> BTreeMap<String, String> {
    let fields = Regex::new("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">").unwrap();
    fields.captures_iter(page).map(|found| (found[1].to_owned(), found[2].replace("&amp;", "&"))).collect()
}

#[tokio::test]
async fn a_tester_signs_in_on_the_page_of_the_built_in_provider() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let idp = json!({ "name": "corp", "kind": "loopback-oidc", "options": { "usePkce": true } });
    let idp = control(&server, "idps", idp).await;
    let url = start(&client, &idp, "mia@corp.example.com").await;
    assert!(url.contains("code_challenge_method=S256") && url.contains("login_hint=mia%40corp.example.com"), "{url}");
    let page = get(&url).await;
    assert!(page.headers["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
    let page = text(&page);
    assert!(page.contains("<label for=\"sub\">") && page.contains("value=\"mia@corp.example.com\""), "{page}");
    let mut form = hidden_fields(&page);
    for (name, value) in
        [("sub", "mia-1"), ("given_name", "Mia"), ("family_name", "<Muster>"), ("email", "mia@corp.example.com")]
    {
        form.insert(name.to_owned(), value.to_owned());
    }
    form.insert("email_verified".into(), "true".into());
    let action = url.split('?').next().unwrap();
    let back = location(&post_form(action, &form).await);
    assert_eq!(back.path(), "/idps/callback");
    let done = location(&get(back.as_str()).await);
    assert_eq!(done.path(), "/ok");
    let intent = json!({ "idpIntentId": parameter(&done, "id"), "idpIntentToken": parameter(&done, "token") });
    let retrieved = client.call(RETRIEVE, intent.clone()).await.1;
    assert!(retrieved["idpInformation"]["oauth"]["idToken"].as_str().unwrap().split('.').count() == 3, "{retrieved}");
    let expected = json!({
        "profile": { "givenName": "Mia", "familyName": "<Muster>", "displayName": "Mia <Muster>", "preferredLanguage": "und" },
        "email": { "email": "mia@corp.example.com", "isVerified": true },
        "idpLinks": [{ "idpId": idp["idpId"], "userId": "mia-1" }],
    });
    assert_eq!(retrieved["addHumanUser"], expected);
    assert_eq!(retrieved["createUser"]["human"], expected);

    // An hour later it is of no use.
    server.advance(Duration::from_secs(3601));
    let user = client.user().await;
    let request = json!({ "checks": { "user": { "userId": user }, "idpIntent": intent } });
    assert_eq!(client.refused(CREATE_SESSION, request).await, "COMMAND-SAf42");
    assert_eq!(client.refused(RETRIEVE, intent).await, "IDP-SAf42");
}

#[tokio::test]
async fn a_tester_refuses_and_no_request_sends_the_browser_elsewhere() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let idp = control(&server, "idps", json!({ "name": "corp", "kind": "loopback-oauth" })).await;
    let url = start(&client, &idp, "").await;
    let mut form = hidden_fields(&text(&get(&url).await));
    form.insert("deny".into(), "true".into());
    let action = url.split('?').next().unwrap();
    let back = location(&post_form(action, &form).await);
    let done = location(&get(back.as_str()).await);
    assert_eq!((done.path(), parameter(&done, "error").as_str()), ("/no", "access_denied"));

    form.insert("redirect_uri".into(), "https://attacker.example/idps/callback".into());
    assert_eq!(post_form(action, &form).await.status, 400);
    let elsewhere = url.replace("redirect_uri=http", "redirect_uri=https%3A%2F%2Fattacker.example&x=");
    assert_eq!(get(&elsewhere).await.status, 400);

    // A code that the provider did not issue.
    let state = parameter(&url::Url::parse(&start(&client, &idp, "").await).unwrap(), "state");
    let failed = get(&format!("{}/idps/callback?code=wrong&state={state}", server.url())).await;
    assert_eq!(location(&failed).path(), "/no");
}

/// A SAML request of a service provider, decided with a session of `user`.
async fn saml_response(server: &TestServer, client: &Client<'_>, binding: &str) -> Json {
    let entity = format!("http://sp.example.com/{binding}");
    let app = json!({ "name": "sp", "entityId": entity, "acsUrl": "http://sp.example.com/acs", "binding": binding });
    control(server, "saml-apps", app).await;
    let xml = format!(
        "<AuthnRequest xmlns=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_1\" Version=\"2.0\">\
         <Issuer xmlns=\"urn:oasis:names:tc:SAML:2.0:assertion\">{entity}</Issuer></AuthnRequest>"
    );
    let form = [("SAMLRequest", base64_encode(xml.as_bytes())), ("RelayState", "rs & 1".to_owned())];
    let form = form.map(|(name, value)| (name.to_owned(), value)).into();
    let response = post_form(&format!("{}/saml/v2/SSO", server.url()), &form).await;
    assert_eq!(response.status, 303);
    let id = response.headers["location"].to_str().unwrap().split_once("samlRequest=").unwrap().1.to_owned();
    let user = client.user().await;
    let checks = json!({ "checks": { "user": { "userId": user }, "password": { "password": "Password1!" } } });
    let session = client.call(CREATE_SESSION, checks).await.1;
    let session = json!({ "sessionId": session["sessionId"], "sessionToken": session["sessionToken"] });
    let request = json!({ "samlRequestId": id, "session": session });
    client.call("zitadel.saml.v2.SAMLService/CreateResponse", request).await.1
}

#[tokio::test]
async fn saml_responses_are_signed_with_the_key_of_the_certificate() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let certificate = text(&get(&format!("{}/saml/v2/certificate", server.url())).await);
    let certificate = Certificate::from_pem(certificate.as_bytes()).unwrap();
    let verify = |data: &str, signature: &str| {
        x509_verify_signature(data.as_bytes(), &base64_decode(signature).unwrap(), &certificate).unwrap();
    };

    let posted = saml_response(&server, &client, "post").await;
    assert_eq!(
        (posted["url"].as_str(), posted["post"]["relayState"].as_str()),
        (Some("http://sp.example.com/acs"), Some("rs & 1"))
    );
    let document = base64_decode(posted["post"]["samlResponse"].as_str().unwrap()).unwrap();
    let document = String::from_utf8(document).unwrap();
    roxmltree::Document::parse(&document).unwrap();
    let part = |pattern: &str| Regex::new(pattern).unwrap().find(&document).unwrap().as_str().to_owned();
    let signature = part("<Signature .*</Signature>");
    let assertion = part("<Assertion .*</Assertion>").replace(&signature, "");
    let digest = base64_encode(&Sha256::digest(assertion.as_bytes()));
    assert!(signature.contains(&format!("<DigestValue>{digest}</DigestValue>")), "{document}");
    let value = part("<SignatureValue>[^<]*").replace("<SignatureValue>", "");
    verify(&part("<SignedInfo .*</SignedInfo>"), &value);

    let redirected = saml_response(&server, &client, "redirect").await;
    assert!(redirected["redirect"].is_object(), "{redirected}");
    let url = url::Url::parse(redirected["url"].as_str().unwrap()).unwrap();
    let (signed, _) = url.query().unwrap().split_once("&Signature=").unwrap();
    assert!(signed.contains("&RelayState=rs+%26+1&SigAlg="), "{signed}");
    verify(signed, &parameter(&url, "Signature"));
}
