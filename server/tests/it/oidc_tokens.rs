//! When codes and tokens of OpenID Connect are worth nothing, by the server's own clock.

use crate::oidc_walk::{CHALLENGE, Walk};
use crate::replay::wire::send;
use serde_json::{Value as Json, json};
use std::time::Duration;
use zitadel_testserver::{Options, TestServer};

fn error(response: &(u16, Json)) -> (u16, &str) {
    (response.0, response.1["error"].as_str().unwrap_or_default())
}

const NOT_ACTIVE: &str = "Errors.User.NotActive";

#[tokio::test]
async fn refuses_codes_and_refresh_tokens_of_inactive_users_and_leaves_them_unused() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    for (off, on) in
        [("LockUser", Some("UnlockUser")), ("DeactivateUser", Some("ReactivateUser")), ("DeleteUser", None)]
    {
        let user = walk.client.user().await;
        let (used, _) = walk.code(&user).await;
        let (_, tokens) = walk.exchange(&used).await;
        let (code, session) = walk.code(&user).await;
        let device = walk.device().await;
        walk.approve(&device, &session).await.unwrap();
        walk.of_user(off, &user).await;
        let refused = walk.exchange(&code).await;
        assert_eq!(
            (error(&refused), &refused.1["error_description"]),
            ((400, "invalid_request"), &json!(NOT_ACTIVE)),
            "{off}"
        );
        let refused = walk.refresh(&tokens["refresh_token"]).await;
        assert_eq!(
            (error(&refused), &refused.1["error_description"]),
            ((400, "invalid_request"), &json!(NOT_ACTIVE)),
            "{off}"
        );
        let refused = walk.poll(&device).await;
        assert_eq!(
            (error(&refused), &refused.1["error_description"]),
            ((400, "access_denied"), &json!(NOT_ACTIVE)),
            "{off}"
        );
        assert_eq!(error(&walk.userinfo(&tokens["access_token"]).await), (401, "access_denied"), "{off}");
        let Some(on) = on else { continue };
        walk.of_user(on, &user).await;
        assert_eq!(walk.exchange(&code).await.0, 200, "{on}");
        assert_eq!(walk.refresh(&tokens["refresh_token"]).await.0, 200, "{on}");
        assert_eq!(walk.poll(&device).await.0, 200, "{on}");
        assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 401, "{on}: its session is gone for good");
    }
}

#[tokio::test]
async fn a_second_use_of_a_code_is_refused_and_with_strict_revokes_the_tokens_of_the_first() {
    for strict in [false, true] {
        let server = TestServer::with(Options { strict, ..Options::default() }).await.unwrap();
        let walk = Walk::of(&server).await;
        let user = walk.client.user().await;
        let (bystander, _) = walk.code(&user).await;
        let (_, bystander) = walk.exchange(&bystander).await;
        for refreshed in [false, true] {
            let (code, _) = walk.code(&user).await;
            let (_, mut tokens) = walk.exchange(&code).await;
            if refreshed {
                tokens = walk.refresh(&tokens["refresh_token"]).await.1;
            }
            assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 200);
            let again = walk.exchange(&code).await;
            assert_eq!(error(&again), (400, "invalid_request"), "{refreshed}");
            // ZITADEL lets them live (observation "token after reuse: userinfo").
            let status = if strict { 401 } else { 200 };
            assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, status, "{refreshed}");
            let status = if strict { 400 } else { 200 };
            assert_eq!(walk.refresh(&tokens["refresh_token"]).await.0, status, "{refreshed}");
            assert_eq!(error(&walk.exchange(&code).await), (400, "invalid_request"), "and again");
        }
        assert_eq!(walk.userinfo(&bystander["access_token"]).await.0, 200, "other sign-ins keep their tokens");
    }
}

#[tokio::test]
async fn a_used_code_in_the_hands_of_another_application_revokes_nothing() {
    let server = TestServer::start().await.unwrap();
    let (walk, other) = (Walk::of(&server).await, Walk::of(&server).await);
    let user = walk.client.user().await;
    let (code, _) = walk.code(&user).await;
    let (_, tokens) = walk.exchange(&code).await;
    assert_eq!(error(&other.exchange(&code).await), (400, "invalid_grant"));
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 200);
}

