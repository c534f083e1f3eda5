//! The API reference: the npm packages by typedoc, the crates by rustdoc.

use crate::package;
use crate::setup;
use crate::sh::{self, Result, cargo, command, node_bin, run, step, target};
use std::path::Path;

/// The crates that programs and pages use; the others are parts of them.
const CRATES: [&str; 2] = ["zitadel-wasm", "zitadel-testserver"];

/// Where the references begin, and their names, for the list of documents.
pub const PAGES: [(&str, &str); 3] = [
    ("reference/npm/index.html", "API reference: the npm packages"),
    ("reference/rust/zitadel_wasm/index.html", "API reference: the crate zitadel-wasm"),
    ("reference/rust/zitadel_testserver/index.html", "API reference: the crate zitadel-testserver"),
];

/// Writes both into the folder of the documents.
pub fn render(docs: &Path) -> Result {
    setup::node_modules()?;
    let out = docs.join("reference");
    step("the reference of the npm packages", || {
        let mut typedoc = command(node_bin("typedoc"), &["--options", "docs/reference/typedoc.json", "--out"]);
        typedoc.arg(out.join("npm"));
        run(typedoc)
    })?;
    step("the reference of the crates", || {
        let made = target().join("doc");
        if made.exists() {
            // What other commands have documented.
            std::fs::remove_dir_all(&made).map_err(|e| format!("{}: {e}", made.display()))?;
        }
        let mut doc = cargo(&["doc", "--quiet", "--no-deps", "--features", "messages,flows,native"]);
        doc.args(CRATES.iter().flat_map(|name| ["--package", name]));
        run(doc)?;
        let mut files = Vec::new();
        package::collect(&made, Path::new("rust"), &mut files)?;
        files.into_iter().try_for_each(|(to, from)| sh::write(&out.join(to), &package::read(&from)?))
    })?;
    PAGES.iter().try_for_each(|(page, _)| {
        let page = docs.join(page);
        if page.exists() { Ok(()) } else { Err(format!("{} is missing", page.display())) }
    })
}
