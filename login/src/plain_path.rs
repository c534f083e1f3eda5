//! Refuses ambiguous paths. Proxies, routers and file systems decode and normalize paths in different ways, so a path that
//! means one thing to the allow list and another to the upstream is refused.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// How many layers of percent-encoding are decoded to find hidden segments.
const MAX_DECODINGS: usize = 4;

/// Why a path is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathRefusal {
    /// The path does not begin with exactly one slash, or has an empty segment.
    EmptySegment,
    /// The path contains `.` or `..` segments, backslashes, control characters, encoded slashes or invalid UTF-8, plain or
    /// percent-encoded.
    Ambiguous,
}

/// Decodes a path once.
///
/// # Errors
/// When another program could decode or normalize it differently.
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
        // More slashes after decoding: an encoded slash.
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
    // Some servers strip path parameters, which begin with a semicolon, before they normalize segments.
    let dots = |segment: &str| matches!(segment.split(';').next().unwrap_or_default().trim(), "." | "..");
    if text.contains(hidden) || text.split('/').any(dots) { Err(PathRefusal::Ambiguous) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_paths_are_decoded_once() {
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
    fn ambiguous_paths_and_empty_segments_are_refused() {
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
