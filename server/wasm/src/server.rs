//! The functions of the module.

use crate::reply::Reply;
use crate::request::{self, Head};
use crate::{files, http_client, log, options, runtime, storage};
use axum::body::Body;
use axum::http::{Response, StatusCode};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::future_to_promise;
use zitadel_testserver_core::ServerCore;

/// A server without sockets. It ends when it is freed.
#[wasm_bindgen]
pub struct Core {
    server: Rc<ServerCore>,
}

/// Starts a server. Clocks, timers and log are those of the first host of this module; page, state and HTTP client are each host's own.
#[wasm_bindgen]
pub async fn start(options: String, host: JsValue) -> Result<Core, JsValue> {
    runtime::install(&host);
    log::install(&host);
    let failed = |why: &dyn std::fmt::Display| JsValue::from_str(&why.to_string());
    let (mut options, address) = options::parse(&options).map_err(|e| failed(&e))?;
    options.page = files::page(&host);
    options.http_client = http_client::of_host(&host);
    let store = storage::open(&host).map_err(|e| failed(&e))?;
    let server = ServerCore::start(options, store, address).await.map_err(|e| failed(&e))?;
    Ok(Core { server: Rc::new(server) })
}

#[wasm_bindgen]
impl Core {
    /// The response to a request: a `Reply` where it is there at once, else a promise of one.
    ///
    /// `url` is the whole one, with its path as it was sent; `headers` are names and values in turn, a line each; `body` is
    /// a `Uint8Array`, or a function that returns a promise of its next piece; `http_version` is `1.1` or `2.0`.
    pub fn handle(
        &self,
        method: String,
        url: String,
        headers: String,
        body: JsValue,
        remote_address: String,
        http_version: String,
    ) -> Result<JsValue, JsValue> {
        let server = Rc::clone(&self.server);
        let head = Head { method, url, headers, remote_address, http_version };
        let is_head = head.method == "HEAD";
        let request = request::build(head, &body);
        let mut handling = Box::pin(async move {
            let response = match request {
                Ok(request) => server.handle(request).await,
                Err(why) => unreadable(why),
            };
            Reply::new(response, is_head).await.map(JsValue::from)
        });
        // Most requests wait for nothing, and a promise takes several turns of the event loop. One that waits is polled
        // again by the promise, with its waker.
        match handling.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(reply) => reply,
            Poll::Pending => Ok(future_to_promise(handling).into()),
        }
    }
}

/// What an HTTP server responds to bytes that are no request.
fn unreadable(why: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(why));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}
