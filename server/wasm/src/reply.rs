//! A response as JavaScript takes it.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Response, header};
use http_body::{Body as _, Frame};
use http_body_util::BodyExt as _;
use js_sys::{Object, Reflect, Uint8Array};
use std::cell::RefCell;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Bytes of a body from which on the rest is fetched piece by piece.
const AT_ONCE: usize = 64 * 1024;

/// A response with as much of its body as is there at once, which most often is all of it; the rest piece by piece. Freeing
/// it ends the body.
#[wasm_bindgen]
pub struct Reply {
    status: u16,
    headers: String,
    data: Vec<u8>,
    trailers: Option<String>,
    rest: Rc<RefCell<Rest>>,
}

/// What of a body has not been read.
enum Rest {
    /// All of it was, or its next piece is awaited.
    Nothing,
    Body(Body),
    /// It broke after what was read.
    Broken(String),
}

impl Reply {
    /// With the length of a body that has one, as an HTTP server adds it. A response to HEAD has no body, and its length is
    /// another's. Where the connection is cut before the first piece of the body, there is no response.
    pub async fn new(response: Response<Body>, is_head: bool) -> Result<Self, JsValue> {
        let (mut parts, mut body) = response.into_parts();
        let may_have_length = !is_head && !matches!(parts.status.as_u16(), 100..200 | 204 | 304);
        if may_have_length && let Some(length) = body.size_hint().exact() {
            parts.headers.entry(header::CONTENT_LENGTH).or_insert_with(|| length.into());
        }
        let (mut data, mut trailers, mut rest) = (Vec::new(), None, Rest::Nothing);
        let mut next = if body.is_end_stream() { None } else { body.frame().await };
        if let Some(Err(cause)) = &next {
            return Err(JsValue::from_str(&cause.to_string()));
        }
        while let Some(frame) = next {
            match frame.map(Frame::into_data) {
                Err(cause) => {
                    rest = Rest::Broken(cause.to_string());
                    break;
                }
                Ok(Ok(bytes)) if data.is_empty() => data = Vec::from(bytes),
                Ok(Ok(bytes)) => data.extend_from_slice(&bytes),
                Ok(Err(frame)) => trailers = frame.into_trailers().ok().as_ref().map(lines),
            }
            if body.is_end_stream() {
                break;
            }
            let more = if data.len() < AT_ONCE { ready(body.frame()) } else { Poll::Pending };
            let Poll::Ready(more) = more else {
                rest = Rest::Body(body);
                break;
            };
            next = more;
        }
        let (status, headers) = (parts.status.as_u16(), lines(&parts.headers));
        Ok(Self { status, headers, data, trailers, rest: Rc::new(RefCell::new(rest)) })
    }
}

#[wasm_bindgen]
impl Reply {
    /// The HTTP status.
    #[wasm_bindgen(getter)]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Names and values in turn, a line each, each character a byte.
    #[wasm_bindgen(getter)]
    pub fn headers(&self) -> String {
        self.headers.clone()
    }

    /// The bytes of the body that were there with the head. They can be taken once.
    #[wasm_bindgen(js_name = takeData)]
    pub fn take_data(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.data)
    }

    /// The trailers, as the headers, where they were there with the head.
    #[wasm_bindgen(getter)]
    pub fn trailers(&self) -> Option<String> {
        self.trailers.clone()
    }

    /// Whether there is no more of the body.
    #[wasm_bindgen(getter, js_name = isComplete)]
    pub fn is_complete(&self) -> bool {
        matches!(*self.rest.borrow(), Rest::Nothing)
    }

    /// The next piece of the body: `{ data }` or `{ trailers }`, and `undefined` at the end. Rejects when the connection is
    /// cut.
    pub fn next(&self) -> js_sys::Promise {
        let shared = Rc::clone(&self.rest);
        wasm_bindgen_futures::future_to_promise(async move {
            let mut body = match shared.replace(Rest::Nothing) {
                Rest::Nothing => return Ok(JsValue::UNDEFINED),
                Rest::Broken(cause) => return Err(JsValue::from_str(&cause)),
                Rest::Body(body) => body,
            };
            match body.frame().await {
                None => Ok(JsValue::UNDEFINED),
                Some(Err(cause)) => Err(JsValue::from_str(&cause.to_string())),
                Some(Ok(frame)) => {
                    *shared.borrow_mut() = Rest::Body(body);
                    piece(frame)
                }
            }
        })
    }
}

/// What a future has at once.
fn ready<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

fn piece(frame: Frame<Bytes>) -> Result<JsValue, JsValue> {
    let (name, value) = match frame.into_data() {
        Ok(data) => ("data", Uint8Array::from(&*data).into()),
        Err(frame) => {
            let trailers = frame.into_trailers().unwrap_or_default();
            ("trailers", JsValue::from_str(&lines(&trailers)))
        }
    };
    let object = Object::new();
    Reflect::set(&object, &JsValue::from_str(name), &value)?;
    Ok(object.into())
}

/// Names and values in turn, a line each. One string, because each takes a call to decode.
fn lines(headers: &HeaderMap) -> String {
    let mut lines = String::with_capacity(headers.len() * 48);
    for (name, value) in headers {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(name.as_str());
        lines.push('\n');
        match value.to_str() {
            Ok(text) => lines.push_str(text),
            Err(_) => lines.extend(value.as_bytes().iter().copied().map(char::from)),
        }
    }
    lines
}
