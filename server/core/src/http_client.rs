//! Requests of this server to others. The core opens no socket: the program sends them.

use std::pin::Pin;
use std::time::Duration;

/// How long a request may take, from the connection to the last byte of the body.
pub const TIME_LIMIT: Duration = Duration::from_secs(10);
/// Greatest body of a response, in bytes.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// A request to another server.
#[derive(Clone)]
pub struct OutgoingRequest {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Absolute, `http` or `https`.
    pub url: String,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// Empty without one.
    pub body: String,
}

/// The response of another server.
#[derive(Clone, Debug)]
pub struct IncomingResponse {
    /// HTTP status; 0 where a browser hides that of a redirect.
    pub status: u16,
    /// All of it.
    pub body: Vec<u8>,
}

/// A response, or why it is missing, in words for developers.
pub type Sent = Pin<Box<dyn Future<Output = Result<IncomingResponse, String>> + Send>>;

/// The program's HTTP client.
pub trait HttpClient: std::fmt::Debug + Send + Sync {
    /// Sends a request. An implementation follows no redirects, sends no cookies, and gives up after [`TIME_LIMIT`] and
    /// beyond [`BODY_LIMIT`].
    fn send(&self, request: OutgoingRequest) -> Sent;
}
