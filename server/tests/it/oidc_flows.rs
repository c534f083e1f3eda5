//! What the conformance tests of OpenID Connect ask for, as far as it needs no network: parameters that come back, PKCE,
//! redirects, `prompt` and `max_age`, response types and modes, and the kinds of clients.

use crate::oidc_walk::{CALLBACK, CHALLENGE, VERIFIER, Walk, control};
use crate::replay::wire::send;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

const PKCE: [(&str, &str); 2] = [("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];

fn claims(token: &Json) -> Json {
    let payload = token.as_str().unwrap().split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

fn error(response: &(u16, Json)) -> (u16, &str) {
    (response.0, response.1["error"].as_str().unwrap_or_default())
}

#[tokio::test]
async fn state_and_nonce_come_back_also_after_a_refresh() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let session = walk.session(&walk.client.user().await).await;
    let more = [PKCE[0], PKCE[1], ("state", "a b&c*~"), ("nonce", "n-0S6"), ("unknown", "parameter"), ("claims", "{}")];
    let request = walk.auth_request_with(&more).await;
    let url = walk.callback_url(&request, &session).await.unwrap();
    assert_eq!(url.query_pairs().find(|(name, _)| name == "state").unwrap().1, "a b&c*~");
    let code = url.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned();
    let (_, tokens) = walk.exchange(&code).await;
    assert_eq!(claims(&tokens["id_token"])["nonce"], "n-0S6");
    let (_, tokens) = walk.refresh(&tokens["refresh_token"]).await;
    let refreshed = claims(&tokens["id_token"]);
    assert_eq!((&refreshed["nonce"], &refreshed["sid"]), (&json!("n-0S6"), &json!(session.id)));
    let without = walk.callback_url(&walk.auth_request().await, &session).await.unwrap();
    assert!(!without.query_pairs().any(|(name, _)| name == "state"));
}

#[tokio::test]
async fn a_code_needs_the_verifier_of_its_challenge_and_its_redirect_uri() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let (code, _) = walk.code(&walk.client.user().await).await;
    let form = [("grant_type", "authorization_code"), ("redirect_uri", CALLBACK), ("code", code.as_str())];
    let short = &VERIFIER[1..];
    for (more, refused) in [
        (vec![], "invalid_request"),
        (vec![("code_verifier", short)], "invalid_grant"),
        (vec![("code_verifier", CHALLENGE)], "invalid_grant"),
        (vec![("code_verifier", VERIFIER), ("redirect_uri", "http://localhost:3999/cb/")], "invalid_grant"),
    ] {
        let kept = form.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
        let fields: Vec<_> = kept.chain(&more).copied().collect();
        assert_eq!(error(&walk.token(&fields).await), (400, refused), "{more:?}");
    }
    let complete = [form[0], form[1], form[2], ("code_verifier", VERIFIER)];
    assert_eq!(walk.token(&complete[..1]).await.0, 400, "no code");
    assert_eq!(walk.token(&complete).await.0, 200, "none of the wrong tries used it up");
}

#[tokio::test]
async fn prompts_and_ages_reach_the_login_page() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    for (name, value, prompt, max_age) in [
        ("prompt", "none", json!(["PROMPT_NONE"]), Json::Null),
        ("prompt", "login", json!(["PROMPT_LOGIN"]), json!("0s")),
        ("prompt", "consent select_account", json!(["PROMPT_CONSENT", "PROMPT_SELECT_ACCOUNT"]), Json::Null),
        ("prompt", "nonsense", Json::Null, Json::Null),
        ("max_age", "0", Json::Null, json!("0s")),
        ("max_age", "600", Json::Null, json!("600s")),
        ("acr_values", "urn:x", Json::Null, Json::Null),
    ] {
        let id = walk.auth_request_with(&[(name, value)]).await;
        let call = "zitadel.oidc.v2.OIDCService/GetAuthRequest";
        let (_, read) = walk.client.call(call, json!({ "authRequestId": id })).await;
        let found = (&read["authRequest"]["prompt"], &read["authRequest"]["maxAge"]);
        assert_eq!(found, (&prompt, &max_age), "{name}={value}");
    }
}

