//! The login server: the page, the login client proxy, and what else of a ZITADEL applications need passed on to it.

use crate::client_address::Forwarding;
use crate::cookie::{CookieKeys, RequestBinder, bind_requests};
use crate::forward_allow_list::forwarded_methods;
use crate::host::{HostPolicy, HostRefusal};
use crate::http::json_response;
use crate::limits::Limits;
use crate::listener::{self, serve};
use crate::origin::PublicOrigin;
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

/// How a page is served in front of a ZITADEL.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where the ZITADEL is.
    pub upstream: String,
    /// The login client's personal access token.
    pub token: String,
    /// Where browsers find the page: `https://login.example.com`. Links in e-mails lead there, and nowhere else.
    pub public_origin: String,
    /// A folder with a page's files; the built-in page when absent.
    pub page: Option<PathBuf>,
    /// From which header client addresses are taken.
    pub forwarding: Forwarding,
    /// Names by which this server may be called beside the public origin's.
    pub allow_hosts: Vec<String>,
    /// The keys of the session cookie; fresh ones when absent, which only a public origin on loopback may have.
    pub cookie_keys: Option<String>,
    /// The Redis or Valkey that holds the counters of rate limits; this process when absent.
    pub limits: Option<String>,
    /// Bind auth requests to the browser that arrives with them.
    pub bind_on_arrival: bool,
    /// What connections may cost.
    pub connections: listener::Limits,
}

/// Why a server does not start.
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
    /// Starts it.
    ///
    /// # Errors
    /// When it cannot listen there, or an option makes no sense.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let (listen, connections) = (options.listen, options.connections);
        let router = router(options).map_err(StartError::new)?;
        let listener = TcpListener::bind(listen)
            .await
            .map_err(|e| StartError::new(format!("--listen {listen}: {e}; is another program listening there?")))?;
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

    /// Stops taking connections and waits for the calls that are under way.
    pub async fn stop(self) {
        let _ = self.stop.send(());
        let _ = self.task.await;
    }
}

/// What `--cookie-key-file` is missed for, and how to make it.
const NO_COOKIE_KEY: &str = "--cookie-key-file is required where the public origin is not on loopback: sessions are sealed \
                             with it, by every instance. Make one with: (umask 077; head -c 32 /dev/urandom | base64 > FILE)";

fn router(options: Options) -> Result<Router, String> {
    let schema: &'static Schema = crate::schema().ok_or("the schema table is corrupt")?;
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
    let origin_of: proxy::OriginOf = Arc::new(move |_| Some(page_origin.clone()));
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
    // Load balancers call by an address; the response says only that the server runs.
    let router = router.route("/healthz", get(|| async { "ok" }));
    let https = origin.is_https();
    let router = router.layer(from_fn(guard)).layer(from_fn(move |request, next: Next| async move {
        let mut response = next.run(request).await;
        set_security_headers(&mut response, https);
        response
    }));
    // Around the whole router, because a route adds its Allow header after its own layers.
    Ok(Router::new().fallback_service(router))
}

/// The login client's token as the value of a header that is not shown in logs.
fn bearer(token: &str) -> Result<HeaderValue, String> {
    let token = token.trim();
    if token.is_empty() {
        return Err(
            "--login-client-token-file: the file is empty; expected a personal access token of a machine user \
                    with the role IAM_LOGIN_CLIENT"
                .into(),
        );
    }
    let mut value = HeaderValue::try_from(format!("Bearer {token}"))
        .map_err(|_| "--login-client-token-file: expected one line, the token and nothing else".to_owned())?;
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

/// Passes a request on, if its path is one that pages and applications need.
async fn forward_request(upstream: Arc<UpstreamClient>, forwarding: Forwarding, request: Request) -> Response<Body> {
    let path = plain_path(request.uri().path()).map(std::borrow::Cow::into_owned).unwrap_or_default();
    let Some(methods) = forwarded_methods(&path) else { return page::not_found() };
    if !methods.contains(request.method()) {
        let error = json!({ "error": "this path does not support the method" });
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
