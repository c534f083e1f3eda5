//! Regular expressions of `validate.rules`, compiled when the project is built: a regex engine would be larger than the
//! rest of the SDK, and the contract has one pattern, `^(https?://|mailto:).+`.
//!
//! Supported is an anchored set of literals, optionally with text behind them: `^` one group `(a|b)` or bare literals,
//! each character optionally followed by `?`, then `.+` or nothing.

use crate::contract::Error;
use crate::table::leak;
use zitadel_schema::Rules;

/// What a pattern demands of a string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pattern {
    /// The regular expression as the contract has it.
    pub text: String,
    /// The string begins with one of these.
    pub prefixes: Vec<String>,
    /// Something other than a line feed follows the prefix: `.+`.
    pub more: bool,
}

/// Characters with a meaning of their own in RE2 (https://github.com/google/re2/wiki/Syntax).
const SPECIAL: &str = r".+*?()|[]{}^$\";

impl Pattern {
    /// Compiles `text`.
    ///
    /// # Errors
    /// A pattern beyond the supported subset.
    pub fn compile(text: &str) -> Result<Self, Error> {
        let unsupported = || {
            Error::new(format!(
                "unsupported pattern {text:?}; expected `^`, literals or one group of them, then `.+` or nothing"
            ))
        };
        let rest = text.strip_prefix('^').ok_or_else(unsupported)?;
        let (rest, more) = match rest.strip_suffix(".+") {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        let alternatives = match rest.strip_prefix('(') {
            Some(inner) => inner.strip_suffix(')').ok_or_else(unsupported)?.split('|').collect(),
            None => vec![rest],
        };
        let mut prefixes = Vec::new();
        for alternative in alternatives {
            prefixes.extend(expand(alternative).ok_or_else(unsupported)?);
        }
        Ok(Self { text: text.to_owned(), prefixes, more })
    }

    /// Puts it into the rules of a field.
    pub fn apply(&self, rules: &mut Rules) {
        rules.pattern = leak(&self.text);
        rules.prefixes = self.prefixes.iter().map(|prefix| leak(prefix)).collect();
        rules.more = self.more;
    }
}

/// The literals that an alternative matches: `https` and `http` for `https?`.
fn expand(alternative: &str) -> Option<Vec<String>> {
    let mut out = vec![String::new()];
    let mut chars = alternative.chars().peekable();
    while let Some(c) = chars.next() {
        if SPECIAL.contains(c) {
            return None;
        }
        let without = out.clone();
        out.iter_mut().for_each(|literal| literal.push(c));
        if chars.next_if_eq(&'?').is_some() {
            out.extend(without);
        }
    }
    // An empty literal would accept every string.
    (!out.iter().any(String::is_empty)).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn expands_the_pattern_of_links() {
        let pattern = Pattern::compile("^(https?://|mailto:).+").unwrap();
        assert_eq!(pattern.prefixes, ["https://", "http://", "mailto:"]);
        assert!(pattern.more);
    }

    #[test]
    fn rejects_what_it_cannot_match() {
        for text in ["https", "^[a-z]+", "^a*", "^(a|b)c", "^a$", "^", "^(a|b", r"^\d", "^a??", "^.+"] {
            assert!(Pattern::compile(text).is_err(), "{text}");
        }
    }
}
