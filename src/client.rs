//! One call from a caller's object to ZITADEL's answer: check, token, transport, and what came back.

use crate::codec::{self, Mode, Value};
use crate::error::{Code, Error, Kind};
use crate::js::{parse, value_from_js};
use crate::schema::{Method, Schema, Service};
use crate::text::join;
use crate::transport::cancel::{Cancel, Stopped};
use crate::transport::fetch::{self, Failed, Outgoing};
use crate::transport::{Body, HttpAnswer, HttpRequest, Transport, grpc_web, json, rest};
use crate::validate::{Limit, Violation};
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// A failure, and the JavaScript value that caused it.
pub(crate) struct Failure {
    pub(crate) error: Error,
    pub(crate) cause: JsValue,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error, cause: JsValue::UNDEFINED }
    }
}

/// A request or an option that is refused.
fn refuse(path: &str, message: &str) -> Failure {
    let violation = Violation { path: path.to_owned(), rule: "type", message: message.to_owned(), limit: Limit::None };
    Error::validation(vec![violation]).into()
}

/// A client's options, and the contract.
pub(crate) struct Client {
    pub(crate) schema: Schema,
    base_url: String,
    transport: Transport,
    token: JsValue,
    headers: Vec<(String, String)>,
}

impl Client {
    pub(crate) fn new(options: &JsValue) -> Result<Self, Failure> {
        let schema = Schema::embedded().map_err(|e| Error::new(Kind::Protocol, Code::INTERNAL, e.to_string()))?;
        if !options.is_object() {
            return Err(refuse("options", "must be an object with a baseUrl"));
        }
        let base_url = get(options, "baseUrl")?
            .as_string()
            .ok_or_else(|| refuse("baseUrl", "must be a string, such as https://my-instance.zitadel.cloud"))?;
        let base_url = base_url.trim_end_matches('/').to_owned();
        if base_url.contains(['?', '#']) {
            return Err(refuse("baseUrl", "must not have a query string or a fragment"));
        }
        let transport = get(options, "transport")?;
        let transport = match transport.as_string().as_deref() {
            None if transport.is_undefined() => Transport::GrpcWeb,
            Some("grpc-web") => Transport::GrpcWeb,
            Some("json") => Transport::Json,
            _ => return Err(refuse("transport", "must be \"grpc-web\" or \"json\"")),
        };
        let token = get(options, "token")?;
        if !token.is_undefined() && !token.is_null() && !token.is_string() && !token.is_function() {
            return Err(refuse("token", "must be a string, or a function that gives one or a promise of one"));
        }
        let headers = headers(&get(options, "headers")?)?;
        Ok(Self { schema, base_url, transport, token, headers })
    }

    pub(crate) async fn call(&self, path: &str, request: &JsValue, options: &JsValue) -> Result<Value, Failure> {
        let (method, request) = self.prepare(path, request)?;
        let options = CallOptions::read(options)?;
        let cancel = options.cancel()?;
        match cancel.race(self.exchange(method, request, &options.headers, &cancel)).await {
            Ok(answer) => answer,
            Err(stopped) => Err(given_up(stopped)),
        }
    }

    /// Everything that is done before anything is awaited. What can be kept out of the async functions is: their state
    /// machines cost more than functions do.
    fn prepare(&self, path: &str, request: &JsValue) -> Result<(&Method, HttpRequest), Failure> {
        let (service, method) = self
            .schema
            .method(path)
            .ok_or_else(|| refuse("method", "is none of the contract; it is spelt package.Service/Method"))?;
        let value = match value_from_js(request).map_err(|stuck| Error::validation(vec![stuck]))? {
            Value::Null if request.is_undefined() => Value::Object(Vec::new()),
            value => value,
        };
        let message = codec::encode(&self.schema, method.request, &value, Mode::Request).map_err(Error::validation)?;
        Ok((method, self.request(service, method, &message)?))
    }

    fn request(&self, service: &Service, method: &Method, message: &[u8]) -> Result<HttpRequest, Failure> {
        if self.transport == Transport::GrpcWeb {
            return Ok(grpc_web::request(service, method, message));
        }
        // The canonical form of the very bytes that gRPC-Web would send.
        let canonical = codec::decode(&self.schema, method.request, message)
            .map_err(|e| Error::new(Kind::Validation, Code::INVALID_ARGUMENT, e.as_str()))?;
        Ok(rest::request(&self.schema, service, method, canonical).map_err(Error::validation)?)
    }

    async fn exchange(
        &self,
        method: &Method,
        request: HttpRequest,
        more: &[(String, String)],
        cancel: &Cancel,
    ) -> Result<Value, Failure> {
        let token = self.token().await?;
        let outgoing = self.outgoing(request, more, token, cancel)?;
        let answer = fetch::exchange(outgoing).await.map_err(unanswered)?;
        self.read(method, &answer)
    }

