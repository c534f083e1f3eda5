//! The core's requests to identity providers, which the host sends.

use crate::functions::{HostFunction, thrown_text};
use js_sys::{Promise, Reflect, Uint8Array};
use send_wrapper::SendWrapper;
use std::sync::Arc;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use zitadel_testserver_core::http_client::{
    BODY_LIMIT, HttpClient, IncomingResponse, OutgoingRequest, Sent, TIME_LIMIT,
};

/// `request: (method, url, headers, body, milliseconds, bytes) => Promise<{ status, body }>` of the host; headers are names
/// and values in turn, a line each.
#[derive(Debug)]
struct HostClient(HostFunction);

/// The HTTP client of this host, if it has one.
pub fn of_host(host: &JsValue) -> Option<Arc<dyn HttpClient>> {
    Some(Arc::new(HostClient(HostFunction::of(host, "request")?)))
}

impl HttpClient for HostClient {
    fn send(&self, request: OutgoingRequest) -> Sent {
        let host = self.0.clone();
        Box::pin(SendWrapper::new(async move { send(&host, request).await.map_err(|thrown| thrown_text(&thrown)) }))
    }
}

async fn send(host: &HostFunction, request: OutgoingRequest) -> Result<IncomingResponse, JsValue> {
    let lines: Vec<&str> = request.headers.iter().flat_map(|(name, value)| [*name, value]).collect();
    let arguments = [
        JsValue::from_str(request.method),
        JsValue::from_str(&request.url),
        JsValue::from_str(&lines.join("\n")),
        JsValue::from_str(&request.body),
        JsValue::from_f64(TIME_LIMIT.as_secs_f64() * 1000.0),
        JsValue::from(u32::try_from(BODY_LIMIT).unwrap_or(u32::MAX)),
    ];
    let promise = host.call(&arguments)?.dyn_into::<Promise>()?;
    let response = JsFuture::from(promise).await?;
    let member = |name: &str| Reflect::get(&response, &JsValue::from_str(name));
    // A host that returns anything else has no response.
    let status = member("status")?.as_f64().unwrap_or_default();
    let body = member("body")?.dyn_into::<Uint8Array>()?.to_vec();
    Ok(IncomingResponse { status: http_status(status), body })
}

/// Statuses have three digits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts of f64 saturate")]
fn http_status(status: f64) -> u16 {
    status as u16
}
