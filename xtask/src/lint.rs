//! Formatting and clippy.

use crate::sh::{Result, cargo, run, step};

/// Both, everywhere.
pub fn run_lint() -> Result {
    step("cargo fmt --check", || run(cargo(&["fmt", "--all", "--check"])))?;
    step("cargo clippy", || {
        run(cargo(&[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--features",
            "messages",
            "--",
            "-D",
            "warnings",
        ]))
    })
}
