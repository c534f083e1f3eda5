//! One HTTP exchange by the browser's fetch. gloo-net builds the request and reads the answer; the call itself is ours,
//! because gloo-net's looks for a window or worker, which Node has neither of, and panics when a rejection is no Error.

use super::{Body, HttpAnswer};
use crate::schema::Verb;
use gloo_net::http::{Headers, Method, RequestBuilder, Response};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = fetch)]
    fn fetch(request: &JsValue) -> Result<js_sys::Promise, JsValue>;
}

/// What is sent.
pub(crate) struct Outgoing {
    pub(crate) verb: Verb,
    pub(crate) url: String,
    pub(crate) headers: web_sys::Headers,
    pub(crate) body: Body,
    pub(crate) signal: web_sys::AbortSignal,
}

/// Why there is no answer.
pub(crate) enum Failed {
    /// The request cannot be made: the URL is none.
    Request(JsValue),
    /// fetch gave up: offline, refused, cut, CORS, a redirect.
    Network(JsValue),
}

/// Sends a request and reads the answer whole.
pub(crate) async fn exchange(outgoing: Outgoing) -> Result<HttpAnswer, Failed> {
    let promise = fetch(&request(outgoing)?).map_err(Failed::Network)?;
    let response: web_sys::Response = JsFuture::from(promise).await.map_err(Failed::Network)?.unchecked_into();
    let mut answer = head(&response);
    answer.body = Response::from(response).binary().await.map_err(|cause| Failed::Network(told(cause)))?;
    Ok(answer)
}

fn request(outgoing: Outgoing) -> Result<JsValue, Failed> {
    let method = match outgoing.verb {
        Verb::Get => Method::GET,
        Verb::Put => Method::PUT,
        Verb::Post => Method::POST,
        Verb::Delete => Method::DELETE,
        Verb::Patch => Method::PATCH,
    };
    let builder = RequestBuilder::new(&outgoing.url)
        .method(method)
        .headers(Headers::from_raw(outgoing.headers))
        // A redirect could carry the token to another origin.
        .redirect(web_sys::RequestRedirect::Error)
        .abort_signal(Some(&outgoing.signal));
    let request = match outgoing.body {
        Body::None => builder.build(),
        Body::Bytes(bytes) => builder.body(js_sys::Uint8Array::from(bytes.as_slice())),
        Body::Json(value) => builder.body(crate::js::stringify(&value).map_err(Failed::Request)?),
    };
    let request: web_sys::Request = request.map_err(|cause| Failed::Request(told(cause)))?.into();
    Ok(request.into())
}

/// The browser's own error. Its text may hold the URL, never the token.
fn told(cause: gloo_net::Error) -> JsValue {
    match cause {
        gloo_net::Error::JsError(cause) => js_sys::Error::new(&cause.to_string()).into(),
        gloo_net::Error::GlooError(_) => JsValue::UNDEFINED,
    }
}

/// Status and headers.
fn head(response: &web_sys::Response) -> HttpAnswer {
    let headers = response.headers();
    let header = |name: &str| headers.get(name).ok().flatten();
    HttpAnswer {
        status: response.status(),
        content_type: header("content-type").unwrap_or_default(),
        grpc_status: header("grpc-status"),
        grpc_message: header("grpc-message"),
        grpc_details: header("grpc-status-details-bin"),
        body: Vec::new(),
    }
}
