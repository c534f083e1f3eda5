//! What the login server keeps in the browser, because it keeps nothing itself: sessions with their tokens, and which
//! authorisation requests began there. Everything is sealed, so that only a login server with the same key can read or
//! write it.

mod auth_request_binding;
mod jar;
mod keys;
mod packed;
mod session_cookie;

pub use auth_request_binding::{RequestBinder, bind_requests};
pub(crate) use auth_request_binding::{is_bound, is_request_id};
pub use jar::CookieJar;
pub use keys::{CookieKeys, KeyFileError};
pub use session_cookie::{BrowserSessions, CookieSession};

/// Seconds since 1970 by this machine's clock: what ages in cookies are measured by.
pub(crate) fn unix_seconds() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
