//! The npm packages: their manifests, their tarballs, and that npm would publish them.

use super::versions;
use crate::links;
use crate::sh::{self, Result, command, output, root, run};
use serde_json::Value;
use std::path::Path;

/// Files that every tarball has.
const FILES: [&str; 4] = ["package.json", "README.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Fields that npm's page shows, or that people's tools read.
const FIELDS: [&str; 9] =
    ["name", "description", "license", "repository", "homepage", "bugs", "keywords", "engines", "files"];

/// Packs a package to `out` and checks what is in the tarball.
pub fn check(folder: &str, out: &Path) -> Result {
    let folder = root().join(folder);
    check_manifest(&folder)?;
    let mut pack = command(sh::npm(), &["pack", "--json", "--pack-destination"]);
    pack.arg(out).arg(&folder);
    let packed: Value = serde_json::from_str(&output(pack)?).map_err(|e| format!("npm pack: {e}"))?;
    let files: Vec<String> = packed[0]["files"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|file| file["path"].as_str().map(str::to_owned))
        .collect();
    let tarball = packed[0]["filename"].as_str().ok_or("npm pack names no file")?;
    for file in FILES {
        if !files.iter().any(|is| is == file) {
            return Err(format!("{tarball} has no {file}; see `files` in {}/package.json", folder.display()));
        }
    }
    links::check(&folder.join("README.md"), &files)?;
    println!("    {tarball}: {} files, {} bytes", files.len(), packed[0]["size"]);
    let mut publish = command(sh::npm(), &["publish", "--dry-run", "--loglevel=error"]);
    publish.arg(out.join(tarball));
    run(publish)
}

fn check_manifest(folder: &Path) -> Result {
    let path = folder.join("package.json");
    let manifest = versions::read_json(&path)?;
    let missing: Vec<&str> = FIELDS.into_iter().filter(|field| manifest[field].is_null()).collect();
    if !missing.is_empty() {
        return Err(format!("{}: lacks {}", path.display(), missing.join(", ")));
    }
    // npm proves which commit and workflow made the tarball, if the repository is the one that publishes it.
    let settings = &manifest["publishConfig"];
    if settings["access"] != "public" || settings["provenance"] != true {
        return Err(format!(
            "{}: publishConfig needs {{ \"access\": \"public\", \"provenance\": true }}",
            path.display()
        ));
    }
    Ok(())
}
