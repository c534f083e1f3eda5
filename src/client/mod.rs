//! The client of Rust: [`Core`] driven over gloo-net in pages (Leptos, Yew, Dioxus), over reqwest elsewhere (servers that
//! render pages, command line tools). In JavaScript pages the npm package's own JavaScript does this; requests, responses
//! and errors are the same.

#[cfg(target_arch = "wasm32")]
#[path = "browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod platform;

#[cfg(target_arch = "wasm32")]
mod json;
mod limits;

use crate::codec::Value;
use crate::core::{Call, CallConfig, Core, Next, RetryBudget, base_url};
use crate::decimal::to_decimal;
use crate::error::{Code, Error, Kind};
use crate::text::join;
use crate::transport::{HttpRequest, Transport};
use crate::validate::RuleChecks;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::Poll;

/// The default time limit of a call.
const TIMEOUT_MS: u32 = 30_000;

/// The future of a token provider: the token, or `None` for an anonymous call. Outside of browsers it is `Send`.
#[cfg(target_arch = "wasm32")]
pub type TokenFuture = Pin<Box<dyn Future<Output = Result<Option<String>, Error>>>>;
/// The future of a token provider: the token, or `None` for an anonymous call. In browsers it need not be `Send`.
#[cfg(not(target_arch = "wasm32"))]
pub type TokenFuture = Pin<Box<dyn Future<Output = Result<Option<String>, Error>> + Send>>;

#[cfg(target_arch = "wasm32")]
type TokenProvider = std::rc::Rc<dyn Fn(bool) -> TokenFuture>;
#[cfg(not(target_arch = "wasm32"))]
type TokenProvider = Arc<dyn Fn(bool) -> TokenFuture + Send + Sync>;

/// A client. Clones share its connections and its retry budget: a server makes one, and for each user
/// `client.clone().with_token(token)`. The contract is read once for the whole program.
///
/// It exists in WebAssembly, over the browser's `fetch`, and with the feature `native` on every other target, over reqwest:
/// there it is `Send` and `Sync`, and its calls run in tokio's runtime.
#[derive(Clone)]
pub struct Client {
    core: &'static Core,
    base_url: String,
    transport: Transport,
    rules: RuleChecks,
    token: Option<TokenProvider>,
    headers: Vec<(String, String)>,
    timeout_ms: u32,
    retry: bool,
    /// What the retry budget has left, in tenths of a retry. Calls that run at once may lose a tenth of each other's.
    budget: Arc<AtomicU8>,
    /// Its connections; a browser's are its own.
    #[cfg(not(target_arch = "wasm32"))]
    http: platform::Http,
}

