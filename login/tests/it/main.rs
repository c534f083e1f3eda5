//! The login server from outside: what goes through, what comes back, and what does not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod connections;
mod forwarding;
mod hosts;
mod page;
mod redis;
mod security_headers;
mod start;
mod support;
