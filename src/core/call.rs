//! The machine behind one call: what to send, and after each outcome whether to send again, refresh the token, wait, or
//! stop. It does no I/O, so that every driver (`pkg/src/call.ts`, [`crate::Client`], a test) decides alike.

use super::Core;
use super::budget::RetryBudget;
use crate::codec::{DecodeError, Value};
use crate::decimal::to_decimal;
use crate::error::{Code, Error, Kind};
use crate::transport::{HttpRequest, HttpResponse, Transport, retry};
use crate::validate::RuleChecks;
use std::time::Duration;
use zitadel_schema::protocol::{content_type, header};

/// What a client decides about its calls.
#[derive(Clone, Copy, Debug)]
pub struct CallConfig {
    /// The transport of its calls.
    pub transport: Transport,
    /// Whether requests that break a rule of the contract are sent.
    pub rules: RuleChecks,
    /// Whether idempotent calls are sent again.
    pub retry: bool,
    /// Whether there is a token provider that can be asked for a newer token.
    pub can_refresh: bool,
}

/// The state of one call between its attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// `package.Service/Method`
    pub rpc: String,
    /// How its responses are read.
    pub transport: Transport,
    /// Whether a rejected token may still be refreshed: once a call.
    pub can_refresh: bool,
    /// How many retries are left; none for calls that are not idempotent.
    pub retries_left: u8,
    /// Whether the request holds a password of more than [`PASSWORD_MAX_BYTES`].
    pub long_password: bool,
}

/// How many bytes of a password bcrypt takes, which is ZITADEL's default hasher. It refuses longer ones.
pub const PASSWORD_MAX_BYTES: usize = 72;

/// Whether a request has a password in it, at any depth, that is longer than that.
fn has_long_password(request: &Value) -> bool {
    let Value::Object(members) = request else { return false };
    members.iter().any(|(name, value)| match value {
        Value::String(text) => text.len() > PASSWORD_MAX_BYTES && name.to_ascii_lowercase().ends_with("password"),
        inner => has_long_password(inner),
    })
}

/// What came of sending the request.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A response was read to its end.
    Response {
        /// The response.
        http: HttpResponse,
        /// Its `Retry-After`.
        retry_after: Option<String>,
        /// The `Retry-After` as a date, if it is one, in seconds since 1970.
        retry_date: Option<i64>,
        /// The driver's clock in seconds since 1970.
        now: i64,
    },
    /// There is no whole response: refused, cut, redirected, or forbidden by CORS.
    NoResponse {
        /// The HTTP status, if headers arrived.
        http_status: Option<u16>,
        /// Whether the device says that it has no network at all. Then there is no use in trying again.
        offline: bool,
    },
    /// The body is longer than the limit and was not read.
    TooLong {
        /// The HTTP status.
        http_status: u16,
        /// The limit in bytes.
        limit: u64,
    },
    /// The body is JSON of more than [`MAX_RESPONSE_VALUES`] values, and was not parsed.
    ///
    /// [`MAX_RESPONSE_VALUES`]: zitadel_schema::protocol::MAX_RESPONSE_VALUES
    TooMany {
        /// The HTTP status.
        http_status: u16,
    },
}

/// What the driver does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Get a newer token from the provider, and send the request again.
    RefreshToken,
    /// Wait, and send the request again.
    Wait(Duration),
    /// Return the result.
    Done,
}

/// A step of the machine.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What the driver does next.
    pub next: Next,
    /// The message, or the error of this attempt.
    pub result: Result<Value, Error>,
}