#[tokio::test]
async fn responses_go_where_the_request_wants_them() {
    let server = TestServer::start().await.unwrap();
    let types = json!({ "responseTypes": ["code", "id_token", "id_token token"] });
    let (walk, _) = Walk::with(&server, types).await;
    let session = walk.session(&walk.client.user().await).await;
    for (mode, fragment) in [("query", false), ("form_post", false), ("fragment", true)] {
        let id = walk.auth_request_with(&[PKCE[0], PKCE[1], ("response_mode", mode), ("state", "s")]).await;
        let url = walk.callback_url(&id, &session).await.unwrap();
        let response = if fragment { url.fragment() } else { url.query() };
        assert!(response.is_some_and(|r| r.starts_with("code=") && r.ends_with("&state=s")), "{mode}: {url}");
    }
    for (response_type, has_access_token) in [("id_token", false), ("id_token token", true)] {
        let id = walk.auth_request_with(&[("response_type", response_type), ("nonce", "n"), ("state", "s")]).await;
        let url = walk.callback_url(&id, &session).await.unwrap();
        let found: std::collections::HashMap<String, String> =
            url::form_urlencoded::parse(url.fragment().unwrap().as_bytes()).into_owned().collect();
        let id_token = claims(&json!(found["id_token"]));
        assert_eq!((&id_token["nonce"], found["state"].as_str()), (&json!("n"), "s"));
        assert_eq!(found.contains_key("access_token"), has_access_token, "{response_type}");
        assert_eq!(id_token.get("at_hash").is_some(), has_access_token, "{response_type}");
        if let Some(token) = found.get("access_token") {
            assert_eq!(walk.userinfo(&json!(token)).await.0, 200);
        }
        assert_eq!(walk.callback_url(&id, &session).await, Err("COMMAND-Sx208nt".into()), "used once");
    }
}

#[tokio::test]
async fn a_client_uses_only_its_grant_types_and_a_native_one_any_loopback_port() {
    let server = TestServer::start().await.unwrap();
    let spec = json!({ "appType": "native", "deviceCode": false, "refreshToken": false });
    let (walk, _) = Walk::with(&server, spec).await;
    for grant_type in ["refresh_token", "urn:ietf:params:oauth:grant-type:device_code"] {
        let fields = [("grant_type", grant_type), ("refresh_token", "x"), ("device_code", "x")];
        assert_eq!(error(&walk.token(&fields).await), (400, "unauthorized_client"), "{grant_type}");
    }
    let (code, _) = walk.code(&walk.client.user().await).await;
    assert!(walk.exchange(&code).await.1.get("refresh_token").is_none());
    let other_port = walk.auth_request_with(&[("redirect_uri", "http://127.0.0.1:50123/cb")]).await;
    assert!(other_port.starts_with("V2_"));
}

#[tokio::test]
async fn access_tokens_that_are_jwts_are_good_at_every_endpoint() {
    let server = TestServer::start().await.unwrap();
    let (walk, app) = Walk::with(&server, json!({ "accessTokenType": "jwt", "authMethod": "basic" })).await;
    let (code, session) = walk.code(&walk.client.user().await).await;
    let secret = app["clientSecret"].as_str().unwrap();
    let form = [
        ("grant_type", "authorization_code"),
        ("redirect_uri", CALLBACK),
        ("code", code.as_str()),
        ("code_verifier", VERIFIER),
        ("client_secret", secret),
    ];
    let (_, tokens) = walk.token(&form).await;
    let token = tokens["access_token"].as_str().unwrap();
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 200);
    let (status, me) = walk.client.call_as(token, "zitadel.auth.v1.AuthService/GetMyUser", json!({})).await;
    assert_eq!(status, 200, "{me}");
    let introspect = async |token: &str, id: &str, secret: &str| {
        let basic = format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
        let headers = [
            ("authorization".to_owned(), basic),
            ("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned()),
        ];
        let url = format!("{}/oauth/v2/introspect", server.url());
        let response = send(false, "POST", &url, &headers, Some(format!("token={token}").into_bytes())).await;
        serde_json::from_slice::<Json>(&response.body).unwrap()
    };
    assert_eq!(introspect(token, &walk.client_id, secret).await["active"], true);
    let (other, registered) = Walk::with(&server, json!({ "authMethod": "basic" })).await;
    let foreign = registered["clientSecret"].as_str().unwrap();
    assert_eq!(introspect(token, &other.client_id, foreign).await, json!({ "active": false }), "not for it");
    let forged = format!("{}x", token.rsplit_once('.').unwrap().0.to_owned() + ".AAAA");
    assert_eq!(introspect(&forged, &walk.client_id, secret).await, json!({ "active": false }));
    let id_token = tokens["id_token"].as_str().unwrap();
    assert_eq!(
        introspect(id_token, &walk.client_id, secret).await,
        json!({ "active": false }),
        "an ID token grants nothing"
    );
    walk.login_client("DeleteSession", json!({ "sessionId": session.id })).await;
    assert_eq!(introspect(token, &walk.client_id, secret).await, json!({ "active": false }));
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 401);
}

