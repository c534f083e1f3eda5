//! What can be judged without running the code. The quick checks come first.

mod commits;
mod features;
mod msrv;
mod vocabulary;

use crate::setup::{self, WasmRust};
use crate::sh::{self, Result, cargo, command, run, step};

const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// The folders whose JavaScript, TypeScript, JSON and CSS biome formats and lints.
const BIOME: [&str; 4] = ["pkg", "www", "tests", "biome.json"];

/// The checks of CI, and with `all` those that take minutes.
pub fn run_lint(all: bool) -> Result {
    setup::rustfmt()?;
    setup::clippy()?;
    step("cargo fmt --check", || run(cargo(&["fmt", "--all", "--check"])).map_err(hint("cargo fmt --all")))?;
    step("commit subjects", commits::check)?;
    step("minimum Rust versions", msrv::check)?;
    setup::node_modules()?;
    step("biome check", || {
        let biome = command(sh::node_bin("biome"), &["check", "--error-on-warnings"]);
        run_with(biome, &BIOME).map_err(hint("npx biome check --write pkg www tests"))
    })?;
    let typos = setup::typos()?;
    step("typos", || run(typos).map_err(hint("typos --write-changes, or add the word to _typos.toml")))?;
    let deny = setup::cargo_deny()?;
    step("cargo deny check licenses bans sources", || {
        // Advisories need the RustSec database from the network; forge CI checks them.
        run_with(deny, &["--workspace", "--offline", "check", "licenses", "bans", "sources"])
    })?;
    step("cargo clippy", || {
        let clippy = cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--features", "messages,flows"]);
        run_with(clippy, &DENY)
    })?;
    // The crate's own client, its features, and the npm package's modules.
    for features in ["", "messages", "flows", "tonic", "npm", "npm-flows"] {
        step(&format!("cargo clippy for WebAssembly, features {features:?}"), || clippy_for_wasm(features))?;
    }
    step("cargo doc", documentation)?;
    if all {
        step("vocabulary", vocabulary::check)?;
        features::check()?;
        crate::package_check::run_package_check()?;
    }
    Ok(())
}

fn clippy_for_wasm(features: &str) -> Result {
    // Debian's Rust, which is unpacked where rustup has no WebAssembly target, has no clippy.
    let has_clippy = matches!(setup::wasm_rust()?, WasmRust::Default);
    let verb = if has_clippy { "clippy" } else { "check" };
    let args = [verb, "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--features", features];
    let wasm = setup::wasm_cargo(&args)?;
    if has_clippy { run_with(wasm, &DENY) } else { run(wasm) }
}

/// Links to what does not exist and broken Markdown are errors.
fn documentation() -> Result {
    let mut doc = cargo(&["doc", "--quiet", "--no-deps", "--workspace", "--features", "messages,flows"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    run(doc)
}

fn run_with(mut command: std::process::Command, args: &[&str]) -> Result {
    command.args(args);
    run(command)
}

/// What to run next.
fn hint(fix: &'static str) -> impl Fn(String) -> String {
    move |error| format!("{error}\nTo fix it: {fix}")
}
