//! `cargo xtask lint`: no import circles between modules. A module that needs another which needs it can be neither
//! understood nor tested alone.

use crate::imports::{SourcePath, paths};
use crate::sh::{Result, root};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Modules by path below the crate's root, with their sources.
type Modules = BTreeMap<Vec<String>, String>;
/// What each part imports, and where: `file:line`.
type Graph = BTreeMap<String, BTreeMap<String, String>>;

/// A crate that is checked.
struct Rules {
    source: &'static str,
    /// Folders whose files are parts of their own; every other top-level folder or file is one part.
    by_file: &'static [&'static str],
    /// Top-level modules that are checked; empty for all.
    only: &'static [&'static str],
    /// Files that are one part together: what they do is mutually recursive.
    group: &'static [&'static str],
}

const CRATES: [Rules; 4] = [
    // A contract has fields, whose types are messages of the contract; the table is how both are stored.
    Rules { source: "schema/src", by_file: &[], only: &[], group: &["contract", "field", "table"] },
    Rules { source: "login/src", by_file: &[], only: &[], group: &[] },
    Rules { source: "server/core/src", by_file: &["api"], only: &[], group: &[] },
    Rules {
        source: "src",
        by_file: &["codec"],
        only: &["codec", "schema", "transport", "validate"],
        // Messages contain lists and `google.protobuf.Any`, which contain messages: one recursive encoder and decoder in
        // several files.
        group: &[
            "codec/any",
            "codec/decode",
            "codec/encode",
            "codec/field_mask",
            "codec/lists",
            "codec/scalar",
            "codec/unknown_names",
        ],
    },
];

/// Fails on an import circle.
pub fn check_circles() -> Result {
    for rules in &CRATES {
        let mut modules = Modules::new();
        read_modules(&root().join(rules.source), &mut Vec::new(), &mut modules)?;
        if let Some(circle) = find_circle(&import_graph(&modules, rules)) {
            return Err(format!("import circle in {}:\n{circle}", rules.source));
        }
    }
    Ok(())
}

fn read_modules(folder: &Path, prefix: &mut Vec<String>, modules: &mut Modules) -> Result {
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            prefix.push(name);
            read_modules(&path, prefix, modules)?;
            prefix.pop();
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let mut module = prefix.clone();
            match name.as_str() {
                "mod" => {}
                "lib" | "main" if prefix.is_empty() => continue,
                _ => module.push(name),
            }
            modules.insert(module, std::fs::read_to_string(&path).map_err(failed)?);
        }
    }
    Ok(())
}

/// The part that a module belongs to; `None` where it is not checked.
fn part_of(module: &[String], rules: &Rules) -> Option<String> {
    let top = module.first()?;
    if !rules.only.is_empty() && !rules.only.contains(&top.as_str()) {
        return None;
    }
    let by_file = rules.by_file.contains(&top.as_str());
    let part = if by_file { module.iter().take(2).cloned().collect::<Vec<_>>().join("/") } else { top.clone() };
    Some(if rules.group.contains(&part.as_str()) { rules.group.join(" + ") } else { part })
}

fn import_graph(modules: &Modules, rules: &Rules) -> Graph {
    let sources: BTreeMap<&Vec<String>, Vec<SourcePath>> =
        modules.iter().map(|(module, source)| (module, paths(source))).collect();
    let mut reexports = BTreeMap::new();
    for (module, found) in &sources {
        for path in found.iter().filter(|path| path.reexported) {
            if let (Some(target), Some(name)) = (absolute(module, path, modules), path.segments.last()) {
                reexports.insert([module.as_slice(), std::slice::from_ref(name)].concat(), target);
            }
        }
    }
    let mut graph = Graph::new();
    for (module, found) in &sources {
        let Some(part) = part_of(module, rules) else { continue };
        for path in found {
            let Some(mut target) = absolute(module, path, modules) else { continue };
            // A folder's mod.rs offers what is below it, and does not use it.
            if path.reexported && target.starts_with(module) {
                continue;
            }
            // Bounded, because re-exports could name each other.
            for _ in 0..8 {
                let behind = (1..=target.len()).rev().find_map(|n| {
                    let rest = target.get(n..)?;
                    Some([reexports.get(target.get(..n)?)?.as_slice(), rest].concat())
                });
                match behind {
                    Some(behind) if behind != target => target = behind,
                    _ => break,
                }
            }
            let Some(imported) = (1..=target.len()).rev().find_map(|n| modules.get_key_value(target.get(..n)?)) else {
                continue;
            };
            if let Some(imported) = part_of(imported.0, rules).filter(|imported| *imported != part) {
                let place = format!("{}:{}", module.join("/"), path.line);
                graph.entry(part.clone()).or_default().entry(imported).or_insert(place);
            }
        }
    }
    graph
}

