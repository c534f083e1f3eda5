#![doc = include_str!("../README.md")]
#![no_std]

extern crate alloc;

mod contract;
mod field;
pub mod packed;
pub mod protocol;
mod rules;
mod table;
pub mod text;

pub use contract::{
    Binding, Corrupt, Enum, HttpMethod, Idempotency, Kind, Message, MessageId, Method, Schema, Service,
};
pub use field::{Field, Oneof, ReportOrder, Type};
pub use rules::Rules;
pub use table::lower_camel;
