//! The wasm-bindgen surface of the npm package. No logic.

mod objects;
mod packed;
mod surface;
