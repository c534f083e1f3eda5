//! The refusals of `errors/refusals.tsv` as constants, and the sentences of `errors/texts/`: what the test server refuses
//! with. The reasons that [`crate::error::Error::reason`] gives come from the same table.

use crate::error::Code;

/// One row of the table: why a server refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefusalKind {
    /// gRPC code.
    pub code: Code,
    /// ZITADEL's error id.
    pub id: &'static str,
    /// What it says.
    pub text: Text,
}

/// The text of a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// One that has a sentence in every language.
    Key(TextKey),
    /// One that ZITADEL leaves untranslated; a key itself, where it raises it before it translates.
    Literal(&'static str),
}

impl Text {
    /// What it says in a language.
    #[must_use]
    pub const fn sentence(self, language: Language) -> &'static str {
        match self {
            Self::Key(key) => key.sentence(language),
            Self::Literal(text) => text,
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/refusals.rs"));
