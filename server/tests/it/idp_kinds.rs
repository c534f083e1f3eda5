//! Kinds of identity providers: how they are listed and configured, where their sign-ins begin, and LDAP directories.

use crate::client::Client;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};
use std::io::Read as _;
use zitadel_testserver::{Seed, TestServer};

const START: &str = "zitadel.user.v2.UserService/StartIdentityProviderIntent";
const RETRIEVE: &str = "zitadel.user.v2.UserService/RetrieveIdentityProviderIntent";
const LISTED: &str = "zitadel.settings.v2.SettingsService/GetActiveIdentityProviders";
const GET: &str = "zitadel.idp.v2.IdentityProviderService/GetIDPByID";

async fn start(client: &Client<'_>, idp: &str) -> Json {
    let urls = json!({ "successUrl": "https://example.com/ok", "failureUrl": "https://example.com/no" });
    let (status, started) = client.call(START, json!({ "idpId": idp, "urls": urls })).await;
    assert_eq!(status, 200, "{started}");
    started
}

#[tokio::test]
async fn every_kind_is_listed_configured_and_begins_at_its_own_address() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    for (kind, listed, name, config, url) in [
        ("oauth", "OAUTH", "oauth", json!({}), "https://idp.example.com/authorize?"),
        ("oidc", "OIDC", "oidc", json!({ "issuer": "https://corp.example" }), "https://corp.example/authorize?"),
        (
            "google",
            "GOOGLE",
            "google",
            json!({ "clientId": "g" }),
            "https://accounts.google.com/o/oauth2/v2/auth?client_id=g&",
        ),
        ("github", "GITHUB", "github", json!({}), "https://github.com/login/oauth/authorize?"),
        ("github-es", "GITHUB_ES", "githubEs", json!({}), "https://idp.example.com/login/oauth/authorize?"),
        ("gitlab", "GITLAB", "gitlab", json!({ "scopes": ["read_user"] }), "https://gitlab.com/oauth/authorize?"),
        (
            "gitlab-self-hosted",
            "GITLAB_SELF_HOSTED",
            "gitlabSelfHosted",
            json!({}),
            "https://idp.example.com/oauth/authorize?",
        ),
        (
            "azure-ad",
            "AZURE_AD",
            "azureAd",
            json!({ "emailVerified": true }),
            "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?",
        ),
        ("apple", "APPLE", "apple", json!({ "teamId": "T" }), "https://appleid.apple.com/auth/authorize?"),
        ("jwt", "JWT", "jwt", json!({ "headerName": "x-token" }), "https://idp.example.com/jwt?authRequestID="),
        ("ldap", "LDAP", "ldap", json!({ "servers": ["ldap://a:389"] }), "http://localhost:"),
    ] {
        let id = server.idp(json!({ "name": kind, "kind": kind, "config": config })).await.unwrap();
        let (_, all) = client.call(LISTED, json!({})).await;
        let found = all["identityProviders"].as_array().unwrap().iter().find(|found| found["id"] == id).unwrap();
        assert_eq!(found["type"], format!("IDENTITY_PROVIDER_TYPE_{listed}"), "{kind}");
        let (_, read) = client.call(GET, json!({ "id": id })).await;
        assert_eq!(read["idp"]["type"], format!("IDP_TYPE_{listed}"), "{kind}");
        let read = &read["idp"]["config"][name];
        assert!(read.is_object(), "{kind}: {read}");
        for (member, value) in config.as_object().unwrap() {
            assert_eq!(&read[member], value, "{kind}");
        }
        let started = start(&client, &id).await;
        let at = started["authUrl"].as_str().unwrap();
        assert!(at.starts_with(url), "{kind}: {at}");
        assert_eq!(at.contains("response_mode=form_post"), kind == "apple", "{at}");
        assert_eq!(at.contains("scope=read_user"), kind == "gitlab", "{at}");
    }
    for config in [json!({ "issuer": 7 }), json!({ "teamId": "T" })] {
        let refused = server.idp(json!({ "name": "x", "kind": "oidc", "config": config })).await;
        assert!(refused.unwrap_err().to_string().contains("config."), "{config}");
    }
    let seed = r#"{"idps": [{"name": "Corp", "id": "17", "kind": "google", "config": {"clientId": "seeded"}}]}"#;
    server.seed(Seed::parse(seed).unwrap()).await.unwrap();
    assert_eq!(client.call(GET, json!({ "id": "17" })).await.1["idp"]["config"]["google"]["clientId"], "seeded");
}

