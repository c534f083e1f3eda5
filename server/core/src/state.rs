//! What every part of a running server shares.

use crate::clock::Clock;
use crate::faults::Faults;
use crate::http_client::HttpClient;
use crate::registry::RpcTable;
use crate::seed::Seed;
use crate::store::Store;
use compact_jwt::crypto::JwsRs256Signer;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OnceCell;
use zitadel_wasm::schema::Schema;

/// What every part of a running server shares.
pub struct ServerState {
    /// The compiled contract.
    pub schema: &'static Schema,
    /// What is stored.
    pub store: Store,
    /// The server's own time.
    pub clock: Clock,
    /// The RPCs and their handlers.
    pub rpcs: RpcTable,
    /// Whether to be as strict as the standards where ZITADEL is not.
    pub strict: bool,
    /// How far reads are behind, as those of a running ZITADEL are; zero for not at all.
    pub projection_lag: Duration,
    /// Whether responses to repeatedly failed checks wait.
    pub tarpit: bool,
    /// The key of ID tokens, once one was needed.
    pub signer: OnceCell<JwsRs256Signer>,
    /// The faults that are injected into calls.
    pub faults: Faults,
    /// Sends requests to identity providers.
    pub http_client: Option<Arc<dyn HttpClient>>,
    /// What a reset restores.
    pub seed: Seed,
    /// Origin of the instance in links: `http://localhost:8080`.
    pub origin: String,
    /// Where browsers are sent to sign in: what `/login`, `/device` and `/logout` are appended to.
    pub login_page: String,
    /// Multiplier of the login client proxy's rate limits.
    pub rate_limit_multiplier: u32,
}
