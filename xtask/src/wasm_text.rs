//! WebAssembly as the text of a JavaScript module: no bundler has to know about it, and no second request is needed.
//!
//! Base64 breaks the bytes that repeat apart, and brotli finds little in it: 6 KB more of 42. Here a byte is one
//! character or two, and what repeated itself still does. What it encodes is not the file but its streams
//! (`wasm_streams.rs`), which makes the text smaller than the file. All characters are printable ASCII that no string,
//! no page and no minifier has to escape, whatever the encoding of the page.
//!
//! The text begins with 64 characters from @ to O, four bytes' flags in each: which of the 256 bytes have one character.
//! These are the most frequent. The others are behind one of two prefixes. In data, which is mostly words, those that are
//! characters are these themselves, for brotli knows words: 0.8 KB less. `xtask/wasm/unpack.wat` reads it.

use crate::sh::Result;
use crate::wasm_streams;

/// What stands before the second character of two.
const PREFIXES: [char; 2] = ['}', '~'];
/// How many bytes each of the prefixes stands before.
const PAIRS: usize = 84;

/// What the bytes are, which decides about their characters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Code,
    Words,
}

/// Printable ASCII without the quote, the backslash and the less-than sign, which closes a script in a page.
fn plain(first: char) -> impl Iterator<Item = char> {
    (first..='~').filter(|c| !matches!(c, '"' | '<' | '\\'))
}

/// The characters that stand for one byte.
fn singles(content: Content) -> Vec<char> {
    let first = if content == Content::Code { '#' } else { ' ' };
    plain(first).filter(|c| !PREFIXES.contains(c)).collect()
}

/// The JavaScript module that exports the texts: that of the code and that of the data, whose frequent bytes are others.
pub fn module(wasm: &[u8]) -> Result<String> {
    let [code, data] = wasm_streams::split(wasm)?;
    let [code, data] = [encode(&code, Content::Code), encode(&data, Content::Words)];
    Ok(format!("export const texts = [\"{code}\", \"{data}\"];\n"))
}

fn encode(bytes: &[u8], content: Content) -> String {
    let singles = singles(content);
    let count = |byte: u8| bytes.iter().filter(|is| **is == byte).count();
    let mut frequent: Vec<u8> = (0..=u8::MAX).collect();
    frequent.sort_by_key(|byte| std::cmp::Reverse(count(*byte)));
    frequent.truncate(singles.len());

    let is_own =
        |byte: u8| content == Content::Words && frequent.contains(&byte) && singles.contains(&char::from(byte));
    // In the order of the bytes: those that are alike get characters that are, which is worth 1 %.
    let mut free = singles.iter().filter(|c| u8::try_from(**c).is_ok_and(|byte| !is_own(byte)));
    let mut pair = PREFIXES.iter().flat_map(|prefix| plain('#').take(PAIRS).map(move |c| [*prefix, c]));
    let (mut forms, mut flags) = (Vec::new(), [0_u32; 64]);
    for byte in 0..=u8::MAX {
        let is_single = frequent.contains(&byte);
        if let Some(digit) = flags.get_mut(usize::from(byte / 4)) {
            *digit |= u32::from(is_single) << (byte % 4);
        }
        let form = if is_own(byte) {
            Some(char::from(byte).to_string())
        } else if is_single {
            free.next().map(char::to_string)
        } else {
            pair.next().map(String::from_iter)
        };
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
        let text = encode(&all, Content::Code);
        let (head, body) = text.split_at(64);
        assert_eq!(head, format!("{}{}", "O".repeat(22), "@".repeat(42)), "of equals, the first are single");
        assert_eq!(body.len(), 88 + 2 * (256 - 88));
        assert!(body.starts_with("#$%&'()*+,-./0123456789:;=>?@A"), "{body}");
        assert!(body.ends_with("~x"), "{body}");
    }

    #[test]
    fn words_are_themselves() {
        let text = encode(b"the words of a contract\0", Content::Words);
        let (_, body) = text.split_at(64);
        let zero = body.strip_prefix("the words of a contract");
        assert!(zero.is_some_and(|c| c.len() == 1 && !"the words of a contract".contains(c)), "{body}");
    }

    #[test]
    fn the_text_needs_no_escapes() {
        let all: Vec<u8> = (0..=u8::MAX).rev().collect();
        for content in [Content::Code, Content::Words] {
            let text = encode(&all, content);
            assert!(text.chars().all(|c| plain(' ').any(|is| is == c)), "{text}");
        }
    }
}
