//! What no recording shows, and ZITADEL's sources say: in which order a call is refused, and what ends a code.

use crate::client::Client;
use serde_json::json;
use zitadel_testserver::TestServer;

const USERS: &str = "zitadel.user.v2.UserService";
const SESSIONS: &str = "zitadel.session.v2.SessionService";

#[tokio::test]
async fn an_invite_code_is_invalid_after_three_wrong_codes() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let new = json!({ "profile": { "givenName": "A", "familyName": "B" }, "email": { "email": "a@example.com" } });
    let (_, made) = client.call(&format!("{USERS}/AddHumanUser"), new).await;
    let id = made["userId"].as_str().unwrap();
    let (_, invited) = client.call(&format!("{USERS}/CreateInviteCode"), json!({ "userId": id, "sendCode": {} })).await;
    assert!(invited["inviteCode"].is_null(), "{invited}");
    let code = server.outbox(Some("a@example.com")).last().unwrap().code.clone().unwrap();
    let verify = |code: &str| json!({ "userId": id, "verificationCode": code });
    for _ in 0..3 {
        assert_eq!(client.refused(&format!("{USERS}/VerifyInviteCode"), verify("000000")).await, "COMMAND-Wgn4q");
    }
    assert_eq!(client.refused(&format!("{USERS}/VerifyInviteCode"), verify(&code)).await, "COMMAND-Wgn4q");
    assert_eq!(client.refused(&format!("{USERS}/ResendInviteCode"), json!({ "userId": id })).await, "COMMAND-Wr3gq");
    let (status, _) = client.call(&format!("{USERS}/CreateInviteCode"), json!({ "userId": id, "sendCode": {} })).await;
    assert_eq!(status, 200, "a new one is good");
    let code = server.outbox(Some("a@example.com")).last().unwrap().code.clone().unwrap();
    assert_eq!(client.call(&format!("{USERS}/VerifyInviteCode"), verify(&code)).await.0, 200);
}

#[tokio::test]
async fn set_session_looks_up_the_user_before_the_session_and_its_token() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let id = client.user().await;
    let create = json!({ "checks": { "user": { "userId": id } } });
    let (_, session) = client.call(&format!("{SESSIONS}/CreateSession"), create).await;
    let set = |user: &str, token: &str| json!({ "sessionId": session["sessionId"], "sessionToken": token, "checks": { "user": { "userId": user } } });
    let call = format!("{SESSIONS}/SetSession");
    assert_eq!(client.refused(&call, set("1", "bm90LWEtdG9rZW4")).await, "QUERY-Dfbg2");
    let other = client.user().await;
    client.call(&format!("{USERS}/LockUser"), json!({ "userId": other })).await;
    let token = session["sessionToken"].as_str().unwrap();
    assert_eq!(client.refused(&call, set(&other, token)).await, "SESSION-Gj4ko", "before: user change not possible");
    let template = json!({ "sessionId": session["sessionId"], "sessionToken": "bm90LWEtdG9rZW4",
        "challenges": { "otpEmail": { "sendCode": { "urlTemplate": "https://example.com/{{.Nope}}" } } } });
    assert_eq!(client.refused(&call, template).await, "DOMAIN-ieYa7");
    client.call(&format!("{USERS}/LockUser"), json!({ "userId": id })).await;
    let passkey = json!({ "sessionId": session["sessionId"], "sessionToken": token,
        "challenges": { "webAuthN": { "domain": "localhost", "userVerificationRequirement": 1 } } });
    assert_eq!(client.refused(&call, passkey).await, "COMMAND-Df4b3");
}

