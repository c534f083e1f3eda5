//! Which base URLs a client accepts: passwords and tokens go there.

use crate::error::Error;
use crate::text::split_once_byte;

/// Checks a base URL and returns it without a slash at its end, to put an RPC's path behind.
///
/// `href` is a URL as browsers write it (WHATWG URL's `href`): hosts in lower case, `127.1` as `127.0.0.1`.
///
/// # Errors
/// When the URL is neither https nor, on this machine or with `allow_http`, http; or has a user name, a password, a
/// query string or a fragment.
pub fn base_url(href: &str, allow_http: bool) -> Result<String, Error> {
    let invalid = |message| Err(Error::refused("baseUrl", message));
    let (rest, is_http) = match (href.strip_prefix("https://"), href.strip_prefix("http://")) {
        (Some(rest), _) => (rest, false),
        (_, Some(rest)) => (rest, true),
        _ => return invalid("must begin with https:// (or http://)"),
    };
    let authority = split_once_byte(rest, b'/').map_or(rest, |(authority, _)| authority);
    if split_once_byte(authority, b'@').is_some() {
        return invalid("must not hold a user name or a password");
    }
    if split_once_byte(rest, b'?').or(split_once_byte(rest, b'#')).is_some() {
        return invalid("must not have a query string or a fragment");
    }
    if is_http && !allow_http && !is_loopback(authority) {
        return invalid(
            "must be https, for passwords and tokens go there; http is for this machine only, unless allowHttp is true",
        );
    }
    let mut base = href;
    while let Some(shorter) = base.strip_suffix('/') {
        base = shorter;
    }
    Ok(base.to_owned())
}

/// Whether a host, with or without a port, is this machine.
fn is_loopback(authority: &str) -> bool {
    if authority.starts_with("[::1]") {
        return true;
    }
    let host = split_once_byte(authority, b':').map_or(authority, |(host, _)| host);
    // A host that ends in a number is an IPv4 address of four parts, or browsers do not parse the URL.
    let is_ipv4 = host.bytes().all(|b| b == b'.' || b.is_ascii_digit());
    host == "localhost" || host.ends_with(".localhost") || (host.starts_with("127.") && is_ipv4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_https_and_keeps_its_path_without_the_last_slash() {
        assert_eq!(base_url("https://a.example/", false).unwrap(), "https://a.example");
        assert_eq!(base_url("https://a.example:8443/zitadel//", false).unwrap(), "https://a.example:8443/zitadel");
    }

    #[test]
    fn accepts_http_on_this_machine_only_unless_allowed() {
        for host in ["localhost", "a.localhost:81", "127.0.0.1:8080", "127.0.0.2", "[::1]:80"] {
            assert!(base_url(&format!("http://{host}/"), false).is_ok(), "{host}");
        }
        for host in ["a.example", "127.a.example", "localhost.a.example", "10.0.0.1", "[::2]"] {
            assert!(base_url(&format!("http://{host}/"), false).is_err(), "{host}");
            assert!(base_url(&format!("http://{host}/"), true).is_ok(), "{host}");
        }
    }

    #[test]
    fn rejects_credentials_query_strings_fragments_and_other_schemes() {
        for href in [
            "https://mia:secret@a.example/",
            "https://mia@a.example/",
            "https://a.example/?a=b",
            "https://a.example/#top",
            "ftp://a.example/",
            "file:///etc/passwd",
            "a.example",
        ] {
            let error = base_url(href, true).unwrap_err();
            assert_eq!(error.violations.first().map(|v| v.path.as_str()), Some("baseUrl"), "{href}");
            assert!(!error.message.contains("secret"), "{}", error.message);
        }
    }
}
