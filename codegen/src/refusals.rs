//! The refusals of `errors/`: what the test server refuses with, the reasons that the SDK gives, the page's sentences for
//! them. One table says it once; from it come Rust constants, the SDK's compact table, and a JavaScript module.

mod reasons;
mod rust;
mod tsv;

use crate::contract::Error;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What is declared in `errors/`.
pub struct Refusals {
    rows: Vec<Row>,
    /// Every reason, with the key of the page's sentence. The order decides between two rows that an id fits.
    reasons: Vec<(String, Option<String>)>,
    /// The page's sentences for single error ids.
    page_ids: Vec<(String, String)>,
    /// The sentences of each language by key; English comes first.
    languages: Vec<Language>,
}

/// A language, and its sentences by key.
type Language = (String, BTreeMap<String, String>);

/// A row of `refusals.tsv`.
struct Row {
    /// The Rust constant; none where only the reason counts.
    name: Option<String>,
    /// gRPC code; none is any.
    code: Option<i32>,
    /// What comes before the first hyphen of ZITADEL's id; none is any.
    origin: Option<String>,
    /// What comes after it; none is any.
    short: Option<String>,
    text: Option<Text>,
    reason: Option<String>,
}

enum Text {
    Key(String),
    Literal(String),
}

/// gRPC's codes by the names that they have in its documentation.
const CODES: [&str; 17] = [
    "OK",
    "CANCELED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

impl Refusals {
    /// Reads `errors/` and checks that it is consistent.
    ///
    /// # Errors
    /// An unreadable file; a row with an unknown code, reason or text key; a name twice; a language that lacks a sentence,
    /// or has one that no refusal uses.
    pub fn read(dir: &Path) -> Result<Self, Error> {
        let rows = tsv::read(&dir.join("refusals.tsv"))?.iter().map(Row::parse).collect::<Result<_, _>>()?;
        let reasons = tsv::read(&dir.join("reasons.tsv"))?
            .into_iter()
            .map(|line| line.pair().map(|(reason, sentence)| (reason, given(sentence))))
            .collect::<Result<_, _>>()?;
        let page_ids =
            tsv::read(&dir.join("page-ids.tsv"))?.into_iter().map(tsv::Line::pair).collect::<Result<_, _>>()?;
        let refusals = Self { rows, reasons, page_ids, languages: languages(&dir.join("texts"))? };
        refusals.check()?;
        Ok(refusals)
    }

    fn check(&self) -> Result<(), Error> {
        let mut names = BTreeSet::new();
        let known: BTreeSet<&str> = self.reasons.iter().map(|(reason, _)| reason.as_str()).collect();
        for row in &self.rows {
            if let Some(name) = row.name.as_deref().filter(|name| !names.insert(*name)) {
                return Err(Error::new(format_args!("refusals.tsv: {name} is declared twice")));
            }
            if let Some(reason) = row.reason.as_deref().filter(|reason| !known.contains(reason)) {
                return Err(Error::new(format_args!("refusals.tsv: unknown reason {reason}; reasons.tsv lists them")));
            }
        }
        let used = self.keys();
        for (language, sentences) in &self.languages {
            if let Some(key) = used.iter().find(|key| !sentences.contains_key(**key)) {
                return Err(Error::new(format_args!("texts/{language}.tsv: no sentence for {key}")));
            }
            if let Some(key) = sentences.keys().find(|key| !used.contains(key.as_str())) {
                return Err(Error::new(format_args!("texts/{language}.tsv: no refusal uses {key}")));
            }
        }
        Ok(())
    }

    /// The text keys that refusals use.
    fn keys(&self) -> BTreeSet<&str> {
        self.rows
            .iter()
            .filter_map(|row| match &row.text {
                Some(Text::Key(key)) => Some(key.as_str()),
                Some(Text::Literal(_)) | None => None,
            })
            .collect()
    }

    /// The npm package's `reason.d.ts`: the type of `ZitadelError.reason`.
    #[must_use]
    pub fn declarations(&self) -> String {
        let names: String = self.reasons.iter().map(|(reason, _)| format!("  | \"{reason}\"\n")).collect();
        format!(
            "// Generated from errors/reasons.tsv; do not edit.\n\n\
             declare enum Unlisted {{\n  Value = \"\",\n}}\n\n\
             /**\n * A word that is not in these declarations, because a later version has it. It is text, and no literal equals it: a\n \
             * `switch` flags what is misspelt, and needs a `default`.\n */\n\
             export type Later = Unlisted;\n\n\
             /**\n * Why a call failed, as a word to switch on. The list is open (`Later`): have a `default`. `docs/errors.md` says what a\n \
             * page should do about each.\n */\n\
             export type ErrorReason =\n{names}  | Later;\n"
        )
    }

    /// The page's module `zitadel/reasons.js`: which sentence belongs to which reason and error id, and the list of all reasons.
    #[must_use]
    pub fn page_module(&self) -> String {
        let pairs = |pairs: &mut dyn Iterator<Item = (&str, &str)>| -> String {
            pairs.map(|(key, sentence)| format!("  {}: \"{sentence}\",\n", property(key))).collect()
        };
        let names: String = self.reasons.iter().map(|(reason, _)| format!("  \"{reason}\",\n")).collect();
        let ids = pairs(&mut self.page_ids.iter().map(|(id, key)| (id.as_str(), key.as_str())));
        let with_sentence = self.reasons.iter().filter_map(|(reason, key)| Some((reason.as_str(), key.as_deref()?)));
        let reasons = pairs(&mut { with_sentence });
        let table = "@type {Readonly<Record<string, import(\"../types.js\").TextKey>>}";
        format!(
            "// Generated from errors/ by `cargo xtask build`; change it there.\n\n\
             /** Every reason that `ZitadelError.reason` can be. */\nexport const REASONS = [\n{names}];\n\n\
             /** The sentence for a reason. {table} */\n\
             export const SENTENCE_OF_REASON = {{\n{reasons}}};\n\n\
             /** The sentence for an error id that says more than its reason. {table} */\n\
             export const SENTENCE_OF_ID = {{\n{ids}}};\n"
        )
    }
}

/// A property name of a JavaScript object, quoted where it has to be.
fn property(key: &str) -> String {
    if key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') { key.to_owned() } else { format!("\"{key}\"") }
}

/// `-` means nothing.
fn given(cell: String) -> Option<String> {
    (cell != "-").then_some(cell)
}

fn languages(dir: &Path) -> Result<Vec<Language>, Error> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(Error::new)? {
        let path = entry.map_err(Error::new)?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let sentences = tsv::read(&path)?.into_iter().map(tsv::Line::pair).collect::<Result<_, _>>()?;
        found.push((name, sentences));
    }
    // English is what every other language falls back to.
    found.sort_by_key(|(name, _)| (name != "en", name.clone()));
    Ok(found)
}

