//! The command line of the login server.

use clap::Parser;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use zitadel_login::listener::Limits;
use zitadel_login::{LoginServer, Options};

/// Serves a login page in front of a ZITADEL.
///
/// Once it can answer, the first line on stdout is {"listening":"http://127.0.0.1:8080"}; logs go to stderr
/// (RUST_LOG=debug for more). TLS ends at a proxy in front of it.
#[derive(Parser)]
#[command(name = "zitadel-login", version)]
struct Cli {
    /// Where ZITADEL is, such as https://my-instance.zitadel.cloud
    #[arg(long, value_name = "URL")]
    upstream: String,
    /// A file with the personal access token of a machine user with the role IAM_LOGIN_CLIENT
    #[arg(long, value_name = "FILE")]
    login_client_token_file: PathBuf,
    /// Where browsers find the page, such as https://login.example.com
    #[arg(long, value_name = "ORIGIN")]
    public_origin: String,
    /// Serve the files of this folder in place of the built-in page
    #[arg(long, value_name = "DIR")]
    page: Option<PathBuf>,
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Take client addresses from X-Forwarded-For, whose last entry the proxy in front has set
    #[arg(long)]
    trust_forwarded_for: bool,
    /// Connections at once; others wait until one ends
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    max_connections: usize,
    /// Seconds that a request may take, its body included
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..))]
    request_timeout: u64,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(filter).init();
    match run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            tracing::error!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> Result<(), String> {
    let file = &cli.login_client_token_file;
    let token = std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
    let server = LoginServer::start(Options {
        listen: cli.listen,
        upstream: cli.upstream,
        token,
        public_origin: cli.public_origin,
        cookie_keys: None,
        page: cli.page,
        forwarded: cli.trust_forwarded_for,
        limits: Limits {
            connections: cli.max_connections,
            request_time: Duration::from_secs(cli.request_timeout),
            ..Limits::default()
        },
    });
    let server = server.await.map_err(|e| e.to_string())?;
    let mut out = std::io::stdout();
    writeln!(out, "{{\"listening\":\"{}\"}}", server.url()).and_then(|()| out.flush()).map_err(|e| e.to_string())?;
    stop_signal().await;
    server.stop().await;
    Ok(())
}

/// Ctrl-C, or SIGTERM.
async fn stop_signal() {
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