#[tokio::test]
async fn a_session_of_the_same_browser_can_be_read_and_listed() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let (one, other) = (client.user().await, client.user().await);
    let create = |user: &str| json!({ "userAgent": { "fingerprintId": "browser" }, "checks": { "user": { "userId": user }, "password": { "password": "Password1!" } } });
    let call = format!("{SESSIONS}/CreateSession");
    let (_, mine) = client.call(&call, create(&one)).await;
    let (_, theirs) = client.call(&call, create(&other)).await;
    let mut elsewhere = create(&other);
    elsewhere["userAgent"]["fingerprintId"] = "another".into();
    let (_, elsewhere) = client.call(&call, elsewhere).await;
    let token = mine["sessionToken"].as_str().unwrap();
    let get = |session: &serde_json::Value| json!({ "sessionId": session["sessionId"] });
    let call = format!("{SESSIONS}/GetSession");
    assert_eq!(client.call_as(token, &call, get(&theirs)).await.0, 200);
    assert_eq!(client.call_as(token, &call, get(&elsewhere)).await.0, 404);
    let call = format!("{SESSIONS}/ListSessions");
    let (_, listed) = client.call_as(token, &call, json!({ "queries": [{ "userAgentQuery": {} }] })).await;
    assert_eq!(listed["sessions"].as_array().unwrap().len(), 2, "{listed}");
    let list = |query| json!({ "queries": [query] });
    assert_eq!(client.refused(&call, list(json!({ "userAgentQuery": {} }))).await, "GRPC-x8n23uh");
    assert_eq!(client.refused(&call, list(json!({ "userAgentQuery": { "fingerprintId": "" } }))).await, "GRPC-x8n23uh");
    assert_eq!(client.refused(&call, list(json!({ "creatorQuery": { "id": "" } }))).await, "GRPC-x8n24uh");
    let later = json!({ "expirationDateQuery": { "expirationDate": "2026-01-01T00:00:00Z", "method": "TIMESTAMP_QUERY_METHOD_GREATER" } });
    let (_, listed) = client.call(&call, list(later)).await;
    assert_eq!(listed["details"]["totalResult"], "3", "what never runs out runs out later: {listed}");
}

#[tokio::test]
async fn validates_a_request_before_it_looks_up_a_user() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let add = |given: &str, extra: serde_json::Value| {
        let mut new = json!({ "username": "zoe", "profile": { "givenName": given, "familyName": "B" }, "email": { "email": "z@example.com", "isVerified": true } });
        new.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        new
    };
    let call = format!("{USERS}/AddHumanUser");
    assert_eq!(client.refused(&call, add("  ", json!({}))).await, "USER-UCej2");
    assert_eq!(client.refused(&call, add("A", json!({ "username": " " }))).await, "V2-zzad3");
    let template = json!({ "email": { "email": "z@example.com", "sendCode": { "urlTemplate": "https://example.com/{{.Nope}}" } } });
    assert_eq!(client.refused(&call, add("  ", template)).await, "DOMAIN-ieYa7");
    let update = |extra: serde_json::Value| {
        let mut changed = json!({ "userId": "1" });
        changed.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        changed
    };
    let call = format!("{USERS}/UpdateHumanUser");
    assert_eq!(client.refused(&call, update(json!({ "username": "b" }))).await, "COMMAND-ugjs0upun6");
    assert_eq!(client.refused(&call, update(json!({ "phone": { "phone": "abc" } }))).await, "PHONE-so0wa");
    let hash = json!({ "password": { "hashedPassword": { "hash": "$nope$1$abc" } } });
    assert_eq!(client.refused(&call, update(hash)).await, "CRYPT-r8Qm2");
    let reset = json!({ "userId": "1", "sendLink": { "urlTemplate": "https://example.com/{{.Nope}}" } });
    assert_eq!(client.refused(&format!("{USERS}/PasswordReset"), reset).await, "DOMAIN-ieYa7");
    let skipped = json!({ "userId": "1" });
    assert_eq!(client.refused(&format!("{USERS}/HumanMFAInitSkipped"), skipped).await, "COMMAND-auj6jeBei4");
}

#[tokio::test]
async fn checks_the_state_of_a_user_before_the_permission_to_change_it() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let (one, other) = (client.user().await, client.user().await);
    client.call(&format!("{USERS}/LockUser"), json!({ "userId": other })).await;
    let check = json!({ "checks": { "user": { "userId": one }, "password": { "password": "Password1!" } } });
    let (_, session) = client.call(&format!("{SESSIONS}/CreateSession"), check).await;
    let token = session["sessionToken"].as_str().unwrap();
    let lock = async |user: &str| {
        let (status, response) = client.call_as(token, &format!("{USERS}/LockUser"), json!({ "userId": user })).await;
        (status, response["details"][0]["id"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(lock(&other).await, (400, "COMMAND-lgws8wtsqf".to_owned()));
    let third = client.user().await;
    assert_eq!(lock(&third).await, (404, "AUTHZ-cdgFk".to_owned()));
}
