//! One call from bytes to bytes, whatever protocol it came over: who calls, is the request good, then the handler.
//! The order is ZITADEL's: authentication comes before validation, validation before permissions on users.

use crate::auth::{Credentials, authenticate};
use crate::clock::Clock;
use crate::context::RequestContext;
use crate::domain::ids;
use crate::domain::instance::{self, Instance, Org};
use crate::domain::policies::Policies;
use crate::domain::user::{State, User};
use crate::faults::Faults;
use crate::refusal::Language;
use crate::refusal::{Code, Refusal};
use crate::registry::{Handler, Registry};
use crate::seed::{self, Seed};
use crate::store::{Store, StoreError, Tx};
use crate::validation;
use compact_jwt::crypto::JwsRs256Signer;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::OnceCell;
use zitadel_wasm::codec::{Mode, decode, encode};
use zitadel_wasm::schema::Schema;

/// Services of ZITADEL's older stack, whose answers differ in headers, frames and language.
#[must_use]
pub fn is_v1(path: &str) -> bool {
    path.starts_with("/zitadel.auth.v1.") || path.starts_with("/zitadel.resources.")
}

/// What every part of the server shares.
pub struct Service {
    /// The contract.
    pub schema: &'static Schema,
    /// State.
    pub store: Store,
    /// Time.
    pub clock: Clock,
    /// Handlers.
    pub registry: Registry,
    /// Whether to be as strict as the standards where ZITADEL is not.
    pub strict: bool,
    /// The key of ID tokens, once one was needed.
    pub signer: OnceCell<JwsRs256Signer>,
    /// What is to go wrong.
    pub faults: Faults,
    /// What a reset brings back.
    pub seed: Seed,
    /// Where the instance is, as links have it: `http://localhost:8080`.
    pub origin: String,
    /// Where browsers are sent to sign in: what `/login`, `/device` and `/logout` are appended to.
    pub login_page: String,
    /// How many times more often than a page on the internet a page here may ask through the login role.
    pub login_limits: u32,
    /// The permission that each RPC asks for, by path.
    pub permissions: HashMap<&'static str, &'static str>,
}

impl Service {
    /// Answers one call. `path` is `/package.Service/Method`.
    ///
    /// # Errors
    /// The refusal, as ZITADEL would give it.
    pub async fn call(
        self: &Arc<Self>,
        path: &str,
        credentials: Credentials,
        bytes: Vec<u8>,
    ) -> Result<Vec<u8>, Refusal> {
        if let Some(refusal) = credentials.instead {
            return Err(*refusal);
        }
        // Only the older services speak other languages.
        let language = if is_v1(path) { credentials.language } else { Language::En };
        self.answer(path, credentials, bytes).await.map_err(|status| status.in_language(language))
    }

    async fn answer(
        self: &Arc<Self>,
        path: &str,
        credentials: Credentials,
        bytes: Vec<u8>,
    ) -> Result<Vec<u8>, Refusal> {
        let Some((_, method)) = self.schema.method(path) else {
            return Err(Refusal::plain(Code::Unimplemented, format!("unknown method {path}")));
        };
        let value = decode(self.schema, method.request, &bytes)
            .map_err(|e| Refusal::plain(Code::InvalidArgument, format!("the request cannot be read: {e}")))?;
        let checked = encode(self.schema, method.request, &value, Mode::Request)
            .map_err(|violations| validation::refusal(self.schema, method.request, &violations));
        let asks = self.permissions.get(path).copied().unwrap_or("authenticated");
        let Some(handler) = self.registry.get(path) else {
            let outcome = self.store.read(|tx| self.admit(tx, &credentials, asks).map(|_| ()));
            outcome.map_err(Refusal::internal)??;
            checked?;
            return Err(Refusal::plain(Code::Unimplemented, format!("{path} is not implemented by this server")));
        };
        if !handler.writes {
            return self
                .store
                .read(|tx| self.run(tx, handler, &credentials, asks, checked, &bytes))
                .map_err(Refusal::internal)?;
        }
        let service = Arc::clone(self);
        let path = path.to_owned();
        let work = move |tx: &mut Tx<'_>| match service.registry.get(&path) {
            Some(handler) => service.run(tx, handler, &credentials, asks, checked, &bytes),
            None => Err(Refusal::internal("the handler is gone")),
        };
        self.store.write(work).await.map_err(Refusal::internal)?
    }

    /// Whether an RPC, as `package.Service/Method`, has a handler.
    #[must_use]
    pub fn answers(&self, path: &str) -> bool {
        self.registry.get(&format!("/{path}")).is_some()
    }

    /// Makes an organisation; answers its id.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn make_org(&self, name: &str) -> Result<String, StoreError> {
        let id = ids::next();
        let org = Org {
            name: name.into(),
            domain: format!("{name}.localhost"),
            created: self.clock.now(),
            policies: Policies::default(),
        };
        let key = id.clone();
        self.store.write(move |tx| tx.put(&key, &org)).await?;
        Ok(id)
    }

    /// Adds what a seed holds to what is there; the ids of its users, or which of them is refused: then nothing was added.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn add_seed(&self, seed: Seed) -> Result<Result<Vec<String>, String>, StoreError> {
        let now = self.clock.now();
        let work = move |tx: &mut Tx<'_>| {
            let made = seed::more(tx, now, &seed);
            if made.is_err() {
                tx.rollback_unless_kept();
            }
            made
        };
        self.store.write(work).await
    }

    /// State, outbox and clock as after a start; ids and tokens of the instance stay.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub async fn reset(&self) -> Result<(), String> {
        self.clock.set_offset(0);
        self.faults.clear();
        let (now, seed) = (self.clock.now(), self.seed.clone());
        let work = move |tx: &mut Tx<'_>| {
            let before = tx.get::<Instance>(instance::KEY).ok_or("there is no instance")?;
            seed::again(tx, now, &before, &seed)
        };
        self.store.write(work).await.map_err(|e| e.to_string())?
    }

    fn admit(
        &self,
        tx: &Tx<'_>,
        credentials: &Credentials,
        asks: &str,
    ) -> Result<(Instance, crate::context::Caller), Refusal> {
        let instance: Instance = tx.get(instance::KEY).ok_or_else(|| Refusal::internal("there is no instance"))?;
        let caller = authenticate(tx, &instance, self.clock.now(), credentials, asks)?;
        let barred = |id: &str| tx.get::<User>(id).is_some_and(|user| user.state != State::Active);
        if self.strict && barred(&caller.user) {
            return Err(Refusal::plain(Code::Unauthenticated, "the user of this token is locked or deactivated"));
        }
        Ok((instance, caller))
    }

    fn run(
        &self,
        tx: &mut Tx<'_>,
        handler: &Handler,
        credentials: &Credentials,
        asks: &str,
        checked: Result<Vec<u8>, Refusal>,
        bytes: &[u8],
    ) -> Result<Vec<u8>, Refusal> {
        let (instance, caller) = self.admit(tx, credentials, asks)?;
        checked?;
        let (now, origin) = (self.clock.now(), self.origin.as_str());
        let mut ctx = RequestContext { tx, now, instance: &instance, caller, strict: self.strict, origin };
        let result = (handler.run)(&mut ctx, bytes);
        if result.is_err() {
            tx.rollback_unless_kept();
        }
        result
    }
}
