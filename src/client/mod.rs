//! The client of Rust pages (Leptos, Yew, Dioxus): [`Core`] driven over gloo-net. In JavaScript pages the npm package's
//! own JavaScript does this; requests, answers and errors are the same.

use crate::codec::Value;
use crate::core::Core;
use crate::error::{Code, Error, Kind};
use crate::schema::Verb;
use crate::transport::{Answer, HttpRequest, Transport, retry};
use crate::validate::RuleChecks;
use gloo_net::http::{Headers, Method, RequestBuilder, Response};
use gloo_timers::future::TimeoutFuture;
use js_sys::Reflect;
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::Poll;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestRedirect};

/// A server that never answers is not waited for for ever.
const TIMEOUT_MS: u32 = 30_000;

/// gRPC's own limit of a message.
const MAX_ANSWER_BYTES: usize = 4 * 1024 * 1024;

/// What a token provider promises: the token, or `None` for an anonymous call.
pub type TokenFuture = Pin<Box<dyn Future<Output = Result<Option<String>, Error>>>>;

/// A client. Cheap to make: the contract is read once for all.
pub struct Client {
    core: &'static Core,
    base_url: String,
    transport: Transport,
    rules: RuleChecks,
    token: Option<Box<dyn Fn(bool) -> TokenFuture>>,
    headers: Vec<(String, String)>,
    timeout_ms: u32,
}

impl Client {
    /// A client of the ZITADEL at `base_url`: gRPC-Web, anonymous, half a minute for each call.
    ///
    /// # Errors
    /// When `base_url` is no URL of https, or of http on this machine.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        let url = web_sys::Url::new(base_url).map_err(|_| Error::refused("baseUrl", "is no URL"))?;
        let host = url.hostname();
        let here = matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]") || host.ends_with(".localhost");
        if url.protocol() != "https:" && !(url.protocol() == "http:" && here) {
            return Err(Error::refused("baseUrl", "must be https; http is for this machine only"));
        }
        Ok(Self {
            core: Core::shared()?,
            base_url: base_url.trim_end_matches('/').to_owned(),
            transport: Transport::GrpcWeb,
            rules: RuleChecks::Enforce,
            token: None,
            headers: Vec::new(),
            timeout_ms: TIMEOUT_MS,
        })
    }

    /// Which way calls go; answers and errors are the same.
    #[must_use]
    pub fn with_transport(self, transport: Transport) -> Self {
        Self { transport, ..self }
    }

    /// Whether requests that break a rule of the contract are sent. With [`RuleChecks::Off`] only types and names are
    /// checked; [`Core::validate`] still tells what would be refused.
    #[must_use]
    pub fn with_rules(self, rules: RuleChecks) -> Self {
        Self { rules, ..self }
    }

    /// A bearer token for every call.
    #[must_use]
    pub fn with_token(self, token: impl Into<String>) -> Self {
        let token = token.into();
        self.with_token_provider(move |_| {
            let token = token.clone();
            Box::pin(async move { Ok(Some(token)) })
        })
    }

    /// Asks for the token at each call; with `true` when the last one was refused, and a new one is wanted.
    #[must_use]
    pub fn with_token_provider(self, provider: impl Fn(bool) -> TokenFuture + 'static) -> Self {
        Self { token: Some(Box::new(provider)), ..self }
    }

    /// A header of every call, such as `x-zitadel-orgid`.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// How many milliseconds a call may take, its retries included.
    #[must_use]
    pub fn with_timeout_ms(self, timeout_ms: u32) -> Self {
        Self { timeout_ms, ..self }
    }

    /// The contract, for limits and checks without sending.
    #[must_use]
    pub fn core(&self) -> &Core {
        self.core
    }

    /// Calls `package.Service/Method`. Dropping the future stops the request.
    ///
    /// # Errors
    /// A violation, for which nothing was sent; ZITADEL's refusal; or why there is no answer.
    pub async fn call(&self, method: &str, request: &Value) -> Result<Value, Error> {
        let request = self.core.prepare(self.transport, method, request, self.rules)?;
        let mut work = pin!(self.tries(method, &request));
        // Timers take 31 bits.
        let mut late = pin!(TimeoutFuture::new(self.timeout_ms.min(i32::MAX as u32)));
        std::future::poll_fn(|context| {
            if let Poll::Ready(done) = work.as_mut().poll(context) {
                return Poll::Ready(done);
            }
            let late = late.as_mut().poll(context);
            late.map(|()| Err(Error::new(Kind::Timeout, Code::DEADLINE_EXCEEDED, "there was no answer in time")))
        })
        .await
    }

    /// Tokens, requests and waits, until there is an outcome.
    async fn tries(&self, method: &str, request: &HttpRequest) -> Result<Value, Error> {
        let mut tries = 0;
        let mut refreshed = false;
        loop {
            let token = self.token(refreshed).await?;
            let failed = match self.exchange(method, request, token).await {
                Ok(answer) => return Ok(answer),
                Err(failed) => failed,
            };
            if failed.kind == Kind::Rpc && failed.code == Code::UNAUTHENTICATED && self.token.is_some() && !refreshed {
                refreshed = true;
                continue;
            }
            let http = failed.http_status.unwrap_or_default();
            let wait = retry::patience(failed.code.0, http, -1.0, tries, js_sys::Math::random());
            if wait < 0.0 || !self.core.is_idempotent(method) || !matches!(failed.kind, Kind::Rpc | Kind::Network) {
                return Err(failed);
            }
            TimeoutFuture::new(wait as u32).await;
            tries += 1;
        }
    }

    async fn token(&self, refresh: bool) -> Result<Option<String>, Error> {
        let Some(provider) = &self.token else { return Ok(None) };
        let token = provider(refresh).await?.filter(|t| !t.is_empty());
        if token.as_ref().is_some_and(|t| !t.bytes().all(|b| b.is_ascii_graphic())) {
            return Err(Error::refused(
                "token",
                "must not have line breaks, spaces or other characters that no header can carry",
            ));
        }
        Ok(token)
    }

    async fn exchange(&self, method: &str, request: &HttpRequest, token: Option<String>) -> Result<Value, Error> {
        let stop = Stop::new()?;
        let headers = Headers::new();
        for (name, value) in &self.headers {
            headers.set(name, value);
        }
        if self.transport == Transport::Json {
            headers.set("accept", "application/json");
        } else {
            headers.set("x-grpc-web", "1");
        }
        if let Some(token) = token {
            headers.set("authorization", &format!("Bearer {token}"));
        }
        let verb = match request.verb {
            Verb::Get => Method::GET,
            Verb::Put => Method::PUT,
            Verb::Post => Method::POST,
            Verb::Delete => Method::DELETE,
            Verb::Patch => Method::PATCH,
        };
        let builder = RequestBuilder::new(&format!("{}{}", self.base_url, request.path))
            .method(verb)
            .redirect(RequestRedirect::Error)
            .abort_signal(Some(&stop.0.signal()));
        let built = match &request.body {
            Value::Null => builder.headers(headers).build(),
            Value::Bytes(bytes) => {
                headers.set("content-type", "application/grpc-web+proto");
                builder.headers(headers).body(js_sys::Uint8Array::from(bytes.as_slice()))
            }
            value => {
                headers.set("content-type", "application/json");
                builder.headers(headers).body(stringify(value)?)
            }
        };
        let request =
            built.map_err(|_| Error::refused("headers", "have a name or a value that no header can carry"))?;
        let response = request.send().await.map_err(|_| unanswered(None))?;
        let answer = self.answer(&response).await?;
        self.core.read(self.transport, method, answer)
    }

    async fn answer(&self, response: &Response) -> Result<Answer, Error> {
        let status = response.status();
        let bytes = whole(response).await.map_err(|_| unanswered(Some(status)))?;
        let Some(bytes) = bytes else {
            let error = Error::protocol(status, "the answer is longer than 4 MiB");
            return Err(Error { code: Code::RESOURCE_EXHAUSTED, ..error });
        };
        let header = |name: &str| response.headers().get(name);
        let content_type = header("content-type").unwrap_or_default();
        let parsed = if self.transport == Transport::Json { parse(&bytes) } else { None };
        Ok(Answer {
            status,
            content_type,
            grpc_status: header("grpc-status"),
            grpc_message: header("grpc-message"),
            grpc_details: header("grpc-status-details-bin"),
            body: parsed.unwrap_or(Value::Bytes(bytes)),
        })
    }
}

