//! Phone numbers, normalised to E.164. A number without a country code is read as one of Switzerland, as ZITADEL does.

use crate::status::{Code, Status};

/// The number in E.164.
///
/// # Errors
/// PHONE-so0wa when it cannot be read as a number.
pub fn normalise(text: &str) -> Result<String, Status> {
    let invalid = || Status::new(Code::InvalidArgument, "PHONE-so0wa", "Errors.User.Phone.Invalid");
    // What no phone number is written with never reaches the parser.
    if !text.is_ascii() || text.bytes().any(|b| b.is_ascii_control()) {
        return Err(invalid());
    }
    let number = phonenumber::parse(Some(phonenumber::country::CH), text).map_err(|_| invalid())?;
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
    fn what_is_no_number_is_refused() {
        for text in ["abc", "", "+", "😀😀😀", "+999999", "1"] {
            assert_eq!(normalise(text).map_err(|s| s.id()), Err(Some("PHONE-so0wa")), "{text}");
        }
    }
}
