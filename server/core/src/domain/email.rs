//! E-mail addresses, as far as ZITADEL looks at them beyond the rule of the contract, which is Go's `mail.ParseAddress`.

/// Why an address is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidAddress {
    /// It has no `@`.
    NotAnAddress,
    /// It has a name in front, or in a comment behind.
    WithName,
}

/// Refuses what is not one address without a name. It is stored as it is written, brackets and spaces included (recording
/// email-spellings).
///
/// # Errors
/// What is wrong with it.
pub fn check(text: &str) -> Result<(), InvalidAddress> {
    if !text.contains('@') {
        return Err(InvalidAddress::NotAnAddress);
    }
    if has_name(text) { Err(InvalidAddress::WithName) } else { Ok(()) }
}

/// Whether a name belongs to the address: a phrase before its angle brackets, or a comment that ends the text.
fn has_name(text: &str) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    let mut before = String::new();
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '<' => return !before.trim().is_empty(),
            // A group has a name, and the address in it has not.
            ':' => {
                before.clear();
                continue;
            }
            '(' => return text.get(at + 1..).is_some_and(|comment| !comment.trim_start().starts_with(')')),
            _ => {}
        }
        if c != '"' {
            before.push(c);
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_addresses_with_a_name_and_no_others() {
        for text in [
            "a@example.com",
            "\"a b\"@example.com",
            "\"a<b\"@example.com",
            "<a@example.com>",
            "\"\" <a@example.com>",
            " a@example.com ",
            "müller@example.com",
            "😀@example.com",
            "a@example.com ()",
            "friends: a@example.com;",
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
        for text in ["Nia <a@example.com>", "\"Nia\" <a@example.com>", "a@example.com (Nia)", "Nia Ö <a@example.com>"]
        {
            assert_eq!(check(text), Err(InvalidAddress::WithName), "{text}");
        }
        assert_eq!(check("nia"), Err(InvalidAddress::NotAnAddress));
    }
}
