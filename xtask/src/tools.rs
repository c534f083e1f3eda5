//! Getting the tools, on an ordinary machine and on one that reaches package registries only.

use crate::sh::{self, Result, cargo, command, output, root, run, step, which, works};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Name under which Debian's Rust is linked, where rustup has no WebAssembly target to give.
const DEBIAN: &str = "zitadel-wasm-debian";
const DEBIAN_LIB: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";

/// Gets everything.
pub fn all() -> Result {
    wasm_cargo(&["--version"])?;
    wasm_bindgen()?;
    wasm_pack()?;
    node_modules()?;
    chromium()?;
    chromedriver()?;
    firefox()?;
    geckodriver()?;
    webkit_driver();
    redis_server()?;
    Ok(())
}

/// Where tools go that this repository installs for itself: beside cargo's own, so that nobody's are replaced.
fn tool_root() -> PathBuf {
    let home = std::env::var_os("HOME").map_or_else(|| PathBuf::from("."), PathBuf::from);
    std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from).join("zitadel-wasm-tools")
}

/// The PATH with our own tools in front.
pub fn path_with_tools() -> std::ffi::OsString {
    let mut dirs = vec![tool_root().join("bin"), root().join("node_modules/.bin")];
    dirs.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    std::env::join_paths(dirs).unwrap_or_default()
}

/// cargo with a Rust that has the WebAssembly target, building in a folder of its own.
pub fn wasm_cargo(args: &[&str]) -> Result<Command> {
    let mut command = cargo(args);
    if let Some(toolchain) = wasm_toolchain()? {
        command.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    command.env("CARGO_TARGET_DIR", sh::target().join("wasm")).env("PATH", path_with_tools());
    Ok(command)
}

/// Whether this is the default toolchain's cargo.
pub fn is_default(command: &Command) -> bool {
    !command.get_envs().any(|(name, value)| name == "RUSTUP_TOOLCHAIN" && value.is_some())
}

/// The toolchain with the WebAssembly target; `None` is the default one.
fn wasm_toolchain() -> Result<Option<&'static str>> {
    let mut rustc = command("rustc", &["--print", "sysroot"]);
    rustc.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO");
    let sysroot = output(rustc).map_err(|e| format!("{e}\nRust is needed: https://rustup.rs"))?;
    if Path::new(&sysroot).join("lib/rustlib/wasm32-unknown-unknown/lib").is_dir() {
        return Ok(None);
    }
    if debian_ready() {
        return Ok(Some(DEBIAN));
    }
    let added = step("add the WebAssembly target (rustup target add wasm32-unknown-unknown)", || {
        Ok(works(command("rustup", &["target", "add", "wasm32-unknown-unknown"])))
    })?;
    if added {
        return Ok(None);
    }
    if which(&["apt-get"]).is_none() {
        return Err("rustup could not add the target wasm32-unknown-unknown, and there is no apt-get to get Debian's.\n\
                    Run `rustup target add wasm32-unknown-unknown` where rustup's server can be reached, then this again"
            .into());
    }
    step("rustup's server is not reached: build the WebAssembly target from Debian's Rust (about 2 minutes)", || {
        debian_target(&sysroot)
    })?;
    Ok(Some(DEBIAN))
}

/// What the built library belongs to: it has to be built anew when Debian's compiler changes.
fn debian_stamp() -> Option<String> {
    output(command("/usr/bin/rustc", &["--version"])).ok()
}

fn debian_ready() -> bool {
    let stamp = std::fs::read_to_string(Path::new(DEBIAN_LIB).join("stamp")).ok();
    stamp.is_some()
        && stamp == debian_stamp()
        && output(command("rustup", &["toolchain", "list"])).is_ok_and(|list| list.contains(DEBIAN))
}

fn debian_target(sysroot: &str) -> Result {
    apt(&["rustc-web", "cargo-web", "rust-web-src"])?;
    let dir = std::env::temp_dir().join(format!("zitadel-wasm-std-{}", std::process::id()));
    sh::write(&dir.join("src/lib.rs"), b"#![no_std]\n")?;
    sh::write(
        &dir.join("Cargo.toml"),
        b"[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n",
    )?;
    let mut build = command(
        "/usr/bin/cargo",
        &[
            "build",
            "--release",
            "--target",
            "wasm32-unknown-unknown",
            "-Z",
            "build-std=std,panic_abort,proc_macro,test",
        ],
    );
    build
        .current_dir(&dir)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", dir.join("target"))
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("CARGO");
    run(build)?;
    let io = |e: std::io::Error| format!("{DEBIAN_LIB}: {e}");
    std::fs::create_dir_all(DEBIAN_LIB).map_err(io)?;
    let deps = dir.join("target/wasm32-unknown-unknown/release/deps");
    for entry in std::fs::read_dir(&deps).map_err(io)?.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty") {
            std::fs::copy(&path, Path::new(DEBIAN_LIB).join(&name)).map_err(io)?;
        }
    }
    // Debian's Rust has no linker for WebAssembly; rustup's has. A link and not a copy: it finds its libraries from where
    // it really is.
    let bin = "lib/rustlib/x86_64-unknown-linux-gnu/bin";
    std::fs::create_dir_all(Path::new("/usr").join(bin)).map_err(io)?;
    let mut link = command("ln", &["-sf"]);
    link.arg(Path::new(sysroot).join(bin).join("rust-lld")).arg(Path::new("/usr").join(bin).join("rust-lld"));
    run(link)?;
    run(command("rustup", &["toolchain", "link", DEBIAN, "/usr"]))?;
    let stamp = debian_stamp().unwrap_or_default();
    std::fs::write(Path::new(DEBIAN_LIB).join("stamp"), stamp).map_err(io)?;
    drop(std::fs::remove_dir_all(&dir));
    Ok(())
}

