//! WebAssembly as the text of a JavaScript module: no bundler has to know about it, and no second request is needed.
//!
//! Base64 breaks the bytes that repeat apart, and brotli finds little in it: 6 KB more of 42. Here a byte is one
//! character or two, and what repeated itself still does. What it encodes is not the file but its streams
//! (`wasm_streams.rs`), which makes the text smaller than the file. All characters are printable ASCII that no string,
//! no page and no minifier has to escape, whatever the encoding of the page.
//!
//! The text begins with 64 characters from @ to O, four bytes' flags in each: which of the 256 bytes have one character.
//! These are the 88 that are most frequent. The others are behind one of two prefixes. `xtask/wasm/unpack.wat` reads it.

use crate::sh::Result;
use crate::wasm_streams;

/// How many bytes have one character.
const SINGLES: usize = 88;
/// How many bytes each of the two prefixes stands before.
const PAIRS: usize = 84;

/// Printable ASCII behind the quote, without the backslash and the less-than sign, which closes a script in a page.
fn alphabet() -> Vec<char> {
    ('#'..='~').filter(|c| !matches!(c, '<' | '\\')).collect()
}

/// The JavaScript module that exports the texts: that of the code and that of the data, whose frequent bytes are others.
pub fn module(wasm: &[u8]) -> Result<String> {
    let [code, data] = wasm_streams::split(wasm)?;
    Ok(format!("export const texts = [{}, {}];\n", quoted(&code), quoted(&data)))
}

fn quoted(bytes: &[u8]) -> String {
    format!("\"{}\"", encode(bytes))
}

fn encode(bytes: &[u8]) -> String {
    let count = |byte: u8| bytes.iter().filter(|is| **is == byte).count();
    let mut frequent: Vec<u8> = (0..=u8::MAX).collect();
    frequent.sort_by_key(|byte| std::cmp::Reverse(count(*byte)));
    frequent.truncate(SINGLES);

    let alphabet = alphabet();
    let (singles, prefixes) = alphabet.split_at(SINGLES);
    // In the order of the bytes: those that are alike get characters that are, which is worth 1 %.
    let mut single = singles.iter();
    let mut pair = prefixes.iter().flat_map(|prefix| alphabet.iter().take(PAIRS).map(move |c| [*prefix, *c]));
    let (mut forms, mut flags) = (Vec::new(), [0_u32; 64]);
    for byte in 0..=u8::MAX {
        let is_single = frequent.contains(&byte);
        if let Some(digit) = flags.get_mut(usize::from(byte / 4)) {
            *digit |= u32::from(is_single) << (byte % 4);
        }
        let form = if is_single { single.next().map(char::to_string) } else { pair.next().map(String::from_iter) };
        forms.push(form.unwrap_or_default());
    }
    let head = flags.iter().filter_map(|flags| char::from_u32(u32::from(b'@') + flags)).collect::<String>();
    head + &bytes.iter().filter_map(|byte| forms.get(usize::from(*byte))).map(String::as_str).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_a_form_of_its_own() {
        let all: Vec<u8> = (0..=u8::MAX).collect();
        let text = encode(&all);
        let (head, body) = text.split_at(64);
        assert_eq!(head, format!("{}{}", "O".repeat(22), "@".repeat(42)), "of equals, the first are single");
        assert_eq!(body.len(), SINGLES + 2 * (256 - SINGLES));
        assert!(body.starts_with("#$%&'()*+,-./0123456789:;=>?@A"), "{body}");
        assert!(body.ends_with("~x"), "{body}");
    }

    #[test]
    fn the_text_needs_no_escapes() {
        let text = quoted(&[b'"', b'\\', b'<', b'\n', 0, 255]);
        let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        assert!(inner.is_some_and(|inner| inner.chars().all(|c| alphabet().contains(&c))), "{text}");
    }
}
