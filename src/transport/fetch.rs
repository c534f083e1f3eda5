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
        Body::Json(value) => {
            let text = crate::js::stringify(&value).map_err(Failed::Request)?;
            builder.body(text)
        }
    };
    let request: web_sys::Request = match request {
        Ok(request) => request.into(),
        Err(gloo_net::Error::JsError(cause)) => {
            // The names are the browser's; the text may hold the URL, never the token.
            return Err(Failed::Request(js_sys::Error::new(&cause.to_string()).into()));
        }
        Err(gloo_net::Error::GlooError(_)) => return Err(Failed::Request(JsValue::UNDEFINED)),
    };
    let promise = fetch(&request).map_err(Failed::Network)?;
    let response = JsFuture::from(promise).await.map_err(Failed::Network)?;
    let response: web_sys::Response = response.unchecked_into();
    let headers = response.headers();
    let header = |name: &str| headers.get(name).ok().flatten();
    let mut answer = HttpAnswer {
        status: response.status(),
        content_type: header("content-type").unwrap_or_default(),
        grpc_status: header("grpc-status"),
        grpc_message: header("grpc-message"),
        grpc_details: header("grpc-status-details-bin"),
        body: Vec::new(),
    };
    let body = Response::from(response).binary().await;
    answer.body = body.map_err(|cause| match cause {
        gloo_net::Error::JsError(cause) => Failed::Network(js_sys::Error::new(&cause.to_string()).into()),
        gloo_net::Error::GlooError(_) => Failed::Network(JsValue::UNDEFINED),
    })?;
    Ok(answer)
}
