//! Phone numbers, normalised to E.164. A number without a country code is read as one of Switzerland, as ZITADEL does.

use zitadel_wasm::refusals::{self, RefusalKind};

/// The number in E.164.
///
/// # Errors
/// PHONE-so0wa when it cannot be read as a number.
pub fn normalise(text: &str) -> Result<String, RefusalKind> {
    let invalid = refusals::PHONE_INVALID;
    // What no phone number is written with never reaches the parser.
    if !text.is_ascii() || text.bytes().any(|b| b.is_ascii_control()) {
        return Err(invalid);
    }
    let number = phonenumber::parse(Some(phonenumber::country::CH), text).map_err(|_| invalid)?;
    Ok(number.format().mode(phonenumber::Mode::E164).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_brought_into_e164() {
        for (text, number) in [
            ("+41791234567", "+41791234567"),
            ("+41 79 123 45 67", "+41791234567"),
            ("079 123 45 67", "+41791234567"),
            ("404.667.0480 x390", "+414046670480"),
            ("1-377-959-1440", "+4113779591440"),
            ("(416) 521-5080", "+4165215080"),
            ("+1 (555) 010-9999", "+15550109999"),
        ] {
            assert_eq!(normalise(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn no_text_makes_the_parser_panic() {
        const PIECES: &[u8] = b"0123456789012345678901234567890+-() .x#;=:tel:ext*/,~pP&aZ";
        let mut state = 0x9e37_79b9_7f4a_7c15u64;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % below as u64).unwrap()
        };
        for _ in 0..3_000 {
            let text: String = (0..next(30)).map(|_| char::from(PIECES[next(PIECES.len())])).collect();
            if let Ok(number) = normalise(&text) {
                assert!(
                    number.starts_with('+') && number.bytes().skip(1).all(|b| b.is_ascii_digit()),
                    "{text:?}: {number}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["abc", "", "+", "😀😀😀", "+999999", "1"] {
            assert_eq!(normalise(text).map_err(|refused| refused.id), Err("PHONE-so0wa"), "{text}");
        }
    }
}
