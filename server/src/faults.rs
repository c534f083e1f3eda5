//! Faults on demand: what goes wrong between a page and a real server, for the calls that a test names.

use crate::refusal::{Code, Refusal};
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use bytes::Bytes;
use http_body_util::BodyExt as _;
use serde::{Deserialize, Serialize};
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use zitadel_wasm::codec::parse_duration;

/// What is to go wrong, and with which calls. As JSON, `POST /_test/faults` takes it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// Which calls: `zitadel.user.v2.UserService/VerifyPhone`, `zitadel.user.v2.UserService/*`, or `*`.
    pub rpc: String,
    /// How many of them; 0 is all until the faults are cleared.
    #[serde(default = "once")]
    pub times: u32,
    /// How long the answer is held back: `"2s"`, `"0.25s"`. In the machine's time, not the server's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<String>,
    /// A refusal in the protocol of the call, in place of its answer; the call does not happen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FaultStatus>,
    /// An answer of something in between, such as a proxy; the call does not happen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http: Option<FaultHttp>,
    /// Where the connection breaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<Cut>,
    /// The answer comes a byte at a time.
    #[serde(default)]
    pub split: bool,
    /// The answer says that it is of this type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
}

fn once() -> u32 {
    1
}

impl Fault {
    /// A fault of the next call of that RPC, in which nothing goes wrong yet.
    #[must_use]
    pub fn of(rpc: &str) -> Self {
        Self {
            rpc: rpc.to_owned(),
            times: 1,
            delay: None,
            status: None,
            http: None,
            cut: None,
            split: false,
            content_type: None,
        }
    }
}

/// A refusal.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FaultStatus {
    /// gRPC code, 1 to 16.
    pub code: i32,
    /// Text.
    #[serde(default)]
    pub message: String,
    /// ZITADEL's error id; without one there is no detail.
    #[serde(default)]
    pub id: String,
}

/// An answer of something in between.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FaultHttp {
    /// HTTP status.
    pub status: u16,
    /// Body.
    #[serde(default)]
    pub body: String,
    /// Its type; `text/html` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Seconds after which one may try again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

/// Where a connection breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Cut {
    /// Before the call happens.
    Call,
    /// After it, before anything of its answer.
    Answer,
    /// After half of its answer.
    Half,
}

/// The faults that wait for their calls.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    fn list(&self) -> std::sync::MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds one, after those that wait already.
    ///
    /// # Errors
    /// What of it makes no sense.
    pub fn add(&self, fault: Fault) -> Result<(), String> {
        if let Some(delay) = &fault.delay
            && parse_duration(delay).is_none_or(|(seconds, _)| !(0..=600).contains(&seconds))
        {
            return Err(format!("delay: {delay:?} is no duration such as \"2s\" up to ten minutes"));
        }
        if fault.status.as_ref().is_some_and(|status| !(1..=16).contains(&status.code)) {
            return Err("status.code has to be a gRPC code from 1 to 16".into());
        }
        if fault.http.as_ref().is_some_and(|http| StatusCode::from_u16(http.status).is_err()) {
            return Err("http.status has to be an HTTP status".into());
        }
        for (name, value) in [
            ("contentType", &fault.content_type),
            ("http.contentType", &fault.http.as_ref().and_then(|h| h.content_type.clone())),
        ] {
            if value.as_ref().is_some_and(|value| HeaderValue::from_str(value).is_err()) {
                return Err(format!("{name} cannot be the value of a header"));
            }
        }
        self.list().push(fault);
        Ok(())
    }

    /// Those that still wait.
    #[must_use]
    pub fn waiting(&self) -> Vec<Fault> {
        self.list().clone()
    }

    /// Forgets all.
    pub fn clear(&self) {
        self.list().clear();
    }

    /// The fault of a call, if one waits for it. `path` is `/package.Service/Method`.
    fn take(&self, path: &str) -> Option<Fault> {
        let rpc = path.trim_start_matches('/');
        let mut list = self.list();
        let at = list.iter().position(|fault| match fault.rpc.strip_suffix('*') {
            Some(start) => rpc.starts_with(start),
            None => rpc == fault.rpc,
        })?;
        let fault = list.get_mut(at)?;
        let taken = fault.clone();
        if fault.times == 1 {
            list.remove(at);
        } else {
            fault.times = fault.times.saturating_sub(1);
        }
        Some(taken)
    }

    /// Runs a call, with what is to go wrong with it. `call` is given the refusal that is to take its place, if one is.
    pub async fn around<F>(&self, path: &str, call: impl FnOnce(Option<Refusal>) -> F) -> Response<Body>
    where
        F: Future<Output = Response<Body>>,
    {
        let Some(fault) = self.take(path) else { return call(None).await };
        if let Some((seconds, nanos)) = fault.delay.as_deref().and_then(parse_duration) {
            let delay = Duration::new(seconds.unsigned_abs(), nanos.unsigned_abs());
            tokio::time::sleep(delay).await;
        }
        if fault.cut == Some(Cut::Call) {
            return broken(Bytes::new());
        }
        let mut response = match &fault.http {
            Some(http) => in_between(http),
            None => call(fault.status.as_ref().map(refusal)).await,
        };
        if let Some(value) = fault.content_type.as_deref().and_then(|value| HeaderValue::from_str(value).ok()) {
            response.headers_mut().insert(header::CONTENT_TYPE, value);
        }
        match fault.cut {
            None if fault.split => {
                response.map(|body| Body::new(Slow { body: Box::pin(body), rest: Bytes::new(), wait: None }))
            }
            None => response,
            Some(Cut::Half) => {
                let (parts, body) = response.into_parts();
                let bytes = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
                let half = bytes.slice(..bytes.len() / 2);
                let mut response = broken(half);
                *response.status_mut() = parts.status;
                *response.headers_mut() = parts.headers;
                response
            }
            Some(_) => broken(Bytes::new()),
        }
    }
}

