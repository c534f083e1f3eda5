//! How much JSON text is worth parsing.

use zitadel_schema::protocol::MAX_RESPONSE_VALUES;

/// Whether JSON text has more values than a response may: each is behind a comma or a bracket.
pub(super) fn has_too_many_values(json: &[u8]) -> bool {
    outside_strings(json).filter(|b| matches!(b, b',' | b'[' | b'{')).count() > MAX_RESPONSE_VALUES
}

/// The bytes of JSON text that are in no string.
pub(super) fn outside_strings(json: &[u8]) -> impl Iterator<Item = u8> {
    let (mut in_string, mut escaped) = (false, false);
    json.iter().copied().filter(move |b| {
        let is_outside = !in_string;
        match b {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ => {}
        }
        is_outside
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_strings_is_no_value() {
        let outside: Vec<u8> = outside_strings(br#"{"a,[\"\\":["{,"]}"#).collect();
        assert_eq!(String::from_utf8(outside).unwrap(), r#"{":["]}"#);
    }

    #[test]
    fn counts_up_to_the_limit() {
        let text = |commas: usize| format!("[{}]", ",".repeat(commas));
        assert!(!has_too_many_values(text(MAX_RESPONSE_VALUES - 1).as_bytes()));
        assert!(has_too_many_values(text(MAX_RESPONSE_VALUES).as_bytes()));
        assert!(!has_too_many_values(format!("\"{}\"", text(MAX_RESPONSE_VALUES)).as_bytes()));
    }
}
