//! Names of types in the declarations: as short as the place where they are written allows. Each part of a longer one is
//! a node of its own that every type checker keeps.

use std::collections::BTreeSet;

/// The types that are declared, and the namespaces that they are in.
#[derive(Default)]
pub(crate) struct Names {
    types: BTreeSet<String>,
    namespaces: BTreeSet<String>,
}

impl Names {
    /// Adds a type by its full name.
    pub(crate) fn add(&mut self, full_name: &str) {
        self.types.insert(full_name.to_owned());
        let mut inner = full_name;
        while let Some((namespace, _)) = inner.rsplit_once('.') {
            self.namespaces.insert(namespace.to_owned());
            inner = namespace;
        }
    }

    /// The shortest name that means the type of `full_name` in `namespace`.
    pub(crate) fn shortest<'a>(&self, namespace: &str, full_name: &'a str) -> &'a str {
        let mut begins: Vec<usize> = full_name.match_indices('.').map(|(dot, _)| dot + 1).collect();
        begins.reverse();
        let means_it = |begin: &usize| {
            let end =
                full_name.get(*begin..).and_then(|rest| rest.find('.')).map_or(full_name.len(), |dot| begin + dot);
            let (first, whole) = (full_name.get(*begin..end), full_name.get(..end));
            let all = if end == full_name.len() { &self.types } else { &self.namespaces };
            first.is_some_and(|first| innermost(all, namespace, first).as_deref() == whole)
        };
        begins.into_iter().find(means_it).and_then(|begin| full_name.get(begin..)).unwrap_or(full_name)
    }
}

/// What a name means in a namespace: the innermost one around it that has the name decides.
fn innermost(all: &BTreeSet<String>, namespace: &str, name: &str) -> Option<String> {
    let mut around = Some(namespace);
    while let Some(namespace) = around {
        let full_name = format!("{namespace}.{name}");
        if all.contains(&full_name) {
            return Some(full_name);
        }
        around = namespace.rsplit_once('.').map(|(outer, _)| outer);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let mut names = Names::default();
        for name in ["a.v1.Details", "a.user.v1.Key", "a.auth.v1.Request", "a.auth.v1.Key", "a.auth.v1.Request.Inner"] {
            names.add(name);
        }
        names
    }

    #[test]
    fn a_name_is_as_short_as_its_place_allows() {
        for (namespace, full_name, short) in [
            ("a.auth.v1", "a.auth.v1.Request", "Request"),
            ("a.auth.v1.Request", "a.auth.v1.Request", "Request"),
            ("a.auth.v1.Request", "a.auth.v1.Request.Inner", "Inner"),
            ("a.auth.v1", "a.auth.v1.Request.Inner", "Request.Inner"),
            // `Key` and `v1` mean something else here.
            ("a.auth.v1", "a.user.v1.Key", "user.v1.Key"),
            ("a.auth.v1", "a.v1.Details", "a.v1.Details"),
            ("a", "a.v1.Details", "v1.Details"),
            // Outside of all namespaces.
            ("", "a.user.v1.Key", "a.user.v1.Key"),
        ] {
            assert_eq!(names().shortest(namespace, full_name), short, "{full_name} in {namespace}");
        }
    }
}
