//! Internal; does not follow semantic versioning.
//!
//! The contract at run time: messages, fields, rules, enums and RPCs, read once from the table that `build.rs` compiled
//! out of `proto/`. Types and reader are those of `zitadel-schema`; this module has the table.

pub use zitadel_schema::*;

/// The table of this crate's own `proto/`.
static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/schema.bin"));

/// The enum whose one value is JSON's null.
pub(crate) const NULL_VALUE: &str = "google.protobuf.NullValue";

/// The schema of this crate's `proto/`, with the limits that a server enforces.
///
/// # Errors
/// [`Corrupt`] when the embedded table cannot be read, which a test of this crate rules out.
pub fn for_servers() -> Result<Schema, Corrupt> {
    for_clients().map(Schema::with_server_limits)
}

/// The same schema with the limits that a client enforces. Tokens are opaque and grow from one version of ZITADEL to the
/// next, so a client leaves those of up to 4,096 characters to the server.
///
/// # Errors
/// As [`for_servers`].
pub fn for_clients() -> Result<Schema, Corrupt> {
    Schema::read(TABLE)
}
