//! What the client uses of a browser: fetch (one request over gloo-net, and its response read to the end), timers, URLs.

use super::Client;
use super::json::{parse, stringify};
use super::limits::has_too_many_values;
use crate::codec::Value;
use crate::core::{Outcome, request_headers};
use crate::error::{Code, Error, Kind};
use crate::schema::HttpMethod;
use crate::transport::json::is_json;
use crate::transport::{HttpRequest, HttpResponse};
use gloo_net::http::{Headers, Method, RequestBuilder, Response};
use gloo_timers::future::TimeoutFuture;
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestRedirect};
use zitadel_schema::protocol::{MAX_RESPONSE_BYTES, header};

/// The URL as browsers write it.
pub(super) fn href(text: &str) -> Option<String> {
    web_sys::Url::new(text).ok().map(|url| url.href())
}

/// Waits; timers take 31 bits.
pub(super) fn sleep(ms: u32) -> TimeoutFuture {
    TimeoutFuture::new(ms.min(i32::MAX as u32))
}

/// Between 0 and 1.
pub(super) fn random() -> f64 {
    js_sys::Math::random()
}

impl Client {
    /// Sends the request and reads the response. The error is a request that no browser would send.
    pub(super) async fn fetch(&self, request: &HttpRequest, token: Option<String>) -> Result<Outcome, Error> {
        let abort = AbortOnDrop::new()?;
        let headers = Headers::new();
        for (name, value) in &self.headers {
            headers.set(name, value);
        }
        for (name, value) in request_headers(self.transport, request) {
            headers.set(name, value);
        }
        if let Some(token) = token {
            headers.set(header::AUTHORIZATION, &format!("Bearer {token}"));
        }
        let builder = RequestBuilder::new(&format!("{}{}", self.base_url, request.path))
            .method(fetch_method(request.http_method))
            .redirect(RequestRedirect::Error)
            .abort_signal(Some(&abort.0.signal()))
            .headers(headers);
        let built = match &request.body {
            Value::Null => builder.build(),
            Value::Bytes(bytes) => builder.body(js_sys::Uint8Array::from(bytes.as_slice())),
            value => builder.body(stringify(value)?),
        };
        let request =
            built.map_err(|_| Error::refused("headers", "have a name or a value that no header can carry"))?;
        Ok(match request.send().await {
            Ok(response) => self.outcome(&response).await,
            Err(_) => no_response(None),
        })
    }

    async fn outcome(&self, response: &Response) -> Outcome {
        let status = response.status();
        let bytes = match read_body(response).await {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Outcome::TooLong { http_status: status, limit: MAX_RESPONSE_BYTES as u64 },
            Err(_) => return no_response(Some(status)),
        };
        let text = |name: &str| response.headers().get(name);
        let content_type = text(header::CONTENT_TYPE).unwrap_or_default();
        if is_json(&content_type) && has_too_many_values(&bytes) {
            return Outcome::TooMany { http_status: status };
        }
        let parsed = if is_json(&content_type) { parse(&bytes) } else { None };
        let http = HttpResponse {
            status,
            content_type,
            grpc_status: text(header::GRPC_STATUS),
            grpc_message: text(header::GRPC_MESSAGE),
            grpc_details: text(header::GRPC_STATUS_DETAILS),
            body: parsed.unwrap_or(Value::Bytes(bytes)),
        };
        let seconds = |ms: f64| (ms / 1000.0) as i64;
        let retry_after = text(header::RETRY_AFTER);
        let retry_date = retry_after.as_deref().map(js_sys::Date::parse).filter(|ms| !ms.is_nan()).map(seconds);
        Outcome::Response { http, retry_after, retry_date, now: seconds(js_sys::Date::now()) }
    }
}

fn fetch_method(method: HttpMethod) -> Method {
    match method {
        HttpMethod::Get => Method::GET,
        HttpMethod::Put => Method::PUT,
        HttpMethod::Post => Method::POST,
        HttpMethod::Delete => Method::DELETE,
        HttpMethod::Patch => Method::PATCH,
    }
}

/// There is no whole response. The browser knows whether the device has a network at all; a worker has a navigator, too.
fn no_response(http_status: Option<u16>) -> Outcome {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into());
    let on_line = navigator.and_then(|navigator| Reflect::get(&navigator, &"onLine".into()));
    Outcome::NoResponse { http_status, offline: on_line.is_ok_and(|on_line| on_line == JsValue::FALSE) }
}

/// The body; `None` when it is longer than [`MAX_RESPONSE_BYTES`].
async fn read_body(response: &Response) -> Result<Option<Vec<u8>>, JsValue> {
    let mut out = Vec::new();
    let Some(stream) = response.body() else { return Ok(Some(out)) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let read = JsFuture::from(reader.read()).await?;
        if Reflect::get(&read, &"done".into())?.is_truthy() {
            return Ok(Some(out));
        }
        let chunk: js_sys::Uint8Array = Reflect::get(&read, &"value".into())?.unchecked_into();
        out.extend_from_slice(&chunk.to_vec());
        if out.len() > MAX_RESPONSE_BYTES {
            // The call's own end stops the rest; nothing waits for this promise.
            drop(reader.cancel());
            return Ok(None);
        }
    }
}

/// Stops the fetch when the call is over, or its future dropped. gloo-net's own panics on rejections that are no `Error`.
struct AbortOnDrop(AbortController);

impl AbortOnDrop {
    fn new() -> Result<Self, Error> {
        let missing = |_| Error::new(Kind::Protocol, Code::INTERNAL, "AbortController is missing");
        AbortController::new().map(Self).map_err(missing)
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}