/// The body; `None` when it is longer than it may be.
async fn whole(response: &Response) -> Result<Option<Vec<u8>>, JsValue> {
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
        if out.len() > MAX_ANSWER_BYTES {
            // The call's own end stops the rest; nothing waits for this promise.
            drop(reader.cancel());
            return Ok(None);
        }
    }
}

/// No whole answer.
fn unanswered(http_status: Option<u16>) -> Error {
    let message = "there was no answer: offline, refused, cut, redirected, or forbidden by CORS";
    Error { http_status, ..Error::new(Kind::Network, Code::UNAVAILABLE, message) }
}

/// JSON text, by the page's own `JSON.stringify`.
fn stringify(value: &Value) -> Result<JsValue, Error> {
    let told = |_| Error::refused("", "has no JSON form");
    let object = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|_| told(()))?;
    js_sys::JSON::stringify(&object).map(JsValue::from).map_err(|_| told(()))
}

/// The value of JSON text, by the page's own `JSON.parse`.
fn parse(bytes: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(bytes).ok()?;
    if nested_too_deeply(text) || has_lone_surrogate(text) {
        return None;
    }
    Value::deserialize(serde_wasm_bindgen::Deserializer::from(js_sys::JSON::parse(text).ok()?)).ok()
}

/// Whether JSON text is nested more deeply than any message: reading it would overflow the stack.
fn nested_too_deeply(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0u32, false, false);
    for b in text.bytes() {
        match b {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > crate::codec::MAX_DEPTH {
            return true;
        }
    }
    false
}

/// Whether JSON text escapes half of a surrogate pair, which no UTF-8 can carry and Rust's strings would lose.
fn has_lone_surrogate(text: &str) -> bool {
    let unit = |at: usize| text.get(at..at + 4).and_then(|hex| u16::from_str_radix(hex, 16).ok()).unwrap_or_default();
    let mut at = 0;
    while let Some(found) = text.as_bytes().get(at..).and_then(|rest| rest.iter().position(|b| *b == b'\\')) {
        at += found + 2;
        if text.as_bytes().get(at - 1) != Some(&b'u') {
            continue;
        }
        match unit(at) {
            0xd800..=0xdbff if text.get(at + 4..at + 6) == Some("\\u") && (0xdc00..=0xdfff).contains(&unit(at + 6)) => {
                at += 10;
            }
            0xd800..=0xdfff => return true,
            _ => at += 4,
        }
    }
    false
}

/// Stops the fetch when the call is over, or dropped.
struct Stop(AbortController);

impl Stop {
    fn new() -> Result<Self, Error> {
        let told = |_| Error::new(Kind::Protocol, Code::INTERNAL, "there is no AbortController here");
        AbortController::new().map(Self).map_err(told)
    }
}

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.abort();
    }
}