#[tokio::test]
async fn an_authorization_code_expires_after_ten_minutes() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let user = walk.client.user().await;
    server.freeze();
    for (seconds, status) in [(600, 200), (601, 400)] {
        let (code, _) = walk.code(&user).await;
        server.advance(Duration::from_secs(seconds));
        let response = walk.exchange(&code).await;
        assert_eq!(response.0, status, "after {seconds} s: {}", response.1);
        if status == 400 {
            assert_eq!(error(&response), (400, "invalid_grant"));
        }
    }
}

#[tokio::test]
async fn an_auth_request_expires_after_an_hour() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let user = walk.client.user().await;
    server.freeze();
    for (seconds, alive) in [(3_600, true), (3_601, false)] {
        let (accepted, refused) = (walk.auth_request().await, walk.auth_request().await);
        server.advance(Duration::from_secs(seconds));
        let session = walk.session(&user).await;
        let call = |rpc: &str, request| {
            let call = format!("zitadel.oidc.v2.OIDCService/{rpc}");
            let client = &walk.client;
            async move { client.call(&call, request).await.0 }
        };
        let read = call("GetAuthRequest", json!({ "authRequestId": accepted })).await;
        assert_eq!(read, if alive { 200 } else { 404 }, "after {seconds} s");
        let code = walk.callback(&accepted, &session).await;
        assert_eq!(code.err().as_deref(), if alive { None } else { Some("COMMAND-jae5P") }, "after {seconds} s");
        let error = json!({ "authRequestId": refused, "error": { "error": "ERROR_REASON_ACCESS_DENIED" } });
        assert_eq!(call("CreateCallback", error).await, if alive { 200 } else { 400 }, "after {seconds} s");
    }
}

#[tokio::test]
async fn a_device_code_expires_before_and_after_its_user_has_allowed_it() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let user = walk.client.user().await;
    server.freeze();
    let (waiting, approved, in_time) = (walk.device().await, walk.device().await, walk.device().await);
    let session = walk.session(&user).await;
    walk.approve(&approved, &session).await.unwrap();
    walk.approve(&in_time, &session).await.unwrap();
    server.advance(Duration::from_secs(waiting["expires_in"].as_u64().unwrap()));
    assert_eq!(walk.poll(&in_time).await.0, 200);
    assert_eq!(error(&walk.poll(&waiting).await), (400, "authorization_pending"));
    server.advance(Duration::from_secs(1));
    assert_eq!(error(&walk.poll(&waiting).await), (400, "expired_token"));
    assert_eq!(error(&walk.poll(&approved).await), (400, "expired_token"));
    assert_eq!(walk.approve(&waiting, &session).await, Err("QUERY-Sah9a".into()), "its user code is gone");
}

#[tokio::test]
async fn a_refresh_replaces_the_access_token() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let user = walk.client.user().await;
    let (code, _) = walk.code(&user).await;
    let (_, first) = walk.exchange(&code).await;
    let fewer = [
        ("grant_type", "refresh_token"),
        ("refresh_token", first["refresh_token"].as_str().unwrap()),
        ("scope", "openid"),
    ];
    let more = [fewer[0], fewer[1], ("scope", "openid email")];
    assert_eq!(
        error(&walk.token(&more).await),
        (400, "invalid_scope"),
        "no more than was granted, and the token stays good"
    );
    let (status, second) = walk.token(&fewer).await;
    assert_eq!(status, 200, "{second}");
    assert_eq!(walk.userinfo(&first["access_token"]).await.0, 401);
    let (status, response) = walk.userinfo(&second["access_token"]).await;
    assert_eq!((status, response["name"].as_str()), (200, None), "fewer scopes: {response}");
    let (_, third) = walk.refresh(&second["refresh_token"]).await;
    let (status, response) = walk.userinfo(&third["access_token"]).await;
    assert_eq!((status, response["name"].as_str()), (200, Some("A B")), "what was granted comes back: {response}");
    assert_eq!(error(&walk.refresh(&first["refresh_token"]).await), (400, "invalid_request"), "good once");
    assert_eq!(walk.userinfo(&third["access_token"]).await.0, 200);
}

#[tokio::test]
async fn revoking_a_refresh_token_revokes_its_access_token_but_not_vice_versa() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let user = walk.client.user().await;
    let revoke = async |token: &Json, client_id: &str| {
        walk.post("/oauth/v2/revoke", &[("client_id", client_id), ("token", token.as_str().unwrap())]).await.status
    };
    let (code, _) = walk.code(&user).await;
    let (_, tokens) = walk.exchange(&code).await;
    assert_eq!(revoke(&tokens["access_token"], "unknown").await, 400);
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 200);
    assert_eq!(revoke(&tokens["access_token"], &walk.client_id).await, 200);
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 401);
    let (status, tokens) = walk.refresh(&tokens["refresh_token"]).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(revoke(&tokens["refresh_token"], &walk.client_id).await, 200);
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 401);
    assert_eq!(error(&walk.refresh(&tokens["refresh_token"]).await), (400, "invalid_request"));
}