fn refusal(wanted: &FaultStatus) -> Refusal {
    let code = Code::from(wanted.code);
    if wanted.id.is_empty() {
        Refusal::plain(code, wanted.message.clone())
    } else {
        Refusal::injected(code, wanted.id.clone(), wanted.message.clone())
    }
}

fn in_between(wanted: &FaultHttp) -> Response<Body> {
    let mut response = Response::new(Body::from(wanted.body.clone()));
    *response.status_mut() = StatusCode::from_u16(wanted.status).unwrap_or(StatusCode::BAD_GATEWAY);
    let kind = wanted.content_type.as_deref().unwrap_or("text/html");
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(kind).unwrap_or(HeaderValue::from_static("text/html")));
    if let Some(seconds) = wanted.retry_after {
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// An answer that breaks off after these bytes; without any, before its headers.
fn broken(bytes: Bytes) -> Response<Body> {
    Response::new(Body::new(Broken { bytes: Some(bytes).filter(|b| !b.is_empty()), wait: None }))
}

type Wait = Option<Pin<Box<tokio::time::Sleep>>>;

/// Long enough for what was written to be on its way.
fn a_moment() -> Pin<Box<tokio::time::Sleep>> {
    Box::pin(tokio::time::sleep(Duration::from_millis(20)))
}

struct Broken {
    bytes: Option<Bytes>,
    wait: Wait,
}

impl http_body::Body for Broken {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        if let Some(bytes) = self.bytes.take() {
            self.wait = Some(a_moment());
            return Poll::Ready(Some(Ok(http_body::Frame::data(bytes))));
        }
        if let Some(wait) = self.wait.as_mut()
            && wait.as_mut().poll(context).is_pending()
        {
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(std::io::Error::new(std::io::ErrorKind::ConnectionReset, "a fault cut the connection"))))
    }
}

/// A body whose bytes come one by one.
struct Slow {
    body: Pin<Box<Body>>,
    rest: Bytes,
    wait: Wait,
}

impl http_body::Body for Slow {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        if let Some(wait) = self.wait.as_mut() {
            if wait.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            self.wait = None;
        }
        if self.rest.is_empty() {
            match self.body.as_mut().poll_frame(context) {
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(bytes) => self.rest = bytes,
                    Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
                },
                other => return other,
            }
        }
        if self.rest.is_empty() {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let byte = self.rest.split_to(1);
        self.wait = Some(Box::pin(tokio::time::sleep(Duration::from_millis(1))));
        Poll::Ready(Some(Ok(http_body::Frame::data(byte))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_taken_by_the_calls_that_it_names_and_as_often_as_it_says() {
        let faults = Faults::default();
        faults.add(Fault { times: 2, ..Fault::of("a.S/M") }).unwrap();
        faults.add(Fault { times: 0, ..Fault::of("b.*") }).unwrap();
        assert!(faults.take("/a.S/Other").is_none());
        assert!(faults.take("/a.S/M").is_some());
        assert!(faults.take("/a.S/M").is_some());
        assert!(faults.take("/a.S/M").is_none());
        assert!((0..9).all(|_| faults.take("/b.S/M").is_some()));
        faults.clear();
        assert!(faults.take("/b.S/M").is_none());
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let faults = Faults::default();
        let wrong = [
            Fault { delay: Some("soon".into()), ..Fault::of("*") },
            Fault { delay: Some("-1s".into()), ..Fault::of("*") },
            Fault {
                status: Some(FaultStatus { code: 0, message: String::new(), id: String::new() }),
                ..Fault::of("*")
            },
            Fault { content_type: Some("a\nb".into()), ..Fault::of("*") },
        ];
        assert!(wrong.into_iter().all(|fault| faults.add(fault).is_err()));
        assert!(faults.waiting().is_empty());
    }
}
