//! The methods of the Rust handle that put things into a server.

use crate::client::Client;
use crate::oidc_walk::connect;
use crate::replay::wire::send;
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

const START: &str = "zitadel.user.v2.UserService/StartIdentityProviderIntent";

async fn location(url: &str) -> url::Url {
    let response = send(false, "GET", url, &[], None).await;
    url::Url::parse(response.headers["location"].to_str().unwrap()).unwrap()
}

async fn post(server: &TestServer, path: &str, form: &[(&str, &str)]) -> (u16, Json) {
    let headers = [("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned())];
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let url = format!("{}{path}", server.url());
    let response = send(false, "POST", &url, &headers, Some(body.into_bytes())).await;
    (response.status, serde_json::from_slice(&response.body).unwrap_or_default())
}

#[tokio::test]
async fn applications_and_machine_users_get_what_they_authenticate_with() {
    let server = TestServer::start().await.unwrap();
    let public = json!({ "name": "spa", "redirectUris": ["http://localhost:3000/"], "deviceCode": true });
    let public = server.oidc_app(public).await.unwrap();
    assert!(public.client_secret.is_none() && public.key.is_none());
    let device = [("client_id", public.client_id.as_str()), ("scope", "openid")];
    assert_eq!(post(&server, "/oauth/v2/device_authorization", &device).await.0, 200);
    let keyed = server.oidc_app(json!({ "name": "api", "authMethod": "private_key_jwt" })).await.unwrap();
    assert_eq!(keyed.key.unwrap()["keyId"].as_str(), keyed.key_id.as_deref());
    let robot = json!({ "username": "robot", "secret": true, "token": true, "roles": ["IAM_OWNER"] });
    let robot = server.machine_user(robot).await.unwrap();
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", robot.client_id.as_str()),
        ("client_secret", robot.client_secret.as_deref().unwrap()),
    ];
    assert_eq!(post(&server, "/oauth/v2/token", &form).await.0, 200);
    let client = Client::new(&server);
    let (status, me) =
        client.call_as(robot.token.as_deref().unwrap(), "zitadel.auth.v1.AuthService/GetMyUser", json!({})).await;
    assert_eq!((status, &me["user"]["id"]), (200, &json!(robot.user_id)));
    let refused = server.oidc_app(json!({ "name": "x", "colour": "red" })).await.unwrap_err().to_string();
    assert!(refused.contains("colour"), "{refused}");
}

#[tokio::test]
async fn a_user_signs_in_at_the_built_in_provider() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let idp = server.idp(json!({ "name": "corp", "kind": "loopback-oidc" })).await.unwrap();
    let urls = json!({ "successUrl": "https://example.com/ok", "failureUrl": "https://example.com/no" });
    for (user, path) in [(json!({ "sub": "mia" }), "/ok"), (json!({ "deny": true }), "/no")] {
        let started = client.call(START, json!({ "idpId": idp, "urls": urls })).await.1;
        let auth_url = started["authUrl"].as_str().unwrap();
        assert!(auth_url.starts_with(&server.idp_url()), "{auth_url}");
        let callback = server.idp_login(auth_url, user).await.unwrap();
        assert_eq!(location(&format!("{}{callback}", server.url())).await.path(), path);
    }
    assert!(server.idp_login("https://idp.example.com/authorize", json!({ "sub": "mia" })).await.is_err());
    assert!(server.idp(json!({ "name": "corp", "org": "1" })).await.is_err());
}

#[tokio::test]
async fn a_service_provider_is_sent_to_the_login_page() {
    let server = TestServer::start().await.unwrap();
    let app = json!({ "name": "sp", "entityId": "http://sp.example.com", "acsUrl": "http://sp.example.com/acs" });
    let app = server.saml_app(app).await.unwrap();
    assert_eq!(app.entity_id, "http://sp.example.com");
    let metadata = send(false, "GET", &app.metadata_url.replace("localhost", "127.0.0.1"), &[], None).await;
    assert!(String::from_utf8_lossy(&metadata.body).contains(&app.sso_url));
    assert!(server.saml_app(json!({ "name": "sp" })).await.unwrap_err().to_string().contains("entityId"));
}

#[tokio::test]
async fn initial_users_get_their_mail_and_events_say_what_happened() {
    let server = TestServer::start().await.unwrap();
    let spec = json!({ "username": "ini", "givenName": "I", "familyName": "N", "email": "ini@example.com" });
    let user = server.initial_user(spec).await.unwrap();
    server.resend_initial_mail(&user).await.unwrap();
    let kinds: Vec<String> = server.outbox(Some("ini@example.com")).into_iter().map(|message| message.kind).collect();
    assert_eq!(kinds, ["user.human.initialization.code.added"; 2]);
    let events = server.events(&user);
    assert_eq!(events.first().map(|event| event.editor.as_str()), Some(server.admin_user_id().as_str()));
    assert!(events.iter().any(|event| event.kind == "user.human.initialization.code.added"), "{events:?}");
    assert!(server.resend_initial_mail("1").await.is_err() && server.events("1").is_empty());
}

#[tokio::test]
async fn settings_and_authorizations_apply_at_once() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    server.settings(json!({ "lockout": { "maxPasswordAttempts": 2 } })).await.unwrap();
    let call = "zitadel.settings.v2.SettingsService/GetLockoutSettings";
    let ctx = json!({ "ctx": { "orgId": server.default_org_id() } });
    assert_eq!(client.call(call, ctx).await.1["settings"]["maxPasswordAttempts"], "2");
    let refused = server.settings(json!({ "login": { "forceMFA": true } })).await.unwrap_err().to_string();
    assert!(refused.contains("forceMFA"), "{refused}");

    let app = server.oidc_app(json!({ "name": "shop", "projectRoles": ["reader"] })).await.unwrap();
    let user = client.user().await;
    let spec = json!({ "userId": user, "projectId": app.project_id, "roles": ["reader"] });
    let id = server.authorization(spec).await.unwrap();
    let call = "zitadel.authorization.v2.AuthorizationService/ListAuthorizations";
    let listed = connect(&server, server.admin_token(), call, &json!({})).await;
    assert_eq!(listed["authorizations"][0]["id"], json!(id));
    assert_ne!(server.instance_id(), server.default_org_id());
}
