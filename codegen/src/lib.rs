//! Build-time: descriptors in, generated code out.
//!
//! [`Contract::compile`] reads `proto/` with `protox` (no protoc). From a contract come the schema [`table`] that the
//! codec reads at run time, the TypeScript declarations ([`dts`]), the JavaScript [`services`] and [`constants`], and the
//! Rust code of [`rust`] (prost structs, one type per RPC). This crate knows descriptors and output formats and nothing about how
//! the output is used.

pub mod constants;
pub mod dts;
pub mod refusals;
pub mod rust;
pub mod services;
pub mod table;

mod contract;
mod docs;
mod pattern;
mod rules;
mod ts_index;
mod ts_names;
mod ts_types;

pub use contract::{Contract, Error, MethodInfo};
pub use pattern::Pattern;
pub use rules::{FieldRules, OPAQUE_MAX, is_opaque, oneof_required};
