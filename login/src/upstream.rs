//! A ZITADEL behind this server.

use axum::body::Body;
use axum::extract::Request;
use axum::http::uri::{Authority, PathAndQuery, Scheme};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, Uri, header};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use serde_json::json;
use std::time::Duration;

/// Headers that are about one connection, and not about what is said over it (RFC 9110 §7.6.1).
const HOP_BY_HOP: [HeaderName; 7] = [
    header::CONNECTION,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
    header::PROXY_AUTHENTICATE,
    header::PROXY_AUTHORIZATION,
];

/// Where a ZITADEL is, and how it is spoken to.
pub struct Upstream {
    scheme: Scheme,
    authority: Authority,
    client: Client<HttpsConnector<HttpConnector>, Body>,
    /// Where browsers find this server, if that was said.
    origin: Option<String>,
}

impl Upstream {
    /// `https://my-instance.zitadel.cloud`
    ///
    /// # Errors
    /// When this is no such address, or the system has no certificates to trust.
    pub fn new(url: &str, origin: Option<String>) -> Result<Self, String> {
        let uri: Uri = url.trim_end_matches('/').parse().map_err(|e| format!("--upstream {url}: {e}"))?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(format!("--upstream {url}: an address such as https://my-instance.zitadel.cloud is wanted"));
        };
        if parts.path_and_query.is_some_and(|path| path != "/") {
            return Err(format!("--upstream {url}: the address has to be without a path"));
        }
        let loopback = ["localhost", "127.0.0.1", "[::1]"].contains(&authority.host());
        if scheme == Scheme::HTTP && !loopback {
            return Err(format!("--upstream {url}: the login client's token goes there, so it has to be https"));
        }
        let connector = hyper_rustls::HttpsConnectorBuilder::new()
            .with_native_roots()
            .map_err(|e| format!("no certificates to trust: {e}"))?
            .https_or_http()
            .enable_http1()
            .enable_http2()
            .build();
        // A connection that has been idle for longer may be closed at the other end just now.
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(5))
            .build(connector);
        Ok(Self { scheme, authority, client, origin })
    }

    /// Sends a request on, to `path`. `token` takes the place of who the caller says that he is.
    pub async fn forward(&self, mut request: Request, path: &str, token: Option<&HeaderValue>) -> Response<Body> {
        let own = self.origin.clone().or_else(|| crate::http::public_origin(request.headers()));
        let path = PathAndQuery::try_from(path).unwrap_or_else(|_| PathAndQuery::from_static("/"));
        let uri = Uri::builder().scheme(self.scheme.clone()).authority(self.authority.clone()).path_and_query(path);
        match uri.build() {
            Ok(uri) => *request.uri_mut() = uri,
            Err(cause) => return unreachable_upstream(&cause),
        }
        *request.version_mut() = axum::http::Version::HTTP_11;
        let headers = request.headers_mut();
        clean(headers);
        headers.remove(header::HOST);
        headers.remove(header::COOKIE);
        // What the caller says of proxies is not what this one knows.
        for name in
            ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-zitadel-public-host", "x-zitadel-instance-host"]
        {
            headers.remove(name);
        }
        if let Some((scheme, host)) = own.as_deref().and_then(|own| own.split_once("://")) {
            for (name, value) in [("x-zitadel-public-host", host), ("x-forwarded-proto", scheme)] {
                if let Ok(value) = HeaderValue::from_str(value) {
                    headers.insert(name, value);
                }
            }
        }
        if let Ok(value) = HeaderValue::from_str(self.authority.as_str()) {
            headers.insert("x-zitadel-instance-host", value);
        }
        if let Some(token) = token {
            headers.insert(header::AUTHORIZATION, token.clone());
        }
        match self.client.request(request).await {
            Ok(response) => {
                let (mut parts, body) = response.into_parts();
                clean(&mut parts.headers);
                parts.headers.remove(header::SET_COOKIE);
                Response::from_parts(parts, Body::new(body))
            }
            Err(cause) => unreachable_upstream(&cause),
        }
    }
}

/// The page is told as much as it can do something about; the cause goes to the log.
fn unreachable_upstream(cause: &dyn std::error::Error) -> Response<Body> {
    tracing::error!(%cause, "the upstream cannot be reached");
    crate::http::json_response(StatusCode::BAD_GATEWAY, &json!({ "error": "ZITADEL cannot be reached" }))
}

fn clean(headers: &mut HeaderMap) {
    for name in HOP_BY_HOP {
        headers.remove(name);
    }
}
