//! Browsers, their drivers and Redis: the machine's own, or Debian packages.

use super::Tool;
use super::cargo_tools::{cargo_install, install_command, tool, tool_root};
use crate::sh::{Result, command, output, run, which, works};
use std::path::PathBuf;

const CHANGES: &str = "the system: a Debian package is installed (needs root)";

pub(super) const CHROMIUM: Tool = Tool {
    name: "Chromium",
    why: "the browser tests and the benchmark (or set CHROME)",
    is_installed: || find("CHROME", &CHROMIUM_NAMES).is_some(),
    command: || apt_command(&["chromium"]),
    changes: CHANGES,
    install: || apt_install(&["chromium"]),
};
const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

pub(super) const CHROMEDRIVER: Tool = Tool {
    name: "ChromeDriver",
    why: "the browser tests (or set CHROMEDRIVER)",
    is_installed: || find("CHROMEDRIVER", &["chromedriver"]).is_some(),
    command: || apt_command(&["chromium-driver"]),
    changes: CHANGES,
    install: || apt_install(&["chromium-driver"]),
};

pub(super) const FIREFOX: Tool = Tool {
    name: "Firefox",
    why: "the browser tests (or set FIREFOX)",
    is_installed: || find("FIREFOX", &FIREFOX_NAMES).is_some(),
    command: || apt_command(&["firefox-esr"]),
    changes: CHANGES,
    install: || apt_install(&["firefox-esr"]),
};
const FIREFOX_NAMES: [&str; 2] = ["firefox", "firefox-esr"];

pub(super) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    why: "the browser tests (or set GECKODRIVER)",
    is_installed: || find("GECKODRIVER", &["geckodriver"]).is_some() || works(tool("geckodriver", &["--version"])),
    command: || install_command("geckodriver", "^0.37"),
    changes: "the folder zitadel-wasm-tools in CARGO_HOME",
    install: || cargo_install("geckodriver", "^0.37"),
};

pub(super) const WEBKIT: Tool = Tool {
    name: "WebKitGTK",
    why: "the browser tests in WebKit, which are left out where it cannot be installed (or set WEBKITDRIVER)",
    is_installed: || find_webkit().is_some(),
    command: || apt_command(&WEBKIT_PACKAGES),
    changes: CHANGES,
    install: || apt_install(&WEBKIT_PACKAGES),
};
const WEBKIT_PACKAGES: [&str; 3] = ["webkit2gtk-driver", "xvfb", "xauth"];

pub(super) const REDIS: Tool = Tool {
    name: "Redis or Valkey",
    why: "the tests of shared limits, which start one of their own (or set REDIS_SERVER)",
    is_installed: || find("REDIS_SERVER", &REDIS_NAMES).is_some(),
    command: || apt_command(&["redis-server"]),
    changes: CHANGES,
    install: || apt_install(&["redis-server"]),
};
const REDIS_NAMES: [&str; 2] = ["valkey-server", "redis-server"];

/// Chromium.
pub fn chromium() -> Result<PathBuf> {
    ensure_program(&CHROMIUM, "CHROME", &CHROMIUM_NAMES)
}

/// ChromeDriver.
pub fn chromedriver() -> Result<PathBuf> {
    ensure_program(&CHROMEDRIVER, "CHROMEDRIVER", &["chromedriver"])
}

/// Firefox.
pub fn firefox() -> Result<PathBuf> {
    ensure_program(&FIREFOX, "FIREFOX", &FIREFOX_NAMES)
}

/// geckodriver.
pub fn geckodriver() -> Result<PathBuf> {
    GECKODRIVER.ensure()?;
    let installed = || tool_root().join("bin/geckodriver").with_extension(std::env::consts::EXE_EXTENSION);
    Ok(find("GECKODRIVER", &["geckodriver"]).unwrap_or_else(installed))
}

/// Redis, or Valkey, which is the same program here.
pub fn redis_server() -> Result<PathBuf> {
    ensure_program(&REDIS, "REDIS_SERVER", &REDIS_NAMES)
}

/// WebKitGTK's driver. It exists on Linux only; elsewhere the tests in WebKit are left out with a message.
pub fn webkit_driver() -> Option<PathBuf> {
    let installable = which(&["apt-get"]).is_some();
    if find_webkit().is_none()
        && installable
        && let Err(why) = WEBKIT.ensure()
    {
        println!("{why}");
    }
    let found = find_webkit();
    if found.is_none() {
        println!("The tests in WebKit are left out: WebKitWebDriver (of WebKitGTK) or xvfb-run is missing.");
    }
    found
}

fn find_webkit() -> Option<PathBuf> {
    let given = std::env::var_os("WEBKITDRIVER").map(PathBuf::from);
    given.or_else(|| which(&["WebKitWebDriver"]).filter(|_| which(&["xvfb-run"]).is_some()))
}

/// What the environment variable names, or else the first of these programs on the PATH.
fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).or_else(|| which(names))
}

fn ensure_program(tool: &Tool, variable: &str, names: &[&str]) -> Result<PathBuf> {
    tool.ensure()?;
    find(variable, names).ok_or_else(|| format!("{} is missing: install it, or set {variable} to its path", tool.name))
}

fn apt_command(packages: &[&str]) -> String {
    let sudo = if is_root() { "" } else { "sudo " };
    format!("{sudo}apt-get install --no-install-recommends {}", packages.join(" "))
}

fn apt_install(packages: &[&str]) -> Result {
    if which(&["apt-get"]).is_none() {
        return Err("only Debian packages are installed automatically, and this system has no apt-get".into());
    }
    if !is_root() {
        return Err("Debian packages are installed by root".into());
    }
    apt_update()?;
    let mut install = command("apt-get", &["install", "-y", "-qq", "--no-install-recommends"]);
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
    run(install)
}

/// Refreshes the lists of Debian packages: a new machine or container often has none.
pub(super) fn apt_update() -> Result {
    let mut update = command("apt-get", &["update", "-qq"]);
    update.env("DEBIAN_FRONTEND", "noninteractive");
    run(update)
}

pub(super) fn is_root() -> bool {
    output(command("id", &["-u"])).is_ok_and(|id| id == "0")
}
