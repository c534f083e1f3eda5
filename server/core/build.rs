//! The sentences of the hosted login as the module holds them: a line for each language, without the names that their
//! files repeat. It keeps twelve kilobytes out of a build for the web.

// The build reads and writes files; what it builds does not.
#![allow(clippy::disallowed_methods)]

use std::collections::BTreeMap;
use std::path::Path;

const FOLDER: &str = "src/settings/login_texts";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let out = std::env::var("OUT_DIR")?;
    let mut languages = BTreeMap::new();
    for entry in std::fs::read_dir(FOLDER)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(language) = name.strip_suffix(".json").filter(|language| *language != "keys") {
            let texts: BTreeMap<String, String> = serde_json::from_slice(&std::fs::read(&path)?)
                .map_err(|cause| format!("{FOLDER}/{name}: expected names and sentences: {cause}"))?;
            languages.insert(language.to_owned(), texts);
        }
    }
    let english = languages.get("en").ok_or("the English texts are missing")?;
    let names: Vec<&str> = english.keys().map(String::as_str).collect();
    let mut lines = line("", &names)?;
    for (language, texts) in &languages {
        if let Some(name) =
            english.keys().chain(texts.keys()).find(|name| english.contains_key(*name) != texts.contains_key(*name))
        {
            return Err(format!("{FOLDER}: {name} is in one of en.json and {language}.json only").into());
        }
        lines += &line(language, &texts.values().map(String::as_str).collect::<Vec<_>>())?;
    }
    std::fs::write(Path::new(&out).join("login_texts.txt"), lines)?;
    let keys: serde_json::Value = serde_json::from_slice(&std::fs::read(Path::new(FOLDER).join("keys.json"))?)?;
    std::fs::write(Path::new(&out).join("login_text_keys.json"), keys.to_string())?;
    Ok(())
}

/// Fields with tabs between them.
fn line(first: &str, rest: &[&str]) -> Result<String, String> {
    match rest.iter().find(|text| text.contains(['\t', '\n', '\r'])) {
        Some(text) => Err(format!("{FOLDER}: {text:?}: expected one line without tabs")),
        None => Ok(format!("{first}\t{}\n", rest.join("\t"))),
    }
}
