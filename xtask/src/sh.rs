//! Running programs, and reporting progress.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The error says what failed and what to do next.
pub type Result<T = ()> = std::result::Result<T, String>;

/// The repository: of the copy that `cargo xtask` was called in, which may share its build with others.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().unwrap_or(&here).to_path_buf()
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Prints what is being done, and how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("==> {what}");
    let start = Instant::now();
    let done = work()?;
    let seconds = start.elapsed().as_secs();
    if seconds > 1 {
        println!("    {what}: {seconds} s");
    }
    Ok(done)
}

/// A program in the repository's root.
pub fn command(program: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    command
}

/// cargo, as the developer's own shell would find it. What `cargo +VERSION xtask` chose is kept: rustup's proxy reads it
/// from RUSTUP_TOOLCHAIN.
pub fn cargo(args: &[&str]) -> Command {
    let mut command = command("cargo", args);
    // `cargo run` sets these for its child; the child's children would use this cargo and compiler by their paths.
    for name in ["CARGO", "RUSTC", "CARGO_MANIFEST_DIR", "CARGO_PKG_NAME"] {
        command.env_remove(name);
    }
    command.env("CARGO_TARGET_DIR", target());
    command
}

/// A program of node_modules.
pub fn node_bin(name: &str) -> PathBuf {
    let path = root().join("node_modules/.bin").join(name);
    if cfg!(windows) { path.with_extension("cmd") } else { path }
}

/// npm's name, which is a script on Windows.
pub fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Runs the command and shows what it prints.
pub fn run(mut command: Command) -> Result {
    let text = command_line(&command);
    let status = command.stdin(Stdio::null()).status().map_err(|e| format!("{text}: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{text}: {status}")) }
}

/// Runs the command and returns what it prints on stdout.
pub fn output(mut command: Command) -> Result<String> {
    let text = command_line(&command);
    let output = command.stdin(Stdio::null()).output().map_err(|e| format!("{text}: {e}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        Err(format!("{text}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr)))
    }
}

/// Whether the command runs and succeeds; nothing is shown.
pub fn works(mut command: Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

fn command_line(command: &Command) -> String {
    let mut out = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        out.push(' ');
        out.push_str(&arg.to_string_lossy());
    }
    out
}

/// The first of these programs that is on the PATH.
pub fn which(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let files = |name: &str| {
        if cfg!(windows) { vec![format!("{name}.exe"), format!("{name}.cmd")] } else { vec![name.to_owned()] }
    };
    let mut candidates = names.iter().flat_map(|name| files(name));
    candidates.find_map(|file| std::env::split_paths(&path).map(|dir| dir.join(&file)).find(|path| path.is_file()))
}

/// Writes a file, unless it has these contents: an unchanged file keeps its time, so that nothing is built again.
pub fn write(path: &Path, contents: &[u8]) -> Result {
    if std::fs::read(path).is_ok_and(|old| old == contents) {
        return Ok(());
    }
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    }
    std::fs::write(path, contents).map_err(|e| format!("{}: {e}", path.display()))
}
