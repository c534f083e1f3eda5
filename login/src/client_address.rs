//! The client address of a request: the connection's, or the one in the header of a trusted reverse proxy.

pub use crate::peer::Peer;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The `http` crate has no constant for `X-Forwarded-For`.
pub(crate) const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Which header the reverse proxy sets. Without a reverse proxy clients write it themselves, so it is ignored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "native", derive(clap::ValueEnum))]
pub enum Forwarding {
    /// None: the address is the connection's.
    #[default]
    #[cfg_attr(feature = "native", value(skip))]
    None,
    /// `X-Forwarded-For: 192.0.2.1, 198.51.100.7`
    #[cfg_attr(feature = "native", value(name = "x-forwarded-for"))]
    XForwardedFor,
    /// `Forwarded: for=192.0.2.1, for="[2001:db8::1]:4711"` (RFC 7239)
    #[cfg_attr(feature = "native", value(name = "forwarded"))]
    Forwarded,
}

impl Forwarding {
    /// The client's address. Of several hops the last one counts, which the reverse proxy wrote; clients can forge those
    /// before it. An unreadable header falls back to the connection's address.
    #[must_use]
    pub fn client_address(self, request: &Request) -> IpAddr {
        let peer = request.extensions().get::<Peer>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0);
        self.last_hop(request.headers()).unwrap_or(peer).to_canonical()
    }

    fn last_hop(self, headers: &HeaderMap) -> Option<IpAddr> {
        match self {
            Self::None => None,
            Self::XForwardedFor => parse_address(last_element(headers, &X_FORWARDED_FOR)?),
            Self::Forwarded => forwarded_for(last_element(headers, &header::FORWARDED)?),
        }
    }
}

/// The last element of the list that all field lines of a header form together (RFC 9110 §5.3).
fn last_element<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let line = headers.get_all(name).iter().next_back().map(HeaderValue::to_str)?.ok()?;
    Some(last_part(line, b',').trim_matches([' ', '\t']))
}

/// The part after the last separator outside quotation marks. Scans from the end, so that what a client wrote at the
/// beginning of the line cannot change how the part that the reverse proxy appended is parsed.
fn last_part(text: &str, separator: u8) -> &str {
    let bytes = text.as_bytes();
    let mut quoted = false;
    for (at, byte) in bytes.iter().enumerate().rev() {
        if *byte == b'"' {
            let backslashes = bytes.iter().take(at).rev().take_while(|b| **b == b'\\').count();
            quoted ^= backslashes % 2 == 0;
        } else if *byte == separator && !quoted {
            return text.get(at + 1..).unwrap_or_default();
        }
    }
    text
}

/// The address in the `for` parameter of a forwarded element (RFC 7239 §4); `None` when it is repeated.
fn forwarded_for(element: &str) -> Option<IpAddr> {
    let mut rest = element;
    let mut found = None;
    loop {
        let part = last_part(rest, b';');
        let (name, value) = part.split_once('=')?;
        if name.trim_matches([' ', '\t']).eq_ignore_ascii_case("for") && found.replace(value).is_some() {
            return None;
        }
        if part.len() == rest.len() {
            return parse_address(found?.trim_matches([' ', '\t']));
        }
        rest = rest.get(..rest.len() - part.len() - 1)?;
    }
}

/// Parses `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `fe80::1%eth0`, `[2001:db8::1]`, `[2001:db8::1]:4711`, and each of them in
/// quotation marks. The port of RFC 7239 may be an obfuscated one that begins with an underscore.
fn parse_address(text: &str) -> Option<IpAddr> {
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    if let Some(rest) = text.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        return is_port(port).then(|| parse_ipv6(address)).flatten();
    }
    if let Ok(address) = text.parse::<SocketAddr>() {
        return Some(address.ip());
    }
    match text.split_once(':') {
        None => text.parse::<Ipv4Addr>().ok().map(IpAddr::V4),
        Some((v4, port)) if v4.contains('.') && !port.contains(':') => {
            let end = text.get(v4.len()..)?;
            is_port(end).then(|| v4.parse::<Ipv4Addr>().ok().map(IpAddr::V4)).flatten()
        }
        Some(_) => parse_ipv6(text),
    }
}

/// Drops the zone (RFC 4007 §11), which names an interface of the reverse proxy and is not part of the address.
fn parse_ipv6(text: &str) -> Option<IpAddr> {
    let address = text.split_once('%').map_or(text, |(address, _)| address);
    address.parse::<Ipv6Addr>().ok().map(|address| IpAddr::V6(address).to_canonical())
}

