//! What a Rust page's client does when a response does not arrive or refuses: the decisions are the call machine's, which
//! `pkg/src/call.ts` drives, too; `tests/node/failures.test.mjs` has the same cases for the npm package.
//!
//! `fetch` and `setTimeout` of the page are replaced: responses are scripted, and delays are noted and not waited for.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use zitadel_wasm::Client;
use zitadel_wasm::codec::Value;
use zitadel_wasm::error::{Code, Error, Kind};
use zitadel_wasm::transport::Transport;

wasm_bindgen_test_configure!(run_in_browser);

const TRANSPORTS: [Transport; 2] = [Transport::GrpcWeb, Transport::Json];

/// Sent again when it fails, because it only reads.
const IDEMPOTENT: &str = "zitadel.auth.v1.AuthService/GetMyUser";

/// `script` is a list of responses, the last of which is repeated; a text is a failed fetch. Timers of up to ten seconds
/// are noted and over at once; longer ones are the time limits of calls and of the test runner.
const REPLACEMENTS: &str = r#"
    const page = globalThis.zitadelTest ??= { fetch: globalThis.fetch, setTimeout: globalThis.setTimeout };
    page.sent = 0;
    page.delays = [];
    globalThis.fetch = async () => {
        page.sent += 1;
        const response = script.length > 1 ? script.shift() : script[0];
        if (typeof response === "string") throw new TypeError(response);
        return new Response(response.body, response);
    };
    globalThis.setTimeout = (handler, delay, ...rest) => {
        if (!(delay > 0 && delay <= 10_000)) return page.setTimeout.call(globalThis, handler, delay, ...rest);
        page.delays.push(delay);
        return page.setTimeout.call(globalThis, handler, 0, ...rest);
    };
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => !script.offline });
    return page;
"#;

/// The page with scripted responses, until it is dropped.
struct Page(JsValue);

impl Page {
    fn with(responses: &str) -> Self {
        Self::install(responses, false)
    }

    fn offline() -> Self {
        Self::install(r#"["Failed to fetch"]"#, true)
    }

    fn install(responses: &str, offline: bool) -> Self {
        let script = js_sys::JSON::parse(responses).unwrap();
        Reflect::set(&script, &"offline".into(), &offline.into()).unwrap();
        let install = Function::new_with_args("script", REPLACEMENTS);
        Self(install.call1(&JsValue::NULL, &script).unwrap())
    }

    fn sent(&self) -> usize {
        Reflect::get(&self.0, &"sent".into()).unwrap().as_f64().unwrap() as usize
    }

    fn delays(&self) -> Vec<u64> {
        let delays: Array = Reflect::get(&self.0, &"delays".into()).unwrap().unchecked_into();
        delays.iter().map(|delay| delay.as_f64().unwrap() as u64).collect()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        for name in ["fetch", "setTimeout"] {
            let own = Reflect::get(&self.0, &name.into()).unwrap();
            Reflect::set(&js_sys::global(), &name.into(), &own).unwrap();
        }
        let restore = Function::new_no_args("delete navigator.onLine");
        restore.call0(&JsValue::NULL).unwrap();
    }
}

fn client(transport: Transport) -> Client {
    Client::new("https://zitadel.example").unwrap().with_transport(transport).with_token("a-token")
}

async fn call(client: &Client, rpc: &str) -> Result<Value, Error> {
    client.call(rpc, &Value::Object(Vec::new())).await
}

/// A refusal by ZITADEL in either transport: gRPC-Web's in the headers, JSON's in the body.
fn overloaded(retry_after: &str) -> String {
    format!(
        r#"{{ "status": 503, "headers": {{ "content-type": "application/json", "grpc-status": "14",
            "retry-after": "{retry_after}" }}, "body": "{{\"code\":14,\"message\":\"overloaded\"}}" }}"#
    )
}

