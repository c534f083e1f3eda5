//! URLs as Go writes them: ZITADEL's links, redirects and `otpauth:` URIs are compared with recorded ones.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

/// What `url.PathEscape` escapes in a path, which leaves commas and semicolons to the segment.
pub const PATH_SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b',')
    .remove(b':')
    .remove(b';')
    .remove(b'=')
    .remove(b'@');

/// A query as `url.QueryEscape` has it, which differs from the URL standard in two characters. The pairs keep their order.
#[must_use]
pub fn encode_query<K: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (K, V)>) -> String {
    let encoded = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    encoded.replace('*', "%2A").replace("%7E", "~")
}

/// A value as `url.QueryEscape` has it.
#[must_use]
pub fn query_escape(value: &str) -> String {
    let encoded: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
    encoded.replace('*', "%2A").replace("%7E", "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_an_asterisk_and_leaves_a_tilde() {
        assert_eq!(encode_query([("a b", "*~&"), ("a b", "é")]), "a+b=%2A~%26&a+b=%C3%A9");
    }
}
