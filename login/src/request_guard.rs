//! Checks of every request head: no methods that only proxies and debuggers use, no ambiguous paths, and no repeated headers
//! of which programs disagree whether the first or the last one counts.

use crate::http::json_response;
use crate::plain_path::{PathRefusal, plain_path};
use axum::body::Body;
use axum::http::{HeaderValue, Method, Response, StatusCode, header, request};
use serde_json::json;

/// The methods that at least one path supports.
const METHODS: [Method; 7] =
    [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];

/// Headers that must not be repeated.
const SINGLE: [&str; 12] = [
    "authorization",
    "content-encoding",
    "content-length",
    "content-type",
    "host",
    "origin",
    "sec-fetch-mode",
    "sec-fetch-site",
    "transfer-encoding",
    "x-grpc-web",
    "x-login-session",
    "x-zitadel-orgid",
];

/// Checks the head of a request.
///
/// # Errors
/// The response to send when the request is refused.
pub fn guard_request(parts: &request::Parts) -> Result<(), Box<Response<Body>>> {
    if !METHODS.contains(&parts.method) {
        let mut response = refusal(StatusCode::METHOD_NOT_ALLOWED, "method not supported");
        let allow = HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        response.headers_mut().insert(header::ALLOW, allow);
        return Err(response);
    }
    match plain_path(parts.uri.path()) {
        Ok(_) => {}
        Err(PathRefusal::EmptySegment) => return Err(refusal(StatusCode::NOT_FOUND, "path not found")),
        Err(PathRefusal::Ambiguous) => {
            return Err(refusal(StatusCode::BAD_REQUEST, "ambiguous path"));
        }
    }
    let repeated = SINGLE.into_iter().find(|name| parts.headers.get_all(*name).iter().nth(1).is_some());
    match repeated {
        Some(name) => Err(refusal(StatusCode::BAD_REQUEST, &format!("repeated {name} header"))),
        None => Ok(()),
    }
}

fn refusal(status: StatusCode, why: &str) -> Box<Response<Body>> {
    Box::new(json_response(status, &json!({ "error": why })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::extract::Request;

    fn status(method: &str, path: &str, headers: &[(&str, &str)]) -> Option<u16> {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (parts, _) = request.body(Body::empty()).unwrap().into_parts();
        guard_request(&parts).err().map(|response| response.status().as_u16())
    }

    #[test]
    fn unsupported_methods_are_refused() {
        for method in ["TRACE", "CONNECT", "PROPFIND", "get", "X"] {
            assert_eq!(status(method, "/", &[]), Some(405), "{method}");
        }
        for method in METHODS {
            assert_eq!(status(method.as_str(), "/", &[]), None, "{method}");
        }
    }

    #[test]
    fn single_valued_headers_must_not_be_repeated() {
        for name in SINGLE {
            assert_eq!(status("POST", "/", &[(name, "1")]), None, "{name}");
            assert_eq!(status("POST", "/", &[(name, "1"), (name, "1")]), Some(400), "{name}");
        }
        assert_eq!(status("GET", "/", &[("cookie", "a=1"), ("cookie", "b=2")]), None);
        assert_eq!(status("GET", "/", &[("x-forwarded-for", "::1"), ("x-forwarded-for", "::2")]), None);
    }

    #[test]
    fn ambiguous_paths_are_refused_and_double_slashes_are_not_found() {
        assert_eq!(status("GET", "/v2/%2e%2e/admin", &[]), Some(400));
        assert_eq!(status("GET", "//account", &[]), Some(404));
    }
}
