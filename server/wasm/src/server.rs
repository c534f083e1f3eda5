//! The functions of the module.

use crate::reply::Reply;
use crate::request::{self, Head};
use crate::{files, log, options, runtime, storage};
use axum::body::Body;
use axum::http::{Response, StatusCode};
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::future_to_promise;
use zitadel_testserver_core::ServerCore;

/// A server without sockets. It ends when it is freed.
#[wasm_bindgen]
pub struct Core {
    server: Rc<ServerCore>,
}

/// Starts a server. Clocks, timers and log are those of the first host of this module; page and state are each host's own.
#[wasm_bindgen]
pub async fn start(options: String, host: JsValue) -> Result<Core, JsValue> {
    runtime::install(&host);
    log::install(&host);
    let failed = |why: &dyn std::fmt::Display| JsValue::from_str(&why.to_string());
    let (mut options, address) = options::parse(&options).map_err(|e| failed(&e))?;
    options.page = files::page(&host);
    let store = storage::open(&host).map_err(|e| failed(&e))?;
    let server = ServerCore::start(options, store, address).await.map_err(|e| failed(&e))?;
    Ok(Core { server: Rc::new(server) })
}

#[wasm_bindgen]
impl Core {
    /// The response to a request, as a promise of a `Reply`.
    ///
    /// `url` is the whole one, with its path as it was sent; `headers` are names and values in turn; `body` is a
    /// `Uint8Array`, or a function that returns a promise of its next piece; `http_version` is `1.1` or `2.0`.
    pub fn handle(
        &self,
        method: String,
        url: String,
        headers: Vec<String>,
        body: JsValue,
        remote_address: String,
        http_version: String,
    ) -> Promise {
        let server = Rc::clone(&self.server);
        let head = Head { method, url, headers, remote_address, http_version };
        let is_head = head.method == "HEAD";
        let request = request::build(head, &body);
        future_to_promise(async move {
            let response = match request {
                Ok(request) => server.handle(request).await,
                Err(why) => unreadable(why),
            };
            Ok(Reply::new(response, is_head).into())
        })
    }
}

/// What an HTTP server responds to bytes that are no request.
fn unreadable(why: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(why));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}
