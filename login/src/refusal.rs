//! Refusals of the login client proxy and of the upstream, and the one renderer of both: a gRPC status in the headers of
//! an empty gRPC-Web response.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use prost::Message as _;
pub use tonic::Code;
use zitadel_wasm::messages::google::rpc::Status;
use zitadel_wasm::messages::zitadel::v1::ErrorDetail;

/// Characters that are percent-encoded in `grpc-message`: everything but printable ASCII, and the percent sign.
const MESSAGE: &AsciiSet = &CONTROLS.add(b'%');

/// A gRPC status other than OK, or a failure of the upstream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// gRPC code. The upstream's may be outside the range that gRPC defines.
    pub code: i32,
    /// Message for the developer of the page, percent-encoded. The proxy's own messages contain no value of the request.
    message: String,
    /// `grpc-status-details-bin`, which holds a stable id.
    details: Option<String>,
    /// `Retry-After` in seconds.
    pub retry_after: Option<u64>,
    /// HTTP status of the upstream's response when it has no gRPC status.
    http: Option<StatusCode>,
}

impl Refusal {
    /// Creates a refusal without an id.
    pub fn new(code: Code, message: &str) -> Self {
        let message = utf8_percent_encode(message, MESSAGE).to_string();
        Self { code: code as i32, message, details: None, retry_after: None, http: None }
    }

    /// Creates a refusal with a stable id, in the same detail message that ZITADEL uses for its ids.
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

    /// PERMISSION_DENIED: the rules of the proxy do not allow the request.
    pub fn not_allowed(message: &str) -> Self {
        Self::with_id(Code::PermissionDenied, "LOGIN-NotAllowed", message)
    }

    /// Turns FAILED_PRECONDITION into PERMISSION_DENIED, for RPCs whose permission is the session proof.
    pub fn into_permission_denied(self) -> Self {
        let is_precondition = self.code == Code::FailedPrecondition as i32;
        let Some(mut status) = self.status().filter(|_| is_precondition) else { return self };
        status.code = Code::PermissionDenied as i32;
        let details = Some(zitadel_wasm::codec::base64_encode(&status.encode_to_vec()));
        Self { code: status.code, details, ..self }
    }

    /// INVALID_ARGUMENT: the body is not a request message of the contract.
    pub fn invalid_request(message: &str) -> Self {
        Self::with_id(Code::InvalidArgument, "LOGIN-NoRequest", message)
    }

    /// RESOURCE_EXHAUSTED: rate limit exceeded. The same for known and unknown accounts.
    pub fn rate_limited(seconds: u64) -> Self {
        let text = format!("rate limit exceeded; try again in {seconds} seconds");
        Self { retry_after: Some(seconds), ..Self::with_id(Code::ResourceExhausted, "LOGIN-TooManyCalls", &text) }
    }

    /// Takes over a gRPC status of the upstream unchanged.
    pub fn from_upstream(code: i32, message: String, details: Option<String>, retry_after: Option<u64>) -> Self {
        Self { code, message, details, retry_after, http: None }
    }

    /// UNAVAILABLE: the upstream's response has this HTTP status and no valid gRPC status.
    pub fn upstream_failed(http: StatusCode) -> Self {
        Self { http: Some(http), ..Self::new(Code::Unavailable, "upstream failed") }
    }

    /// Whether this is a failure of the upstream rather than a gRPC status.
    pub fn is_upstream_failure(&self) -> bool {
        self.http.is_some()
    }

    fn status(&self) -> Option<Status> {
        let bytes = zitadel_wasm::codec::base64_decode(self.details.as_deref()?.trim_end_matches('='))?;
        Status::decode(bytes.as_slice()).ok()
    }

    /// The id in the details, if there is one.
    pub fn id(&self) -> Option<String> {
        // ErrorDetail and CredentialsCheckError both have their id in field 1.
        let details = self.status()?.details;
        details.iter().find_map(|any| ErrorDetail::decode(any.value.as_slice()).ok()).map(|detail| detail.id)
    }

    /// Renders the response as ZITADEL's v2 services do: a gRPC status in the headers, no body.
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
    fn a_refusal_has_its_id_in_the_error_detail_and_keeps_it_when_the_code_changes() {
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
