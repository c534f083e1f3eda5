//! What to say of a name that the contract does not have: the one that was probably meant.

use crate::schema::Message;
use crate::text::join;

/// The message of a violation for a field that `message` does not have.
pub(crate) fn unknown_field(message: &Message, name: &str) -> String {
    let plain = |s: &str| s.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
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

/// Whether one word is part of the other.
fn within(word: &str, part: &str) -> bool {
    !part.is_empty() && word.as_bytes().windows(part.len()).any(|w| w == part.as_bytes())
}

/// Whether two words are equal but for two letters in a row: two swapped, one or two replaced, one missing.
fn nearly_equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.len().max(b.len()) <= front + back + 2
}
