//! The login server: the page, the login client proxy, and forwarding of the other paths that applications need.

use crate::client_address::Forwarding;
use crate::cookie::{CookieKeys, RequestBinder, bind_requests};
use crate::forward_allow_list::forwarded_methods;
use crate::host::{HostPolicy, HostRefusal};
use crate::http::json_response;
use crate::limits::Limits;
use crate::listener::{self, serve};
use crate::origin::{OriginOf, PublicOrigin};
use crate::page::{self, PageSource};
use crate::plain_path::plain_path;
use crate::proxy::{self, LoginClientProxy, routes};
use crate::request_guard::guard_request;
use crate::security_headers::{ForwardedResponse, set_security_headers};
use crate::upstream::UpstreamClient;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, Response, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::routing::{any, get};
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use zitadel_wasm::schema::Schema;

/// Options of a login server.
#[derive(Clone, Debug)]
pub struct Options {
    /// Address and port to listen on; port 0 picks a free port.
    pub listen: SocketAddr,
    /// Base URL of the ZITADEL instance: `https://my-instance.zitadel.cloud`.
    pub upstream: String,
    /// The login client's personal access token.
    pub token: String,
    /// Origin at which browsers open the page: `https://login.example.com`. Links in e-mails point there and nowhere else.
    pub public_origin: String,
    /// Directory with the files of a page; the built-in page when absent.
    pub page: Option<PathBuf>,
    /// Which header client addresses are read from.
    pub forwarding: Forwarding,
    /// Host names that requests may have in `Host`, besides the public origin's.
    pub allow_hosts: Vec<String>,
    /// Text of the cookie key file; when absent, a generated key, which only a public origin on loopback can use.
    pub cookie_keys: Option<String>,
    /// URL of the Redis or Valkey that holds the rate limit counters; when absent, limits are per process.
    pub limits: Option<String>,
    /// Whether auth requests are also bound to the browser that opens the page with them.
    pub bind_on_arrival: bool,
    /// Limits of connections.
    pub connections: listener::Limits,
}

/// Why a server failed to start.
#[derive(Debug)]
pub struct StartError(String);

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

impl StartError {
    pub(crate) fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// A running login server.
pub struct LoginServer {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl LoginServer {
    /// Binds the port and serves in a background task.
    ///
    /// # Errors
    /// When the port cannot be bound, or an option is invalid.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let (listen, connections) = (options.listen, options.connections);
        let router = router(options).map_err(StartError::new)?;
        let listener = TcpListener::bind(listen).await.map_err(|e| {
            StartError::new(format!("--listen {listen}: {e}; check whether another program is listening there"))
        })?;
        let address = listener.local_addr().map_err(StartError::new)?;
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(serve(listener, router, connections, stopped));
        Ok(Self { address, stop, task })
    }

