//! What the proxy itself refuses: a gRPC status in the headers of an empty gRPC-Web response.

use axum::body::Body;
use axum::http::{HeaderValue, Response, header};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
pub use tonic::Code;

/// What `grpc-message` is percent-encoded by: everything but printable ASCII, and the percent sign.
const MESSAGE: &AsciiSet = &CONTROLS.add(b'%');

/// A refusal of the proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// gRPC code.
    pub code: Code,
    /// A sentence for the developer of the page; it repeats no value of the request.
    pub message: String,
    /// Seconds after which the request may be tried again (`Retry-After`).
    pub retry_after: Option<u64>,
}

impl Refusal {
    /// A refusal without a time to try again.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), retry_after: None }
    }

    /// 7: what the rules do not allow.
    pub fn denied(message: impl Into<String>) -> Self {
        Self::new(Code::PermissionDenied, message)
    }

    /// 3: what is not a request of the contract.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(Code::InvalidArgument, message)
    }

    /// The response, as ZITADEL's v2 services refuse: status in the headers, no body.
    pub fn response(&self) -> Response<Body> {
        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/grpc-web+proto"));
        headers.insert("grpc-status", HeaderValue::from(self.code as i32));
        let message = utf8_percent_encode(&self.message, MESSAGE).to_string();
        if let Ok(value) = HeaderValue::from_str(&message) {
            headers.insert("grpc-message", value);
        }
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}
