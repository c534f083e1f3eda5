//! Base64 (RFC 4648), both alphabets, padded or not.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Standard alphabet, padded: how ProtoJSON writes bytes.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut group = 0u32;
        for i in 0..3 {
            group = group << 8 | u32::from(chunk.get(i).copied().unwrap_or(0));
        }
        for i in 0..4 {
            let symbol = ALPHABET.get((group >> (18 - 6 * i) & 63) as usize);
            out.push(if i > chunk.len() { '=' } else { symbol.map_or('=', |s| char::from(*s)) });
        }
    }
    out
}

/// Either alphabet, padding optional, but correct if present. `None` for anything else: white space, and bits after the
/// last byte that are not zero.
#[must_use]
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let symbols = text.as_bytes();
    let padding = symbols.iter().rev().take_while(|b| **b == b'=').count();
    let body = symbols.get(..symbols.len() - padding)?;
    if padding > 2 || (padding > 0 && !symbols.len().is_multiple_of(4)) || body.len() % 4 == 1 {
        return None;
    }
    let mut out = Vec::with_capacity(body.len() * 3 / 4);
    for chunk in body.chunks(4) {
        let mut group = 0u32;
        for symbol in chunk {
            let six = match symbol {
                b'A'..=b'Z' => symbol - b'A',
                b'a'..=b'z' => symbol - b'a' + 26,
                b'0'..=b'9' => symbol - b'0' + 52,
                b'+' | b'-' => 62,
                b'/' | b'_' => 63,
                _ => return None,
            };
            group = group << 6 | u32::from(six);
        }
        group <<= 6 * (4 - chunk.len());
        for _ in 1..chunk.len() {
            out.push((group >> 16) as u8);
            group = group << 8 & 0xff_ffff;
        }
        if group != 0 {
            return None;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_every_length_survive_a_round_trip() {
        for n in 0..70u8 {
            let bytes: Vec<u8> = (0..n).map(|i| i.wrapping_mul(37) ^ 0xa5).collect();
            assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn decodes_both_alphabets_and_missing_padding() {
        for text in ["+/8=", "-_8=", "+/8", "-_8"] {
            assert_eq!(decode(text), Some(vec![0xfb, 0xff]));
        }
    }

    #[test]
    fn rejects_text_that_is_not_base64() {
        for text in ["A", "A===", "=", "YQ==\n", "Y Q=", "YQ=", "AAAAA", "YQ==YQ==", "YR==", "YR", "YWJ=", "YWJ"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
