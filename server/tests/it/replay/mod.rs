//! Walks a recorded scenario and compares what comes back.

pub mod authenticator;
pub mod compare;
pub mod contract;
pub mod observe;
pub mod raw;
pub mod server;
mod setup;
pub mod vars;
pub mod walk;
pub mod wire;
