//! Where a page's files are.

use axum::body::Bytes;
use std::path::{Path, PathBuf};
use std::sync::Arc;

// `FILES`: names with contents, sorted by name; and `IS_PAGE`. Made by build.rs.
include!(concat!(env!("OUT_DIR"), "/built_in_page.rs"));

/// Larger files are no part of a page.
const FILE_LIMIT: u64 = 16 * 1024 * 1024;

/// Whether the page is built in, and not only the file that says how to build it.
#[must_use]
pub fn built_in_is_the_page() -> bool {
    IS_PAGE
}

/// Where a page's files come from.
#[derive(Clone, Debug)]
pub enum PageSource {
    /// Those in this program.
    BuiltIn,
    /// Those of a folder, whose real path this is.
    Folder(Arc<Path>),
}

impl PageSource {
    /// The files of a folder.
    ///
    /// # Errors
    /// When there is no such folder.
    pub fn folder(dir: &Path) -> Result<Self, String> {
        let wrong = |e: std::io::Error| format!("--page {}: {e}", dir.display());
        let real = dir.canonicalize().map_err(wrong)?;
        if !real.is_dir() {
            return Err(format!("--page {}: expected a folder with an index.html", dir.display()));
        }
        Ok(Self::Folder(real.into()))
    }

    /// The contents of a file, by its servable name.
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

/// Reads a file that is in the folder and whose real path, after symbolic links, is so as well, and is of the kind that is
/// served: a link named `logo.svg` to `.env` is no logo.
fn read_inside(root: &Path, file: PathBuf) -> Option<Bytes> {
    let real = file.canonicalize().ok()?;
    let inside = real.strip_prefix(root).ok()?.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    super::file_name::servable(&format!("/{inside}"))?;
    let about = std::fs::metadata(&real).ok()?;
    if !about.is_file() || about.len() > FILE_LIMIT {
        return None;
    }
    std::fs::read(&real).ok().map(Bytes::from)
}
