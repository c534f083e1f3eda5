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

mod file;
mod http_client;
mod server;
mod test_controls;

pub use server::{Options, TestServer};
pub use test_controls::{MachineUser, OidcApp, SamlApp};
pub use zitadel_login::listener::Limits;

#[doc(hidden)]
pub use zitadel_testserver_core::request_message;
pub use zitadel_testserver_core::{
    Cut, Event, Fault, FaultHttp, FaultStatus, Message, Seed, SeedUser, StartError, clock,
};
