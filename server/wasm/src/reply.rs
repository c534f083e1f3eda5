//! A response as JavaScript takes it.

use axum::body::Body;
use axum::http::{HeaderMap, Response, header};
use http_body::Body as _;
use http_body_util::BodyExt as _;
use js_sys::{Array, Object, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The head of a response, and its body piece by piece. Freeing it ends the body.
#[wasm_bindgen]
pub struct Reply {
    status: u16,
    headers: Vec<String>,
    /// Absent once it has ended, and while a piece is awaited.
    body: Rc<RefCell<Option<Body>>>,
}

impl Reply {
    /// With the length of a body that has one, as an HTTP server adds it. A response to HEAD has no body, and its length is
    /// another's.
    pub fn new(response: Response<Body>, is_head: bool) -> Self {
        let (mut parts, body) = response.into_parts();
        let may_have_length = !is_head && !matches!(parts.status.as_u16(), 100..200 | 204 | 304);
        if may_have_length && let Some(length) = body.size_hint().exact() {
            parts.headers.entry(header::CONTENT_LENGTH).or_insert_with(|| length.into());
        }
        Self {
            status: parts.status.as_u16(),
            headers: flat(&parts.headers),
            body: Rc::new(RefCell::new(Some(body).filter(|body| !body.is_end_stream()))),
        }
    }
}

#[wasm_bindgen]
impl Reply {
    /// The HTTP status.
    #[wasm_bindgen(getter)]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Names and values in turn, each character a byte.
    #[wasm_bindgen(getter)]
    pub fn headers(&self) -> Vec<String> {
        self.headers.clone()
    }

    /// The next piece of the body: `{ data }` or `{ trailers }`, and `undefined` at the end. Rejects when the connection is
    /// cut.
    pub fn next(&self) -> js_sys::Promise {
        let shared = Rc::clone(&self.body);
        wasm_bindgen_futures::future_to_promise(async move {
            let Some(mut body) = shared.borrow_mut().take() else { return Ok(JsValue::UNDEFINED) };
            match body.frame().await {
                None => Ok(JsValue::UNDEFINED),
                Some(Err(cause)) => Err(JsValue::from_str(&cause.to_string())),
                Some(Ok(frame)) => {
                    *shared.borrow_mut() = Some(body);
                    match frame.into_data() {
                        Ok(data) => piece("data", Uint8Array::from(&*data).into()),
                        Err(frame) => {
                            let trailers = frame.into_trailers().unwrap_or_default();
                            let strings: Array = flat(&trailers).iter().map(|text| JsValue::from_str(text)).collect();
                            piece("trailers", strings.into())
                        }
                    }
                }
            }
        })
    }
}

fn piece(name: &str, value: JsValue) -> Result<JsValue, JsValue> {
    let object = Object::new();
    Reflect::set(&object, &JsValue::from_str(name), &value)?;
    Ok(object.into())
}

fn flat(headers: &HeaderMap) -> Vec<String> {
    let mut flat = Vec::with_capacity(headers.len() * 2);
    for (name, value) in headers {
        flat.push(name.as_str().to_owned());
        flat.push(value.as_bytes().iter().copied().map(char::from).collect());
    }
    flat
}