/// Debian packages.
fn apt(packages: &[&str]) -> Result {
    let hint = |e: String| {
        format!("{e}\nInstalling Debian packages needs root; as root: apt-get install {}", packages.join(" "))
    };
    let mut update = command("apt-get", &["update", "-qq"]);
    update.env("DEBIAN_FRONTEND", "noninteractive");
    run(update).map_err(hint)?;
    let mut install = command("apt-get", &["install", "-y", "-qq", "--no-install-recommends"]);
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
    run(install).map_err(hint)
}

/// The version of wasm-bindgen in Cargo.lock, which its command line tool has to have exactly.
fn wasm_bindgen_version() -> Result<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}"))?;
    let mut lines = lock.lines().skip_while(|l| *l != "name = \"wasm-bindgen\"");
    let version = lines.nth(1).and_then(|l| l.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| "wasm-bindgen is not in Cargo.lock".to_owned())
}

fn tool(name: &str, args: &[&str]) -> Command {
    let mut command = command(name, args);
    command.env("PATH", path_with_tools());
    command
}

fn cargo_install(name: &str, version: &str) -> Result {
    // Without --locked: the lock file of a tool may name a crate newer than the registry has.
    let root = tool_root();
    let mut install = cargo(&["install", "--quiet", name, "--version", version, "--root", &root.to_string_lossy()]);
    install.env_remove("CARGO_TARGET_DIR");
    run(install)
}

/// wasm-bindgen's command line tool and test runner.
pub fn wasm_bindgen() -> Result {
    let version = wasm_bindgen_version()?;
    let has = |name: &str| output(tool(name, &["--version"])).is_ok_and(|v| v.ends_with(&version));
    if has("wasm-bindgen") {
        return Ok(());
    }
    step(&format!("install wasm-bindgen-cli {version} (about 3 minutes)"), || {
        cargo_install("wasm-bindgen-cli", &format!("={version}"))
    })
}

/// wasm-pack.
pub fn wasm_pack() -> Result {
    if works(tool("wasm-pack", &["--version"])) {
        return Ok(());
    }
    step("install wasm-pack (about 3 minutes)", || cargo_install("wasm-pack", "^0.15"))
}

/// The npm packages of package-lock.json: wasm-opt, esbuild, TypeScript, playwright-core, the official client.
pub fn node_modules() -> Result {
    let wanted = std::fs::read(root().join("package-lock.json")).map_err(|e| format!("package-lock.json: {e}"))?;
    let stamp = root().join("node_modules/.zitadel-wasm-stamp");
    if std::fs::read(&stamp).is_ok_and(|is| is == wanted) {
        return Ok(());
    }
    if which(&["node"]).is_none() || which(&["npm"]).is_none() {
        return Err("Node.js 20 or newer, with npm, is needed: https://nodejs.org".into());
    }
    step("npm ci", || run(command("npm", &["ci", "--ignore-scripts=false", "--loglevel=error"])))?;
    sh::write(&stamp, &wanted)
}

/// Chromium.
pub fn chromium() -> Result<PathBuf> {
    program("CHROME", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], "chromium")
}

/// ChromeDriver.
pub fn chromedriver() -> Result<PathBuf> {
    program("CHROMEDRIVER", &["chromedriver"], "chromium-driver")
}

/// cargo-fuzz.
pub fn cargo_fuzz() -> Result {
    if works(tool("cargo-fuzz", &["--version"])) {
        return Ok(());
    }
    step("install cargo-fuzz (about a minute)", || cargo_install("cargo-fuzz", "^0.13"))
}

/// Firefox.
pub fn firefox() -> Result<PathBuf> {
    program("FIREFOX", &["firefox", "firefox-esr"], "firefox-esr")
}

/// geckodriver.
pub fn geckodriver() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("GECKODRIVER") {
        return Ok(path.into());
    }
    if let Some(path) = which(&["geckodriver"]) {
        return Ok(path);
    }
    if !works(tool("geckodriver", &["--version"])) {
        step("install geckodriver (about 3 minutes)", || cargo_install("geckodriver", "^0.37"))?;
    }
    Ok(tool_root().join("bin/geckodriver"))
}

/// WebKitGTK's driver, and a screen for it. It is had on Debian and its like only; elsewhere WebKit is left out, which is
/// said.
pub fn webkit_driver() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("WEBKITDRIVER") {
        return Some(path.into());
    }
    let here = || which(&["WebKitWebDriver"]).filter(|_| which(&["xvfb-run"]).is_some());
    let there = here().or_else(|| {
        which(&["apt-get"])?;
        step("install WebKitGTK and its driver", || apt(&["webkit2gtk-driver", "xvfb", "xauth"])).ok()?;
        here()
    });
    if there.is_none() {
        println!("WebKit is left out: WebKitWebDriver (of WebKitGTK) and xvfb-run are not here");
    }
    there
}

/// Redis, or Valkey, which is the same program here: the tests start one of their own.
pub fn redis_server() -> Result<PathBuf> {
    program("REDIS_SERVER", &["valkey-server", "redis-server"], "redis-server")
}

fn program(variable: &str, names: &[&str], package: &str) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Ok(path.into());
    }
    if let Some(path) = which(names) {
        return Ok(path);
    }
    if which(&["apt-get"]).is_some() {
        step(&format!("install {package}"), || apt(&[package]))?;
    }
    which(names).ok_or_else(|| format!("{package} is needed: install it, or set {variable} to where it is"))
}
