//! The built test server as a child process.

use crate::sh::{Result, command, target};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

/// A running server; dropping this stops it.
pub struct Running {
    child: Child,
    /// Its base URL.
    pub url: String,
}

impl Running {
    /// Starts the built server and waits until it reports its address.
    pub fn start(args: &[&str]) -> Result<Self> {
        Self::run(command(target().join("quick/zitadel-testserver"), args))
    }

    /// Starts the server of the npm package `zitadel-testserver`.
    pub fn start_npm() -> Result<Self> {
        Self::run(command("node", &["server/npm/cli.js", "--listen", "127.0.0.1:0"]))
    }

    /// Starts the server of `tests/hostile`.
    pub fn start_hostile() -> Result<Self> {
        Self::run(command("node", &["tests/hostile/server.mjs"]))
    }

    fn run(mut start: std::process::Command) -> Result<Self> {
        let mut child =
            start.stdout(Stdio::piped()).stdin(Stdio::null()).spawn().map_err(|e| format!("the server: {e}"))?;
        let stdout = child.stdout.take().ok_or("the server has no stdout")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line).map_err(|e| format!("the server: {e}"))?;
        let report: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
        match report.get("listening").and_then(serde_json::Value::as_str) {
            Some(url) => Ok(Self { child, url: url.to_owned() }),
            None => {
                let status = child.wait().map_err(|e| e.to_string())?;
                Err(format!("the server did not start ({status}); its message is above"))
            }
        }
    }

    /// Waits until the process exits.
    pub fn wait(mut self) -> Result {
        self.child.wait().map(|_| ()).map_err(|e| e.to_string())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
