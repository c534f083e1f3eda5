//! The same page in front of a real ZITADEL: page files, the login client proxy, and what else of it applications need passed on to it.

use crate::cookie::{CookieKeys, RequestBinder, bind_requests};
use crate::http::json_response;
use crate::limits::Limits;
use crate::listener::{self, serve};
use crate::page;
use crate::proxy::{self, LoginProxy, routes};
use crate::upstream::Upstream;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode};
use axum::routing::any;
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
    /// What cookies are sealed with; a fresh key where none is given.
    pub cookie_keys: Option<CookieKeys>,
    /// The page's files.
    pub page: Option<PathBuf>,
    /// Whether addresses are taken from `X-Forwarded-For`.
    pub forwarded: bool,
    /// What connections may cost.
    pub limits: listener::Limits,
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

/// What of a ZITADEL a page and its applications need; its console and its own login stay where they are.
const PASSED_ON: [&str; 7] = ["/zitadel.", "/v2/", "/auth/v1/", "/oauth/v2/", "/oidc/v1/", "/.well-known/", "/device"];

impl LoginServer {
    /// Starts it.
    ///
    /// # Errors
    /// When it cannot listen there, or the upstream or the token make no sense.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let schema: &'static Schema = crate::schema().ok_or_else(|| StartError::new("the schema table is corrupt"))?;
        let origin = &options.public_origin;
        let url = url::Url::parse(origin).map_err(|e| StartError::new(format!("--public-origin {origin}: {e}")))?;
        if url.origin().ascii_serialization() != *origin {
            return Err(StartError::new(format!(
                "--public-origin {origin}: must be scheme, host and port without a path, as in https://login.example.com"
            )));
        }
        let upstream =
            Upstream::new(&options.upstream, Some(options.public_origin.clone())).map_err(StartError::new)?;
        let upstream = Arc::new(upstream);
        let mut token = HeaderValue::try_from(format!("Bearer {}", options.token.trim()))
            .map_err(|_| StartError::new("the login client's token cannot be the value of a header"))?;
        if options.token.trim().is_empty() {
            return Err(StartError::new("the file with the login client's token is empty"));
        }
        token.set_sensitive(true);
        let behind = Arc::clone(&upstream);
        let onward: proxy::Upstream = Arc::new(move |path, request, caller| {
            let upstream = Arc::clone(&behind);
            let bearer = match caller {
                proxy::Caller::LoginClient => token.clone(),
                proxy::Caller::Session(bearer) => bearer,
            };
            Box::pin(async move { upstream.forward(request, &path, Some(&bearer)).await })
        });
        let keys = options.cookie_keys.unwrap_or_else(CookieKeys::fresh);
        let own = options.public_origin.clone();
        let origin: proxy::OriginOf = Arc::new(move |_| Some(own.clone()));
        let binder = RequestBinder { keys: keys.clone(), origin: Arc::clone(&origin), on_arrival: false };
        let proxy = LoginProxy {
            schema,
            limits: Limits::new(1),
            forwarded: options.forwarded,
            origin,
            keys,
            paired: false,
            durations: proxy::Durations::default(),
            upstream: onward,
        };
        let rest = Router::new().fallback(any(move |request: Request| {
            let upstream = Arc::clone(&upstream);
            async move {
                let path = request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned();
                if PASSED_ON.iter().any(|start| path.starts_with(start)) {
                    upstream.forward(request, &path, None).await
                } else {
                    json_response(StatusCode::NOT_FOUND, &json!({ "error": "there is nothing here" }))
                }
            }
        }));
        let router = match options.page {
            Some(dir) => routes(proxy).merge(page::redirects()).fallback_service(page::files(dir, rest)),
            None => routes(proxy).fallback_service(rest),
        };
        let router = router.layer(axum::middleware::from_fn_with_state(binder, bind_requests));
        let listener =
            TcpListener::bind(options.listen).await.map_err(|e| StartError::new(format!("{}: {e}", options.listen)))?;
        let address = listener.local_addr().map_err(StartError::new)?;
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(serve(listener, router, options.limits, stopped));
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
