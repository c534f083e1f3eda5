//! Sealed cookies, which hold all state of the stateless login server: sessions with their tokens, and the auth requests
//! and sign-ins at identity providers that started in this browser. Only a login server with the same key can read or write them.

mod auth_request_binding;
mod browser_mark;
mod jar;
mod keys;
mod packed;
mod provider_binding;
mod session_cookie;

pub use auth_request_binding::{RequestBinder, bind_requests};
pub(crate) use auth_request_binding::{is_bound, is_request_id};
pub(crate) use browser_mark::Mark;
pub use jar::CookieJar;
pub use keys::{CookieKeys, KeyFileError};
pub(crate) use provider_binding::{ProviderBinding, is_state, provider_binding_cookies};
pub use session_cookie::{BrowserSessions, CookieSession};

/// Seconds since 1970 by this machine's clock, for timestamps in cookies.
pub(crate) fn unix_seconds() -> u64 {
    crate::runtime::unix_time().as_secs()
}
