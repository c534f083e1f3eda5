//! What the proxy itself refuses, and what it passes on of the upstream's refusals: a gRPC status in the headers of an
//! empty gRPC-Web response.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use prost::Message as _;
pub use tonic::Code;
use zitadel_wasm::messages::google::rpc::Status;
use zitadel_wasm::messages::zitadel::v1::ErrorDetail;

/// What `grpc-message` is percent-encoded by: everything but printable ASCII, and the percent sign.
const MESSAGE: &AsciiSet = &CONTROLS.add(b'%');

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// gRPC code; of an upstream it may be one that gRPC does not know.
    pub code: i32,
    /// A sentence for the developer of the page, percent-encoded; the proxy's own repeat no value of the request.
    message: String,
    /// `grpc-status-details-bin`: what went wrong, by a stable id.
    details: Option<String>,
    /// Seconds after which the request may be tried again (`Retry-After`).
    pub retry_after: Option<u64>,
    /// The HTTP status, where the upstream gave no gRPC status.
    http: Option<StatusCode>,
}

impl Refusal {
    /// A refusal without an id.
    pub fn new(code: Code, message: &str) -> Self {
        let message = utf8_percent_encode(message, MESSAGE).to_string();
        Self { code: code as i32, message, details: None, retry_after: None, http: None }
    }

    /// A refusal with an id by which a page can tell it, in the detail in which ZITADEL has its own.
    pub fn with_id(code: Code, id: &str, message: &str) -> Self {
        let detail = ErrorDetail { id: id.to_owned(), message: message.to_owned() };
        let message = format!("{message} ({id})");
        let any = prost_types::Any {
            type_url: "type.googleapis.com/zitadel.v1.ErrorDetail".to_owned(),
            value: detail.encode_to_vec(),
        };
        let status = Status { code: code as i32, message: message.clone(), details: vec![any] };
        let details = Some(zitadel_wasm::codec::base64_encode(&status.encode_to_vec()));
        Self { details, ..Self::new(code, &message) }
    }

    /// 7: what the rules do not allow.
    pub fn not_allowed(message: &str) -> Self {
        Self::with_id(Code::PermissionDenied, "LOGIN-NotAllowed", message)
    }

    /// The same refusal with code 7 in place of 9: whoever calls may not, whatever is missing.
    pub fn into_permission_denied(self) -> Self {
        let own = self.code == Code::FailedPrecondition as i32;
        let Some(mut status) = self.status().filter(|_| own) else { return self };
        status.code = Code::PermissionDenied as i32;
        let details = Some(zitadel_wasm::codec::base64_encode(&status.encode_to_vec()));
        Self { code: status.code, details, ..self }
    }

    /// 3: what is not a request of the contract.
    pub fn invalid_request(message: &str) -> Self {
        Self::with_id(Code::InvalidArgument, "LOGIN-NoRequest", message)
    }

    /// 8: too many calls; the same for known and unknown accounts.
    pub fn rate_limited(seconds: u64) -> Self {
        let text = format!("too many calls; try again in {seconds} seconds");
        Self { retry_after: Some(seconds), ..Self::with_id(Code::ResourceExhausted, "LOGIN-TooManyCalls", &text) }
    }

    /// What the upstream refused, as it said it.
    pub fn from_upstream(code: i32, message: String, details: Option<String>, retry_after: Option<u64>) -> Self {
        Self { code, message, details, retry_after, http: None }
    }

    /// The upstream failed: it gave this HTTP status, and none of gRPC.
    pub fn upstream_failed(http: StatusCode) -> Self {
        Self { http: Some(http), ..Self::new(Code::Unavailable, "ZITADEL failed") }
    }

    /// Whether the upstream gave no gRPC status.
    pub fn is_upstream_failure(&self) -> bool {
        self.http.is_some()
    }

    fn status(&self) -> Option<Status> {
        let bytes = zitadel_wasm::codec::base64_decode(self.details.as_deref()?.trim_end_matches('='))?;
        Status::decode(bytes.as_slice()).ok()
    }

    /// The id in the details; none where there are none.
    pub fn id(&self) -> Option<String> {
        // Both kinds of details have their id in the first field.
        let details = self.status()?.details;
        details.iter().find_map(|any| ErrorDetail::decode(any.value.as_slice()).ok()).map(|detail| detail.id)
    }

    /// The response, as ZITADEL's v2 services refuse: status in the headers, no body.
    pub fn to_response(&self) -> Response<Body> {
        if let Some(status) = self.http {
            return crate::http::json_response(status, &serde_json::json!({ "error": "ZITADEL cannot be reached" }));
        }
        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/grpc-web+proto"));
        headers.insert("grpc-status", HeaderValue::from(self.code));
        if let Ok(value) = HeaderValue::from_str(&self.message) {
            headers.insert("grpc-message", value);
        }
        if let Some(value) = self.details.as_ref().and_then(|details| HeaderValue::from_str(details).ok()) {
            headers.insert("grpc-status-details-bin", value);
        }
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_in_the_details_as_zitadel_has_it() {
        let refusal = Refusal::with_id(Code::FailedPrecondition, "LOGIN-Example", "something is missing");
        assert_eq!(refusal.id().as_deref(), Some("LOGIN-Example"));
        let response = refusal.to_response();
        assert_eq!(response.headers()["grpc-status"], "9");
        assert_eq!(response.headers()["grpc-message"], "something is missing (LOGIN-Example)");
        assert!(response.headers().contains_key("grpc-status-details-bin"));
        assert_eq!(Refusal::new(Code::Internal, "x").id(), None);
        let denied = refusal.into_permission_denied();
        assert_eq!((denied.code, denied.id().as_deref()), (7, Some("LOGIN-Example")));
        assert_eq!(denied.to_response().headers()["grpc-status"], "7");
    }
}
