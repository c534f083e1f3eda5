//! Which protocol a request of an RPC speaks. ZITADEL's newer services are handlers of connect-go, which compare content
//! types exactly; its grpc-gateway stack is behind a router, which compares HTTP versions and prefixes. What neither
//! takes goes to the REST gateway.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, Response, StatusCode, Version, header};

/// What connect-go names in `Accept-Post`.
const ACCEPT_POST: &str = "application/grpc, application/grpc+json, application/grpc+json; charset=utf-8, \
                           application/grpc+proto, application/grpc-web, application/grpc-web+json, \
                           application/grpc-web+json; charset=utf-8, application/grpc-web+proto, application/json, \
                           application/json; charset=utf-8, application/proto";

/// A protocol of RPCs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    /// gRPC: the status in trailers.
    Grpc,
    /// gRPC-Web: frames in a body, or the status in headers.
    GrpcWeb,
    /// Connect's unary protocol: the status in HTTP.
    Connect,
}

/// The protocol of a request, and the form of its messages.
#[derive(Clone, Debug)]
pub(super) struct Spoken {
    pub(super) protocol: Protocol,
    /// Messages are ProtoJSON, not protobuf.
    pub(super) json: bool,
    /// The whole body is base64.
    pub(super) text: bool,
    /// The content type of responses: that of the request.
    pub(super) content_type: HeaderValue,
}

/// The protocol of a request to a newer service, or the response to one that speaks none of them.
pub(super) fn of_newer_service(request: &Request) -> Result<Spoken, Box<Response<Body>>> {
    let refuse = |status, name, value| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        response.headers_mut().insert(name, HeaderValue::from_static(value));
        Err(Box::new(response))
    };
    if request.method() != Method::POST {
        return refuse(StatusCode::METHOD_NOT_ALLOWED, header::ALLOW, "POST");
    }
    let canonical = canonical_content_type(&super::header_text(request.headers(), "content-type").unwrap_or_default());
    let (base, charset) = canonical.split_once(';').map_or((canonical.as_str(), false), |(base, _)| (base, true));
    let (protocol, json) = match base {
        "application/grpc" | "application/grpc+proto" if !charset => (Protocol::Grpc, false),
        "application/grpc+json" => (Protocol::Grpc, true),
        "application/grpc-web" | "application/grpc-web+proto" if !charset => (Protocol::GrpcWeb, false),
        "application/grpc-web+json" => (Protocol::GrpcWeb, true),
        "application/proto" if !charset => (Protocol::Connect, false),
        "application/json" => (Protocol::Connect, true),
        _ => {
            return refuse(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                header::HeaderName::from_static("accept-post"),
                ACCEPT_POST,
            );
        }
    };
    let content_type = HeaderValue::try_from(canonical).unwrap_or(HeaderValue::from_static("application/json"));
    Ok(Spoken { protocol, json, text: false, content_type })
}

/// Lower case, and of the parameters the only one that is known: `; charset=utf-8`. Empty with another one, because no
/// handler takes it.
fn canonical_content_type(text: &str) -> String {
    let mut parts = text.split(';').map(str::trim);
    let base = parts.next().unwrap_or_default().to_ascii_lowercase();
    let mut parameters = parts.filter(|part| !part.is_empty());
    match (parameters.next(), parameters.next()) {
        (None, _) => base,
        (Some(only), None) if only.replace('"', "").eq_ignore_ascii_case("charset=utf-8") => base + "; charset=utf-8",
        _ => String::new(),
    }
}

/// The protocol of a request that the router hands to the gRPC server of the grpc-gateway stack, whatever its path is.
/// gRPC over HTTP/1.1 is not handed on: the REST gateway gets it.
pub(super) fn of_gateway_stack(request: &Request) -> Option<Spoken> {
    if request.method() != Method::POST {
        return None;
    }
    let content_type = request.headers().get(header::CONTENT_TYPE)?;
    let bytes = content_type.as_bytes();
    let spoken = |protocol, text| Spoken { protocol, json: false, text, content_type: content_type.clone() };
    if bytes.starts_with(b"application/grpc-web") {
        return Some(spoken(Protocol::GrpcWeb, bytes.starts_with(b"application/grpc-web-text")));
    }
    // A codec that grpc-go does not have, as JSON, is read as protobuf.
    let grpc = matches!(bytes, b"application/grpc" | b"application/grpc+proto" | b"application/grpc+json");
    (grpc && request.version() == Version::HTTP_2).then(|| spoken(Protocol::Grpc, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: &str, version: Version, content_type: &str) -> Request {
        let request = Request::builder().method(method).version(version).header("content-type", content_type);
        request.body(Body::empty()).unwrap()
    }

    #[test]
    fn newer_services_compare_content_types_exactly() {
        let of = |content_type| of_newer_service(&request("POST", Version::HTTP_11, content_type));
        for (content_type, protocol, json, sent_back) in [
            ("application/grpc", Protocol::Grpc, false, "application/grpc"),
            ("Application/gRPC+proto", Protocol::Grpc, false, "application/grpc+proto"),
            ("application/grpc+json", Protocol::Grpc, true, "application/grpc+json"),
            (
                "application/grpc-web+json;charset=UTF-8",
                Protocol::GrpcWeb,
                true,
                "application/grpc-web+json; charset=utf-8",
            ),
            ("application/json; charset=\"utf-8\"", Protocol::Connect, true, "application/json; charset=utf-8"),
            ("application/proto", Protocol::Connect, false, "application/proto"),
        ] {
            let spoken = of(content_type).unwrap();
            assert_eq!(
                (spoken.protocol, spoken.json, spoken.content_type.to_str().unwrap()),
                (protocol, json, sent_back)
            );
        }
        for content_type in [
            "",
            "application/protobuf",
            "application/grpc-web-text",
            "application/json; charset=latin1",
            "application/proto; charset=utf-8",
            "application/connect+json",
        ] {
            assert_eq!(of(content_type).unwrap_err().status(), 415, "{content_type}");
        }
        let refused = of_newer_service(&request("GET", Version::HTTP_11, "application/json")).unwrap_err();
        assert_eq!((refused.status().as_u16(), refused.headers()["allow"].as_bytes()), (405, b"POST".as_slice()));
    }

    #[test]
    fn the_grpc_gateway_stack_takes_grpc_over_http2_and_grpc_web_over_both() {
        let of = |version, content_type| of_gateway_stack(&request("POST", version, content_type)).map(|s| s.protocol);
        assert_eq!(of(Version::HTTP_2, "application/grpc+json"), Some(Protocol::Grpc));
        assert_eq!(of(Version::HTTP_11, "application/grpc"), None);
        assert_eq!(of(Version::HTTP_2, "application/grpc; charset=utf-8"), None);
        assert_eq!(of(Version::HTTP_11, "application/grpc-web-text"), Some(Protocol::GrpcWeb));
        assert_eq!(of(Version::HTTP_2, "application/grpc-web+proto"), Some(Protocol::GrpcWeb));
        assert!(of_gateway_stack(&request("GET", Version::HTTP_2, "application/grpc")).is_none());
    }
}
