//! What one call sees of the state, and what it wants to change.

use super::StoreError;
use redb::{ReadableTable, StorageError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Something that bytes can be read from by key.
pub trait Base {
    /// The value under `key`.
    ///
    /// # Errors
    /// When it cannot be read.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StorageError>;
    /// Shows all keys that begin with `prefix`, in order, with their values.
    ///
    /// # Errors
    /// When one of them cannot be read.
    fn visit(&self, prefix: &[u8], see: &mut dyn FnMut(&[u8], &[u8])) -> Result<(), StorageError>;
}

impl<T: ReadableTable<&'static [u8], &'static [u8]>> Base for T {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StorageError> {
        Ok(ReadableTable::get(self, key)?.map(|v| v.value().to_vec()))
    }

    fn visit(&self, prefix: &[u8], see: &mut dyn FnMut(&[u8], &[u8])) -> Result<(), StorageError> {
        for entry in self.range::<&[u8]>(prefix..)? {
            let (k, v) = entry?;
            if !k.value().starts_with(prefix) {
                break;
            }
            see(k.value(), v.value());
        }
        Ok(())
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
    commit_on_error: bool,
    /// What went wrong while something was read.
    failure: RefCell<Option<StorageError>>,
}

fn key<E: Entity>(id: &str) -> Vec<u8> {
    [E::PREFIX, "/", id].concat().into_bytes()
}

impl<'a> Tx<'a> {
    pub(super) fn new(base: &'a dyn Base) -> Self {
        Self { base, staged: BTreeMap::new(), commit_on_error: false, failure: RefCell::default() }
    }

    /// Why something could not be read. What the call made of it counts for nothing.
    pub(super) fn failure(&self) -> Option<StoreError> {
        self.failure.borrow().as_ref().map(StoreError::new)
    }

    fn noted<T: Default>(&self, read: Result<T, StorageError>) -> T {
        read.unwrap_or_else(|cause| {
            self.failure.borrow_mut().get_or_insert(cause);
            T::default()
        })
    }

    fn bytes(&self, key: &[u8]) -> Option<Vec<u8>> {
        match self.staged.get(key) {
            Some(staged) => staged.clone(),
            None => self.noted(self.base.get(key)),
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
        self.scan_prefix::<E>("")
    }

    /// The entities of a kind whose ids begin with `start`, by key.
    #[must_use]
    pub fn scan_prefix<E: Entity>(&self, start: &str) -> Vec<(String, E)> {
        self.filter_map(start, |id, entity| Some((id.to_owned(), entity)))
    }

    /// What `select` makes of the entities of a kind whose ids begin with `start`, by key. Only that is kept of them.
    pub fn filter_map<E: Entity, T>(&self, start: &str, mut select: impl FnMut(&str, E) -> Option<T>) -> Vec<T> {
        let prefix = key::<E>(start);
        let id_at = E::PREFIX.len() + 1;
        let mut selected = Vec::new();
        let mut add = |k: &[u8], v: &[u8]| {
            let id = k.get(id_at..).and_then(|id| std::str::from_utf8(id).ok());
            let found = id.and_then(|id| select(id, serde_json::from_slice(v).ok()?));
            selected.extend(found);
        };
        let mut staged = self.staged.range(prefix.clone()..).take_while(|(k, _)| k.starts_with(&prefix)).peekable();
        let visited = self.base.visit(&prefix, &mut |k, v| {
            while let Some((k, staged)) = staged.next_if(|(staged, _)| staged.as_slice() < k) {
                staged.iter().for_each(|v| add(k, v));
            }
            match staged.next_if(|(staged, _)| staged.as_slice() == k) {
                Some((_, staged)) => staged.iter().for_each(|v| add(k, v)),
                None => add(k, v),
            }
        });
        self.noted(visited);
        for (k, staged) in staged {
            staged.iter().for_each(|v| add(k, v));
        }
        selected
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
        self.staged.clear();
        let staged = &mut self.staged;
        let visited = self.base.visit(b"", &mut |k, _| {
            if k != super::SCHEMA_KEY {
                staged.insert(k.to_vec(), None);
            }
        });
        self.noted(visited);
    }

    /// Drops what was staged so far.
    pub fn rollback(&mut self) {
        self.staged.clear();
    }

    /// Commits what is staged even if the call is refused.
    pub fn commit_on_error(&mut self) {
        self.commit_on_error = true;
    }

    /// What is to be written after a call that succeeded or did not.
    pub(super) fn into_staged(self) -> BTreeMap<Vec<u8>, Option<Vec<u8>>> {
        self.staged
    }

    /// After a refusal: drops what was staged, unless `commit_on_error` was called.
    pub fn rollback_unless_kept(&mut self) {
        if !self.commit_on_error {
            self.staged.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Store;
    use super::*;

    #[derive(Serialize, serde::Deserialize)]
    struct Word(String);

    impl Entity for Word {
        const PREFIX: &'static str = "word";
    }

    #[tokio::test]
    async fn what_is_staged_is_seen_in_its_place() {
        let store = Store::in_memory().unwrap();
        let put = |tx: &mut Tx<'_>, ids: &[&str], text: &str| ids.iter().for_each(|id| tx.put(id, &Word(text.into())));
        store.write(move |tx| put(tx, &["b", "c", "d", "f"], "old")).await.unwrap();
        let seen = store.write(move |tx| {
            put(tx, &["a", "c", "e", "g"], "new");
            tx.remove::<Word>("d");
            tx.filter_map("", |id, Word(text)| (id != "b").then(|| format!("{id} {text}")))
        });
        assert_eq!(seen.await.unwrap(), ["a new", "c new", "e new", "f old", "g new"]);
        let all = store.read(|tx| tx.scan_prefix::<Word>("c")).unwrap();
        assert_eq!(all.into_iter().map(|(id, Word(text))| id + &text).collect::<String>(), "cnew");
        let cleared = store.write(move |tx| {
            put(tx, &["z"], "new");
            tx.clear();
        });
        cleared.await.unwrap();
        assert!(store.read(|tx| tx.all::<Word>()).unwrap().is_empty());
    }
}
