//! Host check against DNS rebinding, where a foreign name resolves to loopback and a browser treats the foreign page and
//! this server as one origin.

use axum::http::{HeaderMap, StatusCode, Uri, Version, header};
use std::net::IpAddr;
use url::Host;

/// The hosts that requests may have in `Host` or `:authority`.
#[derive(Clone, Debug)]
pub struct HostPolicy {
    /// Whether every IP address is allowed, because the server listens on all of them. DNS rebinding needs a name.
    any_address: bool,
    hosts: Vec<Host<String>>,
}

impl HostPolicy {
    /// Allows loopback names and the address on which the server listens.
    #[must_use]
    pub fn new(listen: IpAddr) -> Self {
        let own = match listen {
            IpAddr::V4(address) => Host::Ipv4(address),
            IpAddr::V6(address) => Host::Ipv6(address),
        };
        Self { any_address: listen.is_unspecified(), hosts: vec![own] }
    }

    /// Allows a host name or address as well, whatever the port.
    ///
    /// # Errors
    /// When it is not a host name; ports and schemes are not allowed.
    pub fn allow_name(mut self, name: &str) -> Result<Self, String> {
        let host = parse_name(name).ok_or_else(|| {
            format!("invalid host name {name:?}; expected a name such as auth.example.com, without a port")
        })?;
        self.hosts.push(host);
        Ok(self)
    }

    /// Allows the host of an origin such as `https://login.example.com`.
    ///
    /// # Errors
    /// When it is not an origin.
    pub fn allow_origin(mut self, origin: &str) -> Result<Self, String> {
        let url = url::Url::parse(origin).ok().filter(|url| {
            let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
            matches!(url.scheme(), "http" | "https") && bare && url.username().is_empty() && url.password().is_none()
        });
        let host = url.as_ref().and_then(url::Url::host).map(|host| host.to_owned());
        let host = host.ok_or_else(|| {
            format!("invalid origin {origin:?}; expected an origin such as https://login.example.com")
        })?;
        self.hosts.push(host);
        Ok(self)
    }

    /// Whether `host`, a value of `Host` or `:authority` (`name`, `name:port`, `[v6]:port`), is a host of this server.
    #[must_use]
    pub fn allows(&self, host: &str) -> bool {
        match split_port(host).and_then(parse_name) {
            Some(Host::Domain(name)) if name == "localhost" || name.ends_with(".localhost") => true,
            Some(Host::Ipv4(address)) if address.is_loopback() || self.any_address => true,
            Some(Host::Ipv6(address)) if address.to_canonical().is_loopback() || self.any_address => true,
            Some(host) => self.hosts.contains(&host),
            None => false,
        }
    }

    /// Checks both the request target (`:authority` in HTTP/2) and `Host`.
    ///
    /// # Errors
    /// When one of them is missing, repeated or of another host.
    pub fn check(&self, version: Version, uri: &Uri, headers: &HeaderMap) -> Result<(), HostRefusal> {
        let mut lines = headers.get_all(header::HOST).iter();
        let line = lines.next();
        if lines.next().is_some() {
            return Err(HostRefusal::Several);
        }
        let line = line.map(|line| line.to_str().map_err(|_| HostRefusal::Foreign("…".into()))).transpose()?;
        let authority = uri.authority().map(axum::http::uri::Authority::as_str);
        // RFC 9112 §3.2: an HTTP/1.1 request needs Host even with an absolute target. HTTP/1.0 does not have it.
        let missing = match version {
            Version::HTTP_09 | Version::HTTP_10 => false,
            Version::HTTP_11 => line.is_none(),
            _ => line.or(authority).is_none(),
        };
        if missing {
            return Err(HostRefusal::Missing);
        }
        match [authority, line].into_iter().flatten().find(|host| !self.allows(host)) {
            Some(foreign) => Err(HostRefusal::Foreign(foreign.chars().take(255).collect())),
            None => Ok(()),
        }
    }
}

/// Why a request is refused because of its host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostRefusal {
    /// The request has no host.
    Missing,
    /// The request has more than one Host header.
    Several,
    /// The host is not one of this server's.
    Foreign(String),
}

impl HostRefusal {
    /// HTTP status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Missing | Self::Several => StatusCode::BAD_REQUEST,
            Self::Foreign(_) => StatusCode::MISDIRECTED_REQUEST,
        }
    }
}

impl std::fmt::Display for HostRefusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => f.write_str("missing Host header"),
            Self::Several => f.write_str("repeated Host header"),
            Self::Foreign(host) => {
                write!(f, "host {host:?} is not allowed; allow it with --allow-host NAME or --public-origin ORIGIN")
            }
        }
    }
}

/// The host without its port; `None` when the syntax of either is invalid.
fn split_port(host: &str) -> Option<&str> {
    let end = match host.strip_prefix('[') {
        Some(rest) => rest.find(']')? + 2,
        None => host.find(':').unwrap_or(host.len()),
    };
    let (host, port) = host.split_at_checked(end)?;
    let ends = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.bytes().all(|b| b.is_ascii_digit()));
    ends.then_some(host)
}

