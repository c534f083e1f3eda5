//! The refusals as Rust: a constant each, so that a misspelt name does not compile, and an enumeration of the text keys.

use super::{Refusals, Text};
use std::fmt::Write as _;

impl Refusals {
    /// Renders the constants, `TextKey` and `Language`. `RefusalKind`, `Text` and `Code` are the including module's.
    #[must_use]
    pub fn rust(&self) -> String {
        let mut out = String::new();
        for row in &self.rows {
            let (Some(name), Some(code), Some(id), Some(text)) = (&row.name, row.code, row.id(), &row.text) else {
                continue;
            };
            let (text, shown) = match text {
                Text::Key(key) => (format!("Text::Key(TextKey::{})", variant(key)), key),
                Text::Literal(literal) => (format!("Text::Literal({literal:?})"), literal),
            };
            let _ = writeln!(
                out,
                "/// `{id}`: {shown}\npub const {name}: RefusalKind = RefusalKind {{ code: Code({code}), id: {id:?}, text: {text} }};"
            );
        }
        self.render_keys(&mut out);
        self.render_languages(&mut out);
        out
    }

    fn render_keys(&self, out: &mut String) {
        out.push_str("\n/// A key of ZITADEL's translated texts.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n");
        out.push_str("pub enum TextKey {\n");
        for key in self.keys() {
            let _ = writeln!(out, "    /// `{key}`\n    {},", variant(key));
        }
        out.push_str("}\n\nimpl TextKey {\n    /// The sentence in a language.\n    #[must_use]\n");
        out.push_str(
            "    pub const fn sentence(self, language: Language) -> &'static str {\n        match language {\n",
        );
        for (language, sentences) in &self.languages {
            let _ = writeln!(out, "            Language::{} => match self {{", variant(language));
            for (key, sentence) in sentences {
                let _ = writeln!(out, "                Self::{} => {sentence:?},", variant(key));
            }
            out.push_str("            },\n");
        }
        out.push_str("        }\n    }\n}\n");
    }

    fn render_languages(&self, out: &mut String) {
        out.push_str("\n/// A language that the sentences are written in.\n");
        out.push_str("#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]\npub enum Language {\n");
        for (i, (language, _)) in self.languages.iter().enumerate() {
            let default = if i == 0 { "    #[default]\n" } else { "" };
            let _ = writeln!(out, "    /// `{language}`\n{default}    {},", variant(language));
        }
        out.push_str("}\n\nimpl Language {\n    /// The language of a primary subtag (RFC 5646 section 2.2.1), whatever its case.\n");
        out.push_str("    #[must_use]\n    pub fn from_subtag(subtag: &str) -> Option<Self> {\n");
        out.push_str("        match subtag.to_ascii_lowercase().as_str() {\n");
        for (language, _) in &self.languages {
            let _ = writeln!(out, "            {language:?} => Some(Self::{}),", variant(language));
        }
        out.push_str("            _ => None,\n        }\n    }\n}\n");
    }
}

/// `Errors.User.Code.Invalid` becomes `UserCodeInvalid`, `en` becomes `En`.
fn variant(key: &str) -> String {
    let parts = key.strip_prefix("Errors.").unwrap_or(key).split('.');
    let upper = |part: &str| {
        let mut chars = part.chars();
        chars.next().map(|first| first.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
    };
    parts.map(upper).collect()
}
