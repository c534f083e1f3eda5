//! Raw HTTP: headers, trailers and frames as they are.

use bytes::Bytes;
use http::{HeaderMap, Request};
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

pub struct Response {
    /// Whether the request had an Origin, so that CORS counts.
    pub origin: bool,
    pub status: u16,
    pub headers: HeaderMap,
    pub trailers: HeaderMap,
    pub body: Bytes,
}

pub async fn send(
    http2: bool,
    http_method: &str,
    url: &str,
    headers: &[(String, String)],
    body: Option<Vec<u8>>,
) -> Response {
    let mut request = Request::builder().method(http_method).uri(url);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let request = request.body(Full::new(Bytes::from(body.unwrap_or_default()))).unwrap();
    let client = Client::builder(TokioExecutor::new()).http2_only(http2).build_http::<Full<Bytes>>();
    let response = client.request(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let collected = body.collect().await.unwrap();
    let trailers = collected.trailers().cloned().unwrap_or_default();
    let origin = headers.iter().any(|(name, _)| name == "origin");
    Response { origin, status: parts.status.as_u16(), headers: parts.headers, trailers, body: collected.to_bytes() }
}

/// A gRPC frame.
pub fn frame(message: &[u8]) -> Vec<u8> {
    lying_frame(0, message, message.len() as u32)
}

/// A frame that may lie about its length.
pub fn lying_frame(flag: u8, message: &[u8], length: u32) -> Vec<u8> {
    let mut out = vec![flag];
    out.extend(length.to_be_bytes());
    out.extend(message);
    out
}

/// Flags and payloads of a body, and whether bytes are left that form no frame.
pub fn frames(mut body: &[u8]) -> (Vec<(u8, &[u8])>, bool) {
    let mut out = Vec::new();
    while let Some((head, rest)) = body.split_first_chunk::<5>() {
        let length = u32::from_be_bytes(head[1..].try_into().unwrap()) as usize;
        let Some((payload, rest)) = rest.split_at_checked(length) else { break };
        out.push((head[0], payload));
        body = rest;
    }
    (out, !body.is_empty())
}
