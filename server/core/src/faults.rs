//! Faults on demand: what can go wrong between a page and a server, injected into the RPCs that a test names.
//! `http::fault_injection` carries them out.

use crate::clock::parse_span;
use axum::http::{HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use zitadel_wasm::codec::parse_duration;

/// A fault and the calls that it affects. `POST /_test/faults` takes it as JSON.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// Which calls: `zitadel.user.v2.UserService/VerifyPhone`, `zitadel.user.v2.UserService/*`, or `*`.
    pub rpc: String,
    /// How many of them; 0 means all until the faults are cleared.
    #[serde(default = "once")]
    pub times: u32,
    /// How long the response is delayed: `"2s"`, `"0.25s"`. In the machine's time, not the server's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<String>,
    /// How far what the call reads is behind what was written since the fault was added: `"300ms"`, `"1h"`; `"0s"` for not
    /// at all, whatever the server's own lag is. In the machine's time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projection_lag: Option<String>,
    /// A refusal in the protocol of the call; the RPC does not run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FaultStatus>,
    /// The response of a proxy in between; the RPC does not run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http: Option<FaultHttp>,
    /// Where the connection is cut.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<Cut>,
    /// The response body arrives a byte at a time.
    #[serde(default)]
    pub split: bool,
    /// Content type of the response, in place of the right one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
}

fn once() -> u32 {
    1
}

impl Fault {
    /// The projection lag, if it has one.
    #[must_use]
    pub fn lag(&self) -> Option<Duration> {
        parse_span(self.projection_lag.as_deref()?)
    }

    /// A fault of the next call of that RPC, with no effect yet.
    #[must_use]
    pub fn for_rpc(rpc: &str) -> Self {
        Self {
            rpc: rpc.to_owned(),
            times: 1,
            delay: None,
            projection_lag: None,
            status: None,
            http: None,
            cut: None,
            split: false,
            content_type: None,
        }
    }
}

/// The refusal of a fault.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FaultStatus {
    /// gRPC status code, 1 to 16.
    pub code: i32,
    /// Message, without the error id.
    #[serde(default)]
    pub message: String,
    /// ZITADEL's error id; without one the refusal has no detail.
    #[serde(default)]
    pub id: String,
}

/// The response of a proxy.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FaultHttp {
    /// HTTP status code.
    pub status: u16,
    /// Response body.
    #[serde(default)]
    pub body: String,
    /// Content type; `text/html` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// `Retry-After`, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

/// Where a connection is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Cut {
    /// Before the RPC runs.
    Call,
    /// After it ran, before any byte of its response.
    #[serde(rename = "answer")]
    Response,
    /// After half of the response body.
    Half,
}

/// The faults that wait for their calls, in the order in which they were added.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    fn list(&self) -> std::sync::MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a fault after those that wait already.
    ///
    /// # Errors
    /// Which of its members is invalid.
    pub fn add(&self, fault: Fault) -> Result<(), String> {
        if let Some(delay) = &fault.delay
            && parse_duration(delay).is_none_or(|(seconds, _)| !(0..=600).contains(&seconds))
        {
            return Err(format!("delay: {delay:?} is not a duration such as \"2s\" up to ten minutes"));
        }
        if let Some(lag) = &fault.projection_lag
            && fault.lag().is_none()
        {
            return Err(format!("projectionLag: {lag:?} is not a duration such as \"300ms\""));
        }
        if fault.status.as_ref().is_some_and(|status| !(1..=16).contains(&status.code)) {
            return Err("status.code must be a gRPC code from 1 to 16".into());
        }
        if fault.http.as_ref().is_some_and(|http| StatusCode::from_u16(http.status).is_err()) {
            return Err("http.status must be an HTTP status".into());
        }
        for (name, value) in [
            ("contentType", &fault.content_type),
            ("http.contentType", &fault.http.as_ref().and_then(|h| h.content_type.clone())),
        ] {
            if value.as_ref().is_some_and(|value| HeaderValue::from_str(value).is_err()) {
                return Err(format!("{name} cannot be the value of a header"));
            }
        }
        self.list().push(fault);
        Ok(())
    }

    /// The longest projection lag of the faults that still wait.
    #[must_use]
    pub fn longest_lag(&self) -> Duration {
        self.list().iter().filter_map(Fault::lag).max().unwrap_or_default()
    }

    /// The faults that still wait.
    #[must_use]
    pub fn waiting(&self) -> Vec<Fault> {
        self.list().clone()
    }

    /// Removes all faults.
    pub fn clear(&self) {
        self.list().clear();
    }

    /// Takes the fault of a call, if one waits for it, with what `look` makes of it before anybody sees that it is taken.
    /// `path` is `/package.Service/Method`.
    pub fn take_with<T>(&self, path: &str, look: impl FnOnce(&Fault) -> T) -> Option<(Fault, T)> {
        let rpc = path.trim_start_matches('/');
        let mut list = self.list();
        let at = list.iter().position(|fault| match fault.rpc.strip_suffix('*') {
            Some(start) => rpc.starts_with(start),
            None => rpc == fault.rpc,
        })?;
        let fault = list.get_mut(at)?;
        let taken = fault.clone();
        let seen = look(&taken);
        if fault.times == 1 {
            list.remove(at);
        } else {
            fault.times = fault.times.saturating_sub(1);
        }
        Some((taken, seen))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_affects_the_rpcs_that_it_names_and_as_often_as_times_states() {
        let faults = Faults::default();
        let take = |path| faults.take_with(path, |_| ());
        faults.add(Fault { times: 2, ..Fault::for_rpc("a.S/M") }).unwrap();
        faults.add(Fault { times: 0, ..Fault::for_rpc("b.*") }).unwrap();
        assert!(take("/a.S/Other").is_none());
        assert!(take("/a.S/M").is_some());
        assert!(take("/a.S/M").is_some());
        assert!(take("/a.S/M").is_none());
        assert!((0..9).all(|_| take("/b.S/M").is_some()));
        faults.clear();
        assert!(take("/b.S/M").is_none());
    }

    #[test]
    fn rejects_faults_with_invalid_members() {
        let faults = Faults::default();
        let wrong = [
            Fault { delay: Some("soon".into()), ..Fault::for_rpc("*") },
            Fault { delay: Some("-1s".into()), ..Fault::for_rpc("*") },
            Fault { projection_lag: Some("-1s".into()), ..Fault::for_rpc("*") },
            Fault { projection_lag: Some("soon".into()), ..Fault::for_rpc("*") },
            Fault {
                status: Some(FaultStatus { code: 0, message: String::new(), id: String::new() }),
                ..Fault::for_rpc("*")
            },
            Fault { content_type: Some("a\nb".into()), ..Fault::for_rpc("*") },
        ];
        assert!(wrong.into_iter().all(|fault| faults.add(fault).is_err()));
        assert!(faults.waiting().is_empty());
    }
}
