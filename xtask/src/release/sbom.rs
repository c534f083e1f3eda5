//! A list of the components of a package (SBOM), in CycloneDX 1.6: what it is compiled from, with versions, licenses and
//! checksums. It has neither a time nor a random number, so that the same sources have the same list.

use crate::metadata::{Member, Metadata};
use crate::sh::{self, Result, root};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Writes the list of a crate, or of the npm package that it is compiled to (`kind`: the type of its package URL).
pub fn write(path: &Path, metadata: &Metadata, member: &Member<'_>, kind: &str) -> Result {
    let checksums = checksums()?;
    let packages = metadata.dependencies(member);
    let components: Vec<Value> = packages.iter().map(|package| component(package, "cargo", &checksums)).collect();
    let mut root = component(member.package(), kind, &checksums);
    root["type"] = json!("library");
    let mut dependencies = vec![depends_on(metadata, member.package(), &root["bom-ref"])];
    dependencies.extend(packages.iter().map(|package| depends_on(metadata, package, &json!(purl(package, "cargo")))));
    let sbom = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": root },
        "components": components,
        "dependencies": dependencies,
    });
    println!("    {}: {} components", path.file_name().unwrap_or_default().to_string_lossy(), components.len());
    sh::write(path, format!("{sbom:#}\n").as_bytes())
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}

/// The package URL (<https://github.com/package-url/purl-spec>).
fn purl(package: &Value, kind: &str) -> String {
    format!("pkg:{kind}/{}@{}", text(package, "name"), text(package, "version"))
}

fn component(package: &Value, kind: &str, checksums: &BTreeMap<(String, String), String>) -> Value {
    let (name, version) = (text(package, "name"), text(package, "version"));
    let reference = purl(package, kind);
    let mut component = json!({
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": version,
        "purl": reference,
    });
    if let Some(license) = package["license"].as_str() {
        // Older crates separate alternatives with a slash, which is no SPDX expression.
        component["licenses"] = json!([{ "expression": license.replace('/', " OR ") }]);
    }
    if let Some(checksum) = checksums.get(&(name.to_owned(), version.to_owned())) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

fn depends_on(metadata: &Metadata, package: &Value, reference: &Value) -> Value {
    let needs: Vec<String> = metadata.direct_dependencies(package).iter().map(|it| purl(it, "cargo")).collect();
    json!({ "ref": reference, "dependsOn": needs })
}

/// The checksums of Cargo.lock, by name and version.
fn checksums() -> Result<BTreeMap<(String, String), String>> {
    let path = root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(parse_lock(&lock))
}

fn parse_lock(lock: &str) -> BTreeMap<(String, String), String> {
    let field = |package: &str, name: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \"").map(str::to_owned));
        line.map(|value| value.trim_end_matches('"').to_owned())
    };
    let packages = lock.split("[[package]]").skip(1);
    packages.filter_map(|it| Some(((field(it, "name")?, field(it, "version")?), field(it, "checksum")?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_component_has_its_license_and_checksum() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"c0ffee\"\n\n\
                    [[package]]\nname = \"b\"\nversion = \"2.0.0\"\n";
        let checksums = parse_lock(lock);
        assert_eq!(checksums.len(), 1, "what is in this repository has none");
        let package = json!({ "name": "a", "version": "1.0.0", "license": "MIT/Apache-2.0" });
        assert_eq!(
            component(&package, "cargo", &checksums),
            json!({
                "type": "library",
                "bom-ref": "pkg:cargo/a@1.0.0",
                "name": "a",
                "version": "1.0.0",
                "purl": "pkg:cargo/a@1.0.0",
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
                "hashes": [{ "alg": "SHA-256", "content": "c0ffee" }],
            })
        );
    }
}
