//! Names that come twice in a map: JSON text may have them, JavaScript's objects cannot, so the npm package does without
//! the hashing. Elements of lists may come twice anywhere.

use super::value::{Key, Value};

/// The names that were met so far.
#[cfg(not(feature = "npm"))]
#[derive(Default)]
pub(super) struct Names<'a>(std::collections::HashSet<&'a str>);

#[cfg(not(feature = "npm"))]
impl<'a> Names<'a> {
    /// Whether the name was met before.
    pub(super) fn again(&mut self, name: &'a str) -> bool {
        !self.0.insert(name)
    }
}

#[cfg(feature = "npm")]
#[derive(Default)]
pub(super) struct Names(());

#[cfg(feature = "npm")]
impl Names {
    pub(super) fn again(&mut self, _: &str) -> bool {
        false
    }
}

/// The elements of a list with the rule `unique` that were met so far.
#[cfg(not(feature = "npm"))]
#[derive(Default)]
pub(super) struct Distinct<'a>(Names<'a>);

#[cfg(not(feature = "npm"))]
impl<'a> Distinct<'a> {
    /// Whether the element at `index` was met before; it is asked for one after the other.
    pub(super) fn again(&mut self, items: &'a [Value], index: usize) -> bool {
        items.get(index).and_then(Value::as_str).is_some_and(|text| self.0.again(text))
    }
}

/// Looks back at each element, because hashing takes more code; lists in browsers are short.
#[cfg(feature = "npm")]
#[derive(Default)]
pub(super) struct Distinct(());

#[cfg(feature = "npm")]
impl Distinct {
    pub(super) fn again(&mut self, items: &[Value], index: usize) -> bool {
        let text = items.get(index).and_then(Value::as_str);
        items.iter().take(index).any(|earlier| earlier.as_str() == text)
    }
}

/// Of the entries that have the same name the last one counts, in the place of the first.
#[cfg(not(feature = "npm"))]
pub(super) fn last_of_each(entries: Vec<(Key, Value)>) -> Vec<(Key, Value)> {
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
pub(super) fn last_of_each(entries: Vec<(Key, Value)>) -> Vec<(Key, Value)> {
    entries
}
