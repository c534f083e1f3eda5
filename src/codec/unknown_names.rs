//! Names of enum values that the contract does not have. JSON has names and protobuf numbers, and responses over JSON
//! become protobuf before they are read: so such a name is kept aside, and a number that no enum can have represents it.

use super::encode::{Mode, encode_whole};
use super::value::Value;
use crate::schema::{MessageId, Schema};
use crate::validate::Violation;

/// Encodes a response: [`Mode::Lenient`], and names of enum values that the contract does not have are appended to
/// `names`.
///
/// # Errors
/// As [`super::encode`].
pub fn encode_response(
    schema: &Schema,
    message: MessageId,
    value: &Value,
    names: &mut Vec<String>,
) -> Result<Vec<u8>, Vec<Violation>> {
    encode_whole(schema, message, value, Mode::Lenient, Some(names))
}

/// Keeps a name and returns the number that represents it. The upper half counts from 1, and the lower one is not zero, because
/// zeros are left out. Numbers that a server sends have 32 bits, sign-extended.
pub(super) fn keep(names: &mut Vec<String>, name: &str) -> i64 {
    names.push(name.to_owned());
    (names.len() as i64) << 32 | 1
}

/// The name that a number represents, if it does.
pub(super) fn kept(names: &[String], n: u64) -> Option<&String> {
    names.get(usize::try_from(n >> 32).ok()?.checked_sub(1)?)
}
