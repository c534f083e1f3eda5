#![doc = include_str!("lib.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(any(all(target_arch = "wasm32", not(feature = "npm")), all(not(target_arch = "wasm32"), feature = "native")))]
mod client;
pub mod codec;
pub mod core;
mod decimal;
pub mod error;
#[cfg(feature = "flows")]
pub mod flows;
#[cfg(all(target_arch = "wasm32", feature = "npm"))]
mod js;
#[cfg(feature = "refusals")]
pub mod refusals;
#[cfg(feature = "messages")]
pub mod rpc;
pub mod schema;
mod text;
pub mod transport;
pub mod validate;

#[cfg(feature = "tonic")]
pub mod tonic_web;

#[cfg(any(
    all(target_arch = "wasm32", not(feature = "npm")),
    all(not(target_arch = "wasm32"), feature = "native")
))]
#[cfg_attr(docsrs, doc(cfg(any(target_arch = "wasm32", feature = "native"))))]
pub use client::{Client, TokenFuture};

/// The messages as prost structs, one module per package: `messages::zitadel::user::v2::VerifyPhoneRequest`.
#[cfg(feature = "messages")]
#[allow(missing_docs, clippy::all, clippy::pedantic, rustdoc::all)]
pub mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
