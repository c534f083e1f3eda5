//! What can be judged without running the code. The quick checks come first.

mod commits;
mod features;
mod msrv;
mod vocabulary;

use crate::circles::check_circles;
use crate::package_check;
use crate::setup::{self, WasmRust};
use crate::sh::{self, Result, cargo, command, run, step};
use std::process::Command;

/// A check by its name on the command line.
struct Check {
    name: &'static str,
    /// Whether CI runs it: the others take minutes, and run in forge CI and before a release.
    in_ci: bool,
    run: fn() -> Result,
}

const CHECKS: &[Check] = &[
    Check { name: "fmt", in_ci: true, run: formatting },
    Check { name: "commits", in_ci: true, run: commits::check },
    Check { name: "circles", in_ci: true, run: check_circles },
    Check { name: "vocabulary", in_ci: true, run: vocabulary::check },
    Check { name: "msrv", in_ci: true, run: msrv::check },
    Check { name: "manifests", in_ci: true, run: package_check::check_manifests },
    Check { name: "biome", in_ci: true, run: biome },
    Check { name: "typos", in_ci: true, run: typos },
    Check { name: "deny", in_ci: true, run: dependencies },
    Check { name: "clippy", in_ci: true, run: clippy },
    Check { name: "doc", in_ci: true, run: documentation },
    Check { name: "features", in_ci: false, run: features::check },
    Check { name: "package", in_ci: false, run: package_check::build_from_tarballs },
];

const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// The checks of CI, or all of them.
pub fn run_lint(all: bool) -> Result {
    CHECKS.iter().filter(|check| all || check.in_ci).try_for_each(Check::run)
}

/// One check.
pub fn run_check(name: &str) -> Result {
    let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
    let check = CHECKS.iter().find(|check| check.name == name);
    check.ok_or_else(|| format!("unknown check {name:?}; expected one of: {}", names.join(", ")))?.run()
}

impl Check {
    fn run(&self) -> Result {
        step(&format!("lint: {}", self.name), self.run)
    }
}

fn formatting() -> Result {
    setup::rustfmt()?;
    run(cargo(&["fmt", "--all", "--check"])).map_err(hint("cargo fmt --all"))?;
    // A workspace of its own.
    let example = cargo(&["fmt", "--check", "--manifest-path", "examples/leptos/Cargo.toml"]);
    run(example).map_err(hint("cargo fmt --manifest-path examples/leptos/Cargo.toml"))
}

/// The JavaScript, TypeScript, JSON and CSS that biome.json names.
fn biome() -> Result {
    setup::node_modules()?;
    let biome = command(sh::node_bin("biome"), &["check", "--error-on-warnings"]);
    run(biome).map_err(hint("npx biome check --write"))
}

fn typos() -> Result {
    run(setup::typos()?).map_err(hint("correct the word, or add it to _typos.toml"))
}

/// Advisories need the RustSec database from the network: forge CI checks them.
fn dependencies() -> Result {
    run_with(setup::cargo_deny()?, &["--workspace", "--offline", "check", "licenses", "bans", "sources"])
}

fn clippy() -> Result {
    setup::clippy()?;
    let native = cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--features", "messages,flows,native"]);
    run_with(native, &DENY)?;
    // The crate's own client, its features, and the npm package's modules.
    for features in ["", "messages", "flows", "tonic", "npm", "npm-flows"] {
        let args = ["--lib", "--features", features];
        step(&format!("clippy for WebAssembly, features {features:?}"), || clippy_for_wasm(&args))?;
    }
    // The test server without sockets, files and threads, and what it embeds of the login server.
    let packages = ["zitadel-login", "zitadel-testserver-core", "zitadel-testserver-wasm"];
    let mut args: Vec<&str> = packages.iter().flat_map(|package| ["--package", package]).collect();
    // The profile of its build, whose macros and build scripts are there.
    args.extend(["--lib", "--no-default-features", "--profile", "wasm"]);
    step("clippy for WebAssembly, the test server", || clippy_for_wasm(&args))
}

fn clippy_for_wasm(args: &[&str]) -> Result {
    // Debian's Rust, which is unpacked where rustup has no WebAssembly target, has no clippy.
    let has_clippy = matches!(setup::wasm_rust(), Ok(WasmRust::Default));
    let subcommand = if has_clippy { "clippy" } else { "check" };
    let mut wasm = setup::wasm_cargo(&[subcommand, "--quiet", "--target", "wasm32-unknown-unknown"])?;
    wasm.args(args);
    if has_clippy { run_with(wasm, &DENY) } else { run(wasm) }
}

/// Broken links and broken Markdown are errors.
fn documentation() -> Result {
    let mut doc = cargo(&["doc", "--quiet", "--no-deps", "--workspace", "--features", "messages,flows,native"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    run(doc)
}

fn run_with(mut command: Command, args: &[&str]) -> Result {
    command.args(args);
    run(command)
}

/// Adds what to do next to an error.
fn hint(fix: &'static str) -> impl Fn(String) -> String {
    move |error| format!("{error}\nTo fix it: {fix}")
}
