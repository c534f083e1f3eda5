//! What goes to the registries: complete, small, described, and built from its own tarball.

use crate::links;
use crate::metadata::{Member, Metadata};
use crate::sh::{Result, cargo, output, run, step, target};
use std::path::Path;

/// Manifest fields that a registry's page shows.
const FIELDS: [&str; 7] =
    ["description", "license", "repository", "homepage", "documentation", "readme", "rust_version"];

/// Files that every tarball has, beside the sources.
const FILES: [&str; 4] = ["Cargo.toml", "README.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Folders that a tarball has. Patterns in `include` without a leading slash match everywhere, in node_modules as well.
const FOLDERS: [&str; 5] = ["src", "proto", "errors", "built-in", "seed"];

/// The manifests, the lists of files, the READMEs and the build scripts of the publishable crates.
pub fn check_manifests() -> Result {
    let metadata = Metadata::load()?;
    metadata.members().filter(Member::is_publishable).try_for_each(|member| {
        check_metadata(&member)?;
        check_contents(&member)?;
        check_build_script(&member)
    })
}

/// Packs every publishable crate and builds it from the tarball. Crates that are not in the registry yet are taken from each
/// other's tarballs.
pub fn build_from_tarballs() -> Result {
    check_manifests()?;
    let metadata = Metadata::load()?;
    let dir = target().join("package-check");
    step("cargo package: every publishable crate from its own tarball (some minutes)", || {
        let mut package = cargo(&["package", "--quiet", "--allow-dirty", "--target-dir"]);
        package.arg(&dir);
        for member in metadata.members().filter(Member::is_publishable) {
            package.args(["--package", member.name()]);
        }
        run(package)
    })?;
    // As large as a build of all crates, and of no use to any other command.
    std::fs::remove_dir_all(&dir).map_err(|e| format!("{}: {e}", dir.display()))
}

fn check_metadata(member: &Member<'_>) -> Result {
    let name = member.name();
    let missing: Vec<&str> = FIELDS.into_iter().filter(|field| member.field(field).is_null()).collect();
    if !missing.is_empty() {
        return Err(format!("{name}: Cargo.toml lacks {}", missing.join(", ")));
    }
    let count = |field: &str| member.field(field).as_array().map_or(0, Vec::len);
    for field in ["keywords", "categories"] {
        if !(1..=5).contains(&count(field)) {
            return Err(format!("{name}: Cargo.toml has {} {field}; a registry takes one to five", count(field)));
        }
    }
    Ok(())
}

fn check_contents(member: &Member<'_>) -> Result {
    let name = member.name();
    let list = output(cargo(&["package", "--list", "--quiet", "--allow-dirty", "--package", name]))?;
    let files: Vec<String> = list.lines().map(|line| line.replace('\\', "/")).collect();
    let missing: Vec<&str> = FILES.into_iter().filter(|file| !files.iter().any(|is| is == file)).collect();
    if !missing.is_empty() {
        return Err(format!("{name}: the tarball lacks {}; see `include` in its Cargo.toml", missing.join(", ")));
    }
    let in_folder = |file: &&String| file.split_once('/').is_some_and(|(folder, _)| !FOLDERS.contains(&folder));
    if let Some(file) = files.iter().find(in_folder) {
        return Err(format!("{name}: the tarball has {file}; see `include` in its Cargo.toml"));
    }
    links::check(
        &Path::new(member.field("manifest_path").as_str().unwrap_or_default()).with_file_name("README.md"),
        &files,
    )?;
    println!("    {name}: {} files", files.len());
    Ok(())
}

/// In the tarball, nothing is beside the package.
fn check_build_script(member: &Member<'_>) -> Result {
    let manifest = Path::new(member.field("manifest_path").as_str().unwrap_or_default());
    let script = std::fs::read_to_string(manifest.with_file_name("build.rs")).unwrap_or_default();
    if script.contains("\"../") {
        return Err(format!(
            "{}: build.rs reads outside of the package, which its tarball does not have",
            member.name()
        ));
    }
    Ok(())
}
