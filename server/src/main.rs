//! The command line of the test server.

use clap::Parser;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use zitadel_login::program::{announce, run_program, stop_signal};
use zitadel_testserver::clock::parse_span;
use zitadel_testserver::{Limits, Options, Seed, TestServer};

/// A server that behaves like a ZITADEL instance, for developing and testing login pages.
///
/// REST, gRPC, gRPC-Web and Connect on one port. Once it accepts requests, it writes {"listening":"http://127.0.0.1:8080"}
/// to stdout; logs go to stderr (RUST_LOG=debug for more). Test controls, such as the administrator's token, the outbox and
/// the clock, are under /_test/ (start with /_test/info).
#[derive(Parser)]
#[command(name = "zitadel-testserver", version)]
struct Cli {
    /// Address to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Directory of the state; acknowledged writes survive a crash. Without it the state is in memory
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Contents of a new store (JSON; the server's README describes it). Default: a demo seed with the users mia and noah,
    /// password Password1!
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,
    /// Directory whose files are served beside the API, with a strict Content-Security-Policy
    #[arg(long, value_name = "DIR")]
    page: Option<PathBuf>,
    /// Public origin of this server, such as https://login.example.com: the base of links, and an allowed Host
    #[arg(long, value_name = "ORIGIN")]
    public_origin: Option<String>,
    /// Allow requests with this Host header; loopback names, the listening address and the instance's domain are always
    /// allowed. Repeatable
    #[arg(long = "allow-host", value_name = "NAME")]
    allow_hosts: Vec<String>,
    /// Base URL of the login page of OpenID Connect, to which /login?authRequest=… and /device are appended
    #[arg(long, value_name = "URL", default_value = "/ui/v2/login")]
    login_page: Option<String>,
    /// Refuse what ZITADEL accepts and should not: a TOTP code a second time (RFC 6238 §5.2), WebAuthn responses of other
    /// origins, registrations without user verification, and counters that do not grow, personal access tokens of locked and deactivated users, PKCE `plain`, refresh tokens of
    /// sessions that have ended
    #[arg(long)]
    strict: bool,
    /// Let reads be behind writes for so long, as those of a running ZITADEL are: 300ms, 2s. In the machine's time, not
    /// that of /_test/clock
    #[arg(long, value_name = "DURATION", value_parser = span)]
    projection_lag: Option<Duration>,
    /// Let responses to repeatedly failed checks wait, as ZITADEL does: a second from the tenth wrong password or code in a
    /// row on, and a second more with every fifth, at most ten
    #[arg(long)]
    tarpit: bool,
    /// Maximum number of open connections; others wait until one ends
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    max_connections: usize,
    /// Time limit of a request in seconds, its body included
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..))]
    request_timeout: u64,
    /// Allow an address that is not loopback, although /_test/info shows the administrator's token to everybody who reaches it
    #[arg(long)]
    allow_remote_control: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    run_program(run(cli)).await
}

async fn run(cli: Cli) -> Result<(), String> {
    let seed = match &cli.seed {
        Some(file) => {
            let text = std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
            Some(Seed::parse(&text).map_err(|e| format!("{}: {e}", file.display()))?)
        }
        None => None,
    };
    let server = TestServer::with(Options {
        listen: Some(cli.listen),
        data_dir: cli.data_dir,
        seed,
        page: cli.page,
        login_page: cli.login_page,
        strict: cli.strict,
        projection_lag: cli.projection_lag,
        tarpit: cli.tarpit,
        rate_limit_multiplier: None,
        limits: limits(cli.max_connections, cli.request_timeout),
        allow_remote_control: cli.allow_remote_control,
        allow_hosts: cli.allow_hosts,
        public_origin: cli.public_origin,
    })
    .await
    .map_err(|e| e.to_string())?;
    announce(&server.url())?;
    stop_signal().await;
    server.stop().await;
    Ok(())
}

fn span(text: &str) -> Result<Duration, String> {
    parse_span(text).ok_or_else(|| format!("{text:?} is not a duration such as 300ms or 2s"))
}

fn limits(connections: usize, seconds: u64) -> Limits {
    Limits { connections, request_time: Duration::from_secs(seconds), ..Limits::default() }
}
