//! Activity of a connection, from which its deadline follows.

use super::Limits;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::time::Instant;

/// The activity of one connection.
pub struct Activity {
    state: Mutex<State>,
    /// Wakes the connection's task to compute its deadline again.
    pub changed: Notify,
    /// Wakes the listener when a connection closes or becomes idle.
    room: Arc<Notify>,
}

#[derive(Clone, Copy)]
struct State {
    /// Number of requests whose response headers are not sent yet.
    waiting: usize,
    /// Number of responses whose body is not sent completely.
    sending: usize,
    requests: u64,
    http2: bool,
    /// Start of the idle time.
    idle_since: Instant,
    /// When the first byte of the next HTTP/1 request arrived.
    head_since: Option<Instant>,
    /// Whether a write is blocked by a client that does not read.
    blocked: bool,
    /// When the last piece of a response was sent.
    progress: Instant,
    /// Whether its slot was given to another connection.
    evicted: bool,
}

impl State {
    /// Whether a request is in progress or response bytes are unsent.
    fn busy(&self) -> bool {
        self.waiting + self.sending > 0 || self.blocked
    }
}

impl Activity {
    pub fn new(room: Arc<Notify>) -> Arc<Self> {
        let now = Instant::now();
        let state = State {
            waiting: 0,
            sending: 0,
            requests: 0,
            http2: false,
            idle_since: now,
            head_since: None,
            blocked: false,
            progress: now,
            evicted: false,
        };
        Arc::new(Self { state: Mutex::new(state), changed: Notify::new(), room })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// When the connection is closed if nothing changes; `None` while a request is handled, which has its own timeout.
    pub fn deadline(&self, limits: &Limits) -> Option<Instant> {
        let state = self.state();
        if state.waiting > 0 {
            return None;
        }
        Some(if state.busy() {
            state.progress + limits.stall_time
        } else if state.requests == 0 {
            state.idle_since + limits.header_time
        } else {
            let idle = state.idle_since + limits.idle_time;
            state.head_since.map_or(idle, |since| idle.min(since + limits.header_time))
        })
    }

    /// Start of the idle time; `None` while a request is in progress.
    pub fn idle_since(&self) -> Option<Instant> {
        let state = self.state();
        (!state.busy()).then_some(state.idle_since)
    }

    /// Whether the connection is idle and can be closed gracefully: with GOAWAY, HTTP/2 loses no request.
    pub fn is_idle_http2(&self) -> bool {
        let state = self.state();
        !state.busy() && state.http2 && state.requests > 0
    }

    /// Evicts the connection from its slot.
    pub fn evict(&self) {
        self.state().evicted = true;
        self.changed.notify_one();
    }

    /// Whether the connection was evicted and is still idle.
    pub fn is_evicted(&self) -> bool {
        let state = self.state();
        state.evicted && !state.busy()
    }

    /// Bytes were received.
    pub fn received(&self) {
        let mut state = self.state();
        // HTTP/2 frames such as PING arrive without a request, and do not extend an idle connection.
        if !state.busy() && state.requests > 0 && !state.http2 && state.head_since.is_none() {
            state.head_since = Some(Instant::now());
            drop(state);
            self.changed.notify_one();
        }
    }

    /// A write completed, or is blocked.
    pub fn wrote(&self, pending: bool) {
        let mut state = self.state();
        if state.blocked || pending {
            // A stall begins with the last byte that was sent.
            if !(state.blocked && pending) {
                state.progress = Instant::now();
            }
            state.blocked = pending;
        }
    }

    /// Registers a request.
    pub fn begin(self: &Arc<Self>, http2: bool) -> ActiveRequest {
        let mut state = self.state();
        state.waiting += 1;
        state.requests += 1;
        state.http2 = http2;
        state.head_since = None;
        ActiveRequest { activity: Arc::clone(self), sending: false }
    }
}

/// A request in progress, until its response is sent completely or it is canceled.
pub struct ActiveRequest {
    activity: Arc<Activity>,
    sending: bool,
}

impl ActiveRequest {
    /// The response headers are ready.
    pub fn responding(&mut self) {
        if !self.sending {
            self.sending = true;
            let mut state = self.activity.state();
            state.waiting -= 1;
            state.sending += 1;
            state.progress = Instant::now();
            drop(state);
            self.activity.changed.notify_one();
        }
    }

    /// A piece of the response body was sent.
    pub fn progress(&self) {
        self.activity.state().progress = Instant::now();
    }
}

impl Drop for ActiveRequest {
    fn drop(&mut self) {
        let mut state = self.activity.state();
        if self.sending {
            state.sending -= 1;
        } else {
            state.waiting -= 1;
        }
        if !state.busy() {
            state.idle_since = Instant::now();
            drop(state);
            self.activity.changed.notify_one();
            self.activity.room.notify_one();
        }
    }
}
