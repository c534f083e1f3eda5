#![doc = include_str!("../README.md")]

pub mod codec;
pub mod schema;
pub mod validate;

/// The messages as prost structs, one module per package: `messages::zitadel::user::v2::VerifyPhoneRequest`.
#[cfg(feature = "messages")]
#[allow(missing_docs, clippy::all, clippy::pedantic, rustdoc::all)]
pub mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
