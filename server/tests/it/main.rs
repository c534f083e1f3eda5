//! The server from outside: the recordings of a running ZITADEL, crashes, and the Rust API.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::print_stdout)]

mod client;
mod deadlines_and_compression;
mod durability;
mod ended_sessions;
mod host;
mod hosted_login;
mod identity_providers;
mod idp_kinds;
mod imported_passwords;
mod json_vectors;
mod languages;
mod limits;
mod list_queries;
mod malformed;
mod native_client;
mod observed_intents;
mod oidc_flows;
mod oidc_observed;
mod oidc_request_object;
mod oidc_roles;
mod oidc_tokens;
mod oidc_walk;
mod own_codes;
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
