//! Paths with empty segments, `.` or `..`: ZITADEL's router redirects them to the path without, before anything else
//! looks at the request.

use crate::go_url::PATH_SEGMENT;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Response, StatusCode, Uri, header};
use axum::middleware::Next;
use percent_encoding::{AsciiSet, percent_decode_str, utf8_percent_encode};

/// What Go's `net/url` escapes in a path.
const PATH: &AsciiSet = &PATH_SEGMENT.remove(b'/');

/// Redirects requests for paths that are not clean.
pub(super) async fn layer(request: Request, next: Next) -> Response<Body> {
    let Some(location) = clean_location(request.uri()).and_then(|to| HeaderValue::try_from(to).ok()) else {
        return next.run(request).await;
    };
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
    response.headers_mut().insert(header::LOCATION, location);
    response
}

/// Where a request is redirected to; none where its path is clean.
fn clean_location(uri: &Uri) -> Option<String> {
    let path = uri.path();
    // `*` of OPTIONS is no path.
    if !path.starts_with('/') || !(path.contains("//") || path.contains("/.") || path.contains('%')) {
        return None;
    }
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let cleaned = clean(&decoded);
    if cleaned == decoded {
        return None;
    }
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    Some(utf8_percent_encode(&cleaned, PATH).to_string() + &query)
}

/// Go's `path.Clean`, with the slash at the end kept.
fn clean(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(kept.pop()),
            segment => kept.push(segment),
        }
    }
    let end = if path.ends_with('/') && !kept.is_empty() { "/" } else { "" };
    format!("/{}{end}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_to_the_path_without_empty_and_dot_segments() {
        for (from, to) in [
            ("/v2//users/1?a=b", "/v2/users/1?a=b"),
            ("//example.com/x", "/example.com/x"),
            ("/v2/users/1//", "/v2/users/1/"),
            ("/v2/./users/../sessions", "/v2/sessions"),
            ("/v2/%2e%2e/x", "/x"),
            ("/v2%2F%2Fusers", "/v2/users"),
            ("/a//b%20c!%3F", "/a/b%20c%21%3F"),
            ("/..", "/"),
        ] {
            assert_eq!(clean_location(&from.parse().unwrap()).as_deref(), Some(to), "{from}");
        }
        for kept in ["/", "/.well-known/openid-configuration", "/v2/users/a%2Fb", "/v2/users/", "/a...b/.c?d=//"] {
            assert_eq!(clean_location(&kept.parse().unwrap()), None, "{kept}");
        }
    }
}
