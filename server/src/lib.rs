//! A server that behaves like a ZITADEL instance, so that login pages are developed and tested with nothing else
//! installed. REST, gRPC and gRPC-Web on one port; state in memory or on disk; and under `/_test/` what tests need.
//!
//! ```no_run
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! let server = zitadel_testserver::TestServer::start().await?;
//! println!("{} with {}", server.url(), server.admin_token());
//! # Ok(()) }
//! ```

#![forbid(unsafe_code)]

mod accounts;
mod api;
mod auth;
pub mod clock;
mod context;
mod domain;
mod faults;
mod handlers;
mod http;
mod registry;
// Every RPC has its type, handler or not.
mod refusal;
#[allow(dead_code)]
mod rpc;
mod seed;
mod server;
mod service;
mod store;
mod validation;

#[doc(hidden)]
pub use http::request_message;

pub use domain::outbox::Message;
pub use faults::{Cut, Fault, FaultHttp, FaultStatus};
pub use seed::{Seed, SeedUser};
pub use server::{Options, StartError, TestServer};
pub use zitadel_login::listener::Limits;

/// The contract's table. It lives as long as the program; a program that starts many servers shares one.
fn schema() -> Option<&'static zitadel_wasm::schema::Schema> {
    static SCHEMA: std::sync::OnceLock<Option<zitadel_wasm::schema::Schema>> = std::sync::OnceLock::new();
    SCHEMA.get_or_init(|| zitadel_wasm::schema::Schema::embedded().ok()).as_ref()
}
