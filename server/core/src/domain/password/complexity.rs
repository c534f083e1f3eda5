//! What a new password has to look like.

/// What a new password lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Bytes.
    TooShort,
    /// A lower-case letter.
    NoLowercase,
    /// An upper-case letter.
    NoUppercase,
    /// A digit.
    NoNumber,
    /// A symbol.
    NoSymbol,
}

/// What a password has to look like.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[allow(clippy::struct_excessive_bools)]
pub struct Complexity {
    /// Least number of bytes, as ZITADEL counts.
    pub min_length: u64,
    /// Asks for a lower-case letter.
    pub has_lowercase: bool,
    /// Asks for an upper-case letter.
    pub has_uppercase: bool,
    /// Asks for a digit.
    pub has_number: bool,
    /// Asks for a symbol.
    pub has_symbol: bool,
}

impl Default for Complexity {
    /// Nothing is asked for.
    fn default() -> Self {
        Self { min_length: 0, has_lowercase: false, has_uppercase: false, has_number: false, has_symbol: false }
    }
}

impl Complexity {
    /// The defaults of an instance.
    #[must_use]
    pub fn standard() -> Self {
        Self { min_length: 8, has_lowercase: true, has_uppercase: true, has_number: true, has_symbol: true }
    }

    /// Checks a new password. The classes of characters are those of ASCII, as ZITADEL's are: a letter with an umlaut is a
    /// symbol (recording password-non-ascii).
    ///
    /// # Errors
    /// The first thing that is missing.
    pub fn check(&self, password: &str) -> Result<(), Weakness> {
        let lacks = |wanted: bool, test: fn(char) -> bool| wanted && !password.chars().any(test);
        if (password.len() as u64) < self.min_length {
            Err(Weakness::TooShort)
        } else if lacks(self.has_lowercase, |c| c.is_ascii_lowercase()) {
            Err(Weakness::NoLowercase)
        } else if lacks(self.has_uppercase, |c| c.is_ascii_uppercase()) {
            Err(Weakness::NoUppercase)
        } else if lacks(self.has_number, |c| c.is_ascii_digit()) {
            Err(Weakness::NoNumber)
        } else if lacks(self.has_symbol, |c| !c.is_ascii_alphanumeric()) {
            Err(Weakness::NoSymbol)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weakness(password: &str) -> Option<Weakness> {
        Complexity::standard().check(password).err()
    }

    #[test]
    fn classes_of_characters_are_those_of_ascii() {
        assert_eq!(weakness("Passwörd1"), None);
        assert_eq!(weakness("Änder!m1ch"), Some(Weakness::NoUppercase));
        assert_eq!(weakness("ABCDEFß1!"), Some(Weakness::NoLowercase));
        assert_eq!(weakness("Password²!"), Some(Weakness::NoNumber));
    }
}
