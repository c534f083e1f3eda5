//! Sends the core's requests to identity providers.

use http_body_util::{BodyExt as _, Limited};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::error::Error;
use tokio::time::timeout;
use zitadel_testserver_core::http_client::{
    BODY_LIMIT, HttpClient, IncomingResponse, OutgoingRequest, Sent, TIME_LIMIT,
};

/// Hyper, which follows no redirects and keeps no cookies. TLS with the system's certificates.
#[derive(Debug)]
pub struct HyperClient;

impl HttpClient for HyperClient {
    fn send(&self, request: OutgoingRequest) -> Sent {
        Box::pin(async move {
            let late = |_| format!("no response within {} seconds", TIME_LIMIT.as_secs());
            timeout(TIME_LIMIT, send(request)).await.map_err(late)?
        })
    }
}

async fn send(request: OutgoingRequest) -> Result<IncomingResponse, String> {
    let OutgoingRequest { method, url, headers, body } = request;
    let is_secure = url.starts_with("https:");
    let mut outgoing = http::Request::builder().method(method).uri(url);
    for (name, value) in headers {
        outgoing = outgoing.header(name, value);
    }
    let outgoing = outgoing.body(body).map_err(|cause| cause.to_string())?;
    // A client for each request: they are few, and no connection outlives the test whose provider has stopped.
    let builder = Client::builder(TokioExecutor::new());
    let response = if is_secure {
        let connector = HttpsConnectorBuilder::new().with_native_roots().map_err(|cause| {
            format!("no trusted root certificates: {cause}; install the system's, or use an issuer with http")
        })?;
        builder.build(connector.https_only().enable_http1().build()).request(outgoing).await
    } else {
        builder.build(HttpConnector::new()).request(outgoing).await
    };
    let response = response.map_err(|cause| innermost(&cause))?;
    let status = response.status().as_u16();
    let body = Limited::new(response.into_body(), BODY_LIMIT).collect().await;
    let body = body.map_err(|cause| match cause.is::<http_body_util::LengthLimitError>() {
        true => "the body is larger than 1 MiB".to_owned(),
        false => innermost(&*cause),
    })?;
    Ok(IncomingResponse { status, body: body.to_bytes().to_vec() })
}

/// `connection refused` says more than `client error`.
fn innermost(cause: &(dyn Error + 'static)) -> String {
    let mut cause = cause;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}
