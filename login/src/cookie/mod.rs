//! What the login server keeps in the browser, because it keeps nothing itself: sessions with their tokens, and which
//! authorisation requests began there. Everything is sealed, so that only a login server with the same key can read or
//! write it.

mod jar;
mod keys;
mod pack;
mod requests;
mod sessions;

pub use jar::CookieSpace;
pub use keys::{CookieKeys, KeyFileError};
pub use requests::{RequestBinder, bind_requests};
pub(crate) use requests::{is_bound, is_request_id};
pub use sessions::{BrowserSessions, CookieSession};

/// Seconds since 1970 by this machine's clock: what ages in cookies are measured by.
pub(crate) fn unix_seconds() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
