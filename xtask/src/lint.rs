//! Formatting and clippy.

use crate::circles::check_circles;
use crate::sh::{Result, cargo, run, step};
use crate::tools;

const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// Both, everywhere.
pub fn run_lint() -> Result {
    step("import circles", check_circles)?;
    step("cargo fmt --check", || run(cargo(&["fmt", "--all", "--check"])))?;
    step("cargo clippy", || {
        let mut clippy = cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--features", "messages,flows"]);
        clippy.args(DENY);
        run(clippy)
    })?;
    // The crate's own client, the npm package's surface, the typed clients.
    for features in ["", "npm", "tonic", "npm-flows"] {
        let lint = ["clippy", "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--features", features];
        let mut wasm = tools::wasm_cargo(&lint)?;
        // Debian's Rust, which stands in where rustup has no WebAssembly target, has no clippy.
        if tools::is_default(&wasm) {
            wasm.args(DENY);
            step(&format!("cargo clippy for WebAssembly {features}"), || run(wasm))?;
        }
    }
    Ok(())
}
