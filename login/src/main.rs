//! The command line of the login server.

use clap::Parser;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;
use zitadel_login::client_address::Forwarding;
use zitadel_login::listener::Limits;
use zitadel_login::program::{announce, run_program, stop_signal};
use zitadel_login::{LoginServer, Options};

/// Serves a login page in front of a ZITADEL: the page is built in, sessions live in a sealed cookie of the browser, the
/// login client's token stays here.
///
/// Once it can answer, the first line on stdout is {"listening":"http://127.0.0.1:8080"}; logs go to stderr
/// (RUST_LOG=debug for more). TLS ends at a proxy in front of it, which passes Host on and sets X-Forwarded-For (then say
/// --trust-forwarded-for). It keeps no state: any number of them run side by side with the same --cookie-key-file, and with
/// --limits their rate limits hold together. GET /healthz says that it runs. SIGTERM ends it once calls have ended.
#[derive(Parser)]
#[command(name = "zitadel-login", version, after_help = EXAMPLES)]
struct Cli {
    /// Where ZITADEL is, such as https://my-instance.zitadel.cloud
    #[arg(long, value_name = "URL")]
    upstream: String,
    /// A file with the personal access token of a machine user with the role IAM_LOGIN_CLIENT
    #[arg(long, value_name = "FILE")]
    login_client_token_file: PathBuf,
    /// Where browsers find the page, such as https://login.example.com; links in mails lead there. https, or http on
    /// localhost
    #[arg(long, value_name = "ORIGIN")]
    public_origin: String,
    /// Serve the files of this folder in place of the built-in page; dotfiles, backups, links that lead out of it and kinds
    /// of files that no page has stay private
    #[arg(long, value_name = "DIR")]
    page: Option<PathBuf>,
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Take client addresses from the last entry of X-Forwarded-For, or with =forwarded of Forwarded (RFC 7239), which the
    /// proxy in front sets. Without such a proxy, visitors choose their address
    #[arg(
        long,
        value_name = "HEADER",
        value_enum,
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "x-forwarded-for"
    )]
    trust_forwarded_for: Option<Forwarding>,
    /// A name by which this server may be called beside the public origin's host, without a port; may be repeated
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    /// A file with the key that seals session cookies: base64 of 32 bytes. A second line holds the key before it, which still
    /// opens. Required where the public origin is not on loopback; without, each start has a fresh key
    #[arg(long, value_name = "FILE")]
    cookie_key_file: Option<PathBuf>,
    /// Keep the counters of rate limits in this Redis or Valkey, so that limits hold for all instances together:
    /// redis://HOST:PORT, rediss://USER:PASSWORD@HOST:PORT. Without it they are those of this process. A password belongs into
    /// the environment variable, which lists of processes do not show
    #[arg(long, value_name = "URL", env = "ZITADEL_LOGIN_LIMITS", hide_env_values = true)]
    limits: Option<String>,
    /// Bind an application's request to the browser that arrives at the page with it, where /oauth/v2/authorize is on another
    /// host and does not pass through here. Weaker: it may be another browser than the one that began it
    #[arg(long)]
    bind_on_arrival: bool,
    /// Connections at once; others wait until one ends or has been without a request for a second
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    max_connections: usize,
    /// Connections at once of one IPv4 address or IPv6 /48. Not with --trust-forwarded-for: they are all the proxy's
    #[arg(long, value_name = "N", default_value_t = 256, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    max_connections_per_address: usize,
    /// Seconds that a request may take, its body included
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    request_timeout: u64,
}

const EXAMPLES: &str = "\
Examples:
  zitadel-login --upstream https://my-instance.zitadel.cloud --login-client-token-file token \\
      --public-origin http://localhost:8080
  zitadel-login --upstream https://my-instance.zitadel.cloud --login-client-token-file /run/secrets/token \\
      --public-origin https://login.example.com --cookie-key-file /run/secrets/cookie-key \\
      --trust-forwarded-for --limits redis://valkey:6379";

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    run_program(run(cli)).await
}

async fn run(cli: Cli) -> Result<(), String> {
    let token = read_secret("--login-client-token-file", &cli.login_client_token_file)?;
    let cookie_keys = cli.cookie_key_file.as_deref().map(|file| read_secret("--cookie-key-file", file)).transpose()?;
    if cli.page.is_none() && !zitadel_login::page::built_in_is_the_page() {
        tracing::warn!("built without the login page: build with `cargo xtask build`, or say --page DIR");
    }
    let forwarding = cli.trust_forwarded_for.unwrap_or_default();
    let connections_per_address = match forwarding {
        Forwarding::None => cli.max_connections_per_address,
        Forwarding::XForwardedFor | Forwarding::Forwarded => usize::MAX,
    };
    let server = LoginServer::start(Options {
        listen: cli.listen,
        upstream: cli.upstream,
        token,
        public_origin: cli.public_origin,
        page: cli.page,
        forwarding,
        allow_hosts: cli.allow_host,
        cookie_keys,
        limits: cli.limits,
        bind_on_arrival: cli.bind_on_arrival,
        connections: Limits {
            connections: cli.max_connections,
            connections_per_address,
            request_time: Duration::from_secs(cli.request_timeout),
            ..Limits::default()
        },
    });
    let server = server.await.map_err(|e| e.to_string())?;
    announce(&server.url())?;
    stop_signal().await;
    server.stop().await;
    Ok(())
}

/// The text of a file with a secret, which only its owner should be able to read.
fn read_secret(flag: &str, file: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|e| format!("{flag} {}: {e}", file.display()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(file).map_err(|e| format!("{flag} {}: {e}", file.display()))?.permissions().mode();
        if mode & 0o077 != 0 {
            let (file, mode) = (file.display(), mode & 0o777);
            tracing::warn!("{flag} {file}: others may read this secret (mode {mode:o}); run: chmod 600 {file}");
        }
    }
    Ok(text)
}
