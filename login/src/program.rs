//! What the programs `zitadel-login` and `zitadel-testserver` share: logs on stderr, the first line on stdout, and stop
//! signals.

use std::fmt::Display;
use std::io::Write as _;
use std::process::ExitCode;

/// Runs a program with its logs on stderr (`RUST_LOG`, `info` without it); an error is logged and makes the exit code 1.
pub async fn run_program<E: Display>(program: impl Future<Output = Result<(), E>>) -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(filter).init();
    match program.await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            tracing::error!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the first line on stdout, once the server is ready: `{"listening":"http://127.0.0.1:41231"}`.
///
/// # Errors
/// When stdout is closed.
pub fn announce(url: &str) -> Result<(), String> {
    let mut out = std::io::stdout();
    writeln!(out, "{{\"listening\":\"{url}\"}}").and_then(|()| out.flush()).map_err(|e| e.to_string())
}

/// Waits for Ctrl-C or SIGTERM.
pub async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
