//! One RPC from its decoded request to its encoded response, whatever protocol it arrived over. The order is ZITADEL's:
//! authentication comes before validation, validation before permissions on users.

use crate::auth::{Credentials, authenticate};
use crate::context::{Caller, RequestContext};
use crate::domain::instance::{self, Instance};
use crate::domain::tarpit;
use crate::domain::user::{State, User};
use crate::projections::Projections;
use crate::refusal::Language;
use crate::refusal::{Code, Refusal};
use crate::registry::{Access, Handler, RpcEntry};
use crate::settings::languages;
use crate::state::ServerState;
use crate::store::{Tx, View};
use crate::validation;
use std::sync::Arc;
use std::time::Duration;
use zitadel_login::runtime;
use zitadel_wasm::codec::{DecodeError, Mode, Nesting, decode_nested, encode_nested};
use zitadel_wasm::schema::Schema;

/// What a request states beside its message.
#[derive(Debug, Default)]
pub struct CallMetadata {
    /// Who calls.
    pub credentials: Credentials,
    /// The language that the browser wants refusals in; only the grpc-gateway stack heeds it.
    pub language: Language,
    /// What a test's fault does to the call.
    pub injected: Injected,
}

/// What a test's fault does to a call.
#[derive(Debug, Default)]
pub struct Injected {
    /// The refusal that takes the call's place.
    pub refusal: Option<Refusal>,
    /// What it reads.
    pub projections: Projections,
}

/// A request that its protocol decoded: whether it is valid, and the bytes that the handler's type is read from.
pub struct RequestMessage {
    validated: Result<(), Refusal>,
    bytes: Vec<u8>,
}

impl RequestMessage {
    /// Decodes a request of `rpc`. The stack must hold what `nesting` allows.
    ///
    /// # Errors
    /// When the bytes are not such a message; each protocol has its own refusal for it.
    pub fn decode(schema: &Schema, rpc: &RpcEntry, bytes: Vec<u8>, nesting: Nesting) -> Result<Self, DecodeError> {
        let id = rpc.method.request;
        let value = decode_nested(schema, id, &bytes, nesting)?;
        let validated = encode_nested(schema, id, &value, Mode::Request, nesting)
            .map(drop)
            .map_err(|violations| validation::refusal(schema, id, &violations));
        Ok(Self { validated, bytes })
    }
}

impl ServerState {
    /// Runs one RPC.
    ///
    /// # Errors
    /// The refusal, as ZITADEL would return it.
    pub async fn dispatch(
        self: &Arc<Self>,
        rpc: &RpcEntry,
        metadata: CallMetadata,
        request: RequestMessage,
    ) -> Result<Vec<u8>, Refusal> {
        let CallMetadata { credentials, language, injected } = metadata;
        if let Some(refusal) = injected.refusal {
            return Err(refusal);
        }
        let projections = self.projections(injected.projections);
        let language = if rpc.is_grpc_gateway_stack() { language } else { Language::En };
        let result = self.authenticate_and_run(rpc, credentials, request, projections, language).await;
        if let Err(refusal) = &result
            && !refusal.delay.is_zero()
        {
            runtime::sleep(refusal.delay).await;
        }
        result
    }

    async fn authenticate_and_run(
        self: &Arc<Self>,
        rpc: &RpcEntry,
        credentials: Credentials,
        RequestMessage { validated, bytes }: RequestMessage,
        projections: Option<View>,
        language: Language,
    ) -> Result<Vec<u8>, Refusal> {
        let required_permission = rpc.required_permission;
        if validated.is_ok() {
            self.read_issuer_for(rpc, &credentials, &bytes).await?;
        }
        match &rpc.handler {
            None => {
                let caller =
                    self.store.read(|tx| self.authenticate_caller(tx, &credentials, required_permission).map(drop));
                caller.map_err(Refusal::internal)??;
                validated?;
                let message = format!("{} is not implemented by this server", rpc.path);
                Err(Refusal::plain(Code::Unimplemented, message))
            }
            Some(handler) if handler.access != Access::Write => match projections
                .filter(|_| handler.access == Access::Read)
            {
                None => self
                    .store
                    .read(|tx| {
                        let caller = self.authenticate_caller(tx, &credentials, required_permission)?;
                        validated.and_then(|()| self.run_handler(tx, handler, caller, &bytes, None, language))
                    })
                    .map_err(Refusal::internal)?,
                Some(before) => {
                    let caller = self.store.read(|tx| self.authenticate_caller(tx, &credentials, required_permission));
                    let caller = caller.map_err(Refusal::internal)??;
                    validated?;
                    let run = |tx: &mut Tx<'_>| self.run_handler(tx, handler, caller, &bytes, None, language);
                    before.read(run).map_err(Refusal::internal)?
                }
            },
            Some(handler) => {
                let (state, handler) = (Arc::clone(self), Arc::clone(handler));
                let work = move |tx: &mut Tx<'_>| {
                    let caller = state.authenticate_caller(tx, &credentials, required_permission)?;
                    validated.and_then(|()| state.run_handler(tx, &handler, caller, &bytes, projections, language))
                };
                self.store.write(work).await.map_err(Refusal::internal)?
            }
        }
    }

    pub(crate) fn authenticate_caller(
        &self,
        tx: &Tx<'_>,
        credentials: &Credentials,
        required_permission: &str,
    ) -> Result<(Instance, Caller), Refusal> {
        let instance: Instance = tx.get(instance::KEY).ok_or_else(|| Refusal::internal("there is no instance"))?;
        let caller = authenticate(tx, &instance, self.clock.now(), credentials, required_permission)?;
        let is_inactive =
            |id: &str| tx.get::<User>(id).is_some_and(|user| matches!(user.state, State::Inactive | State::Locked));
        if self.strict && is_inactive(&caller.user) {
            return Err(Refusal::plain(Code::Unauthenticated, "the user of this token is locked or deactivated"));
        }
        Ok((instance, caller))
    }

    fn run_handler(
        &self,
        tx: &mut Tx<'_>,
        handler: &Handler,
        (instance, caller): (Instance, Caller),
        request: &[u8],
        projections: Option<View>,
        accepted: Language,
    ) -> Result<Vec<u8>, Refusal> {
        let language = language_of(&caller, accepted);
        let (now, origin) = (self.clock.now(), self.origin.as_str());
        let (instance, strict) = (&instance, self.strict);
        let mut ctx = RequestContext { tx, now, instance, caller, strict, failed_attempts: 0, origin, projections };
        let result = (handler.run)(&mut ctx, request);
        let delay = if self.tarpit { tarpit::delay(ctx.failed_attempts) } else { Duration::ZERO };
        result.map_err(|refusal| {
            tx.rollback_unless_kept();
            refusal.in_language(language).delayed_by(delay)
        })
    }
}

/// The language of refusals: the caller's own where the token tells it, then the one that the browser wants. What the
/// authentication itself refuses is never translated. Where ZITADEL has texts in the caller's language and this server has
/// none, they are English.
fn language_of(caller: &Caller, accepted: Language) -> Language {
    let own = caller.language.split('-').next().unwrap_or_default();
    let untranslated = if languages().contains(&own) { Language::default() } else { accepted };
    Language::from_subtag(own).unwrap_or(untranslated)
}
