//! What an RPC needs of another server, read before its transaction.

use crate::auth::Credentials;
use crate::domain::idp::{Idp, IdpKind};
use crate::idps::remote::read_discovery;
use crate::refusal::{Code, Refusal};
use crate::registry::RpcEntry;
use crate::state::ServerState;
use crate::store::Tx;
use prost::Message as _;
use zitadel_wasm::messages::zitadel::user::v2::StartIdentityProviderIntentRequest;
use zitadel_wasm::rpc::{Rpc as _, user_v2::StartIdentityProviderIntent};

impl ServerState {
    /// Reads what an RPC needs of another server: a handler runs in a transaction, which waits for nothing. Requests
    /// without a valid token send none.
    ///
    /// # Errors
    /// When the issuer of a sign-in cannot be reached or used.
    pub async fn read_issuer_for(
        &self,
        rpc: &RpcEntry,
        credentials: &Credentials,
        request: &[u8],
    ) -> Result<(), Refusal> {
        if rpc.path != StartIdentityProviderIntent::PATH {
            return Ok(());
        }
        // What is no such request is refused by the handler's own decoder.
        let Ok(request) = StartIdentityProviderIntentRequest::decode(request) else { return Ok(()) };
        let read = self.store.read(|tx| {
            self.authenticate_caller(tx, credentials, rpc.required_permission)?;
            Ok::<_, Refusal>(tx.get::<Idp>(&request.idp_id))
        });
        let called = read.map_err(Refusal::internal)??.filter(|idp| idp.is_called() && idp.kind == IdpKind::Oidc);
        let Some(idp) = called else { return Ok(()) };
        let discovery = read_discovery(self.http_client.as_deref(), idp.issuer()).await.map_err(discovery_failed)?;
        let work = move |tx: &mut Tx<'_>| tx.put(&idp.id, &discovery);
        self.store.write(work).await.map_err(Refusal::internal)
    }
}

/// ZITADEL returns errors of its libraries with the code UNKNOWN; the words are those of its OpenID Connect library.
fn discovery_failed(why: String) -> Refusal {
    Refusal::plain(Code::Unknown, format!("OpenID Provider Configuration Discovery has failed: {why}"))
}
