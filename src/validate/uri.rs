//! URIs and URI references as protoc-gen-validate takes them: Go's `url.Parse` (RFC 3986, with its leniences).

use crate::text::{rsplit_once_byte, split_once_byte};

/// Whether `text` is a URI with a scheme.
pub(super) fn absolute(text: &str) -> bool {
    parse(text).is_some_and(|has_scheme| has_scheme)
}

/// Whether `text` is a URI or a relative reference.
pub(super) fn reference(text: &str) -> bool {
    parse(text).is_some()
}

/// Whether there is a scheme; `None` when it cannot be parsed.
fn parse(text: &str) -> Option<bool> {
    let (text, fragment) = split_once_byte(text, b'#').unwrap_or((text, ""));
    if text.bytes().any(|b| b < b' ' || b == 0x7f) || !escapes(fragment) {
        return None;
    }
    if text == "*" {
        return Some(false);
    }
    let (has_scheme, rest) = scheme(text)?;
    let rest = split_once_byte(rest, b'?').map_or(rest, |(path, _)| path);
    if !rest.starts_with('/') {
        if has_scheme {
            return Some(true);
        }
        if split_once_byte(split_once_byte(rest, b'/').map_or(rest, |(segment, _)| segment), b':').is_some() {
            return None;
        }
    }
    let path = match rest.strip_prefix("//") {
        Some(authority) if has_scheme || !rest.starts_with("///") => {
            let end = authority.bytes().position(|b| b == b'/').unwrap_or(authority.len());
            let (authority, path) = authority.split_at_checked(end)?;
            if !self::authority(authority) {
                return None;
            }
            path
        }
        _ => rest,
    };
    escapes(path).then_some(has_scheme)
}

/// Whether there is a scheme, and what follows it.
fn scheme(text: &str) -> Option<(bool, &str)> {
    for (i, c) in text.char_indices() {
        match c {
            'a'..='z' | 'A'..='Z' => {}
            '0'..='9' | '+' | '-' | '.' if i > 0 => {}
            ':' if i == 0 => return None,
            ':' => return Some((true, text.get(i + 1..)?)),
            _ => break,
        }
    }
    Some((false, text))
}

fn authority(authority: &str) -> bool {
    let (user, host) = match rsplit_once_byte(authority, b'@') {
        Some((user, host)) => (user, host),
        None => ("", authority),
    };
    let user_char = |b: u8| {
        b.is_ascii_alphanumeric()
            || matches!(b, b'-'..=b'.' | b'_' | b':' | b'~' | b'!' | b'$'..=b',' | b';' | b'=' | b'@')
    };
    user.bytes().all(user_char) && escapes(user) && self::host(host)
}

fn host(host: &str) -> bool {
    if host.starts_with('[') {
        let Some((address, port)) = rsplit_once_byte(host, b']') else { return false };
        if !optional_port(port) {
            return false;
        }
        let zone = address.as_bytes().windows(3).position(|w| w == b"%25");
        return match zone.and_then(|at| address.split_at_checked(at)) {
            Some((address, zone)) => host_text(address, false) && host_text(zone, true),
            None => host_text(address, false),
        };
    }
    let port_at = host.bytes().rposition(|b| b == b':').unwrap_or(host.len());
    host.split_at_checked(port_at).is_some_and(|(_, port)| optional_port(port)) && host_text(host, false)
}

fn optional_port(port: &str) -> bool {
    port.is_empty() || port.strip_prefix(':').is_some_and(|p| p.bytes().all(|b| b.is_ascii_digit()))
}

fn hex(b: Option<&u8>) -> Option<u8> {
    b.and_then(|b| char::from(*b).to_digit(16)).map(|d| d as u8)
}

/// Percent-encodings are whole.
fn escapes(text: &str) -> bool {
    let bytes = text.as_bytes();
    let whole =
        |(i, b): (usize, &u8)| *b != b'%' || (hex(bytes.get(i + 1)).is_some() && hex(bytes.get(i + 2)).is_some());
    bytes.iter().enumerate().all(whole)
}

/// A host or, in brackets, its zone: in it only some characters may stand, and less may be percent-encoded.
fn host_text(text: &str, zone: bool) -> bool {
    let bytes = text.as_bytes();
    let plain = |b: u8| {
        b >= 0x80
            || b.is_ascii_alphanumeric()
            || matches!(b, b'!' | b'"' | b'$' | b'&'..=b'.' | b':'..=b'>' | b'[' | b']' | b'_' | b'~')
    };
    let mut i = 0;
    while let Some(b) = bytes.get(i) {
        if *b == b'%' {
            let (Some(high), Some(low)) = (hex(bytes.get(i + 1)), hex(bytes.get(i + 2))) else { return false };
            let value = high * 16 + low;
            let percent = value == b'%';
            if !percent && if zone { value != b' ' && value < 0x80 && !plain(value) } else { high < 8 } {
                return false;
            }
            i += 3;
        } else if plain(*b) {
            i += 1;
        } else {
            return false;
        }
    }
    true
}
