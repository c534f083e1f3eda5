//! A server that behaves like a ZITADEL instance, for developing and testing login pages. It speaks REST, gRPC, gRPC-Web and
//! Connect on one port, keeps its state in memory or on disk, and has test controls under `/_test/`.
//!
//! ```no_run
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! let server = zitadel_testserver::TestServer::start().await?;
//! println!("{} with {}", server.url(), server.admin_token());
//! # Ok(()) }
//! ```

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
mod idps;
mod oidc;
mod paging;
mod projections;
mod refusal;
mod registry;
mod saml;
mod seed;
mod server;
mod sessions;
mod settings;
mod state;
mod store;
mod structs;
mod test_controls;
mod validation;

#[doc(hidden)]
pub use http::request_message;

pub use domain::outbox::Message;
pub use domain::user::Event;
pub use faults::{Cut, Fault, FaultHttp, FaultStatus};
pub use seed::{Seed, SeedUser};
pub use server::{Options, StartError, TestServer};
pub use test_controls::{MachineUser, OidcApp, SamlApp};
pub use zitadel_login::listener::Limits;

/// The schema table of the contract. All servers of a program share it.
fn schema() -> Option<&'static zitadel_wasm::schema::Schema> {
    static SCHEMA: std::sync::OnceLock<Option<zitadel_wasm::schema::Schema>> = std::sync::OnceLock::new();
    SCHEMA.get_or_init(|| zitadel_wasm::schema::for_servers().ok()).as_ref()
}
