//! The login client proxy in front of this server itself, with its own login client.

use super::{handle_rpc, handle_unknown_path, header_text, with_date};
use crate::domain::instance::{self, Instance};
use crate::state::ServerState;
use axum::http::{HeaderMap, HeaderValue, header};
use std::sync::Arc;
use zitadel_login::client_address::Forwarding;
use zitadel_login::cookie::{CookieKeys, RequestBinder};
use zitadel_login::limits::Limits;
use zitadel_login::origin::OriginOf;
use zitadel_login::proxy::{Caller, Durations, LoginClientProxy, Upstream};

/// The proxy, and what binds the requests of applications to the browser in which they begin.
pub(super) fn login_proxy(state: &Arc<ServerState>) -> (LoginClientProxy, RequestBinder) {
    let shared = Arc::clone(state);
    let upstream: Upstream = Arc::new(move |path, mut request, caller| {
        let state = Arc::clone(&shared);
        Box::pin(async move {
            let bearer = match caller {
                Caller::LoginClient => login_client_bearer(&state),
                Caller::Session(bearer) => Some(bearer),
            };
            request.headers_mut().extend(bearer.map(|bearer| (header::AUTHORIZATION, bearer)));
            let response = match state.rpcs.find(&path).map(Arc::clone) {
                Some(rpc) => handle_rpc(Arc::clone(&state), rpc, request).await,
                None => handle_unknown_path(state.schema, request).await,
            };
            // Ages are computed by the server's clock, which tests move.
            with_date(response, state.clock.now())
        })
    });
    // Tests call far more often than people do.
    let limits = Limits::new(state.rate_limit_multiplier);
    let origin: OriginOf = Arc::new(page_origin);
    let keys = CookieKeys::fresh();
    let binder = RequestBinder { keys: keys.clone(), origin: Arc::clone(&origin), on_arrival: false };
    let schema = state.schema;
    let durations = Durations::default();
    let forwarding = Forwarding::None;
    let login = LoginClientProxy { schema, limits, forwarding, origin, keys, paired: true, durations, upstream };
    (login, binder)
}

/// The page's origin: the host of the request, which is one of this server's.
fn page_origin(headers: &HeaderMap) -> Option<String> {
    let host = header_text(headers, "host")?;
    let scheme = header_text(headers, "x-forwarded-proto").filter(|scheme| scheme == "https");
    Some(format!("{}://{host}", scheme.as_deref().unwrap_or("http")))
}

fn login_client_bearer(state: &ServerState) -> Option<HeaderValue> {
    let instance = state.store.read(|tx| tx.get::<Instance>(instance::KEY)).ok().flatten()?;
    HeaderValue::try_from(format!("Bearer {}", instance.login_client_token)).ok()
}
