#![doc = include_str!("../README.md")]

#[cfg(target_arch = "wasm32")]
mod client;
pub mod codec;
pub mod error;
#[cfg(target_arch = "wasm32")]
mod js;
pub mod schema;
mod text;
pub mod transport;
pub mod validate;

#[cfg(target_arch = "wasm32")]
pub use js::Client;

/// The messages as prost structs, one module per package: `messages::zitadel::user::v2::VerifyPhoneRequest`.
#[cfg(feature = "messages")]
#[allow(missing_docs, clippy::all, clippy::pedantic, rustdoc::all)]
pub mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
