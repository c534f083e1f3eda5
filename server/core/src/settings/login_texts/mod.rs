//! The hosted login's own texts, in the languages that ZITADEL has. `keys.json` has ZITADEL's keys, each with the name of
//! its sentence; a language is a file of these sentences. So a sentence that appears under many keys is there once, and a
//! language costs a few kilobytes in a build for the web.

use prost_types::{Struct, Value, value::Kind};
use serde_json::{Map, Value as Json};
use std::collections::HashMap;

const KEYS: &str = include_str!("keys.json");

/// The sentences of each language. ZITADEL's default configuration has exactly these languages (recording
/// settings-defaults, step general-settings).
const SENTENCES: [(&str, &str); 22] = [
    ("ar", include_str!("ar.json")),
    ("bg", include_str!("bg.json")),
    ("cs", include_str!("cs.json")),
    ("de", include_str!("de.json")),
    ("en", include_str!("en.json")),
    ("es", include_str!("es.json")),
    ("fr", include_str!("fr.json")),
    ("hu", include_str!("hu.json")),
    ("id", include_str!("id.json")),
    ("it", include_str!("it.json")),
    ("ja", include_str!("ja.json")),
    ("ko", include_str!("ko.json")),
    ("mk", include_str!("mk.json")),
    ("nl", include_str!("nl.json")),
    ("pl", include_str!("pl.json")),
    ("pt", include_str!("pt.json")),
    ("ro", include_str!("ro.json")),
    ("ru", include_str!("ru.json")),
    ("sv", include_str!("sv.json")),
    ("tr", include_str!("tr.json")),
    ("uk", include_str!("uk.json")),
    ("zh", include_str!("zh.json")),
];

/// The texts of a language by ZITADEL's keys; nothing for a language that ZITADEL has no texts in.
#[must_use]
pub fn login_texts(language: &str) -> Option<Struct> {
    let (_, file) = SENTENCES.iter().find(|(known, _)| *known == language)?;
    let sentences = serde_json::from_str(file).ok()?;
    let keys: Map<String, Json> = serde_json::from_str(KEYS).ok()?;
    Some(with_sentences(&keys, &sentences))
}

fn with_sentences(keys: &Map<String, Json>, sentences: &HashMap<String, String>) -> Struct {
    let text = |name: &Json| match name {
        Json::Object(keys) => Kind::StructValue(with_sentences(keys, sentences)),
        name => Kind::StringValue(sentence(name.as_str().unwrap_or_default(), sentences)),
    };
    let fields = keys.iter().map(|(key, name)| (key.clone(), Value { kind: Some(text(name)) }));
    Struct { fields: fields.collect() }
}

/// The sentence of that name. `signInWith:Apple` is the sentence `signInWith` with `Apple` in its placeholder.
fn sentence(name: &str, sentences: &HashMap<String, String>) -> String {
    let (name, provider) = name.split_once(':').unwrap_or((name, "{provider}"));
    sentences.get(name).map(|text| text.replace("{provider}", provider)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::languages;
    use std::collections::BTreeMap;

    /// The texts by their whole keys: `password.set.title`.
    fn flat(texts: &Struct, prefix: &str, out: &mut BTreeMap<String, String>) {
        for (key, value) in &texts.fields {
            let key = format!("{prefix}{key}");
            match value.kind.as_ref().unwrap() {
                Kind::StructValue(inner) => flat(inner, &format!("{key}."), out),
                Kind::StringValue(text) => drop(out.insert(key, text.clone())),
                other => panic!("{key}: {other:?}"),
            }
        }
    }

    fn texts(language: &str) -> BTreeMap<String, String> {
        let mut out = BTreeMap::new();
        flat(&login_texts(language).unwrap(), "", &mut out);
        out
    }

    fn placeholders(text: &str) -> Vec<&str> {
        let mut found: Vec<_> = text.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn every_language_has_a_sentence_for_every_key_with_the_same_placeholders() {
        let english = texts("en");
        assert!(english.len() > 290, "{}", english.len());
        assert_eq!(SENTENCES.map(|(language, _)| language).to_vec(), languages());
        for language in languages() {
            for (key, text) in texts(language) {
                assert!(!text.is_empty() && text.trim() == text, "{language}: {key}");
                assert_eq!(placeholders(&text), placeholders(&english[&key]), "{language}: {key}");
            }
        }
    }

    #[test]
    fn every_language_has_the_same_sentences_and_no_others() {
        let names = |file: &str| {
            serde_json::from_str::<BTreeMap<String, String>>(file).unwrap().into_keys().collect::<Vec<_>>()
        };
        let (_, english) = SENTENCES.iter().find(|(language, _)| *language == "en").unwrap();
        for (language, file) in &SENTENCES {
            assert_eq!(names(file), names(english), "{language}");
        }
        for name in names(english) {
            assert!([format!("\"{name}\""), format!("\"{name}:")].iter().any(|used| KEYS.contains(used)), "{name}");
        }
    }

    #[test]
    fn languages_differ_and_providers_are_named() {
        assert_eq!(texts("en")["idp.signInWithApple"], "Sign in with Apple");
        assert_eq!(texts("de")["idp.signInWithApple"], "Mit Apple anmelden");
        for language in languages() {
            let (own, english) = (texts(language), texts("en"));
            let alike = own.iter().filter(|(key, text)| english[*key] == **text).count();
            assert!(language == "en" || alike < own.len() / 10, "{language}: {alike} texts are English");
        }
        assert!(login_texts("da").is_none());
    }
}