impl Client {
    /// A client of the ZITADEL at `base_url`: gRPC-Web, anonymous, 30 seconds for each call.
    ///
    /// # Errors
    /// When `base_url` is not a URL, or one that [`crate::core::base_url`] rejects.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        Self::with_base_url(base_url, false)
    }

    /// As [`Self::new`], and http to other machines is allowed: passwords and tokens then travel unencrypted.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn new_allowing_http(base_url: &str) -> Result<Self, Error> {
        Self::with_base_url(base_url, true)
    }

    fn with_base_url(text: &str, allow_http: bool) -> Result<Self, Error> {
        let href = platform::href(text).ok_or_else(|| Error::refused("baseUrl", "is not a URL"))?;
        let base_url = base_url(&href, allow_http)?;
        Ok(Self {
            core: Core::shared()?,
            #[cfg(not(target_arch = "wasm32"))]
            http: platform::http(&base_url)?,
            base_url,
            transport: Transport::GrpcWeb,
            rules: RuleChecks::Enforce,
            token: None,
            headers: Vec::new(),
            timeout_ms: TIMEOUT_MS,
            retry: true,
            budget: Arc::new(AtomicU8::new(RetryBudget::default().tenths())),
        })
    }

    /// The transport of its calls; responses and errors are the same with each.
    #[must_use]
    pub fn with_transport(self, transport: Transport) -> Self {
        Self { transport, ..self }
    }

    /// Whether requests that break a rule of the contract are sent. With [`RuleChecks::Off`] only types and names are
    /// checked; [`Core::validate`] still reports what the rules reject.
    #[must_use]
    pub fn with_rules(self, rules: RuleChecks) -> Self {
        Self { rules, ..self }
    }

    /// A bearer token for every call.
    #[must_use]
    pub fn with_token(self, token: impl Into<String>) -> Self {
        let token = token.into();
        self.with_token_provider(move |_| {
            let token = token.clone();
            Box::pin(async move { Ok(Some(token)) })
        })
    }

    /// Gets the token for each request from `provider`; called with `true` when ZITADEL rejected the last one and a new
    /// one is needed.
    #[cfg(target_arch = "wasm32")]
    #[must_use]
    pub fn with_token_provider(self, provider: impl Fn(bool) -> TokenFuture + 'static) -> Self {
        Self { token: Some(std::rc::Rc::new(provider)), ..self }
    }

    /// Gets the token for each request from `provider`; called with `true` when ZITADEL rejected the last one and a new
    /// one is needed.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn with_token_provider(self, provider: impl Fn(bool) -> TokenFuture + Send + Sync + 'static) -> Self {
        Self { token: Some(Arc::new(provider)), ..self }
    }

    /// A header of every call, such as `x-zitadel-orgid`.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// How many milliseconds a call may take, retries included.
    #[must_use]
    pub fn with_timeout_ms(self, timeout_ms: u32) -> Self {
        Self { timeout_ms, ..self }
    }

    /// Whether idempotent calls are sent again, at most twice, when there is no response or ZITADEL is overloaded; `true`
    /// unless set.
    #[must_use]
    pub fn with_retry(self, retry: bool) -> Self {
        Self { retry, ..self }
    }

    /// The contract, for limits and checks without sending.
    #[must_use]
    pub fn core(&self) -> &Core {
        self.core
    }

    /// Calls `package.Service/Method`. Dropping the future stops the request.
    ///
    /// # Errors
    /// Violations, for which nothing was sent; ZITADEL's error; or why there is no valid response.
    pub async fn call(&self, rpc: &str, request: &Value) -> Result<Value, Error> {
        let config = CallConfig {
            transport: self.transport,
            rules: self.rules,
            retry: self.retry,
            can_refresh: self.token.is_some(),
        };
        let (call, request) = self.core.start(&config, rpc, request)?;
        let mut work = pin!(self.drive(call, &request));
        let mut timer = pin!(platform::sleep(self.timeout_ms));
        std::future::poll_fn(|context| {
            if let Poll::Ready(done) = work.as_mut().poll(context) {
                return Poll::Ready(done);
            }
            timer.as_mut().poll(context).map(|()| Err(timed_out(self.timeout_ms)))
        })
        .await
    }

    /// Does what the call machine says, until it is done.
    async fn drive(&self, mut call: Call, request: &HttpRequest) -> Result<Value, Error> {
        let mut refresh = false;
        loop {
            let token = self.token(refresh).await?;
            let outcome = self.fetch(request, token).await?;
            let mut budget = RetryBudget::from_tenths(self.budget.load(Ordering::Relaxed));
            let step = call.next(self.core, outcome, &mut budget, platform::random());
            self.budget.store(budget.tenths(), Ordering::Relaxed);
            refresh = step.next == Next::RefreshToken;
            match step.next {
                Next::RefreshToken => {}
                Next::Wait(delay) => platform::sleep(delay.as_millis() as u32).await,
                Next::Done => return step.result,
            }
        }
    }

    async fn token(&self, refresh: bool) -> Result<Option<String>, Error> {
        let Some(provider) = &self.token else { return Ok(None) };
        let token = provider(refresh).await?.filter(|t| !t.is_empty());
        if token.as_ref().is_some_and(|t| !t.bytes().all(|b| b.is_ascii_graphic())) {
            return Err(Error::refused(
                "token",
                "must not have line breaks, spaces or other characters that no header can carry",
            ));
        }
        Ok(token)
    }
}

fn timed_out(timeout_ms: u32) -> Error {
    let message = join(&["request timed out after ", &to_decimal(timeout_ms.into()), " ms"]);
    Error::new(Kind::Timeout, Code::DEADLINE_EXCEEDED, message)
}
