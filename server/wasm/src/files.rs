//! The page's files, which the host reads.

use crate::functions::HostFunction;
use axum::body::Bytes;
use js_sys::Uint8Array;
use std::sync::Arc;
use wasm_bindgen::{JsCast as _, JsValue};
use zitadel_login::page::{PageFiles, PageSource};

/// `readPageFile: (name) => Uint8Array | undefined` of the host.
#[derive(Debug)]
struct HostFiles(HostFunction);

impl PageFiles for HostFiles {
    fn read(&self, name: &str) -> Option<Bytes> {
        let contents = self.0.call(&[JsValue::from_str(name)]).ok()?;
        Some(Bytes::from(contents.dyn_into::<Uint8Array>().ok()?.to_vec()))
    }
}

/// The page of this host, if it has one.
pub fn page(host: &JsValue) -> Option<PageSource> {
    let files = HostFiles(HostFunction::of(host, "readPageFile")?);
    Some(PageSource::Files(Arc::new(files)))
}
