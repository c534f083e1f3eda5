//! The crate's client in a real browser, against the running test server, over both transports.
//!
//! `cargo xtask test browser` starts the server and says where it is in `ZITADEL_TEST_SERVER`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod vectors;

use js_sys::{Function, Promise, Reflect};
use serde::Deserialize;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use zitadel_wasm::Client;
use zitadel_wasm::codec::Value;
use zitadel_wasm::error::{Code, Error, Kind};
use zitadel_wasm::transport::Transport;

wasm_bindgen_test_configure!(run_in_browser);

const SERVER: &str = match option_env!("ZITADEL_TEST_SERVER") {
    Some(url) => url,
    None => "http://127.0.0.1:8080",
};

const TRANSPORTS: [Transport; 2] = [Transport::GrpcWeb, Transport::Json];

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch)]
    fn fetch(url: &str) -> Promise;
}

fn from_js(value: JsValue) -> Value {
    Value::deserialize(serde_wasm_bindgen::Deserializer::from(value)).unwrap()
}

fn json(text: &str) -> Value {
    from_js(js_sys::JSON::parse(text).unwrap())
}

fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(value, |at, name| match at {
        Value::List(items) => &items[name.parse::<usize>().unwrap()],
        at => at.get(name).unwrap_or(&Value::Null),
    })
}

fn string(value: &Value, path: &str) -> String {
    at(value, path).as_str().unwrap_or_else(|| panic!("{path} is no string in {value:?}")).to_owned()
}

async fn info() -> Value {
    let response = JsFuture::from(fetch(&format!("{SERVER}/_test/info"))).await.unwrap();
    let body = Reflect::get(&response, &"json".into()).unwrap().unchecked_into::<Function>();
    from_js(JsFuture::from(body.call0(&response).unwrap().unchecked_into::<Promise>()).await.unwrap())
}

async fn admin(transport: Transport) -> Client {
    let token = string(&info().await, "adminToken");
    Client::new(SERVER).unwrap().with_transport(transport).with_token(token)
}

async fn call(client: &Client, method: &str, request: &str) -> Result<Value, Error> {
    client.call(method, &json(request)).await
}

fn random(name: &str) -> String {
    format!("{name}-{}", js_sys::Math::random())
}

async fn human(admin: &Client, name: &str) -> String {
    let request = format!(
        r#"{{"username":"{name}","profile":{{"givenName":"Ada","familyName":"Example"}},
            "email":{{"email":"{name}@example.com","isVerified":true}},"password":{{"password":"Password1!"}}}}"#
    );
    string(&call(admin, "zitadel.user.v2.UserService/AddHumanUser", &request).await.unwrap(), "userId")
}

