//! Build-time: descriptors in, generated code out.
//!
//! [`Contract::compile`] reads `proto/` with `protox` (no protoc). From a contract come the schema [`table`] that the
//! codec reads at run time, the TypeScript declarations ([`dts`]), the JavaScript [`services`] and the Rust code of
//! [`rust`] (prost structs, one type per RPC). This crate knows descriptors and output formats and nothing about how
//! the output is used.

pub mod dts;
pub mod refusals;
pub mod rust;
pub mod services;
pub mod table;

mod columns;
mod contract;
mod docs;
mod pattern;
mod rules;

pub use contract::{Binding, Contract, Error, Idempotency, MethodInfo, Verb};
pub use pattern::Pattern;
pub use rules::{OPAQUE_MAX, Rules};
