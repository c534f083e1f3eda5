//! [`Value`] is the API; the rest of this module is internal and does not follow semantic versioning.
//!
//! One codec, by the schema table: JSON-shaped values to protobuf bytes, with validation in the same pass, and back to
//! canonical ProtoJSON.
//!
//! A value is a [`Value`]: JavaScript objects become one in the browser, JSON text by `serde_json` everywhere else. The
//! mapping is proto3's (<https://protobuf.dev/programming-guides/json/>); each well-known type is a file of its own.

mod any;
mod base64;
mod decode;
mod decode_error;
mod duplicate_keys;
mod duration;
mod encode;
mod field_mask;
mod lists;
#[cfg(not(feature = "npm"))]
mod nesting;
mod number;
mod scalar;
mod timestamp;
mod unknown_names;
mod value;
mod wire;

pub(crate) use any::{ANY, any_bytes};
pub use base64::{decode as base64_decode, encode as base64_encode};
#[cfg(not(feature = "npm"))]
pub use decode::decode_nested;
pub use decode::{decode, decode_response};
pub use decode_error::DecodeError;
pub use duration::parse as parse_duration;
#[cfg(not(feature = "npm"))]
pub use encode::encode_nested;
pub use encode::{Mode, encode};
#[cfg(not(feature = "npm"))]
pub use nesting::Nesting;
pub use timestamp::{format as format_timestamp, parse as parse_timestamp};
pub use unknown_names::encode_response;
pub use value::{Key, Value};

pub use zitadel_schema::protocol::MAX_DEPTH;
