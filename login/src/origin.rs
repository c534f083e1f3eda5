//! The public origin: where browsers open the page.

use axum::http::HeaderMap;
use std::sync::Arc;
use url::{Host, Url};

/// Resolves the public origin from the headers of a request; `None` when the request is not for this server.
pub type OriginOf = Arc<dyn Fn(&HeaderMap) -> Option<String> + Send + Sync>;

/// `https://login.example.com`: the origin that links in e-mails point to, and whose pages may call the proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicOrigin {
    text: String,
    https: bool,
    loopback: bool,
}

impl PublicOrigin {
    /// Parses the value of `--public-origin`.
    ///
    /// # Errors
    /// When it is not an origin, or http and not on loopback.
    pub fn parse(origin: &str) -> Result<Self, String> {
        const EXAMPLE: &str = "expected the origin at which browsers open the page, such as https://login.example.com";
        let url = Url::parse(origin).map_err(|e| format!("--public-origin {origin}: {e}; {EXAMPLE}"))?;
        let text = url.origin().ascii_serialization();
        if !matches!(url.scheme(), "http" | "https") || origin.strip_suffix('/').unwrap_or(origin) != text {
            return Err(format!("--public-origin {origin}: {EXAMPLE}"));
        }
        let loopback = url.host_str().is_some_and(is_loopback);
        let https = url.scheme() == "https";
        if !https && !loopback {
            return Err(format!(
                "--public-origin {origin}: must be https, because browsers send passwords and sessions there (http only for \
                 localhost); put a TLS reverse proxy in front and pass the origin that browsers see"
            ));
        }
        Ok(Self { text, https, loopback })
    }

    /// The origin as browsers send it in `Origin`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the scheme is https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// Whether the host is on loopback, as on a developer's machine.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }
}

/// Whether the host of a URL is on loopback.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    match Host::parse(host) {
        Ok(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Ok(Host::Ipv4(address)) => address.is_loopback(),
        Ok(Host::Ipv6(address)) => address.to_canonical().is_loopback(),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_origins_are_https_or_http_on_loopback() {
        for (origin, https, loopback) in [
            ("https://login.example.com", true, false),
            ("https://login.example.com:8443", true, false),
            ("http://localhost:8080", false, true),
            ("http://127.0.0.1:8080", false, true),
            ("http://[::1]:8080", false, true),
            ("http://login.localhost", false, true),
            ("https://localhost:8443", true, true),
        ] {
            let parsed = PublicOrigin::parse(origin).unwrap();
            assert_eq!(
                (parsed.as_str(), parsed.is_https(), parsed.is_loopback()),
                (origin, https, loopback),
                "{origin}"
            );
        }
        assert_eq!(PublicOrigin::parse("https://login.example.com/").unwrap().as_str(), "https://login.example.com");
    }

    #[test]
    fn invalid_public_origins_are_refused_with_an_example() {
        for origin in [
            "",
            "login.example.com",
            "https://",
            "https://login.example.com/x",
            "https://login.example.com?x",
            "https://login.example.com//",
            "https://user@login.example.com",
            "https://LOGIN.example.com",
            "https://login.example.com:443",
            "ftp://login.example.com",
            "null",
        ] {
            let refused = PublicOrigin::parse(origin).unwrap_err();
            assert!(refused.contains("https://login.example.com"), "{origin}: {refused}");
        }
        for origin in ["http://login.example.com", "http://10.0.0.1:8080", "http://localhost.example.com"] {
            assert!(PublicOrigin::parse(origin).unwrap_err().contains("https"), "{origin}");
        }
    }
}