#[tokio::test]
async fn userinfo_reads_the_token_from_the_header_or_the_form_and_with_strict_not_from_the_query() {
    for strict in [false, true] {
        let server = TestServer::with(Options { strict, ..Options::default() }).await.unwrap();
        let walk = Walk::of(&server).await;
        let (code, _) = walk.code(&walk.client.user().await).await;
        let (_, tokens) = walk.exchange(&code).await;
        let token = tokens["access_token"].as_str().unwrap();
        assert_eq!(walk.post("/oidc/v1/userinfo", &[("access_token", token)]).await.status, 200);
        for http_method in ["GET", "POST"] {
            let url = format!("{}/oidc/v1/userinfo?access_token={token}", server.url());
            let status = send(false, http_method, &url, &[], None).await.status;
            assert_eq!(status, if strict { 401 } else { 200 }, "{http_method}");
        }
    }
}

#[tokio::test]
async fn strict_refuses_plain_pkce_and_refresh_tokens_of_ended_sessions() {
    for strict in [false, true] {
        let server = TestServer::with(Options { strict, ..Options::default() }).await.unwrap();
        let walk = Walk::of(&server).await;
        let url = format!("{}/.well-known/openid-configuration", server.url());
        let discovery: Json = serde_json::from_slice(&send(false, "GET", &url, &[], None).await.body).unwrap();
        assert_eq!(discovery["code_challenge_methods_supported"], json!(["S256"]));
        // Without a method it is `plain`.
        for method in [vec![("code_challenge_method", "plain")], vec![]] {
            let mut fields = vec![("code_challenge", CHALLENGE)];
            fields.extend(method);
            let sent = walk.authorize(&fields).await;
            let refused = sent.query_pairs().any(|(name, value)| name == "error" && value == "invalid_request");
            assert_eq!(refused, strict, "{sent}");
        }
        let (code, session) = walk.code(&walk.client.user().await).await;
        let (_, tokens) = walk.exchange(&code).await;
        walk.login_client("DeleteSession", json!({ "sessionId": session.id })).await;
        assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 401);
        assert_eq!(walk.refresh(&tokens["refresh_token"]).await.0, if strict { 400 } else { 200 });
    }
}

#[tokio::test]
async fn token_exchange_is_a_feature_that_is_off() {
    let server = TestServer::start().await.unwrap();
    let grant = "urn:ietf:params:oauth:grant-type:token-exchange";
    let subject = [
        ("grant_type", grant),
        ("subject_token", "x"),
        ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"),
    ];
    let walk = Walk::of(&server).await;
    assert_eq!(error(&walk.token(&subject).await), (400, "unauthorized_client"), "not registered for it");
    let (walk, _) = Walk::with(&server, json!({ "grantTypes": [grant] })).await;
    assert_eq!(error(&walk.token(&subject[..1]).await), (400, "invalid_request"));
    let refused = walk.token(&subject).await;
    assert_eq!(
        (error(&refused), &refused.1["error_description"]),
        ((400, "invalid_request"), &json!("Errors.TokenExchange.FeatureDisabled"))
    );
}

#[tokio::test]
async fn machine_users_get_only_scopes_of_their_own_organization() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let robot = server.machine_user(json!({ "username": "robot", "secret": true })).await.unwrap();
    let own = server.default_org_id();
    let scope = format!(
        "openid urn:zitadel:iam:org:id:{own} urn:zitadel:iam:org:id:1 urn:zitadel:iam:org:domain:primary:other.localhost"
    );
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", robot.client_id.as_str()),
        ("client_secret", robot.client_secret.as_deref().unwrap()),
        ("scope", &scope),
    ];
    let (status, tokens) = walk.token(&form).await;
    assert_eq!(status, 200, "{tokens}");
    let (_, found) = walk.userinfo(&tokens["access_token"]).await;
    assert_eq!(found["urn:zitadel:iam:org:id"], json!(own), "{found}");
    assert!(found.get("urn:zitadel:iam:org:domain:primary").is_none(), "{found}");
}
