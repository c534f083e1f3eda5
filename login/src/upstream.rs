//! HTTP client of the upstream, the ZITADEL instance behind this server.

use crate::client_address::X_FORWARDED_FOR;
use crate::forward_allow_list::{BODY_LIMIT, retain_request_headers, retain_response_headers};
use crate::http::json_response;
use axum::body::Body;
use axum::extract::Request;
use axum::http::uri::{Authority, PathAndQuery, Scheme};
use axum::http::{HeaderValue, Response, StatusCode, Uri, header};
use http_body_util::{LengthLimitError, Limited};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use serde_json::json;
use std::error::Error;
use std::net::IpAddr;
use std::time::Duration;

/// Timeout for connecting to the upstream.
const CONNECT_TIME: Duration = Duration::from_secs(10);

/// The upstream's address, and the HTTP client for it.
pub struct UpstreamClient {
    scheme: Scheme,
    authority: Authority,
    client: Client<HttpsConnector<HttpConnector>, Body>,
    /// Scheme and host of the public origin.
    public_scheme: HeaderValue,
    public_host: HeaderValue,
    own_host: HeaderValue,
}

impl UpstreamClient {
    /// `url` is `https://my-instance.zitadel.cloud`, `public_origin` `https://login.example.com`.
    ///
    /// # Errors
    /// When one of them is not such a URL, or the system has no trusted root certificates.
    pub fn new(url: &str, public_origin: &str) -> Result<Self, String> {
        const EXAMPLE: &str = "expected a URL such as https://my-instance.zitadel.cloud";
        let uri: Uri = url.trim_end_matches('/').parse().map_err(|e| format!("--upstream {url}: {e}; {EXAMPLE}"))?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(format!("--upstream {url}: {EXAMPLE}"));
        };
        if parts.path_and_query.is_some_and(|path| path != "/") {
            return Err(format!("--upstream {url}: URL has a path; {EXAMPLE}"));
        }
        if authority.as_str().contains('@') {
            return Err(format!("--upstream: URL has a user name; {EXAMPLE}"));
        }
        if scheme != Scheme::HTTPS && !(scheme == Scheme::HTTP && crate::origin::is_loopback(authority.host())) {
            return Err(format!(
                "--upstream {url}: must be https, because the login client's token is sent there (http only on loopback)"
            ));
        }
        let mut http = HttpConnector::new();
        http.enforce_http(false);
        http.set_nodelay(true);
        http.set_connect_timeout(Some(CONNECT_TIME));
        let connector = hyper_rustls::HttpsConnectorBuilder::new()
            .with_native_roots()
            .map_err(|e| {
                format!(
                    "no trusted root certificates: {e}; install the system's certificates (Debian: ca-certificates)"
                )
            })?
            .https_or_http()
            .enable_http1()
            .enable_http2()
            .wrap_connector(http);
        // Short, because a request on a connection that the upstream is just closing fails.
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(5))
            .build(connector);
        let (public_scheme, public_host) = public_origin.split_once("://").unwrap_or_default();
        let value = |text: &str| HeaderValue::from_str(text).map_err(|e| format!("{text}: {e}"));
        Ok(Self {
            public_scheme: value(public_scheme)?,
            public_host: value(public_host)?,
            own_host: value(authority.as_str())?,
            scheme,
            authority,
            client,
        })
    }

    /// Forwards a request to `path`. `token` replaces its `Authorization` header. `client` becomes `X-Forwarded-For`; when
    /// `None`, the header of the request is kept, which the login client proxy has set.
    pub async fn forward(
        &self,
        request: Request,
        path: &str,
        token: Option<&HeaderValue>,
        client: Option<IpAddr>,
    ) -> Response<Body> {
        let Ok(path) = PathAndQuery::try_from(path) else {
            return json_response(StatusCode::BAD_REQUEST, &json!({ "error": "invalid path" }));
        };
        let uri = Uri::builder().scheme(self.scheme.clone()).authority(self.authority.clone()).path_and_query(path);
        let (mut parts, body) = request.into_parts();
        match uri.build() {
            Ok(uri) => parts.uri = uri,
            Err(cause) => return unreachable_upstream(&cause),
        }
        parts.version = axum::http::Version::HTTP_11;
        // Headers outside the allow list are dropped, in particular those in which clients claim hosts, paths and addresses.
        let client = match client {
            Some(client) => HeaderValue::from_str(&client.to_string()).ok(),
            None => parts.headers.remove(X_FORWARDED_FOR),
        };
        retain_request_headers(&mut parts.headers);
        parts.headers.insert("x-zitadel-public-host", self.public_host.clone());
        parts.headers.insert("x-zitadel-instance-host", self.own_host.clone());
        parts.headers.insert("x-forwarded-proto", self.public_scheme.clone());
        if let Some(client) = client {
            parts.headers.insert(X_FORWARDED_FOR, client);
        }
        if let Some(token) = token {
            parts.headers.insert(header::AUTHORIZATION, token.clone());
        }
        parts.extensions.clear();
        let request = Request::from_parts(parts, Body::new(Limited::new(body, BODY_LIMIT)));
        match self.client.request(request).await {
            Ok(response) => {
                let (mut parts, body) = response.into_parts();
                retain_response_headers(&mut parts.headers);
                Response::from_parts(parts, Body::new(body))
            }
            Err(cause) if is_too_large(&cause) => {
                json_response(StatusCode::PAYLOAD_TOO_LARGE, &json!({ "error": "request body larger than 1 MiB" }))
            }
            Err(cause) => unreachable_upstream(&cause),
        }
    }
}

fn is_too_large(cause: &(dyn Error + 'static)) -> bool {
    let mut next = Some(cause);
    while let Some(cause) = next {
        if cause.is::<LengthLimitError>() {
            return true;
        }
        next = cause.source();
    }
    false
}

/// The cause goes to the log only, because it names internal hosts.
fn unreachable_upstream(cause: &dyn Error) -> Response<Body> {
    tracing::error!(%cause, source = cause.source().map(tracing::field::display), "upstream request failed");
    json_response(StatusCode::BAD_GATEWAY, &json!({ "error": "ZITADEL cannot be reached" }))
}
