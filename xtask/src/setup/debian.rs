//! The WebAssembly target where rustup's server cannot be reached: Debian's Rust packages, unpacked into a folder of this
//! repository's own, and the standard library compiled from their sources. Nothing is installed on the system, no
//! toolchain is registered with rustup, and root is not needed.

use super::cargo_tools::{cargo_home, path_with_tools};
use super::wasm::{TRIPLE, sysroot};
use super::{Tool, browsers};
use crate::sh::{self, Result, command, output, run, which};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The compiler, cargo, the host's standard library and the sources. What they depend on, apt-get says.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "libstd-rust-web-dev", "rust-web-src"];

pub(super) const TOOLCHAIN: Tool = Tool {
    name: "Debian's Rust for WebAssembly",
    why: "compiling the SDK to WebAssembly where rustup's server cannot be reached",
    is_installed: || unpacked().is_some(),
    command: || format!("apt-get download {}; dpkg-deb --extract; cargo build -Z build-std", PACKAGES.join(" ")),
    changes: "the folder zitadel-wasm-debian in CARGO_HOME: Debian packages are downloaded (150 MB) and unpacked there, \
              and the standard library is compiled from their sources (2 minutes, 500 MB in the end)",
    install: unpack_and_compile,
};

fn folder() -> PathBuf {
    cargo_home().join("zitadel-wasm-debian")
}

/// The last file that is written: it says that everything else is complete.
fn stamp(dir: &Path) -> PathBuf {
    dir.join("complete")
}

/// The unpacked toolchain, if it is complete.
pub(super) fn unpacked() -> Option<PathBuf> {
    Some(folder()).filter(|dir| stamp(dir).is_file())
}

/// Makes a command, and the programs that it starts, use the unpacked cargo and rustc.
pub(super) fn set_env(command: &mut Command, dir: &Path) -> Result {
    let mut paths = vec![dir.join("usr/bin")];
    paths.extend(std::env::split_paths(&path_with_tools()));
    command.env("PATH", std::env::join_paths(paths).map_err(|e| e.to_string())?);
    let mut libraries = vec![library_folder(dir)?];
    libraries.extend(std::env::split_paths(&std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default()));
    command.env("LD_LIBRARY_PATH", std::env::join_paths(libraries).map_err(|e| e.to_string())?);
    Ok(())
}

/// The folder of the system's architecture: `usr/lib/x86_64-linux-gnu`.
fn library_folder(dir: &Path) -> Result<PathBuf> {
    let lib = dir.join("usr/lib");
    let entries = std::fs::read_dir(&lib).map_err(|e| format!("{}: {e}", lib.display()))?;
    let mut folders = entries.flatten().map(|entry| entry.path());
    let found = folders.find(|path| path.to_string_lossy().contains("-linux-gnu"));
    found.ok_or_else(|| format!("{}: no folder for this architecture", lib.display()))
}

fn unpack_and_compile() -> Result {
    if which(&["apt-get"]).is_none() || which(&["dpkg-deb"]).is_none() {
        return Err("this system has no Debian packages either".into());
    }
    let dir = folder();
    remove(&dir)?;
    let downloads = dir.join("downloads");
    create(&downloads)?;
    if browsers::is_root() {
        browsers::apt_update()?;
    }
    sh::step("download and unpack Debian's Rust", || unpack(&downloads, &dir))?;
    remove(&downloads)?;
    let host = host(&dir)?;
    link_linker(&dir, &host)?;
    let build = dir.join("build");
    sh::step("compile the standard library for WebAssembly", || compile(&build, &dir))?;
    copy_libraries(&build, &dir)?;
    remove(&build)?;
    remove(&dir.join("usr/src"))?;
    let write = std::fs::write(stamp(&dir), b"");
    write.map_err(|e| format!("{}: {e}", dir.display()))
}

