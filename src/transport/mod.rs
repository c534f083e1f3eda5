//! Internal, except for [`Transport`]; does not follow semantic versioning.
//!
//! From a checked request to an HTTP request, and from an HTTP response to a message or an
//! [`Error`](crate::error::Error). [`grpc_web`] and [`json`] are the two transports; [`rest`] makes the requests of the
//! second one, [`frame`] and [`percent`] are encodings. All of it is pure: I/O is done by whoever drives
//! [`Core`](crate::core::Core).

pub mod frame;
pub mod grpc_web;
pub mod json;
pub mod percent;
pub mod rest;
pub mod retry;

use crate::codec::Value;
use crate::schema::HttpMethod;

/// The protocol of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// gRPC-Web, binary.
    GrpcWeb,
    /// REST where the contract has a route, else Connect's unary JSON.
    Json,
}

/// An HTTP request without base URL and headers, which are the client's.
#[derive(Clone, Debug, PartialEq)]
pub struct HttpRequest {
    /// Its HTTP method.
    pub http_method: HttpMethod,
    /// Path below the base URL, with the query string.
    pub path: String,
    /// [`Value::Bytes`] for gRPC-Web; for JSON the value to serialize, or null for no body.
    pub body: Value,
}

/// An HTTP response with its whole body.
#[derive(Clone, Debug, PartialEq)]
pub struct HttpResponse {
    /// HTTP status.
    pub status: u16,
    /// `content-type`; empty when it is missing.
    pub content_type: String,
    /// `grpc-status`, when it is in the headers.
    pub grpc_status: Option<String>,
    /// `grpc-message`, likewise.
    pub grpc_message: Option<String>,
    /// `grpc-status-details-bin`, likewise.
    pub grpc_details: Option<String>,
    /// The parsed value where the content type is JSON and the text is, else [`Value::Bytes`].
    pub body: Value,
}
