//! The oldest compiler that a crate names has to suffice for everything that it is built from.

use crate::metadata::Metadata;
use crate::sh::Result;

/// `1.88` and `1.88.0` are the same version.
fn parse(version: &str) -> Vec<u32> {
    let mut parts: Vec<u32> = version.split('.').map(|part| part.parse().unwrap_or(0)).collect();
    parts.resize(3, 0);
    parts
}

/// Fails if a dependency needs a newer compiler than the crate says.
pub fn check() -> Result {
    let metadata = Metadata::load()?;
    let mut problems = Vec::new();
    for member in metadata.members() {
        let ours = member.rust_version();
        for dependency in metadata.dependencies(&member) {
            let theirs = dependency["rust_version"].as_str().unwrap_or("1.0");
            if parse(theirs) > parse(ours) {
                let [name, version] = ["name", "version"].map(|key| dependency[key].as_str().unwrap_or_default());
                problems
                    .push(format!("{}: rust-version is {ours}, but {name} {version} needs {theirs}", member.name()));
            }
        }
    }
    if problems.is_empty() {
        return Ok(());
    }
    Err(format!("{}\nRaise rust-version in the crate's Cargo.toml, or use an older dependency.", problems.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_versions_by_number() {
        assert!(parse("1.100") > parse("1.88.0"));
        assert_eq!(parse("1.88"), parse("1.88.0"));
        assert!(parse("1.88") < parse("1.88.1"));
    }

    #[test]
    fn the_dependencies_of_every_crate_build_with_its_rust_version() {
        check().unwrap();
    }
}
