//! Percent-encoding: path segments and query strings out, `grpc-message` in.

/// Encodes everything but RFC 3986's unreserved characters.
pub fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.push(HEX.get(usize::from(nibble)).map_or('0', |b| char::from(*b)));
            }
        }
    }
}

/// Decodes; a percent sign without two hexadecimal digits is kept. Text that would not be UTF-8 is returned unchanged.
#[must_use]
pub fn decode(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        rest = tail;
        if *byte == b'%'
            && let Some(([high, low], tail)) = tail.split_first_chunk()
            && let (Some(high), Some(low)) = (char::from(*high).to_digit(16), char::from(*low).to_digit(16))
        {
            out.push((high * 16 + low) as u8);
            rest = tail;
        } else {
            out.push(*byte);
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_was_encoded() {
        let text = "a/b c?d=é&😀%.";
        let mut out = String::new();
        encode(text, &mut out);
        assert_eq!(out, "a%2Fb%20c%3Fd%3D%C3%A9%26%F0%9F%98%80%25.");
        assert_eq!(decode(&out), text);
    }

    #[test]
    fn leaves_incomplete_encodings_as_they_are() {
        assert_eq!(decode("100% sure%2"), "100% sure%2");
        assert_eq!(decode("%zz"), "%zz");
        assert_eq!(decode("%ff"), "%ff");
    }
}
