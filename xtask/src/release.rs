//! Everything that a release consists of, made and checked but not published. `RELEASING.md` says the rest.

mod npm;
mod sbom;
mod versions;

use crate::metadata::{Member, Metadata};
use crate::sh::{Result, root, step, target};
use crate::{package, package_check};
use std::path::Path;

/// The npm packages, by folder. One that has no `package.json` yet is made by `cargo xtask build`.
const NPM_PACKAGES: [&str; 2] = ["pkg", "server/npm"];

/// What the npm package is compiled from: the crate's features, and for which machine.
const NPM_FEATURES: [&str; 4] = ["--features", "npm,npm-flows", "--filter-platform", "wasm32-unknown-unknown"];

/// Checks versions, changelog, tarballs and READMEs, writes the tarballs and the lists of components, and builds every
/// crate from its tarball. Nothing leaves the machine.
pub fn dry_run() -> Result {
    let metadata = Metadata::load()?;
    let version = step("versions and changelog", || versions::check(&metadata, &NPM_PACKAGES))?;
    let out = target().join("release-files");
    if out.exists() {
        std::fs::remove_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
    }
    std::fs::create_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
    package::package()?;
    step("npm packages", || npm_folders().try_for_each(|folder| npm::check(folder, &out)))?;
    step("lists of components (CycloneDX)", || write_sboms(&metadata, &version, &out))?;
    package_check::build_from_tarballs()?;
    println!("\n{version} can be released; its files are in {}", out.display());
    Ok(())
}

/// The folders that are there.
fn npm_folders() -> impl Iterator<Item = &'static str> {
    NPM_PACKAGES.into_iter().filter(|folder| root().join(folder).join("package.json").is_file())
}

fn write_sboms(metadata: &Metadata, version: &str, out: &Path) -> Result {
    for member in metadata.members().filter(Member::is_publishable) {
        let name = member.name();
        sbom::write(&out.join(format!("{name}-{version}.crate.cdx.json")), metadata, &member, "cargo")?;
    }
    // The npm package is the crate, for another machine and with other features.
    let compiled = Metadata::with(&NPM_FEATURES)?;
    let Some(member) = compiled.members().find(|member| member.name() == "zitadel-wasm") else {
        return Err("the workspace has no crate zitadel-wasm".to_owned());
    };
    sbom::write(&out.join(format!("zitadel-wasm-{version}.npm.cdx.json")), &compiled, &member, "npm")
}