#[wasm_bindgen_test]
async fn a_phone_is_verified_over_either_transport() {
    for transport in TRANSPORTS {
        let admin = admin(transport).await;
        let id = human(&admin, &random("browser")).await;
        let request = format!(r#"{{"userId":"{id}","phone":"+41 79 123 45 67","returnCode":{{}}}}"#);
        let code =
            string(&call(&admin, "zitadel.user.v2.UserService/SetPhone", &request).await.unwrap(), "verificationCode");
        let verify = |code: &str| format!(r#"{{"userId":"{id}","verificationCode":"{code}"}}"#);
        let method = "zitadel.user.v2.UserService/VerifyPhone";

        let refused = call(&admin, method, &verify("WRONG1")).await.unwrap_err();
        assert_eq!((refused.kind, refused.code, refused.reason()), (Kind::Rpc, Code::INVALID_ARGUMENT, "code_invalid"));
        assert_eq!(refused.id.as_deref(), Some("COMMAND-eis9R"));

        let unsent = call(&admin, method, &verify(&"😀".repeat(21))).await.unwrap_err();
        assert_eq!(unsent.kind, Kind::Validation);
        assert_eq!(unsent.violations[0].path, "verificationCode");

        let done = call(&admin, method, &verify(&code)).await.unwrap();
        assert!(string(&done, "details.changeDate").ends_with('Z'));
        let request = format!(r#"{{"userId":"{id}"}}"#);
        let user = call(&admin, "zitadel.user.v2.UserService/GetUserByID", &request).await.unwrap();
        assert_eq!(*at(&user, "user.human.phone"), json(r#"{"phone":"+41791234567","isVerified":true}"#));
    }
}

#[wasm_bindgen_test]
async fn both_transports_return_equal_messages_and_errors() {
    let id = human(&admin(Transport::Json).await, &random("alike")).await;
    let calls = [
        ("zitadel.user.v2.UserService/GetUserByID", format!(r#"{{"userId":"{id}"}}"#)),
        ("zitadel.auth.v1.AuthService/GetMyUser", "{}".into()),
        ("zitadel.auth.v1.AuthService/ListMyAuthFactors", "{}".into()),
        ("zitadel.user.v2.UserService/VerifyTOTPRegistration", format!(r#"{{"userId":"{id}","code":"123456"}}"#)),
        ("zitadel.user.v2.UserService/GetUserByID", r#"{"userId":"100000000000000001"}"#.into()),
        ("zitadel.settings.v2.SettingsService/GetLoginSettings", "{}".into()),
    ];
    for (method, request) in calls {
        let mut seen = Vec::new();
        for transport in TRANSPORTS {
            // The HTTP status is the one thing that differs between transports.
            let result = call(&admin(transport).await, method, &request).await;
            seen.push(result.map_err(|e| Error { http_status: None, ..e }));
        }
        assert_eq!(seen[0], seen[1], "{method}");
    }
}

#[wasm_bindgen_test]
async fn refreshes_a_rejected_token_once() {
    for transport in TRANSPORTS {
        let good = string(&info().await, "adminToken");
        let asked = Rc::new(RefCell::new(Vec::new()));
        let noted = Rc::clone(&asked);
        let client = Client::new(SERVER).unwrap().with_transport(transport).with_token_provider(move |refresh| {
            noted.borrow_mut().push(refresh);
            let token = if refresh { good.clone() } else { "stale".to_owned() };
            Box::pin(async move { Ok(Some(token)) })
        });
        let user = call(&client, "zitadel.auth.v1.AuthService/GetMyUser", "{}").await.unwrap();
        assert_eq!(string(&user, "user.userName"), "admin");
        assert_eq!(*asked.borrow(), [false, true]);
    }
}

#[wasm_bindgen_test]
async fn tells_an_unreachable_server_a_timeout_and_a_missing_token_apart() {
    for transport in TRANSPORTS {
        let method = "zitadel.auth.v1.AuthService/GetMyUser";
        let anonymous = Client::new(SERVER).unwrap().with_transport(transport);
        let error = call(&anonymous, method, "{}").await.unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Rpc, Code::UNAUTHENTICATED));

        // Port 9 is that of the discard service, which browsers do not even try.
        let unreachable = Client::new("http://127.0.0.1:9").unwrap().with_transport(transport);
        let error = call(&unreachable, method, "{}").await.unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Network, Code::UNAVAILABLE));

        let hasty = admin(transport).await.with_timeout_ms(0);
        let error = call(&hasty, method, "{}").await.unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Timeout, Code::DEADLINE_EXCEEDED));
    }
}

#[wasm_bindgen_test]
fn rejects_a_base_url_that_passwords_must_not_be_sent_to() {
    for url in ["http://example.com", "ftp://localhost", "no url"] {
        assert_eq!(Client::new(url).err().unwrap().kind, Kind::Validation, "{url}");
    }
}

#[wasm_bindgen_test]
fn every_validation_vector_is_judged_in_the_browser_as_zitadel_judges_it() {
    vectors::judge_all(vectors::OF_2025, json);
    vectors::judge_all(vectors::OF_2026, json);
}
