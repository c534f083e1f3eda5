//! Names of enum values that the contract does not have. JSON has names and protobuf numbers, and responses over JSON
//! become protobuf before they are read: so such a name is kept aside, and a number that no enum can have stands for it.

use super::decode::{DecodeError, Decoder};
use super::encode::{Encoder, Mode};
use super::value::Value;
use crate::schema::{MessageId, Schema};
use crate::validate::Violation;

/// The bytes of a response, and the names that are not in them.
pub type EncodedResponse = (Vec<u8>, Vec<String>);

/// Encodes a response: [`Mode::Lenient`], and names of enum values that the contract does not have are kept.
///
/// # Errors
/// As [`super::encode`].
pub fn encode_response(schema: &Schema, message: MessageId, value: &Value) -> Result<EncodedResponse, Vec<Violation>> {
    let mut encoder = Encoder::new(schema, Mode::Lenient);
    encoder.unknown_names = Some(Vec::new());
    let bytes = encoder.whole(message, value)?;
    Ok((bytes, encoder.unknown_names.unwrap_or_default()))
}

/// Decodes what [`encode_response`] made of a response.
///
/// # Errors
/// As [`super::decode`].
pub fn decode_response(
    schema: &Schema,
    message: MessageId,
    bytes: &[u8],
    unknown_names: &[String],
) -> Result<Value, DecodeError> {
    Decoder { schema, unknown_names, error: None }.whole(message, bytes)
}

/// Keeps a name; the number that stands for it. The upper half counts from 1, and the lower one is not zero, because
/// zeros are left out. Numbers that a server sends have 32 bits, sign-extended.
pub(super) fn keep(names: &mut Vec<String>, name: &str) -> i64 {
    names.push(name.to_owned());
    (names.len() as i64) << 32 | 1
}

/// The name for which a number stands, if it stands for one.
pub(super) fn kept(names: &[String], n: u64) -> Option<&String> {
    names.get(usize::try_from(n >> 32).ok()?.checked_sub(1)?)
}