    fn outgoing(
        &self,
        request: HttpRequest,
        more: &[(String, String)],
        token: Option<String>,
        cancel: &Cancel,
    ) -> Result<Outgoing, Failure> {
        let headers =
            web_sys::Headers::new().map_err(|cause| Failure { cause, ..refuse("headers", "are not to be had") })?;
        if self.transport == Transport::GrpcWeb {
            set(&headers, "content-type", grpc_web::CONTENT_TYPE)?;
            set(&headers, "x-grpc-web", "1")?;
        } else {
            set(&headers, "accept", "application/json")?;
            if request.body != Body::None {
                set(&headers, "content-type", "application/json")?;
            }
        }
        for (name, value) in self.headers.iter().chain(more) {
            set(&headers, name, value)?;
        }
        if let Some(token) = token {
            set(&headers, "authorization", &join(&["Bearer ", &token]))
                .map_err(|_| refuse("token", "must not have line breaks or characters that no header can carry"))?;
        }
        Ok(Outgoing {
            verb: request.verb,
            url: join(&[&self.base_url, request.path.as_str()]),
            headers,
            body: request.body,
            signal: cancel.fetch_signal(),
        })
    }

    fn read(&self, method: &Method, answer: &HttpAnswer) -> Result<Value, Failure> {
        let bytes = match self.transport {
            Transport::GrpcWeb => grpc_web::answer(&self.schema, answer)?,
            Transport::Json => {
                let parsed = json::is_json(&answer.content_type).then(|| parse(&answer.body)).flatten();
                json::answer(&self.schema, method.response, answer, parsed)?
            }
        };
        let decoded = codec::decode(&self.schema, method.response, &bytes);
        Ok(decoded.map_err(|e| Error::protocol(answer.status, e.as_str()))?)
    }

    async fn token(&self) -> Result<Option<String>, Failure> {
        let token = match self.token.dyn_ref::<js_sys::Function>() {
            None => self.token.clone(),
            Some(provider) => {
                let failed = |cause| Failure { cause, ..refuse("token", "is not to be had: its function failed") };
                let promised = provider.call0(&JsValue::UNDEFINED).map_err(failed)?;
                JsFuture::from(js_sys::Promise::resolve(&promised)).await.map_err(failed)?
            }
        };
        if token.is_undefined() || token.is_null() {
            return Ok(None);
        }
        match token.as_string() {
            Some(token) => Ok(Some(token).filter(|t| !t.is_empty())),
            None => Err(refuse("token", "must be a string")),
        }
    }
}

/// Why a call was given up, as a failure.
fn given_up(stopped: Stopped) -> Failure {
    match stopped {
        Stopped::TimedOut => Error::new(Kind::Timeout, Code::DEADLINE_EXCEEDED, "there was no answer in time").into(),
        Stopped::Canceled(cause) => {
            Failure { error: Error::new(Kind::Canceled, Code::CANCELED, "the call was given up"), cause }
        }
    }
}

/// Why there was no answer, as a failure.
fn unanswered(failed: Failed) -> Failure {
    match failed {
        Failed::Request(cause) => Failure { cause, ..refuse("baseUrl", "gives no URL that can be fetched") },
        Failed::Network(cause) => {
            let message = "there was no answer: offline, refused, cut, or forbidden by CORS";
            Failure { error: Error::new(Kind::Network, Code::UNAVAILABLE, message), cause }
        }
    }
}

struct CallOptions {
    signal: JsValue,
    timeout_ms: Option<f64>,
    headers: Vec<(String, String)>,
}

impl CallOptions {
    fn read(options: &JsValue) -> Result<Self, Failure> {
        if options.is_undefined() || options.is_null() {
            return Ok(Self { signal: JsValue::UNDEFINED, timeout_ms: None, headers: Vec::new() });
        }
        if !options.is_object() {
            return Err(refuse("options", "must be an object"));
        }
        let timeout = get(options, "timeoutMs")?;
        let timeout_ms = match timeout.as_f64() {
            None if timeout.is_undefined() => None,
            Some(millis) if millis >= 0.0 => Some(millis),
            _ => return Err(refuse("timeoutMs", "must be a number of milliseconds")),
        };
        Ok(Self { signal: get(options, "signal")?, timeout_ms, headers: headers(&get(options, "headers")?)? })
    }

    fn cancel(&self) -> Result<Cancel, Failure> {
        Cancel::new(self.signal.clone(), self.timeout_ms)
            .map_err(|cause| Failure { cause, ..refuse("signal", "must be an AbortSignal") })
    }
}

fn get(of: &JsValue, name: &str) -> Result<JsValue, Failure> {
    Reflect::get(of, &JsValue::from_str(name))
        .map_err(|cause| Failure { cause, ..refuse(name, "cannot be read: it throws") })
}

/// Name and value of each member of an object of headers.
fn headers(of: &JsValue) -> Result<Vec<(String, String)>, Failure> {
    match value_from_js(of).map_err(|stuck| Error::validation(vec![stuck]))? {
        Value::Null => Ok(Vec::new()),
        Value::Object(members) => members
            .into_iter()
            .map(|(name, value)| match value {
                Value::String(value) => Ok((name.into_owned(), value)),
                _ => Err(refuse("headers", "must have strings for values")),
            })
            .collect(),
        _ => Err(refuse("headers", "must be an object of names and values")),
    }
}

fn set(headers: &web_sys::Headers, name: &str, value: &str) -> Result<(), Failure> {
    // The browser's own complaint could hold the value.
    headers.set(name, value).map_err(|_| refuse("headers", "have a name or a value that no header can carry"))
}
