//! The host as the server's machine: its clocks and its event loop. It has one thread.

use crate::functions::HostFunction;
use js_sys::Promise;
use send_wrapper::SendWrapper;
use std::time::Duration;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use zitadel_login::runtime::{self, RsaKey, Runtime, Task, Work};

struct Host {
    /// Milliseconds since 1970.
    now: Option<HostFunction>,
    /// Milliseconds that never go back.
    uptime: Option<HostFunction>,
    /// `(milliseconds) => Promise`
    sleep: Option<HostFunction>,
}

/// Uses the clocks and timers of this host, unless an earlier one's are used already.
pub fn install(host: &JsValue) {
    let now = HostFunction::of(host, "now").or_else(|| HostFunction::of_global("Date", "now"));
    let uptime = HostFunction::of(host, "uptime").or_else(|| HostFunction::of_global("performance", "now"));
    let sleep = HostFunction::of(host, "sleep");
    runtime::install(Box::new(Host { now, uptime, sleep }));
}

fn milliseconds(clock: Option<&HostFunction>) -> Option<Duration> {
    let value = clock?.call(&[]).ok()?.as_f64()?;
    Duration::try_from_secs_f64(value / 1000.0).ok()
}

impl Runtime for Host {
    fn unix_time(&self) -> Duration {
        milliseconds(self.now.as_ref()).unwrap_or_default()
    }

    fn uptime(&self) -> Duration {
        milliseconds(self.uptime.as_ref()).unwrap_or_else(|| self.unix_time())
    }

    fn sleep(&self, time: Duration) -> Task {
        let time = JsValue::from_f64(time.as_secs_f64() * 1000.0);
        let slept = match &self.sleep {
            Some(sleep) => sleep.call(&[time]).ok().and_then(|promise| promise.dyn_into::<Promise>().ok()),
            None => Some(time_out(time)),
        };
        match slept {
            Some(promise) => {
                let promise = SendWrapper::new(JsFuture::from(promise));
                Box::pin(async move { drop(promise.await) })
            }
            None => Box::pin(std::future::ready(())),
        }
    }

    fn spawn(&self, task: Task) {
        spawn_local(task);
    }

    fn compute(&self, work: Work) {
        work();
    }

    fn start_thread(&self, _: &str, _: Option<usize>, _: Work) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }

    fn rsa_key(&self) -> Option<RsaKey> {
        Some(Box::pin(SendWrapper::new(crate::web_crypto::rsa_key())))
    }
}

/// A promise that `setTimeout` resolves.
fn time_out(time: JsValue) -> Promise {
    Promise::new(&mut |resolve, _| {
        if let Some(set_timeout) = HostFunction::of(&js_sys::global(), "setTimeout") {
            drop(set_timeout.call(&[resolve.into(), time.clone()]));
        }
    })
}
