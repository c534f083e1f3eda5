//! Embeds the login page: the files of the directory in ZITADEL_LOGIN_PAGE_DIR, which `cargo xtask build` sets, or the
//! placeholder in `built-in/`. Nothing outside the package is read unless that variable is set, so that the package builds
//! from its own tarball.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=ZITADEL_LOGIN_PAGE_DIR");
    let page_dir = std::env::var_os("ZITADEL_LOGIN_PAGE_DIR").filter(|dir| !dir.is_empty());
    let is_page = page_dir.is_some();
    let dir = PathBuf::from(page_dir.unwrap_or_else(|| "built-in".into()));
    let dir = dir.canonicalize().map_err(|e| {
        format!("ZITADEL_LOGIN_PAGE_DIR={}: {e}; expected a directory with the page's files", dir.display())
    })?;
    println!("cargo::rerun-if-changed={}", dir.display());
    let mut files = Vec::new();
    collect(&dir, &dir, &mut files)?;
    files.sort();
    if !files.iter().any(|(name, _)| name == "index.html") {
        return Err(format!(
            "ZITADEL_LOGIN_PAGE_DIR={}: index.html is missing; expected a directory with the page's files",
            dir.display()
        )
        .into());
    }
    let mut code = format!("const IS_PAGE: bool = {is_page};\nstatic FILES: &[(&str, &[u8])] = &[\n");
    for (name, path) in files {
        writeln!(code, "    ({name:?}, include_bytes!({:?})),", path.display().to_string())?;
    }
    code.push_str("];\n");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    std::fs::write(out.join("built_in_page.rs"), code)?;
    Ok(())
}

/// Collects the files below a directory, with their relative paths in slashes.
fn collect(root: &Path, dir: &Path, files: &mut Vec<(String, PathBuf)>) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else {
            let name = path.strip_prefix(root)?.to_str().ok_or("a file's name is not UTF-8")?.replace('\\', "/");
            files.push((name, path));
        }
    }
    Ok(())
}