#[wasm_bindgen_test]
async fn waits_as_long_as_retry_after_says_in_seconds() {
    for transport in TRANSPORTS {
        let page = Page::with(&format!("[{}]", overloaded("7")));
        let error = call(&client(transport), IDEMPOTENT).await.unwrap_err();
        assert_eq!(error.code, Code::UNAVAILABLE);
        assert_eq!(page.delays(), [7_000, 7_000]);
        assert_eq!(page.sent(), 3);
    }
}

#[wasm_bindgen_test]
async fn waits_until_the_date_of_retry_after() {
    let date = Function::new_no_args("return new Date(Date.now() + 5000).toUTCString()");
    let date = date.call0(&JsValue::NULL).unwrap().as_string().unwrap();
    let page = Page::with(&format!("[{}]", overloaded(&date)));
    call(&client(Transport::Json), IDEMPOTENT).await.unwrap_err();
    // The date has no fractions of a second, and a little time passes before it is read.
    assert!((3_000..=5_000).contains(&page.delays()[0]), "{:?}", page.delays());
}

#[wasm_bindgen_test]
async fn does_not_wait_longer_than_ten_seconds() {
    let page = Page::with(&format!("[{}]", overloaded("11")));
    call(&client(Transport::GrpcWeb), IDEMPOTENT).await.unwrap_err();
    assert_eq!((page.sent(), page.delays().len()), (1, 0));
}

#[wasm_bindgen_test]
async fn retries_a_429_that_a_proxy_sends_as_a_page() {
    let page = r#"{ "status": 429, "headers": { "content-type": "text/html" }, "body": "<h1>Too many requests</h1>" }"#;
    for transport in TRANSPORTS {
        let page = Page::with(&format!("[{page}]"));
        let error = call(&client(transport), IDEMPOTENT).await.unwrap_err();
        assert_eq!(error.http_status, Some(429));
        assert_eq!(page.sent(), 3);
    }
}

#[wasm_bindgen_test]
async fn stops_retrying_when_ten_retries_have_failed() {
    let page = Page::with(r#"["Failed to fetch"]"#);
    let client = client(Transport::GrpcWeb);
    for _ in 0..12 {
        let error = call(&client, IDEMPOTENT).await.unwrap_err();
        assert_eq!((error.kind, error.offline), (Kind::Network, false));
    }
    assert_eq!(page.sent(), 12 + 10);
}

#[wasm_bindgen_test]
async fn sends_an_rpc_with_effects_once() {
    let page = Page::with(r#"["Failed to fetch"]"#);
    call(&client(Transport::Json), "zitadel.auth.v1.AuthService/RemoveMyPhone").await.unwrap_err();
    assert_eq!(page.sent(), 1);
}

#[wasm_bindgen_test]
async fn says_that_the_device_is_offline_and_does_not_retry() {
    let page = Page::offline();
    let error = call(&client(Transport::GrpcWeb), IDEMPOTENT).await.unwrap_err();
    assert_eq!((error.kind, error.reason(), error.offline), (Kind::Network, "offline", true));
    assert_eq!(page.sent(), 1);
}

#[wasm_bindgen_test]
fn accepts_and_rejects_the_base_urls_that_the_npm_package_does() {
    for url in ["https://a.example", "http://localhost:1", "http://a.localhost", "http://127.1", "http://[::1]:8080/x"]
    {
        assert!(Client::new(url).is_ok(), "{url}");
    }
    for url in [
        "http://a.example",
        "http://127.a.example",
        "https://mia:secret@a.example",
        "https://a.example?x=1",
        "https://a.example/#top",
        "ftp://a.example",
        "javascript:alert(1)",
        "a.example",
        "",
    ] {
        let error = Client::new(url).err().unwrap();
        assert_eq!((error.kind, error.violations[0].path.as_str()), (Kind::Validation, "baseUrl"), "{url}");
        assert!(!error.message.contains("secret"), "{url}");
    }
}