    /// `http://127.0.0.1:41231`
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Stops accepting connections and waits for the requests in progress.
    pub async fn stop(self) {
        let _ = self.stop.send(());
        let _ = self.task.await;
    }
}

/// Error when `--cookie-key-file` is missing.
const NO_COOKIE_KEY: &str = "--cookie-key-file is required unless the public origin is on loopback: all instances seal sessions \
                             with this key. Generate one with: (umask 077; head -c 32 /dev/urandom | base64 > FILE)";

fn router(options: Options) -> Result<Router, String> {
    let schema: &'static Schema = crate::schema().ok_or("embedded schema is corrupt")?;
    let origin = PublicOrigin::parse(&options.public_origin)?;
    if options.cookie_keys.is_none() && !origin.is_loopback() {
        return Err(NO_COOKIE_KEY.into());
    }
    let hosts = HostPolicy::new(options.listen.ip()).allow_origin(origin.as_str())?;
    let hosts = options
        .allow_hosts
        .iter()
        .try_fold(hosts, |hosts, name| hosts.allow_name(name).map_err(|e| format!("--allow-host: {e}")))?;
    let limits = match &options.limits {
        Some(url) => Limits::with_redis(1, url)?,
        None => Limits::new(1),
    };
    let source = match &options.page {
        Some(dir) => PageSource::folder(dir)?,
        None => PageSource::BuiltIn,
    };
    let upstream = Arc::new(UpstreamClient::new(&options.upstream, origin.as_str())?);
    let token = bearer(&options.token)?;
    let forwarding = options.forwarding;
    let shared_upstream = Arc::clone(&upstream);
    let proxy_upstream: proxy::Upstream = Arc::new(move |path, request, caller| {
        let upstream = Arc::clone(&shared_upstream);
        let bearer = match caller {
            proxy::Caller::LoginClient => token.clone(),
            proxy::Caller::Session(bearer) => bearer,
        };
        Box::pin(async move { upstream.forward(request, &path, Some(&bearer), None).await })
    });
    let keys = match &options.cookie_keys {
        Some(text) => CookieKeys::parse(text).map_err(|e| format!("--cookie-key-file: {e}"))?,
        None => CookieKeys::fresh(),
    };
    let page_origin = origin.as_str().to_owned();
    let origin_of: OriginOf = Arc::new(move |_| Some(page_origin.clone()));
    let on_arrival = options.bind_on_arrival;
    let binder = RequestBinder { keys: keys.clone(), origin: Arc::clone(&origin_of), on_arrival };
    let proxy = LoginClientProxy {
        schema,
        limits,
        forwarding,
        origin: origin_of,
        keys,
        paired: false,
        durations: proxy::Durations::default(),
        upstream: proxy_upstream,
    };
    let rest = Router::new().fallback(any(move |request| forward_request(Arc::clone(&upstream), forwarding, request)));
    let router = routes(proxy).merge(page::redirects()).fallback_service(page::files(source, rest));
    let router = router.layer(from_fn_with_state(binder, bind_requests));
    let router = router.layer(from_fn(move |request, next| check_host(hosts.clone(), request, next)));
    // Before the host check, because load balancers send an IP address in Host. The response reveals nothing.
    let router = router.route("/healthz", get(|| async { "ok" }));
    let https = origin.is_https();
    let router = router.layer(from_fn(guard)).layer(from_fn(move |request, next: Next| async move {
        let mut response = next.run(request).await;
        set_security_headers(&mut response, https);
        response
    }));
    // The outer router applies the layers after axum's routes have added their Allow header.
    Ok(Router::new().fallback_service(router))
}

/// The login client's token as a header value, marked sensitive so that it is redacted in logs.
fn bearer(token: &str) -> Result<HeaderValue, String> {
    let token = token.trim();
    if token.is_empty() {
        return Err("--login-client-token-file: file is empty; expected a personal access token of a machine user \
                    with the role IAM_LOGIN_CLIENT"
            .into());
    }
    let mut value = HeaderValue::try_from(format!("Bearer {token}")).map_err(|_| {
        "--login-client-token-file: invalid token; expected one line with the token and nothing else".to_owned()
    })?;
    value.set_sensitive(true);
    Ok(value)
}

async fn guard(request: Request, next: Next) -> Response<Body> {
    let (parts, body) = request.into_parts();
    match guard_request(&parts) {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(refused) => *refused,
    }
}

async fn check_host(hosts: HostPolicy, request: Request, next: Next) -> Response<Body> {
    match hosts.check(request.version(), request.uri(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(refused) => host_refusal(&refused),
    }
}

fn host_refusal(refused: &HostRefusal) -> Response<Body> {
    json_response(refused.status(), &json!({ "error": refused.to_string() }))
}

/// Forwards a request to the upstream if the allow list has its path and method.
async fn forward_request(upstream: Arc<UpstreamClient>, forwarding: Forwarding, request: Request) -> Response<Body> {
    let path = plain_path(request.uri().path()).map(std::borrow::Cow::into_owned).unwrap_or_default();
    let Some(methods) = forwarded_methods(&path) else { return page::not_found() };
    if !methods.contains(request.method()) {
        let error = json!({ "error": "method not supported for this path" });
        let mut response = json_response(StatusCode::METHOD_NOT_ALLOWED, &error);
        let allow = methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
        if let Ok(allow) = HeaderValue::from_str(&allow) {
            response.headers_mut().insert(header::ALLOW, allow);
        }
        return response;
    }
    let client = Some(forwarding.client_address(&request));
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str()).to_owned();
    let mut response = upstream.forward(request, &target, None, client).await;
    response.extensions_mut().insert(ForwardedResponse);
    response
}
