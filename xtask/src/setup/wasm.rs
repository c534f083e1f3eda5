//! A Rust compiler with the WebAssembly target.

use super::cargo_tools::path_with_tools;
use super::{Tool, debian};
use crate::sh::{self, Result, cargo, command, output, run, which};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of every WebAssembly module here.
pub(super) const TRIPLE: &str = "wasm32-unknown-unknown";

pub(super) const TARGET: Tool = Tool {
    name: "the WebAssembly target of Rust",
    why: "compiling the SDK to WebAssembly",
    is_installed: || wasm_rust().is_ok(),
    command: || format!("rustup target add {TRIPLE}"),
    changes: "the Rust toolchain that rustup manages",
    install: || {
        let added = which(&["rustup"]).is_some() && run(command("rustup", &["target", "add", TRIPLE])).is_ok();
        // rustup reports success for the toolchain that it manages, which need not be the one on the PATH.
        if added && has_target(&sysroot()?) { Ok(()) } else { debian::TOOLCHAIN.ensure() }
    },
};

/// The compiler that builds for WebAssembly.
pub enum WasmRust {
    /// The one that everything else is built with.
    Default,
    /// Debian's, unpacked into this folder.
    Unpacked(PathBuf),
}

/// The compiler that builds for WebAssembly, if there is one.
pub fn wasm_rust() -> Result<WasmRust> {
    if has_target(&sysroot()?) {
        return Ok(WasmRust::Default);
    }
    let missing = || format!("the target {TRIPLE} is missing: run `rustup target add {TRIPLE}` or `cargo xtask setup`");
    debian::unpacked().map(WasmRust::Unpacked).ok_or_else(missing)
}

/// cargo with a Rust that has the WebAssembly target, building in a folder of its own.
pub fn wasm_cargo(args: &[&str]) -> Result<Command> {
    TARGET.ensure()?;
    let mut command = cargo(args);
    command.env("CARGO_TARGET_DIR", sh::target().join("wasm")).env("PATH", path_with_tools());
    if let WasmRust::Unpacked(dir) = wasm_rust()? {
        debian::set_env(&mut command, &dir)?;
    }
    Ok(command)
}

/// The sysroot of the default compiler.
pub(super) fn sysroot() -> Result<PathBuf> {
    let mut rustc = command("rustc", &["--print", "sysroot"]);
    rustc.env_remove("RUSTC").env_remove("CARGO");
    output(rustc).map(PathBuf::from).map_err(|e| format!("{e}\nRust is missing; install it: https://rustup.rs"))
}

fn has_target(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib").join(TRIPLE).join("lib").is_dir()
}
