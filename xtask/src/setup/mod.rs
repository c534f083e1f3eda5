//! The tools that the commands need: one table that says why each is needed, how to get it and what that changes on the
//! machine. A command that needs a missing tool announces the installation and runs it; `--no-setup` forbids that.

mod browsers;
mod cargo_tools;
mod debian;
mod package_managers;
mod wasm;

pub use browsers::{chromedriver, chromium, firefox, geckodriver, redis_server, webkit_driver};
pub use cargo_tools::{cargo_fuzz, path_with_tools, wasm_bindgen, wasm_pack};
pub use package_managers::{cargo_deny, clippy, node_modules, rustfmt, typos};
pub use wasm::{WasmRust, wasm_cargo, wasm_rust};

use crate::sh::{Result, step};
use std::sync::atomic::{AtomicBool, Ordering};

/// A tool, or a set of tools that come together.
pub struct Tool {
    name: &'static str,
    why: &'static str,
    is_installed: fn() -> bool,
    /// The command to run by hand.
    command: fn() -> String,
    /// What the command changes on the machine.
    changes: &'static str,
    install: fn() -> Result,
}

/// Everything that `cargo xtask setup` installs, in this order.
const TOOLS: [&Tool; 16] = [
    &package_managers::RUSTFMT,
    &package_managers::CLIPPY,
    &wasm::TARGET,
    &package_managers::NODE,
    &package_managers::NODE_MODULES,
    &package_managers::TYPOS,
    &package_managers::CARGO_DENY,
    &cargo_tools::WASM_BINDGEN,
    &cargo_tools::WASM_PACK,
    &browsers::CHROMIUM,
    &browsers::CHROMEDRIVER,
    &browsers::FIREFOX,
    &browsers::GECKODRIVER,
    &browsers::WEBKIT,
    &browsers::REDIS,
    &cargo_tools::CARGO_FUZZ,
];

/// Without it the commands still run: `cargo xtask setup` warns and continues.
const OPTIONAL: &str = browsers::WEBKIT.name;

/// Only its own command installs it: `cargo xtask setup` prepares for `demo`, `test` and `lint`.
const ON_FIRST_USE: &str = cargo_tools::CARGO_FUZZ.name;

static FORBIDDEN: AtomicBool = AtomicBool::new(false);

/// From now on a missing tool is an error.
pub fn forbid() {
    FORBIDDEN.store(true, Ordering::Relaxed);
}

/// Whether `--no-setup` or the environment variable `ZITADEL_NO_SETUP` forbids installations.
fn is_forbidden() -> bool {
    FORBIDDEN.load(Ordering::Relaxed) || std::env::var_os("ZITADEL_NO_SETUP").is_some_and(|v| !v.is_empty() && v != "0")
}

impl Tool {
    /// Installs the tool if it is missing, after announcing what that does.
    fn ensure(&self) -> Result {
        if (self.is_installed)() {
            return Ok(());
        }
        let Self { name, why, changes, .. } = self;
        let command = (self.command)();
        if is_forbidden() {
            return Err(format!(
                "{name}: missing, needed for {why}.\nInstall with:\n\n    {command}\n\n\
                 or let `cargo xtask setup` do it (without --no-setup and ZITADEL_NO_SETUP)"
            ));
        }
        println!("\n{name}: missing, needed for {why}.\n    runs:    {command}\n    changes: {changes}");
        step(&format!("install {name}"), self.install).map_err(|e| {
            format!("{e}\n{name} could not be installed. Install it by hand, then try again:\n\n    {command}")
        })?;
        if (self.is_installed)() { Ok(()) } else { Err(format!("`{command}` succeeded, but {name} cannot be found")) }
    }
}

/// `cargo xtask setup`: installs what is missing.
pub fn run_setup() -> Result {
    let wanted = || TOOLS.iter().filter(|tool| tool.name != ON_FIRST_USE);
    let missing: Vec<&str> = wanted().filter(|tool| !(tool.is_installed)()).map(|tool| tool.name).collect();
    if missing.is_empty() {
        println!("Nothing is missing.");
        return Ok(());
    }
    println!("Missing: {}.", missing.join(", "));
    for tool in wanted() {
        match tool.ensure() {
            Err(why) if tool.name == OPTIONAL => println!("Continuing without {}: {why}", tool.name),
            result => result?,
        }
    }
    Ok(())
}

/// `cargo xtask setup --list`: the table, and what of it is installed. Changes nothing.
pub fn list_tools() {
    for tool in TOOLS {
        let state = if (tool.is_installed)() { "installed" } else { "missing" };
        println!("{} ({state})\n    for:     {}", tool.name, tool.why);
        println!("    command: {}\n    changes: {}", (tool.command)(), tool.changes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_says_why_how_and_what_changes() {
        for tool in TOOLS {
            assert!(!tool.why.is_empty() && !tool.changes.is_empty(), "{}", tool.name);
            assert!(!(tool.command)().is_empty(), "{}", tool.name);
        }
    }

    #[test]
    fn a_missing_tool_without_setup_is_an_error_with_the_command() {
        const MISSING: Tool = Tool {
            name: "example",
            why: "this test",
            is_installed: || false,
            command: || "get example".into(),
            changes: "nothing",
            install: || Err("the installation ran".into()),
        };
        forbid();
        let error = MISSING.ensure().unwrap_err();
        assert!(error.contains("get example") && !error.contains("the installation ran"), "{error}");
    }
}
