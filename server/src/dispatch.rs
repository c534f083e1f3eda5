//! One RPC from its decoded request to its encoded response, whatever protocol it arrived over. The order is ZITADEL's:
//! authentication comes before validation, validation before permissions on users.

use crate::auth::{Credentials, authenticate};
use crate::context::{Caller, RequestContext};
use crate::domain::instance::{self, Instance};
use crate::domain::user::{State, User};
use crate::refusal::Language;
use crate::refusal::{Code, Refusal};
use crate::registry::{Handler, RpcEntry};
use crate::state::ServerState;
use crate::store::Tx;
use crate::validation;
use std::sync::Arc;
use zitadel_wasm::codec::{DecodeError, Mode, Value, decode, encode};
use zitadel_wasm::schema::Schema;

/// What a request states beside its message.
#[derive(Debug, Default)]
pub struct CallMetadata {
    /// Who calls.
    pub credentials: Credentials,
    /// The language of refusals; only the grpc-gateway stack speaks others than English.
    pub language: Language,
    /// A test's fault: the refusal that takes the call's place.
    pub injected_refusal: Option<Refusal>,
}

/// A request that its protocol decoded: the value is validated, and the bytes are what the handler's type is read from.
pub struct RequestMessage {
    value: Value,
    bytes: Vec<u8>,
}

impl RequestMessage {
    /// Decodes a request of `rpc`.
    ///
    /// # Errors
    /// When the bytes are not such a message; each protocol has its own refusal for it.
    pub fn decode(schema: &Schema, rpc: &RpcEntry, bytes: Vec<u8>) -> Result<Self, DecodeError> {
        Ok(Self { value: decode(schema, rpc.method.request, &bytes)?, bytes })
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
        let CallMetadata { credentials, language, injected_refusal } = metadata;
        if let Some(refusal) = injected_refusal {
            return Err(refusal);
        }
        let language = if rpc.is_grpc_gateway_stack() { language } else { Language::En };
        self.authenticate_and_run(rpc, credentials, request).await.map_err(|refusal| refusal.in_language(language))
    }

    async fn authenticate_and_run(
        self: &Arc<Self>,
        rpc: &RpcEntry,
        credentials: Credentials,
        RequestMessage { value, bytes }: RequestMessage,
    ) -> Result<Vec<u8>, Refusal> {
        let validated = encode(self.schema, rpc.method.request, &value, Mode::Request)
            .map(drop)
            .map_err(|violations| validation::refusal(self.schema, rpc.method.request, &violations));
        let required_permission = rpc.required_permission;
        match &rpc.handler {
            None => {
                let caller =
                    self.store.read(|tx| self.authenticate_caller(tx, &credentials, required_permission).map(drop));
                caller.map_err(Refusal::internal)??;
                validated?;
                let message = format!("{} is not implemented by this server", rpc.path);
                Err(Refusal::plain(Code::Unimplemented, message))
            }
            Some(handler) if !handler.writes => self
                .store
                .read(|tx| self.run_handler(tx, handler, required_permission, &credentials, validated, &bytes))
                .map_err(Refusal::internal)?,
            Some(handler) => {
                let (state, handler) = (Arc::clone(self), Arc::clone(handler));
                let work = move |tx: &mut Tx<'_>| {
                    state.run_handler(tx, &handler, required_permission, &credentials, validated, &bytes)
                };
                self.store.write(work).await.map_err(Refusal::internal)?
            }
        }
    }

    fn authenticate_caller(
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
        required_permission: &str,
        credentials: &Credentials,
        validated: Result<(), Refusal>,
        request: &[u8],
    ) -> Result<Vec<u8>, Refusal> {
        let (instance, caller) = self.authenticate_caller(tx, credentials, required_permission)?;
        validated?;
        let (now, origin) = (self.clock.now(), self.origin.as_str());
        let mut ctx = RequestContext { tx, now, instance: &instance, caller, strict: self.strict, origin };
        let result = (handler.run)(&mut ctx, request);
        if result.is_err() {
            tx.rollback_unless_kept();
        }
        result
    }
}
