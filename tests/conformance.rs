//! The list of responses that a server may send, played to the crate's clients in a real browser: [`zitadel_wasm::Client`]
//! over gRPC-Web and JSON, and a typed tonic client behind the guard. The npm package runs the same list in
//! `tests/browsers`, the client of the feature `native` in `tests/native_hostile.rs`.
//!
//! `cargo xtask test browser` starts the server of the cases and says where it is in `ZITADEL_HOSTILE_SERVER`.

#![cfg(all(target_arch = "wasm32", feature = "tonic"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "hostile/list.rs"]
mod list;

use list::{Case, differs};
use serde::Deserialize;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};
use zitadel_wasm::Client;
use zitadel_wasm::codec::Value;
use zitadel_wasm::error::Error;
use zitadel_wasm::messages::zitadel::user::v2::VerifyPhoneRequest;
use zitadel_wasm::messages::zitadel::user::v2::user_service_client::UserServiceClient;
use zitadel_wasm::tonic_web::{bearer, channel};
use zitadel_wasm::transport::Transport;

wasm_bindgen_test_configure!(run_in_browser);

const SERVER: Option<&str> = option_env!("ZITADEL_HOSTILE_SERVER");

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch)]
    fn fetch(url: &str) -> js_sys::Promise;
}

async fn cases() -> Vec<Case> {
    let server = SERVER.expect("ZITADEL_HOSTILE_SERVER says where the server of the cases is");
    let response = JsFuture::from(fetch(&format!("{server}/cases"))).await.unwrap();
    let body = js_sys::Reflect::get(&response, &"json".into()).unwrap().unchecked_into::<js_sys::Function>();
    let json = JsFuture::from(body.call0(&response).unwrap().unchecked_into::<js_sys::Promise>()).await.unwrap();
    let json = Value::deserialize(serde_wasm_bindgen::Deserializer::from(json)).unwrap();
    list::cases(server, &json)
}

#[wasm_bindgen_test]
async fn the_crates_client_reads_every_response_of_the_list_as_the_npm_package_does() {
    let request = list::request();
    let mut failed = Vec::new();
    let all = cases().await;
    for case in &all {
        let transport = if case.over_json { Transport::Json } else { Transport::GrpcWeb };
        let client = Client::new(&case.url).unwrap().with_transport(transport).with_token("s3cretToken");
        let got = client.with_timeout_ms(case.timeout_ms).call(list::METHOD, &request).await;
        failed.extend(differs(&case.expect, &got, true).map(|what| format!("{transport:?}: {}: {what}", case.name)));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(all.len() > 100);
}

#[wasm_bindgen_test]
async fn tonic_reads_every_response_of_the_list_except_those_named_with_a_reason() {
    let mut failed = Vec::new();
    for case in cases().await.iter().filter(|case| !case.over_json) {
        let mut client = UserServiceClient::with_interceptor(channel(&case.url).unwrap(), bearer("s3cretToken"));
        let request = VerifyPhoneRequest { user_id: "1".into(), verification_code: "s3cretCode".into() };
        let call = async { client.verify_phone(request).await };
        let late = gloo_timers::future::TimeoutFuture::new(case.timeout_ms.min(2_000));
        let got = match futures_util::future::select(std::pin::pin!(call), late).await {
            futures_util::future::Either::Left((result, _)) => match result {
                // A typed message; its details show what it has.
                Ok(response) => Ok(response.into_inner().details.map_or(Value::Null, |d| {
                    let details = vec![
                        ("sequence".into(), Value::String(d.sequence.to_string())),
                        ("resourceOwner".into(), Value::String(d.resource_owner)),
                    ];
                    Value::Object(vec![("details".into(), Value::Object(details))])
                })),
                Err(status) => Err(Error::from(status)),
            },
            futures_util::future::Either::Right(_) => Err(Error::new(
                zitadel_wasm::error::Kind::Timeout,
                zitadel_wasm::error::Code::DEADLINE_EXCEEDED,
                "late",
            )),
        };
        match (&case.tonic, differs(&case.expect, &got, false)) {
            (Some(why), Some(_)) => console_log!("tonic: {}: {why}", case.name),
            (Some(why), None) if !case.sometimes => {
                failed.push(format!("{}: it can, although the list says: {why}", case.name))
            }
            (None, Some(what)) => failed.push(format!("{}: {what}", case.name)),
            (_, None) => {}
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[wasm_bindgen_test]
async fn tonic_does_not_send_a_request_that_would_be_refused() {
    let mut client = UserServiceClient::new(channel("http://127.0.0.1:9").unwrap());
    let request = VerifyPhoneRequest { user_id: String::new(), verification_code: "😀".repeat(21) };
    let error = Error::from(client.verify_phone(request).await.unwrap_err());
    let paths: Vec<&str> = error.violations.iter().map(|v| v.path.as_str()).collect();
    assert_eq!(paths, ["userId", "verificationCode"]);
}