#[tokio::test]
async fn a_directory_checks_the_credentials_and_its_user_can_be_created_and_signs_in() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let user =
        json!({ "given_name": "Mia", "family_name": "Muster", "email": "mia@corp.example", "email_verified": true });
    let directory = json!([{ "username": "mia", "password": "Secret!1", "user": user }]);
    let idp = server.idp(json!({ "name": "LDAP", "kind": "ldap", "directory": directory })).await.unwrap();
    let sign_in =
        |idp: &str, password: &str| json!({ "idpId": idp, "ldap": { "username": "mia", "password": password } });
    let id = |response: &Json| response["details"][0]["id"].as_str().unwrap_or_default().to_owned();
    let (status, refused) = client.call(START, sign_in(&idp, "wrong")).await;
    assert_eq!((status, id(&refused)), (400, "COMMAND-nzun2i".into()), "{refused}");
    let oauth = server.idp(json!({ "name": "Corp" })).await.unwrap();
    assert_eq!(id(&client.call(START, sign_in(&oauth, "Secret!1")).await.1), "IDP-9a02j2n2bh");
    assert_eq!(id(&client.call(START, sign_in("1", "Secret!1")).await.1), "COMMAND-as02jin");

    let started = client.call(START, sign_in(&idp, "Secret!1")).await.1;
    let intent = &started["idpIntent"];
    let of_intent = json!({ "idpIntentId": intent["idpIntentId"], "idpIntentToken": intent["idpIntentToken"] });
    assert!(intent.get("userId").is_none(), "{started}");
    let (status, found) = client.call(RETRIEVE, of_intent.clone()).await;
    assert_eq!(status, 200, "{found}");
    assert_eq!(found["idpInformation"]["ldap"]["attributes"]["given_name"], json!(["Mia"]));
    let mut human = found["addHumanUser"].clone();
    assert_eq!(human["email"]["email"], "mia@corp.example", "{found}");
    human["username"] = json!("mia-of-ldap");
    let (status, made) = client.call("zitadel.user.v2.UserService/AddHumanUser", human).await;
    assert_eq!(status, 200, "{made}");

    let again = client.call(START, sign_in(&idp, "Secret!1")).await.1["idpIntent"].clone();
    assert_eq!(again["userId"], made["userId"], "{again}");
    let checks = json!({ "checks": {
        "user": { "userId": made["userId"] },
        "idpIntent": { "idpIntentId": again["idpIntentId"], "idpIntentToken": again["idpIntentToken"] },
    } });
    let (status, session) = client.call("zitadel.session.v2.SessionService/CreateSession", checks).await;
    assert_eq!(status, 201, "{session}");
}

#[tokio::test]
async fn a_request_to_a_saml_provider_is_a_form_or_a_signed_url() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let service = |binding: &str, location: &str| {
        format!(
            "<SingleSignOnService Binding='urn:oasis:names:tc:SAML:2.0:bindings:HTTP-{binding}' Location='{location}'/>"
        )
    };
    let services = service("Redirect", "https://corp.example/sso?x=1") + &service("POST", "https://corp.example/sso");
    let metadata = format!(
        "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='corp'><IDPSSODescriptor>{services}\
         </IDPSSODescriptor></EntityDescriptor>"
    );
    let config = json!({ "metadataXml": STANDARD.encode(metadata), "nameIdFormat": "SAML_NAME_ID_FORMAT_TRANSIENT" });
    let idp = server.idp(json!({ "name": "SAML", "kind": "saml", "config": config })).await.unwrap();
    let started = start(&client, &idp).await;
    let form = &started["formData"];
    assert_eq!(form["url"], "https://corp.example/sso", "{started}");
    let request = STANDARD.decode(form["fields"]["SAMLRequest"].as_str().unwrap()).unwrap();
    let request = String::from_utf8(request).unwrap();
    let document = roxmltree::Document::parse(&request).unwrap();
    let root = document.root_element();
    assert!(root.attribute("AssertionConsumerServiceURL").unwrap().ends_with(&format!("/idps/{idp}/saml/acs")));
    assert_eq!(root.attribute("Destination"), Some("https://corp.example/sso"));
    assert!(request.contains("nameid-format:transient"), "{request}");
    assert_eq!(root.attribute("ID"), Some(format!("id-{}", form["fields"]["RelayState"].as_str().unwrap()).as_str()));

    let mut config = config;
    config["binding"] = json!("SAML_BINDING_REDIRECT");
    config["withSignedRequest"] = json!(true);
    let idp = server.idp(json!({ "name": "SAML", "kind": "saml", "config": config })).await.unwrap();
    let started = start(&client, &idp).await;
    let url = url::Url::parse(started["authUrl"].as_str().unwrap()).unwrap();
    let names: Vec<_> = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
    assert_eq!(names, ["x", "SAMLRequest", "RelayState", "SigAlg", "Signature"]);
    let deflated = url.query_pairs().find(|(name, _)| name == "SAMLRequest").unwrap().1.into_owned();
    let mut xml = String::new();
    let deflated = STANDARD.decode(deflated).unwrap();
    flate2::read::DeflateDecoder::new(deflated.as_slice()).read_to_string(&mut xml).unwrap();
    assert!(xml.starts_with("<AuthnRequest "), "{xml}");
}
