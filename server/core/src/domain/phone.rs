//! Phone numbers, normalized to E.164. A number without a country code is read as one of Switzerland, as ZITADEL does.

use rlibphonenumber::enums::Region;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};

/// It cannot be read as a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPhoneNumber;

/// The number in E.164.
///
/// # Errors
/// When it cannot be read as a number.
pub fn normalize(text: &str) -> Result<String, NotAPhoneNumber> {
    let parse = |text: &str| PHONE_NUMBER_UTIL.parse(text, Some(Region::CH)).ok();
    // ZITADEL's parser looks for a number inside of the text: what is between the digits does not matter, be it a narrow
    // no-break space (recording phone-spellings, step narrow-nbsp) or a direction mark.
    let number = parse(text).or_else(|| parse(&without_other_marks(text)));
    let number = number.ok_or(NotAPhoneNumber)?;
    let e164 = number.format_as(PhoneNumberFormat::E164).to_string();
    // As in ZITADEL, a leading 41 of a number that would be too long is the country code: `(416) 521-5080`.
    let national = e164.strip_prefix("+41").filter(|national| national.starts_with("41") && national.len() > 9);
    match national.filter(|_| !text.contains(['+', '＋'])) {
        Some(national) => Ok(format!("+{national}")),
        None => Ok(e164),
    }
}

/// The text with a space for every character that numbers are not written with.
fn without_other_marks(text: &str) -> String {
    let written_with = |c: char| c.is_alphanumeric() || "+＋-()[]./~*#,;:= ".contains(c);
    text.chars().map(|c| if written_with(c) { c } else { ' ' }).collect()
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
            ("+8210-1234-5678", "+821012345678"),
            ("+41791234567;ext=5", "+41791234567"),
            ("+36 06 20 123 4567", "+36201234567"),
            ("+44 (0)20 7946 0018", "+442079460018"),
        ] {
            assert_eq!(normalize(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn keeps_a_zero_that_belongs_to_the_number() {
        for (text, number) in [
            ("+39 06 6982 0000", "+390669820000"),
            ("+378 0549 886377", "+3780549886377"),
            ("+225 07 07 12 34 56", "+2250707123456"),
            ("+229 01 97 97 97 97", "+2290197979797"),
            ("+241 01 23 45 67", "+24101234567"),
            ("+242 06 612 34 56", "+242066123456"),
            // Too short for a number behind a trunk prefix, so that the zero belongs to it.
            ("079 123", "+41079123"),
        ] {
            assert_eq!(normalize(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn reads_digits_spaces_and_hyphens_of_all_scripts() {
        for text in [
            "+41\u{a0}79\u{a0}123\u{a0}45\u{a0}67",
            "+41\u{202f}79 123 45 67",
            "+41\u{2011}79\u{2010}123\u{2013}45\u{2014}67",
            "\u{200e}+41 79 123 45 67",
            "\u{202a}+41 79\u{200f} 123 45 67\u{202c}",
            "＋４１７９１２３４５６７",
            "+٤١٧٩١٢٣٤٥٦٧",
            "۰۷۹ ۱۲۳ ۴۵ ۶۷",
        ] {
            assert_eq!(normalize(text).as_deref(), Ok("+41791234567"), "{text}");
        }
    }

    #[test]
    fn no_text_makes_the_parser_panic() {
        let pieces: Vec<char> =
            "0123456789012345678901234567890+-() .x#;=:tel:ext*/,~pP&aZ٣４\u{a0}\u{202f}\u{200e}–＋😀é"
                .chars()
                .collect();
        let mut state = 0x9e37_79b9_7f4a_7c15u64;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % below as u64).unwrap()
        };
        for _ in 0..20_000 {
            let text: String = (0..next(30)).map(|_| pieces[next(pieces.len())]).collect();
            if let Ok(number) = normalize(&text) {
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
            assert_eq!(normalize(text), Err(NotAPhoneNumber), "{text}");
        }
    }
}
