//! What a connection is doing, and until when it may.

use super::Limits;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::time::Instant;

/// The activity of one connection.
pub struct Activity {
    state: Mutex<State>,
    /// The connection has to look again at how long it may live.
    pub changed: Notify,
    /// Somebody waits for connections that end or become idle.
    room: Arc<Notify>,
}

#[derive(Clone, Copy)]
struct State {
    /// Requests whose response has no headers yet.
    waiting: usize,
    /// Responses whose body has not been taken whole.
    sending: usize,
    requests: u64,
    http2: bool,
    /// Since when there has been no call.
    idle_since: Instant,
    /// When the first byte of the next HTTP/1 request came.
    head_since: Option<Instant>,
    /// Whether bytes wait for the client to read those before them.
    blocked: bool,
    /// When the last piece of a response was taken.
    progress: Instant,
    /// Its place is given to another.
    evicted: bool,
}

impl State {
    /// Whether a call is under way, or what remains of its response.
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

    /// When the connection has to end if nothing changes; `None` while a request is being worked on, whose time is limited
    /// elsewhere.
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

    /// Since when there has been no call; `None` while there is one.
    pub fn idle_since(&self) -> Option<Instant> {
        let state = self.state();
        (!state.busy()).then_some(state.idle_since)
    }

    /// Whether it is idle and could be told so: HTTP/2 has a frame for it, by which no request gets lost.
    pub fn is_idle_http2(&self) -> bool {
        let state = self.state();
        !state.busy() && state.http2 && state.requests > 0
    }

    /// Takes its place away.
    pub fn evict(&self) {
        self.state().evicted = true;
        self.changed.notify_one();
    }

    /// Whether its place was taken away before it had another call.
    pub fn is_evicted(&self) -> bool {
        let state = self.state();
        state.evicted && !state.busy()
    }

    /// Bytes came in.
    pub fn received(&self) {
        let mut state = self.state();
        // Frames of HTTP/2 come without requests as well, and do not make an idle connection live longer.
        if !state.busy() && state.requests > 0 && !state.http2 && state.head_since.is_none() {
            state.head_since = Some(Instant::now());
            drop(state);
            self.changed.notify_one();
        }
    }

    /// Bytes went out, or have to wait.
    pub fn wrote(&self, pending: bool) {
        let mut state = self.state();
        if state.blocked || pending {
            // Waiting begins with the last byte that went out.
            if !(state.blocked && pending) {
                state.progress = Instant::now();
            }
            state.blocked = pending;
        }
    }

    /// A request has arrived.
    pub fn begin(self: &Arc<Self>, http2: bool) -> ActiveRequest {
        let mut state = self.state();
        state.waiting += 1;
        state.requests += 1;
        state.http2 = http2;
        state.head_since = None;
        ActiveRequest { activity: Arc::clone(self), sending: false }
    }
}

/// A call on a connection, until its response has been taken whole or it was given up.
pub struct ActiveRequest {
    activity: Arc<Activity>,
    sending: bool,
}

impl ActiveRequest {
    /// The response has headers.
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

    /// A piece of the response was taken.
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
