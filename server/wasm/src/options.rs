//! The options of `start`, as JSON.

use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;
use url::{Host, Url};
use zitadel_testserver_core::{Options, Seed};

/// Those of the native server, without its sockets and files.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct StartOptions {
    /// Where the server is reached: `http://127.0.0.1:8080`. Links use its port and the instance's domain.
    url: Option<String>,
    seed: Option<serde_json::Value>,
    login_page: Option<String>,
    rate_limit_multiplier: Option<u32>,
    strict: bool,
    projection_lag_ms: Option<f64>,
    tarpit: bool,
    allow_hosts: Vec<String>,
    public_origin: Option<String>,
}

/// The server's options, and the address at which it is reached.
pub fn parse(json: &str) -> Result<(Options, SocketAddr), String> {
    let given: StartOptions = serde_json::from_str(json).map_err(|e| format!("options: {e}"))?;
    let mut options = Options {
        seed: given.seed.map(|seed| Seed::parse(&seed.to_string())).transpose().map_err(|e| format!("seed: {e}"))?,
        page: None,
        login_page: given.login_page,
        rate_limit_multiplier: given.rate_limit_multiplier,
        strict: given.strict,
        projection_lag: given.projection_lag_ms.map(lag).transpose()?,
        tarpit: given.tarpit,
        allow_hosts: given.allow_hosts,
        public_origin: given.public_origin,
        http_client: None,
    };
    let address = match given.url {
        Some(url) => address_of(&url, &mut options)?,
        None => SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
    };
    Ok((options, address))
}

fn lag(milliseconds: f64) -> Result<Duration, String> {
    Duration::try_from_secs_f64(milliseconds / 1000.0)
        .map_err(|_| format!("projectionLagMs: {milliseconds}: expected a number of milliseconds"))
}

/// The address in the server's URL. A name in it is a host that requests may name; without a port, or with TLS, something
/// is in front of the server, so that it is the public origin.
fn address_of(url: &str, options: &mut Options) -> Result<SocketAddr, String> {
    let expected = || format!("url: {url:?}: expected an origin such as http://127.0.0.1:8080");
    let parsed = Url::parse(url).map_err(|_| expected())?;
    if !matches!(parsed.scheme(), "http" | "https") || parsed.path() != "/" || parsed.query().is_some() {
        return Err(expected());
    }
    let ip = match parsed.host() {
        Some(Host::Ipv4(ip)) => IpAddr::V4(ip),
        Some(Host::Ipv6(ip)) => IpAddr::V6(ip),
        Some(Host::Domain(name)) => {
            options.allow_hosts.push(name.to_owned());
            IpAddr::V4(Ipv4Addr::LOCALHOST)
        }
        None => return Err(expected()),
    };
    let port = parsed.port_or_known_default().ok_or_else(expected)?;
    if parsed.port().is_none() && options.public_origin.is_none() {
        options.public_origin = Some(parsed.origin().ascii_serialization());
    }
    Ok(SocketAddr::from((ip, port)))
}
