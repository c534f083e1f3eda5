//! Codes in responses: which callers get them returned, and which links lead to them.

use crate::client::Client;
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

const USERS: &str = "zitadel.user.v2.UserService";
const V3: &str = "zitadel.user.v3alpha.UserService";

async fn token(client: &Client<'_>, user: &str) -> String {
    let check = json!({ "checks": { "user": { "userId": user }, "password": { "password": "Password1!" } } });
    let (_, session) = client.call("zitadel.session.v2.SessionService/CreateSession", check).await;
    session["sessionToken"].as_str().unwrap().to_owned()
}

fn id_of(refused: &Json) -> &str {
    refused["details"][0]["id"].as_str().unwrap_or_default()
}

#[tokio::test]
async fn users_do_not_get_the_codes_of_their_own_registrations_returned() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let user = client.user().await;
    let own = token(&client, &user).await;
    for (rpc, request) in [
        ("AddOTPSMSAuthenticator", json!({ "phone": { "number": "+41791234567", "returnCode": {} } })),
        ("AddOTPEmailAuthenticator", json!({ "email": { "address": "o@example.com", "returnCode": {} } })),
        ("SetContactPhone", json!({ "phone": { "number": "+41791234567", "returnCode": {} } })),
        ("SetContactEmail", json!({ "email": { "address": "n@example.com", "returnCode": {} } })),
    ] {
        let mut request = request;
        request["userId"] = user.clone().into();
        let call = format!("{V3}/{rpc}");
        let (status, refused) = client.call_as(&own, &call, request.clone()).await;
        assert_eq!((status, id_of(&refused)), (404, "AUTHZ-cdgFk"), "{rpc}");
        let (status, made) = client.call(&call, request.clone()).await;
        assert_eq!(status, 200, "{rpc}: {made}");
        let returned = ["verificationCode", "emailCode"].iter().any(|name| made[*name].is_string());
        assert!(returned, "{rpc}: {made}");
        for channel in ["phone", "email"] {
            let Some(contact) = request[channel].as_object_mut() else { continue };
            contact.remove("returnCode");
            contact.insert("sendCode".into(), json!({}));
            let key = if channel == "phone" { "number" } else { "address" };
            contact.insert(key.into(), if channel == "phone" { json!("+41791234568") } else { json!("s@example.com") });
        }
        assert_eq!(client.call_as(&own, &call, request).await.0, 200, "{rpc}: to have it sent is allowed");
    }
}

/// ZITADEL lets users have the code for their own new password returned.
#[tokio::test]
async fn users_get_the_code_for_their_own_new_password_returned() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let (user, other) = (client.user().await, client.user().await);
    let own = token(&client, &user).await;
    let reset = |id: &str| json!({ "userId": id, "returnCode": {} });
    let (status, made) = client.call_as(&own, &format!("{USERS}/PasswordReset"), reset(&user)).await;
    assert!(status == 200 && made["verificationCode"].is_string(), "{made}");
    let (_, refused) = client.call_as(&own, &format!("{USERS}/PasswordReset"), reset(&other)).await;
    assert_eq!(id_of(&refused), "AUTHZ-cdgFk");
}

#[tokio::test]
async fn a_template_may_use_the_functions_of_go() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let user = client.user().await;
    let set = |template: &str, address: &str| json!({ "userId": user, "email": address, "sendCode": { "urlTemplate": template } });
    let call = format!("{USERS}/SetEmail");
    for (template, expected) in [
        (
            "https://a.example.com/{{- /* the user */ -}} {{.UserID | printf \"u-%s\"}}",
            format!("https://a.example.com/u-{user}"),
        ),
        (
            "https://a.example.com/{{if eq .UserID \"1\"}}one{{else}}{{urlquery \"a b\"}}{{end}}",
            "https://a.example.com/a+b".into(),
        ),
    ] {
        let address = format!("t{}@example.com", template.len());
        assert_eq!(client.call(&call, set(template, &address)).await.0, 200, "{template}");
        assert_eq!(server.outbox(Some(&address)).last().unwrap().url.as_deref(), Some(expected.as_str()));
    }
    for (template, id) in [
        ("https://a/{{.Code", "DOMAIN-oGh5e"),
        ("https://a/{{nope .Code}}", "DOMAIN-oGh5e"),
        ("https://a/{{.Origin}}", "DOMAIN-ieYa7"),
        ("https://a/{{.LoginName}}", "DOMAIN-ieYa7"),
        ("https://a/{{slice .Code 1 99}}", "DOMAIN-ieYa7"),
    ] {
        assert_eq!(client.refused(&call, set(template, "x@example.com")).await, id, "{template}");
    }
}

