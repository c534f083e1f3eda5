//! The test server as a WebAssembly module: `start` returns a server without sockets, whose `handle` takes a request and
//! returns a response. The JavaScript of the npm package `zitadel-testserver` is around it.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]

mod files;
mod functions;
mod http_client;
mod log;
mod options;
mod reply;
mod request;
mod runtime;
mod server;
mod storage;
mod web_crypto;
