//! The wasm-bindgen surface: JavaScript's values in and out, and one exported class. No logic.

mod from_js;
mod surface;
mod to_js;

pub(crate) use from_js::value_from_js;
pub use surface::Client;
pub(crate) use to_js::{failure, value_to_js};

use crate::codec::Value;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = stringify)]
    fn json_stringify(value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    fn json_parse(text: &str) -> Result<JsValue, JsValue>;
}

/// JSON text, by the page's own JSON.stringify.
pub(crate) fn stringify(value: &Value) -> Result<JsValue, JsValue> {
    json_stringify(&value_to_js(value)?)
}

/// The value of JSON text, by the page's own JSON.parse.
pub(crate) fn parse(text: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(text).ok()?;
    value_from_js(&json_parse(text).ok()?).ok()
}