#[tokio::test]
async fn a_token_is_revoked_only_by_its_application() {
    let server = TestServer::start().await.unwrap();
    let (walk, other) = (Walk::of(&server).await, Walk::of(&server).await);
    let (code, _) = walk.code(&walk.client.user().await).await;
    let (_, tokens) = walk.exchange(&code).await;
    for name in ["access_token", "refresh_token"] {
        let fields = [("token", tokens[name].as_str().unwrap()), ("client_id", other.client_id.as_str())];
        assert_eq!(other.post("/oauth/v2/revoke", &fields).await.status, 401, "{name}");
    }
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 200);
    assert_eq!(walk.refresh(&tokens["refresh_token"]).await.0, 200);
}

#[tokio::test]
async fn a_machine_user_gets_tokens_with_its_secret_and_uses_the_api() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let spec = json!({ "username": "robot", "secret": true, "token": true, "roles": ["IAM_OWNER"] });
    let robot = control(&server, "machine-users", &spec).await;
    let ask = async |id: &str, secret: &str| {
        let scope = "openid profile urn:zitadel:iam:org:project:id:zitadel:aud";
        let fields =
            [("client_id", id), ("client_secret", secret), ("scope", scope), ("grant_type", "client_credentials")];
        walk.token(&fields).await
    };
    let secret = robot["clientSecret"].as_str().unwrap();
    assert_eq!(error(&ask("unknown", secret).await), (400, "invalid_client"));
    assert_eq!(error(&ask("robot", "wrong").await), (400, "invalid_request"));
    let (status, tokens) = ask("robot", secret).await;
    assert_eq!((status, tokens.get("refresh_token")), (200, None), "{tokens}");
    let id_token = claims(&tokens["id_token"]);
    assert_eq!((&id_token["sub"], &id_token["azp"]), (&robot["userId"], &json!("robot")));
    for token in [&tokens["access_token"], &robot["token"]] {
        let (status, me) =
            walk.client.call_as(token.as_str().unwrap(), "zitadel.auth.v1.AuthService/GetMyUser", json!({})).await;
        assert_eq!((status, me["user"]["userName"].as_str()), (200, Some("robot")), "{me}");
    }
    walk.of_user("DeactivateUser", robot["userId"].as_str().unwrap()).await;
    assert_eq!(error(&ask("robot", secret).await), (400, "invalid_request"));
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.0, 401);
}

#[tokio::test]
async fn keys_are_two_and_their_numbers_have_no_leading_zeros() {
    let server = TestServer::start().await.unwrap();
    let url = format!("{}/oauth/v2/keys", server.url());
    let read = async || -> Json { serde_json::from_slice(&send(false, "GET", &url, &[], None).await.body).unwrap() };
    let keys = read().await;
    assert_eq!(keys, read().await, "they stay");
    let keys = keys["keys"].as_array().unwrap();
    assert_eq!(keys.len(), 2);
    for key in keys {
        assert_eq!(key["e"], "AQAB", "RFC 7518 §6.3.1.2");
        assert_eq!(URL_SAFE_NO_PAD.decode(key["n"].as_str().unwrap()).unwrap().len(), 256);
    }
    let walk = Walk::of(&server).await;
    let (code, _) = walk.code(&walk.client.user().await).await;
    let (_, tokens) = walk.exchange(&code).await;
    let header = tokens["id_token"].as_str().unwrap().split('.').next().unwrap();
    let header: Json = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
    assert_eq!(header, json!({ "alg": "RS256", "typ": "JWT", "kid": keys[0]["kid"] }));
}
