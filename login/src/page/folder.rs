//! The files of a directory.

use super::source::FILE_LIMIT;
use crate::runtime;
use axum::body::Bytes;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The canonical path of a page's directory.
pub(super) fn open(dir: &Path) -> Result<Arc<Path>, String> {
    let error = |e: std::io::Error| format!("--page {}: {e}", dir.display());
    let real = dir.canonicalize().map_err(error)?;
    if !real.is_dir() {
        return Err(format!("--page {}: not a directory; expected a folder with an index.html", dir.display()));
    }
    Ok(real.into())
}

pub(super) async fn read(root: &Arc<Path>, name: &str) -> Option<Bytes> {
    let (root, file) = (Arc::clone(root), root.join(name));
    runtime::compute(move || read_inside(&root, file)).await.flatten()
}

/// Reads a file whose canonical path is inside the directory and has a servable name. Checked after symbolic links are
/// resolved: `logo.svg` may be a link to `.env`.
fn read_inside(root: &Path, file: PathBuf) -> Option<Bytes> {
    let real = file.canonicalize().ok()?;
    let inside = real.strip_prefix(root).ok()?.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    super::file_name::servable(&format!("/{inside}"))?;
    let metadata = std::fs::metadata(&real).ok()?;
    if !metadata.is_file() || metadata.len() > FILE_LIMIT {
        return None;
    }
    std::fs::read(&real).ok().map(Bytes::from)
}
