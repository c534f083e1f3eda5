//! The SDK's client outside of browsers (its feature `native`), against this server, over both transports.

use serde::Deserialize as _;
use serde_json::{Value as Json, json};
use zitadel_testserver::{Fault, TestServer};
use zitadel_wasm::codec::Value;
use zitadel_wasm::error::{Error, Kind};
use zitadel_wasm::transport::Transport;
use zitadel_wasm::{Client, TokenFuture};

const TRANSPORTS: [Transport; 2] = [Transport::GrpcWeb, Transport::Json];
const GET_MY_USER: &str = "zitadel.auth.v1.AuthService/GetMyUser";
const ADD_HUMAN_USER: &str = "zitadel.user.v2.UserService/AddHumanUser";
const SET_PHONE: &str = "zitadel.user.v2.UserService/SetPhone";
const VERIFY_PHONE: &str = "zitadel.user.v2.UserService/VerifyPhone";

fn administrator(server: &TestServer, transport: Transport) -> Client {
    Client::new(&server.url()).unwrap().with_transport(transport).with_token(server.admin_token())
}

async fn call(client: &Client, rpc: &str, request: Json) -> Result<Value, Error> {
    client.call(rpc, &Value::deserialize(request).unwrap()).await
}

fn text(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap().to_owned()
}

async fn add_user(client: &Client) -> String {
    let request = json!({
        "profile": { "givenName": "Zoë", "familyName": "Example" },
        "email": { "email": "zoe@example.com", "isVerified": true },
    });
    text(&call(client, ADD_HUMAN_USER, request).await.unwrap(), "userId")
}

#[tokio::test]
async fn verifies_a_phone_number_and_reports_a_wrong_code() {
    for transport in TRANSPORTS {
        let server = TestServer::start().await.unwrap();
        let client = administrator(&server, transport);
        let user_id = add_user(&client).await;
        let request = json!({ "userId": user_id, "phone": "+41791234567", "returnCode": {} });
        let code = text(&call(&client, SET_PHONE, request).await.unwrap(), "verificationCode");

        let wrong = json!({ "userId": user_id, "verificationCode": "WRONG1" });
        let error = call(&client, VERIFY_PHONE, wrong).await.unwrap_err();
        assert_eq!(
            (error.kind, error.reason(), error.id.as_deref()),
            (Kind::Rpc, "code_invalid", Some("COMMAND-eis9R"))
        );

        let right = json!({ "userId": user_id, "verificationCode": code });
        let response = call(&client, VERIFY_PHONE, right).await.unwrap();
        assert!(response.get("details").is_some(), "{response:?}");
    }
}

#[tokio::test]
async fn reports_every_violation_and_sends_nothing() {
    let server = TestServer::start().await.unwrap();
    // Whoever receives this request refuses it.
    server.fault(fault(json!({ "rpc": "*", "status": { "code": 13 } }))).unwrap();
    for transport in TRANSPORTS {
        let client = administrator(&server, transport);
        let error = call(&client, ADD_HUMAN_USER, json!({ "email": { "email": "none" } })).await.unwrap_err();
        let paths: Vec<&str> = error.violations.iter().map(|violation| violation.path.as_str()).collect();
        assert_eq!((error.kind, paths), (Kind::Validation, vec!["profile", "email.email"]));
    }
    assert_eq!(server.faults().len(), 1, "no request arrived");
}

#[tokio::test]
async fn reports_a_server_that_does_not_listen() {
    let server = TestServer::start().await.unwrap();
    let clients = TRANSPORTS.map(|transport| administrator(&server, transport));
    server.stop().await;
    for client in clients {
        let error = call(&client, GET_MY_USER, json!({})).await.unwrap_err();
        assert_eq!((error.kind, error.reason(), error.http_status), (Kind::Network, "cors_or_network", None));
    }
}

#[tokio::test]
async fn ends_a_call_at_its_time_limit() {
    for transport in TRANSPORTS {
        let server = TestServer::start().await.unwrap();
        server.fault(fault(json!({ "rpc": GET_MY_USER, "delay": "300s" }))).unwrap();
        let client = administrator(&server, transport).with_timeout_ms(50);
        let error = call(&client, GET_MY_USER, json!({})).await.unwrap_err();
        assert_eq!((error.kind, error.message.as_str()), (Kind::Timeout, "request timed out after 50 ms"));
    }
}

#[tokio::test]
async fn sends_an_idempotent_call_again_and_no_other() {
    for transport in TRANSPORTS {
        let server = TestServer::start().await.unwrap();
        let client = administrator(&server, transport);
        let user_id = add_user(&client).await;
        server.fault(fault(json!({ "rpc": GET_MY_USER, "cut": "answer" }))).unwrap();
        call(&client, GET_MY_USER, json!({})).await.unwrap();

        server.fault(fault(json!({ "rpc": SET_PHONE, "cut": "answer" }))).unwrap();
        let request = json!({ "userId": user_id, "phone": "+41791234567", "sendCode": {} });
        let error = call(&client, SET_PHONE, request).await.unwrap_err();
        assert_eq!(error.kind, Kind::Network);
        assert_eq!(server.outbox(Some("+41791234567")).len(), 1);
    }
}

#[tokio::test]
async fn replaces_a_token_that_the_server_rejects() {
    let server = TestServer::start().await.unwrap();
    let valid = server.admin_token().to_owned();
    let provider = move |refresh: bool| -> TokenFuture {
        let token = if refresh { valid.clone() } else { "expired".to_owned() };
        Box::pin(async move { Ok(Some(token)) })
    };
    let client = Client::new(&server.url()).unwrap().with_token_provider(provider);
    // The client and its calls go to other threads, as in a server that renders pages.
    let called = tokio::spawn(async move { call(&client, GET_MY_USER, json!({})).await });
    assert!(called.await.unwrap().unwrap().get("user").is_some());
}

#[tokio::test]
async fn reports_the_page_of_a_proxy() {
    let server = TestServer::start().await.unwrap();
    for transport in TRANSPORTS {
        let http = json!({ "status": 502, "body": "<h1>Bad gateway</h1>" });
        server.fault(fault(json!({ "rpc": SET_PHONE, "http": http }))).unwrap();
        let client = administrator(&server, transport);
        let request = json!({ "userId": "1", "phone": "+41791234567" });
        let error = call(&client, SET_PHONE, request).await.unwrap_err();
        assert_eq!((error.kind, error.http_status, error.reason()), (Kind::Network, Some(502), "unavailable"));
    }
}

fn fault(json: Json) -> Fault {
    serde_json::from_value(json).unwrap()
}
