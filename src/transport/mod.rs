//! From a checked request to an HTTP request, and from an HTTP answer back to a message or an [`Error`](crate::error::Error). One file per
//! function; `grpc_web` and `json` are the two transports. All of it is pure but `fetch`, which is the browser's.

pub mod frame;
pub mod grpc_web;
pub mod json;
pub mod percent;
pub mod rest;

#[cfg(target_arch = "wasm32")]
pub(crate) mod cancel;
#[cfg(target_arch = "wasm32")]
pub(crate) mod fetch;

use crate::codec::Value;
use crate::schema::Verb;

/// Which way a call goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// gRPC-Web, binary.
    GrpcWeb,
    /// REST paths where the contract has one, else Connect's unary JSON.
    Json,
}

/// An HTTP request, but for the headers that are the client's.
#[derive(Clone, Debug, PartialEq)]
pub struct HttpRequest {
    /// Verb.
    pub verb: Verb,
    /// Path below the base URL, with the query string.
    pub path: String,
    /// What is sent.
    pub body: Body,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// None.
    None,
    /// Bytes.
    Bytes(Vec<u8>),
    /// A value that the page's own JSON.stringify writes.
    Json(Value),
}

/// An HTTP answer, read whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HttpAnswer {
    /// Status.
    pub status: u16,
    /// `content-type`.
    pub content_type: String,
    /// `grpc-status`, when it stands in the headers.
    pub grpc_status: Option<String>,
    /// `grpc-message`, likewise.
    pub grpc_message: Option<String>,
    /// `grpc-status-details-bin`, likewise.
    pub grpc_details: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}
