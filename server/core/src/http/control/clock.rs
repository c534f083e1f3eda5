//! `/_test/clock`: the server's time, which tests move and stop.

use super::{ControlResult, internal, invalid, read_json};
use crate::clock::parse_span;
use crate::domain::instance::{self, Instance};
use crate::state::ServerState;
use crate::store::Tx;
use axum::extract::Request;
use serde::Deserialize;
use serde_json::{Value as Json, json};
use std::sync::Arc;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockRequest {
    advance: Option<String>,
    freeze: Option<bool>,
}

pub(super) fn clock_json(state: &ServerState) -> Json {
    json!({ "now": state.clock.now().to_rfc3339(), "frozen": state.clock.frozen() })
}

/// Advances, freezes or thaws the clock.
pub(super) async fn set_clock(state: &Arc<ServerState>, request: Request) -> ControlResult {
    let request: ClockRequest = read_json(request).await?;
    if request.advance.is_none() && request.freeze.is_none() {
        return Err(invalid("expected {\"advance\": \"90s\"} or {\"freeze\": true}"));
    }
    let micros = match &request.advance {
        Some(text) => parse_span(text)
            .and_then(|span| i64::try_from(span.as_micros()).ok())
            .ok_or_else(|| invalid(format!("advance: {text:?} is not a duration such as 90s, 15m or 2h")))?,
        None => 0,
    };
    match request.freeze {
        Some(true) => state.clock.freeze(),
        Some(false) => state.clock.thaw(),
        None => {}
    }
    state.clock.advance(micros);
    let offset = state.clock.offset();
    let work = move |tx: &mut Tx<'_>| {
        if let Some(instance) = tx.get::<Instance>(instance::KEY) {
            tx.put(instance::KEY, &Instance { clock_offset: offset, ..instance });
        }
    };
    state.store.write(work).await.map_err(internal)?;
    Ok(clock_json(state))
}