fn unpack(downloads: &Path, dir: &Path) -> Result {
    let mut download = command("apt-get", &["download", "-qq"]);
    download.args(packages()?).current_dir(downloads);
    run(download)?;
    for entry in std::fs::read_dir(downloads).map_err(|e| format!("{}: {e}", downloads.display()))?.flatten() {
        let mut extract = command("dpkg-deb", &["--extract"]);
        extract.arg(entry.path()).arg(dir);
        run(extract)?;
    }
    Ok(())
}

/// The packages, and those that they depend on and that the system does not have.
fn packages() -> Result<Vec<String>> {
    let mut packages: Vec<String> = PACKAGES.map(str::to_owned).into();
    let mut simulate = command("apt-get", &["install", "--simulate", "--no-install-recommends"]);
    simulate.args(PACKAGES);
    let plan = output(simulate)?;
    let installs = plan.lines().filter_map(|line| line.strip_prefix("Inst ")?.split_whitespace().next());
    packages.extend(installs.map(str::to_owned));
    // The compiler's own library, which the simulation leaves out where the packages are installed.
    let depends = output(command("apt-cache", &["depends", "libstd-rust-web-dev"]))?;
    let names = depends.lines().filter_map(|line| line.trim().strip_prefix("Depends: "));
    packages.extend(names.filter(|name| name.starts_with("libstd-rust-web-")).map(str::to_owned));
    packages.sort();
    packages.dedup();
    Ok(packages)
}

fn host(dir: &Path) -> Result<String> {
    let mut rustc = command(dir.join("usr/bin/rustc"), &["-vV"]);
    set_env(&mut rustc, dir)?;
    let version = output(rustc)?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| format!("rustc -vV names no host: {version}"))
}

/// Debian's Rust has no linker for WebAssembly; rustup's has. A link and not a copy: the linker finds its libraries from
/// where it is.
fn link_linker(dir: &Path, host: &str) -> Result {
    let bin = Path::new("lib/rustlib").join(host).join("bin");
    let linker = sysroot()?.join(&bin).join("rust-lld");
    if !linker.is_file() {
        return Err(format!("{}: the linker of rustup's Rust is missing", linker.display()));
    }
    let to = dir.join("usr").join(bin);
    create(&to)?;
    let mut link = command("ln", &["-sf"]);
    link.arg(linker).arg(to);
    run(link)
}

fn compile(build: &Path, dir: &Path) -> Result {
    sh::write(&build.join("src/lib.rs"), b"#![no_std]\n")?;
    let manifest = b"[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n";
    sh::write(&build.join("Cargo.toml"), manifest)?;
    let mut cargo = command(dir.join("usr/bin/cargo"), &["build", "--quiet", "--release", "--target", TRIPLE]);
    cargo.args(["-Z", "build-std=std,panic_abort,proc_macro,test"]).current_dir(build);
    set_env(&mut cargo, dir)?;
    // Debian's compiler is a stable one; the bitcode is what link-time optimization reads.
    cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Cembed-bitcode=yes");
    cargo.env("CARGO_TARGET_DIR", build.join("target"));
    for name in ["CARGO", "CARGO_BUILD_TARGET", "RUSTC", "RUSTC_WRAPPER", "CARGO_ENCODED_RUSTFLAGS"] {
        cargo.env_remove(name);
    }
    run(cargo)
}

fn copy_libraries(build: &Path, dir: &Path) -> Result {
    let from = build.join("target").join(TRIPLE).join("release/deps");
    let to = dir.join("usr/lib/rustlib").join(TRIPLE).join("lib");
    create(&to)?;
    for entry in std::fs::read_dir(&from).map_err(|e| format!("{}: {e}", from.display()))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty") {
            std::fs::copy(entry.path(), to.join(&name)).map_err(|e| format!("{name}: {e}"))?;
        }
    }
    Ok(())
}

fn create(dir: &Path) -> Result {
    std::fs::create_dir_all(dir).map_err(|e| format!("{}: {e}", dir.display()))
}

fn remove(dir: &Path) -> Result {
    if !dir.exists() {
        return Ok(());
    }
    std::fs::remove_dir_all(dir).map_err(|e| format!("{}: {e}", dir.display()))
}
