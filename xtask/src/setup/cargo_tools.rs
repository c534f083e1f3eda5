//! Tools that `cargo install` builds, in a folder of their own beside cargo's.

use super::Tool;
use crate::sh::{Result, cargo, command, output, root, run, works};
use std::path::PathBuf;
use std::process::Command;

const CHANGES: &str = "the folder zitadel-wasm-tools in CARGO_HOME; your own cargo tools stay as they are";

pub(super) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    why: "the JavaScript side of the WebAssembly modules; its version has to be the one in Cargo.lock",
    is_installed: || {
        let Ok(version) = wasm_bindgen_version() else { return false };
        output(tool("wasm-bindgen", &["--version"])).is_ok_and(|v| v.ends_with(&version))
    },
    command: || install_command("wasm-bindgen-cli", &wasm_bindgen_requirement()),
    changes: CHANGES,
    install: || cargo_install("wasm-bindgen-cli", &wasm_bindgen_requirement()),
};

pub(super) const WASM_PACK: Tool = Tool {
    name: "wasm-pack",
    why: "the crate's tests in a browser",
    is_installed: || works(tool("wasm-pack", &["--version"])),
    command: || install_command("wasm-pack", "^0.15"),
    changes: CHANGES,
    install: || cargo_install("wasm-pack", "^0.15"),
};

pub(super) const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    why: "`cargo xtask fuzz`",
    is_installed: || works(tool("cargo-fuzz", &["--version"])),
    command: || install_command("cargo-fuzz", "^0.13"),
    changes: CHANGES,
    install: || cargo_install("cargo-fuzz", "^0.13"),
};

/// wasm-bindgen's command line tool and test runner.
pub fn wasm_bindgen() -> Result {
    WASM_BINDGEN.ensure()
}

/// wasm-pack.
pub fn wasm_pack() -> Result {
    WASM_PACK.ensure()
}

/// cargo-fuzz.
pub fn cargo_fuzz() -> Result {
    CARGO_FUZZ.ensure()
}

/// CARGO_HOME, by its rules.
pub(super) fn cargo_home() -> PathBuf {
    let home = || std::env::home_dir().unwrap_or_default().join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// Where this repository installs tools for itself, so that your own tools stay.
pub(super) fn tool_root() -> PathBuf {
    cargo_home().join("zitadel-wasm-tools")
}

/// The PATH with this repository's tools in front.
pub fn path_with_tools() -> std::ffi::OsString {
    let mut dirs = vec![tool_root().join("bin"), root().join("node_modules/.bin")];
    dirs.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    std::env::join_paths(dirs).unwrap_or_default()
}

/// One of this repository's tools, or else the machine's.
pub(super) fn tool(name: &str, args: &[&str]) -> Command {
    let mut command = command(name, args);
    command.env("PATH", path_with_tools());
    command
}

fn install_args(name: &str, version: &str) -> [String; 6] {
    // Without --locked: the lock file of a tool may name a crate that a registry's mirror does not have yet.
    ["install", name, "--version", version, "--root", &tool_root().to_string_lossy()].map(str::to_owned)
}

pub(super) fn install_command(name: &str, version: &str) -> String {
    format!("cargo {}", install_args(name, version).join(" "))
}

pub(super) fn cargo_install(name: &str, version: &str) -> Result {
    println!("    This compiles; it takes one to five minutes.");
    let mut install = cargo(&[]);
    install.args(install_args(name, version)).arg("--quiet").env_remove("CARGO_TARGET_DIR");
    run(install)
}

fn wasm_bindgen_version() -> Result<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}"))?;
    let mut lines = lock.lines().skip_while(|l| *l != "name = \"wasm-bindgen\"");
    let version = lines.nth(1).and_then(|l| l.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| "wasm-bindgen is not in Cargo.lock".to_owned())
}

fn wasm_bindgen_requirement() -> String {
    // Without a version in Cargo.lock the newest is installed, and `is_installed` reports that it is not the right one.
    wasm_bindgen_version().map_or_else(|_| "*".to_owned(), |version| format!("={version}"))
}
