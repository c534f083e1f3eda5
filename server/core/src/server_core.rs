//! A server without its sockets.

use crate::api;
use crate::clock::Clock;
use crate::domain::instance::{self, Instance};
use crate::domain::outbox::Message;
use crate::faults::{Fault, Faults};
use crate::http;
use crate::http_client::HttpClient;
use crate::registry::{Registry, RpcTable};
use crate::seed::{self, Seed};
use crate::state::ServerState;
use crate::store::Store;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OnceCell;
use tower::ServiceExt as _;
use zitadel_login::host::HostPolicy;
use zitadel_login::page::PageSource;

/// How a server behaves.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The contents of a new store; the demo seed when absent.
    pub seed: Option<Seed>,
    /// The files that are served beside the API.
    pub page: Option<PageSource>,
    /// Where browsers are sent to sign in, without `/login`; ZITADEL's `/ui/v2/login` when absent.
    pub login_page: Option<String>,
    /// Multiplier of the login client proxy's rate limits; 1000 when absent, because tests call far more often than people.
    pub rate_limit_multiplier: Option<u32>,
    /// Be as strict as the standards where ZITADEL is not.
    pub strict: bool,
    /// How far reads are behind writes, in the machine's time; not at all when absent.
    pub projection_lag: Option<Duration>,
    /// Let responses to repeatedly failed checks wait, as a running ZITADEL does: from the tenth in a row on a second, and a
    /// second more with every fifth, at most ten.
    pub tarpit: bool,
    /// Host names that requests may name, beside loopback names, the listening address and the instance's domain.
    pub allow_hosts: Vec<String>,
    /// Where browsers find this server, when that is not the listening address: `https://login.example.com`.
    pub public_origin: Option<String>,
    /// What sends requests to identity providers that tests configure; none are sent when absent.
    pub http_client: Option<Arc<dyn HttpClient>>,
}

/// Why a server cannot start.
#[derive(Debug)]
pub struct StartError(String);

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

impl StartError {
    /// Because of this.
    pub fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// What a server does with a request, and its controls.
pub struct ServerCore {
    state: Arc<ServerState>,
    instance: Instance,
    router: Router,
}

impl ServerCore {
    /// A server on this store that is reached at this address.
    ///
    /// # Errors
    /// When the seed is refused, or an option is invalid.
    pub async fn start(options: Options, store: Store, address: SocketAddr) -> Result<Self, StartError> {
        let schema = crate::schema().ok_or_else(|| StartError::new("the schema table is corrupt"))?;
        let seed = match options.seed {
            Some(seed) => seed,
            None => Seed::demo().map_err(StartError::new)?,
        };
        let clock = Clock::default();
        let now = clock.now();
        let plan = seed.clone();
        let instance = store
            .write(move |tx| {
                if tx.get::<Instance>(instance::KEY).is_none() {
                    seed::fill_empty_store(tx, now, &plan)?;
                }
                tx.get::<Instance>(instance::KEY).ok_or_else(|| "there is no instance".to_owned())
            })
            .await
            .map_err(StartError::new)?
            .map_err(StartError::new)?;
        clock.set_offset(instance.clock_offset);
        let mut registry = Registry::default();
        api::register(&mut registry);
        let rpcs = RpcTable::new(schema, registry);
        let hosts = host_policy(address, &instance, &options.allow_hosts, options.public_origin.as_deref())?;
        let origin = options.public_origin.unwrap_or_else(|| format!("http://{}:{}", instance.domain, address.port()));
        let origin = origin.trim_end_matches('/').to_owned();
        let login_page = options.login_page.unwrap_or_else(|| "/ui/v2/login".into());
        let login_page = login_page.trim_end_matches('/').to_owned();
        let state = Arc::new(ServerState {
            schema,
            store,
            clock,
            rpcs,
            strict: options.strict,
            projection_lag: options.projection_lag.unwrap_or_default(),
            tarpit: options.tarpit,
            seed,
            origin,
            login_page,
            faults: Faults::default(),
            http_client: options.http_client,
            signer: OnceCell::new(),
            rate_limit_multiplier: options.rate_limit_multiplier.unwrap_or(1000),
        });
        state.keep_snapshots().map_err(StartError::new)?;
        let router = http::router(&state, options.page, hosts);
        Ok(Self { state, instance, router })
    }