impl Row {
    fn parse(line: &tsv::Line) -> Result<Self, Error> {
        let [name, code, id, text, reason] = line.cells()?;
        let code = match code.as_str() {
            "*" => None,
            name => {
                let number =
                    CODES.iter().position(|code| *code == name).ok_or_else(|| line.error("unknown gRPC code"))?;
                Some(i32::try_from(number).map_err(Error::new)?)
            }
        };
        let any = |part: &str| (part != "*").then(|| part.to_owned());
        let (origin, short) = match id.split_once('-') {
            // `-` alone: no id.
            _ if id == "-" => (Some(String::new()), Some(String::new())),
            Some((origin, short)) => (any(origin), any(short)),
            // The one of ZITADEL's handler of panics.
            None if id == "RECOVER" => (Some(String::new()), any(id.as_str())),
            None => return Err(line.error("an id has a hyphen")),
        };
        let text = given(text).map(|text| match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
            Some(literal) => Text::Literal(literal.to_owned()),
            None => Text::Key(text),
        });
        let name = given(name);
        if name.is_some() && (code.is_none() || origin.is_none() || short.is_none() || text.is_none()) {
            return Err(line.error("a refusal with a name has a code, an id and a text"));
        }
        Ok(Self { name, code, origin, short, text, reason: given(reason) })
    }

    /// ZITADEL's id, where the row has a whole one.
    fn id(&self) -> Option<String> {
        match (self.origin.as_deref()?, self.short.as_deref()?) {
            ("", short) => Some(short.to_owned()),
            (origin, short) => Some(format!("{origin}-{short}")),
        }
    }
}
