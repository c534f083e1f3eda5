//! What to say of a name that the contract does not have: the one that was probably meant.

use crate::schema::Message;
use crate::text::join;

/// The message of a violation for a field that `message` does not have.
pub(crate) fn unknown_field(message: &Message, name: &str) -> String {
    let given = plain(name);
    let close = message.fields.iter().find(|f| {
        let known = plain(f.json);
        !given.is_empty() && (within(&known, &given) || within(&given, &known) || nearly_equal(&known, &given))
    });
    match close {
        Some(field) => join(&["is not a field of ", message.name, "; did you mean ", field.json, "?"]),
        None => join(&["is not a field of ", message.name]),
    }
}

/// The letters and digits of a name, in lower case.
fn plain(name: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for b in name.bytes() {
        if b.is_ascii_alphanumeric() {
            out.push(b.to_ascii_lowercase());
        }
    }
    out
}

/// Whether one word is part of the other.
fn within(word: &[u8], part: &[u8]) -> bool {
    !part.is_empty() && word.windows(part.len()).any(|w| w == part)
}

/// Whether two words are equal but for two letters in a row: two swapped, one or two replaced, one missing.
fn nearly_equal(a: &[u8], b: &[u8]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.len().max(b.len()) <= front + back + 2
}
