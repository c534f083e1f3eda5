//! Sources of the page's files: built in, a directory, or whatever else has them.

#[cfg(feature = "native")]
use super::folder;
use axum::body::Bytes;
#[cfg(feature = "native")]
use std::path::Path;
use std::sync::Arc;

// build.rs generates `FILES`, names with contents sorted by name, and `IS_PAGE`.
include!(concat!(env!("OUT_DIR"), "/built_in_page.rs"));

/// Maximum size of a served file in bytes.
#[cfg(feature = "native")]
pub(super) const FILE_LIMIT: u64 = 16 * 1024 * 1024;

/// Whether the build includes the login page rather than the placeholder.
#[must_use]
pub fn built_in_is_the_page() -> bool {
    IS_PAGE
}

/// A page's files by their names, relative to the page's directory and with slashes.
pub trait PageFiles: std::fmt::Debug + Send + Sync {
    /// The contents of a file.
    fn read(&self, name: &str) -> Option<Bytes>;
}

/// Source of a page's files.
#[derive(Clone, Debug)]
pub enum PageSource {
    /// The files embedded in this program.
    BuiltIn,
    /// Files that something else has.
    Files(Arc<dyn PageFiles>),
    /// The files of a directory, given by its canonical path.
    #[cfg(feature = "native")]
    Folder(Arc<Path>),
}

impl PageSource {
    /// Uses the files of a directory.
    ///
    /// # Errors
    /// When it is not a directory.
    #[cfg(feature = "native")]
    pub fn folder(dir: &Path) -> Result<Self, String> {
        folder::open(dir).map(Self::Folder)
    }

    /// Reads a file by its servable name.
    pub async fn read(&self, name: &str) -> Option<Bytes> {
        match self {
            Self::BuiltIn => built_in(name),
            Self::Files(files) => files.read(name),
            #[cfg(feature = "native")]
            Self::Folder(root) => folder::read(root, name).await,
        }
    }

    /// Reads the brotli beside a file, if there is one.
    pub async fn read_brotli(&self, name: &str) -> Option<Bytes> {
        match self {
            Self::BuiltIn => built_in(&format!("{name}.br")),
            Self::Files(files) => files.read(&format!("{name}.br")),
            #[cfg(feature = "native")]
            Self::Folder(root) => folder::read_brotli(root, name).await,
        }
    }
}

fn built_in(name: &str) -> Option<Bytes> {
    let at = FILES.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    FILES.get(at).map(|(_, contents)| Bytes::from_static(contents))
}
