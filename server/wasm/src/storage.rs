//! The state in a file of the host.

use crate::functions::{HostFunction, thrown_text};
use js_sys::Uint8Array;
use redb::{Database, StorageBackend};
use std::io::Error;
use wasm_bindgen::{JsCast as _, JsValue};
use zitadel_testserver_core::{Store, StoreError};

/// A file that `openStorage` of the host returned. All of its functions are synchronous and throw where they fail.
#[derive(Debug)]
struct HostFile {
    /// `() => number`
    len: HostFunction,
    /// `(offset, length) => Uint8Array`, of exactly that length.
    read: HostFunction,
    /// `(length) => void`; what is added is zeros.
    set_len: HostFunction,
    /// `(offset, bytes) => void`, all of them.
    write: HostFunction,
    /// `() => void`, once what was written is durable.
    sync: HostFunction,
    /// `() => void`
    close: HostFunction,
}

impl HostFile {
    fn new(file: &JsValue) -> Result<Self, StoreError> {
        let function = |name| {
            let missing = || StoreError::new(format!("openStorage returned an object without the function {name}"));
            HostFunction::of(file, name).ok_or_else(missing)
        };
        Ok(Self {
            len: function("len")?,
            read: function("read")?,
            set_len: function("setLen")?,
            write: function("write")?,
            sync: function("sync")?,
            close: function("close")?,
        })
    }
}

fn failed(thrown: &JsValue) -> Error {
    Error::other(thrown_text(thrown))
}

/// JavaScript's numbers count to 2^53; a state does not get there.
#[allow(clippy::cast_precision_loss)]
fn number(value: u64) -> JsValue {
    JsValue::from_f64(value as f64)
}

impl StorageBackend for HostFile {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn len(&self) -> Result<u64, Error> {
        let length = self.len.call(&[]).map_err(|e| failed(&e))?;
        length.as_f64().map(|length| length as u64).ok_or_else(|| Error::other("len returned no number"))
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> Result<(), Error> {
        let bytes = self.read.call(&[number(offset), number(out.len() as u64)]).map_err(|e| failed(&e))?;
        let bytes = bytes.dyn_into::<Uint8Array>().map_err(|_| Error::other("read returned no Uint8Array"))?;
        if bytes.length() as usize != out.len() {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        bytes.copy_to(out);
        Ok(())
    }

    fn set_len(&self, len: u64) -> Result<(), Error> {
        self.set_len.call(&[number(len)]).map(drop).map_err(|e| failed(&e))
    }

    fn sync_data(&self) -> Result<(), Error> {
        self.sync.call(&[]).map(drop).map_err(|e| failed(&e))
    }

    fn write(&self, offset: u64, data: &[u8]) -> Result<(), Error> {
        self.write.call(&[number(offset), Uint8Array::from(data).into()]).map(drop).map_err(|e| failed(&e))
    }

    fn close(&self) -> Result<(), Error> {
        self.close.call(&[]).map(drop).map_err(|e| failed(&e))
    }
}

/// The store in the host's file, or in memory where it has none.
pub fn open(host: &JsValue) -> Result<Store, StoreError> {
    let Some(open) = HostFunction::of(host, "openStorage") else { return Store::in_memory() };
    Store::durable(Box::new(move || {
        let file = open.call(&[]).map_err(|thrown| StoreError::new(thrown_text(&thrown)))?;
        Database::builder().create_with_backend(HostFile::new(&file)?).map_err(StoreError::new)
    }))
}
