//! Paths that every program on the way reads the same. Proxies, routers and file systems decode and shorten paths each in
//! their own way; what means one thing to the rule that lets it through and another to the server behind is refused.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// How often a path is decoded in search of what is hidden in it.
const MAX_DECODINGS: usize = 4;

/// What is wrong with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathRefusal {
    /// It does not begin with one slash, or has an empty segment.
    EmptySegment,
    /// It has a segment that is `.` or `..`, a backslash, a control byte, an encoded slash, or no UTF-8: plain or encoded.
    Ambiguous,
}

/// The path, decoded once, if nobody can read it as another one.
///
/// # Errors
/// What could be read differently.
pub fn plain_path(path: &str) -> Result<Cow<'_, str>, PathRefusal> {
    check_segments(path)?;
    if path.contains("//") || !path.starts_with('/') {
        return Err(PathRefusal::EmptySegment);
    }
    let once = decode(path)?;
    let mut text = once.clone();
    let mut slashes = path.matches('/').count();
    for _ in 0..MAX_DECODINGS {
        check_segments(&text)?;
        // An encoded slash makes a segment that was not there.
        let more = text.matches('/').count();
        if more != slashes {
            return Err(PathRefusal::Ambiguous);
        }
        slashes = more;
        let deeper = decode(&text)?.into_owned();
        if deeper == *text {
            return Ok(once);
        }
        text = Cow::Owned(deeper);
    }
    Err(PathRefusal::Ambiguous)
}

fn decode(text: &str) -> Result<Cow<'_, str>, PathRefusal> {
    percent_decode_str(text).decode_utf8().map_err(|_| PathRefusal::Ambiguous)
}

fn check_segments(text: &str) -> Result<(), PathRefusal> {
    let hidden = |c: char| c.is_control() || c == '\\';
    // Some servers take what follows a semicolon for a parameter of the segment, and not for a part of its name.
    let dots = |segment: &str| matches!(segment.split(';').next().unwrap_or_default().trim(), "." | "..");
    if text.contains(hidden) || text.split('/').any(dots) { Err(PathRefusal::Ambiguous) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_paths_pass_and_are_decoded_once() {
        for (path, plain) in [
            ("/", "/"),
            ("/v2/users/1", "/v2/users/1"),
            ("/v2/users/1/metadata/a%20b", "/v2/users/1/metadata/a b"),
            ("/v2/users/1/metadata/100%25", "/v2/users/1/metadata/100%"),
            ("/v2/users/1/metadata/..a", "/v2/users/1/metadata/..a"),
            ("/v2/users/1/metadata/a..", "/v2/users/1/metadata/a.."),
            ("/zitadel.session.v2.SessionService/GetSession", "/zitadel.session.v2.SessionService/GetSession"),
            ("/.well-known/openid-configuration", "/.well-known/openid-configuration"),
            ("/v2/users/m%C3%BCller", "/v2/users/müller"),
            ("/trailing/", "/trailing/"),
        ] {
            assert_eq!(plain_path(path).as_deref(), Ok(plain), "{path}");
        }
    }

    #[test]
    fn paths_that_can_be_read_as_others_are_refused() {
        for path in [
            "/v2/../admin/v1",
            "/v2/..",
            "/v2/./users",
            "/v2/.",
            "/v2/%2e%2e/admin",
            "/v2/%2E./admin",
            "/v2/.%2e",
            "/v2/%252e%252e/admin",
            "/v2/%25252e%25252e/admin",
            "/v2/%2fadmin",
            "/v2/..%2fadmin",
            "/v2%2Fusers",
            "/v2/%252fadmin",
            "/v2\\users",
            "/v2/%5c..%5cadmin",
            "/v2/..%5cadmin",
            "/v2/%255cadmin",
            "/v2/..;/admin",
            "/v2/..;x=y/admin",
            "/v2/%2e%2e%3b/admin",
            "/v2/.. /admin",
            "/v2/%2e%2e%20/admin",
            "/v2/a%00",
            "/v2/a%0d%0aset-cookie:x",
            "/v2/a%0a",
            "/v2/a%7f",
            "/v2/%c2%85",
            "/v2/a%2500",
            "/v2/%ff",
            "/v2/%c0%ae%c0%ae/admin",
            "/v2/%2525252525252e",
        ] {
            assert_eq!(plain_path(path), Err(PathRefusal::Ambiguous), "{path}");
        }
        for path in ["//account", "/v2//users", "", "*", "v2/users", "///", "/v2/users//"] {
            assert_eq!(plain_path(path), Err(PathRefusal::EmptySegment), "{path}");
        }
    }
}
