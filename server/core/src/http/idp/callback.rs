//! `/idps/callback`: a browser comes back from an identity provider.

use super::{Shared, plain, read_parameters, redirect};
use crate::domain::idp::Idp;
use crate::domain::instance::{self, Instance};
use crate::idps::callback::{CallbackOutcome, Exchanged, succeed, take_response};
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
        Err(cause) => Err(Refusal::internal(cause)),
    };
    match location {
        Ok(location) => redirect(&location),
        Err(refusal) => plain(StatusCode::INTERNAL_SERVER_ERROR, &refusal.message()),
    }
}

/// Signs the ID token, for which the key may have to be generated, and completes the intent.
async fn complete(state: &ServerState, exchanged: Exchanged) -> Result<String, Refusal> {
    let now = state.clock.now();
    let id_token = if exchanged.keeps_id_token() {
        let claims = exchanged.issued.id_token_claims(&Idp::loopback_issuer(&state.origin), now);
        let signer = signing_key::signer(&state.store, &state.signer).await?;
        Some(signing_key::sign(signer, &claims)?)
    } else {
        None
    };
    let work = move |tx: &mut Tx<'_>| {
        let instance: Instance = tx.get(instance::KEY)?;
        Some(succeed(tx, now, &instance, exchanged, id_token))
    };
    let location = state.store.write(work).await.map_err(Refusal::internal)?;
    location.ok_or_else(|| Refusal::internal("there is no instance"))
}
