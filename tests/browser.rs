//! The SDK in a real browser, against the running paired server, over both transports.
//!
//! `cargo xtask test browser` starts the server and says where it is in `ZITADEL_TEST_SERVER`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use zitadel_wasm::Client;

wasm_bindgen_test_configure!(run_in_browser);

const SERVER: &str = match option_env!("ZITADEL_TEST_SERVER") {
    Some(url) => url,
    None => "http://127.0.0.1:8080",
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch)]
    fn fetch(url: &str) -> Promise;
}

fn json(text: &str) -> JsValue {
    JSON::parse(text).unwrap()
}

fn text(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |at, name| Reflect::get(&at, &name.into()).unwrap_or(JsValue::UNDEFINED))
}

fn string(value: &JsValue, path: &str) -> String {
    get(value, path).as_string().unwrap_or_else(|| panic!("{path} is no string in {}", text(value)))
}

async fn info() -> JsValue {
    let response = JsFuture::from(fetch(&format!("{SERVER}/_test/info"))).await.unwrap();
    let body = Reflect::get(&response, &"json".into()).unwrap().unchecked_into::<Function>();
    JsFuture::from(body.call0(&response).unwrap().unchecked_into::<Promise>()).await.unwrap()
}

fn client(transport: &str, token: &str) -> Client {
    let options = json(&format!(r#"{{"baseUrl":"{SERVER}","transport":"{transport}","token":"{token}"}}"#));
    Client::new(&options).unwrap_or_else(|e| panic!("{}", text(&e)))
}

async fn call(client: &Client, method: &str, request: &str) -> Result<JsValue, JsValue> {
    JsFuture::from(client.call(method.into(), json(request), JsValue::UNDEFINED)).await
}

async fn human(admin: &Client, name: &str) -> String {
    let request = format!(
        r#"{{"username":"{name}","profile":{{"givenName":"Ada","familyName":"Example"}},
            "email":{{"email":"{name}@example.com","isVerified":true}},"password":{{"password":"Password1!"}}}}"#
    );
    string(&call(admin, "zitadel.user.v2.UserService/AddHumanUser", &request).await.unwrap(), "userId")
}

async fn a_phone_is_verified(transport: &str) {
    let admin = client(transport, &string(&info().await, "adminToken"));
    let id = human(&admin, &format!("browser-{transport}-{}", js_sys::Math::random())).await;
    let request = format!(r#"{{"userId":"{id}","phone":"+41 79 123 45 67","returnCode":{{}}}}"#);
    let code =
        string(&call(&admin, "zitadel.user.v2.UserService/SetPhone", &request).await.unwrap(), "verificationCode");
    let verify = |code: &str| format!(r#"{{"userId":"{id}","verificationCode":"{code}"}}"#);
    let method = "zitadel.user.v2.UserService/VerifyPhone";

    let refused = call(&admin, method, &verify("WRONG1")).await.unwrap_err();
    assert_eq!(string(&refused, "kind"), "rpc");
    assert_eq!(string(&refused, "id"), "COMMAND-eis9R");
    assert_eq!(get(&refused, "code"), 3);

    let unsent = call(&admin, method, &verify(&"😀".repeat(21))).await.unwrap_err();
    assert_eq!(string(&unsent, "kind"), "validation");
    assert_eq!(string(&unsent, "violations.0.path"), "verificationCode");

    let done = call(&admin, method, &verify(&code)).await.unwrap();
    assert!(string(&done, "details.changeDate").ends_with('Z'));
    let user =
        call(&admin, "zitadel.user.v2.UserService/GetUserByID", &format!(r#"{{"userId":"{id}"}}"#)).await.unwrap();
    assert_eq!(text(&get(&user, "user.human.phone")), r#"{"phone":"+41791234567","isVerified":true}"#);
}

#[wasm_bindgen_test]
async fn a_phone_is_verified_over_grpc_web() {
    a_phone_is_verified("grpc-web").await;
}

#[wasm_bindgen_test]
async fn a_phone_is_verified_over_json() {
    a_phone_is_verified("json").await;
}

#[wasm_bindgen_test]
async fn both_transports_answer_alike_to_the_letter() {
    let token = string(&info().await, "adminToken");
    let id = human(&client("json", &token), &format!("alike-{}", js_sys::Math::random())).await;
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
        for transport in ["grpc-web", "json"] {
            seen.push(match call(&client(transport, &token), method, &request).await {
                Ok(answer) => text(&answer),
                Err(error) => {
                    // The HTTP status is the one thing that is a transport's own.
                    Reflect::delete_property(&error.clone().unchecked_into::<Object>(), &"httpStatus".into()).unwrap();
                    text(&error)
                }
            });
        }
        assert_eq!(seen[0], seen[1], "{method}");
    }
}

#[wasm_bindgen_test]
async fn a_call_without_a_token_is_refused_by_the_server() {
    for transport in ["grpc-web", "json"] {
        let error = call(&client(transport, ""), "zitadel.auth.v1.AuthService/GetMyUser", "{}").await.unwrap_err();
        assert_eq!((string(&error, "kind").as_str(), get(&error, "code").as_f64()), ("rpc", Some(16.0)));
    }
}

#[wasm_bindgen_test]
async fn fifty_calls_at_once_on_one_client_are_answered() {
    let client = client("grpc-web", &string(&info().await, "adminToken"));
    let calls = Array::new();
    for _ in 0..50 {
        calls.push(&client.call("zitadel.auth.v1.AuthService/GetMyUser".into(), json("{}"), JsValue::UNDEFINED));
    }
    let answers: Array = JsFuture::from(Promise::all(&calls)).await.unwrap().unchecked_into();
    assert_eq!(answers.length(), 50);
    assert!(answers.iter().all(|a| string(&a, "user.userName") == "admin"));
}

#[wasm_bindgen_test]
fn every_validation_vector_is_judged_in_the_browser_as_zitadel_judges_it() {
    let client = client("json", "");
    let mut count = 0;
    for line in include_str!("data/validation-vectors.jsonl").lines() {
        let vector = json(line);
        let ours: Array = client.validate(&string(&vector, "type"), &get(&vector, "value")).unwrap().unchecked_into();
        let theirs: Array = get(&vector, "violations").unchecked_into();
        let told = |list: &Array| -> Vec<String> {
            list.iter().map(|v| format!("{} {}", string(&v, "path"), string(&v, "rule"))).collect()
        };
        assert_eq!(told(&ours), told(&theirs), "{line}");
        count += 1;
    }
    assert_eq!(count, 3281);
}
