//! Where browsers find this server.

use url::{Host, Url};

/// `https://login.example.com`: the origin that links in mails lead to, and whose pages may call the proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicOrigin {
    text: String,
    https: bool,
    loopback: bool,
}

impl PublicOrigin {
    /// Reads `--public-origin`.
    ///
    /// # Errors
    /// When it is no origin, or not https beyond loopback.
    pub fn parse(origin: &str) -> Result<Self, String> {
        const EXAMPLE: &str =
            "expected scheme, host and port where browsers find the page, such as https://login.example.com";
        let url = Url::parse(origin).map_err(|e| format!("--public-origin {origin}: {e}; {EXAMPLE}"))?;
        let text = url.origin().ascii_serialization();
        if !matches!(url.scheme(), "http" | "https") || origin.strip_suffix('/').unwrap_or(origin) != text {
            return Err(format!("--public-origin {origin}: {EXAMPLE}"));
        }
        let loopback = url.host_str().is_some_and(is_loopback);
        let https = url.scheme() == "https";
        if !https && !loopback {
            return Err(format!(
                "--public-origin {origin}: has to be https, because passwords and sessions go there (http only for \
                 localhost); put a proxy with TLS in front and name the address that browsers see"
            ));
        }
        Ok(Self { text, https, loopback })
    }

    /// As browsers spell it in `Origin`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether browsers reach it by https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// Whether it is on this machine: a developer's.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }
}

/// Whether a host, as addresses spell it, is this machine.
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
    fn origins_are_https_and_on_this_machine_http_as_well() {
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
    fn what_is_no_origin_is_refused_with_an_example() {
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
