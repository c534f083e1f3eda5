//! The server from outside: what a running ZITADEL answered, what survives a crash, and the Rust handle.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::print_stdout)]

mod client;
mod durability;
mod ended_sessions;
mod handle;
mod host;
mod json_vectors;
mod limits;
mod meta;
mod oidc_tokens;
mod oidc_walk;
mod recordings;
mod refusals;
mod replay;
mod settings;
mod unimplemented;
