//! One word for one thing: words of `vocabulary.txt` fail the lint, in code, comments, documentation and tests.

use crate::sh::{Result, command, output, root};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const LIST: &str = include_str!("vocabulary.txt");

/// What is read: text that this project writes.
const EXTENSIONS: [&str; 13] =
    ["rs", "js", "mjs", "ts", "tsx", "jsx", "json", "md", "html", "css", "toml", "yml", "proto"];

/// Recordings, generated files, and the history of names.
const SKIPPED: [&str; 8] = [
    "CHANGELOG.md",
    "examples/leptos/Cargo.lock",
    "fuzz/seeds/",
    "package-lock.json",
    "proto/validate/",
    "tests/data/",
    "tests/vectors/",
    "xtask/src/lint/vocabulary.",
];

/// How many places an error shows of each folder.
const SHOWN: usize = 5;

/// One line of the list.
struct Entry {
    words: Vec<String>,
    literals: Vec<String>,
    instead: String,
    exceptions: Vec<String>,
}

fn parse(list: &str) -> Vec<Entry> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let entry = |line: &str| {
        let (words, rest) = line.split_once(" -> ")?;
        let mut rest = rest.split(" | ").map(str::to_owned);
        let instead = rest.next()?;
        let (literals, words): (Vec<&str>, Vec<&str>) = words.split(", ").partition(|word| word.starts_with('"'));
        Some(Entry {
            words: words.iter().map(|word| word.to_lowercase()).collect(),
            literals: literals.iter().map(|word| word.trim_matches('"').to_lowercase()).collect(),
            instead,
            exceptions: rest.collect(),
        })
    };
    lines.filter_map(entry).collect()
}

impl Entry {
    /// The first of its words in a line, as the list has it.
    fn find(&self, path: &str, line: &str, pieces: &[String], lower: &str) -> Option<&str> {
        let word = self.words.iter().find(|word| pieces.contains(word));
        let found = word.or_else(|| self.literals.iter().find(|literal| contains_word(lower, literal)))?;
        let allowed = self.exceptions.iter().any(|e| path.starts_with(e.as_str()) || line.contains(e.as_str()));
        (!allowed).then_some(found)
    }
}

/// The words of a line in lower case; an identifier counts as its parts, and a CONSTANT not at all.
fn pieces(line: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for run in line.split(|c: char| !c.is_alphabetic()) {
        if run.chars().count() > 1 && run.chars().all(char::is_uppercase) {
            continue;
        }
        let mut piece = String::new();
        for c in run.chars() {
            if c.is_uppercase() && !piece.is_empty() {
                pieces.push(std::mem::take(&mut piece));
            }
            piece.extend(c.to_lowercase());
        }
        pieces.push(piece);
    }
    pieces
}

/// Whether the text has the words, with no letter or digit before or after.
fn contains_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let extends_before = inside(before) && words.starts_with(char::is_alphanumeric);
        let extends_after = inside(after) && words.ends_with(char::is_alphanumeric);
        !extends_before && !extends_after
    })
}

/// `server/src/http` of `server/src/http/mod.rs`: where somebody has to look.
fn folder(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    parts[..parts.len().saturating_sub(1).min(3)].join("/")
}

/// Fails if a tracked file has a word of the list.
pub fn check() -> Result {
    let entries = parse(LIST);
    let files = output(command("git", &["ls-files"]))?;
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in files.lines() {
        let is_text = path.rsplit_once('.').is_some_and(|(_, extension)| EXTENSIONS.contains(&extension));
        if !is_text || SKIPPED.iter().any(|skipped| path.starts_with(skipped)) {
            continue;
        }
        let Ok(text) = std::fs::read_to_string(root().join(path)) else { continue };
        for (number, line) in text.lines().enumerate() {
            let (pieces, lower) = (pieces(line), line.to_lowercase());
            for entry in &entries {
                if let Some(word) = entry.find(path, line, &pieces, &lower) {
                    let place = format!("{path}:{}: {word:?}: use {}", number + 1, entry.instead);
                    found.entry(folder(path)).or_default().push(place);
                }
            }
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(report(&found))
}

fn report(found: &BTreeMap<String, Vec<String>>) -> String {
    let shown = if std::env::var_os("VERBOSE").is_some() { usize::MAX } else { SHOWN };
    let mut report = String::from("words that xtask/src/lint/vocabulary.txt replaces (VERBOSE=1 shows every place):\n");
    for (folder, places) in found {
        // Writing to a string does not fail.
        let _ = writeln!(report, "{} in {folder}/", places.len());
        for place in places.iter().take(shown) {
            let _ = writeln!(report, "    {place}");
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> bool {
        let (pieces, lower) = (pieces(line), line.to_lowercase());
        parse(LIST).iter().any(|entry| entry.find("src/lib.rs", line, &pieces, &lower).is_some())
    }

    #[test]
    fn finds_words_in_prose_and_in_identifiers() {
        for line in
            ["The answer.", "fn read_answer()", "maxAnswerBytes", "ask his mother", "there is none", "x.needs(y)"]
        {
            assert!(found(line), "{line}");
        }
    }

    #[test]
    fn leaves_other_words_constants_and_exceptions_alone() {
        for line in
            ["The response.", "this history", "CANCELLED = 1;", "Code::Cancelled", "personal", "prunes", "is nonempty"]
        {
            assert!(!found(line), "{line}");
        }
    }

    #[test]
    fn every_line_of_the_list_is_understood() {
        let lines = LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(parse(LIST).len(), lines);
    }
}