impl Core {
    /// Checks a request of `package.Service/Method` and begins a call: the driver sends the request, with
    /// [`request_headers`] and the token, and gives the outcome to [`Call::next`].
    ///
    /// # Errors
    /// Every violation, when there is one: then nothing is sent.
    pub fn start(&self, config: &CallConfig, rpc: &str, request: &Value) -> Result<(Call, HttpRequest), Error> {
        let prepared = self.prepare(config.transport, rpc, request, config.rules)?;
        let retries_left = if config.retry && self.is_idempotent(rpc) { retry::MAX_RETRIES } else { 0 };
        let call = Call {
            rpc: rpc.to_owned(),
            transport: config.transport,
            can_refresh: config.can_refresh,
            retries_left,
            long_password: has_long_password(request),
        };
        Ok((call, prepared))
    }
}

impl Call {
    /// The next step. `random` is between 0 and 1 and spreads the retries of many clients.
    pub fn next(&mut self, core: &Core, outcome: Outcome, budget: &mut RetryBudget, random: f64) -> Step {
        let mut asked = None;
        let mut result = match outcome {
            Outcome::Response { http, retry_after, retry_date, now } => {
                asked = retry_after.and_then(|text| retry::retry_after(&text, retry_date, now));
                core.read(self.transport, &self.rpc, http)
            }
            Outcome::NoResponse { http_status, offline } => Err(no_response(http_status, offline)),
            Outcome::TooLong { http_status, limit } => Err(too_long(http_status, limit)),
            Outcome::TooMany { http_status } => Err(Error::protocol(http_status, DecodeError::TooMany.as_str())),
        };
        let next = match &mut result {
            Ok(_) => {
                budget.earn();
                Next::Done
            }
            Err(error) => {
                error.long_password = self.long_password;
                self.after(error, asked, budget, random)
            }
        };
        Step { next, result }
    }

    fn after(&mut self, error: &Error, retry_after: Option<u64>, budget: &mut RetryBudget, random: f64) -> Next {
        if self.can_refresh && error.kind == Kind::Rpc && error.code == Code::UNAUTHENTICATED {
            self.can_refresh = false;
            return Next::RefreshToken;
        }
        match retry::retry_delay(error, retry_after, self.retries_left, random) {
            Some(delay) if budget.spend() => {
                self.retries_left -= 1;
                Next::Wait(delay)
            }
            _ => Next::Done,
        }
    }
}

/// A name and a value.
type Header = (&'static str, &'static str);

const GRPC_WEB_HEADERS: &[Header] = &[(header::X_GRPC_WEB, "1"), (header::CONTENT_TYPE, content_type::GRPC_WEB_PROTO)];
const JSON_HEADERS: &[Header] = &[(header::ACCEPT, content_type::JSON), (header::CONTENT_TYPE, content_type::JSON)];
const JSON_HEADERS_WITHOUT_BODY: &[Header] = &[(header::ACCEPT, content_type::JSON)];

/// The headers that the transport needs. The client's own are set before them, the token after them.
#[must_use]
pub fn request_headers(transport: Transport, request: &HttpRequest) -> &'static [Header] {
    match (transport, &request.body) {
        (Transport::GrpcWeb, _) => GRPC_WEB_HEADERS,
        (Transport::Json, Value::Null) => JSON_HEADERS_WITHOUT_BODY,
        (Transport::Json, _) => JSON_HEADERS,
    }
}

fn no_response(http_status: Option<u16>, offline: bool) -> Error {
    let message = match http_status {
        _ if offline => "no response: this device is offline",
        None => "no response: connection refused or lost, redirected, or blocked by CORS",
        Some(_) => "the connection was lost before the end of the response",
    };
    Error { http_status, offline, ..Error::new(Kind::Network, Code::UNAVAILABLE, message) }
}

fn too_long(http_status: u16, limit: u64) -> Error {
    let limit = to_decimal(i64::try_from(limit).unwrap_or(i64::MAX));
    let message = crate::text::join(&["the response is longer than ", &limit, " bytes (maxResponseBytes)"]);
    Error { code: Code::RESOURCE_EXHAUSTED, ..Error::protocol(http_status, message) }
}

#[cfg(test)]
#[path = "call_tests.rs"]
mod tests;
