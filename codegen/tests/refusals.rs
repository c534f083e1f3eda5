//! The table of refusals is consistent, and what is checked in of it is fresh.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use zitadel_codegen::refusals::Refusals;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// A copy of `errors/` with one file changed.
fn changed(file: &str, change: impl Fn(&str) -> String) -> Result<Refusals, String> {
    let dir = std::env::temp_dir().join(format!("refusals-{}-{:?}", std::process::id(), std::thread::current().id()));
    std::fs::create_dir_all(dir.join("texts")).unwrap();
    for name in ["refusals.tsv", "reasons.tsv", "page-ids.tsv", "texts/en.tsv", "texts/de.tsv"] {
        let text = std::fs::read_to_string(root().join("errors").join(name)).unwrap();
        std::fs::write(dir.join(name), if name == file { change(&text) } else { text }).unwrap();
    }
    let read = Refusals::read(&dir).map_err(|e| e.to_string());
    std::fs::remove_dir_all(&dir).unwrap();
    read
}

fn error(file: &str, change: impl Fn(&str) -> String) -> String {
    changed(file, change).err().unwrap()
}

#[test]
fn rejects_a_table_that_is_inconsistent() {
    let missing = error("texts/de.tsv", |text| text.replace("Errors.User.NotFound\t", "Errors.User.NotHere\t"));
    assert_eq!(missing, "texts/de.tsv: no sentence for Errors.User.NotFound");
    let unused = error("texts/de.tsv", |text| format!("{text}Errors.Unused\tUnbenutzt\n"));
    assert_eq!(unused, "texts/de.tsv: no refusal uses Errors.Unused");
    let misspelt = error("refusals.tsv", |text| text.replace("\tErrors.User.NotHuman\t", "\tErrors.User.NotHumane\t"));
    assert_eq!(misspelt, "texts/en.tsv: no sentence for Errors.User.NotHumane");
    let reason = error("refusals.tsv", |text| text.replace("\tpassword_invalid", "\tpassword_bad"));
    assert!(reason.contains("unknown reason password_bad"), "{reason}");
    let code = error("refusals.tsv", |text| text.replace("\tNOT_FOUND\t", "\tNOT_THERE\t"));
    assert!(code.contains("unknown gRPC code"), "{code}");
    let twice = error("refusals.tsv", |text| format!("{text}PASSWORD_WRONG\tINTERNAL\tA-b\t\"c\"\t-\n"));
    assert!(twice.contains("PASSWORD_WRONG is declared twice"), "{twice}");
}

#[test]
fn a_language_is_added_by_adding_a_file() {
    let dir = std::env::temp_dir().join(format!("refusals-fr-{}", std::process::id()));
    std::fs::create_dir_all(dir.join("texts")).unwrap();
    for name in ["refusals.tsv", "reasons.tsv", "page-ids.tsv", "texts/en.tsv", "texts/de.tsv"] {
        std::fs::copy(root().join("errors").join(name), dir.join(name)).unwrap();
    }
    std::fs::copy(root().join("errors/texts/en.tsv"), dir.join("texts/fr.tsv")).unwrap();
    let rust = Refusals::read(&dir).map(|refusals| refusals.rust());
    std::fs::remove_dir_all(&dir).unwrap();
    assert!(rust.unwrap().contains("\"fr\" => Some(Self::Fr)"));
}

#[test]
fn the_pages_module_is_what_the_table_makes() {
    let module = Refusals::read(&root().join("errors")).unwrap().page_module();
    let checked_in = std::fs::read_to_string(root().join("www/zitadel/reasons.js")).unwrap();
    assert!(checked_in == module, "www/zitadel/reasons.js is stale: run `cargo xtask build`");
}
