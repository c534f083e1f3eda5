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

/// Serves a login page in front of a ZITADEL instance. The page is built in, sessions live in a sealed cookie of the
/// browser, and the login client's token stays on this server.
///
/// When the server is ready, the first line on stdout is {"listening":"http://127.0.0.1:8080"}; logs go to stderr
/// (RUST_LOG=debug for more). Terminate TLS at a reverse proxy that forwards Host and sets X-Forwarded-For, and pass
/// --trust-forwarded-for. The server is stateless: any number of instances can share one --cookie-key-file, and with
/// --limits they share their rate limits. GET /healthz is the health check. SIGTERM stops the server gracefully: requests
/// in progress are finished first.
#[derive(Parser)]
#[command(name = "zitadel-login", version, after_help = EXAMPLES)]
struct Cli {
    /// Base URL of the ZITADEL instance, such as https://my-instance.zitadel.cloud
    #[arg(long, value_name = "URL")]
    upstream: String,
    /// File with the personal access token of a machine user with the role IAM_LOGIN_CLIENT
    #[arg(long, value_name = "FILE")]
    login_client_token_file: PathBuf,
    /// Origin at which browsers open the page, such as https://login.example.com; links in e-mails point to it. https, or
    /// http on localhost
    #[arg(long, value_name = "ORIGIN")]
    public_origin: String,
    /// Serve the files of this directory instead of the built-in page. Dotfiles, backups, symbolic links that leave the
    /// directory, and file types that a page does not use are not served
    #[arg(long, value_name = "DIR")]
    page: Option<PathBuf>,
    /// Address and port to listen on; port 0 picks a free port
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Read client addresses from the last entry of X-Forwarded-For, or with =forwarded from Forwarded (RFC 7239). Use it
    /// only behind a reverse proxy that sets this header: otherwise clients choose their own address
    #[arg(
        long,
        value_name = "HEADER",
        value_enum,
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "x-forwarded-for"
    )]
    trust_forwarded_for: Option<Forwarding>,
    /// Additional host name that requests may have in Host, without a port; can be repeated
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    /// File with the key that seals session cookies: base64 of 32 bytes. A second line holds the previous key, which still
    /// opens cookies. Required unless the public origin is on loopback; without it, every start generates a new key
    #[arg(long, value_name = "FILE")]
    cookie_key_file: Option<PathBuf>,
    /// Keep rate limit counters in this Redis or Valkey, so that all instances share their limits: redis://HOST:PORT or
    /// rediss://USER:PASSWORD@HOST:PORT. Without it, limits are per process. Pass a URL with a password in the environment
    /// variable, because process lists show arguments
    #[arg(long, value_name = "URL", env = "ZITADEL_LOGIN_LIMITS", hide_env_values = true)]
    limits: Option<String>,
    /// Bind an auth request to the browser that opens the page with it, for deployments where /oauth/v2/authorize is on
    /// another host. Weaker: this may be a different browser than the one that started the request
    #[arg(long)]
    bind_on_arrival: bool,
    /// Maximum number of open connections; new ones wait until one closes or has been idle for a second
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    max_connections: usize,
    /// Maximum number of open connections per IPv4 address or IPv6 /48. Ignored with --trust-forwarded-for, where all
    /// connections come from the reverse proxy
    #[arg(long, value_name = "N", default_value_t = 256, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    max_connections_per_address: usize,
    /// Maximum duration of a request in seconds, including its body
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
        tracing::warn!("login page missing in this build; build with `cargo xtask build`, or pass --page DIR");
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

/// Reads a secret from a file, and warns when users other than its owner can read the file.
fn read_secret(flag: &str, file: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|e| format!("{flag} {}: {e}", file.display()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(file).map_err(|e| format!("{flag} {}: {e}", file.display()))?.permissions().mode();
        if mode & 0o077 != 0 {
            let (file, mode) = (file.display(), mode & 0o777);
            tracing::warn!("{flag} {file}: file is readable by other users (mode {mode:o}); run: chmod 600 {file}");
        }
    }
    Ok(text)
}
