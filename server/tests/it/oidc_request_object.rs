//! Request objects (OpenID Connect Core 1.0 §6.1): parameters that the application signed.

use crate::oidc_walk::{CALLBACK, Walk};
use crate::replay::wire::send;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use compact_jwt::crypto::JwsRs256Signer;
use compact_jwt::jws::JwsBuilder;
use compact_jwt::traits::JwsSigner as _;
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

/// Claims, signed with the key that a registration returned.
fn sign(app: &Json, kid: &str, claims: &Json) -> String {
    let pem = app["key"]["key"].as_str().unwrap();
    let base64: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let mut signer = JwsRs256Signer::from_rs256_der(&STANDARD.decode(base64).unwrap()).unwrap();
    signer.set_kid(kid);
    signer.sign(&JwsBuilder::from(claims.to_string().into_bytes()).build()).unwrap().to_string()
}

#[tokio::test]
async fn parameters_of_a_signed_object_replace_those_of_the_query() {
    let server = TestServer::start().await.unwrap();
    let (walk, app) = Walk::with(&server, json!({ "authMethod": "private_key_jwt" })).await;
    let own = json!({
        "iss": walk.client_id, "client_id": walk.client_id, "aud": [server.url()], "scope": "openid email",
        "login_hint": "mia", "prompt": "login", "ui_locales": "de", "max_age": 60, "state": "signed",
    });
    let object = sign(&app, app["keyId"].as_str().unwrap(), &own);
    let id = walk.auth_request_with(&[("request", &object), ("login_hint", "noah"), ("state", "unsigned")]).await;
    let (_, read) =
        walk.client.call("zitadel.oidc.v2.OIDCService/GetAuthRequest", json!({ "authRequestId": id })).await;
    let read = &read["authRequest"];
    assert_eq!(
        (&read["loginHint"], &read["scope"], &read["prompt"], &read["uiLocales"]),
        (&json!("mia"), &json!(["openid", "email"]), &json!(["PROMPT_LOGIN"]), &json!(["de"]))
    );
    let session = walk.session(&walk.client.user().await).await;
    let url = walk.callback_url(&id, &session).await.unwrap();
    assert!(url.query_pairs().any(|(name, value)| name == "state" && value == "signed"), "{url}");
}

#[tokio::test]
async fn objects_of_others_and_with_wrong_signatures_are_refused_as_in_zitadel() {
    let server = TestServer::start().await.unwrap();
    let (walk, app) = Walk::with(&server, json!({ "authMethod": "private_key_jwt" })).await;
    let (_, stranger) = Walk::with(&server, json!({ "authMethod": "private_key_jwt" })).await;
    let kid = app["keyId"].as_str().unwrap();
    let claims = |more: Json| {
        let mut claims = json!({ "iss": walk.client_id, "client_id": walk.client_id, "aud": server.url() });
        claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        claims
    };
    for (object, status, error) in [
        (sign(&app, kid, &claims(json!({ "aud": "http://other" }))), 400, "invalid_request"),
        (sign(&app, kid, &claims(json!({ "iss": "other" }))), 400, "invalid_request"),
        (sign(&app, kid, &claims(json!({ "client_id": "other", "iss": "other" }))), 400, "invalid_request"),
        (sign(&app, kid, &claims(json!({ "response_type": "id_token" }))), 400, "invalid_request"),
        (sign(&app, "unknown", &claims(json!({}))), 400, "invalid_request"),
        (sign(&stranger, kid, &claims(json!({}))), 500, "server_error"),
        ("a.b.c".to_owned(), 500, "server_error"),
        ("no token".to_owned(), 500, "server_error"),
    ] {
        let query = [("client_id", walk.client_id.as_str()), ("redirect_uri", CALLBACK), ("response_type", "code")];
        let query: String = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(query)
            .append_pair("request", &object)
            .finish();
        let response = send(false, "GET", &format!("{}/oauth/v2/authorize?{query}", server.url()), &[], None).await;
        let body: Json = serde_json::from_slice(&response.body).unwrap_or_default();
        assert_eq!((response.status, body["error"].as_str()), (status, Some(error)), "{object}");
    }
}
