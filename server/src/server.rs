//! A running server.

use crate::api;
use crate::clock::Clock;
use crate::domain::instance::{self, Instance};
use crate::domain::outbox::Message;
use crate::faults::{Fault, Faults};
use crate::http;
use crate::registry::{Registry, RpcTable};
use crate::seed::{self, Seed};
use crate::state::ServerState;
use crate::store::Store;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{OnceCell, oneshot};
use tokio::task::JoinHandle;
use zitadel_login::host::HostPolicy;
use zitadel_login::listener::{Limits, serve};
use zitadel_login::page::PageSource;

/// The options of a server.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The address to listen on; a free port of loopback when absent.
    pub listen: Option<SocketAddr>,
    /// The directory of the state; in memory when absent.
    pub data_dir: Option<PathBuf>,
    /// The contents of a new store; the demo seed when absent.
    pub seed: Option<Seed>,
    /// A directory whose files are served beside the API.
    pub page: Option<PathBuf>,
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
    /// Limits of connections and requests.
    pub limits: Limits,
    /// Serve the control API on an address that is not loopback.
    pub allow_remote_control: bool,
    /// Host names that requests may name, beside loopback names, the listening address and the instance's domain.
    pub allow_hosts: Vec<String>,
    /// Where browsers find this server, when that is not the listening address: `https://login.example.com`.
    pub public_origin: Option<String>,
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
    pub(crate) fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// A running server. It stops when this is dropped.
pub struct TestServer {
    address: SocketAddr,
    state: Arc<ServerState>,
    instance: Instance,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
}

impl TestServer {
    /// A server on a free port of loopback, in memory, with the demo seed.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start() -> Result<Self, StartError> {
        Self::with(Options::default()).await
    }

    /// A server with these options.
    ///
    /// # Errors
    /// When it cannot listen there, the data directory cannot be used, or the seed is refused.
    pub async fn with(options: Options) -> Result<Self, StartError> {
        let listen = options.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 0)));
        if !listen.ip().is_loopback() && !options.allow_remote_control {
            return Err(StartError::new(format!(
                "{listen} is not loopback: whoever reaches it could take the administrator's token from /_test/info. \
                 If that is intended, start with --allow-remote-control"
            )));
        }
        let store = Store::open(options.data_dir.as_deref()).map_err(StartError::new)?;
        Self::with_store(listen, options, store).await
    }

    /// A server on a store that is open already.
    pub(crate) async fn with_store(listen: SocketAddr, options: Options, store: Store) -> Result<Self, StartError> {
        let schema = crate::schema().ok_or_else(|| StartError::new("the schema table is corrupt"))?;
        let seed = match options.seed {
            Some(seed) => seed,
            None => Seed::demo().map_err(StartError::new)?,
        };
        let page = options.page.as_deref().map(PageSource::folder).transpose().map_err(StartError::new)?;
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
        let listener = TcpListener::bind(listen).await.map_err(|e| StartError::new(format!("{listen}: {e}")))?;
        let address = listener.local_addr().map_err(StartError::new)?;
        let hosts = host_policy(address, &instance, &options.allow_hosts, options.public_origin.as_deref())?;
        let origin = options.public_origin.unwrap_or_else(|| format!("http://{}:{}", instance.domain, address.port()));
        let origin = origin.trim_end_matches('/').to_owned();
        let (strict, tarpit) = (options.strict, options.tarpit);
        let login_page = options.login_page.unwrap_or_else(|| "/ui/v2/login".into());
        let login_page = login_page.trim_end_matches('/').to_owned();
        let state = Arc::new(ServerState {
            schema,
            store,
            clock,
            rpcs,
            strict,
            projection_lag: options.projection_lag.unwrap_or_default(),
            tarpit,
            seed,
            origin,
            login_page,
            faults: Faults::default(),
            signer: OnceCell::new(),
            rate_limit_multiplier: options.rate_limit_multiplier.unwrap_or(1000),
        });
        state.keep_snapshots().map_err(StartError::new)?;
        let router = http::router(&state, page, hosts);
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(serve(listener, router, options.limits, stopped));
        Ok(Self { address, state, instance, stop: Some(stop), task })
    }

    pub(crate) fn state(&self) -> &Arc<ServerState> {
        &self.state
    }

    /// `http://127.0.0.1:41231`
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
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

    /// Stops accepting connections and waits for the requests in progress.
    pub async fn stop(mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        let _ = (&mut self.task).await;
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

impl Drop for TestServer {
    fn drop(&mut self) {
        if self.stop.is_some() {
            self.task.abort();
        }
    }
}
