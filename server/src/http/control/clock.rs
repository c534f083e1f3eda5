//! `/_test/clock`: the server's time, which tests move and stop.

use super::{ControlResult, internal, invalid, read_json};
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
        Some(text) => parse_advance(text)
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

/// `90s`, `15m`, `2h`, `250ms` in microseconds. The clock only moves forward.
fn parse_advance(text: &str) -> Option<i64> {
    let at = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, unit) = text.split_at_checked(at)?;
    let unit = match unit {
        "ms" => 1e3,
        "s" => 1e6,
        "m" => 60e6,
        "h" => 3600e6,
        _ => return None,
    };
    let micros = number.parse::<f64>().ok()? * unit;
    // A hundred years are far enough.
    (0.0..=3.2e15).contains(&micros).then_some(micros as i64)
}

#[cfg(test)]
mod tests {
    use super::parse_advance;

    #[test]
    fn accepts_durations_of_one_unit_that_are_not_negative() {
        assert_eq!(parse_advance("90s"), Some(90_000_000));
        assert_eq!(parse_advance("15m"), Some(900_000_000));
        assert_eq!(parse_advance("1.5s"), Some(1_500_000));
        for text in ["", "90", "s", "-1s", "1h30m", "1d", "1e3s", "99999999999h"] {
            assert_eq!(parse_advance(text), None, "{text}");
        }
    }
}
