//! Integration tests of the login server over TCP, in front of a recording upstream.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod connections;
mod forwarding;
mod hosts;
mod page;
mod redis;
mod security_headers;
mod start;
mod support;
