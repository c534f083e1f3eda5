//! Duplicate keys of objects: JSON text may have them, JavaScript's objects cannot, so the npm package does without the
//! hashing. And duplicate elements of lists, which may occur anywhere.

use super::value::{Key, Value};

/// The keys that were met so far.
#[cfg(not(feature = "npm"))]
#[derive(Default)]
pub(super) struct SeenKeys<'a>(std::collections::HashSet<&'a str>);

#[cfg(not(feature = "npm"))]
impl<'a> SeenKeys<'a> {
    /// Whether the key was met before.
    pub(super) fn is_duplicate(&mut self, name: &'a str) -> bool {
        !self.0.insert(name)
    }
}

#[cfg(feature = "npm")]
#[derive(Default)]
pub(super) struct SeenKeys(());

#[cfg(feature = "npm")]
impl SeenKeys {
    pub(super) fn is_duplicate(&mut self, _: &str) -> bool {
        false
    }
}

/// The elements of a list with the rule `unique` that were met so far.
#[cfg(not(feature = "npm"))]
#[derive(Default)]
pub(super) struct SeenElements<'a>(SeenKeys<'a>);

#[cfg(not(feature = "npm"))]
impl<'a> SeenElements<'a> {
    /// Whether the element at `index` was met before; indexes ascend one by one.
    pub(super) fn is_duplicate(&mut self, items: &'a [Value], index: usize) -> bool {
        items.get(index).and_then(Value::as_str).is_some_and(|text| self.0.is_duplicate(text))
    }
}

/// Looks back at each element, because hashing takes more code; lists in browsers are short.
#[cfg(feature = "npm")]
#[derive(Default)]
pub(super) struct SeenElements(());

#[cfg(feature = "npm")]
impl SeenElements {
    pub(super) fn is_duplicate(&mut self, items: &[Value], index: usize) -> bool {
        let text = items.get(index).and_then(Value::as_str);
        items.iter().take(index).any(|earlier| earlier.as_str() == text)
    }
}

/// Removes duplicate keys: the last value counts, in the place of the first, as in `JSON.parse`.
#[cfg(not(feature = "npm"))]
pub(super) fn dedup_keep_last(entries: Vec<(Key, Value)>) -> Vec<(Key, Value)> {
    let mut seen: std::collections::HashMap<Key, usize> = std::collections::HashMap::new();
    let mut out: Vec<(Key, Value)> = Vec::with_capacity(entries.len());
    for (name, value) in entries {
        match seen.get(&name).and_then(|at| out.get_mut(*at)) {
            Some(first) => first.1 = value,
            None => {
                seen.insert(name.clone(), out.len());
                out.push((name, value));
            }
        }
    }
    out
}

#[cfg(feature = "npm")]
pub(super) fn dedup_keep_last(entries: Vec<(Key, Value)>) -> Vec<(Key, Value)> {
    entries
}
