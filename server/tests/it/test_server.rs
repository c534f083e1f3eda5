//! The Rust handle: start, outbox, clock, reset, and strictness.

use crate::client::Client;
use crate::replay::wire::send;
use serde_json::{Value as Json, json};
use std::time::Duration;
use zitadel_testserver::{Options, Seed, TestServer};

#[tokio::test]
async fn a_sent_code_is_in_the_outbox_and_expires_by_the_servers_clock() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let id = client.user().await;
    let set = json!({ "userId": id, "phone": "+41791234567", "sendCode": {} });
    assert_eq!(client.call("zitadel.user.v2.UserService/SetPhone", set).await.0, 200);
    let sent = server.outbox(Some("+41791234567"));
    assert_eq!((sent.len(), sent[0].channel.as_str()), (1, "sms"));
    let verify = json!({ "userId": id, "verificationCode": sent[0].code });
    server.advance(Duration::from_secs(3601));
    assert_eq!(client.call("zitadel.user.v2.UserService/VerifyPhone", verify).await.0, 400);
    client.call("zitadel.user.v2.UserService/ResendPhoneCode", json!({ "userId": id })).await;
    let code = server.outbox(Some("+41791234567")).last().unwrap().code.clone();
    let verify = json!({ "userId": id, "verificationCode": code });
    assert_eq!(client.call("zitadel.user.v2.UserService/VerifyPhone", verify).await.0, 200);
    server.reset().await.unwrap();
    assert!(server.outbox(None).is_empty());
    assert_eq!(client.call("zitadel.user.v2.UserService/GetUserByID", json!({ "userId": id })).await.0, 404);
    assert_eq!(client.call("zitadel.auth.v1.AuthService/GetMyUser", json!({})).await.0, 200, "the token stays good");
}

#[tokio::test]
async fn accepts_a_totp_code_twice_as_zitadel_does_and_once_when_strict() {
    for strict in [false, true] {
        let server = TestServer::with(Options { strict, ..Options::default() }).await.unwrap();
        let client = Client::new(&server);
        let id = client.user().await;
        let (_, totp) = client.call("zitadel.user.v2.UserService/RegisterTOTP", json!({ "userId": id })).await;
        let secret = totp_rs::Secret::try_from_base32(totp["secret"].as_str().unwrap()).unwrap();
        let codes = totp_rs::Builder::new().with_digits(6).with_step_duration(30).with_secret(secret).build().unwrap();
        let code = || codes.generate(server.now()).to_string();
        let verify = json!({ "userId": id, "code": code() });
        assert_eq!(client.call("zitadel.user.v2.UserService/VerifyTOTPRegistration", verify).await.0, 200);
        server.advance(Duration::from_secs(60));
        let check = |code: String| json!({ "checks": { "user": { "userId": id }, "totp": { "code": code } } });
        let now = code();
        let create = "zitadel.session.v2.SessionService/CreateSession";
        assert_eq!(client.call(create, check(now.clone())).await.0, 201);
        assert_eq!(client.call(create, check(now)).await.0, if strict { 400 } else { 201 });
        server.advance(Duration::from_secs(30));
        assert_eq!(client.call(create, check(code())).await.0, 201, "the next code is good");
    }
}

#[tokio::test]
async fn a_failed_check_rolls_back_the_call_and_records_only_its_own_event() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let id = client.user().await;
    let checks = json!({ "checks": { "user": { "userId": id }, "password": { "password": "wrong" } } });
    for failed in 1..=3 {
        let (status, body) = client.call("zitadel.session.v2.SessionService/CreateSession", checks.clone()).await;
        assert_eq!((status, body["details"][0]["failedAttempts"].as_i64()), (400, Some(failed)));
        assert_eq!(body["details"][0]["@type"], "type.googleapis.com/zitadel.v1.CredentialsCheckError");
    }
}

#[tokio::test]
async fn servers_run_side_by_side_and_an_invalid_seed_is_refused_with_the_reason() {
    let (a, b) = (TestServer::start().await.unwrap(), TestServer::start().await.unwrap());
    assert_ne!(a.url(), b.url());
    assert_ne!(a.admin_token(), b.admin_token());
    let text =
        r#"{"users":[{"userName":"x","givenName":"X","familyName":"Y","email":"x@example.com","password":"weak"}]}"#;
    let refused = TestServer::with(Options { seed: Some(Seed::parse(text).unwrap()), ..Options::default() }).await;
    assert!(refused.err().unwrap().to_string().contains("seed user x"));
    let open = TestServer::with(Options { listen: Some(([0, 0, 0, 0], 0).into()), ..Options::default() }).await;
    assert!(open.err().unwrap().to_string().contains("--allow-remote-control"));
}

#[tokio::test]
async fn the_gateway_refuses_in_zitadels_order() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let url = |path: &str| format!("{}{path}", server.url());
    let get = |http_method: &'static str, path: String, body: &'static str| async move {
        let response = send(false, http_method, &path, &[], Some(body.as_bytes().to_vec())).await;
        (response.status, serde_json::from_slice::<Json>(&response.body).unwrap_or_default()["code"].as_i64())
    };
    assert_eq!(get("POST", url("/v2/users/1/phone/verify"), "{\"verificationCode\":").await, (400, Some(3)));
    assert_eq!(get("POST", url("/v2/users/1/phone/verify"), "null").await, (400, Some(3)));
    assert_eq!(get("POST", url("/v2/users/1/phone/verify"), "{}").await, (401, Some(16)));
    assert_eq!(get("PUT", url("/v2/users/1/phone/verify"), "{}").await, (405, Some(12)));
    assert_eq!(get("GET", url("/v2/nothing"), "").await, (404, Some(5)));
    assert_eq!(get("GET", url("/v2/users/1%2F2"), "").await, (404, Some(5)));
    let response = client.raw("zitadel.auth.v1.AuthService/GetMyUser", &json!({}), "nonsense").await;
    assert_eq!(response.status, 401);
    assert!(response.headers.contains_key("www-authenticate"));
}
