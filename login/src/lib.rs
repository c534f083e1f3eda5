//! The login server: serves a login page in front of a ZITADEL, holds the login client's token and the sessions' tokens,
//! and lets a page do only what its rules allow. The test server embeds the same proxy in front of itself.
//!
//! Knows no test server, and keeps no state: sessions travel in a sealed cookie of the browser.

#![forbid(unsafe_code)]

pub mod client_address;
pub mod cookie;
pub mod host;
pub mod http;
pub mod limits;
pub mod listener;
pub mod origin;
pub mod page;
mod passed_on;
mod plain_path;
pub mod program;
pub mod proxy;
mod refusal;
mod request_guard;
pub mod security_headers;
mod server;
mod upstream;

pub use server::{LoginServer, Options, StartError};

/// The contract's table. It lives as long as the program.
fn schema() -> Option<&'static zitadel_wasm::schema::Schema> {
    static SCHEMA: std::sync::OnceLock<Option<zitadel_wasm::schema::Schema>> = std::sync::OnceLock::new();
    SCHEMA.get_or_init(|| zitadel_wasm::schema::for_servers().ok()).as_ref()
}
