//! The server from outside: the recordings of a running ZITADEL, crashes, and the Rust API.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::print_stdout)]

mod client;
mod durability;
mod ended_sessions;
mod host;
mod identity_providers;
mod idp_kinds;
mod json_vectors;
mod limits;
mod list_queries;
mod malformed;
mod observed_intents;
mod oidc_flows;
mod oidc_observed;
mod oidc_request_object;
mod oidc_roles;
mod oidc_tokens;
mod oidc_walk;
mod projection_lag;
mod recordings;
mod reflection;
mod refusals;
mod replay;
mod saml_requests;
mod settings;
mod strictness;
mod test_controls;
mod test_server;
mod unimplemented;
