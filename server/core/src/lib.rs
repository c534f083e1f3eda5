//! What `zitadel-testserver` does with a request. The crate of that name has its command line and its Rust API; this one is
//! public because it is built on it, and may change in every release.
//!
//! [`ServerCore`] gets an HTTP request and returns an HTTP response. It opens no socket and no file and starts no thread: the
//! machine is a [`zitadel_login::runtime::Runtime`], and the state on disk a database that the program opens.

#![forbid(unsafe_code)]

mod accounts;
mod administration;
mod api;
mod auth;
pub mod clock;
mod context;
mod dispatch;
mod domain;
mod faults;
mod go_url;
mod http;
pub mod http_client;
mod idps;
mod issuers;
mod oidc;
mod paging;
mod project_access;
mod projections;
mod refusal;
mod registry;
mod saml;
mod saml_decisions;
mod seed;
mod server_controls;
mod server_core;
mod sessions;
mod settings;
mod state;
mod store;
mod structs;
mod validation;

#[doc(hidden)]
pub use http::request_message;

pub use domain::outbox::Message;
pub use domain::user::Event;
pub use faults::{Cut, Fault, FaultHttp, FaultStatus};
pub use http::Control;
pub use seed::{Seed, SeedUser};
pub use server_core::{Options, ServerCore, StartError};
pub use store::{Opener, Store, StoreError};

/// The schema table of the contract. All servers of a program share it.
fn schema() -> Option<&'static zitadel_wasm::schema::Schema> {
    static SCHEMA: std::sync::OnceLock<Option<zitadel_wasm::schema::Schema>> = std::sync::OnceLock::new();
    SCHEMA.get_or_init(|| zitadel_wasm::schema::for_servers().ok()).as_ref()
}
