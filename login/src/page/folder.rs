//! The files of a directory.

use super::source::FILE_LIMIT;
use crate::runtime;
use axum::body::Bytes;
use std::path::Path;
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
    runtime::compute(move || read_inside(&root, &file)).await.flatten()
}

/// Reads the brotli beside a file, unless the file has been changed since.
pub(super) async fn read_brotli(root: &Arc<Path>, name: &str) -> Option<Bytes> {
    let (root, file, compressed) = (Arc::clone(root), root.join(name), root.join(format!("{name}.br")));
    runtime::compute(move || {
        let changed = |path: &Path| std::fs::metadata(path).ok()?.modified().ok();
        (changed(&compressed)? >= changed(&file)?).then(|| read_inside(&root, &compressed)).flatten()
    })
    .await
    .flatten()
}

/// Reads a file whose canonical path is inside the directory and has a servable name, or that of one with `.br` behind it.
/// Checked after symbolic links are resolved: `logo.svg` may be a link to `.env`.
fn read_inside(root: &Path, file: &Path) -> Option<Bytes> {
    let ending = if file.extension().is_some_and(|ending| ending == "br") { ".br" } else { "" };
    let real = file.canonicalize().ok()?;
    let inside = real.strip_prefix(root).ok()?.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    super::file_name::servable(&format!("/{}", inside.strip_suffix(ending)?))?;
    let metadata = std::fs::metadata(&real).ok()?;
    if !metadata.is_file() || metadata.len() > FILE_LIMIT {
        return None;
    }
    std::fs::read(&real).ok().map(Bytes::from)
}
