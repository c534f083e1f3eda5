//! One version number everywhere, and a changelog that says what is in it.

use crate::metadata::{Member, Metadata};
use crate::sh::{Result, root};
use serde_json::Value;
use std::path::Path;

/// The version of the release: that of every crate, of what they require of each other, and of every npm package.
pub fn check(metadata: &Metadata, npm_packages: &[&str]) -> Result<String> {
    let crates: Vec<Member<'_>> = metadata.members().filter(Member::is_publishable).collect();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let version = crates.first().map(|member| text(member.field("version"))).unwrap_or_default();
    let expect = |what: &str, found: &str| {
        if found == version { Ok(()) } else { Err(format!("{what} has version {found:?}, not {version:?}")) }
    };
    for member in &crates {
        expect(member.name(), &text(member.field("version")))?;
        for dependency in member.field("dependencies").as_array().into_iter().flatten() {
            let name = text(&dependency["name"]);
            if crates.iter().any(|other| other.name() == name) && dependency["kind"] != "dev" {
                let requirement = text(&dependency["req"]);
                let what = format!("{}: the requirement of {name}", member.name());
                expect(&what, requirement.trim_start_matches(['^', '=']))?;
            }
        }
    }
    for folder in npm_packages {
        let path = root().join(folder).join("package.json");
        if path.is_file() {
            expect(&format!("{folder}/package.json"), &text(&read_json(&path)?["version"]))?;
        }
    }
    check_changelog(&version)?;
    println!("    {version}: {} crates", crates.len());
    Ok(version)
}

/// A JSON file.
pub fn read_json(path: &Path) -> Result<Value> {
    let text = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    serde_json::from_slice(&text).map_err(|e| format!("{}: {e}", path.display()))
}

fn check_changelog(version: &str) -> Result {
    let path = root().join("CHANGELOG.md");
    let changelog = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let what = section(&changelog, version).or_else(|| section(&changelog, "Unreleased"));
    match what {
        Some(text) if !text.trim().is_empty() => Ok(()),
        _ => Err(format!("CHANGELOG.md says nothing about {version}, nor about what is unreleased")),
    }
}

/// What is below the heading that begins so.
fn section<'a>(changelog: &'a str, heading: &str) -> Option<&'a str> {
    changelog.split("\n## ").skip(1).find_map(|section| {
        let (title, text) = section.split_once('\n')?;
        (title.split_whitespace().next() == Some(heading)).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_ends_where_the_next_begins() {
        let changelog = "# Changelog\n\n## Unreleased\n\n## 1.2.0 (2026-11-27)\n\n- a\n\n## 1.1.0\n\n- b\n";
        assert_eq!(section(changelog, "Unreleased").map(str::trim), Some(""));
        assert_eq!(section(changelog, "1.2.0").map(str::trim), Some("- a"));
        assert_eq!(section(changelog, "1.3.0"), None);
    }
}
