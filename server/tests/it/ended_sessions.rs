//! Sessions that end with their user, and sessions that are short of a second factor.

use crate::client::Client;
use crate::oidc_walk::Walk;
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

const USERS: &str = "zitadel.user.v2.UserService";
const SESSIONS: &str = "zitadel.session.v2.SessionService";
const ME: &str = "zitadel.auth.v1.AuthService/GetMyUser";

async fn refusal(client: &Client<'_>, token: &str, call: &str, request: Json) -> Option<String> {
    let (status, response) = client.call_as(token, call, request).await;
    (status >= 400).then(|| response["details"][0]["id"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_session_ends_for_good_when_its_user_is_locked_deactivated_or_deleted() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let client = &walk.client;
    for (off, on) in
        [("LockUser", Some("UnlockUser")), ("DeactivateUser", Some("ReactivateUser")), ("DeleteUser", None)]
    {
        let user = client.user().await;
        let session = walk.session(&user).await;
        let get = json!({ "sessionId": session.id });
        let list = json!({ "queries": [{ "userIdQuery": { "id": user } }] });
        let listed = async || {
            client.call(&format!("{SESSIONS}/ListSessions"), list.clone()).await.1["sessions"]
                .as_array()
                .map_or(0, Vec::len)
        };
        assert_eq!(refusal(client, &session.token, ME, json!({})).await, None);
        assert_eq!(listed().await, 1);
        walk.of_user(off, &user).await;
        for after in [Some(off), on] {
            let Some(after) = after else { continue };
            if after != off {
                walk.of_user(after, &user).await;
            }
            assert_eq!(refusal(client, &session.token, ME, json!({})).await.as_deref(), Some("QUERY-SFeaa"), "{after}");
            let read =
                refusal(client, server.login_client_token(), &format!("{SESSIONS}/GetSession"), get.clone()).await;
            assert_eq!(read.as_deref(), Some("QUERY-SFeaa"), "{after}");
            assert_eq!(listed().await, 0, "{after}");
        }
        if on.is_some() {
            let session = walk.session(&user).await;
            assert_eq!(refusal(client, &session.token, ME, json!({})).await, None, "a new session is a good one");
        }
    }
}

#[tokio::test]
async fn a_new_user_with_the_id_of_a_deleted_one_does_not_get_their_sessions() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let new = |name: &str| {
        json!({ "userId": "4711", "username": name, "profile": { "givenName": "A", "familyName": "B" },
            "email": { "email": "a@example.com", "isVerified": true }, "password": { "password": "Password1!" } })
    };
    walk.client.call(&format!("{USERS}/AddHumanUser"), new("before")).await;
    let session = walk.session("4711").await;
    walk.of_user("DeleteUser", "4711").await;
    walk.client.call(&format!("{USERS}/AddHumanUser"), new("after")).await;
    assert_eq!(walk.client.call_as(&session.token, ME, json!({})).await.0, 404);
    let again = walk.session("4711").await;
    assert_eq!(walk.client.call_as(&again.token, ME, json!({})).await.0, 200);
}

#[tokio::test]
async fn locking_a_user_after_wrong_passwords_ends_their_open_sessions() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let settings = json!({ "lockout": { "maxPasswordAttempts": 2 } });
    let url = format!("{}/_test/settings", server.url());
    crate::replay::wire::send(false, "POST", &url, &[], Some(settings.to_string().into_bytes())).await;
    let user = walk.client.user().await;
    let session = walk.session(&user).await;
    let wrong = json!({ "checks": { "user": { "userId": user }, "password": { "password": "wrong" } } });
    for (tries, status) in [(1, 200), (2, 404)] {
        walk.login_client("CreateSession", wrong.clone()).await;
        assert_eq!(walk.client.call_as(&session.token, ME, json!({})).await.0, status, "{tries}");
    }
}

#[tokio::test]
async fn a_session_with_a_password_alone_cannot_act_for_a_user_with_a_second_factor() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let client = &walk.client;
    let user = client.user().await;
    let session = walk.session(&user).await;
    let own = json!({ "userId": user });
    let (_, totp) = client.call_as(&session.token, &format!("{USERS}/RegisterTOTP"), own.clone()).await;
    assert_eq!(
        refusal(client, &session.token, ME, json!({})).await,
        None,
        "an enrolment that waits for its first code binds no session"
    );
    let secret = totp_rs::Secret::try_from_base32(totp["secret"].as_str().unwrap()).unwrap();
    let codes = totp_rs::Builder::new().with_digits(6).with_step_duration(30).with_secret(secret).build().unwrap();
    let verify = json!({ "userId": user, "code": codes.generate(server.now()).to_string() });
    let call = format!("{USERS}/VerifyTOTPRegistration");
    assert_eq!(client.call_as(&session.token, &call, verify).await.0, 200);
    for (call, request) in [
        (format!("{USERS}/RemoveTOTP"), own.clone()),
        (format!("{USERS}/ListAuthenticationFactors"), own.clone()),
        ("zitadel.auth.v1.AuthService/RemoveMyAuthFactorOTP".to_owned(), json!({})),
        (ME.to_owned(), json!({})),
    ] {
        let refused = refusal(client, &session.token, &call, request).await;
        assert_eq!(refused.as_deref(), Some("AUTHZ-Kl3p0"), "{call}");
    }
    let check = json!({ "sessionId": session.id, "sessionToken": session.token,
        "checks": { "totp": { "code": codes.generate(server.now()).to_string() } } });
    let (_, set) = walk.login_client("SetSession", check).await;
    let both = set["sessionToken"].as_str().unwrap();
    assert_eq!(refusal(client, both, &format!("{USERS}/RemoveTOTP"), own).await, None);
    let later = walk.session(&user).await;
    assert_eq!(
        refusal(client, &later.token, ME, json!({})).await,
        None,
        "without a factor the password is enough again"
    );
}

#[tokio::test]
async fn a_second_factor_is_required_only_where_the_settings_allow_it() {
    let server = TestServer::start().await.unwrap();
    let walk = Walk::of(&server).await;
    let user = walk.client.user().await;
    walk.of_user("AddOTPEmail", &user).await;
    let session = walk.session(&user).await;
    for (factors, status) in [
        (json!(["SECOND_FACTOR_TYPE_OTP", "SECOND_FACTOR_TYPE_U2F"]), 200),
        (json!(["SECOND_FACTOR_TYPE_OTP_EMAIL"]), 403),
        (json!(["SECOND_FACTOR_TYPE_OTP_SMS"]), 200),
    ] {
        let settings = json!({ "login": { "secondFactors": factors } });
        let url = format!("{}/_test/settings", server.url());
        let set = crate::replay::wire::send(false, "POST", &url, &[], Some(settings.to_string().into_bytes())).await;
        assert_eq!(set.status, 200, "{}", String::from_utf8_lossy(&set.body));
        assert_eq!(walk.client.call_as(&session.token, ME, json!({})).await.0, status, "{factors}");
    }
}
