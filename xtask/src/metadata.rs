//! The workspace's packages and their dependencies, as `cargo metadata` prints them.

use crate::sh::{Result, cargo, output};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The packages, by id, and who depends on whom.
pub struct Metadata {
    packages: BTreeMap<String, Value>,
    nodes: BTreeMap<String, Value>,
    members: Vec<String>,
}

/// A crate of this workspace.
pub struct Member<'a> {
    id: &'a str,
    package: &'a Value,
}

impl Metadata {
    /// Of all features: a dependency that only a feature needs counts as well.
    pub fn load() -> Result<Self> {
        Self::with(&["--all-features"])
    }

    /// Of some features and machines, as flags of `cargo metadata`.
    pub fn with(flags: &[&str]) -> Result<Self> {
        let mut command = cargo(&["metadata", "--format-version", "1", "--locked"]);
        command.args(flags);
        let json = output(command)?;
        let json: Value = serde_json::from_str(&json).map_err(|e| format!("cargo metadata: {e}"))?;
        let by_id = |list: &Value| {
            let items = list.as_array().into_iter().flatten();
            items.filter_map(|item| Some((item["id"].as_str()?.to_owned(), item.clone()))).collect()
        };
        let members = json["workspace_members"].as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(Self {
            packages: by_id(&json["packages"]),
            nodes: by_id(&json["resolve"]["nodes"]),
            members: members.map(str::to_owned).collect(),
        })
    }

    /// The crates of the workspace.
    pub fn members(&self) -> impl Iterator<Item = Member<'_>> {
        self.members.iter().filter_map(|id| Some(Member { id, package: self.packages.get(id)? }))
    }

    /// Everything that a crate is built from, directly or not. Dependencies of its tests do not count: who uses the crate
    /// does not build them.
    pub fn dependencies(&self, of: &Member<'_>) -> Vec<&Value> {
        let mut seen = BTreeSet::new();
        let mut stack = vec![of.id];
        while let Some(id) = stack.pop() {
            stack.extend(self.direct(id).filter(|id| seen.insert(*id)));
        }
        seen.into_iter().filter_map(|id| self.packages.get(id)).collect()
    }

    /// What a package itself names, by the same rule.
    pub fn direct_dependencies(&self, of: &Value) -> Vec<&Value> {
        self.direct(of["id"].as_str().unwrap_or_default()).filter_map(|id| self.packages.get(id)).collect()
    }

    fn direct(&self, id: &str) -> impl Iterator<Item = &str> {
        let deps = self.nodes.get(id).and_then(|node| node["deps"].as_array()).into_iter().flatten();
        deps.filter(|dep| dep["dep_kinds"].as_array().into_iter().flatten().any(|kind| kind["kind"] != "dev"))
            .filter_map(|dep| dep["pkg"].as_str())
    }
}

impl Member<'_> {
    /// Its name.
    pub fn name(&self) -> &str {
        self.package["name"].as_str().unwrap_or_default()
    }

    /// What it says about the oldest compiler.
    pub fn rust_version(&self) -> &str {
        self.package["rust_version"].as_str().unwrap_or_default()
    }

    /// Whether it goes to a registry: `publish = false` is an empty list of registries.
    pub fn is_publishable(&self) -> bool {
        self.package["publish"].as_array().is_none_or(|registries| !registries.is_empty())
    }

    /// The whole manifest, as JSON.
    pub fn package(&self) -> &Value {
        self.package
    }

    /// A field of the manifest, as JSON.
    pub fn field(&self, name: &str) -> &Value {
        &self.package[name]
    }
}