/// Parses a name or an address as browsers serialize them. A name may end with a dot (RFC 3986 §3.2.2).
fn parse_name(name: &str) -> Option<Host<String>> {
    let spelt = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let bracketed = name.starts_with('[');
    let name = name.strip_suffix('.').unwrap_or(name);
    let host = (bracketed || !name.is_empty() && name.chars().all(spelt)).then(|| Host::parse(name).ok()).flatten()?;
    // Browsers normalize IPv4 addresses to four decimal numbers, so 0x7f.1 does not come from a browser.
    (!matches!(host, Host::Ipv4(_)) || name.parse::<std::net::Ipv4Addr>().is_ok()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn on(address: &str) -> HostPolicy {
        HostPolicy::new(address.parse().unwrap())
    }

    #[test]
    fn loopback_hosts_are_allowed_on_every_port_and_lookalikes_are_not() {
        let policy = on("127.0.0.1");
        for host in [
            "localhost",
            "localhost:8080",
            "LOCALHOST:1",
            "localhost.",
            "zitadel.localhost:8080",
            "a.b.localhost",
            "127.0.0.1",
            "127.0.0.1:65535",
            "127.8.9.10",
            "[::1]",
            "[::1]:8080",
            "[::ffff:127.0.0.1]:8080",
        ] {
            assert!(policy.allows(host), "{host}");
        }
        for host in [
            "",
            ":8080",
            ".",
            "evil.example",
            "evil.example:8080",
            "localhost.evil.example",
            "evillocalhost",
            "127.0.0.1.evil.example",
            "evil@localhost",
            "localhost@evil.example",
            "localhost:evil.example",
            "localhost:80:80",
            "0x7f.1",
            "127.1:8080",
            "2130706433",
            "0177.0.0.1",
            "localhost/evil.example",
            "localhost#evil.example",
            "localhost?evil.example",
            "localhost evil.example",
            "localhost,evil.example",
            "%6cocalhost",
            "localhost\\evil.example",
            "0.0.0.0:8080",
            "[::]:8080",
            "10.0.0.1",
            "[::1",
            "[::1]8080",
            "[::1]evil.example",
            "[::1].evil.example",
            "[fe80::1]",
            "::1",
        ] {
            assert!(!policy.allows(host), "{host}");
        }
    }

    #[test]
    fn the_listening_address_and_configured_hosts_are_allowed() {
        let policy = on("192.168.1.5").allow_name("Auth.Example.COM").unwrap();
        let policy = policy.allow_name("münchen.example").unwrap().allow_name("10.0.0.7").unwrap();
        let policy = policy.allow_origin("https://login.example.com:8443").unwrap();
        for host in [
            "192.168.1.5:8080",
            "auth.example.com",
            "AUTH.example.com.:443",
            "xn--mnchen-3ya.example",
            "10.0.0.7:1",
            "login.example.com",
            "login.example.com:8443",
            "localhost",
        ] {
            assert!(policy.allows(host), "{host}");
        }
        for host in ["192.168.1.6", "example.com", "evil.auth.example.com", "auth.example.com.evil.example"] {
            assert!(!policy.allows(host), "{host}");
        }
    }

    #[test]
    fn listening_on_all_addresses_allows_every_ip_address_and_no_name() {
        for listen in ["0.0.0.0", "::"] {
            let policy = on(listen);
            for host in ["0.0.0.0:8080", "10.1.2.3", "[2001:db8::1]:8080", "localhost"] {
                assert!(policy.allows(host), "{host}");
            }
            assert!(!policy.allows("evil.example"));
        }
    }

    #[test]
    fn invalid_host_names_and_origins_are_refused_with_an_example() {
        for name in ["", "https://auth.example.com", "auth.example.com:8080", "a b", "*", "auth.example.com/x"] {
            assert!(on("::1").allow_name(name).unwrap_err().contains("auth.example.com"), "{name}");
        }
        for origin in
            ["login.example.com", "https://login.example.com/x", "ftp://login.example.com", "https://a@b.example"]
        {
            assert!(on("::1").allow_origin(origin).unwrap_err().contains("https://login.example.com"), "{origin}");
        }
    }

    #[test]
    fn request_target_and_host_header_must_both_be_allowed_hosts() {
        let policy = on("127.0.0.1");
        let check = |version, uri: &str, hosts: &[&str]| {
            let mut headers = HeaderMap::new();
            for host in hosts {
                headers.append(header::HOST, HeaderValue::from_str(host).unwrap());
            }
            policy.check(version, &uri.parse().unwrap(), &headers).map_err(|refused| refused.status().as_u16())
        };
        let (one, zero, two) = (Version::HTTP_11, Version::HTTP_10, Version::HTTP_2);
        assert_eq!(check(one, "/", &["localhost"]), Ok(()));
        assert_eq!(check(one, "/", &[]), Err(400));
        assert_eq!(check(one, "http://localhost/", &[]), Err(400));
        assert_eq!(check(one, "/", &["localhost", "localhost"]), Err(400));
        assert_eq!(check(one, "/", &["evil.example"]), Err(421));
        assert_eq!(check(one, "http://evil.example/", &["localhost"]), Err(421));
        assert_eq!(check(one, "http://localhost/", &["evil.example"]), Err(421));
        assert_eq!(check(zero, "/", &[]), Ok(()));
        assert_eq!(check(zero, "/", &["evil.example"]), Err(421));
        assert_eq!(check(two, "http://127.0.0.1:8080/", &[]), Ok(()));
        assert_eq!(check(two, "http://evil.example/", &[]), Err(421));
        assert_eq!(check(two, "http://localhost/", &["evil.example"]), Err(421));
        assert_eq!(check(two, "/", &[]), Err(400));
    }

    #[test]
    fn the_host_refusal_names_the_flags_and_repeats_at_most_255_characters_of_the_host() {
        let refused = HostRefusal::Foreign("evil.example".into()).to_string();
        assert!(refused.contains("--allow-host") && refused.contains("--public-origin"), "{refused}");
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_str(&"e".repeat(5_000)).unwrap());
        let refused = on("::1").check(Version::HTTP_11, &Uri::from_static("/"), &headers).unwrap_err();
        assert_eq!(refused, HostRefusal::Foreign("e".repeat(255)));
    }
}
