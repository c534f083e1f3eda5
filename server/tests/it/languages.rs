//! The language of refusals: the caller's own where an application has the token, then the one that the browser wants.
//! Observed are `RevokeMyRefreshToken` with an application's token of a German user, and that a session token of one
//! changes nothing.

use crate::oidc_walk::Walk;
use crate::replay::wire::send;
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

const GERMAN: &str = "Das Refresh-Token wurde nicht gefunden";
const ENGLISH: &str = "Refresh token not found";

/// The text of a refusal of a grpc-gateway service, and of a newer one.
async fn texts(server: &TestServer, token: &str, accept_language: &str) -> [String; 2] {
    let headers = [("authorization", format!("Bearer {token}")), ("accept-language", accept_language.to_owned())];
    let headers = headers.map(|(name, value)| (name.to_owned(), value));
    let mut texts = [String::new(), String::new()];
    for (text, (method, path)) in
        texts.iter_mut().zip([("DELETE", "/auth/v1/users/me/tokens/refresh/1"), ("GET", "/v2/users/1")])
    {
        let response = send(false, method, &format!("{}{path}", server.url()), &headers, None).await;
        let body: Json = serde_json::from_slice(&response.body).unwrap();
        *text = body["details"][0]["message"].as_str().unwrap_or_else(|| panic!("{body}")).to_owned();
    }
    texts
}

async fn user_who_speaks(walk: &Walk<'_>, language: &str) -> String {
    let user = walk.client.user().await;
    let update =
        json!({ "userId": user, "profile": { "givenName": "A", "familyName": "B", "preferredLanguage": language } });
    let (status, updated) = walk.client.call("zitadel.user.v2.UserService/UpdateHumanUser", update).await;
    assert_eq!(status, 200, "{updated}");
    user
}

#[tokio::test]
async fn an_applications_token_brings_refusals_in_its_users_language() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let user = user_who_speaks(&walk, "de-CH").await;
    let (code, session) = walk.code(&user).await;
    let (_, tokens) = walk.exchange(&code).await;
    let token = tokens["access_token"].as_str().unwrap();
    for accepted in ["en", "de", ""] {
        let [gateway, newer] = texts(&server, token, accepted).await;
        assert_eq!(gateway, GERMAN, "{accepted}");
        assert!(newer.contains("nicht"), "{newer}");
    }
    // Of a session token ZITADEL knows no language; only its older services read what the browser wants.
    let newest = walk.session(&user).await;
    for (accepted, expected) in [("en", ENGLISH), ("de", GERMAN), ("", ENGLISH)] {
        let [gateway, newer] = texts(&server, &newest.token, accepted).await;
        assert_eq!(gateway, expected, "{accepted}");
        assert!(!newer.contains("nicht"), "{newer}");
    }
    drop(session);
}

#[tokio::test]
async fn a_language_without_texts_leaves_the_choice_to_the_browser_or_to_english() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    // ZITADEL has texts in French and none in Danish.
    for (language, expected) in [("fr", ENGLISH), ("da", GERMAN), ("", GERMAN)] {
        let user = if language.is_empty() { walk.client.user().await } else { user_who_speaks(&walk, language).await };
        let (code, _) = walk.code(&user).await;
        let (_, tokens) = walk.exchange(&code).await;
        let [gateway, _] = texts(&server, tokens["access_token"].as_str().unwrap(), "de").await;
        assert_eq!(gateway, expected, "{language:?}");
    }
}
