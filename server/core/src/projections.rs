//! What reads see: the state, or with a projection lag the state as it was before. ZITADEL responds to queries, and finds
//! the user of a session's check, from projections that follow its events up to some hundred milliseconds later. Commands,
//! tokens and permissions do not wait for them. The lag is in the machine's time, because no test waits for it.

use crate::context::RequestContext;
use crate::faults::Fault;
use crate::state::ServerState;
use crate::store::{StoreError, View};
use std::time::Duration;

/// What a call reads.
#[derive(Debug, Default)]
pub enum Projections {
    /// What the server's own lag leaves.
    #[default]
    Server,
    /// What a fault leaves; absent where it does away with the lag.
    Fault(Option<View>),
}

impl ServerState {
    /// Adds a fault, and keeps the snapshots that it needs.
    ///
    /// # Errors
    /// Which of its members is invalid.
    pub fn add_fault(&self, fault: Fault) -> Result<(), String> {
        self.faults.add(fault)?;
        self.keep_snapshots().map_err(|e| e.to_string())
    }

    /// Removes all faults.
    ///
    /// # Errors
    /// When the state cannot be read.
    pub fn clear_faults(&self) -> Result<(), StoreError> {
        self.faults.clear();
        self.keep_snapshots()
    }

    /// Keeps as many snapshots as the faults that wait and the server's own lag need.
    ///
    /// # Errors
    /// When the state cannot be read.
    pub fn keep_snapshots(&self) -> Result<(), StoreError> {
        self.store.keep_snapshots(&|| self.projection_lag.max(self.faults.longest_lag()))
    }

    /// Takes the fault of a call, if one waits for it, with what the call reads under it.
    pub(crate) fn take_fault(&self, path: &str) -> Option<(Fault, Projections)> {
        let taken = self.faults.take_with(path, |fault| match fault.lag() {
            // Before another call, which takes the last fault, lets the snapshots go.
            Some(lag) => Projections::Fault(self.view(lag)),
            None => Projections::Server,
        });
        if let Some((_, Projections::Fault(_))) = &taken
            && let Err(cause) = self.keep_snapshots()
        {
            tracing::error!(%cause, "snapshots cannot be dropped");
        }
        taken
    }

    /// What the reads of a call see; absent where that is the state itself.
    pub(crate) fn projections(&self, of: Projections) -> Option<View> {
        match of {
            Projections::Server => self.view(self.projection_lag),
            Projections::Fault(view) => view,
        }
    }

    fn view(&self, lag: Duration) -> Option<View> {
        if lag.is_zero() { None } else { self.store.view(lag) }
    }
}

impl RequestContext<'_, '_> {
    /// Runs `read` on what ZITADEL reads from projections, within a command.
    pub fn on_projections<T>(&self, read: impl Fn(&RequestContext<'_, '_>) -> T) -> T {
        let Some(view) = &self.projections else { return read(self) };
        let before = view.read(|tx| {
            let RequestContext { now, instance, strict, origin, .. } = *self;
            read(&RequestContext {
                tx,
                now,
                instance,
                caller: self.caller.clone(),
                strict,
                failed_attempts: 0,
                origin,
                projections: None,
            })
        });
        before.unwrap_or_else(|cause| {
            tracing::error!(%cause, "a snapshot cannot be read");
            read(self)
        })
    }
}
