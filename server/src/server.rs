//! A running server.

use crate::file;
use crate::http_client::HyperClient;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use zitadel_login::listener::{Limits, serve};
use zitadel_login::page::PageSource;
use zitadel_testserver_core::{Fault, Message, Options as CoreOptions, Seed, ServerCore, StartError, Store};

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

/// A running server. It stops when this is dropped.
pub struct TestServer {
    address: SocketAddr,
    core: ServerCore,
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
        let store = match options.data_dir {
            Some(dir) => file::open_store(dir),
            None => Store::in_memory(),
        };
        let store = store.map_err(StartError::new)?;
        let page = options.page.as_deref().map(PageSource::folder).transpose().map_err(StartError::new)?;
        let listener = TcpListener::bind(listen).await.map_err(|e| StartError::new(format!("{listen}: {e}")))?;
        let address = listener.local_addr().map_err(StartError::new)?;
        let behavior = CoreOptions {
            seed: options.seed,
            page,
            login_page: options.login_page,
            rate_limit_multiplier: options.rate_limit_multiplier,
            strict: options.strict,
            projection_lag: options.projection_lag,
            tarpit: options.tarpit,
            allow_hosts: options.allow_hosts,
            public_origin: options.public_origin,
            http_client: Some(Arc::new(HyperClient)),
        };
        let core = ServerCore::start(behavior, store, address).await?;
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(serve(listener, core.router(), options.limits, stopped));
        Ok(Self { address, core, stop: Some(stop), task })
    }

    pub(crate) fn core(&self) -> &ServerCore {
        &self.core
    }

    /// `http://127.0.0.1:41231`
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Bearer token of the administrator, who has every permission.
    #[must_use]
    pub fn admin_token(&self) -> &str {
        self.core.admin_token()
    }

    /// Bearer token of the login client.
    #[must_use]
    pub fn login_client_token(&self) -> &str {
        self.core.login_client_token()
    }

    /// The messages that were "sent" to a phone number or e-mail address, oldest first; all of them without one.
    #[must_use]
    pub fn outbox(&self, to: Option<&str>) -> Vec<Message> {
        self.core.outbox(to)
    }

    /// The server's own time, in seconds since 1970.
    #[must_use]
    pub fn now(&self) -> u64 {
        self.core.now()
    }

    /// Moves the server's clock forward.
    pub fn advance(&self, by: Duration) {
        self.core.advance(by);
    }

    /// Injects a fault into the next calls of the RPC that it names.
    ///
    /// # Errors
    /// Which member of the fault is invalid.
    pub fn fault(&self, fault: Fault) -> Result<(), StartError> {
        self.core.fault(fault)
    }

    /// Removes all faults.
    ///
    /// # Errors
    /// When the state cannot be read.
    pub fn clear_faults(&self) -> Result<(), StartError> {
        self.core.clear_faults()
    }

    /// The faults that still wait for their calls.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        self.core.faults()
    }

    /// Freezes the server's clock.
    pub fn freeze(&self) {
        self.core.freeze();
    }

    /// Lets a frozen clock run from the time at which it was frozen.
    pub fn thaw(&self) {
        self.core.thaw();
    }

    /// Adds what a seed contains to the state; returns the ids of its users.
    ///
    /// # Errors
    /// When a user is refused: then nothing was added.
    pub async fn seed(&self, seed: Seed) -> Result<Vec<String>, StartError> {
        self.core.seed(seed).await
    }

    /// Creates an organisation; returns its id.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn org(&self, name: &str) -> Result<String, StartError> {
        self.core.org(name).await
    }

    /// Restores state, outbox and clock as after a start; the tokens stay valid.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn reset(&self) -> Result<(), StartError> {
        self.core.reset().await
    }

    /// Stops accepting connections and waits for the requests in progress.
    pub async fn stop(mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        let _ = (&mut self.task).await;
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        if self.stop.is_some() {
            self.task.abort();
        }
    }
}
