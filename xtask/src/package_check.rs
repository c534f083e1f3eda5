//! What goes to the registries: complete, small, described, and built from its own tarball.

use crate::metadata::{Member, Metadata};
use crate::sh::{Result, cargo, output, run, step, target};

/// Manifest fields that a registry's page shows.
const FIELDS: [&str; 7] =
    ["description", "license", "repository", "homepage", "documentation", "readme", "rust_version"];

/// Files that every tarball has, beside the sources.
const FILES: [&str; 4] = ["Cargo.toml", "README.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Checks the metadata and the file lists, then packs every publishable crate and builds it from the tarball. Crates that
/// are not in the registry yet are taken from each other's tarballs.
pub fn run_package_check() -> Result {
    let metadata = Metadata::load()?;
    let crates: Vec<Member<'_>> = metadata.members().filter(Member::is_publishable).collect();
    step("package metadata", || crates.iter().try_for_each(check_metadata))?;
    step("package contents", || crates.iter().try_for_each(|member| check_contents(member.name())))?;
    step("cargo package: every publishable crate from its own tarball (some minutes)", || {
        let mut package = cargo(&["package", "--quiet", "--allow-dirty", "--target-dir"]);
        package.arg(target().join("package-check"));
        for member in &crates {
            package.args(["--package", member.name()]);
        }
        run(package)
    })?;
    // As large as the build of all crates, and of no use to any other command.
    let dir = target().join("package-check");
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

fn check_contents(name: &str) -> Result {
    let list = output(cargo(&["package", "--list", "--quiet", "--allow-dirty", "--package", name]))?;
    let files: Vec<String> = list.lines().map(|line| line.replace('\\', "/")).collect();
    let missing: Vec<&str> = FILES.into_iter().filter(|file| !files.iter().any(|is| is == file)).collect();
    if !missing.is_empty() {
        return Err(format!("{name}: the tarball lacks {}; see `include` in its Cargo.toml", missing.join(", ")));
    }
    let tests = files.iter().filter(|file| file.starts_with("tests/")).count();
    println!("    {name}: {} files", files.len());
    if tests > 0 {
        return Err(format!("{name}: the tarball has {tests} files of tests; see `include` in its Cargo.toml"));
    }
    Ok(())
}
