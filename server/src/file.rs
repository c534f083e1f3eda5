//! The file that holds the state: for its owner alone, because whoever reads it has every token and every password hash.

use redb::backends::FileBackend;
use redb::{Builder, Database};
use std::fs::{DirBuilder, File, OpenOptions};
use std::path::{Path, PathBuf};
use zitadel_testserver_core::{Store, StoreError};

/// The file's name in the data directory.
const NAME: &str = "state.redb";

/// The store in a directory.
///
/// # Errors
/// When the directory cannot be used, another server has it open, or a newer version wrote it.
pub fn open_store(dir: PathBuf) -> Result<Store, StoreError> {
    create_dir(&dir)?;
    Store::durable(Box::new(move || open_database(&dir)))
}

/// Creates `dir` (mode 0700) when it does not exist. An existing directory keeps its mode: it may be anybody's.
fn create_dir(dir: &Path) -> Result<(), StoreError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(|e| StoreError::new(format!("{}: {e}", dir.display())))
}

/// Opens the database in `dir`; a new file has mode 0600, and an existing one gets it.
fn open_database(dir: &Path) -> Result<Database, StoreError> {
    let path = dir.join(NAME);
    let named = |cause: &dyn std::fmt::Display| StoreError::new(format!("{}: {cause}", path.display()));
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).map_err(|e| named(&e))?;
    tighten_mode(&file, &path).map_err(|e| named(&e))?;
    let backend = FileBackend::new(file).map_err(|e| named(&e))?;
    Builder::new().create_with_backend(backend).map_err(|e| named(&e))
}

#[cfg(unix)]
fn tighten_mode(file: &File, path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut permissions = file.metadata()?.permissions();
    let mode = permissions.mode() & 0o777;
    if mode & 0o077 != 0 {
        permissions.set_mode(0o600);
        file.set_permissions(permissions)?;
        tracing::warn!("{}: mode {mode:03o} let others read the state; it is 600 now", path.display());
    }
    Ok(())
}

/// Elsewhere the directory's access control list decides.
#[cfg(not(unix))]
fn tighten_mode(_: &File, _: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    fn mode(path: &Path) -> Option<u32> {
        std::fs::metadata(path).ok().map(|file| file.permissions().mode() & 0o777)
    }

    #[test]
    fn the_state_is_readable_by_its_owner_alone_and_an_existing_file_is_tightened() {
        let dir = std::env::temp_dir().join(format!("zitadel-testserver-mode-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&dir));
        create_dir(&dir).unwrap();
        drop(open_database(&dir).unwrap());
        assert_eq!((mode(&dir), mode(&dir.join(NAME))), (Some(0o700), Some(0o600)));
        std::fs::set_permissions(dir.join(NAME), std::fs::Permissions::from_mode(0o644)).unwrap();
        std::fs::set_permissions(&dir, std::fs::Permissions::from_mode(0o755)).unwrap();
        create_dir(&dir).unwrap();
        drop(open_database(&dir).unwrap());
        assert_eq!(
            (mode(&dir), mode(&dir.join(NAME))),
            (Some(0o755), Some(0o600)),
            "an existing directory keeps its mode"
        );
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
