//! Rate limit buckets in a Redis or Valkey, shared by all login servers that use it.

use super::{Bucket, Cost, Name};
use ::redis::aio::{ConnectionManager, ConnectionManagerConfig};
use ::redis::{Client, RedisError, Script};
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The braces are a hash tag, which keeps all keys in one cluster slot, as a script requires.
const PREFIX: &str = "{zitadel-login}:limit:";
/// How long a request waits for Redis before the limits of this process apply.
const REDIS_TIMEOUT: Duration = Duration::from_millis(500);
/// How long Redis is not tried after a failure, so that requests do not time out one by one.
const BACK_OFF: Duration = Duration::from_secs(1);
/// Minimum time between log lines about failures.
const LOG_EVERY: Duration = Duration::from_secs(30);

/// A Redis connection with the rate limit script.
pub struct Shared {
    connection: ConnectionManager,
    script: Script,
    failure: Mutex<Failure>,
}

#[derive(Default)]
struct Failure {
    /// Time of the last failure; `None` after a success.
    last: Option<Instant>,
    logged: Option<Instant>,
}

impl Shared {
    /// Connects lazily, on the first request.
    pub fn new(url: &str) -> Result<Self, String> {
        // The URL may contain a password, so the message contains no part of it.
        let wrong = |cause: RedisError| {
            format!(
                "--limits: {cause}; expected a URL such as redis://127.0.0.1:6379 or rediss://user:password@host:6380/0"
            )
        };
        let config = ConnectionManagerConfig::new()
            .set_number_of_retries(1)
            .set_connection_timeout(Some(REDIS_TIMEOUT))
            .set_response_timeout(Some(REDIS_TIMEOUT));
        let connection =
            ConnectionManager::new_lazy_with_config(Client::open(url).map_err(wrong)?, config).map_err(wrong)?;
        Ok(Self { connection, script: Script::new(include_str!("take.lua")), failure: Mutex::default() })
    }

    /// Takes one request out of each bucket, by one atomic script; `None` while Redis is unavailable.
    pub async fn take(&self, buckets: &[(Name, Bucket)], cost: Cost) -> Option<Result<(), u64>> {
        if self.is_backing_off() {
            return None;
        }
        let mut script = self.script.prepare_invoke();
        for (name, bucket) in buckets {
            script.key(key(name, cost)).arg(bucket.every.as_micros().max(1).to_string()).arg(bucket.burst);
        }
        let mut connection = self.connection.clone();
        let taken = tokio::time::timeout(REDIS_TIMEOUT, script.invoke_async::<i64>(&mut connection)).await;
        match taken {
            Ok(Ok(wait)) => {
                self.recovered();
                let seconds = u64::try_from(wait).unwrap_or_default().div_ceil(1_000_000);
                Some(if seconds == 0 { Ok(()) } else { Err(seconds) })
            }
            Ok(Err(cause)) => self.failed(&cause.to_string()),
            Err(_) => self.failed("timeout"),
        }
    }

    fn is_backing_off(&self) -> bool {
        let failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        failure.last.is_some_and(|at| at.elapsed() < BACK_OFF)
    }

    fn recovered(&self) {
        let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        if failure.last.take().is_some() {
            failure.logged = None;
            tracing::info!("Redis available again; rate limits are shared");
        }
    }

    fn failed(&self, cause: &str) -> Option<Result<(), u64>> {
        let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        failure.last = Some(Instant::now());
        if failure.logged.is_none_or(|at| at.elapsed() >= LOG_EVERY) {
            failure.logged = Some(Instant::now());
            tracing::warn!(cause, "Redis unavailable; rate limits are per process until it is available again");
        }
        None
    }
}

fn key(name: &Name, cost: Cost) -> String {
    let mut key = String::from(PREFIX);
    key.push(match cost {
        Cost::Read => 'r',
        Cost::Check => 'c',
        Cost::Message => 'm',
    });
    for byte in name {
        let _ = write!(key, "{byte:02x}");
    }
    key
}