/// A path from the crate's root on; `None` where it leads out of the crate.
fn absolute(module: &[String], path: &SourcePath, modules: &Modules) -> Option<Vec<String>> {
    let (first, rest) = path.segments.split_first()?;
    let mut base = match first.as_str() {
        "crate" => Vec::new(),
        "self" => module.to_vec(),
        "super" => module.split_last()?.1.to_vec(),
        child => {
            let path = [module, &[child.to_owned()]].concat();
            modules.contains_key(&path).then_some(path)?
        }
    };
    for segment in rest {
        if segment == "super" { drop(base.pop()) } else { base.push(segment.clone()) }
    }
    Some(base)
}

/// One circle, a line per import.
fn find_circle(graph: &Graph) -> Option<String> {
    fn visit<'a>(graph: &'a Graph, part: &'a str, trail: &mut Vec<&'a str>, done: &mut BTreeSet<&'a str>) -> bool {
        if trail.contains(&part) {
            trail.push(part);
            return true;
        }
        if done.contains(part) {
            return false;
        }
        trail.push(part);
        if graph.get(part).is_some_and(|imports| imports.keys().any(|next| visit(graph, next, trail, done))) {
            return true;
        }
        trail.pop();
        done.insert(part);
        false
    }
    let mut done = BTreeSet::new();
    for part in graph.keys() {
        let mut trail = Vec::new();
        if visit(graph, part, &mut trail, &mut done) {
            let start = trail.iter().position(|seen| Some(seen) == trail.last())?;
            let circle: Vec<&str> = trail.split_off(start);
            let line =
                |(from, to): (&&str, &&str)| Some(format!("  {from} imports {to} ({})", graph.get(*from)?.get(*to)?));
            return circle
                .iter()
                .zip(circle.iter().skip(1))
                .map(line)
                .collect::<Option<Vec<_>>>()
                .map(|l| l.join("\n"));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: Rules = Rules { source: "", by_file: &["api"], only: &[], group: &["api/x", "api/y"] };

    fn circle(files: &[(&str, &str)]) -> Option<String> {
        let module = |path: &str| path.split('/').map(str::to_owned).collect();
        let modules = files.iter().map(|(path, source)| (module(path), (*source).to_owned())).collect();
        find_circle(&import_graph(&modules, &RULES))
    }

    #[test]
    fn finds_a_circle_over_three_modules_and_names_each_import() {
        let files = [("a", "use crate::b::B;"), ("b", "fn f() { crate::c::g() }"), ("c", "\nuse super::a::A;")];
        let found = circle(&files).unwrap();
        assert_eq!(found, "  a imports b (a:1)\n  b imports c (b:1)\n  c imports a (c:2)");
        assert_eq!(circle(&files[..2]), None);
    }

    #[test]
    fn files_of_a_folder_are_one_part_unless_they_are_checked_by_file() {
        let folder = [("http", ""), ("http/a", "use super::b::B;"), ("http/b", "use super::a::A;")];
        assert_eq!(circle(&folder), None);
        let by_file = [("api", ""), ("api/a", "use super::b::B;"), ("api/b", "use crate::api::a::A;")];
        assert!(circle(&by_file).is_some());
        let group = [("api", ""), ("api/x", "use super::y::Y;"), ("api/y", "use super::x::X;")];
        assert_eq!(circle(&group), None);
    }

    #[test]
    fn a_reexport_is_followed_to_the_module_that_declares_the_name() {
        let api = ("api", "pub use a::A;\npub use b::B;");
        assert_eq!(circle(&[api, ("api/a", "use super::B;"), ("api/b", "")]), None);
        assert!(circle(&[api, ("api/a", "use super::B;"), ("api/b", "use crate::api::A;")]).is_some());
    }

    #[test]
    fn paths_out_of_the_crate_and_to_its_root_are_no_imports() {
        assert_eq!(
            circle(&[("a", "use crate::b::B; use std::a::b;"), ("b", "use other::a::A; fn f() { crate::g() }")]),
            None
        );
    }
}