#[tokio::test]
async fn an_invitation_keeps_the_template_of_the_one_before() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let new = json!({ "username": "ina b*", "profile": { "givenName": "A", "familyName": "B" }, "email": { "email": "i@example.com" } });
    let (_, made) = client.call(&format!("{USERS}/AddHumanUser"), new).await;
    let url = || server.outbox(Some("i@example.com")).last().unwrap().url.clone().unwrap();
    let invite = async |send: Json| {
        let request = json!({ "userId": made["userId"], "sendCode": send });
        assert_eq!(client.call(&format!("{USERS}/CreateInviteCode"), request).await.0, 200);
    };
    invite(json!({})).await;
    assert!(url().contains("/ui/login/user/invite?") && url().contains("&loginname=ina+b%2A&"), "{}", url());
    let blank = json!({ "userId": " ", "sendCode": {} });
    assert_eq!(client.refused(&format!("{USERS}/CreateInviteCode"), blank).await, "COMMAND-4jio3");
    let own = token(&client, &client.user().await).await;
    let unknown = json!({ "userId": "1", "sendCode": {} });
    let (_, refused) = client.call_as(&own, &format!("{USERS}/CreateInviteCode"), unknown.clone()).await;
    assert_eq!(id_of(&refused), "AUTHZ-cdgFk", "the permission comes before the user is looked up");
    assert_eq!(client.refused(&format!("{USERS}/CreateInviteCode"), unknown).await, "COMMAND-Wgvn4");
    invite(json!({ "urlTemplate": "https://a.example.com/{{.OrgID}}" })).await;
    invite(json!({})).await;
    assert!(url().starts_with("https://a.example.com/"), "{}", url());
}

/// What `UpdateHumanUser` and `UpdateUser` do with addresses, numbers and passwords that no recording shows.
#[tokio::test]
async fn updates_of_contacts_and_passwords_behave_as_zitadels_sources_have_them() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let user = client.user().await;
    let (human, any) = (format!("{USERS}/UpdateHumanUser"), format!("{USERS}/UpdateUser"));
    let email = json!({ "userId": user, "email": { "email": "u@example.com", "isVerified": false } });
    assert_eq!(client.call(&human, email).await.0, 200);
    assert!(server.outbox(Some("u@example.com")).last().is_some_and(|mail| mail.code.is_some()), "a code is sent");
    assert_eq!(client.refused(&human, json!({ "userId": user, "password": {} })).await, "COMMAND-3klek4sbns");
    let removal = json!({ "userId": user, "human": { "phone": { "sendCode": {} } } });
    assert_eq!(client.refused(&any, removal).await, "USERv2-4f3d6");
    let sequence = async || {
        let (_, read) = client.call(&format!("{USERS}/GetUserByID"), json!({ "userId": user })).await;
        read["details"]["sequence"].as_str().unwrap().parse::<u64>().unwrap()
    };
    let before = sequence().await;
    assert_eq!(client.call(&any, json!({ "userId": user, "human": { "phone": {} } })).await.0, 200);
    assert!(sequence().await > before, "the removal is an event although there was no phone number");
}

#[tokio::test]
async fn the_address_of_a_user_in_state_initial_can_be_updated() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let new = json!({ "username": "ini", "givenName": "A", "familyName": "B", "email": "before@example.com" });
    let made = crate::oidc_walk::control(&server, "initial-users", &new).await;
    let id = &made["userId"];
    let set = json!({ "userId": id, "email": "after@example.com" });
    assert_eq!(client.refused(&format!("{USERS}/SetEmail"), set).await, "COMMAND-uz0Uu");
    let update = json!({ "userId": id, "email": { "email": "after@example.com" } });
    assert_eq!(client.call(&format!("{USERS}/UpdateHumanUser"), update).await.0, 200);
    assert_eq!(server.outbox(Some("after@example.com")).len(), 1);
}
