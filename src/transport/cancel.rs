//! Giving up: the caller's signal and time limit, linked to a controller of our own. Listener and timer go with it.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(handler: &js_sys::Function, millis: f64) -> JsValue;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(id: &JsValue);

    /// Anything that has the three members of an AbortSignal, of whichever realm.
    type SignalLike;
    #[wasm_bindgen(method, getter, catch)]
    fn aborted(this: &SignalLike) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn reason(this: &SignalLike) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = addEventListener)]
    fn listen(this: &SignalLike, name: &str, listener: &js_sys::Function) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = removeEventListener)]
    fn unlisten(this: &SignalLike, name: &str, listener: &js_sys::Function) -> Result<(), JsValue>;
}

/// Why a call was given up.
pub(crate) enum Stopped {
    /// The caller's signal, with its reason.
    Canceled(JsValue),
    /// The time was over.
    TimedOut,
}

/// The caller's wish to give up, while a call is under way.
pub(crate) struct Cancel {
    controller: AbortController,
    stop: js_sys::Promise,
    timed_out: Rc<Cell<bool>>,
    signal: Option<SignalLike>,
    on_abort: Option<js_sys::Function>,
    timer: Option<JsValue>,
    _closures: Vec<Closure<dyn FnMut()>>,
}

impl Cancel {
    /// Links `signal` (or undefined) and `timeout_ms`. `Err` when the signal is none.
    pub(crate) fn new(signal: JsValue, timeout_ms: Option<f64>) -> Result<Self, JsValue> {
        let controller = AbortController::new()?;
        let mut resolve = None;
        let stop = js_sys::Promise::new(&mut |done, _| resolve = Some(done));
        let mut cancel = Self {
            controller,
            stop,
            timed_out: Rc::new(Cell::new(false)),
            signal: None,
            on_abort: None,
            timer: None,
            _closures: Vec::new(),
        };
        let Some(resolve) = resolve else { return Ok(cancel) };
        if !signal.is_undefined() && !signal.is_null() {
            let signal: SignalLike = signal.unchecked_into();
            let done = resolve.clone();
            let on_abort = Closure::<dyn FnMut()>::new(move || drop(done.call0(&JsValue::UNDEFINED)));
            let listener: js_sys::Function = on_abort.as_ref().unchecked_ref::<js_sys::Function>().clone();
            if signal.aborted()? {
                resolve.call0(&JsValue::UNDEFINED)?;
            }
            signal.listen("abort", &listener)?;
            cancel.signal = Some(signal);
            cancel.on_abort = Some(listener);
            cancel._closures.push(on_abort);
        }
        if let Some(millis) = timeout_ms {
            let timed_out = Rc::clone(&cancel.timed_out);
            let on_time = Closure::<dyn FnMut()>::new(move || {
                timed_out.set(true);
                drop(resolve.call0(&JsValue::UNDEFINED));
            });
            // A longer time than timers can count is no limit.
            cancel.timer = Some(set_timeout(on_time.as_ref().unchecked_ref(), millis.min(2_147_483_647.0)));
            cancel._closures.push(on_time);
        }
        Ok(cancel)
    }

    /// The signal for fetch.
    pub(crate) fn fetch_signal(&self) -> AbortSignal {
        self.controller.signal()
    }

    /// Why the call was given up, if it was.
    pub(crate) fn stopped(&self) -> Option<Stopped> {
        let signal = self.signal.as_ref().filter(|s| s.aborted().unwrap_or(false));
        match signal {
            Some(signal) => Some(Stopped::Canceled(signal.reason().unwrap_or(JsValue::UNDEFINED))),
            None => self.timed_out.get().then_some(Stopped::TimedOut),
        }
    }

    /// Runs `work` until it is done or given up; what was given up is stopped.
    pub(crate) async fn race<T>(&self, work: impl Future<Output = T>) -> Result<T, Stopped> {
        if let Some(stopped) = self.stopped() {
            return Err(stopped);
        }
        let mut work = pin!(work);
        let mut stop = pin!(JsFuture::from(self.stop.clone()));
        let done = std::future::poll_fn(|context| {
            // Whoever gave up does not want an answer that came at the same time.
            if stop.as_mut().poll(context).is_ready() {
                return Poll::Ready(None);
            }
            work.as_mut().poll(context).map(Some)
        })
        .await;
        match done {
            Some(done) => Ok(done),
            None => {
                self.controller.abort();
                Err(self.stopped().unwrap_or(Stopped::Canceled(JsValue::UNDEFINED)))
            }
        }
    }
}

impl Drop for Cancel {
    fn drop(&mut self) {
        if let Some(timer) = &self.timer {
            clear_timeout(timer);
        }
        if let (Some(signal), Some(listener)) = (&self.signal, &self.on_abort) {
            drop(signal.unlisten("abort", listener));
        }
    }
}
