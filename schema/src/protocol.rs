//! Names and numbers of the protocols that Rust and JavaScript have to agree upon. `zitadel-codegen` writes them into
//! the npm package's `generated.js`, so that each is written down once.

/// Header names, in lower case as HTTP/2 and `Headers` of Fetch have them.
pub mod header {
    /// What the client can read (RFC 9110, section 12.5.1).
    pub const ACCEPT: &str = "accept";
    /// The bearer token (RFC 6750, section 2.1).
    pub const AUTHORIZATION: &str = "authorization";
    /// The media type of a body (RFC 9110, section 8.3).
    pub const CONTENT_TYPE: &str = "content-type";
    /// When a refused request may be sent again (RFC 9110, section 10.2.3).
    pub const RETRY_AFTER: &str = "retry-after";
    /// The code of the status, in decimal
    /// (<https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md#responses>).
    pub const GRPC_STATUS: &str = "grpc-status";
    /// The message of the status, percent-encoded.
    pub const GRPC_MESSAGE: &str = "grpc-message";
    /// The whole `google.rpc.Status` in base64.
    pub const GRPC_STATUS_DETAILS: &str = "grpc-status-details-bin";
    /// Marks a gRPC-Web request (<https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md>). A browser sends a
    /// preflight for it, so a form of another site cannot make such a request.
    pub const X_GRPC_WEB: &str = "x-grpc-web";
}

/// Media types of bodies.
pub mod content_type {
    /// gRPC-Web, binary, without the message format.
    pub const GRPC_WEB: &str = "application/grpc-web";
    /// gRPC-Web, binary, with protobuf messages.
    pub const GRPC_WEB_PROTO: &str = "application/grpc-web+proto";
    /// JSON.
    pub const JSON: &str = "application/json";
}

/// Names of gRPC's codes by their numbers, as Connect spells them
/// (<https://grpc.github.io/grpc/core/md_doc_statuscodes.html>).
pub const CODE_NAMES: [&str; 17] = [
    "ok",
    "canceled",
    "unknown",
    "invalid_argument",
    "deadline_exceeded",
    "not_found",
    "already_exists",
    "permission_denied",
    "resource_exhausted",
    "failed_precondition",
    "aborted",
    "out_of_range",
    "unimplemented",
    "internal",
    "unavailable",
    "data_loss",
    "unauthenticated",
];

/// How deep messages, lists and objects may be nested. Protobuf's libraries have limits of a hundred (C++, Java) and
/// ten thousand (Go, and so ZITADEL); this is what every browser's stack holds, and more than any real message has.
pub const MAX_DEPTH: u32 = 120;

/// The default limit of a response: gRPC's own default for a message, 4 MiB.
pub const MAX_RESPONSE_BYTES: usize = 4 * 1024 * 1024;

/// How many values a response may have, lists' elements and fields that the contract does not have included. In few bytes
/// there can be millions of them, which would hold up a page for seconds. The longest list that ZITADEL returns has a
/// thousand users, of some fifty values each.
pub const MAX_RESPONSE_VALUES: usize = 100_000;
