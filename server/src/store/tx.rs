//! What one call sees of the state, and what it wants to change.

use redb::ReadableTable;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// Something that bytes can be read from by key.
pub trait Base {
    /// The value under `key`.
    fn get(&self, key: &[u8]) -> Option<Vec<u8>>;
    /// All keys that begin with `prefix`, in order, with their values.
    fn scan(&self, prefix: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)>;
}

impl<T: ReadableTable<&'static [u8], &'static [u8]>> Base for T {
    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        ReadableTable::get(self, key).ok().flatten().map(|v| v.value().to_vec())
    }

    fn scan(&self, prefix: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
        let Ok(range) = self.range::<&[u8]>(prefix..) else { return Vec::new() };
        range
            .flatten()
            .map(|(k, v)| (k.value().to_vec(), v.value().to_vec()))
            .take_while(|(k, _)| k.starts_with(prefix))
            .collect()
    }
}

/// Something that is stored under an id.
pub trait Entity: Serialize + DeserializeOwned {
    /// What its keys begin with.
    const PREFIX: &'static str;
}

/// A call's view: what was committed, and on top of it what the call staged.
pub struct Tx<'a> {
    base: &'a dyn Base,
    staged: BTreeMap<Vec<u8>, Option<Vec<u8>>>,
    keep: bool,
}

fn key<E: Entity>(id: &str) -> Vec<u8> {
    [E::PREFIX, "/", id].concat().into_bytes()
}

impl<'a> Tx<'a> {
    pub(super) fn new(base: &'a dyn Base) -> Self {
        Self { base, staged: BTreeMap::new(), keep: false }
    }

    fn bytes(&self, key: &[u8]) -> Option<Vec<u8>> {
        match self.staged.get(key) {
            Some(staged) => staged.clone(),
            None => self.base.get(key),
        }
    }

    /// The entity of that id.
    #[must_use]
    pub fn get<E: Entity>(&self, id: &str) -> Option<E> {
        let bytes = self.bytes(&key::<E>(id))?;
        match serde_json::from_slice(&bytes) {
            Ok(entity) => Some(entity),
            Err(cause) => {
                tracing::error!(%cause, kind = E::PREFIX, "a stored entity cannot be read");
                None
            }
        }
    }

    /// All entities of a kind, by key.
    #[must_use]
    pub fn all<E: Entity>(&self) -> Vec<(String, E)> {
        self.under::<E>("")
    }

    /// The entities of a kind whose ids begin with `start`, by key.
    #[must_use]
    pub fn under<E: Entity>(&self, start: &str) -> Vec<(String, E)> {
        let prefix = key::<E>(start);
        let mut found: BTreeMap<Vec<u8>, Vec<u8>> = self.base.scan(&prefix).into_iter().collect();
        for (k, staged) in &self.staged {
            if k.starts_with(&prefix) {
                match staged {
                    Some(v) => drop(found.insert(k.clone(), v.clone())),
                    None => drop(found.remove(k)),
                }
            }
        }
        let id_at = E::PREFIX.len() + 1;
        found
            .into_iter()
            .filter_map(|(k, v)| {
                Some((String::from_utf8(k.get(id_at..)?.to_vec()).ok()?, serde_json::from_slice(&v).ok()?))
            })
            .collect()
    }

    /// Stages an entity.
    pub fn put<E: Entity>(&mut self, id: &str, entity: &E) {
        match serde_json::to_vec(entity) {
            Ok(bytes) => drop(self.staged.insert(key::<E>(id), Some(bytes))),
            Err(cause) => tracing::error!(%cause, kind = E::PREFIX, "an entity cannot be stored"),
        }
    }

    /// Stages the removal of an entity.
    pub fn remove<E: Entity>(&mut self, id: &str) {
        self.staged.insert(key::<E>(id), None);
    }

    /// Stages the removal of everything but the store's own version.
    pub fn clear(&mut self) {
        for (k, _) in self.base.scan(b"") {
            if k != super::SCHEMA_KEY {
                self.staged.insert(k, None);
            }
        }
    }

    /// Forgets what was staged so far.
    pub fn discard(&mut self) {
        self.staged.clear();
    }

    /// Says that what is staged counts, even if the call is refused.
    pub fn keep(&mut self) {
        self.keep = true;
    }

    /// What is to be written after a call that succeeded or did not.
    pub(super) fn into_staged(self) -> BTreeMap<Vec<u8>, Option<Vec<u8>>> {
        self.staged
    }

    /// After a refusal: forgets what was staged, unless the call said to keep it.
    pub fn refuse(&mut self) {
        if !self.keep {
            self.staged.clear();
        }
    }
}
