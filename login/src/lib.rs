//! The login server: serves a login page in front of a ZITADEL instance, holds the login client's token and the session
//! tokens, and forwards only the requests that its rules allow. The test server embeds the same login client proxy.
//!
//! Without the feature `native` it has no sockets, files and threads: what the test server embeds in WebAssembly.
//!
//! This crate does not depend on the test server, and is stateless: sessions travel in a sealed cookie of the browser.

#![forbid(unsafe_code)]

pub mod client_address;
pub mod cookie;
#[cfg(feature = "native")]
mod forward_allow_list;
pub mod host;
pub mod http;
pub mod limits;
#[cfg(feature = "native")]
pub mod listener;
pub mod origin;
pub mod page;
mod peer;
mod plain_path;
#[cfg(feature = "native")]
pub mod program;
pub mod proxy;
mod refusal;
#[cfg(feature = "native")]
mod request_guard;
pub mod runtime;
pub mod security_headers;
#[cfg(feature = "native")]
mod server;
#[cfg(feature = "native")]
mod upstream;

#[cfg(feature = "native")]
pub use server::{LoginServer, Options, StartError};

/// The schema of the contract, parsed once per process.
#[cfg(any(feature = "native", test))]
fn schema() -> Option<&'static zitadel_wasm::schema::Schema> {
    static SCHEMA: std::sync::OnceLock<Option<zitadel_wasm::schema::Schema>> = std::sync::OnceLock::new();
    SCHEMA.get_or_init(|| zitadel_wasm::schema::for_servers().ok()).as_ref()
}
