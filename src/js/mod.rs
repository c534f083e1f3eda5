//! The wasm-bindgen surface of the npm package. No logic.

mod args;
mod objects;
mod packed;
mod surface;
