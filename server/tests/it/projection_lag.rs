//! Reads that are behind writes, as those of a running ZITADEL are. An hour's lag is behind whatever a test writes; no
//! test waits for it.

use crate::client::Client;
use crate::oidc_walk::Walk;
use serde_json::{Value as Json, json};
use std::time::Duration;
use zitadel_testserver::{Fault, Options, TestServer};

const USERS: &str = "zitadel.user.v2.UserService";
const CREATE_SESSION: &str = "zitadel.session.v2.SessionService/CreateSession";

fn lag(rpc: &str, times: u32, lag: &str) -> Fault {
    Fault { times, projection_lag: Some(lag.to_owned()), ..Fault::for_rpc(rpc) }
}

fn user_check(id: &str) -> Json {
    json!({ "checks": { "user": { "userId": id } } })
}

#[tokio::test]
async fn with_the_option_reads_are_behind_until_a_test_does_away_with_it() {
    let options = Options { projection_lag: Some(Duration::from_secs(3600)), ..Options::default() };
    let server = TestServer::with(options).await.unwrap();
    let client = Client::new(&server);
    let id = client.user().await;
    let read = async || client.call(&format!("{USERS}/GetUserByID"), json!({ "userId": id })).await.0;
    assert_eq!(read().await, 404);
    assert_eq!(client.refused(CREATE_SESSION, user_check(&id)).await, "QUERY-Dfbg2");
    let lock = client.call(&format!("{USERS}/LockUser"), json!({ "userId": id })).await;
    assert_eq!(lock.0, 200, "commands do not wait for projections: {}", lock.1);
    server.fault(lag("*", 0, "0s")).unwrap();
    assert_eq!(read().await, 200);
    server.clear_faults().unwrap();
    assert_eq!(read().await, 404);
    server.reset().await.unwrap();
    let (status, page) = client.call(&format!("{USERS}/ListUsers"), json!({})).await;
    assert!(status == 200 && page["details"]["totalResult"] == "4", "the state after a reset is read at once: {page}");
}

#[tokio::test]
async fn a_fault_lets_the_reads_of_one_rpc_be_behind_so_many_times() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let id = client.user().await;
    let call = |method: &str| format!("{USERS}/{method}");
    server.fault(lag(&call("ListAuthenticationFactors"), 2, "1h")).unwrap();
    client.call(&call("AddOTPEmail"), json!({ "userId": id })).await;
    let factors = async || {
        let listed = client.call(&call("ListAuthenticationFactors"), json!({ "userId": id })).await.1;
        listed["result"].as_array().map_or(0, Vec::len)
    };
    let methods = client.call(&call("ListAuthenticationMethodTypes"), json!({ "userId": id })).await.1;
    assert!(methods["authMethodTypes"].to_string().contains("OTP_EMAIL"), "another RPC is not behind: {methods}");
    assert_eq!((factors().await, factors().await, factors().await), (0, 0, 1));
    assert!(server.faults().is_empty());
}

#[tokio::test]
async fn a_lag_does_not_affect_tokens() {
    let options = Options { projection_lag: Some(Duration::from_secs(3600)), ..Options::default() };
    let server = TestServer::with(options).await.unwrap();
    let client = Client::new(&server);
    let session = client
        .call(
            CREATE_SESSION,
            json!({ "checks": { "user": { "loginName": "mia" }, "password": { "password": "Password1!" } } }),
        )
        .await;
    let token = session.1["sessionToken"].as_str().unwrap().to_owned();
    let me = client.call_as(&token, "zitadel.auth.v1.AuthService/GetMyUser", json!({})).await;
    assert_eq!(me.0, 200, "{}", me.1);
}

#[tokio::test]
async fn the_request_of_an_application_is_read_at_once() {
    let options = Options { projection_lag: Some(Duration::from_secs(3600)), ..Options::default() };
    let server = TestServer::with(options).await.unwrap();
    let walk = Walk::of(&server).await;
    let id = walk.auth_request().await;
    let call = "zitadel.oidc.v2.OIDCService/GetAuthRequest";
    let (status, read) = walk.client.call(call, json!({ "authRequestId": id })).await;
    assert_eq!((status, &read["authRequest"]["id"]), (200, &json!(id)), "{read}");
}

#[tokio::test]
async fn a_lag_that_has_passed_is_no_lag() {
    let options = Options { projection_lag: Some(Duration::from_millis(1)), ..Options::default() };
    let server = TestServer::with(options).await.unwrap();
    let client = Client::new(&server);
    let id = client.user().await;
    while client.call(&format!("{USERS}/GetUserByID"), json!({ "userId": id })).await.0 != 200 {}
}

#[tokio::test]
async fn the_control_api_takes_a_lag_and_states_it() {
    let server = TestServer::start().await.unwrap();
    let control = |method: &'static str, body: Json| {
        let url = format!("{}/_test/faults", server.url());
        async move { crate::replay::wire::send(false, method, &url, &[], Some(body.to_string().into_bytes())).await }
    };
    let wrong = control("POST", json!({ "rpc": "*", "projectionLag": "soon" })).await;
    assert_eq!(wrong.status, 400);
    let fault = json!({ "rpc": "*", "times": 0, "projectionLag": "1h" });
    assert_eq!(control("POST", fault).await.status, 200);
    let waiting = control("GET", Json::Null).await;
    assert!(String::from_utf8_lossy(&waiting.body).contains(r#""projectionLag":"1h""#));
    let client = Client::new(&server);
    let id = client.user().await;
    assert_eq!(client.refused(CREATE_SESSION, user_check(&id)).await, "QUERY-Dfbg2");
    control("DELETE", Json::Null).await;
    assert_eq!(client.call(CREATE_SESSION, user_check(&id)).await.0, 201);
}
