//! The hosted login's own texts, in the languages that ZITADEL has. `keys.json` has ZITADEL's keys, each with the name of
//! its sentence; a language is a file of these sentences. So a sentence that appears under many keys is there once, and a
//! language costs a few kilobytes in a build for the web.

use prost_types::{Struct, Value, value::Kind};
use serde_json::{Map, Value as Json};
use std::collections::HashMap;

const KEYS: &str = include_str!(concat!(env!("OUT_DIR"), "/login_text_keys.json"));

/// The names of the sentences in the first line, then each language with its sentences in that order; tabs between them.
/// ZITADEL's default configuration has exactly these languages (recording settings-defaults, step general-settings).
const SENTENCES: &str = include_str!(concat!(env!("OUT_DIR"), "/login_texts.txt"));

/// The sentences of a language by their names.
fn sentences_of(language: &str) -> Option<HashMap<&'static str, &'static str>> {
    let mut lines = SENTENCES.lines().filter_map(|line| line.split_once('\t'));
    let (_, names) = lines.next()?;
    let (_, sentences) = lines.find(|(known, _)| *known == language)?;
    Some(names.split('\t').zip(sentences.split('\t')).collect())
}

/// The texts of a language by ZITADEL's keys; nothing for a language that ZITADEL has no texts in.
#[must_use]
pub fn login_texts(language: &str) -> Option<Struct> {
    let sentences = sentences_of(language)?;
    let keys: Map<String, Json> = serde_json::from_str(KEYS).ok()?;
    Some(with_sentences(&keys, &sentences))
}

fn with_sentences(keys: &Map<String, Json>, sentences: &HashMap<&str, &str>) -> Struct {
    let text = |name: &Json| match name {
        Json::Object(keys) => Kind::StructValue(with_sentences(keys, sentences)),
        name => Kind::StringValue(sentence(name.as_str().unwrap_or_default(), sentences)),
    };
    let fields = keys.iter().map(|(key, name)| (key.clone(), Value { kind: Some(text(name)) }));
    Struct { fields: fields.collect() }
}

/// The sentence of that name. `signInWith:Apple` is the sentence `signInWith` with `Apple` in its placeholder.
fn sentence(name: &str, sentences: &HashMap<&str, &str>) -> String {
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
        let known: Vec<_> = SENTENCES.lines().skip(1).map(|line| line.split_once('\t').unwrap().0).collect();
        assert_eq!(known, languages());
        for language in languages() {
            for (key, text) in texts(language) {
                assert!(!text.is_empty() && text.trim() == text, "{language}: {key}");
                assert_eq!(placeholders(&text), placeholders(&english[&key]), "{language}: {key}");
            }
        }
    }

    #[test]
    fn every_sentence_has_a_key() {
        let english = sentences_of("en").unwrap();
        for language in languages() {
            let own = sentences_of(language).unwrap();
            assert!(own.len() == english.len() && own.keys().all(|name| english.contains_key(name)), "{language}");
        }
        for name in english.keys() {
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
