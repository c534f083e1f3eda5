//! Whether the state can be written, for `/healthz`.

use super::{Entity, Store, StoreError};
use serde::{Deserialize, Serialize};

/// Bytes of a heartbeat: more than a small call needs, so that a disk on which only a few pages are free is still full.
const HEARTBEAT_BYTES: usize = 64 * 1024;

/// What is written to find out whether writing works.
#[derive(Serialize, Deserialize)]
struct Heartbeat(String);

impl Entity for Heartbeat {
    const PREFIX: &'static str = "heartbeat";
}

impl Store {
    /// Whether the newest commit worked; after one that failed, whether another one works now. So health comes back with
    /// the disk, also without other writes meanwhile.
    ///
    /// # Errors
    /// Why the state cannot be written.
    pub async fn check_writable(&self) -> Result<(), StoreError> {
        if self.database.failure().is_none() {
            return Ok(());
        }
        self.write(|tx| tx.put("newest", &Heartbeat("x".repeat(HEARTBEAT_BYTES)))).await
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::memory::Memory;
    use super::*;
    use redb::{Database, StorageBackend};
    use std::collections::HashSet;
    use std::io::{Error, ErrorKind};
    use std::sync::{Arc, Mutex};

    /// What is wrong with a disk.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub(crate) enum Fault {
        #[default]
        None,
        /// What has a block is written; there are no more blocks.
        Full,
        /// Nothing is written.
        ReadOnly,
        /// Nothing is written, and nothing read.
        Gone,
    }

    /// A disk that fails on demand; a clone is the same disk.
    #[derive(Clone, Debug, Default)]
    pub(crate) struct Disk {
        content: Arc<Memory>,
        blocks: Arc<Mutex<HashSet<u64>>>,
        fault: Arc<Mutex<Fault>>,
    }

    impl Disk {
        const BLOCK: u64 = 4096;

        pub(crate) fn set(&self, fault: Fault) {
            *self.fault.lock().unwrap() = fault;
        }

        pub(crate) fn open(&self) -> Store {
            let disk = self.clone();
            let opener = move || Database::builder().create_with_backend(disk.clone()).map_err(StoreError::new);
            Store::durable(Box::new(opener)).unwrap()
        }

        fn fault(&self) -> Fault {
            *self.fault.lock().unwrap()
        }

        fn check_write(&self) -> Result<(), Error> {
            match self.fault() {
                Fault::None | Fault::Full => Ok(()),
                Fault::ReadOnly => Err(ErrorKind::ReadOnlyFilesystem.into()),
                Fault::Gone => Err(ErrorKind::NotConnected.into()),
            }
        }
    }

    impl StorageBackend for Disk {
        fn len(&self) -> Result<u64, Error> {
            self.content.len()
        }

        fn read(&self, offset: u64, out: &mut [u8]) -> Result<(), Error> {
            if self.fault() == Fault::Gone {
                return Err(ErrorKind::NotConnected.into());
            }
            self.content.read(offset, out)
        }

        fn set_len(&self, len: u64) -> Result<(), Error> {
            // As ftruncate does: a longer file has a hole, and takes no block.
            self.check_write()?;
            self.content.set_len(len)
        }

        fn sync_data(&self) -> Result<(), Error> {
            self.check_write()
        }

        fn write(&self, offset: u64, data: &[u8]) -> Result<(), Error> {
            self.check_write()?;
            let mut blocks = self.blocks.lock().unwrap();
            let touched = offset / Self::BLOCK..=(offset + data.len() as u64 - 1) / Self::BLOCK;
            if self.fault() == Fault::Full && !touched.clone().all(|block| blocks.contains(&block)) {
                return Err(ErrorKind::StorageFull.into());
            }
            blocks.extend(touched);
            self.content.write(offset, data)
        }
    }

    #[derive(Serialize, Deserialize)]
    struct Word(String);

    impl Entity for Word {
        const PREFIX: &'static str = "word";
    }

    async fn put(store: &Store, id: &str, bytes: usize) -> Result<(), StoreError> {
        let id = id.to_owned();
        store.write(move |tx| tx.put(&id, &Word("y".repeat(bytes)))).await
    }

    fn length(store: &Store, id: &str) -> Result<Option<usize>, StoreError> {
        store.read(|tx| tx.get::<Word>(id).map(|Word(text)| text.len()))
    }

    #[tokio::test]
    async fn writes_go_on_once_a_full_disk_has_room_again_and_reads_never_stop() {
        let disk = Disk::default();
        let store = disk.open();
        put(&store, "kept", 10).await.unwrap();
        disk.set(Fault::Full);
        for _ in 0..3 {
            let refused = put(&store, "large", 8 << 20).await.unwrap_err();
            assert!(refused.to_string().contains("could not be committed"), "{refused}");
            assert_eq!(length(&store, "kept").unwrap(), Some(10));
            assert_eq!(length(&store, "large").unwrap(), None);
            assert!(store.check_writable().await.is_err());
        }
        disk.set(Fault::None);
        store.check_writable().await.unwrap();
        put(&store, "large", 8 << 20).await.unwrap();
        assert_eq!((length(&store, "kept").unwrap(), length(&store, "large").unwrap()), (Some(10), Some(8 << 20)));
        // And so it is on the disk.
        drop(store);
        assert_eq!(length(&disk.open(), "large").unwrap(), Some(8 << 20));
    }

    #[tokio::test]
    async fn a_disk_that_comes_back_is_used_again_whatever_was_wrong() {
        for fault in [Fault::ReadOnly, Fault::Gone] {
            let disk = Disk::default();
            let store = disk.open();
            put(&store, "kept", 10).await.unwrap();
            disk.set(fault);
            for _ in 0..3 {
                assert!(put(&store, "new", 10).await.is_err());
                assert!(store.check_writable().await.is_err());
            }
            assert!(length(&store, "kept").is_err(), "what cannot be read is not what is not there");
            disk.set(Fault::None);
            assert_eq!(length(&store, "kept").unwrap(), Some(10));
            store.check_writable().await.unwrap();
            put(&store, "new", 10).await.unwrap();
        }
    }

    #[tokio::test]
    async fn health_tries_again_only_after_a_commit_that_failed() {
        let disk = Disk::default();
        let store = disk.open();
        put(&store, "kept", 10).await.unwrap();
        disk.set(Fault::ReadOnly);
        store.check_writable().await.unwrap();
        assert!(put(&store, "new", 10).await.is_err());
        assert!(store.check_writable().await.is_err());
    }
}
