//! The login server: serves a login page in front of a ZITADEL instance, holds the login client's token and the session
//! tokens, and forwards only the requests that its rules allow. The test server embeds the same login client proxy.
//!
//! This crate does not depend on the test server, and is stateless: sessions travel in a sealed cookie of the browser.

#![forbid(unsafe_code)]

pub mod client_address;
pub mod cookie;
mod forward_allow_list;
pub mod host;
pub mod http;
pub mod limits;
pub mod listener;
pub mod origin;
pub mod page;
mod plain_path;
pub mod program;
pub mod proxy;
mod refusal;
mod request_guard;
pub mod security_headers;
mod server;
mod upstream;

pub use server::{LoginServer, Options, StartError};

/// The schema of the contract, parsed once per process.
fn schema() -> Option<&'static zitadel_wasm::schema::Schema> {
    static SCHEMA: std::sync::OnceLock<Option<zitadel_wasm::schema::Schema>> = std::sync::OnceLock::new();
    SCHEMA.get_or_init(|| zitadel_wasm::schema::for_servers().ok()).as_ref()
}