/// Whether the text is empty, or a colon and a port.
fn is_port(text: &str) -> bool {
    let made_up = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    text.is_empty()
        || text.strip_prefix(':').is_some_and(|port| match port.strip_prefix('_') {
            Some(name) => !name.is_empty() && name.chars().all(made_up),
            None => port.parse::<u16>().is_ok(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    const PEER: [u8; 4] = [127, 0, 0, 9];

    fn client(forwarding: Forwarding, lines: &[(&str, &str)]) -> String {
        let mut request = Request::new(Body::empty());
        request.extensions_mut().insert(Peer(PEER.into()));
        for (name, value) in lines {
            let name: HeaderName = name.parse().unwrap();
            request.headers_mut().append(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        forwarding.client_address(&request).to_string()
    }

    fn x_forwarded_for(lines: &[&str]) -> String {
        let lines: Vec<_> = lines.iter().map(|line| ("x-forwarded-for", *line)).collect();
        client(Forwarding::XForwardedFor, &lines)
    }

    fn forwarded(lines: &[&str]) -> String {
        let lines: Vec<_> = lines.iter().map(|line| ("forwarded", *line)).collect();
        client(Forwarding::Forwarded, &lines)
    }

    #[test]
    fn forwarding_headers_are_ignored_unless_trusted() {
        let lines = [("x-forwarded-for", "192.0.2.1"), ("forwarded", "for=192.0.2.2")];
        assert_eq!(client(Forwarding::None, &lines), "127.0.0.9");
        assert_eq!(client(Forwarding::XForwardedFor, &lines), "192.0.2.1");
        assert_eq!(client(Forwarding::Forwarded, &lines), "192.0.2.2");
        assert_eq!(client(Forwarding::Forwarded, &lines[..1]), "127.0.0.9", "each flag reads its own header only");
        assert_eq!(client(Forwarding::XForwardedFor, &lines[1..]), "127.0.0.9");
    }

    #[test]
    fn the_last_hop_of_all_header_lines_is_the_client_address() {
        assert_eq!(x_forwarded_for(&["192.0.2.1, 192.0.2.2,192.0.2.3"]), "192.0.2.3");
        assert_eq!(x_forwarded_for(&["192.0.2.1", "192.0.2.2"]), "192.0.2.2");
        assert_eq!(x_forwarded_for(&["192.0.2.1, 192.0.2.9", "198.51.100.1, 198.51.100.2 "]), "198.51.100.2");
        assert_eq!(forwarded(&["for=192.0.2.1", "for=192.0.2.2, for=192.0.2.3;proto=https"]), "192.0.2.3");
    }

    #[test]
    fn all_spellings_of_a_client_address_are_normalized() {
        for (spelt, address) in [
            ("192.0.2.1", "192.0.2.1"),
            ("192.0.2.1:4711", "192.0.2.1"),
            ("\"192.0.2.1:4711\"", "192.0.2.1"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("[::ffff:192.0.2.1]:80", "192.0.2.1"),
            ("[::FFFF:c000:201]", "192.0.2.1"),
            ("2001:db8::1", "2001:db8::1"),
            ("2001:0DB8:0:0::0001", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("[2001:db8::1]:4711", "2001:db8::1"),
            ("\"[2001:db8::1]:4711\"", "2001:db8::1"),
            ("fe80::1%eth0", "fe80::1"),
            ("[fe80::1%25eth0]:80", "fe80::1"),
        ] {
            assert_eq!(x_forwarded_for(&[spelt]), address, "{spelt}");
            assert_eq!(forwarded(&[&format!("for={spelt}")]), address, "{spelt}");
        }
    }

    #[test]
    fn an_invalid_forwarded_address_falls_back_to_the_peer_address() {
        for spelt in [
            "",
            ",",
            "unknown",
            "_hidden",
            "192.0.2.1.example.com",
            "192.0.2",
            "192.0.2.1:",
            "192.0.2.1:99999",
            "192.0.2.1:80:80",
            "192.0.2.01",
            "[2001:db8::1",
            "[2001:db8::1]4711",
            "[192.0.2.1]",
            "2001:db8::g",
            "\"192.0.2.1",
            "192.0.2.1 192.0.2.2",
            "192.0.2.1\u{e9}",
        ] {
            assert_eq!(x_forwarded_for(&[spelt]), "127.0.0.9", "{spelt}");
            assert_eq!(x_forwarded_for(&["192.0.2.7", spelt]), "127.0.0.9", "{spelt}: an earlier hop is not trusted");
            assert_eq!(forwarded(&[&format!("for={spelt}")]), "127.0.0.9", "{spelt}");
        }
    }

    #[test]
    fn the_last_forwarded_element_is_parsed_whatever_precedes_it() {
        for line in [
            "for=192.0.2.1",
            "For=192.0.2.1",
            "for=\"192.0.2.1\"",
            "by=203.0.113.43;for=192.0.2.1;proto=http",
            "host=\"a;for=6.6.6.6\";for=192.0.2.1",
            "host=\"a\\\",for=6.6.6.6;x=\\\"b\";for=192.0.2.1",
            "for=\", for=192.0.2.1",
            "for=\"x\\\", for=192.0.2.1",
            "for=\"_gazonk\", for=\"192.0.2.1:_port\"",
            "for = 6.6.6.6 ; ;;, for=192.0.2.1",
        ] {
            assert_eq!(forwarded(&[line]), "192.0.2.1", "{line}");
        }
        for line in
            ["for=192.0.2.1;for=192.0.2.2", "proto=https", "192.0.2.1", "for", "for=192.0.2.1;", ";for=192.0.2.1"]
        {
            assert_eq!(forwarded(&[line]), "127.0.0.9", "{line}");
        }
    }
}