    pub(crate) fn state(&self) -> &Arc<ServerState> {
        &self.state
    }

    /// The response to a request. Its remote address is an extension, a [`zitadel_login::client_address::Peer`].
    pub async fn handle(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {})
    }

    /// The same as a service.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Bearer token of the administrator, who has every permission.
    #[must_use]
    pub fn admin_token(&self) -> &str {
        &self.instance.admin_token
    }

    /// Bearer token of the login client.
    #[must_use]
    pub fn login_client_token(&self) -> &str {
        &self.instance.login_client_token
    }

    /// The messages that were "sent" to a phone number or e-mail address, oldest first; all of them without one.
    #[must_use]
    pub fn outbox(&self, to: Option<&str>) -> Vec<Message> {
        let all = self.state.store.read(|tx| tx.all::<Message>()).unwrap_or_default();
        all.into_iter().map(|(_, m)| m).filter(|m| to.is_none_or(|to| to == m.to)).collect()
    }

    /// The server's own time, in seconds since 1970.
    #[must_use]
    pub fn now(&self) -> u64 {
        u64::try_from(self.state.clock.now().seconds()).unwrap_or_default()
    }

    /// Moves the server's clock forward.
    pub fn advance(&self, by: Duration) {
        self.state.clock.advance(i64::try_from(by.as_micros()).unwrap_or(i64::MAX));
    }

    /// Injects a fault into the next calls of the RPC that it names.
    ///
    /// # Errors
    /// Which member of the fault is invalid.
    pub fn fault(&self, fault: Fault) -> Result<(), StartError> {
        self.state.add_fault(fault).map_err(StartError::new)
    }

    /// Removes all faults.
    ///
    /// # Errors
    /// When the state cannot be read.
    pub fn clear_faults(&self) -> Result<(), StartError> {
        self.state.clear_faults().map_err(StartError::new)
    }

    /// The faults that still wait for their calls.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        self.state.faults.waiting()
    }

    /// Freezes the server's clock.
    pub fn freeze(&self) {
        self.state.clock.freeze();
    }

    /// Lets a frozen clock run from the time at which it was frozen.
    pub fn thaw(&self) {
        self.state.clock.thaw();
    }

    /// Adds what a seed contains to the state; returns the ids of its users.
    ///
    /// # Errors
    /// When a user is refused: then nothing was added.
    pub async fn seed(&self, seed: Seed) -> Result<Vec<String>, StartError> {
        self.state.add_seed(seed).await.map_err(StartError::new)?.map_err(StartError::new)
    }

    /// Creates an organisation; returns its id.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn org(&self, name: &str) -> Result<String, StartError> {
        self.state.create_org(name).await.map_err(StartError::new)
    }

    /// Restores state, outbox and clock as after a start; the tokens stay valid.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn reset(&self) -> Result<(), StartError> {
        self.state.reset().await.map_err(StartError::new)
    }
}

/// The hosts that requests may name.
fn host_policy(
    address: SocketAddr,
    instance: &Instance,
    names: &[String],
    origin: Option<&str>,
) -> Result<HostPolicy, StartError> {
    let policy = HostPolicy::new(address.ip());
    // A stored domain that is not a host name cannot be the Host of a request.
    let mut policy = policy.clone().allow_name(&instance.domain).unwrap_or(policy);
    for name in names {
        policy = policy.allow_name(name).map_err(|why| StartError::new(format!("--allow-host: {why}")))?;
    }
    match origin {
        Some(origin) => policy.allow_origin(origin).map_err(|why| StartError::new(format!("--public-origin: {why}"))),
        None => Ok(policy),
    }
}
