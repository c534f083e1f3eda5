//! `/idps/callback`: a browser comes back from an identity provider.

use super::{Shared, plain, read_parameters, redirect};
use crate::domain::idp::Idp;
use crate::domain::instance::{self, Instance};
use crate::domain::intent::{Account, Intent};
use crate::idps::callback::{CallbackOutcome, Exchanged, end, take_response};
use crate::idps::remote::{ProviderCall, sign_in};
use crate::oidc::signing_key;
use crate::refusal::Refusal;
use crate::state::ServerState;
use crate::store::Tx;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode};

pub(super) async fn callback(State(state): Shared, request: Request) -> Response<Body> {
    let parameters = match read_parameters(request).await {
        Ok(parameters) => parameters,
        Err(response) => return response,
    };
    let now = state.clock.now();
    let taken = state.store.write(move |tx: &mut Tx<'_>| take_response(tx, now, &parameters)).await;
    let location = match taken {
        Ok(CallbackOutcome::Unknown(why)) => return plain(StatusCode::BAD_REQUEST, why),
        Ok(CallbackOutcome::Redirect(location)) => Ok(location),
        Ok(CallbackOutcome::Exchanged(exchanged)) => complete(&state, *exchanged).await,
        Ok(CallbackOutcome::Call(call)) => call_provider(&state, *call).await,
        Err(cause) => Err(Refusal::internal(cause)),
    };
    match location {
        Ok(location) => redirect(&location),
        Err(refusal) => plain(StatusCode::INTERNAL_SERVER_ERROR, &refusal.message()),
    }
}

/// Signs the ID token of the built-in provider, for which the key may have to be generated, and completes the intent.
async fn complete(state: &ServerState, exchanged: Exchanged) -> Result<String, Refusal> {
    let id_token = if exchanged.keeps_id_token() {
        let claims = exchanged.issued.id_token_claims(&Idp::loopback_issuer(&state.origin), state.clock.now());
        let signer = signing_key::signer(&state.store, &state.signer).await?;
        Some(signing_key::sign(signer, &claims)?)
    } else {
        None
    };
    let (intent, account) = exchanged.into_account(id_token);
    end_intent(state, intent, Ok(account)).await
}

/// Exchanges the code at a provider, outside of any transaction.
async fn call_provider(state: &ServerState, call: ProviderCall) -> Result<String, Refusal> {
    let signed_in = sign_in(state.http_client.as_deref(), &call).await;
    end_intent(state, call.intent, signed_in).await
}

async fn end_intent(
    state: &ServerState,
    intent: Intent,
    signed_in: Result<Account, String>,
) -> Result<String, Refusal> {
    let now = state.clock.now();
    let work = move |tx: &mut Tx<'_>| {
        let instance: Instance = tx.get(instance::KEY)?;
        end(tx, now, &instance, &intent.id, signed_in)
    };
    let location = state.store.write(work).await.map_err(Refusal::internal)?;
    location.ok_or_else(|| Refusal::internal("the state was reset while the user signed in"))
}
