//! Sources of the page's files: built in, or a directory.

use axum::body::Bytes;
use std::path::{Path, PathBuf};
use std::sync::Arc;

// build.rs generates `FILES`, names with contents sorted by name, and `IS_PAGE`.
include!(concat!(env!("OUT_DIR"), "/built_in_page.rs"));

/// Maximum size of a served file in bytes.
const FILE_LIMIT: u64 = 16 * 1024 * 1024;

/// Whether the build includes the login page rather than the placeholder.
#[must_use]
pub fn built_in_is_the_page() -> bool {
    IS_PAGE
}

/// Source of a page's files.
#[derive(Clone, Debug)]
pub enum PageSource {
    /// The files embedded in this program.
    BuiltIn,
    /// The files of a directory, given by its canonical path.
    Folder(Arc<Path>),
}

impl PageSource {
    /// Uses the files of a directory.
    ///
    /// # Errors
    /// When it is not a directory.
    pub fn folder(dir: &Path) -> Result<Self, String> {
        let error = |e: std::io::Error| format!("--page {}: {e}", dir.display());
        let real = dir.canonicalize().map_err(error)?;
        if !real.is_dir() {
            return Err(format!("--page {}: not a directory; expected a folder with an index.html", dir.display()));
        }
        Ok(Self::Folder(real.into()))
    }

    /// Reads a file by its servable name.
    pub async fn read(&self, name: &str) -> Option<Bytes> {
        match self {
            Self::BuiltIn => {
                let at = FILES.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
                FILES.get(at).map(|(_, contents)| Bytes::from_static(contents))
            }
            Self::Folder(root) => {
                let (root, file) = (Arc::clone(root), root.join(name));
                tokio::task::spawn_blocking(move || read_inside(&root, file)).await.ok().flatten()
            }
        }
    }
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
