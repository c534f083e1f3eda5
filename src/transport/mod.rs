//! From a checked request to an HTTP request, and from an HTTP answer back to a message or an [`Error`](crate::error::Error). One file per
//! function; `grpc_web` and `json` are the two transports. All of it is pure: who fetches is
//! whoever drives [`Core`](crate::core::Core).

pub mod frame;
pub mod grpc_web;
pub mod json;
pub mod percent;
pub mod rest;
pub mod retry;

use crate::codec::Value;
use crate::schema::HttpMethod;

/// Which way a call goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// gRPC-Web, binary.
    GrpcWeb,
    /// REST paths where the contract has one, else Connect's unary JSON.
    Json,
}

/// An HTTP request, but for what is the client's: where to, and headers.
#[derive(Clone, Debug, PartialEq)]
pub struct HttpRequest {
    /// Its HTTP method.
    pub http_method: HttpMethod,
    /// Path below the base URL, with the query string.
    pub path: String,
    /// [`Value::Bytes`] for gRPC-Web; for JSON the value whose text is sent, or null for no body.
    pub body: Value,
}

/// An HTTP answer, read whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// `content-type`; empty when there is none.
    pub content_type: String,
    /// `grpc-status`, when it stands in the headers.
    pub grpc_status: Option<String>,
    /// `grpc-message`, likewise.
    pub grpc_message: Option<String>,
    /// `grpc-status-details-bin`, likewise.
    pub grpc_details: Option<String>,
    /// [`Value::Bytes`] for gRPC-Web; for JSON what the text stands for, or bytes when it is no JSON.
    pub body: Value,
}
