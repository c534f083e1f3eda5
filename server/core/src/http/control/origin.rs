//! Which pages may control the server. A browser states where a request comes from: in Origin, and in Sec-Fetch-Site (Fetch
//! Metadata), which it sends also where it sends no Origin, as for an image or a script of a foreign page.

use super::super::header_text;
use axum::http::HeaderMap;

/// Whether a request comes from a program, from this server's own page, or from a page on loopback. The Host was checked
/// before.
///
/// # Errors
/// Why it is refused.
pub(in crate::http) fn check_page(headers: &HeaderMap) -> Result<(), &'static str> {
    let mut origins = headers.get_all("origin").iter();
    let origin = match (origins.next(), origins.next()) {
        (None, _) => None,
        (Some(origin), None) => Some(origin.to_str().unwrap_or("null").to_owned()),
        (Some(_), Some(_)) => return Err("there is more than one Origin header"),
    };
    let trusted = origin.as_deref().map(|origin| is_own(headers, origin) || is_loopback(origin));
    if trusted == Some(false) {
        return Err("pages of other origins may not control this server");
    }
    for site in headers.get_all("sec-fetch-site") {
        match site.as_bytes() {
            b"none" | b"same-origin" => {}
            // Another port of the same host: where it is loopback, Origin shows it.
            b"same-site" if trusted == Some(true) => {}
            _ => {
                return Err(
                    "pages of other sites may not control this server, neither may one at 127.0.0.1 that speaks to \
                            localhost: use the same host name in both",
                );
            }
        }
    }
    Ok(())
}

/// Whether an origin is the one that the request was sent to.
fn is_own(headers: &HeaderMap, origin: &str) -> bool {
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    authority.is_some() && authority == header_text(headers, "host").as_deref()
}

fn is_loopback(origin: &str) -> bool {
    match url::Url::parse(origin).ok().as_ref().and_then(url::Url::host) {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.to_canonical().is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    #[test]
    fn admits_programs_own_pages_and_pages_on_loopback_and_refuses_all_others() {
        let check = |headers_of: &[(&'static str, &str)]| {
            let headers = headers_of.iter().map(|(name, value)| {
                (HeaderName::from_static(name), HeaderValue::from_bytes(value.as_bytes()).unwrap())
            });
            let mut all: HeaderMap = HeaderMap::new();
            all.insert("host", HeaderValue::from_static("testserver.example:8080"));
            for (name, value) in headers {
                all.append(name, value);
            }
            check_page(&all).is_ok()
        };
        let own = "http://testserver.example:8080";
        for headers in [
            vec![],
            vec![("origin", own)],
            vec![("origin", own), ("sec-fetch-site", "same-origin")],
            vec![("sec-fetch-site", "same-origin")],
            vec![("sec-fetch-site", "none")],
            vec![("origin", "http://localhost:3000")],
            vec![("origin", "http://a.localhost:3000"), ("sec-fetch-site", "same-site")],
            vec![("origin", "http://127.0.0.1:3000"), ("sec-fetch-site", "same-site")],
            vec![("origin", "http://[::1]:3000")],
        ] {
            assert!(check(&headers), "{headers:?}");
        }
        for headers in [
            vec![("origin", "http://evil.example")],
            vec![("origin", "http://evil.example"), ("sec-fetch-site", "same-origin")],
            vec![("origin", "http://testserver.example:8081")],
            vec![("origin", "http://localhost.evil.example")],
            vec![("origin", "http://127.0.0.1.evil.example")],
            vec![("origin", "http://localhost@evil.example")],
            vec![("origin", "null")],
            vec![("origin", "")],
            vec![("origin", "\u{fc}")],
            vec![("origin", own), ("origin", "http://evil.example")],
            vec![("sec-fetch-site", "cross-site")],
            vec![("sec-fetch-site", "same-site")],
            vec![("sec-fetch-site", "")],
            vec![("sec-fetch-site", "CROSS-SITE")],
            vec![("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")],
            vec![("origin", own), ("sec-fetch-site", "cross-site")],
            vec![("origin", "http://localhost:3000"), ("sec-fetch-site", "cross-site")],
        ] {
            assert!(!check(&headers), "{headers:?}");
        }
    }
}
